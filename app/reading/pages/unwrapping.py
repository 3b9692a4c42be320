"""The lines of a page that was wrapped at one width, its paragraphs made whole."""

from collections.abc import Sequence
from itertools import pairwise

from app.reading.pages.bylines import affiliation_mark
from app.reading.pages.headings import heading_of
from app.reading.text.wrapping import join_texts, known_words

WIDEST = 130
"""Characters of a line from which a text counts as not wrapped."""
NARROWEST = 40
FULL = 0.3
"""Share of the lines inside paragraphs that must be filled in a wrapped text."""


def unwrapped(lines: Sequence[str]) -> list[str]:
    """The lines, of which those that go on from a filled one are joined to it.

    A line is filled if the first word of the next one had no room on it. A heading and the mark of an affiliation begin
    a line whatever stands before them; a text that is not wrapped comes back as it is.
    """
    width = max(map(len, lines), default=0)
    if not NARROWEST <= width <= WIDEST:
        return list(lines)
    inner = [(line, after) for line, after in pairwise(lines) if line and after]
    if sum(is_filled(line, after, width) for line, after in inner) < FULL * len(inner):
        return list(lines)
    words = known_words(lines)
    joined = [list(lines[:1])]
    for before, line in pairwise(lines):
        if before and line and is_filled(before, line, width) and not _begins(line):
            joined[-1].append(line)
        else:
            joined.append([line])
    return [join_texts(group, words) for group in joined]


def is_filled(line: str, after: str, width: int) -> bool:
    """Whether the first word of the line after had no room on a line of that width."""
    return len(line) + 1 + len(after.split(" ", 1)[0]) > width


def _begins(line: str) -> bool:
    return heading_of(line) is not None or bool(affiliation_mark(line)[0])
