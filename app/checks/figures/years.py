"""Years: what is no year, what cannot be one, and what other figures of the entry contradict."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Edit, Finding, Fix, text_fix
from app.checks.identifiers.doi_facts import facts_of
from app.checks.majority import majority
from app.model import LEFTOVER, Reference
from app.reading.labels.first_works import first_work

_YEAR = re.compile(r"(?<!\w)(?:1\d|20)\d\d[a-zа-я]?(?!\w)")
_GARBLED = re.compile(r"(?<!\w)(?!\d{4})[12lIІ][0-9OoОоlIІі]{3}(?=[a-z]?(?!\w))")
_ALMOST = re.compile(r"(?<!\w)[12]\d{2,4}$")
_LETTERS = str.maketrans("OoОоlIІі", "00001111")
_FIRST_PLAUSIBLE, _LAST_PLAUSIBLE = 1900, 2099


@check("YEA01", "Year missing or not a year", "certain")
def not_a_year(checked: Checked) -> Iterator[Finding]:
    """A year has letters for figures or too few or too many figures, or there is none where nearly all have one.

    A letter O for 0 and a letter l or I for 1 are mended unseen if that gives a year from 1900 on; where the garbled
    year was not read as one, it is offered. Years with a letter ("1998a"), two years ("2010-2011") and words ("in
    press", "n.d.") are let be, and so are unfinished entries.

    Example:
        R1 year = 2O11
        R2 year = 201
        gives R1 year = 2011
        asks R2 year
    """
    dated = {
        needs: majority(Counter(bool(reference.year) for _, reference in checked if needs(reference)))
        for needs in (_needs_year, _is_book)
    }
    for place, reference in checked:
        year = reference.year
        if any(sign.isdigit() for sign in year) and not _YEAR.search(year):
            yield _misprinted(place, year)
        elif not year and (_needs_year(reference) or reference.publisher):
            if strayed := _strayed(place, reference):
                yield strayed
            elif any(has and needs(reference) for needs, has in dated.items()) and not _is_dated_otherwise(reference):
                yield Finding("YEA01", "ask", "No year, though nearly all others have one", (place,), field="year")


_ALONE_ANYWHERE = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


def _needs_year(reference: Reference) -> bool:
    """Whether an entry is a journal article, and complete enough to have a year."""
    filled = reference.title and reference.container_title and (reference.volume or reference.pages)
    return reference.type == "article-journal" and bool(filled)


def _is_book(reference: Reference) -> bool:
    """Whether an entry is a book, and complete enough to have a year."""
    return reference.type == "book" and bool(reference.title and (reference.publisher or reference.publisher_place))


def _is_dated_otherwise(reference: Reference) -> bool:
    """Whether a year stands where it was not read, or a word in its stead."""
    behind = reference.source if _is_book(reference) else _behind_title(reference)
    return bool(_ALONE_ANYWHERE.search(behind) or _UNDATED.search(reference.source))


_UNDATED = re.compile(
    r"\b(?:n\.\s?d|s\.\s?[ad]|o\.\s?J|б\.\s?г)\.|\[?s\.\s?a\.|\d{2}--|in press|forthcoming|no prelo|в печати|undated",
    re.IGNORECASE,
)
"""What says that a book has no year, in English, Latin, German, Russian and Portuguese."""


def _behind_title(reference: Reference) -> str:
    """The source from the journal's name on, without pages: a year there was not read as one."""
    spans = {span.field: span for span in reversed(reference.spans)}
    start = spans["container_title"].start if "container_title" in spans else 0
    if "pages" not in spans:
        return reference.source[start:]
    return reference.source[start : spans["pages"].start] + reference.source[spans["pages"].end :]


def _misprinted(place: int, year: str) -> Finding:
    found = _GARBLED.search(year)
    wanted = year[: found.start()] + found[0].translate(_LETTERS) + year[found.end() :] if found else ""
    mended = found[0].translate(_LETTERS) if found else ""
    if mended.isdigit() and _FIRST_PLAUSIBLE <= int(mended) <= _LAST_PLAUSIBLE:
        message = f"“{year}” has a letter for a figure: {wanted}"
        fix = text_fix(place, "year", year, wanted)
        return Finding("YEA01", "certain", message, (place,), (), "year", year, wanted, 0, len(year), (fix,))
    return Finding("YEA01", "ask", f"“{year}” is no year", (place,), (), "year", year, start=0, end=len(year))


def _strayed(place: int, reference: Reference) -> Finding | None:
    """A garbled year that was read as part of the journal or the volume, or as nothing: "N Engl J Med 2O11; 364"."""
    found = _GARBLED.findall(_behind_title(reference) or reference.container_title)
    mended = found[0].translate(_LETTERS) if len(found) == 1 else ""
    if mended.isdigit():
        edits = [Edit("reference", place, "year", "", mended)]
        for field in ("container_title", "volume"):
            held: str = getattr(reference, field)
            if found[0] in held:
                edits.append(Edit("reference", place, field, held, held.replace(found[0], "").strip(" ,;:(")))
        message = f"“{found[0]}” seems to be the year, {mended}"
        fixes = (Fix(mended, tuple(edits)),)
        return Finding("YEA01", "likely", message, (place,), (), "year", found[0], mended, fixes=fixes)
    if almost := _ALMOST.search(reference.container_title):
        message = f"No year, but “{almost[0]}” behind the journal's name"
        return Finding("YEA01", "ask", message, (place,), (), "year", almost[0])
    return None


_OLDEST_ARTICLE = 1800
_OLDEST_WORK = 1400
_AHEAD = re.compile(r"epub|online|ahead|in press|forthcoming|в печати|accepted", re.IGNORECASE)


@check("YEA02", "Year too late or too early", "ask")
def out_of_time(checked: Checked) -> Iterator[Finding]:
    """A reference is from a later year than the article that cites it, or from before there were journals.

    One year later is let be if the entry has a DOI or says that it was published online first. Where the article has no
    year, one after 2035 is asked about that is twenty years later than all others. Old books are let be; so are old
    articles in a list that has more of them.

    Example:
        article year = 2012
        R1 year = 2021
        R2 year = 2013
        R2 note = Epub 2012
        asks R1 year
    """
    written = _YEAR.search(checked.article.year)
    years = {place: _first_year(reference) for place, reference in checked}
    old_articles = sum(
        0 < years[place] < _OLDEST_ARTICLE for place, reference in checked if reference.type == "article-journal"
    )
    for place, reference in checked:
        year = years[place]
        if not year:
            continue
        if written and year > int(written[0][:4]) + _is_ahead(reference):
            yield _asked("YEA02", place, reference, f"{year} is later than the article ({written[0][:4]})")
        elif not written and year > _FAR and year - max(_others(years, place), default=year) > _FAR_FROM_OTHERS:
            yield _asked("YEA02", place, reference, f"{year} is much later than all other years of the list")
        elif year < (_OLDEST_ARTICLE if reference.type == "article-journal" and old_articles == 1 else _OLDEST_WORK):
            yield _asked("YEA02", place, reference, f"{year} is very early for this reference")


_FAR, _FAR_FROM_OTHERS = 2035, 20


def _others(years: Mapping[int, int], place: int) -> Iterator[int]:
    return (year for other, year in years.items() if other != place and year)


def _first_year(reference: Reference) -> int:
    """The earliest year of a reference, 0 if it has none."""
    return min((int(year[:4]) for year in _YEAR.findall(reference.year)), default=0)


def _is_ahead(reference: Reference) -> bool:
    return bool(reference.doi) or bool(_AHEAD.search(f"{reference.note} {reference.year} {reference.medium}"))


_EARLIEST, _LATEST = -2, 1
"""Years from the printed one to that in the DOI: it is made when an article is accepted, or when it is out."""


@check("YEA03", "Two different years in one entry", "ask", looks_at="reference")
def contradicted(checked: Checked) -> Iterator[Finding]:
    """The year is two years before the one in the DOI, or three after it, or the entry prints another year beside it.

    DOIs of many publishers hold the year in which an article was accepted (10.1016/j.ejso.2011.05.001), so it may be up
    to two years before the printed one, and one after it; others hold that of the volume (10.1200/JCO.1997.15.6.2403),
    which is offered. Years in titles, notes, dates of access and addresses are no years of the entry, and neither are
    those in DOIs of books that were printed before there were DOIs.

    Example:
        R1 year = 2004
        R1 doi = 10.1016/j.ejso.2011.05.001
        asks R1 year
    """
    for place, reference in checked:
        year = _first_year(reference)
        if not year:
            continue
        facts = facts_of(reference.doi)
        off = facts.year - year if facts.year else 0
        if reference.type in _DIGITISED and year < _DOIS_SINCE <= facts.year:
            continue
        if off and (facts.is_exact or not _EARLIEST <= off <= _LATEST):
            finding = _asked("YEA03", place, reference, f"{year} is not {facts.year}, the year in the DOI")
            yield replace(finding, **_offered(place, reference, facts.year)) if facts.is_exact else finding
        elif other := _other_year(reference):
            yield _asked("YEA03", place, reference, f"The entry prints {other} beside {year}")


_DOIS_SINCE = 1997
_DIGITISED = ("book", "chapter")
"""Works that got their DOIs, with the year of that day, when they were digitised; articles got those of their print."""

_ALONE = re.compile(r"(?<![\w./:–-])(?:19|20)\d\d(?![\w/:–-])")


_OF_ACCESS = re.compile(r"web\b|access|retriev|cited|consult|acess|обращ|просмотр", re.IGNORECASE)
_NEAR = 40


def _other_year(reference: Reference) -> str:
    """A year that the source of a journal article prints outside its fields, "" if none."""
    if reference.type != "article-journal" or not reference.container_title or not reference.spans:
        return ""
    fields = [span for span in reference.spans if span.field != LEFTOVER]
    source = reference.source[: first_work(reference.source, 0)[1]]
    first = min((span.start for span in fields if span.field == "container_title"), default=0)
    for found in _ALONE.finditer(source, first):
        in_field = any(span.start <= found.start() < span.end for span in fields)
        if _OF_ACCESS.search(source, max(0, found.start() - _NEAR), found.start()):
            return ""
        if not in_field and found[0] not in reference.year and reference.accessed.find(found[0]) < 0:
            return found[0]
    return ""


def _offered(place: int, reference: Reference, year: int) -> dict[str, Any]:
    """What a finding offers where the DOI tells the year of the volume."""
    after = reference.year.replace(reference.year[:4], str(year), 1)
    return {"after": after, "fixes": (text_fix(place, "year", reference.year, after),)}


def _asked(code: str, place: int, reference: Reference, message: str) -> Finding:
    year = reference.year
    return Finding(code, "ask", message, (place,), (), "year", year, start=0, end=len(year))
