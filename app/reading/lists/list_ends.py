"""Where a list of one line an entry ends, before what a page says under it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.reading.lists.glued_names import with_names_apart
from app.reading.lists.numbering import Mark
from app.reading.lists.unnumbered import goes_on
from app.reading.pages.citing import read_issue_line
from app.reading.pages.furniture import is_furniture, is_link_line
from app.reading.pages.headings import heading_of
from app.reading.pages.navigation import is_navigation
from app.reading.text.likeness import has_year, is_reference, opening

_FEWEST, _MOSTLY = 4, 0.8
_SHORT = 60
_DAY = re.compile(r"(?:\d{1,2}\.?\s)?[^\W\d_]{3,12}\.?(?:\s\d{1,2},)?\s(?:19|20)\d\d|[\d./-]{6,10}")
_FOOTNOTE = re.compile(r"[a-h]\s?[A-ZÀ-ÞА-ЯЁ][^.;:()\d]{2,60}\.?")
"""What a mark at an author's name points at: "a Kinesióloga, PhD."."""
_SMALL_PRINT = re.compile(r"creative commons|©|\bcc by\b", re.IGNORECASE)


def end_of_lines(lines: Sequence[str], chain: Sequence[Mark], start: int, end: int) -> int:
    """The end of the list, at `end` at the latest; `chain` are the marks that number the lines, if any do."""
    return _numbered_end(lines, chain, end) if chain else _plain_end(lines, start, end)


def _numbered_end(lines: Sequence[str], chain: Sequence[Mark], end: int) -> int:
    """After the last number's line, unless entries take several."""
    single = sum(_own_lines(lines, _text_of(lines, mark), later.line) <= 1 for mark, later in pairwise(chain))
    last = _text_of(lines, chain[-1])
    is_whole = len(lines[last]) - (chain[-1].end if last == chain[-1].line else 0) >= _SHORT
    if len(chain) < _FEWEST or single < _MOSTLY * (len(chain) - 1) or not is_whole:
        return end
    after = last + 1
    is_dated = has_year(lines[last])
    while after < end and _belongs(lines[after], is_dated=is_dated):
        is_dated = is_dated or has_year(lines[after])
        after += 1
    return after


def _text_of(lines: Sequence[str], mark: Mark) -> int:
    """The line where what a mark numbers begins: the mark's own, or the next where the number stands alone."""
    is_alone = len(lines[mark.line]) <= mark.end and mark.line + 1 < len(lines)
    return mark.line + is_alone


def _belongs(line: str, *, is_dated: bool) -> bool:
    """Whether a line is still of the list, whose last entry has a year by then or is open to more."""
    if not line or is_link_line(line):
        return True
    if not is_dated:
        return not _is_page(line)
    line = with_names_apart(line)
    return (goes_on(line) and _FOOTNOTE.fullmatch(line[:80]) is None) or (opening(line) == 2 and is_reference(line))


def _own_lines(lines: Sequence[str], start: int, end: int) -> int:
    return sum(bool(line) and not is_link_line(line) for line in lines[start:end])


def _plain_end(lines: Sequence[str], start: int, end: int) -> int:
    """Before the first line of the page behind the last one that surely is an entry, if nearly every line is one."""
    filled = [place for place in range(start, end) if lines[place] and not is_link_line(lines[place])]
    sure = [
        place for place in filled if has_year(lines[place]) and opening(lines[place]) > 0 and not _is_page(lines[place])
    ]
    if not sure:
        return end
    after = next((place for place in range(sure[-1] + 1, end) if lines[place] and _is_page(lines[place])), end)
    after = min(after, _after_links(lines, start, end))
    entries = sum(place < after for place in filled)
    return after if len(sure) >= max(_FEWEST, _MOSTLY * entries) else end


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
    is_entry = any(opening(line) == 2 or (has_year(line) and not _is_page(line)) for line in lines[after:end])
    return end if is_entry else after


def _is_page(line: str) -> bool:
    """Whether a line surely is of the page under a list: a heading, a button, small print, a day, an issue.

    What cannot be told stays in the list, where an editor sees it.
    """
    if not any(map(str.isalpha, line)) or line.startswith("/") or _SMALL_PRINT.search(line) is not None:
        return True
    if heading_of(line) is not None or is_navigation(line) or (is_furniture(line) and not is_link_line(line)):
        return True
    is_issue = len(line) <= _SHORT and opening(line) < 2 and read_issue_line(line) is not None
    return is_issue or _DAY.fullmatch(line) is not None
