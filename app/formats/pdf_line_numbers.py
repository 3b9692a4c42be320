"""The numbers that manuscripts for review print before every line."""

from collections.abc import Sequence
from itertools import pairwise

from app.formats.pdf_pieces import Piece

FEWEST = 12
"""Numbers on a page at least."""
SHARE = 0.7
"""Share of a page's lines that are numbered at least; in a list of references fewer lines begin with a number."""


def without_line_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a page without the numbers of its lines: a column left of all text that counts one by one."""
    text = [piece for piece in pieces if not piece.text.isdecimal()]
    if not text:
        return list(pieces)
    lefts = sorted(piece.left for piece in text)
    edge = lefts[len(lefts) // 20]
    numbers = [piece for piece in pieces if piece.text.isdecimal() and len(piece.text) <= 4 and piece.right < edge]
    numbers.sort(key=lambda piece: -piece.base)
    steps = [int(later.text) - int(earlier.text) for earlier, later in pairwise(numbers)]
    rows = {round(piece.base) for piece in text}
    if len(numbers) < max(FEWEST, SHARE * len(rows)) or steps.count(1) < 0.9 * len(steps):
        return list(pieces)
    gone = {id(piece) for piece in numbers}
    return [piece for piece in pieces if id(piece) not in gone]
