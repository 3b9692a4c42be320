"""Which rows stay where while a list is being worked on."""

from array import array
from collections.abc import Collection, Iterable, Sequence


def settled(shown: Sequence[int], found: Sequence[int], *, added: Collection[int], follows_list: bool) -> "array[int]":
    """The ids to show after references were added, deleted or moved: rows that are shown already stay in sight.

    `shown` are the ids shown before, without deleted ones; `found` what the view would find now; `added` the ids that
    are new. If the view `follows_list`, rows take their places in the list, and a shown row that the filter would no
    longer let through stays behind the row it stood behind. If it is sorted, the shown rows stay in their order, and
    a new one goes behind the row that it follows in `found`.
    """
    welcome = {*shown, *added}
    among_them = [each for each in found if each in welcome]
    return woven(among_them, shown) if follows_list else woven(shown, among_them)


def woven(base: Sequence[int], guide: Iterable[int]) -> "array[int]":
    """`base` with the ids that only `guide` holds put in, each behind the one it stands behind in `guide`."""
    known = set(base)
    behind: dict[int | None, list[int]] = {}
    last: int | None = None
    for each in guide:
        if each in known:
            last = each
        else:
            behind.setdefault(last, []).append(each)
    result = array("q", behind.get(None, ()))
    if len(behind) == (None in behind):
        result.extend(base)
        return result
    for each in base:
        result.append(each)
        result.extend(behind.get(each, ()))
    return result
