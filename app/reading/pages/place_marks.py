"""Marks of institutions that a site prints on lines of their own, above each."""

import re
from collections.abc import Sequence

from app.reading.pages.bylines import affiliation_mark, is_affiliation

_MARK = re.compile(r"\d{1,2}|[a-h]|[*†‡§¶#]")
_LONGEST = 400


def with_places_marked(lines: Sequence[str]) -> list[str]:
    """The lines, marks put before the institutions under them, and before what is told there in place of one.

    Numbers count from 1 on; above them all stands no other mark of theirs.
    """
    marked: list[str] = []
    mark, number, is_within = "", 0, False
    for line in lines:
        if mark and 0 < len(line) <= _LONGEST and (_is_place(line) or (is_within and line[0].isupper())):
            marked[-1] += f" {line}"
            number, is_within = number + mark.isdecimal(), True
            mark = ""
            continue
        mark = line if _MARK.fullmatch(line[:3]) is not None and _follows(line, number, is_within=is_within) else ""
        is_within = is_within and bool(mark)
        marked.append(line)
    return marked


def _is_place(line: str) -> bool:
    return is_affiliation(line) and not affiliation_mark(line)[0]


def _follows(mark: str, number: int, *, is_within: bool) -> bool:
    """Whether a mark goes on from those before it: the next number, or a sign or letter among institutions."""
    return int(mark) == number + 1 if mark.isdecimal() else is_within or mark.isalpha()
