"""Where a key takes the current cell."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt

Key = Qt.Key


class Place(NamedTuple):
    """A cell by its row and by its place among the columns seen, from the left."""

    row: int
    column: int


class Extent(NamedTuple):
    """How far the table goes: its rows, its columns seen, and the rows that fit on the screen."""

    rows: int
    columns: int
    page: int

    def clamped(self, place: Place) -> Place:
        """The cell nearest to a place that is in the table."""
        return Place(min(max(place.row, 0), self.rows - 1), min(max(place.column, 0), self.columns - 1))


class Rectangle(NamedTuple):
    """Selected cells: some rows, and the places of some columns seen, from the left."""

    rows: range
    columns: tuple[int, ...]

    def holds(self, place: Place) -> bool:
        """Whether a cell is one of them."""
        return place.row in self.rows and place.column in self.columns

    def at(self, number: int, *, across: bool) -> Place:
        """The cell with a number from 0, counted row by row if `across`, else column by column."""
        if across:
            row, column = divmod(number, len(self.columns))
        else:
            column, row = divmod(number, len(self.rows))
        return Place(self.rows[row], self.columns[column])

    def number(self, place: Place, *, across: bool) -> int:
        """The number of a cell, counted in the same way."""
        row, column = place.row - self.rows.start, self.columns.index(place.column)
        return row * len(self.columns) + column if across else column * len(self.rows) + row

    @property
    def cells(self) -> int:
        """How many there are."""
        return len(self.rows) * len(self.columns)


Filled = Callable[[int], bool]

_STEPS = {Key.Key_Up: (-1, 0), Key.Key_Down: (1, 0), Key.Key_Left: (0, -1), Key.Key_Right: (0, 1)}


def is_arrow(key: int) -> bool:
    """Whether it is an arrow key."""
    return key in _STEPS


def is_vertical(key: int) -> bool:
    """Whether it is an arrow key up or down."""
    return key in (Key.Key_Up, Key.Key_Down)


def moved(place: Place, key: int, extent: Extent, *, far: bool) -> Place | None:
    """Where a key leads, `far` with Ctrl; None if it does not move. Arrows with Ctrl are for `jumped`."""
    targets = {
        Key.Key_Home: Place(0, 0) if far else Place(place.row, 0),
        Key.Key_End: Place(extent.rows, extent.columns) if far else Place(place.row, extent.columns),
        Key.Key_PageUp: Place(place.row - extent.page, place.column),
        Key.Key_PageDown: Place(place.row + extent.page, place.column),
    }
    if key in _STEPS:
        down, right = _STEPS[Key(key)]
        return extent.clamped(Place(place.row + down, place.column + right))
    target = targets.get(Key(key))
    return extent.clamped(target) if target else None


def jumped(place: Place, key: int, extent: Extent, is_filled: Filled) -> Place:
    """Where Ctrl and an arrow lead: the edge of the block of cells; `is_filled` is asked along the arrow's line."""
    down, right = _STEPS[Key(key)]
    if down:
        return place._replace(row=edge(place.row, down, extent.rows, is_filled))
    return place._replace(column=edge(place.column, right, extent.columns, is_filled))


def edge(start: int, step: int, count: int, is_filled: Filled) -> int:
    """The last filled cell of an unbroken run, else the next filled cell, else the last cell of the line."""
    at, last = start, (count - 1 if step > 0 else 0)
    if at == last:
        return at
    inside = is_filled(at) and is_filled(at + step)
    at += step
    while at != last and (is_filled(at + step) if inside else not is_filled(at)):
        at += step
    return at


def stepped(place: Place, extent: Extent, *, back: bool) -> Place:
    """Where Tab leads: along the row, then on to the next one; it stays in the last cell."""
    column = place.column + (-1 if back else 1)
    if 0 <= column < extent.columns:
        return place._replace(column=column)
    row = place.row + (-1 if back else 1)
    if not 0 <= row < extent.rows:
        return place
    return Place(row, extent.columns - 1 if back else 0)


def cycled(place: Place, selected: Sequence[Rectangle], *, across: bool, back: bool) -> Place | None:
    """Where Tab (`across`) or Enter leads within what is selected, from its end to its beginning.

    None if it is one cell or none, or does not hold the place: then these keys lead on through the table.
    """
    if sum(each.cells for each in selected) < 2:
        return None
    at = next((number for number, each in enumerate(selected) if each.holds(place)), None)
    if at is None:
        return None
    number = selected[at].number(place, across=across) + (-1 if back else 1)
    if 0 <= number < selected[at].cells:
        return selected[at].at(number, across=across)
    beside = selected[(at + (-1 if back else 1)) % len(selected)]
    return beside.at(beside.cells - 1 if back else 0, across=across)
