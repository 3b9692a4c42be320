"""What of a file could not be read, all of it, to be looked through and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from app.formats import Problem
from ui.counting import counted
from ui.dialogs.room import open_at
from ui.dialogs.rows import RowsTable
from ui.dialogs.telling import told
from ui.theme import GRID


class ProblemsDialog(QDialog):
    """A line number and a sentence for each; Ctrl+C copies the selected ones, the button all.

    `taken_out`: what could be read is not wanted without the rest.
    """

    taken_out = Signal()

    def __init__(self, name: str, problems: Sequence[Problem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems = list(problems)
        self.setWindowTitle(f"What could not be read in {name}")
        open_at(self, 180, 100)
        self.table = _Listed(self._problems, self)
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton("&Copy all", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(as_text(self._problems)))
        take_out = buttons.addButton("&Take it out again", QDialogButtonBox.ButtonRole.DestructiveRole)
        take_out.clicked.connect(self.reject)
        take_out.clicked.connect(self.taken_out)
        close = buttons.addButton("&Keep what was read", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(told(f"{counted(len(problems), 'problem')} in {name}. What could be read was kept."))
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.table.setFocus()


def as_text(problems: Sequence[Problem]) -> str:
    """The problems as lines of text."""
    return "".join(f"{f'line {each.line}: ' if each.line else ''}{each.message}\n" for each in problems)


class _Listed(RowsTable):
    def __init__(self, problems: Sequence[Problem], parent: QWidget) -> None:
        super().__init__(("Line", "What is wrong"), wide=(1,), name="Problems", parent=parent)
        self._problems = problems
        self.setWordWrap(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.show_rows([(f"{each.line:,}" if each.line else "–", each.message) for each in problems])
        for row in range(len(problems)):
            if (line := self.item(row, 0)) is not None:
                line.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying copies the selected problems."""
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.selectedIndexes()})
            QGuiApplication.clipboard().setText(as_text([self._problems[row] for row in rows]))
        else:
            super().keyPressEvent(event)
