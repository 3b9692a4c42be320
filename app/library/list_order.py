"""All references in the order of their lists, read once and then only as far as the log says that it changed."""

import json
from array import array
from contextlib import suppress
from itertools import compress, pairwise
from threading import Lock

from app.library.conditions import ANY
from app.library.kept_findings import latest_change
from app.library.queries import Ids, Query, View, ids, of_view, unordered_ids

_MOST_CHANGES = 300
_MOST_RUNS = 24
"""After more changes than this, or in more places, reading the order anew is faster."""

_FEW = 8

_SHARE_SORTED = 8
"""More than one of so many is picked out of the order faster than it is sorted."""

_CONCERNING = """SELECT "row" FROM change WHERE id > ?
  AND "table" = 'reference' AND "column" IN ('', 'position', 'article_id') LIMIT ?"""
_PLACES = """SELECT article_id, position, id FROM reference WHERE id IN (SELECT value FROM json_each(?))
  ORDER BY article_id, position, id"""
_BEFORE = """SELECT id FROM reference WHERE (article_id, position, id) < (?, ?, ?)
  ORDER BY article_id DESC, position DESC, id DESC LIMIT 1"""


class ListOrder:
    """Answers for all articles together without sorting: among a million references, sorting is what takes long.

    An array that was given is never changed, and is not to be changed.
    """

    def __init__(self, query: Query, ask: Ids) -> None:
        self._query, self._ask = query, ask
        self._lock = Lock()
        self._ids: array[int] = array("q")
        self._at = -1
        self._places: array[int] | None = None  # by id; None where the order is that of the ids
        self._is_in_doubt = True

    def of(self, view: View) -> "array[int] | None":
        """The ids of a view in the order of the lists; None if this view is better asked for by itself."""
        if view.article_id is not None or view.among or view.order.column != "position":
            return None
        wanted = None if of_view(view) == ANY else unordered_ids(self._ask, view)
        with self._lock:  # the order is asked for last, so that it knows all that was found
            every = self._now()
            found = every if wanted is None else self._arranged(wanted)
        return found[::-1] if view.order.descending else found

    def _now(self) -> "array[int]":
        """The order as it is; what was written while it was read is heard of the next time."""
        latest = latest_change(self._query)
        if latest != self._at:
            changed = self._changed() if 0 <= self._at < latest else None
            renewed = None if changed is None else self._renewed(changed) if changed else self._ids
            if renewed is not self._ids:
                self._ids = ids(self._ask, View()) if renewed is None else renewed
                self._places, self._is_in_doubt = None, True
            self._at = latest
        return self._ids

    def _changed(self) -> set[int] | None:
        """The references that came, went or were moved; None: too many to tell."""
        found = self._query(_CONCERNING, (self._at, _MOST_CHANGES))
        return None if len(found) == _MOST_CHANGES else {each for (each,) in found}

    def _renewed(self, changed: set[int]) -> "array[int] | None":
        """The order with these taken out and those still there put in behind what they follow now; None: too many."""
        there = self._query(_PLACES, (json.dumps(sorted(changed)),))
        follows = [next((each for (each,) in self._query(_BEFORE, place)), None) for place in there]
        last = [None, *(each for _, _, each in there)]
        if sum(one != other for one, other in zip(follows, last, strict=False)) > _MOST_RUNS:
            return None
        order, at = _without(self._ids, changed), -1
        for (_, _, each), behind, before in zip(there, follows, last, strict=False):
            if behind is None or behind != before:
                at = -1 if behind is None else order.index(behind)
            at += 1
            order.insert(at, each)
        return order

    def _arranged(self, found: "array[int]") -> "array[int]":
        """What a filter lets through, in order."""
        if self._is_in_doubt:
            self._places = None if all(one < other for one, other in pairwise(self._ids)) else self._placed()
            self._is_in_doubt = False
        places = self._places
        if places is None:
            return array("q", sorted(found))
        if len(found) > len(self._ids) // _SHARE_SORTED:
            return _picked(self._ids, found)
        return array("q", sorted(found, key=places.__getitem__))

    def _placed(self) -> "array[int]":
        places = array("q", bytes(8 * (max(self._ids, default=0) + 1)))
        for place, each in enumerate(self._ids):
            places[each] = place
        return places


def _picked(order: "array[int]", found: "array[int]") -> "array[int]":
    """Those of the order that were found."""
    is_found = bytearray(max(max(order, default=0), max(found, default=0)) + 1)
    for each in found:
        is_found[each] = 1
    return array("q", compress(order, map(is_found.__getitem__, order)))


def _without(order: "array[int]", gone: set[int]) -> "array[int]":
    """A copy without some ids; looking for a few of them is faster than looking at every one."""
    if len(gone) > _FEW:
        return array("q", (each for each in order if each not in gone))
    left = order[:]
    for each in gone:
        with suppress(ValueError):
            left.remove(each)
    return left
