"""What a DOI tells of its article, against what is printed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.figures.page_numbers import ranges
from app.checks.finding import Finding, Fix, text_finding, text_fix
from app.checks.identifiers.doi_facts import DoiFacts, bare_page, facts_of
from app.model import Reference

_FIELDS = ("doi", "volume", "issue", "pages", "container_title", "year")
_FIGURES = re.compile(r"\d{1,4}")
_FIRST_PAGE = re.compile(r"[A-Za-z]{0,3}\d{1,7}")
_USUAL = 60
"""Pages that an article seldom exceeds."""


@check("ID05", "Volume, page or journal are not the DOI's", "likely", looks_at="reference", fields=_FIELDS)
def against_doi(checked: Checked) -> Iterator[Finding]:
    """The DOI was made for an article in another volume, on another page or in another journal than is printed.

    Many publishers put these figures into their DOIs: 10.1136/bmj.327.7414.557 is BMJ 327 (7414), page 557, and
    10.1371/journal.pmed.1000097 is in PLoS Med. Where one figure differs and another agrees, that one is offered, and
    so is the volume of an entry that has an issue alone; where nothing agrees, the DOI may be another article's, and it
    is asked. Years have a check of their own.

    Example:
        R1 doi = 10.1136/bmj.327.7414.557
        R1 volume = 372
        R1 pages = 557-560
        R2 doi = 10.1371/journal.pmed.1000097
        R2 container_title = PLoS One
        gives R1 volume = 327
        asks R2 doi
    """
    for place, reference in checked:
        if reference.doi and (facts := facts_of(reference.doi)) != DoiFacts():
            yield from _of_one(place, reference, facts)


class _Compared(NamedTuple):
    """One figure: its field, as it is printed, as the DOI has it, and the field's text with that."""

    field: str
    printed: str
    told: str
    mended: str

    @property
    def agrees(self) -> bool:
        return self.printed == self.told


def _of_one(place: int, reference: Reference, facts: DoiFacts) -> Iterator[Finding]:
    name = reference.container_title.casefold().replace(".", "").removeprefix("the ")
    if facts.journal and name and not re.match(facts.journal, name):
        message = f"The DOI is one of {facts.journal_name}, not of {reference.container_title}"
        yield _asked(place, reference, message)
        return
    compared = list(_compared(reference, facts))
    if facts.volume and _lacks_volume(reference) and any(each.agrees for each in compared):
        message = f"The DOI is that of volume {facts.volume}, and none is printed"
        yield text_finding("ID05", "likely", message, place, "volume", before="", after=facts.volume)
    wrong = [each for each in compared if not each.agrees]
    if len(wrong) == 1 and (len(compared) > 1 or facts.year == _year(reference)):
        yield _mended(place, reference, wrong[0])
    elif wrong:
        told = " and ".join(f"{_NAMED[each.field]} {each.told}" for each in wrong)
        yield _asked(place, reference, f"The DOI is that of an article with {told}: is it another one’s?")


def _lacks_volume(reference: Reference) -> bool:
    return not reference.volume and bool(reference.issue and reference.container_title)


_NAMED = {"volume": "volume", "pages": "first page"}


def _compared(reference: Reference, facts: DoiFacts) -> Iterator[_Compared]:
    if facts.volume and _FIGURES.fullmatch(reference.volume):
        yield _Compared("volume", reference.volume, facts.volume, facts.volume)
    first = _FIRST_PAGE.match(reference.pages)
    if facts.pages and first and (printed := bare_page(first[0])):
        told = printed if printed in facts.pages else facts.pages[0]
        yield _Compared("pages", printed, told, _with_first(reference.pages, printed, told))


def _with_first(pages: str, printed: str, told: str) -> str:
    """The pages with another first one; "" if that makes no range of a usual length."""
    mended = pages.replace(printed, told, 1)
    found = ranges(mended)
    is_usual = all(0 <= each.pages < _USUAL for each in found) and bool(found) == bool(ranges(pages))
    return mended if is_usual else ""


def _year(reference: Reference) -> int:
    return int(reference.year[:4]) if reference.year[:4].isdigit() else 0


def _mended(place: int, reference: Reference, wrong: _Compared) -> Finding:
    text: str = getattr(reference, wrong.field)
    fixes: tuple[Fix, ...] = (text_fix(place, wrong.field, text, wrong.mended),) if wrong.mended else ()
    return Finding(
        "ID05",
        "likely" if fixes else "ask",
        f"The DOI is that of {_NAMED[wrong.field]} {wrong.told}, not {wrong.printed}",
        (place,),
        field=wrong.field,
        before=text,
        after=wrong.mended,
        start=0,
        end=len(text),
        fixes=fixes,
    )


def _asked(place: int, reference: Reference, message: str) -> Finding:
    return Finding("ID05", "ask", message, (place,), (), "doi", reference.doi, start=0, end=len(reference.doi))
