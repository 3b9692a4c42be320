"""Reading CSL-JSON, as reference managers and Crossref write it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from app.formats.base import Problem, Read
from app.formats.characters import holdable
from app.model import FIELDS, TYPES, Name, Names, Reference
from app.progress import Progress

DATES = {
    "year": re.compile(r"([1-9][0-9]{3})"),
    "accessed": re.compile(r"([1-9][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?"),
}
"""The fields that are dates, and what of them is written in parts: of the year of issue no month, of a day ISO 8601."""

ET_AL_KEYS = {"authors": "et-al", "editors": "et-al-editor", "translators": "et-al-translator"}
"""The keys under `custom` that say that a list of names was cut short."""


def read(text: str, *, progress: Progress | None = None) -> Read:
    """The items of an array in order; those before the place where the text breaks off are kept."""
    result = Read()
    unread: Counter[str] = Counter()
    for line, item in _items(text.removeprefix("\ufeff"), result.problems):
        if isinstance(item, dict):
            result.references.append(_reference(item, line, result.problems))
            unread.update(str(key) for key, value in item.items() if key not in _READ and value)
        else:
            result.problems.append(Problem(line, "What stands here is no item of a list of references."))
    if unread:
        keys = ", ".join(f"{key} ({count})" for key, count in sorted(unread.items()))
        result.problems.append(Problem(0, f"Left out, as no field of a reference holds them: {keys}."))
    if not result.references and not result.problems:
        result.problems.append(Problem(0, "There is no item in this text."))
    return result


_READ = {"id", "custom", "citation-key", *(field.csl for field in FIELDS)}
_BLANK = re.compile(r"[\s,]*")
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


def _items(text: str, problems: list[Problem]) -> Iterator[tuple[int, Any]]:
    """The items and the line each begins on, read one by one so that a break loses no more than one."""
    decoder = json.JSONDecoder()
    place = _skip(text, 0)
    is_array = text[place : place + 1] == "["
    place = _skip(text, place + 1) if is_array else place
    line, counted = 1, 0
    while place < len(text) and text[place] != "]":
        line, counted = line + text.count("\n", counted, place), place
        try:
            item, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            problems.append(Problem(line, "What begins here cannot be read as JSON; what stands before it was kept."))
            return
        yield line, item
        place = _skip(text, place)
    if is_array and place >= len(text):
        problems.append(Problem(text.count("\n") + 1, "The list breaks off before its end; what was read was kept."))


def _skip(text: str, place: int) -> int:
    blank = _BLANK.match(text, place)
    return blank.end() if blank else place


def _reference(item: dict[str, Any], line: int, problems: list[Problem]) -> Reference:
    kind = _text(item.get("type"))
    known = kind if kind in TYPES else _TYPE_OF.get(kind, "")
    if not known:
        told = f"The type “{kind[:40]}” is not known" if kind else "The item has no type"
        problems.append(Problem(line, f"{told}; it was read as “Other”."))
    reference = Reference(type=known or "document")
    custom = item.get("custom")
    for field in FIELDS:
        value = item.get(field.csl)
        if field.kind == "names":
            et_al = isinstance(custom, dict) and bool(custom.get(ET_AL_KEYS[field.name]))
            setattr(reference, field.name, _names(value, et_al=et_al))
        elif field.kind == "text":
            setattr(reference, field.name, _date(value, field.name) if field.name in DATES else _text(value))
    return reference


def _names(value: Any, *, et_al: bool) -> Names:
    people = [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
    return Names(tuple(Name.from_csl({key: _text(part) for key, part in each.items()}) for each in people), et_al)


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
    return "–".join(filter(None, written)) or _text(value.get("literal")) or _text(value.get("raw"))


def _day(parts: list[Any]) -> str:
    texts = [_text(part) for part in parts if part]
    return "-".join([texts[0], *(text.zfill(2) for text in texts[1:])]) if texts else ""
