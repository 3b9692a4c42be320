"""What of a file could not be read, all of it, to be looked through and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.formats import Problem
from ui.counting import counted
from ui.dialogs.room import open_at
from ui.plain_text import tooltip
from ui.theme import GRID


class ProblemsDialog(QDialog):
    """A line number and a sentence for each; Ctrl+C copies the selected ones, the button all."""

    def __init__(self, name: str, problems: Sequence[Problem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems = list(problems)
        self.setWindowTitle(f"What could not be read in {name}")
        open_at(self, 180, 100)
        told = QLabel(f"{counted(len(problems), 'problem')} in {name}. What could be read was kept.", self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self.table = _Listed(self._problems, self)
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton("&Copy all", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(as_text(self._problems)))
        close = buttons.addButton("Close", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(told)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.table.setFocus()


def as_text(problems: Sequence[Problem]) -> str:
    """The problems as lines of text."""
    return "".join(f"{f'line {each.line}: ' if each.line else ''}{each.message}\n" for each in problems)


class _Listed(QTableWidget):
    def __init__(self, problems: Sequence[Problem], parent: QWidget) -> None:
        super().__init__(len(problems), 2, parent)
        self._problems = problems
        self.setAccessibleName("Problems")
        self.setHorizontalHeaderLabels(["Line", "What is wrong"])
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for row, problem in enumerate(problems):
            line = _item(f"{problem.line:,}" if problem.line else "–")
            line.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, 0, line)
            self.setItem(row, 1, _item(problem.message))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying copies the selected problems."""
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.selectedIndexes()})
            QGuiApplication.clipboard().setText(as_text([self._problems[row] for row in rows]))
        else:
            super().keyPressEvent(event)


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(tooltip(text))
    return item
