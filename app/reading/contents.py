"""The menu of an article's sections that sites print beside it: headings in a row with nothing under them."""

import re
from collections.abc import Sequence

from app.reading.headings import heading_of
from app.reading.navigation import is_navigation
from app.reading.sections import is_spaced

_FEWEST = 3
_COUNT = re.compile(r"\s?[(\[]\d{1,5}[)\]]$")


def without_contents(lines: Sequence[str]) -> list[str]:
    """The lines with such a menu's blanked.

    The last two headings before a text may be its own; they stay unless the page prints them again further on.
    """
    kept = list(lines)
    spaced = is_spaced(lines)
    run: list[int] = []
    for index, line in enumerate([*lines, ""]):
        if line and (_is_bare_heading(line) or is_navigation(line)):
            run.append(index)
        elif line or not spaced or index == len(lines):
            menu = run[:-2] + _come_again(run[-2:], lines) if line else run
            if sum(_is_bare_heading(lines[at]) for at in menu) >= _FEWEST:
                for at in menu:
                    kept[at] = ""
            run = []
    return kept


def _come_again(places: Sequence[int], lines: Sequence[str]) -> list[int]:
    """Those of the places whose line, but for a count at its end, stands behind the last of them too."""
    later = {_COUNT.sub("", line).casefold() for line in lines[places[-1] + 1 :]} if places else set()
    return [at for at in places if _COUNT.sub("", lines[at]).casefold() in later]


def _is_bare_heading(line: str) -> bool:
    heading = heading_of(line) if len(line) <= 60 else None
    return heading is not None and not heading.rest
