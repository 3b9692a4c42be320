"""Footnotes of a PDF's pages, taken out of the text that they stand under."""

import re
from collections import Counter
from collections.abc import Sequence

from app.formats.pdf_columns import Line
from app.reading.pages.headings import heading_of
from app.reading.text.wrapping import squeezed

_MARK = re.compile(r"\d{1,3}(?:[.)]|\s|$)|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
SMALLER = 0.93
"""Share of the text's size that footnotes are set in at most."""
HEADING = 1.05
"""Share of the text's size from which a line is a heading."""
FEWEST_LINES = 4
"""Lines of text above footnotes."""


def notes_apart(block: Sequence[Line], *, text_size: float) -> tuple[list[Line], list[Line]]:
    """The lines of a block above its footnotes, and the footnotes: small numbered lines at its end under the text."""
    start = len(block)
    while start and size_of(block[start - 1]) <= SMALLER * text_size:
        start -= 1
    above = [line for line in block[:start] if size_of(line) > SMALLER * text_size]
    if len(above) < FEWEST_LINES or _is_heading(block[start - 1], text_size):
        return list(block), []
    while start < len(block) and _MARK.match(_text(block[start])) is None:
        start += 1
    return list(block[:start]), list(block[start:])


def _is_heading(line: Line, text_size: float) -> bool:
    """Whether a line is the heading of what stands under it, as a list in small print has one."""
    return heading_of(squeezed(_text(line))) is not None or size_of(line) > HEADING * text_size


def text_size(blocks: Sequence[Sequence[Line]]) -> float:
    """The size that most signs of a document's blocks are set in, 0 if there are none."""
    sizes: Counter[float] = Counter()
    for line in (line for block in blocks for line in block):
        for piece in line.pieces:
            sizes[round(piece.size, 1)] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def size_of(line: Line) -> float:
    """The size that most of a line is set in."""
    sizes: Counter[float] = Counter()
    for piece in line.pieces:
        sizes[round(piece.size, 1)] += len(piece.text)
    return sizes.most_common(1)[0][0]


def _text(line: Line) -> str:
    return " ".join(piece.text for piece in line.pieces)
