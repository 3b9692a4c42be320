"""Entries that are the same work twice."""

from collections.abc import Iterator, Sequence

from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked
from app.checks.finding import Finding
from app.checks.listed.likeness import Entry, Likeness, groups, likenesses, pair_key
from app.model import Reference

_FIELDS = (*NAME_FIELDS, "title", "container_title", "year", "volume", "pages", "doi")


@check("LST02", "Duplicate entries", "ask", fields=_FIELDS)
def duplicates(checked: Checked) -> Iterator[Finding]:
    """Flags an entry that seems to be the same work as one before it.

    Works are the same if their DOIs are, or if their titles, first authors and years agree up to a slip, or if one
    title lacks the subtitle of the other and both begin on one page of one volume. Parts I and II, other years'
    guidelines, errata, replies and comments, a preprint and its article, an abstract and its paper, and translations
    are other works: entries with other numbers in their titles, in other journals, or in other volumes on other pages
    are let be, as are two that an editor told apart. Which entry is to stay is asked.

    Example:
        R1 read = Lehnert T. Liver transplantation for metastatic carcinoma. Transplantation 1998; 66: 1307-1312
        R2 read = Lehnert T. Liver transplantation for metastatic carcinoma. Transplantation 1998; 66: 1307-1312
        asks R2
    """
    for place, (first, why) in _groups(checked).items():
        message = f"R{place} seems to be the same work as R{first}: {why}"
        words = checked.references[place - 1].title or checked.references[place - 1].container_title
        yield Finding("LST02", "ask", message, (place,), (first,), "", words)


def _groups(checked: Checked) -> dict[int, tuple[int, str]]:
    pairs = likenesses(checked.references, entry_of=checked.recall(Entry))
    references, apart = checked.references, checked.apart
    return groups([each for each in pairs if not apart or _key(references, each) not in apart])


def _key(references: Sequence[Reference], pair: Likeness) -> str:
    return pair_key(references[pair.first - 1], references[pair.second - 1])
