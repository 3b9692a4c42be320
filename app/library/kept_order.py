"""All references in one order, read once and then only as far as the log says that it changed."""

import json
from array import array
from bisect import bisect_left
from collections.abc import Collection, Sequence, Set
from threading import Lock
from typing import TYPE_CHECKING, Any

from app.library.kept_findings import latest_change
from app.library.queries import Ids, Query
from app.library.sorting import keys_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Several = Collection[int] | NDArray[np.int64]

MOST_CHANGES = 300
"""After more changes than this, reading the order anew is faster."""


class KeptOrder:
    """Sorting a million references takes a second or more; what an edit moves is put in its place in a millisecond.

    An array that was given is never changed, and is not to be changed.
    """

    def __init__(self, query: Query, ask: Ids, column: str) -> None:
        """Raises KeyError if nothing is sorted by this column."""
        self._query, self._ask = query, ask
        self._keys = keys_of(column)
        self._is_list_order = column == "position"
        self._lock = Lock()
        self._ids: array[int] = array("q")
        self._at = -1
        table, keys = self._keys.table, ", ".join(self._keys.expressions)
        self._every = f"SELECT id FROM {table} ORDER BY {_order_by(self._keys.expressions)}"
        self._some = f"SELECT {keys}, id FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
        columns = ", ".join(f"'{each}'" for each in sorted({"", *self._keys.columns}))
        self._concerning = (
            'SELECT DISTINCT "row" FROM change WHERE id > ? AND "table" = \'reference\''
            f' AND "column" IN ({columns}) LIMIT {MOST_CHANGES + 1}'
        )

    @property
    def is_read(self) -> bool:
        """Whether it was read before, which takes some time."""
        return self._at >= 0

    def now(self, *, descending: bool = False) -> "array[int]":
        """The order as it is; what was written while it was read is heard of the next time.

        Falling, what is empty comes last too.
        """
        with self._lock:
            latest = latest_change(self._query)
            if latest != self._at:
                renewed = self._renewed() if 0 <= self._at < latest else None
                self._ids = self._ask(self._every, ()) if renewed is None else renewed
                self._at = latest
            if not descending:
                return self._ids
            filled = len(self._ids) if self._is_list_order else bisect_left(self._ids, True, key=self._is_empty)
            return self._ids[:filled][::-1] + self._ids[filled:][::-1]

    def _renewed(self) -> "array[int] | None":
        """The order with what changed taken out, and put in where it belongs now; None: too much did."""
        changed = {each for (each,) in self._query(self._concerning, (self._at,))}
        if not changed:
            return self._ids
        if len(changed) > MOST_CHANGES:
            return None
        order = without(self._ids, changed)
        there = sorted(map(_ranked, self._query(self._some, (json.dumps(sorted(changed)),))))
        places: list[int] = []
        try:
            for key in there:
                places.append(self._place(order, key, near=places[-1] if places else 0))
        except KeyError:  # another thread has deleted it meanwhile
            return None
        import numpy as np

        return as_ids(np.insert(numbers(order), places, [key[-1][1] for key in there]))

    def _place(self, order: "array[int]", key: tuple[Any, ...], *, near: int) -> int:
        """Where a reference with these keys goes; it does not belong before the place `near`."""
        if near < len(order) and key < self._key(order[near]):
            return near  # as those do that stand in one list
        return bisect_left(order, key, near, key=self._key)

    def _key(self, reference_id: int) -> tuple[Any, ...]:
        """Its keys; raises KeyError if it is not there."""
        found = self._query(self._some, (f"[{reference_id}]",))
        if not found:
            raise KeyError(reference_id)
        return _ranked(found[0])

    def _is_empty(self, reference_id: int) -> bool:
        return bool(self._key(reference_id)[0][0])


def _order_by(expressions: Sequence[str]) -> str:
    return ", ".join([*(f"{each} NULLS LAST" for each in expressions[:1]), *expressions[1:], "id"])


def _ranked(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Values of one row so that they compare as SQLite compares them, NULL last."""
    return tuple((each is None, each) for each in values)


def without(ids: "array[int]", gone: Collection[int]) -> "array[int]":
    """A copy of ids without some of them."""
    return as_ids(numbers(ids)[~among(ids, gone)])


def places_of(ids: "array[int]", wanted: Collection[int]) -> list[int]:
    """Where among ids those stand that are wanted, from the first on."""
    import numpy as np

    found: list[int] = np.flatnonzero(among(ids, wanted)).tolist()
    return found


def among(ids: "Several", some: "Several") -> "NDArray[np.bool_]":
    """Which ids are among some, by their places; of a million in a hundredth of the time that a set takes."""
    import numpy as np

    every, others = (np.asarray(list(each) if isinstance(each, Set) else each, dtype=np.int64) for each in (ids, some))
    is_one = np.zeros(1 + max(every.max(initial=0), others.max(initial=0)), dtype=np.bool_)
    is_one[others] = True
    found: NDArray[np.bool_] = is_one[every]
    return found


def numbers(ids: "array[int]") -> "NDArray[np.int64]":
    """The same ids for reckoning, not copied."""
    import numpy as np

    return np.frombuffer(ids, dtype=np.int64) if ids else np.zeros(0, dtype=np.int64)


def as_ids(found: "NDArray[np.int64]") -> "array[int]":
    """What was reckoned as ids."""
    ids = array("q")
    ids.frombytes(found.tobytes())
    return ids
