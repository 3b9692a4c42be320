"""What stays where it was when the rows change: the selection, the current cell, the row at the top."""

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.table.areas import runs_of
from ui.table.model import ReferenceModel
from ui.table.selecting import SelectingView

_Select = QItemSelectionModel.SelectionFlag


class StayingView(SelectingView):
    """A table view that stays in its place through sorting, filtering and every change of its rows."""

    def __init__(self, desk: Desk, model: ReferenceModel, parent: QWidget | None = None) -> None:
        super().__init__(desk, model, parent)
        self._top: tuple[int, int] | None = None
        model.modelAboutToBeReset.connect(self._keep_top)

    def stay_through_resets(self) -> None:
        """Keep the selection when the rows are read anew. To be called once the headers are set.

        Headers share the selection, and each of them clears it at a reset: what restores it must come after them.
        """
        self._model.modelReset.connect(self._restore)

    def _keep_top(self) -> None:
        row = self.verticalScrollBar().value()
        self._top = (self._model.ids[row], row) if 0 <= row < self._model.rowCount() else None

    def _restore(self) -> None:
        """After a reset: the same references selected in the same columns, the same one at the top, if still there."""
        count, kept, columns = self._model.rowCount(), self._place_kept, runs_of(self._span)
        self._anchor = None
        with self.one_report():
            self._is_due = True
            if count:
                rows = self._model.rows_of(self._desk.selected)
                self.selectionModel().select(self._block(runs_of(rows), columns), _Select.ClearAndSelect)
            if count and kept is not None:
                row = self._model.row_of(kept[0])
                row = min(kept[1], count - 1) if row is None else row
                self._set_current(row, kept[2])
                self._anchor = (row, kept[2])
        self.executeDelayedItemsLayout()
        if self._top is not None:
            reference_id, at = self._top
            is_moved = reference_id in self._desk.selected  # perhaps, and others have its place
            row = None if is_moved else self._model.row_of(reference_id)
            self.verticalScrollBar().setValue(at if row is None else row)
        self.scrolled.emit()

    def scroll_anew(self) -> None:
        """Scroll from the first cell to the current one, and no farther than that needs."""
        if (current := self.current()) is not None:
            for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
                bar.setValue(0)
            self.show_row(current[0])

    def set_row_height(self, height: int) -> None:
        """Make every row so high; the current one stays in sight, and what floats over cells goes with them."""
        was_seen = self.viewport().rect().intersects(self.visualRect(self.currentIndex()))
        self.verticalHeader().setDefaultSectionSize(height)
        self.updateGeometries()
        if was_seen:
            self.scrollTo(self.currentIndex())
        self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll no farther than the current row needs, if it was seen and would now be below the edge."""
        current = self.visualRect(self.currentIndex())
        was_seen = current.top() >= 0 and current.bottom() < event.oldSize().height()
        super().resizeEvent(event)
        if was_seen and (beyond := current.bottom() + 1 - event.size().height()) > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - (-beyond // current.height()))

    def keep_current_seen(self) -> None:
        """If the current cell's column was hidden, go on in one that is seen."""
        current = self.current()
        if current is not None and current[1] not in self.shown_columns():
            self._set_current(current[0], None)

    def settle_after_query(self) -> None:
        """After sorting or filtering: stay with what was selected or current if it is still there, else begin at the
        top."""
        if not self._model.rowCount():
            return
        rows = self._model.rows_of(self._desk.selected)
        here = None if self._place_kept is None else self._model.row_of(self._place_kept[0])
        with self.one_report():
            self._is_due = True  # the desk may have forgotten what is current though nothing changes here
            if not rows:
                self.put_cursor(0 if here is None else here)
            elif here not in rows:
                self._set_current(rows[0], None)
        self.show_row(self.currentIndex().row())
