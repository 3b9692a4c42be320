"""Titles that begin as small print or a heading does: "Received wisdom on trials", "Ethics: what editors think"."""

import re
from collections.abc import Sequence

from app.reading.pages.bylines import is_byline
from app.reading.pages.navigation import is_label, is_navigation
from app.reading.text.journal_words import is_called_journal

_IN_WORDS = re.compile(r"[^\W\d_]{2,}(?:[’'-][^\W\d_]+)*")
_TELLS = re.compile(r"\b(?:19|20)\d\d\b|https?:|www\.|@|©|\b10\.\d{4}")
"""What small print tells: a year, an address."""
_MOST_LINES, _FEWEST_WORDS = 3, 4
_LOOKED_AT = 120
"""Lines from a page's beginning: its authors stand among them."""


def first_byline(lines: Sequence[str]) -> int:
    """The place of the first line of authors at a page's beginning, 0 if there is none below other lines."""
    return next((place for place, line in enumerate(lines[:_LOOKED_AT]) if is_byline(line)), 0)


def title_line(lines: Sequence[str]) -> str:
    """The line with which a title in words begins right above the first line of authors; "" if there is none."""
    top = first_byline(lines)
    while top and not lines[top - 1]:
        top -= 1
    last = top
    while top and last - top < _MOST_LINES and _is_in_words(lines[top - 1]):
        top -= 1
    return lines[top] if top < last else ""


def _is_in_words(line: str) -> bool:
    if len(_IN_WORDS.findall(line[:300])) < _FEWEST_WORDS or line.endswith(":") or _TELLS.search(line) is not None:
        return False
    return not (is_navigation(line) or is_label(line) or is_called_journal(line))
