"""Ranges of pages: backwards, shortened here and there, or longer than articles are."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.figures.page_numbers import PageRange, ranges
from app.checks.finding import Certainty, Finding, Fix, replaced, text_fix
from app.checks.majority import majority
from app.model import Reference

_USUAL = 40
"""Pages that an article seldom exceeds; what is offered for a range that ends before it begins is shorter."""

_MOST_OFFERED = 3


@check("PAG01", "Pages end before they begin", "ask", fields=("container_title", "pages"))
def backwards(checked: Checked) -> Iterator[Finding]:
    """The last page is before the first one, also when a shortened one is written in full.

    "501-13" means 501 to 513, "1199-203" 1199 to 1203 and "S23-8" S23 to S28, so they are right; "23-3" would be 23 to
    23, and is asked about. If exchanging two
    neighbouring figures gives one short range and only one, it is offered as likely, unless the pages the other way
    round are short too; else it asks, and shows the ranges that this or one other figure would give.

    Example:
        R1 pages = 501-413
        R2 pages = 1307-1131
        R3 pages = 501-13
        asks R1 pages
        gives R2 pages = 1307-1311
    """
    for place, reference in checked:
        pages = reference.pages
        for each in ranges(pages):
            if each.is_short and each.pages == 0:
                message = f"Pages {pages} end where they begin"
                yield Finding("PAG01", "ask", message, (place,), (), "pages", pages, start=0, end=len(pages))
                break
            if each.pages >= 0:
                continue
            exchanged, misprinted = _exchanged(each), _misprinted(each)
            if exchanged and misprinted and misprinted[0] == (each.full, each.first):
                exchanged = [misprinted[0], *exchanged]
            several = list(dict.fromkeys([*exchanged, *misprinted]))
            offered = exchanged if len(exchanged) == 1 else several[:_MOST_OFFERED]
            fixes = tuple(_range_fix(place, pages, each, *pair) for pair in offered)
            yield Finding(
                "PAG01",
                "likely" if len(exchanged) == 1 else "ask",
                f"Pages {pages} end before they begin",
                (place,),
                (),
                "pages",
                pages,
                str(fixes[0].edits[0].after) if len(exchanged) == 1 else "",
                0,
                len(pages),
                fixes,
            )
            break


def _exchanged(pages: PageRange) -> list[tuple[str, str]]:
    """First and last page with two neighbouring figures exchanged in one of them."""
    first, last = pages.first, pages.full
    pairs = [(other, last) for other in _swapped(first)]
    if not pages.is_short:
        pairs += [(first, other) for other in _swapped(last)]
    return [pair for pair in dict.fromkeys(pairs) if 0 < int(pair[1]) - int(pair[0]) < _USUAL]


def _swapped(number: str) -> list[str]:
    return [number[:at] + number[at + 1] + number[at] + number[at + 2 :] for at in range(len(number) - 1)]


def _misprinted(pages: PageRange) -> list[tuple[str, str]]:
    """First and last page with one figure of one of them taken from the other, or the other way round."""
    first, last = pages.first, pages.full
    if len(first) != len(last) or pages.is_short:
        return []
    pairs = [(last, first)]
    pairs += [(first, last[:at] + first[at] + last[at + 1 :]) for at in range(len(last))]
    pairs += [(first[:at] + last[at] + first[at + 1 :], last) for at in range(len(first))]
    return [pair for pair in dict.fromkeys(pairs) if 0 < int(pair[1]) - int(pair[0]) < _USUAL]


def _range_fix(place: int, pages: str, each: PageRange, first: str, last: str) -> Fix:
    """The pages with other numbers in one range, the last in full."""
    start = pages.rindex(each.first, 0, each.start)
    between = pages[start + len(each.first) : each.start]
    return text_fix(place, "pages", pages, replaced(pages, start, each.end, first + between + each.letters + last))


@check("PAG02", "Last pages shortened here and there", "certain", fields=("pages",))
def shortened(checked: Checked) -> Iterator[Finding]:
    """The last page is shortened ("501-13") where the list prints it in full, or the other way round.

    Writing it in full has one result only, so that is done unseen where that gives few pages and the two have not
    rather changed places ("14-7"); shortening is offered. What counts is what at least five ranges and four fifths of
    all do (nine tenths where more than one differ), of those that could be shortened. Letters are repeated ("S23-8" is
    "S23-S28"); numbers of articles with a hyphen ("e1000-2") are let be.

    Example:
        R1-R5 pages = 501-513
        R6 pages = 1199-203
        gives R6 pages = 1199-1203
    """
    telling = [found for _, _, found in checked.each(_telling) if found]
    is_short = majority(Counter(found[0].is_short for found in telling))
    if is_short is None:
        return
    keeps_two = not any(len(each.printed) == 1 for found in telling for each in found if each.is_short)
    for place, reference in checked:
        wanted, pages = reference.pages, reference.pages
        for each in reversed(ranges(pages)):
            if _tells(each) and each.is_short != is_short:
                last = _cut(each, keeps_two=keeps_two) if is_short else each.letters + each.full
                wanted = replaced(wanted, each.start, each.end, last)
        if wanted != pages:
            form = "shortens last pages" if is_short else "prints last pages in full"
            fix = text_fix(place, "pages", pages, wanted)
            may_be_other = not is_short and any(_may_be_turned(each) or _is_long(each) for each in ranges(pages))
            certainty: Certainty = "likely" if is_short or may_be_other else "certain"
            message = f"{pages} is {wanted} here: the list {form}"
            yield Finding("PAG02", certainty, message, (place,), (), "pages", pages, wanted, 0, len(pages), (fix,))


def _telling(reference: Reference) -> tuple[PageRange, ...]:
    return tuple(filter(_tells, ranges(reference.pages)))


def _may_be_turned(each: PageRange) -> bool:
    """Whether first and last page may have changed places: "103-75" is rather 75 to 103 than 103 to 175."""
    return (
        each.is_short and each.printed.isdecimal() and 0 < int(each.first) - int(each.printed) < max(each.pages, _FEW)
    )


def _is_long(each: PageRange) -> bool:
    """Whether a figure in the middle may have been lost rather: "420-44" would be 25 pages, 420 to 424 five."""
    return each.is_short and each.pages > _FEW


_FEW = 20
"""Pages that most articles have at most."""


def _tells(each: PageRange) -> bool:
    """Whether a range shows if its list shortens last pages."""
    return each.pages > 0 and (each.is_short or each.could_be_short)


def _cut(each: PageRange, *, keeps_two: bool) -> str:
    """The last page without the figures that it shares with the first."""
    at = next(at for at, (one, other) in enumerate(zip(each.first, each.full, strict=True)) if one != other)
    return each.full[min(at, len(each.full) - 2) if keeps_two else at :]


_LONGEST = 100
_LONG_TITLE = re.compile(
    r"guideline|consensus|recommend|statement|standards?\b|atlas|statistics|abstracts?\b|report|classification|review|"
    r"monograph|proceedings|рекоменд|руководств|консенсус",
    re.IGNORECASE,
)
_FEWEST_ALIKE = 2
_FIGURES_OF_NUMBER = 6
"""Figures from which on they are the number of an article: no volume has so many pages."""


@check("PAG03", "Many pages, or the first one only", "ask")
def lengths(checked: Checked) -> Iterator[Finding]:
    """A journal article has very many pages, or only its first page though the journal's others have ranges.

    More than a hundred pages are many, and more than sixty in a list whose ten or more other articles have forty at
    most.
    Both may be right: guidelines, reviews and reports are long, letters and replies have one page, and electronic
    journals have numbers of articles for pages. So titles that say so are let be, and a lone page is asked about only
    if nearly all others have ranges, and the list has two or more of the same journal. One will do for an article with
    a long title by three or more authors, and none where it is older than electronic journals.

    Example:
        R1 pages = 501-713
        asks R1 pages
    """
    articles = [(place, each) for place, each in checked if each.type == "article-journal" and each.pages]
    have_ranges = majority(Counter(bool(ranges(each.pages)) for _, each in articles))
    long = _long_ones([(place, each) for place, reference in articles for each in ranges(reference.pages)])
    for place, reference in articles:
        pages = reference.pages
        if place in long and len(long) == 1 and not _LONG_TITLE.search(reference.title):
            message = f"Pages {pages} are very many for an article"
        elif (
            have_ranges
            and pages.isdecimal()
            and len(pages) < _FIGURES_OF_NUMBER
            and _must_have_range(checked, place, reference)
        ):
            message = f"Only page {pages}, though the journal's others have first and last pages"
        else:
            continue
        yield Finding("PAG03", "ask", message, (place,), (), "pages", pages, start=0, end=len(pages))


def _long_ones(every: Sequence[tuple[int, PageRange]]) -> list[int]:
    """The places of ranges that are too long for an article; those that fill a volume from its first page are not."""
    usual = sum(pages.pages <= _USUAL for _, pages in every)
    is_short_list = usual >= _FEWEST_USUAL and sum(_USUAL < pages.pages <= _LONGEST for _, pages in every) == 1
    longest = _LONG_BESIDE_SHORT if is_short_list else _LONGEST
    return [place for place, pages in every if pages.pages > longest and pages.first != "1"]


_FEWEST_USUAL = 10
_LONG_BESIDE_SHORT = 60


_ONE_PAGE = re.compile(
    r"\breply\b|letter|comment|editorial|in memoriam|erratum|correct|ответ|письм|abstract", re.IGNORECASE
)


def _must_have_range(checked: Checked, place: int, reference: Reference) -> bool:
    others = [checked.references[each - 1] for each in checked.journals[reference.container_title] if each != place]
    is_letter = _ONE_PAGE.search(f"{reference.title} {reference.note} {reference.genre}")
    if is_letter or not all(ranges(each.pages) for each in others):
        return False
    year = reference.year[:4]
    needed = _FEWEST_ALIKE
    if _is_whole_article(reference):
        needed = 0 if year.isdigit() and int(year) < _ELECTRONIC_FROM else 1
    return len(others) >= needed


def _is_whole_article(reference: Reference) -> bool:
    """Whether it is hardly a page long: by several authors, under a title of many words."""
    authors = len(reference.authors.people) + reference.authors.et_al
    return authors >= _FEWEST_AUTHORS and len(reference.title.split()) >= _FEWEST_WORDS


_FEWEST_AUTHORS, _FEWEST_WORDS = 3, 7
_ELECTRONIC_FROM = 1998
"""The year from which on journals number their articles instead of their pages."""
