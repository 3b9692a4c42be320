"""The articles that were deleted, one of them to be brought back."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.library import DeletedArticle
from app.past import deleted_title, moment
from ui.dialogs.room import open_at
from ui.dialogs.rows import RowsTable
from ui.theme import GRID


class DeletedDialog(QDialog):
    """A row for each, the latest deleted first."""

    def __init__(self, deleted: Sequence[DeletedArticle], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deleted = deleted
        self.setWindowTitle("Restore a deleted article")
        open_at(self, 150, 80)
        self.table = RowsTable(("Article", "References", "Deleted"), wide=(0,), name="Deleted articles", parent=self)
        self.table.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        now = datetime.now().astimezone()
        self.table.show_rows([(deleted_title(each), f"{each.references:,}", moment(each.at, now)) for each in deleted])
        self.table.choose(0)
        buttons = QDialogButtonBox(self)
        buttons.addButton("&Restore", QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.table.cellDoubleClicked.connect(lambda *_: self.accept())
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)

    def chosen(self) -> DeletedArticle:
        """The article that is to be brought back."""
        return self._deleted[max(0, self.table.currentRow())]
