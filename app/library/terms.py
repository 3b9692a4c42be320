"""What one part of a typed filter asks for."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from app.library.plain import plain
from app.model import FIELDS

STATES = ("review", "changed", "doubtful", "duplicate", "printed", "reviewed")
"""What a reference may be: something is found in it, it was changed since it was added, a field is likely to have been
read wrong, it may be in the list twice, it is kept as printed, an editor has reviewed it."""

RANGED = ("volume", "issue", "pages")
"""Fields besides the year that ranges of numbers are asked for; of pages, the first counts."""


class Term(NamedTuple):
    """One part of a filter.

    `kind` is "words" (`value` in plain words, in `column` or anywhere if that is ""), "exact" (the whole of `column` is
    `value`), "type" (plain words of a type), "years" and "numbers" (`first` to `last`, None if open), "filled"
    (`column` holds something), "article" (plain words of what the article is called by), "titled" (the article's whole
    title), or one of `STATES`. `whole` asks for the last word as it stands, not for its beginning.
    """

    kind: str
    column: str = ""
    value: str = ""
    excluded: bool = False
    whole: bool = False
    first: int | None = None
    last: int | None = None


def read_term(part: str) -> Term:
    """What one part of a filter asks for."""
    excluded = part.startswith("-") and len(part) > 1
    body = part[1:] if excluded else part
    term = _named_term(body) or _years(body) or _words("", body)
    return term._replace(excluded=term.excluded != excluded)


def _named_term(body: str) -> Term | None:
    """What a part with a colon asks for; None if what stands before the colon is no name that is known."""
    name, colon, value = body.partition(":")
    if not colon or '"' in name:
        return None
    asked = _WITH_COLON.get(name.casefold())
    if asked is not None:
        return asked(value)
    column = column_of(name)
    return _column_term(column, value) if column else None


def column_of(name: str) -> str:
    """The column of references that a typed name means, whatever its case; "" if none does."""
    return _COLUMN.get(plain(name), "")


_YEARS = re.compile(r"(\d{4})?\.\.(\d{4})?")
_NUMBERS = re.compile(r"(\d{1,9})?\.\.(\d{1,9})?")

_COLUMN: Mapping[str, str] = {
    **{plain(each): field.name for field in FIELDS for each in (field.name, field.csl, field.title) if each},
    "author": "authors",
    "editor": "editors",
    "translator": "translators",
    "container": "container_title",
    "vol": "volume",
    "page": "pages",
    "pp": "pages",
    "city": "publisher_place",
    "lang": "language",
    "key": "citation_key",
    "link": "url",
    "notes": "note",
}

OF_FIELDS: tuple[str, ...] = tuple(plain(field.title).split()[-1] for field in FIELDS)
"""A name for each field, to be typed before a colon or after `has:` and `no:`."""

NAMES: tuple[str, ...] = tuple(dict.fromkeys(("article", "is", "has", "no", *OF_FIELDS, *_COLUMN)))
"""All that may stand before a colon, the usual names first."""


def _column_term(column: str, value: str) -> Term:
    if column == "type":
        return Term("type", column, plain(value), whole=_is_quoted(value))
    if value.startswith("=") and plain(value):
        return Term("exact", column, plain(value), whole=True)
    return _range(column, value) or _words(column, value)


def _range(column: str, value: str) -> Term | None:
    if column == "year":
        return _years(value)
    return _between("numbers", column, _NUMBERS.fullmatch(value)) if column in RANGED else None


def _words(column: str, value: str) -> Term:
    return Term("words", column, plain(value), whole=_is_quoted(value))


def _is_quoted(value: str) -> bool:
    return len(value) > 1 and value.endswith('"') and value.count('"') % 2 == 0


def _years(value: str) -> Term | None:
    return _between("years", "year", _YEARS.fullmatch(value))


def _between(kind: str, column: str, match: re.Match[str] | None) -> Term | None:
    if match is None or not any(match.groups()):
        return None
    first, last = (int(each) if each else None for each in match.groups())
    if first is not None and last is not None and first > last:
        first, last = last, first
    return Term(kind, column, first=first, last=last)


def _filled(value: str) -> Term | None:
    column = column_of(value)
    return Term("filled", column) if column else None


def _empty(value: str) -> Term | None:
    term = _filled(value)
    return term._replace(excluded=True) if term else None


def _state(value: str) -> Term | None:
    return Term(value.casefold()) if value.casefold() in STATES else None


def _of_article(value: str) -> Term:
    kind = "titled" if value.startswith("=") and plain(value) else "article"
    return Term(kind, "article_id", plain(value), whole=_is_quoted(value))


_WITH_COLON = {"has": _filled, "no": _empty, "is": _state, "article": _of_article}
