"""The lists of journals' names that a user adds."""

from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.dialogs.file_list import FileList
from ui.dialogs.room import open_at
from ui.dialogs.telling import told
from ui.theme import GRID

_ABOUT = (
    "Lists of journals with their full and short names, for all libraries: CSV files as JabRef has them, PubMed’s "
    "J_Medline.txt, and the words of ISO 4 (LTWA). Of several that name a journal, the first one counts."
)


class JournalListsDialog(QDialog):
    """Shows the lists, adds and takes off some."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Lists of journals")
        open_at(self, 130, 70)
        patterns = "Lists of journals (*.csv *.txt *.tsv);;All files (*)"
        self.files = FileList(desk.journals, "Lists of journals", patterns, _counted, self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(told(_ABOUT))
        column.addWidget(self.files, 1)
        column.addWidget(buttons)
        desk.journals.want()


def _counted(content: Any) -> str:
    return f"{content.count:,} {'journals' if content.pairs else 'words'}"


def show_journal_lists(desk: Desk, window: QWidget) -> None:
    """Let the user see and change the lists of journals."""
    dialog = JournalListsDialog(desk, window)
    dialog.exec()
    dialog.deleteLater()
