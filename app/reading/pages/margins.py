"""What stands beside the lines of a text and is no part of it: their numbers, marks of quoted mail, a second column."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_FEWEST = 6
"""Lines that a margin is told by."""
_MOST = 0.8
"""Share of the filled lines that have it."""

_MOST_STEPS = 0.7
"""Share of steps from a number to the next; a page's number stands between some."""

_NUMBER = re.compile(r"\s{0,8}(\d{1,4})(?:(?:\s{1,12})(?P<rest>\S.*)?)?$")
_ENTRY = re.compile(r"\[?\(?\d{1,4}[.)\]]")
_QUOTED = re.compile(r"(?:>\s?){1,6}")
_GUTTER = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_NARROWEST = 20
"""Characters of a column at least."""


def without_margins(lines: Sequence[str]) -> list[str]:
    """The lines without what stands beside them, the columns of a page one under the other."""
    return _one_column(_without_numbers(_without_quotes(lines)))


def _without_quotes(lines: Sequence[str]) -> list[str]:
    """Lines of a letter that quotes another have a mark before them."""
    quoted = [line.startswith("> ") and _QUOTED.match(line) is not None for line in lines]
    if sum(quoted) < 3 or sum(a and b for a, b in pairwise(quoted)) < 2:
        return list(lines)
    return [
        _QUOTED.sub("", line, count=1) if is_quoted else line for line, is_quoted in zip(lines, quoted, strict=True)
    ]


def _without_numbers(lines: Sequence[str]) -> list[str]:
    """The lines of a manuscript that are numbered in its margin one by one, empty ones too.

    The numbers of a list do the same where each entry has one line; so some lines must go on in small letters, be
    empty, or begin with a number of their own.
    """
    found = [_NUMBER.match(line) if line.strip() else None for line in lines]
    numbers = [int(match[1]) for match in found if match is not None]
    filled = sum(bool(line.strip()) for line in lines)
    steps = sum(later == earlier + 1 for earlier, later in pairwise(numbers))
    if len(numbers) < max(_FEWEST, _MOST * filled) or steps < _MOST_STEPS * (len(numbers) - 1):
        return list(lines)
    rests = [match["rest"] or "" for match in found if match is not None]
    going_on = sum(not rest or rest[0].islower() or _ENTRY.match(rest) is not None for rest in rests)
    if going_on * 4 < len(rests):
        return list(lines)
    return [_past_number(line, match) for line, match in zip(lines, found, strict=True)]


def _past_number(line: str, match: re.Match[str] | None) -> str:
    """What stands behind the number, with the indent that it has beyond the first gap."""
    if match is None:
        return line
    return line[match.end(1) :].removeprefix("\t").removeprefix(" ").removeprefix(" ") if match["rest"] else ""


def _is_running(column: Sequence[str], width: int) -> bool:
    """Whether a column holds running text and not the cells of a table: lines are filled, and some go on."""
    filled = [line for line in column if line.strip()]
    full = sum(len(line) >= width - _RAGGED for line in filled)
    going_on = sum(line[0].isspace() or line[0].islower() for line in filled)
    return full * 3 >= len(filled) and going_on > 0


_RAGGED = 14
"""Characters that a line of running text may lack."""


def _one_column(lines: Sequence[str]) -> list[str]:
    """The lines of a page in two columns, which a layout kept in text shows side by side, first those of the left."""
    starts = Counter(gap.end() for line in lines for gap in _GUTTER.finditer(line) if gap.end() >= _NARROWEST)
    filled = sum(bool(line.strip()) for line in lines)
    for start, _ in starts.most_common(3):
        split = [len(line) > start and line[start - 2 : start] == "  " for line in lines]
        crossed = sum(len(line) > start and not is_split for line, is_split in zip(lines, split, strict=True))
        if sum(split) >= max(_FEWEST - 2, 0.5 * filled) and not crossed:
            left, right = [line[:start].rstrip() for line in lines], [line[start:] for line in lines]
            if _is_running(left, start) and _is_running(right, max(map(len, right))):
                return [*left, *right]
    return list(lines)
