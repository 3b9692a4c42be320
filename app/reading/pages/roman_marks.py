"""Authors who stand one a line with Roman numbers for marks: "Ana Paz Gil I", over addresses of their own."""

import re
from collections.abc import Sequence

from app.reading.names.person import person_name
from app.reading.pages.bylines import affiliation_mark
from app.reading.pages.institutions import is_institution

_MARKED = re.compile(r"(?P<name>.{5,80}?),? (?P<mark>I{1,3}|IV|VI{0,3}|IX|X)")
_LOOKED_AT, _FEWEST = 80, 2


def with_roman_marks_joined(lines: Sequence[str]) -> list[str]:
    """The lines, such authors on one line, each with the mark behind the name, if institutions have these marks too."""
    found = {place: match for place, line in enumerate(lines[:_LOOKED_AT]) if (match := _author(line)) is not None}
    places = {affiliation_mark(line)[0] for line in lines if is_institution(line)}
    if len(found) < _FEWEST or not {match["mark"] for match in found.values()} <= places:
        return list(lines)
    first = min(found)
    byline = ", ".join(f"{match['name']}{match['mark']}" for match in found.values())
    return [byline if place == first else "" if place in found else line for place, line in enumerate(lines)]


def _author(line: str) -> re.Match[str] | None:
    match = _MARKED.fullmatch(line)
    return match if match is not None and person_name(match["name"]) is not None else None
