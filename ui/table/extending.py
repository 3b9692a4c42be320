"""What dragging the corner of the selection fills: cells that go on above, below or beside it."""

from collections.abc import Sequence
from typing import NamedTuple


class Copying(NamedTuple):
    """Cells to be filled: `rows[n]` gets what stands in `sources[n]`, in each pair of columns (to, from) by name."""

    sources: tuple[int, ...]
    rows: tuple[int, ...]
    columns: tuple[tuple[str, str], ...]

    @property
    def cells(self) -> int:
        """How many are filled."""
        return len(self.rows) * len(self.columns)


def along_rows(chosen: Sequence[int], rows: Sequence[int], columns: Sequence[str]) -> Copying:
    """Fill rows from consecutive chosen ones, which repeat as they do above or below them: 1 2 | 1 2 1 …"""
    first, count = chosen[0], len(chosen)
    sources = tuple(chosen[(row - first) % count] for row in rows)
    return Copying(sources, tuple(rows), tuple((name, name) for name in columns))


def along_columns(chosen: Sequence[str], columns: Sequence[str], fields: Sequence[str], rows: Sequence[int]) -> Copying:
    """Fill columns from chosen ones beside them, which repeat likewise; `fields` are all columns from the left."""
    first, count = fields.index(chosen[0]), len(chosen)
    pairs = tuple((name, chosen[(fields.index(name) - first) % count]) for name in columns)
    return Copying(tuple(rows), tuple(rows), pairs)


class Reach(NamedTuple):
    """How far a drag reaches beyond the selection: so many rows down (or up, if negative) or columns to the right."""

    rows: int = 0
    columns: int = 0

    @property
    def direction(self) -> str:
        """ "down", "up", "right" or "left"; "" where nothing is reached."""
        if self.rows:
            return "down" if self.rows > 0 else "up"
        return ("right" if self.columns > 0 else "left") if self.columns else ""


def reached(rows: range, columns: range, row: int, column: int, *, sideways: bool) -> Reach:
    """The reach of a drag from a block of rows and places of columns to a cell, `sideways` or up and down."""
    if sideways:
        return Reach(columns=_beyond(columns, column))
    return Reach(rows=_beyond(rows, row))


def _beyond(block: range, place: int) -> int:
    """How far a place is behind the block; negative: before it."""
    return place - (block.stop - 1) if place >= block.stop else min(place - block.start, 0)
