"""HTML that is too large for a tree of it: turned into lines part by part, and read as a page of text is."""

import re
from collections.abc import Iterable, Iterator

from app.formats import large_pages
from app.formats.base import Problem
from app.formats.html import parsed, read
from app.formats.html_text import html_lines
from app.formats.streaming import Portion, Stream, Telling
from app.model import Article, Reference

_BLOCK = re.compile(r"<(?:li|p|div|tr|h[1-6]|section|ol|ul|table|dd)\b", re.IGNORECASE)
_REACH = 100_000
_HEAD = 200_000
"""Characters that the article is looked for in."""


def border(text: str) -> int:
    """The last place at which an element begins that stands on lines of its own."""
    found = [match.start() for match in _BLOCK.finditer(text, max(0, len(text) - _REACH))]
    return found[-1] if found else 0


def article_in(text: str) -> Article | None:
    """The article that the beginning of a page tells of."""
    found = read(text[:_HEAD])
    return found.page.article if found.page is not None else found.article


def _references(portions: Iterable[Portion], telling: Telling) -> Iterator[Reference]:
    told = "The page is too large for its tags to be read; its entries were read as they are printed."
    telling.problems.append(Problem(0, told))
    return large_pages.references(_Lines(portions), telling)


class _Lines:
    """Portions of HTML as the lines that a reader sees."""

    def __init__(self, portions: Iterable[Portion]) -> None:
        self._portions = portions

    def __iter__(self) -> Iterator[Portion]:
        for portion in self._portions:
            tree, _ = parsed(portion.text)
            yield portion._replace(text="" if tree is None else "\n".join(html_lines(tree)), line=0)


STREAM = Stream(border, _references, "", article=article_in)
