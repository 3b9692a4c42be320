"""The outline of an article that sites print beside it: its headings in a row, which come again further on."""

import re
from collections.abc import Sequence
from itertools import chain

from app.reading.pages.bylines import is_byline
from app.reading.pages.headings import heading_of

_FEWEST = 3
_MOST_BETWEEN = 8
"""Headings of the article's own between two that every article may have."""
_LONGEST = 100
_COUNT = re.compile(r"\s?[(\[]\d{1,5}[)\]]$")
_NUMERAL = re.compile(r"(?:\d{1,2}|[IVX]{1,5})\.?")


def without_outlines(lines: Sequence[str]) -> list[str]:
    """The lines with such outlines blanked: at least three usual headings, between them only lines that come again."""
    kept = list(lines)
    last = {_bare(line): index for index, line in enumerate(lines) if line}
    outline: list[int] = []
    own: list[int] = []
    for index, line in enumerate(chain(lines, ["."])):
        comes_again = 0 < len(line) <= _LONGEST and last.get(_bare(line), index) > index
        if comes_again and _is_bare_heading(line):
            outline += [*own, index]
            own = []
        elif not line or (outline and len(own) < _MOST_BETWEEN and _is_between(line, comes_again=comes_again)):
            own.append(index)
        else:
            _blank(kept, outline)
            outline, own = [], []
    return kept


def _blank(lines: list[str], outline: Sequence[int]) -> None:
    """Blank the lines of an outline if it is one and the article's text does not follow within it."""
    if sum(_is_bare_heading(lines[at]) for at in outline) >= _FEWEST:
        for at in outline:
            lines[at] = ""


def _is_between(line: str, *, comes_again: bool) -> bool:
    """Whether a line may stand between the headings of an outline."""
    return _NUMERAL.fullmatch(line) is not None or (comes_again and not is_byline(line))


def _bare(line: str) -> str:
    """A line without a count at its end."""
    return _COUNT.sub("", line).casefold()


def _is_bare_heading(line: str) -> bool:
    heading = heading_of(line) if line else None
    return heading is not None and not heading.rest
