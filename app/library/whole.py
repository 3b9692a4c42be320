"""Answers for all articles together, out of orders and marks that are kept in memory."""

from array import array
from collections import OrderedDict
from collections.abc import Sequence

from app.library.kept_order import KeptOrder, as_ids, numbers
from app.library.kept_years import KeptYears, counted, is_of
from app.library.marks import Marks
from app.library.queries import Ids, Query, View

_MOST_KEPT = 2
"""Columns by which references were sorted last: the one that is seen, and the one that is being asked for."""


class Whole:
    """A filter is marks of ids, an order is an array of them: picking one out of the other takes some milliseconds
    among a million, where sorting and filtering in SQL takes a second or more."""

    def __init__(self, query: Query, ask: Ids) -> None:
        self._query, self._ask = query, ask
        self._lists = KeptOrder(query, ask, "position")
        self._columns: OrderedDict[str, KeptOrder] = OrderedDict()
        self._marks = Marks(query, ask)
        self._years = KeptYears(query)

    def ids(self, view: View) -> "array[int]":
        """The ids of a view of all articles, in its order; not to be changed."""
        order = self._order(view.order.column).now(descending=view.order.descending)
        every = numbers(order) if view.filter.parts else None
        if every is None:
            return order
        marks = self._marks.of(view.filter, 1 + int(every.max(initial=0)))
        return order if marks is None else as_ids(every[marks[every]])

    def count(self, view: View) -> int:
        """How many references a view of all articles shows."""
        every = numbers(self._lists.now())
        marks = self._marks.of(view.filter, 1 + int(every.max(initial=0)))
        return len(every) if marks is None else int(marks[every].sum())

    def years(self, view: View) -> dict[int | None, int]:
        """How many references of a view of all articles are of each year; None: without one."""
        years = self._years.now()
        marks = self._marks.of(view.filter, len(years))
        return dict(counted(years if marks is None else years[marks]))

    def years_of(self, reference_ids: Sequence[int]) -> dict[int | None, int]:
        """How many of these references are of each year; ids that are not there are not counted."""
        import numpy as np

        years, ids = self._years.now(), np.fromiter(reference_ids, dtype=np.int64)
        return dict(counted(years[ids[ids < len(years)]]))

    def ids_of_year(self, view: View, year: int | None) -> list[int]:
        """The references of one year, or without one, of a view of all articles, in the order of their lists."""
        years, every = self._years.now(), numbers(self._lists.now())
        chosen, marks = is_of(years, year), self._marks.of(view.filter, len(years))
        chosen = chosen if marks is None else chosen & marks
        every = every[every < len(chosen)]  # what was added a moment ago is told of soon
        found: list[int] = every[chosen[every]].tolist()
        return found

    def knows(self, view: View) -> bool:
        """Whether the years of a view of all articles can be counted in some milliseconds."""
        return self._years.is_read and self._marks.has(view.filter)

    def prepare(self) -> None:
        """Read what is looked at first, so that it is there when it is asked for."""
        self._lists.now()
        self._years.now()

    def catch_up(self) -> None:
        """Bring up to date what was read."""
        for kept in (self._lists, self._years):
            if kept.is_read:
                kept.now()

    def _order(self, column: str) -> KeptOrder:
        if column == "position":
            return self._lists
        kept = self._columns.get(column)
        if kept is None:
            kept = self._columns[column] = KeptOrder(self._query, self._ask, column)
            while len(self._columns) > _MOST_KEPT:
                self._columns.popitem(last=False)
        self._columns.move_to_end(column)
        return kept
