"""Pages that do not run on from one issue of a volume to the next."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.figures.issues import CONTINUED_FROM
from app.checks.figures.page_numbers import ranges
from app.checks.finding import Finding


class _Article(NamedTuple):
    place: int
    issue: int
    first: int
    last: int


@check("PAG08", "Pages against the order of issues", "ask", fields=("container_title", "volume", "issue", "pages"))
def against_issues(checked: Checked) -> Iterator[Finding]:
    """An article of a later issue stands on earlier pages than one of an earlier issue of the same volume.

    Most journals count their pages through the volume, so issue 19 follows issue 6 there too; of the two, one issue or
    one page is wrong. Pages below 150 may be counted by the issue, and are let be with all that stands beside them.
    The later entry of the list is asked about, unless a third one tells that it fits.

    Example:
        R1 container_title = N Engl J Med
        R1 volume = 364
        R1 issue = 6
        R1 pages = 501-513
        R2 container_title = N Engl J Med
        R2 volume = 364
        R2 issue = 19
        R2 pages = 187-195
        asks R2 pages
    """
    for articles in _volumes(checked):
        against = {each.place: 0 for each in articles}
        pairs = [pair for pair in combinations(articles, 2) if _contradict(*pair)]
        for pair in pairs:
            for each in pair:
                against[each.place] += 1
        for one, other in pairs:
            wrong, right = (one, other) if against[one.place] > against[other.place] else (other, one)
            yield _finding(checked, wrong, right)
            break


def _volumes(checked: Checked) -> Iterator[list[_Article]]:
    """The articles of each volume that have a number for an issue and a range of pages counted through the volume."""
    found: dict[tuple[str, str], list[_Article]] = defaultdict(list)
    for journal, places in checked.journals.items():
        key = "".join(filter(str.isalnum, journal.casefold()))
        for place in places:
            reference = checked.references[place - 1]
            pages = ranges(reference.pages)
            if (
                reference.volume.isdecimal()
                and reference.issue.isdecimal()
                and len(pages) == 1
                and not pages[0].letters
            ):
                article = _Article(place, int(reference.issue), int(pages[0].first), int(pages[0].full))
                found[key, reference.volume].append(article)
    for articles in found.values():
        if len(articles) > 1 and all(each.first >= CONTINUED_FROM for each in articles):
            yield articles


def _contradict(one: _Article, other: _Article) -> bool:
    """Whether the one of the later issue ends before the other begins."""
    earlier, later = sorted((one, other), key=lambda each: each.issue)
    return earlier.issue < later.issue and later.last < earlier.first


def _finding(checked: Checked, wrong: _Article, right: _Article) -> Finding:
    pages, others = (checked.references[each.place - 1].pages for each in (wrong, right))
    order = "before" if wrong.last < right.first else "behind"
    message = (
        f"Pages {pages} of issue {wrong.issue} stand {order} pages {others} of issue {right.issue} in R{right.place}: "
        "a page or an issue is wrong"
    )
    return Finding("PAG08", "ask", message, (wrong.place,), (right.place,), "pages", pages, start=0, end=len(pages))
