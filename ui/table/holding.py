"""Which rows stay where while a list is being worked on."""

from array import array
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from app.library import STATES, Changed, View, read_term
from app.library.kept_order import among, as_ids

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ids = Sequence[int] | NDArray[np.int64]

_OF_ARTICLE = ("article", "titled")
"""What a filter asks of an article: its words and its authors decide."""


def may_move(view: View, changed: Changed) -> bool:
    """Whether a step may move rows of a view that were there before, or take them out of it."""
    columns = changed.within("reference").columns - {"position"}
    if view.order.column in columns:
        return True
    terms = [read_term(part) for part in view.filter.parts]
    if any(term.kind in _OF_ARTICLE for term in terms) and changed.touches("article", "author"):
        return True
    return bool(columns) and any(term.kind in STATES or not term.column or term.column in columns for term in terms)


def settled(shown: Sequence[int], found: Sequence[int], *, added: Collection[int], follows_list: bool) -> "array[int]":
    """The ids to show after references were added, deleted or moved: rows that are shown already stay in sight.

    `shown` are the ids shown before, without deleted ones; `found` what the view would find now; `added` the ids that
    are new. If the view `follows_list`, rows take their places in the list, and a shown row that the filter would no
    longer let through stays behind the row it stood behind. If it is sorted, the shown rows stay in their order, and
    a new one goes behind the row that it follows in `found`.
    """
    import numpy as np  # a million ids are woven in .04 s; sets of them take a second. Loaded after the first look

    every = np.asarray(found, dtype=np.int64)
    there = every[among(every, np.append(shown, list(added)))]
    return woven(there, shown) if follows_list else woven(shown, there)


def keeping(shown: Sequence[int], found: Sequence[int], reference_id: int) -> "array[int]":
    """`found` with a row that is `shown` and stays though it was not found, behind the row it stood behind."""
    import numpy as np

    rows = np.asarray(shown, dtype=np.int64)
    return woven(found, rows[among(rows, np.append(found, reference_id))])


def welcomed(shown: "array[int]", own: Sequence[int], reference_id: int | None) -> "array[int]":
    """`shown` with the user's own new references put in behind the row that was current."""
    new = [each for each in own if each not in shown]
    at = shown.index(reference_id) + 1 if reference_id is not None and reference_id in shown else len(shown)
    return shown[:at] + array("q", new) + shown[at:]


def woven(base: "Ids", guide: "Ids") -> "array[int]":
    """`base` with the ids that only `guide` holds put in, each behind the one it stands behind in `guide`."""
    import numpy as np

    rows, others = np.asarray(base, dtype=np.int64), np.asarray(guide, dtype=np.int64)
    is_new = ~among(others, rows)
    behind = np.maximum.accumulate(np.where(is_new, -1, np.arange(len(others))))[is_new]  # -1: in front of all
    place = np.zeros(1 + max(rows.max(initial=0), others.max(initial=0)), dtype=np.int64)
    place[rows] = np.arange(1, len(rows) + 1)
    return as_ids(np.insert(rows, np.where(behind < 0, 0, place[others[behind]]), others[is_new]))
