"""The menu of an article's sections that sites print beside it: headings in a row with nothing under them."""

from collections.abc import Sequence

from app.reading.headings import heading_of
from app.reading.navigation import is_navigation

_FEWEST = 3


def without_contents(lines: Sequence[str]) -> list[str]:
    """The lines with such a menu's blanked; the last two headings before a text stay, as they may be its own."""
    kept = list(lines)
    run: list[int] = []
    for index, line in enumerate([*lines, ""]):
        if line and (_is_bare_heading(line) or is_navigation(line)):
            run.append(index)
            continue
        menu = run[:-2] if line else run
        if sum(_is_bare_heading(lines[at]) for at in menu) >= _FEWEST:
            for at in menu:
                kept[at] = ""
        run = []
    return kept


def _is_bare_heading(line: str) -> bool:
    heading = heading_of(line) if len(line) <= 60 else None
    return heading is not None and not heading.rest
