"""Reading CSL-JSON, as reference managers and Crossref write it."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from app.dates import month_of, year_and_month
from app.formats.base import Problem
from app.formats.characters import holdable
from app.formats.editions import printed_edition
from app.formats.json_items import items
from app.formats.read_back import VERSIONED
from app.formats.streaming import Portion, Stream, Telling
from app.formats.typed_names import is_et_al
from app.model import FIELDS, TYPES, Name, Names, Reference
from app.styles.names import is_cyrillic

DATES = {
    "year": re.compile(r"([1-9][0-9]{3})"),
    "accessed": re.compile(r"([1-9][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?"),
}
"""The fields that are dates, and what of them is written in parts: of the year of issue no month, of a day ISO 8601."""

EXTENT = "number-of-pages"
"""The variable of pages that say how many a book has."""

OWN_KEY = "ref{}"
"""The id of an item that has no citation key, by its place in the list from 1."""

OWN_KEYS = ("month", "identifiers")
"""The keys under `custom` of fields without a variable of their own; a month only where no date can hold it."""

SEASONS = ("Spring", "Summer", "Autumn", "Winter")
"""The seasons that CSL numbers from 1."""

ET_AL_KEYS = {"authors": "et-al", "editors": "et-al-editor", "translators": "et-al-translator"}
"""The keys under `custom` that say that a list of names was cut short."""


NUMBER, VERSION, EVENT = "number", "version", "event-title"
_SERIALS = frozenset(("article-journal", "article-newspaper", "article"))
NUMBERED = frozenset(("report", "patent", "standard", "legislation"))
"""Types of works that have a number of their own, which the program keeps as their issue."""

_MOST_KEYS = 1000
_READ = {"id", "custom", EXTENT, NUMBER, VERSION, EVENT, *(field.csl for field in FIELDS)}
_TYPE_OF = {
    **dict.fromkeys(("article-magazine", "review", "review-book"), "article-journal"),
    **dict.fromkeys(("entry", "entry-dictionary", "entry-encyclopedia"), "chapter"),
    **dict.fromkeys(("post", "post-weblog"), "webpage"),
    **dict.fromkeys(("bill", "legal_case", "regulation", "treaty"), "legislation"),
    **dict.fromkeys(("collection", "classic", "periodical"), "book"),
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book-chapter": "chapter",
    "posted-content": "article",
    "manuscript": "article",
}


def read_item(item: dict[str, Any], line: int, problems: list[Problem]) -> Reference:
    """The reference of one item; `line` is for the problems."""
    kind = _text(item.get("type"))
    known = kind if kind in TYPES else _TYPE_OF.get(kind, "")
    if not known:
        told = f"The type “{kind[:40]}” is not known" if kind else "The item has no type"
        problems.append(Problem(line, f"{told}; it was read as “Other”."))
    reference = Reference(type=known or "document")
    custom = item.get("custom")
    for field in FIELDS:
        value = item.get(field.csl) if field.csl else None
        if field.kind == "names":
            is_cut = custom.get(ET_AL_KEYS[field.name]) if isinstance(custom, dict) else None
            setattr(reference, field.name, _names(value, is_cut))
        elif field.kind == "text":
            setattr(reference, field.name, _date(value, field.name) if field.name in DATES else _text(value))
    reference.pages = reference.pages or _text(item.get(EXTENT))
    _take_others(reference, item)
    reference.month = _month(item.get("issued"))
    if isinstance(custom, dict):
        for name in OWN_KEYS:
            setattr(reference, name, getattr(reference, name) or _text(custom.get(name)))
        reference.edition = _text(custom.get("edition")) or reference.edition
    return reference


def _take_others(reference: Reference, item: dict[str, Any]) -> None:
    """What has a variable of its own in CSL and none here: the number of a report, patent or article, the version of a
    program, the name of a meeting without printed proceedings; an edition that is a number alone gets its word."""
    number = _text(item.get(NUMBER))
    if reference.type in _SERIALS:
        reference.pages = reference.pages or number
    elif reference.type in NUMBERED and not reference.volume:  # beside which that of a case would seem an issue
        reference.issue = reference.issue or number
    reference.edition = read_edition(reference) or _text(item.get(VERSION))
    if reference.type == "paper-conference":
        reference.container_title = reference.container_title or _text(item.get(EVENT))


def read_edition(reference: Reference) -> str:
    """The edition as lists print it; a version stays a number."""
    if reference.type in VERSIONED:
        return reference.edition
    return printed_edition(reference.edition, in_russian=is_cyrillic(reference.title))


def _names(value: Any, is_cut: Any) -> Names:
    """The names of a list; if it is not said whether it is cut short, a name "et al." says so."""
    people = [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
    names = [Name.from_csl({key: _text(part) for key, part in each.items()}) for each in people]
    if is_cut is None and names and is_et_al(names[-1].literal or names[-1].family):
        return Names(tuple(names[:-1]), et_al=True)
    return Names(tuple(names), bool(is_cut))


def _text(value: Any) -> str:
    """Text as it is, a number in digits, of a list (as Crossref has titles) the first."""
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return holdable(str(value))


def _date(value: Any, field: str) -> str:
    """A date as text: of issue the year, or both years of a span; of access the day."""
    if not isinstance(value, dict):
        return _text(value)
    dates = value.get("date-parts")
    most = 1 if field == "year" else 3
    written = [_day(date[:most]) for date in dates if isinstance(date, list)] if isinstance(dates, list) else []
    raw = _text(value.get("raw"))
    dated = _RAW_DATE.fullmatch(raw) if field == "year" else None
    return "–".join(dict.fromkeys(filter(None, written))) or _text(value.get("literal")) or (dated[1] if dated else raw)


def _month(issued: Any) -> str:
    """What a date of issue says beside the year: of parts the month and day, of words what they say, or the season."""
    if not isinstance(issued, dict):
        return ""
    dates = issued.get("date-parts")
    first = dates[0] if isinstance(dates, list) and len(dates) == 1 and isinstance(dates[0], list) else []
    if len(first) > 1 and first[1]:
        return month_of("-".join(text for part in first[1:3] if (text := _text(part)) not in ("", "0")))
    season = _text(issued.get("season"))
    if season:
        return SEASONS[int(season) - 1] if season in ("1", "2", "3", "4") else season
    return year_and_month(_text(issued.get("raw")))[1]


_RAW_DATE = re.compile(r"(\d{4})[-/ ].*")


def _day(parts: list[Any]) -> str:
    texts = [_text(part) for part in parts if part]
    return "-".join([texts[0], *(text.zfill(2) for text in texts[1:])]) if texts else ""


def _read(portions: Iterable[Portion], telling: Telling) -> Iterator[Reference]:
    number = 0
    for line, item in items(portions, telling):
        if not isinstance(item, dict):
            telling.problems.append(Problem(line, "What stands here is no item of a list of references."))
            continue
        number += 1
        reference = read_item(item, line, telling.problems)
        if item.get("id") != OWN_KEY.format(number):
            reference.citation_key = reference.citation_key or _text(item.get("id"))
        yield reference
        telling.unread.update(key[:60] for key, value in islice(item.items(), _MOST_KEYS) if key not in _READ and value)


STREAM = Stream(len, _read, "There is no item in this text.")
"""Reads the items of an array in order; those before the place where the text breaks off are kept."""

read = STREAM.reader()
