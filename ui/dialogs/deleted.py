"""The articles that were deleted, one of them to be brought back."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.library import DeletedArticle
from app.past import deleted_title, moment
from ui.dialogs.room import open_at
from ui.theme import GRID

_COLUMNS = ("Article", "References", "Deleted")


class DeletedDialog(QDialog):
    """A row for each, the latest deleted first."""

    def __init__(self, deleted: Sequence[DeletedArticle], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deleted = deleted
        self.setWindowTitle("Restore a deleted article")
        open_at(self, 150, 80)
        self.table = QTableWidget(len(deleted), len(_COLUMNS), self)
        self._fill()
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

    def _fill(self) -> None:
        table, now = self.table, datetime.now().astimezone()
        table.setHorizontalHeaderLabels(_COLUMNS)
        table.setAccessibleName("Deleted articles")
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section in range(len(_COLUMNS)):
            mode = QHeaderView.ResizeMode.ResizeToContents if section else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(section, mode)
        for row, each in enumerate(self._deleted):
            for column, text in enumerate((deleted_title(each), f"{each.references:,}", moment(each.at, now))):
                table.setItem(row, column, QTableWidgetItem(text))
        table.setCurrentCell(0, 0)
