"""By what references are sorted: the order of their lists, or a column with what is empty in it last."""

from typing import NamedTuple

from app.library.tables import SEARCHED
from app.model import FIELD


class Order(NamedTuple):
    """A column to sort by ("position" is the list's own order) and its direction."""

    column: str = "position"
    descending: bool = False


class Keys(NamedTuple):
    """The expressions over a `table` by whose values all references are sorted, one after the other and by id at last.

    What is NULL comes last. Of some columns an index holds them all, so that no row is read.
    """

    table: str
    expressions: tuple[str, ...]
    columns: frozenset[str]
    """The columns of `reference` that they are worked out from."""


_PLACE = ("article_id", "position")
_IN_NUMBERS = ("volume", "issue", "pages", "edition")
_IN_LIST_ORDER = "article_id, position, id"


def keys_of(column: str) -> Keys:
    """What a column is sorted by among all references; raises KeyError if nothing is sorted by it."""
    if column == "position":
        return Keys("reference", _PLACE, frozenset(_PLACE))
    if column == "year":
        return Keys("reference", ("year_number", "year", *_PLACE), frozenset(("year", *_PLACE)))
    if column in ("type", "confidence"):
        return Keys("reference", (column, *_PLACE), frozenset((column, *_PLACE)))
    if column not in FIELD:
        raise KeyError(column)
    if column not in SEARCHED:
        return Keys("reference", (f"nullif({column}, '')", *_PLACE), frozenset((column, *_PLACE)))
    in_numbers = (f"CAST({column} AS INTEGER)",) if column in _IN_NUMBERS else ()
    return Keys("reference_plain", (*in_numbers, column), frozenset((column,)))


def order_sql(order: Order) -> str:
    """The ORDER BY of an order over `reference`, for lists of some articles, where what is equal keeps its place."""
    column, direction = order.column, "DESC" if order.descending else "ASC"
    if column == "position":
        return f"article_id {direction}, position {direction}, id {direction}"
    if column == "year":
        return f"year_number {direction} NULLS LAST, year {direction}, {_IN_LIST_ORDER}"
    if column in ("type", "confidence"):
        return f"{column} {direction} NULLS LAST, {_IN_LIST_ORDER}"
    if column not in FIELD:
        raise KeyError(column)
    if column not in SEARCHED:
        return f"{column} = '', {column} {direction}, {_IN_LIST_ORDER}"
    if column in _IN_NUMBERS:
        return f"{column} = '', CAST({column} AS INTEGER) {direction}, {column} {direction}, {_IN_LIST_ORDER}"
    return f"{_plain(column)} {direction} NULLS LAST, {_IN_LIST_ORDER}"


def _plain(column: str) -> str:
    return f"(SELECT plain.{column} FROM reference_plain AS plain WHERE plain.id = reference.id)"
