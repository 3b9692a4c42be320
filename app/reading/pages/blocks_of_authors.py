"""Authors each with a block of their own, told by what sites print in all of them, brought under one heading."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from app.reading.pages.authors import is_person_line
from app.reading.pages.bylines import is_affiliation
from app.reading.pages.headings import heading_of
from app.reading.pages.people import EMAIL

SOUGHT = re.compile(
    r"(?:search|view|see) (?:for )?(?:all|more|other) (?:articles|papers|works) by (?:this|the) author", re.IGNORECASE
)
_HEADING = "About the authors"
_FARTHEST = 20
_FEWEST, _MOST = 2, 2000


def with_sought_blocks(lines: Sequence[str]) -> list[str]:
    """The lines with such blocks under a heading for the authors; what else stands in them follows them."""
    ends = [place for place, line in enumerate(lines) if len(line) <= _FARTHEST * 4 and SOUGHT.fullmatch(line)]
    if not _FEWEST <= len(ends) <= _MOST:
        return list(lines)
    blocks: list[str] = []
    rest: list[str] = []
    first = after = _first_name(lines, ends[0])
    for end in ends:
        names = [place for place in range(after, end) if is_person_line(lines[place])]
        if not names:
            return list(lines)
        under = [line for line in lines[names[0] + 1 : end] if line]
        told = next((place for place, line in enumerate(under) if not _is_place(line)), len(under))
        blocks += ["", lines[names[0]], *under[:told]]
        rest += ["", *under[told:]]
        after = end + 1
    return [*lines[:first], _HEADING, *blocks, *rest, "", *lines[after:]]


def with_labelled_blocks(lines: Sequence[str]) -> list[str]:
    """The lines with names over a word for their institutions ("Affiliation:") under a heading for the authors."""
    labels = [
        place
        for place, line in enumerate(lines)
        if place and _LABEL.fullmatch(line[:20]) is not None and is_person_line(lines[place - 1].rstrip(" *"))
    ]
    if not labels:
        return list(lines)
    blocks: list[str] = []
    under: list[str] = []
    for label, after in pairwise([*labels, len(lines) + 1]):
        under = list(takewhile(_is_place, lines[label + 1 : after - 1]))
        blocks += ["", lines[label - 1].rstrip(" *"), *under]
    return [*lines[: labels[0] - 1], _HEADING, *blocks, "", *lines[labels[-1] + 1 + len(under) :]]


_LABEL = re.compile(r"affiliations?:", re.IGNORECASE)


def _first_name(lines: Sequence[str], end: int) -> int:
    """Where the first block begins: at a name with an institution under it."""
    places = range(max(0, end - _FARTHEST), end)
    return next((at for at in places if is_person_line(lines[at]) and _is_place(lines[at + 1])), end)


def _is_place(line: str) -> bool:
    return is_affiliation(line) and not is_person_line(line)


def with_mailed_blocks(lines: Sequence[str]) -> list[str]:
    """The lines with names right above whose own addresses stand ("Ana Gil[1]", "ana@pan.example") under a heading."""
    names = [place for place, line in enumerate(lines[:_LOOKED_AT]) if _NOTE.sub("", line) and _is_mailed(lines, place)]
    end = next((at for at in range(names[-1] if names else 0, len(lines)) if lines[at] and heading_of(lines[at])), 0)
    if not len(names) >= _FEWEST or not 0 < end - names[-1] <= _LONGEST_BLOCK:
        return list(lines)
    blocks: list[str] = []
    for first, after in pairwise([*names, end]):
        told = [line for line in lines[first + 1 : after] if line]
        apart = [line for line in told if EMAIL.fullmatch(line) or "orcid" in line.casefold()]
        house = ", ".join(line for line in told if line not in apart)
        blocks += ["", _NOTE.sub("", lines[first]), *([house] if house else []), *apart]
    return [*lines[: names[0]], _HEADING, *blocks, "", *lines[end:]]


def _is_mailed(lines: Sequence[str], place: int) -> bool:
    """Whether a line is a name and the next filled one an address."""
    below = next((line for line in lines[place + 1 : place + 3] if line), "")
    return EMAIL.fullmatch(below[:100]) is not None and is_person_line(_NOTE.sub("", lines[place]))


_NOTE = re.compile(r"\s?(?:\[\d{1,2}\]|\d|\*)$")
_LOOKED_AT, _LONGEST_BLOCK = 80, 20
