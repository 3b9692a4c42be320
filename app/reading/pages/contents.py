"""The menu of an article's sections that sites print beside it: headings in a row with nothing under them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.reading.pages.headings import heading_of
from app.reading.pages.navigation import is_navigation
from app.reading.pages.sections import is_spaced

_FEWEST = 3
_OF_ABSTRACT = frozenset({"body"})
"""Kinds of heading that a structured abstract has under its own."""
_LONGEST = 60
_COUNT = re.compile(r"\s?[(\[]\d{1,5}[)\]]$")


def without_contents(lines: Sequence[str]) -> list[str]:
    """The lines with such a menu's blanked.

    The last two headings before a text may be its own; they stay unless the page prints them again further on.
    """
    kept = list(lines)
    spaced = is_spaced(lines)
    last = {_bare(line): index for index, line in enumerate(lines)}
    run: list[int] = []
    for index, line in enumerate([*lines, ""]):
        if line and (_is_bare_heading(line) or is_navigation(line)):
            run.append(index)
        elif line or not spaced or index == len(lines):
            menu = run[:-2] + [at for at in run[-2:] if last[_bare(lines[at])] > run[-1]] if line else run
            if sum(_is_bare_heading(lines[at]) for at in menu) >= _FEWEST:
                for at in menu:
                    kept[at] = ""
            run = []
    return _without_tabs(_without_settings(kept))


def _without_settings(lines: list[str]) -> list[str]:
    """The lines without the menu that sets how a page is shown, whose last word could be a heading: "Background:"."""
    folded = [line.casefold() for line in lines[:_LOOKED_AT]]
    if _FIRST_SETTING not in folded or _LAST_SETTING not in folded:
        return lines
    first = folded.index(_FIRST_SETTING)
    last = next((place for place, line in enumerate(folded) if line == _LAST_SETTING and place > first), first)
    if last - first <= _MOST_SETTINGS:
        lines[first : last + 1] = [""] * (last + 1 - first)
    return lines


_FIRST_SETTING, _LAST_SETTING, _MOST_SETTINGS, _LOOKED_AT = "font type:", "background:", 12, 200


def _without_tabs(lines: list[str]) -> list[str]:
    """The lines without headings that have nothing under them but other headings, and come again further on."""
    filled = [index for index, line in enumerate(lines) if line]
    last = {_bare(lines[index]): index for index in filled}
    for index, after in pairwise(filled):
        line, following = lines[index], lines[after]
        if _is_bare_heading(line) and last[_bare(line)] > after and _is_menu(following):
            lines[index] = ""
    return lines


def _is_menu(line: str) -> bool:
    heading = heading_of(line) if len(line) <= _LONGEST else None
    is_other = heading is not None and not heading.rest and heading.kind not in _OF_ABSTRACT
    return is_other or is_navigation(line)


def _bare(line: str) -> str:
    """A line without a count at its end."""
    return _COUNT.sub("", line).casefold()


def _is_bare_heading(line: str) -> bool:
    heading = heading_of(line) if len(line) <= _LONGEST else None
    return heading is not None and not heading.rest
