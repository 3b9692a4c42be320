"""What is selected, as plain values: runs of rows, columns by name."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple


class Area(NamedTuple):
    """A block of selected cells: consecutive rows, and the names of its columns from left to right."""

    rows: range
    columns: tuple[str, ...]

    @property
    def cells(self) -> int:
        """How many cells it has."""
        return len(self.rows) * len(self.columns)


class Block(NamedTuple):
    """Selected cells that make one rectangle once unselected rows and columns between them are left out."""

    rows: tuple[int, ...]
    columns: tuple[str, ...]


def runs(spans: Iterable[tuple[int, int]]) -> list[range]:
    """Spans (first, last) that may touch or overlap, in any order, as the fewest runs in order."""
    joined: list[range] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1].stop:
            joined[-1] = range(joined[-1].start, max(joined[-1].stop, last + 1))
        else:
            joined.append(range(first, last + 1))
    return joined


def runs_of(rows: Sequence[int]) -> list[range]:
    """Rows in rising order as runs of consecutive ones."""
    if not rows:
        return []
    ends = [place for place in range(1, len(rows)) if rows[place] - rows[place - 1] > 1]  # of 100,000 rows mostly none
    return [range(rows[first], rows[end - 1] + 1) for first, end in pairwise([0, *ends, len(rows)])]


def rows_in(areas: Iterable[Area]) -> Iterator[int]:
    """Every row that an area touches, once, from the top."""
    for run in runs((area.rows.start, area.rows.stop - 1) for area in areas if area.rows):
        yield from run


def block(areas: Sequence[Area], columns: Sequence[str]) -> Block | None:
    """The areas as one block, if every touched row is selected in the same columns; `columns` gives their order."""
    touched = {name for area in areas for name in area.columns}
    rows = tuple(rows_in(areas))
    if not rows or sum(area.cells for area in areas) != len(rows) * len(touched):
        return None
    return Block(rows, tuple(name for name in columns if name in touched))
