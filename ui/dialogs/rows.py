"""A table of texts that is read and chosen from, as dialogs show it."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ui.dialogs.changed_texts import ChangedTexts
from ui.plain_text import tooltip
from ui.theme import GRID


class RowsTable(QTableWidget):
    """Rows of texts under headings; a row is chosen as a whole, and nothing is edited."""

    def __init__(self, columns: Sequence[str], *, wide: Sequence[int], name: str, parent: QWidget | None) -> None:
        """`wide` are the columns that share the room, counted from 0; `name` is what a screen reader calls it."""
        super().__init__(0, len(columns), parent)
        self.setHorizontalHeaderLabels(list(columns))
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStyleSheet(f"QHeaderView::section {{ padding: {GRID}px 7px; }}")  # above the texts of the cells
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section in range(len(columns)):
            mode = QHeaderView.ResizeMode.Stretch if section in wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(section, mode)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these texts instead of those before."""
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            self.show_row(row, texts)

    def show_row(self, row: int, texts: Sequence[str], *, first: int = 0) -> None:
        """Put texts into the cells of a row, from the column `first` on."""
        for column, text in enumerate(texts, first):
            item = QTableWidgetItem(text)
            item.setToolTip(tooltip(text))
            self.setItem(row, column, item)

    def mark_changes(self, before: int, after: int, *, besides: str = "") -> None:
        """Paint what differs between two columns, but in rows whose first cell says `besides`."""
        delegate = ChangedTexts(before, after, besides=besides, parent=self)
        for column in (before, after):
            self.setItemDelegateForColumn(column, delegate)

    def choose(self, row: int) -> None:
        """Choose one row, whatever keys are held: those of the shortcut that opened a dialog may still be down."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.model().index(row, 1), flags.ClearAndSelect | flags.Rows)
