"""Lines of authors with marks ("Ivanov I.I.1,2, Petrov P.P.2*") and the affiliations that the marks point at."""

import re
from collections.abc import Sequence

from app.model import Author, Name
from app.reading.authors import People
from app.reading.countries import is_country, locate
from app.reading.institutions import is_institution
from app.reading.person import has_initials, person_name

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ", "0123456789abcde")
_AND = re.compile(r",?\s+(?:and|und|et|e|y|и|та|&)\s+|\s?&\s?")
_MARKS = re.compile(
    r"(?<=[\w.)])[\s,]{0,2}((?:\d{1,2}|[*†‡§#✉¶])(?:\s?[,;]?\s?(?:\d{1,2}|[*†‡§#✉¶]))*)(?=\s*(?:[,;]|$)|\s+[^\W\d])"
)
_AFFILIATION_MARK = re.compile(r"[(\[]?(\d{1,2}|[*†‡§#])[)\].]?\s*(?=[^\W\d]|[\"«“])")


def is_affiliation(line: str) -> bool:
    """Whether a line is an institution: it says what kind it is, or begins with a mark."""
    return len(line) <= 600 and (
        is_institution(line) or is_country(line) or _AFFILIATION_MARK.match(line[:8]) is not None
    )


def is_byline(line: str) -> bool:
    """Whether a line is a list of persons, with or without marks."""
    if not 5 <= len(line) <= 2000 or is_institution(line) or is_country(line):
        return False
    named = split_byline(line)
    people = [name for name, _ in named]
    if not people or any(name is None for name in people):
        return False
    marked = any(marks for _, marks in named)
    return len(people) > 1 or marked or has_initials(line)


def split_byline(line: str) -> list[tuple[Name | None, tuple[str, ...]]]:
    """The persons of a line, None where a part is no person, each with the marks after it."""
    line = line.translate(_SUPERSCRIPTS)
    separated = _MARKS.sub(lambda match: "\x01" + re.sub(r"\s?[,;]?\s+|[,;]", "\x02", match[1]) + "\x03,", line)
    parts = [
        part.strip(" .;") if part.strip().endswith((" .",)) else part.strip()
        for part in re.split(r"[,;]", _AND.sub(", ", separated))
    ]
    found: list[tuple[Name | None, tuple[str, ...]]] = []
    for part in parts:
        if not part:
            continue
        text, _, marks = part.partition("\x01")
        found.append((person_name(text), tuple(re.findall(r"\d{1,2}|[*†‡§#✉¶]", marks))))
    return found


def read_byline(byline: Sequence[str], affiliations: Sequence[str]) -> People:
    """The authors of a byline with the affiliations that stand under it; one affiliation without a mark is everyone's."""
    people = People()
    places: dict[str, int] = {}
    for line in affiliations:
        match = _AFFILIATION_MARK.match(line[:8])
        text = line[match.end() :] if match else line
        if is_country(text) and people.affiliations and not people.affiliations[-1].country:
            people.affiliations[-1].country = text
            continue
        located = locate(text)
        place = people.place_of(located.text, located.country)
        if match:
            places[match[1]] = place
    for name, marks in (named for line in byline for named in split_byline(line)):
        if name is not None:
            pointed = tuple(dict.fromkeys(places[mark] for mark in marks if mark in places))
            if not pointed and len(people.affiliations) == 1:
                pointed = (0,)
            people.authors.append(Author(name=name, affiliations=pointed))
    return people
