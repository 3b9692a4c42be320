"""What a user types into the filter box, understood."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from app.library.plain import plain
from app.model import FIELDS


@dataclass(frozen=True, slots=True)
class Filter:
    """A typed filter: `text` as typed, `parts` as its terms in order (for chips); the empty filter lets all through.

    Plain words must all occur somewhere (case-, accent- and ё-blind, by the beginning of words), `title:word` in that
    field (journal: author: year: volume: pages: doi: type: …, by title or column name), `2010..2012`, `2010..`,
    `..2003` or `year:2010..2012` a range of years, `no:year` and `has:doi` absence and presence, `is:review` and
    the other `STATES`, `-` before any of them excludes, "quotes" keep words together and match them whole,
    `journal:="Ann Surg"` asks for the whole field.
    """

    text: str = ""
    parts: tuple[str, ...] = ()

    def without(self, part: int) -> "Filter":
        """The filter with its nth part taken out."""
        return read_filter(" ".join((*self.parts[:part], *self.parts[part + 1 :])))


STATES = ("review", "changed", "doubtful", "duplicate", "printed", "reviewed")
"""What a reference may be: something is found in it, it was changed since it was added, a field is likely to have been
read wrong, it may be in the list twice, it is kept as printed, an editor has reviewed it."""


class Term(NamedTuple):
    """One part of a filter.

    `kind` is "words" (`value` in plain words, in `column` or anywhere if that is ""), "exact" (the whole of `column` is
    `value`), "type" (plain words of a type), "years" (`first` to `last`, None if open), "filled" (`column` holds
    something), or one of `STATES`. `whole` asks for the last word as it stands, not for its beginning.
    """

    kind: str
    column: str = ""
    value: str = ""
    excluded: bool = False
    whole: bool = False
    first: int | None = None
    last: int | None = None


def read_filter(text: str) -> Filter:
    """The filter in `text`; what cannot be understood is searched for as plain words, so typing never fails."""
    return Filter(text, tuple(match.group() for match in _PART.finditer(text)))


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
    column = _COLUMN.get(plain(name))
    return _column_term(column, value) if column else None


# A part ends at a space that is not between quotes; an unclosed quote, as while typing, reaches to the end.
_PART = re.compile(r'(?:"[^"]*(?:"|$)|[^\s"])+')
_YEARS = re.compile(r"(\d{4})?\.\.(\d{4})?")

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


def _column_term(column: str, value: str) -> Term:
    if column == "type":
        return Term("type", column, plain(value), whole=_is_quoted(value))
    years = _years(value) if column == "year" else None
    if value.startswith("=") and plain(value):
        return Term("exact", column, plain(value), whole=True)
    return years or _words(column, value)


def _words(column: str, value: str) -> Term:
    return Term("words", column, plain(value), whole=_is_quoted(value))


def _is_quoted(value: str) -> bool:
    return len(value) > 1 and value.endswith('"') and value.count('"') % 2 == 0


def _years(value: str) -> Term | None:
    match = _YEARS.fullmatch(value)
    if match is None or not any(match.groups()):
        return None
    first, last = (int(each) if each else None for each in match.groups())
    if first is not None and last is not None and first > last:
        first, last = last, first
    return Term("years", "year", first=first, last=last)


def _filled(value: str) -> Term | None:
    column = _COLUMN.get(plain(value))
    return Term("filled", column) if column else None


def _empty(value: str) -> Term | None:
    term = _filled(value)
    return term._replace(excluded=True) if term else None


def _state(value: str) -> Term | None:
    return Term(value.casefold()) if value.casefold() in STATES else None


_WITH_COLON = {"has": _filled, "no": _empty, "is": _state}
