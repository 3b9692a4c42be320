"""Lines of a page that come back: buttons ("Export Citation" under each reference), running heads of a manuscript."""

import re
from collections import Counter
from collections.abc import Sequence

from app.reading.lists.numbering import mark_of
from app.reading.names.person import person_name
from app.reading.pages.blocks_of_authors import SOUGHT
from app.reading.pages.bylines import is_byline
from app.reading.pages.furniture import is_link_line
from app.reading.pages.headings import heading_of
from app.reading.pages.headline import is_known_journal
from app.reading.pages.navigation import is_navigation
from app.reading.text.likeness import has_year, is_closed, opening

_FEWEST, _LONGEST, _MOST_WORDS = 3, 45, 7
_BUTTON = re.compile(r"[^\W\d_][^\d.;:@/]*[^\W_][!|»…\s]{0,3}")
_MOSTLY = 0.5
_MOST_OFTEN_NAMED = 5
"""A page names none of its authors as often on lines of their own; "Export Citation" could be a name."""


def buttons(lines: Sequence[str]) -> frozenset[int]:
    """The numbers of the lines that are buttons: short, without figures or stops, the same at least three times.

    `lines` are squeezed. Half of the times or more another button or link stands beside it, what stands before could
    end a reference or a part, and what stands after begins one: a publisher on a line of its own has no links there.
    """
    counted = Counter(line for line in lines if 0 < len(line) <= _LONGEST)
    likely = {line for line, count in counted.items() if count >= _FEWEST and _may_be_button(line, count)}
    if not likely:
        return frozenset()
    places = [index for index, line in enumerate(lines) if line]
    apart = Counter(
        lines[index]
        for place, index in enumerate(places)
        if lines[index] in likely and _stands_apart([lines[at] for at in places[max(0, place - 1) : place + 2]], likely)
    )
    found = {line for line in likely if apart[line] >= _MOSTLY * counted[line]}
    return frozenset(index for index in places if lines[index] in found)


def style_names(lines: Sequence[str]) -> frozenset[int]:
    """The numbers of the lines that name styles of citing and stand in a row, as where a site offers to copy one."""
    found: set[int] = set()
    row: list[int] = []
    for index, line in enumerate([*lines, "."]):
        if line and _STYLE.fullmatch(line[:_LONGEST]) is not None:
            row.append(index)
        elif line:
            found.update(row if len(row) >= _FEWEST else ())
            row = []
    return frozenset(found)


_STYLE = re.compile(
    r"(?:formats?|export|abnt|acm|acs|ama|apa|chicago(?:/turabian)?|harvard|ieee|mla|turabian|vancouver|nlm|bibtex|ris|"
    r"endnote)(?: (?:style|format))?",
    re.IGNORECASE,
)


def running_heads(lines: Sequence[str]) -> frozenset[int]:
    """The numbers of the lines that hold what a manuscript calls its running head, with a page's number or without."""
    told = next((match for line in lines[:_HEAD] if (match := _RUNNING.match(line[:200])) is not None), None)
    if told is None:
        return frozenset()
    head = _PAGE.sub("", told[1]).casefold()
    places = [place for place, line in enumerate(lines) if _PAGE.sub("", line[:200]).casefold() == head]
    return frozenset(places[1:] if places and _PAGE.search(lines[places[0]]) is None else places)


_HEAD = 40
_RUNNING = re.compile(r"running (?:head|title):\s?(.{5,100})", re.IGNORECASE)
_PAGE = re.compile(r"^\d{1,4}\s|\s\d{1,4}$")


def _may_be_button(line: str, count: int) -> bool:
    if (
        is_link_line(line)
        or SOUGHT.fullmatch(line) is not None
        or _BUTTON.fullmatch(line) is None
        or len(line.split()) > _MOST_WORDS
        or heading_of(line) is not None
    ):
        return False
    if person_name(line) is not None and count < _MOST_OFTEN_NAMED:
        return False
    return not (is_byline(line) or is_known_journal(line))


def _stands_apart(around: Sequence[str], likely: set[str]) -> bool:
    """Whether the middle one of three lines stands between parts, not in the midst of one."""
    if len(around) != 3:
        return True
    before, _, after = around
    if not any(is_link_line(each) or is_navigation(each) or each in likely for each in (before, after)):
        return False
    ends = before in likely or is_link_line(before) or is_closed(before) or heading_of(before) is not None
    begins = after in likely or is_link_line(after) or mark_of(after) is not None or heading_of(after) is not None
    return ends and (begins or opening(after) == 2 or has_year(after) or len(after) > _LONGEST)
