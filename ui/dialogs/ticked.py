"""A table of changes of which each can be unticked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from ui.dialogs.rows import RowsTable


class TickedTable(RowsTable):
    """Rows of texts behind a tick; Space ticks all selected rows, or unticks them if all are ticked.

    `ticked`: a tick was set or taken away.
    """

    ticked = Signal()

    def __init__(self, columns: Sequence[str], *, wide: Sequence[int], parent: QWidget | None = None) -> None:
        """`wide` are the columns that share the room, counted from 0 without the tick's."""
        super().__init__(["", *columns], wide=[column + 1 for column in wide], name="Changes", parent=parent)
        self._is_filling = False
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
            self.show_row(row, texts, first=1)
        self._is_filling = False
        if rows:
            self.choose(0)
        self.ticked.emit()

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
