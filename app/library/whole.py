"""Answers for all articles together, out of orders and marks that are kept in memory."""

from array import array
from collections import OrderedDict

from app.library.kept_order import KeptOrder, as_ids, numbers
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

    def refresh(self) -> None:
        """Bring the order of the lists up to date, so that it is there when it is asked for."""
        self._lists.now()

    def _order(self, column: str) -> KeptOrder:
        if column == "position":
            return self._lists
        kept = self._columns.get(column)
        if kept is None:
            kept = self._columns[column] = KeptOrder(self._query, self._ask, column)
            while len(self._columns) > _MOST_KEPT:
                self._columns.popitem(last=False)
        return kept
