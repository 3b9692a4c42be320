"""What is selected and which cell is current, kept the same on the desk and in the table."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.desk import Desk
from ui.table.areas import Area, rows_in, runs, runs_of
from ui.table.columns import COLUMNS
from ui.table.model import ReferenceModel
from ui.table.rows import Index

_Select = QItemSelectionModel.SelectionFlag
_ALL_COLUMNS = (range(len(COLUMNS)),)


class _Range(NamedTuple):
    """A selected rectangle, its edges included."""

    top: int
    bottom: int
    left: int
    right: int


class SelectingView(QTableView):
    """A table view whose selection is the desk's: it tells the desk what its user selects, and follows other panels.

    Selections are handled as ranges throughout, so that selecting all of a long list costs nothing. `scrolled` comes
    when cells have moved on the screen.
    """

    scrolled = Signal()

    def __init__(self, desk: Desk, model: ReferenceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._model = desk, model
        self._waiting = 0
        self._is_due = self._is_telling = False
        self._told: tuple[tuple[int, ...], int | None] = ((), None)
        self._anchor: tuple[int, int] | None = None
        self._place_kept: tuple[int, int, int] | None = None  # id, row, column: outlives a reset of the model
        self._span: tuple[int, ...] = ()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setModel(model)
        desk.selection_changed.connect(self.follow)
        desk.library_opened.connect(self._forget_place)

    # What is where

    def shown_columns(self) -> list[int]:
        """The columns that are seen, from the left, by their places in `COLUMNS`."""
        header = self.horizontalHeader()
        in_order = (header.logicalIndex(visual) for visual in range(header.count()))
        return [column for column in in_order if not header.isSectionHidden(column)]

    def current(self) -> tuple[int, int] | None:
        """The current cell's row and column; None if there is none."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    def areas(self) -> list[Area]:
        """The selected cells among the columns seen; the current cell if none is selected."""
        shown = self.shown_columns()
        found = []
        for each in self._ranges():
            columns = tuple(COLUMNS[column].name for column in shown if each.left <= column <= each.right)
            if columns:
                found.append(Area(range(each.top, each.bottom + 1), columns))
        current = self.current()
        if not found and current is not None:
            found.append(Area(range(current[0], current[0] + 1), (COLUMNS[current[1]].name,)))
        return found

    def _ranges(self) -> list[_Range]:
        # The ranges live in the selection and die with it: only figures may leave here.
        selection = self.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        return [_Range(each.top(), each.bottom(), each.left(), each.right()) for each in ranges]

    def touched_rows(self) -> list[int]:
        """The rows that the selection touches, or the current one, from the top."""
        return list(rows_in(self.areas()))

    # Selecting

    def go_to(self, row: int, column: int, *, extend: bool = False) -> None:
        """Make a cell current and select it, or with `extend` all cells from where the selection began."""
        if not 0 <= row < self._model.rowCount():
            return
        index = self._model.index(row, column)
        if not extend or self._anchor is None:
            self._anchor = (row, column)
        with self.one_report():
            self.selectionModel().select(self._between(self._anchor, (row, column)), _Select.ClearAndSelect)
            self.selectionModel().setCurrentIndex(index, _Select.NoUpdate)
        self.scrollTo(index)

    def put_cursor(self, row: int, column: int | None = None) -> None:
        """Make a cell current and select nothing."""
        if 0 <= row < self._model.rowCount():
            with self.one_report():
                self.clearSelection()
                self._set_current(row, column)
            self.scrollTo(self.currentIndex())

    def select_rows(self, rows: Sequence[int], *, current: int, toggle: bool = False) -> None:
        """Select whole rows, given in rising order, or `toggle` them, and make a cell of the row `current` current."""
        self._anchor = (rows[0] if current == rows[-1] else rows[-1], 0)
        with self.one_report():
            how = _Select.Toggle if toggle else _Select.ClearAndSelect
            self.selectionModel().select(self._block(runs_of(rows)), how)
            self._set_current(current, None)

    def extend_rows(self, row: int) -> None:
        """Select whole rows, from where the selection began to this one."""
        first = row if self._anchor is None else self._anchor[0]
        with self.one_report():
            run = range(min(first, row), max(first, row) + 1)
            self.selectionModel().select(self._block([run]), _Select.ClearAndSelect)
            self._set_current(row, None)

    def extend_columns(self, column: int) -> None:
        """Select whole columns, from where the selection began to this one."""
        shown, anchor = self.shown_columns(), self._anchor
        first = anchor[1] if anchor is not None and anchor[1] in shown else column
        ends = sorted((shown.index(first), shown.index(column)))
        self.select_columns(sorted(shown[ends[0] : ends[1] + 1]), current=column)
        self._anchor = anchor

    def holds_whole_rows(self) -> bool:
        """Whether the selection is one of whole rows, but not all of them."""
        areas = self.areas()
        is_whole = len(areas) == 1 and len(areas[0].columns) == len(self.shown_columns()) > 1
        return is_whole and len(areas[0].rows) < self._model.rowCount()

    def holds_whole_columns(self) -> bool:
        """Whether the selection is one of whole columns, but not all of them."""
        areas, count = self.areas(), self._model.rowCount()
        columns = sum(len(area.columns) for area in areas)
        return count > 1 and {area.rows for area in areas} == {range(count)} and columns < len(self.shown_columns())

    def select_columns(self, columns: Sequence[int], *, current: int | None = None) -> None:
        """Select whole columns, in rising order by their places in `COLUMNS`; the current cell stays in its row, and
        goes into the column `current` or stays in its own."""
        cell, count = self.current(), self._model.rowCount()
        if not count or not columns:
            return
        row, column = cell or (0, columns[0])
        column = column if current is None else current
        with self.one_report():
            self.selectionModel().select(self._block([range(count)], runs_of(columns)), _Select.ClearAndSelect)
            self._set_current(row, column if column in columns else columns[0])
        self._anchor = (row, column)

    def move_within(self, row: int, column: int) -> None:
        """Make another of the selected cells current; they stay selected."""
        self.selectionModel().setCurrentIndex(self._model.index(row, column), _Select.NoUpdate)
        self._anchor = (row, column)
        self.scrollTo(self.currentIndex())

    def selectAll(self) -> None:
        """Select every cell; the current one stays."""
        with self.one_report():
            super().selectAll()

    def _between(self, first: tuple[int, int], last: tuple[int, int]) -> QItemSelection:
        """The rectangle of cells seen between two; one range unless columns were moved."""
        shown = self.shown_columns()
        top, bottom = sorted((first[0], last[0]))
        ends = [shown.index(column) for _, column in (first, last) if column in shown] or [0]
        columns = sorted(shown[min(ends) : max(ends) + 1])
        return self._block([range(top, bottom + 1)], runs_of(columns))

    def _block(self, rows: Iterable[range], columns: Sequence[range] = _ALL_COLUMNS) -> QItemSelection:
        selection = QItemSelection()
        for down in rows:
            for across in columns:
                first = self._model.index(down.start, across.start)
                selection.select(first, self._model.index(down.stop - 1, across.stop - 1))
        return selection

    def _set_current(self, row: int, column: int | None) -> None:
        shown = self.shown_columns()
        if column is None and self._place_kept is not None:
            column = self._place_kept[2]
        if column not in shown:
            column = next((each for each in shown if COLUMNS[each].is_field), shown[0] if shown else 0)
        self.selectionModel().setCurrentIndex(self._model.index(row, column), _Select.NoUpdate)

    # Telling the desk, and following it

    @contextmanager
    def one_report(self) -> Iterator[None]:
        """Whatever happens to the selection within is told to the desk once, at the end."""
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1
            if not self._waiting and self._is_due:
                self._is_due = False
                self._report()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell the desk."""
        super().selectionChanged(selected, deselected)
        self._report()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the desk, and redraw the frames around both cells, which reach over their edges."""
        super().currentChanged(current, previous)
        for index in (previous, current):
            self.viewport().update(self.visualRect(index).adjusted(-2, -2, 2, 2))
            self.verticalHeader().updateSection(index.row())
        self._report()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw the changed rows anew; Qt would draw all that are seen, each time that one is edited."""
        if first.row() != last.row() or QAccessible.isActive():
            super().dataChanged(first, last, list(roles))
        else:
            self.viewport().update(0, self.rowViewportPosition(first.row()), self.width(), self.rowHeight(first.row()))

    def redraw_current(self) -> None:
        """Draw the current cell anew."""
        self.viewport().update(self.visualRect(self.currentIndex()))

    def _report(self) -> None:
        if self._waiting:
            self._is_due = True
            return
        self._keep_place()
        ranges = self._ranges()
        self._span = tuple(column for run in runs((each.left, each.right) for each in ranges) for column in run)
        ids = self._model.ids
        rows = runs((each.top, each.bottom) for each in ranges)
        selected = tuple(chain.from_iterable(ids[run.start : run.stop] for run in rows))
        current = self.current()
        self._told = (selected, None if current is None else ids[current[0]])
        self._is_telling = True
        try:
            self._desk.select(selected, current=self._told[1])
        finally:
            self._is_telling = False

    def _keep_place(self) -> None:
        if (current := self.current()) is not None:  # else a filter has let nothing pass
            self._place_kept = (self._model.ids[current[0]], *current)

    def _forget_place(self) -> None:
        self._place_kept = None

    def follow(self) -> None:
        """Select what the desk says is selected, whole rows, and bring the current or the first one into sight."""
        wanted = (self._desk.selected, self._desk.current)
        if self._is_telling or wanted == self._told:
            return
        self._told = wanted
        rows = self._model.rows_of(wanted[0])
        current = None if wanted[1] is None else self._model.row_of(wanted[1])
        if current is None and rows:
            current = rows[0]
        with self._silence():
            self._span = tuple(range(len(COLUMNS)))
            self.selectionModel().select(self._block(runs_of(rows)), _Select.ClearAndSelect)
            if current is not None:
                self._anchor = (current, 0)
                self._set_current(current, None)
        if current is not None:
            self.show_row(current)

    @contextmanager
    def _silence(self) -> Iterator[None]:
        """Within, the selection changes without the desk being told: it is the desk's own wish."""
        self._waiting += 1
        was_due = self._is_due
        try:
            yield
        finally:
            self._waiting -= 1
            self._is_due = was_due
            self._keep_place()

    def show_row(self, row: int) -> None:
        """Bring a row into sight: into the middle if it was out of it."""
        index = self._model.index(row, max(0, self.currentIndex().column()))
        seen, rect = self.viewport().rect(), self.visualRect(index)
        if not (seen.top() <= rect.top() and rect.bottom() <= seen.bottom()):
            # Qt's own way to the middle would move the columns too.
            half_a_page = seen.height() // max(1, self.verticalHeader().defaultSectionSize()) // 2
            self.verticalScrollBar().setValue(row - half_a_page)
        self.scrollTo(index)
