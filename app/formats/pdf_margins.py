"""Running heads and feet, and page numbers: what stands in the margins of a document's pages."""

import re
from collections import Counter
from collections.abc import Sequence

from app.formats.pdf_columns import Line

_DIGITS = re.compile(r"\d{1,9}")
_NUMBER = re.compile(
    r"[-–—|\s]{0,4}(?:page|стр\.?|p\.|s\.)?\s?\d{1,5}(?:\s?(?:of|/|из|de|von)\s?\d{1,5})?[-–—|\s]{0,4}", re.IGNORECASE
)
MARGIN = 0.14
"""Share of a page's height, from its upper and its lower edge, where heads and feet stand."""
_APART = 1.7
"""Sizes of room between a head or foot and the text."""
_MOST_ROWS = 3
_FEWEST_PAGES = 2
_FEWEST_LETTERS = 5

Blocks = Sequence[Sequence[Line]]


def without_margins(pages: Sequence[Blocks], heights: Sequence[float]) -> list[list[list[Line]]]:
    """The blocks of each page without its number and the lines in its margins that come back on other pages.

    What the first page's margins say beside its number stays: it names the journal and the issue.
    """
    margins = [margin_lines(blocks, height) for blocks, height in zip(pages, heights, strict=True)]
    counts = Counter(shape for lines in margins for shape in {_shape(line) for line in lines})
    heads = {shape for shape, count in counts.items() if count >= _FEWEST_PAGES}
    kept: list[list[list[Line]]] = []
    for number, (blocks, margin) in enumerate(zip(pages, margins, strict=True)):
        gone = {id(line) for line in margin if _is_number(line) or (number and _shape(line) in heads)}
        kept.append([[line for line in block if id(line) not in gone] for block in blocks])
    return kept


def margin_lines(blocks: Blocks, height: float) -> list[Line]:
    """The lines in a page's upper and lower margin: a few rows that room parts from the text."""
    lines = [line for block in blocks for line in block]
    upper = [line for line in lines if line.base >= (1 - MARGIN) * height]
    lower = [line for line in lines if line.base <= MARGIN * height]
    return [
        *_outer(sorted(upper, key=lambda line: -line.base), lines, inwards=-1),
        *_outer(sorted(lower, key=lambda line: line.base), lines, inwards=1),
    ]


def _outer(margin: Sequence[Line], lines: Sequence[Line], *, inwards: int) -> list[Line]:
    """The lines of a margin, from the page's edge, up to the last room before the text; `inwards` is 1 for upwards."""
    found: list[Line] = []
    rows = 1
    for place, line in enumerate(margin):
        rows += place > 0 and abs(line.base - margin[place - 1].base) > 0.5 * line.size
        if rows > _MOST_ROWS:
            break
        steps = ((each.base - line.base) * inwards for each in lines)
        if min((step for step in steps if step > 0.5 * line.size), default=0.0) >= _APART * line.size:
            found = list(margin[: place + 1])
    return found


def _is_number(line: Line) -> bool:
    return _NUMBER.fullmatch(_text(line)[:40]) is not None


def _shape(line: Line) -> str:
    """What heads of several pages have in common: all but the numbers; a place of its own for one with few letters."""
    shape = _DIGITS.sub("#", _text(line).casefold()).replace(" ", "").strip("#|")
    return shape if sum(map(str.isalpha, shape)) >= _FEWEST_LETTERS else f"{id(line)}"


def _text(line: Line) -> str:
    return " ".join(piece.text for piece in line.pieces)
