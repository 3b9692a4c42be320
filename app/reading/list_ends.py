"""Where a list of one line an entry ends, before what a page says under it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.reading.citing import read_issue_line
from app.reading.furniture import is_link_line
from app.reading.likeness import has_year, opening
from app.reading.numbering import Mark
from app.reading.unnumbered import goes_on

_FEWEST, _MOSTLY = 4, 0.8
_SHORT = 60
_NUMBER, _MANY = re.compile(r"\d+"), 3
_DAY = re.compile(r"(?:\d{1,2}\.?\s)?[^\W\d_]{3,12}\.?(?:\s\d{1,2},)?\s(?:19|20)\d\d|[\d./-]{6,10}")
_SMALL_PRINT = re.compile(r"creative commons|©|\bcc by\b", re.IGNORECASE)


def end_of_lines(lines: Sequence[str], chain: Sequence[Mark], start: int, end: int) -> int:
    """The end of the list, at `end` at the latest; `chain` are the marks that number the lines, if any do."""
    return _numbered_end(lines, chain, end) if chain else _plain_end(lines, start, end)


def _numbered_end(lines: Sequence[str], chain: Sequence[Mark], end: int) -> int:
    """After the last number's line, unless entries take several."""
    single = sum(_own_lines(lines, mark.line, later.line) <= 1 for mark, later in pairwise(chain))
    last = chain[-1]
    is_whole = len(lines[last.line]) - last.end >= _SHORT
    if len(chain) < _FEWEST or single < _MOSTLY * (len(chain) - 1) or not is_whole:
        return end
    after = last.line + 1
    while after < end and (not lines[after] or is_link_line(lines[after]) or goes_on(lines[after])):
        after += 1
    return after


def _own_lines(lines: Sequence[str], start: int, end: int) -> int:
    return sum(bool(line) and not is_link_line(line) for line in lines[start:end])


def _plain_end(lines: Sequence[str], start: int, end: int) -> int:
    """After the last line that could be an entry or belong to one, if nearly every line is one."""
    filled = [line for line in lines[start:end] if line and not is_link_line(line)]
    dated = sum(has_year(line) and opening(line) > 0 for line in filled)
    last = end
    while last > start and not _may_be_entry(lines[last - 1]):
        last -= 1
    last = min(last, _after_links(lines, start, end))
    left = [line for line in lines[last:end] if line and not is_link_line(line)]
    is_of_lines = dated >= max(_FEWEST, _MOSTLY * (len(filled) - len(left)))
    return last if is_of_lines else end


def _after_links(lines: Sequence[str], start: int, end: int) -> int:
    """After the links under the last entry, where nearly every entry has some and nothing like one follows."""
    links = [
        place for place in range(start + 1, end) if is_link_line(lines[place]) and not is_link_line(lines[place - 1])
    ]
    entries = sum(has_year(line) and opening(line) == 2 for line in lines[start:end])
    if len(links) < max(_FEWEST, _MOSTLY * entries):
        return end
    after = links[-1] + 1
    while after < end and is_link_line(lines[after]):
        after += 1
    return end if any(has_year(line) and len(line) >= _SHORT for line in lines[after:end]) else after


def _may_be_entry(line: str) -> bool:
    if line.startswith("/") or not any(map(str.isalpha, line)) or _SMALL_PRINT.search(line) is not None:
        return False
    if opening(line) == 2 or len(line) > _SHORT or goes_on(line) or len(_NUMBER.findall(line)) >= _MANY:
        return True
    return has_year(line) and _DAY.fullmatch(line) is None and read_issue_line(line) is None
