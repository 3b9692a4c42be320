"""Which references a filter lets through, among all of a library, as a mark for each id."""

import json
from array import array
from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from app.library.conditions import Condition, groups_of, of_term
from app.library.filter import Filter
from app.library.kept_findings import latest_change
from app.library.kept_order import MOST_CHANGES, numbers
from app.library.queries import Ids, Query
from app.library.terms import Term

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Marked = NDArray[np.bool_]

_MOST_KEPT = 64
"""Terms; of a million references each takes an eighth of a megabyte."""

_NOT_IN_THE_LOG = ("review", "duplicate")
"""Terms about what checks found, which comes and goes without a change."""

_CHANGED = f"""SELECT DISTINCT "row" FROM change WHERE id > ? AND "table" = 'reference' LIMIT {MOST_CHANGES + 1}"""


_OF_ARTICLES = """SELECT 1 FROM change WHERE id > ? AND "table" IN ('article', 'author') LIMIT 1"""


class _Kept(NamedTuple):
    """The marks of a term, eight in a byte, and the change up to which they are right."""

    at: int
    packed: "NDArray[np.uint8]"


class Marks:
    """The marks of each term are kept and brought up to date from the log, so that another key typed, or a part taken
    out, asks for what is new in the filter alone; combining a million takes a millisecond."""

    def __init__(self, query: Query, ask: Ids) -> None:
        self._query, self._ask = query, ask
        self._kept: OrderedDict[Term, _Kept] = OrderedDict()

    def of(self, chosen: Filter, size: int) -> "Marked | None":
        """A mark for each id below `size`; None if all references pass."""
        import numpy as np

        groups = groups_of(chosen)
        if not groups:
            return None
        found = np.ones(size, dtype=np.bool_)
        for group in groups:
            either = np.zeros(size, dtype=np.bool_)
            for term in group:
                marks = _sized(self._of_term(term._replace(excluded=False)), size)
                either |= ~marks if term.excluded else marks
            found &= either
            if not found.any():
                break
        return found

    def has(self, chosen: Filter) -> bool:
        """Whether the marks of every term of a filter are kept, so that it costs next to nothing."""
        return all(term._replace(excluded=False) in self._kept for group in groups_of(chosen) for term in group)

    def _of_term(self, term: Term) -> "Marked":
        import numpy as np

        condition, latest = of_term(term), latest_change(self._query)
        kept = self._kept.get(term)
        if kept is not None and term.column == "article_id" and self._query(_OF_ARTICLES, (kept.at,)):
            kept = None
        marks = None if kept is None else self._renewed(kept, condition, latest)
        if marks is None:
            marks = _marked(self._ask(condition.every, condition.parameters))
        if term.kind not in _NOT_IN_THE_LOG:
            self._kept[term] = _Kept(latest, np.packbits(marks))
            self._kept.move_to_end(term)
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return marks

    def _renewed(self, kept: _Kept, condition: Condition, latest: int) -> "Marked | None":
        """The kept marks brought up to date; None if asking for all of them is better."""
        import numpy as np

        changed = [each for (each,) in self._query(_CHANGED, (kept.at,))] if kept.at < latest else []
        if changed and (condition.by_id or len(changed) > MOST_CHANGES):  # an index knows it in no time
            return None
        marks = np.unpackbits(kept.packed).view(np.bool_)
        if changed:
            passing = self._ask(
                f"SELECT id FROM reference WHERE id IN (SELECT value FROM json_each(?)) AND ({condition.sql})",
                (json.dumps(changed), *condition.parameters),
            )
            marks = _sized(marks, max(len(marks), 1 + max(changed)))
            marks[changed] = False
            marks[numbers(passing)] = True
        return marks


def _marked(ids: "array[int]") -> "Marked":
    """Marks for some ids."""
    import numpy as np

    every = numbers(ids)
    marks = np.zeros(1 + int(every.max(initial=0)), dtype=np.bool_)
    marks[every] = True
    return marks


def _sized(marks: "Marked", size: int) -> "Marked":
    """Marks for so many ids, new ones unmarked."""
    import numpy as np

    return marks[:size] if len(marks) >= size else np.pad(marks, (0, size - len(marks)))
