"""A table of changes of which each can be unticked."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ui.plain_text import tooltip
from ui.theme import GRID


class TickedTable(QTableWidget):
    """Rows of texts behind a tick; Space ticks all selected rows, or unticks them if all are ticked.

    `ticked`: a tick was set or taken away.
    """

    ticked = Signal()

    def __init__(self, columns: Sequence[str], *, wide: Sequence[int], parent: QWidget | None = None) -> None:
        """`wide` are the columns that share the room, counted from 0 without the tick's."""
        super().__init__(0, len(columns) + 1, parent)
        self._is_filling = False
        self.setHorizontalHeaderLabels(["", *columns])
        self.setAccessibleName("Changes")
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
        for section in range(len(columns) + 1):
            mode = QHeaderView.ResizeMode.Stretch if section - 1 in wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(section, mode)
        self.itemChanged.connect(self._hear)

    def show_rows(self, rows: Sequence[Sequence[str]], *, ticked: Sequence[bool] = ()) -> None:
        """Show these texts; `ticked` says which are, all if it is empty."""
        self._is_filling = True
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            tick = QTableWidgetItem()
            tick.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            tick.setCheckState(_STATES[not ticked or ticked[row]])
            tick.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(texts))
            self.setItem(row, 0, tick)
            for column, text in enumerate(texts, 1):
                item = QTableWidgetItem(text)
                item.setToolTip(tooltip(text))
                self.setItem(row, column, item)
        self._is_filling = False
        if rows:
            self.choose(0)
        self.ticked.emit()

    def choose(self, row: int) -> None:
        """Choose one row, whatever keys are held: those of the shortcut that opened a dialog may still be down."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.model().index(row, 1), flags.ClearAndSelect | flags.Rows)

    def chosen(self) -> list[int]:
        """The rows that are ticked."""
        return [row for row in range(self.rowCount()) if self._is_ticked(row)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space sets ticks."""
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
            return
        rows = sorted({index.row() for index in self.selectedIndexes()})
        wanted = Qt.CheckState.Unchecked if all(map(self._is_ticked, rows)) else Qt.CheckState.Checked
        self._is_filling = True
        for row in rows:
            if (tick := self.item(row, 0)) is not None:
                tick.setCheckState(wanted)
        self._is_filling = False
        self.ticked.emit()

    def _is_ticked(self, row: int) -> bool:
        tick = self.item(row, 0)
        return tick is not None and tick.checkState() == Qt.CheckState.Checked

    def _hear(self, _item: QTableWidgetItem) -> None:
        if not self._is_filling:
            self.ticked.emit()


_STATES = (Qt.CheckState.Unchecked, Qt.CheckState.Checked)
