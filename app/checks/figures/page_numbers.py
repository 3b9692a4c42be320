"""Pages as numbers: the ranges in a text, and what each means in full."""

import re
from functools import lru_cache
from typing import NamedTuple

from app.styles.pages import DASHES

_RANGE = re.compile(
    rf"(?<![{DASHES}\w.])(?<![{DASHES}]\s)(?P<letters>[A-Za-z]{{0,2}})(?P<first>\d{{1,6}})"
    rf"(?P<dash>\s{{0,2}}[{DASHES}]{{1,2}}\s{{0,2}})"
    rf"(?P<last_letters>[A-Za-z]{{0,2}})(?P<last>\d{{1,6}})(?!\s?[{DASHES}]|\w|\.\w)"
)


class PageRange(NamedTuple):
    """A range of pages: the letters before its numbers, its first page, and its last as printed and in full.

    `start` and `end` are where the last page stands in the text, with its letters.
    """

    letters: str
    first: str
    printed: str
    full: str
    start: int
    end: int

    @property
    def is_short(self) -> bool:
        """Whether the last page is printed without what it shares with the first: "S23-8", "501-13"."""
        return self.printed != self.letters + self.full

    @property
    def could_be_short(self) -> bool:
        """Whether the last page shares its first figure with the first page."""
        return len(self.first) == len(self.full) > 1 and self.first[0] == self.full[0]

    @property
    def pages(self) -> int:
        """How many pages it goes on, negative if it ends before it begins."""
        return int(self.full) - int(self.first)


@lru_cache(maxsize=1 << 15)
def ranges(pages: str) -> tuple[PageRange, ...]:
    """The ranges of pages in a text; what may be the number of an article ("e1000-2", "012345-1") is none."""
    if len(pages) > _LONGEST_TEXT:
        return ()
    return tuple(each for found in _RANGE.finditer(pages) if (each := _range(found)))


_LONGEST_TEXT = 200
_LONGEST_PAGE = 4
_NO_PREFIX = ("E", "EL")
"""Capitals with which a number is that of an article; small letters are no part of the pages that follow ("pp215")."""


def _range(found: re.Match[str]) -> PageRange | None:
    letters, first, last_letters, last = found["letters"], found["first"], found["last_letters"], found["last"]
    missing = len(first) - len(last)
    is_unlike = last_letters not in ("", letters)
    is_letter_of_number = not last_letters and (letters.islower() or letters in _NO_PREFIX)
    if is_unlike or is_letter_of_number or _is_article_number(first, last):
        return None
    full = first[:missing] + last if missing > 0 else last
    return PageRange(letters, first, last_letters + last, full, found.start("last_letters"), found.end("last"))


def _is_article_number(first: str, last: str) -> bool:
    """Whether figures are rather those of an article and its page: "012345-1", "191109-191103"."""
    is_long = len(first) > _LONGEST_PAGE + 1 or (len(first) > _LONGEST_PAGE and len(first) - len(last) > 2)
    return is_long or first.startswith("0") or last.startswith("00")
