"""What a printed article has between two pages: the number of the one and the running head of the other."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from app.reading.text.likeness import is_closed

_FEWEST = 2
_MOST_HEADS, _LONGEST = 3, 120
_NUMBER = re.compile(r"[-–—|\s]{0,4}(\d{1,4})[-–—|\s]{0,4}")


class _Break(NamedTuple):
    """The lines from `start` up to `end` between two pages, after page `number`; `heads` are those of the next."""

    start: int
    end: int
    number: int
    heads: tuple[str, ...]


def without_page_breaks(lines: Sequence[str]) -> list[str]:
    """The lines of a text without its page breaks; one that broke a sentence leaves no blank line.

    A page's number stands between blank lines, and under it one of the heads that come back, each number above the
    last.
    """
    found = _breaks(lines)
    counted = Counter(head for each in found for head in set(each.heads))
    found = [each for each in found if any(counted[head] >= _FEWEST for head in each.heads)]
    numbers = [each.number for each in found]
    if len(found) < _FEWEST or numbers != sorted(set(numbers)):
        return list(lines)
    kept: list[str] = []
    after = 0
    for each in found:
        kept.extend(lines[after : each.start])
        after = each.end
        if not kept or is_closed(kept[-1]):
            kept.append("")
    return [*kept, *lines[after:]]


def _breaks(lines: Sequence[str]) -> list[_Break]:
    """The places where a number stands between blank lines and few short lines follow."""
    found: list[_Break] = []
    for place in range(1, len(lines) - 2):
        line = lines[place].strip()
        number = _NUMBER.fullmatch(line) if 0 < len(line) <= 12 else None
        if number is None or lines[place - 1].strip() or lines[place + 1].strip():
            continue
        end = place + 2
        while end < len(lines) and lines[end].strip() and end - place <= _MOST_HEADS + 2:
            end += 1
        heads = tuple(line.strip() for line in lines[place + 2 : end])
        if 0 < len(heads) <= _MOST_HEADS and all(len(head) <= _LONGEST for head in heads):
            found.append(_Break(_after_text(lines, place), _before_text(lines, end), int(number[1]), heads))
    return found


def _after_text(lines: Sequence[str], place: int) -> int:
    while place and not lines[place - 1].strip():
        place -= 1
    return place


def _before_text(lines: Sequence[str], place: int) -> int:
    while place < len(lines) and not lines[place].strip():
        place += 1
    return place
