"""The printed numbers of a list: which of the lines that begin with a number begin an entry.

Lines may begin with a number by chance, as a wrapped "2011; 364: 501-513" does. What tells them apart is that the
numbers of entries go on from one another, so the best chain of numbers through the whole list is looked for.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.model import Reference
from app.reading.text.likeness import is_closed, is_open, opening

REACH = 40
"""How many earlier marks a mark may follow; more lines than that between two entries do not begin with numbers."""


class Mark(NamedTuple):
    """A number at the start of line `line`; the text after it begins at `end`. `style` is its punctuation."""

    line: int
    number: int
    style: str
    end: int


_MARK = re.compile(
    r"(?:\[\s?(?P<square>\d{1,5})\s?\]\.?|\(\s?(?P<round>\d{1,5})\s?\)\.?|№ ?(?P<sign>\d{1,5})\.?"
    r"|(?P<dot>\d{1,5})\s?\.(?!\d)|(?P<half>\d{1,5})\s?\)|(?P<colon>\d{1,4}):(?=\s[^\W\d])|(?P<dash>\d{1,3})\s?[-–](?=\s?[^\W\d])|"
    r"(?P<bare>\d{1,4})(?=\s|$|[^\W\d_a-z][a-z]))[ \t]*"
)
_PARTICLE = re.compile(r"(?:d[eauio']|del|della|den|der|dos|das|van|von|vom|zu|zur|ten|ter|el|al|la|le|bin|ibn)[ ’'-]")
_SCORE = {"square": 4.0, "round": 3.0, "sign": 4.0, "dot": 4.0, "half": 4.0, "colon": 3.0, "dash": 2.0, "bare": 2.0}


def mark_of(line: str, index: int = 0) -> Mark | None:
    """The number that the line begins with, or None; a bare number counts only before an upper-case letter."""
    match = _MARK.match(line[:24])
    if match is None or match.lastgroup is None:
        return None
    style, end = match.lastgroup, match.end()
    following = line[end : end + 1]
    if style in ("bare", "dash") and following and not _may_follow_bare(line[end : end + 12]):
        return None
    if following in ";:,":
        return None if following else Mark(index, int(match[style]), style, end)
    return Mark(index, int(match[style]), style, end)


def _may_follow_bare(text: str) -> bool:
    """Whether a number without punctuation may number what follows: a name, a title in quotes, "(a)", a dash."""
    first = text[0]
    if first.isalpha():
        return not first.islower() or _PARTICLE.match(text) is not None
    return first in "\"“„«[‘'—–_-" or text[:3] == "(a)"


def find_marks(lines: Sequence[str]) -> list[Mark]:
    """Every line's number, where it begins with one."""
    marks = (mark_of(line, index) for index, line in enumerate(lines) if line[:1] in "0123456789[(№" and line)
    return [mark for mark in marks if mark is not None]


def best_chain(lines: Sequence[str]) -> list[Mark]:
    """The marks that number the entries of the list in `lines`, in order; empty if it has no numbers of its own.

    The chain with the best sum is taken: each mark adds what its style and the line after it are worth, each step that
    is not from n to n + 1 costs. A list that starts again at 1 is followed too.
    """
    marks = find_marks(lines)
    if not marks:
        return []
    total: list[float] = []
    before: list[int] = []
    for place, mark in enumerate(marks):
        worth = _worth(lines, mark)
        first, best, best_before = max(0, place - REACH), worth - _start_cost(mark), -1
        highest = max(total[first:place], default=0.0) + worth
        for earlier in range(place - 1, first - 1, -1):
            if best > highest or (best == highest and best_before >= 0):
                break  # the usual case: the mark before is n - 1
            score = total[earlier] + worth - _step_cost(marks[earlier], mark)
            if score > best or (score == best and best_before < 0):
                best, best_before = score, earlier
        total.append(best)
        before.append(best_before)
    chain: list[Mark] = []
    at = max(range(len(marks)), key=total.__getitem__)
    while at >= 0:
        chain.append(marks[at])
        at = before[at]
    chain.reverse()
    return chain


def _worth(lines: Sequence[str], mark: Mark) -> float:
    """What a mark adds to a chain: its style, how its line goes on, whether the line before it could end."""
    worth = _SCORE[mark.style]
    rest = lines[mark.line][mark.end : mark.end + 200]
    worth += opening(rest) - 1 if rest else -1
    earlier = lines[mark.line - 1] if mark.line else ""
    if not earlier:
        worth += 1
    elif is_open(earlier):
        worth -= 3
    elif is_closed(earlier):
        worth += 0.8
    return worth


def _start_cost(mark: Mark) -> float:
    """A chain best starts at 1; a part of a list may start anywhere below a year."""
    if mark.number <= 1:
        return 0
    return 2 if mark.number < 1000 else 100


def _step_cost(earlier: Mark, later: Mark) -> float:
    """What it costs a chain to go from one mark to another: nothing for n to n + 1 in one style."""
    step = later.number - earlier.number
    cost = 0.0 if later.style == earlier.style else 3.0
    if step == 1:
        return cost
    if step == 0:
        return cost + 4.5
    if step > 1:
        if later.number >= 1000 and step > 3:
            return 100
        return cost + min(2.0 + 0.5 * step, 5.5 if step > 30 else 4.5)
    if later.number == 1 and earlier.number > 1:
        return cost + 6
    return 100


def without_number(reference: Reference) -> str:
    """A reference's source without the number printed before it."""
    first = min(reference.spans, default=None)
    is_numbered = first is not None and first.field == "label"
    return reference.source[first.end :].lstrip(" .)]\t") if first and is_numbered else reference.source
