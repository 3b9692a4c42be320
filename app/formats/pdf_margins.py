"""Running heads and feet, and page numbers: what stands in the margins of a document's pages."""

import re
from collections import Counter
from collections.abc import Sequence

from app.formats.pdf_columns import Line

_DIGITS = re.compile(r"\d{1,9}")
_NUMBER = re.compile(
    r"[-–—|\s]{0,4}(?:page|стр\.?|p\.|s\.)?\s?\d{1,5}(?:\s?(?:of|/|из|de|von)\s?\d{1,5})?[-–—|\s]{0,4}", re.IGNORECASE
)
MARGIN = 0.12
"""Share of a page's height, from its upper and its lower edge, where heads and feet stand."""
_FEWEST_PAGES = 2


def without_margins(pages: Sequence[Sequence[Sequence[Line]]], heights: Sequence[float]) -> list[list[list[Line]]]:
    """The blocks of each page without its number and the lines that come back on other pages.

    What the first page's margins say beside its number stays: it names the journal and the issue.
    """
    shapes = Counter(shape for blocks, height in zip(pages, heights, strict=True) for shape in _shapes(blocks, height))
    heads = {shape for shape, count in shapes.items() if count >= _FEWEST_PAGES}
    kept: list[list[list[Line]]] = []
    for number, (blocks, height) in enumerate(zip(pages, heights, strict=True)):
        kept.append(
            [
                [
                    line
                    for line in block
                    if not (in_margin(line, height) and _goes(_text(line), heads, is_first=number == 0))
                ]
                for block in blocks
            ]
        )
    return kept


def in_margin(line: Line, height: float) -> bool:
    """Whether a line stands in a page's upper or lower margin."""
    return not MARGIN * height <= line.base <= (1 - MARGIN) * height


def _goes(text: str, heads: set[str], *, is_first: bool) -> bool:
    return _NUMBER.fullmatch(text[:40]) is not None or (not is_first and _shape(text) in heads)


def _shapes(blocks: Sequence[Sequence[Line]], height: float) -> set[str]:
    """The shapes of the lines in one page's margins."""
    return {_shape(_text(line)) for block in blocks for line in block if in_margin(line, height)}


def _shape(text: str) -> str:
    """What heads of several pages have in common: all but the numbers."""
    return _DIGITS.sub("#", text.casefold()).replace(" ", "").strip("#|")


def _text(line: Line) -> str:
    return " ".join(piece.text for piece in line.pieces)
