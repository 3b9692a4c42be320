"""Values of a reference to the elements of JATS that hold them, alike in mixed and in element citations."""

import re

from app.dates import month_and_day
from app.formats.jats_tags import COMMENTS, ID_KINDS, PUB_IDS, SIMPLE_TAGS, SPELT_IDS
from app.styles.pages import page_range, range_dashes

XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"'

_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_ISO_DAY = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?")
_DAY_FIRST = re.compile(r"(0?[1-9]|[12]\d|3[01])[./](0?[1-9]|1[0-2])[./]((?:19|20)\d\d)")
_WORDY = re.compile(r"(?:([0-3]?\d)\s+([^\W\d]{3,9})\.?|([^\W\d]{3,9})\.?\s+([0-3]?\d),?)\s+((?:19|20)\d\d)")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_PAGE = re.compile(r"[SsLPp]?\d{1,5}[a-z]?|[ivxlc]{1,8}|[IVXLC]{1,8}")
_SIZE = re.compile(r"(\d{1,5})(\s[^\W\d_]{1,6}\.?|(?:pp|стр|[pсs])\.?)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_PARTS = re.compile(r"\D*(\d+)")


def value_xml(field: str, text: str, escaped: str, *, tag: str = "", xlink: str = "", month: str = "") -> str:
    """The element of a field whose text, as it is printed, is `text`; `tag` is that of a title.

    `xlink` declares the namespace of links where no element around does; `month` is what is known beside a year.
    """
    if tag or field in SIMPLE_TAGS:
        name = tag or SIMPLE_TAGS[field]
        return f"<{name}>{escaped}</{name}>"
    if field == "year":
        return _year(text, escaped, month)
    if field in PUB_IDS:
        return _pub_id(field, escaped)
    if field == "url":
        address = escaped.replace('"', "&quot;")
        return f'<ext-link{xlink} ext-link-type="uri" xlink:href="{address}">{escaped}</ext-link>'
    if field == "accessed":
        day = iso_day(text)
        iso = f' iso-8601-date="{day}"' if day else ""
        return f'<date-in-citation content-type="access-date"{iso}>{escaped}</date-in-citation>'
    kind = COMMENTS[field]
    return f'<comment content-type="{kind}">{escaped}</comment>' if kind else f"<comment>{escaped}</comment>"


def iso_day(text: str) -> str:
    """A day or month by ISO 8601 if the text is one ("2020-01-05", "05.01.2020", "5 January 2020"), else ""."""
    text = text.strip()
    if _ISO_DAY.fullmatch(text):
        return text
    numbers = _DAY_FIRST.fullmatch(text) if "." in text else None
    if numbers is not None:
        return f"{numbers[3]}-{int(numbers[2]):02}-{int(numbers[1]):02}"
    words = _WORDY.fullmatch(text)
    if words is None:
        return ""
    month = (words[2] or words[3])[:3].casefold()
    day = int(words[1] or words[4])
    return f"{words[5]}-{_MONTHS.index(month) + 1:02}-{day:02}" if month in _MONTHS and 1 <= day <= 31 else ""


def month_elements(month: str, escaped: str) -> str:
    """What is known of a date beside its year, in elements of their own; words such as "Spring" are a season."""
    number, day = month_and_day(month)
    if not number:
        return f"<season>{escaped}</season>"
    return f"{f'<day>{day:02}</day>' if day else ''}<month>{number:02}</month>"


def identifier_elements(identifiers: str) -> list[tuple[str, str]]:
    """The kind and the text of each identifier that has no field of its own ("arXiv:2101.1; PII:S1"), not escaped."""
    parts = identifiers.split("; ")
    return [_kind_of(each) for each in parts] if all(map(str.strip, parts)) else [("other", identifiers)]


def _kind_of(identifier: str) -> tuple[str, str]:
    said, _, value = identifier.partition(":")
    kind = said.casefold()
    is_read_so = said == SPELT_IDS.get(kind, kind) and value.strip() and value[:1] != " "
    return (kind, value) if kind in ID_KINDS and is_read_so else ("other", identifier)


def is_year(text: str) -> bool:
    """Whether a text has a year in it that JATS can hold."""
    return _YEAR.search(text) is not None


def _year(text: str, escaped: str, month: str) -> str:
    found = _YEAR.search(text)
    if found is None:
        return f'<comment content-type="{COMMENTS["year"]}">{escaped}</comment>'
    known = f"-{month}" if month_and_day(month)[0] else ""
    return f'<year iso-8601-date="{found[1]}{known}">{escaped}</year>'


def _pub_id(field: str, escaped: str) -> str:
    """The identifier; of a DOI's address, what stands before the DOI stays outside."""
    bare = _DOI.search(escaped) if field == "doi" else None
    before = escaped[: bare.start()] if bare else ""
    return f'{before}<pub-id pub-id-type="{PUB_IDS[field]}">{escaped[len(before) :]}</pub-id>'


def printed_pages(text: str, escaped: str) -> str:
    """Pages in a mixed citation: first and last page, the last in full; what is no range keeps its form."""
    first, last, rest = page_range(text)
    if rest or not first:
        return f"<page-range>{escaped}</page-range>"
    if not last:
        return _single(text, escaped, in_print=True)
    if not is_ascending(first, last):
        return f"<page-range>{escaped}</page-range>"
    dash = range_dashes(text)[0]
    return f"<fpage>{first}</fpage>{dash}<lpage>{last}</lpage>"


def pages_elements(text: str, escaped: str) -> str:
    """Pages in an element citation; those of which more than one range is known have the whole in `page-range`."""
    first, last, rest = page_range(text)
    if not last or not is_ascending(first, last):
        return f"<page-range>{escaped}</page-range>" if rest or last else _single(text, escaped, in_print=False)
    whole = f"<page-range>{escaped}</page-range>" if rest else ""
    return f"<fpage>{first}</fpage><lpage>{last}</lpage>{whole}"


def is_ascending(first: str, last: str) -> bool:
    """Whether a range of pages does not end before it begins, as JATS4R asks; Roman numerals are believed."""
    start, end = _PARTS.match(first), _PARTS.match(last)
    return start is None or end is None or int(start[1]) <= int(end[1])


def size_of(pages: str) -> str:
    """The number that is the size of a book by its pages ("345 p."), "" if pages are on which something stands."""
    size = _SIZE.fullmatch(pages.strip())
    return size[1] if size else ""


def size_read(number: str, entry: str) -> str:
    """How many pages a book has, where its size is told by a number alone: "345 p.", in a Russian `entry` "345 с."."""
    return f"{number} {'с' if _CYRILLIC.search(entry) else 'p'}."


def _single(text: str, escaped: str, *, in_print: bool) -> str:
    """A page, the number of an article, or how many pages a book has: a number, behind which print has a word."""
    text = text.strip()
    if _PAGE.fullmatch(text):
        return f"<fpage>{escaped}</fpage>"
    size = _SIZE.fullmatch(text)
    if size is not None:
        return f'<size units="page">{size[1]}</size>{size[2] if in_print else ""}'
    return f"<elocation-id>{escaped}</elocation-id>" if " " not in text else f"<page-range>{escaped}</page-range>"
