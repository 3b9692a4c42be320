"""Authors and institutions that the head of a page lists one a line, behind bullets or with a dash between the two."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from app.reading.pages.authors import is_person_line
from app.reading.pages.bylines import affiliation_mark, is_affiliation, is_byline
from app.reading.pages.citing import read_issue_line
from app.reading.pages.headings import heading_of
from app.reading.pages.institutions import is_institution
from app.reading.text.countries import is_country

BULLETS = ("•", "◦", "▪", "‣")
_LOOKED_AT = 150
_ENDS_HEAD = frozenset({"abstract", "body", "references"})
_ROLE = re.compile(r"^(?i:(?:corresponding )?authors?) (?=[^\W\d_a-z])")
_BUTTON = re.compile(r"\s?(?:e-?mail(?: the)? author|e-?mail)$", re.IGNORECASE)
_ROLE_BEHIND = re.compile(r"(?<=[^\W\d_]{2}) (?:Author|Autor(?:/a|\(a\))?|Auteure?|Автор)$")
"""What newer Open Journal Systems print behind each of the names they list."""
_LABEL = re.compile(r"(?i:affiliations?|filiaç(?:ão|ões)|afiliación) (?=[^\W\d_a-z])")
_TOLD = re.compile(r"(?P<name>[^|]{5,80}?)\s?\d{0,2}\*? [–—-] (?P<place>[^\W\d_a-z].{8,500})")
_CONTACT = re.compile(r"[\s.,;]{0,3}\b(?:contato|contacto|contact|e-?mail|correo)\s?:.*$", re.IGNORECASE)
_FEWEST = 2


def with_listed_people(lines: Sequence[str]) -> list[str]:
    """The lines, names of a list joined to a line of authors, or each with the institutions under it.

    Above the abstract bullets go from headings and from lines that tell the issue or an institution with its mark.
    """
    above = list(takewhile(lambda line: not _ends_head(line), lines[:_LOOKED_AT]))
    head = [part for line in above for part in _names_and_place(line)]
    head = _with_labels_beside(head)
    bare = _with_places_below([_bare(line) if line.startswith(BULLETS) else line for line in head])
    listed = [
        line.startswith(BULLETS) and is_person_line(name) for line, name in zip(bare, map(_name_in, bare), strict=True)
    ]
    if sum(listed) >= _FEWEST:
        bare = _joined(bare, listed)
    return [*bare, *lines[len(above) :]]


def _names_and_place(line: str) -> list[str]:
    """A line of authors apart from the first institution, where that goes on behind them with its mark."""
    first = _FIRST_PLACE.search(line[:_LONGEST_BYLINE])
    if first is None or not is_institution(line[first.end() : first.end() + _NEAR]):
        return [line]
    byline = line[: first.start()]
    return [byline, line[first.start() :].strip()] if "1" in byline and is_byline(byline) else [line]


_FIRST_PLACE = re.compile(r"(?<=[\w*])\s1\s?(?=[^\W\d_a-z][^\W\d_]{2})")
_LONGEST_BYLINE, _NEAR = 4000, 80


def _with_labels_beside(head: Sequence[str]) -> list[str]:
    """The lines, a label between a name and the institution under it put behind the name."""
    return [
        f"{before} ({line.casefold()})" if line.casefold() == _CORRESPONDING and is_person_line(before) else line
        for before, line in zip(["", *head], head, strict=False)
    ]


_CORRESPONDING = "corresponding author"


def _ends_head(line: str) -> bool:
    heading = heading_of(line)
    return heading is not None and heading.kind in _ENDS_HEAD and not heading.rest


def _bare(line: str) -> str:
    """A bulleted line without the bullet, if it is a heading with its value, an issue or a marked institution."""
    text = line[1:].strip()
    heading = heading_of(text)
    is_told = heading is not None and bool(heading.rest)
    is_place = bool(affiliation_mark(text)[0]) and is_affiliation(text)
    return text if is_told or is_place or read_issue_line(text) is not None else line


def _name_in(line: str) -> str:
    """What a bulleted line holds beside the words for a role and a button."""
    text = line[1:].strip() if line.startswith(BULLETS) else line
    return _BUTTON.sub("", _ROLE_BEHIND.sub("", _ROLE.sub("", text[:600]))).strip(" ,;")


def _written_to(line: str) -> list[str]:
    """A line that says whom readers are to write to, if the listed one says it beside the name."""
    text = line.removeprefix("•").strip()
    is_told = text.casefold().startswith("corresponding") or _BUTTON.search(text[:200]) is not None
    told = _TOLD.fullmatch(_name_in(line))
    return [f"{told['name'] if told else _name_in(line)} (corresponding author)"] if is_told else []


def _with_places_below(lines: Sequence[str]) -> list[str]:
    """The lines; where at least two hold a name, a dash and an institution, each is parted before the institution."""
    told = [_TOLD.fullmatch(_name_in(line)) if " " in line else None for line in lines]
    found = [match if match and _is_told(match) else None for match in told]
    if sum(match is not None for match in found) < _FEWEST:
        return list(lines)
    return [
        part
        for line, match in zip(lines, found, strict=True)
        for part in ([f"• {match['name']}", _place(match["place"]), *_written_to(line)] if match else [line])
    ]


def _is_told(match: re.Match[str]) -> bool:
    return is_institution(re.split(r"[,|]", match["place"])[0]) and is_person_line(match["name"])


def _place(text: str) -> str:
    """An institution without the contacts behind it, its parts between commas."""
    return ", ".join(part.strip() for part in _CONTACT.sub("", text).strip(" .").split("|"))


def _joined(lines: Sequence[str], listed: Sequence[bool]) -> list[str]:
    """The lines with the listed names on one, or each above the institutions that stand below it."""
    names = [place for place, is_name in enumerate(listed) if is_name]
    first, last = names[0], names[-1]
    between = [line for place, line in enumerate(lines[first:last], start=first) if line and not listed[place]]
    if not between:
        byline = ", ".join(_name_in(lines[place]) for place in names)
        told = [each for place in names for each in _written_to(lines[place])]
        return [*lines[:first], "", byline, *told, "", *lines[last + 1 :]]
    under = [_told_under(line, is_name=is_name) for line, is_name in zip(lines, listed, strict=True)]
    return [*lines[:first], *(part for parts in under[first:] for part in parts)]


def _told_under(line: str, *, is_name: bool) -> list[str]:
    if is_name:
        return ["", _name_in(line)]
    label = _LABEL.match(line[:30])
    return [_places_apart(line[label.end() :])] if label else [line]


def _places_apart(text: str) -> str:
    """Institutions in a row, a semicolon behind the country of each but the last."""
    parts = text.split(", ")
    ends = ["; " if is_country(part) and is_institution(after) else ", " for part, after in pairwise(parts)]
    return "".join(part + end for part, end in zip(parts, [*ends, ""], strict=True))
