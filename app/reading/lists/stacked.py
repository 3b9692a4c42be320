"""Lists that print each field of an entry on a line of its own: authors, "(2014)", title, journal.

Some print the title behind the year, on its line.
"""

import re
from collections.abc import Sequence

from app.reading.text.likeness import opening

_YEAR = re.compile(r"\((?:19|20)\d\d[a-z]?\)(?: (?P<title>\S.{8,400}))?")
_NAME = re.compile(r"[^\W\d_][\w'’ .-]{2,80}")
_LABEL = re.compile(
    r"[^\W\d_][\w'’. -]{1,40}?(?: et al\.?|(?: and|,| &) [^\W\d_][\w'’. -]{1,40})?,? \(?(?:19|20)\d\d[a-z]?\)?"
)
_LONGEST_LABEL, _MOST_LINES = 100, 8
_FEWEST = 2
_MOST_NAME_WORDS = 5
_SHARE = 0.08
"""Of the filled lines at least so many are years; elsewhere a year hardly ever stands alone."""


def fields_on_lines(lines: Sequence[str]) -> list[list[int]]:
    """The entries of such a list, each the numbers of its lines; [] if it is none."""
    filled = [place for place, line in enumerate(lines) if line]
    years = [at for at, place in enumerate(filled) if _YEAR.fullmatch(lines[place])]
    if len(years) < max(_FEWEST, _SHARE * len(filled)):
        return []
    starts = [_first_name(lines, filled, at) for at in years]
    if starts[0] > 0 or any(start >= at for start, at in zip(starts, years, strict=True)):
        return []
    return [filled[start:end] for start, end in zip(starts, [*starts[1:], len(filled)], strict=True)]


def with_fields_parted(lines: Sequence[str], entries: Sequence[Sequence[int]]) -> list[str]:
    """The lines with commas between names and a stop behind each title, if all entries have it behind the year."""
    parted = list(lines)
    for entry in entries:
        years = [at for at, place in enumerate(entry) if (match := _YEAR.fullmatch(lines[place])) and match["title"]]
        if len(years) != 1 or not years[0] or not all(_NAME.fullmatch(lines[at]) for at in entry[: years[0]]):
            return list(lines)
        title = entry[years[0]]
        for place in entry[: years[0] - 1]:
            parted[place] += ","
        parted[title] += "" if lines[title][-1] in ".?!" else "."
    return parted


def under_labels(lines: Sequence[str]) -> list[list[int]]:
    """The entries of a list that prints above each how the text cites it ("Bogas et al., 2020"), without that line."""
    filled = [place for place, line in enumerate(lines) if line]
    labels = [at for at, place in enumerate(filled) if _LABEL.fullmatch(lines[place][:_LONGEST_LABEL]) is not None]
    if len(labels) < _FEWEST or labels[0] > 0 or len(labels) * _MOST_LINES < len(filled):
        return []
    entries = [filled[start + 1 : end] for start, end in zip(labels, [*labels[1:], len(filled)], strict=True)]
    return entries if all(entries) else []


def _first_name(lines: Sequence[str], filled: Sequence[int], year: int) -> int:
    """Where the names before a year begin, told by how they look: above them stands the address of another entry."""
    at = year
    while at and _is_name(lines[filled[at - 1]]):
        at -= 1
    is_body = at == year > 0 and _NAME.fullmatch(lines[filled[at - 1]]) is not None
    return at - is_body


def _is_name(line: str) -> bool:
    is_short = _NAME.fullmatch(line) is not None and len(line.split()) <= _MOST_NAME_WORDS
    return is_short and not line.endswith(".") and opening(f"{line},") == 2
