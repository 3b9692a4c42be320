"""PAG09: two works on the same pages of one volume."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.figures.issues import CONTINUED_FROM
from app.checks.figures.page_numbers import ranges
from app.checks.finding import Finding
from app.checks.journals.words import plain
from app.checks.listed.likeness import Entry
from app.model import Reference


class _Pages(NamedTuple):
    """The pages of one reference: its place in the list, its issue, the letters of its pages, first and last page."""

    place: int
    issue: str
    letters: str
    first: int
    last: int


_FIELDS = ("authors", "title", "container_title", "year", "volume", "issue", "pages", "doi")


@check("PAG09", "Two works on the same pages", "ask", fields=_FIELDS)
def overlaps(checked: Checked) -> Iterator[Finding]:
    """Two entries stand on the same pages of one volume, though they are not the same work.

    Where one article ends the next may begin, but no more than that page is shared: figures were copied from another
    entry, or one is wrong. Pages below 150 may be counted by the issue, so issues have to be the same there. Single
    pages, on which several letters may stand, are let be, and so are entries that seem to be one work. The later one is
    asked about.

    Example:
        R1 title = Outcome of surgery
        R1 container_title = Ann Surg
        R1 volume = 253
        R1 pages = 501-513
        R2 title = Staging of tumours
        R2 container_title = Ann Surg
        R2 volume = 253
        R2 pages = 505-513
        asks R2 pages
    """
    entry_of = checked.recall(Entry)
    for articles in _volumes(checked):
        for one, other in combinations(articles, 2):
            earlier, later = (checked.references[each.place - 1] for each in (one, other))
            if _overlap(one, other) and not entry_of(earlier).why_same(entry_of(later)):
                yield _finding(one, other, earlier, later)
                break


def _volumes(checked: Checked) -> Iterator[list[_Pages]]:
    """The articles of each volume that have one range of pages, in the order of the list."""
    found: dict[tuple[str, str], list[_Pages]] = defaultdict(list)
    for journal, places in checked.journals.items():
        key = "".join(filter(str.isalnum, plain(journal)))
        for place in places:
            reference = checked.references[place - 1]
            pages = ranges(reference.pages)
            if reference.volume.isdecimal() and len(pages) == 1 and pages[0].pages > 0:
                [each] = pages
                pair = int(each.first), int(each.full)
                found[key, reference.volume].append(_Pages(place, reference.issue, each.letters, *pair))
    yield from (sorted(articles) for articles in found.values() if len(articles) > 1)


def _overlap(one: _Pages, other: _Pages) -> bool:
    """Whether more than a page is shared, of pages that are counted alike."""
    if one.letters != other.letters or min(one.last, other.last) <= max(one.first, other.first):
        return False
    return one.issue == other.issue != "" or min(one.first, other.first) >= CONTINUED_FROM


def _finding(one: _Pages, other: _Pages, earlier: Reference, later: Reference) -> Finding:
    same = "the same pages" if (one.first, one.last) == (other.first, other.last) else f"pages {earlier.pages}"
    return Finding(
        "PAG09",
        "ask",
        f"Pages {later.pages} of volume {later.volume}, where R{one.place} has {same}: which entry is wrong?",
        (other.place,),
        (one.place,),
        "pages",
        later.pages,
        start=0,
        end=len(later.pages),
    )
