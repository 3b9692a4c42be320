"""What stands in pages beside the numbers: dashes, spaces, "pp." and letters that were figures."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.figures.page_numbers import ranges
from app.checks.finding import Certainty, Finding, replaced, text_fix
from app.checks.majority import majority
from app.model import Reference
from app.styles.names import is_cyrillic
from app.styles.pages import DASHES, range_dashes, with_dash

_LONGEST = 100
"""Characters of pages; what is longer was read wrong and is let be."""

_MOST_OTHER_DASHES = 0.2
"""No list means to have two dashes."""

_NAMES = {"-": "a hyphen", "–": "an en dash", "—": "an em dash", "−": "a minus", "--": "two hyphens", "‑": "a hyphen"}


@check("PAG04", "Another dash in pages", "certain", fields=("pages",))
def dashes(checked: Checked) -> Iterator[Finding]:
    """A range of pages has another dash than the list's, or spaces around it.

    What counts is what at least five ranges and four fifths of all have. Hyphens in numbers of articles ("CD-004") are
    no dashes of ranges and stay.

    Example:
        R1-R5 pages = 501-513
        R6 pages = 514 \\u2013 523
        gives R6 pages = 514-523
    """
    found = {place: printed for place, _, printed in checked.each(_plain_dashes) if printed}
    dash = majority(Counter(each[0] for each in found.values()), most_others=_MOST_OTHER_DASHES)
    if dash is None:
        return
    for place, printed in found.items():
        pages = checked.references[place - 1].pages
        if any(each != dash for each in printed):
            wanted = with_dash(pages, dash)
            message = f"“{pages}” has another dash than the list, which has {_NAMES.get(dash, f'“{dash}”')}"
            fix = text_fix(place, "pages", pages, wanted)
            yield Finding("PAG04", "certain", message, (place,), (), "pages", pages, wanted, 0, len(pages), (fix,))


def _plain_dashes(reference: Reference) -> Sequence[str]:
    """The dashes in pages where each is that of a range: neither "9-1 - 9-16", pages by section, nor "1-2: 71"."""
    pages = reference.pages
    if len(pages) > _LONGEST or ":" in pages:
        return ()
    dashes = range_dashes(pages)
    return dashes if len(dashes) == len(_DASH.findall(pages)) else ()


_DASH = re.compile(rf"[{DASHES}]{{1,2}}")
_UNIT = re.compile(r"(?:(?:pp?|pgs?|págs?|с|стр)\.\s{0,2}|(?:Pp?|С)\.\s{0,2}|pp\s{0,2}|p\s)(?=[^\W\d_]{0,2}\d)")
_PRINTED_UNIT = re.compile(r"(?<!\w)(?:pp?|pgs?|págs?|с|стр|Pp?|PP?|С|Стр|c|C|[Ss](?=\.))\.?\s{0,2}$")


@check("PAG05", "“p.” before pages", "certain", fields=("pages", "title"))
def units(checked: Checked) -> Iterator[Finding]:
    """An article's pages begin with "pp." or "С.", which the printed form adds by itself where a list has it.

    Where the source has "pp." and nearly all of the list has not, or the other way round, printing in the list's form
    mends it. Books and chapters keep theirs, but “188 с.” of a French book among others with “p.” is marked. A lone
    page or the number of an article needs no “pp.”.

    Example:
        R1 pages = pp. 501-513
        gives R1 pages = 501-513
    """
    for place, reference in checked:
        pages = reference.pages
        if reference.type == "article-journal" and (unit := _UNIT.match(pages)):
            wanted = pages[unit.end() :]
            message = f"“{unit[0].strip()}” is no part of the pages"
            fix = text_fix(place, "pages", pages, wanted)
            yield Finding("PAG05", "certain", message, (place,), (), "pages", pages, wanted, 0, unit.end(), (fix,))
    for in_cyrillic in (False, True):
        yield from _printed_otherwise(checked, in_cyrillic=in_cyrillic)
        yield from _of_another_alphabet(checked, in_cyrillic=in_cyrillic)


def _printed_otherwise(checked: Checked, *, in_cyrillic: bool) -> Iterator[Finding]:
    """Articles whose sources have a unit before the pages where others of that script have none, or lack it."""
    units = {
        place: unit
        for place, reference, unit in checked.each(_printed_unit)
        if unit is not None and is_cyrillic(reference.title) == in_cyrillic
        if unit or _DASH.search(reference.pages)
    }
    usual = majority(Counter(units.values()))
    for place, unit in units.items():
        pages = checked.references[place - 1].pages
        if usual is None or unit == usual or (usual in _OF_RANGES and not _DASH.search(pages)):
            continue
        message = _about_unit(unit, usual)
        before, after = f"{unit} {pages}".strip(), f"{usual} {pages}".strip()
        yield Finding("PAG05", "certain", message, (place,), (), "pages", before, after, is_mended=True)


def _of_another_alphabet(checked: Checked, *, in_cyrillic: bool) -> Iterator[Finding]:
    """Books whose pages are counted in the other alphabet than that of their titles: "188 с." of a French book."""
    counted = [
        (place, found)
        for place, reference in checked
        if reference.title and is_cyrillic(reference.title) == in_cyrillic
        if (found := _COUNTED.fullmatch(reference.pages))
    ]
    usual = Counter(found["unit"] for _, found in counted if (found["unit"] == "с") == in_cyrillic)
    for place, found in counted:
        if (found["unit"] == "с") != in_cyrillic and usual.total() >= _FEWEST_COUNTED:
            pages, wanted = found[0], found["number"] + usual.most_common(1)[0][0]
            message = f"“{found['unit']}” is of another language than the entry, where others have “{wanted[-1]}”"
            fix = text_fix(place, "pages", pages, wanted)
            yield Finding("PAG05", "likely", message, (place,), (), "pages", pages, wanted, 0, len(pages), (fix,))


_COUNTED = re.compile(r"(?P<number>\d{1,4}\s)(?P<unit>[сpS])")
_FEWEST_COUNTED = 2


def _about_unit(unit: str, usual: str) -> str:
    if not usual:
        return f"“{unit}” before the pages, where the list has none"
    if not unit:
        return f"No “{usual}” before the pages"
    if unit.translate(_TO_CYRILLIC) == usual:
        return f"The “{unit}” before the pages is a Latin letter that looks like the list’s Cyrillic “{usual}”"
    return f"“{unit}” before the pages, where the list has “{usual}”"


_TO_CYRILLIC = str.maketrans("cC", "сС")
_OF_RANGES = ("pp.", "pp", "pgs.", "págs.")


def _printed_unit(reference: Reference) -> str | None:
    """What the source of a journal article prints before its pages ("pp.", ""); None if it has no pages there."""
    if reference.type != "article-journal" or reference.as_printed:
        return None
    for span in reference.spans:
        if span.field == "pages" and reference.source[span.start : span.end] == reference.pages:
            unit = _PRINTED_UNIT.search(reference.source[max(0, span.start - 8) : span.start])
            return unit[0].strip() if unit else ""
    return None


_FIGURES = str.maketrans("OoОоlIІ", "0000111")
_MIXED = re.compile(r"(?<!\w)(?=[\dOoОоlIІ]{0,8}\d)(?=\d{0,8}[OoОоlIІ])[\dOoОоlIІ]{2,8}(?!\w)")
_LETTER_FIRST = re.compile(r"[OoОоIІ]\d")
_NO_DASH = re.compile(r"(\d{1,5})(?:\s?[_=~?±]\s?|\s)(\d{1,5})")
_OPEN = re.compile(rf"\d{{1,6}}\s?[{DASHES}]{{1,2}}|[{DASHES}]{{1,2}}\s?\d{{1,6}}")
_DANGLING = re.compile(rf"\s?[{DASHES}]{{1,2}}\s?(?=[.;,)]|$)")
_NEAR = 100


@check("PAG06", "Misprinted or half a page range", "likely", looks_at="reference")
def malformed(checked: Checked) -> Iterator[Finding]:
    """A page has the letter O or l for a figure, a range lacks its dash, or its first or last page.

    Numbers of articles ("e123", "CD001234", "Article 45"), supplements ("S23-S28"), pages with a letter ("59A"),
    electronic parts ("1234.e1-1234.e9") and roman numbers are right and let be; so is a letter before the figures
    unless the other page has none.

    Example:
        R1 pages = 50l-513
        R2 pages = 501-
        gives R1 pages = 501-513
        asks R2 pages
    """
    for place, reference in checked:
        pages = reference.pages
        if wanted := _mended(pages):
            message = f"“{pages}” seems to be “{wanted}”"
            fix = text_fix(place, "pages", pages, wanted)
            certainty: Certainty = "certain" if _is_plain_range(pages, wanted) else "likely"
            yield Finding("PAG06", certainty, message, (place,), (), "pages", pages, wanted, 0, len(pages), (fix,))
        elif _OPEN.fullmatch(pages) or _is_left_open(reference):
            message = f"“{pages}” is half a range: the first or the last page is missing"
            yield Finding("PAG06", "ask", message, (place,), (), "pages", pages, start=0, end=len(pages))


def _is_plain_range(pages: str, wanted: str) -> bool:
    """Whether letters alone became figures, and what came out is a range of a usual length: then nothing else fits."""
    found = ranges(wanted)
    is_whole = (
        len(found) == 1 and pages.translate(_FIGURES) == wanted and wanted[:1].isdigit() and wanted[-1:].isdigit()
    )
    return is_whole and not found[0].is_short and 0 < found[0].pages < _NEAR


def _mended(pages: str) -> str:
    """The pages with figures for letters and a dash where it is missing, "" if there is nothing to mend."""
    if len(pages) > _LONGEST:
        return ""
    wanted = pages
    for found in reversed(list(_MIXED.finditer(pages))):
        is_prefix = _LETTER_FIRST.match(found[0]) and not re.match(r"\d", _other_page(pages, found))
        if not is_prefix:
            wanted = replaced(wanted, found.start(), found.end(), found[0].translate(_FIGURES))
    if undashed := _NO_DASH.fullmatch(wanted):
        first, last = undashed.groups()
        if len(first) == len(last) and 0 < int(last) - int(first) < _NEAR:
            wanted = f"{first}-{last}"
    return wanted if wanted != pages else ""


def _other_page(pages: str, page: re.Match[str]) -> str:
    """The other page of a range, "" if there is none."""
    others = re.split(rf"[{DASHES}\s]+", pages[: page.start()] + pages[page.end() :])
    return next(filter(None, others), "")


def _is_left_open(reference: Reference) -> bool:
    """Whether the source goes on with a dash behind a lone page."""
    if not reference.pages.isdecimal():
        return False
    for span in reference.spans:
        if span.field == "pages" and reference.source[span.start : span.end] == reference.pages:
            return bool(_DANGLING.match(reference.source, span.end))
    return False
