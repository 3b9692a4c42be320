"""Where a key takes the current cell."""

from collections.abc import Callable
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
