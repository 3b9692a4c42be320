"""The lines of a page in the order that they are read in: columns from left to right, what spans them between.

A gutter is an upright strip that hardly any line crosses while lines begin on its right and end on its left; the lines
that do cross it part the page into bands (after Nagy and Seth's recursive cuts, 1984).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.formats.pdf_pieces import Piece

STEP = 3.0
"""Points between the places where a gutter is looked for."""
LEVEL = 0.125
"""Sizes by which the base lines of one line may differ."""
CLOSE = 0.85
"""Sizes that may lie between two pieces of one column's line."""
FEWEST = 4
"""Lines that a column has at least."""
MOST = 4000
"""Pieces of lines on a page from which no columns are looked for."""
_DEEPEST = 4


@dataclass(slots=True)
class Line:
    """Pieces on one base line without a wide gap between them."""

    pieces: list[Piece]
    left: float
    right: float
    base: float
    size: float


def columns_of(pieces: Sequence[Piece]) -> list[list[Line]]:
    """The blocks of lines of a page in reading order; each block stands in one column."""
    return [_whole_lines(block) for block in _ordered(_chunks(pieces), 0) if block]


def _chunks(pieces: Sequence[Piece]) -> list[Line]:
    """Pieces that stand close together on one base line; a gap of a letter's height and more parts them."""
    chunks: list[Line] = []
    for row in _rows(pieces):
        last: Line | None = None
        for piece in sorted(row, key=lambda each: each.left):
            if last is not None and piece.left - last.right < CLOSE * max(last.size, piece.size):
                _join(last, piece)
            else:
                last = Line([piece], piece.left, piece.right, row[0].base, piece.size)
                chunks.append(last)
    return chunks


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces by base line, from the top; base lines an eighth of a letter apart are one."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda each: -each.base):
        if rows and rows[-1][0].base - piece.base < LEVEL * max(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _join(line: Line, piece: Piece) -> None:
    line.pieces.append(piece)
    line.right = max(line.right, piece.right)
    line.size = max(line.size, piece.size)


def _ordered(chunks: list[Line], depth: int) -> list[list[Line]]:
    """The blocks of chunks: one if there is no gutter, else band by band, the left column before the right."""
    gutter = _gutter(chunks) if depth < _DEEPEST else None
    if gutter is None:
        return [chunks]
    blocks: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    for chunk in sorted(chunks, key=lambda each: -each.base):
        if chunk.left < gutter < chunk.right:
            blocks += _ordered(left, depth + 1) + _ordered(right, depth + 1) if left or right else []
            left, right = [], []
            if blocks and blocks[-1] and blocks[-1][-1].left < gutter < blocks[-1][-1].right:
                blocks[-1].append(chunk)
            else:
                blocks.append([chunk])
        else:
            (left if chunk.right <= gutter else right).append(chunk)
    return blocks + _ordered(left, depth + 1) + _ordered(right, depth + 1)


def _gutter(chunks: Sequence[Line]) -> float | None:
    """Where two columns part, None if they do not: the middle of the widest strip that the fewest lines cross."""
    if not 2 * FEWEST <= len(chunks) <= MOST:
        return None
    start, end = min(each.left for each in chunks), max(each.right for each in chunks)
    margin = 0.22 * (end - start)
    steps = range(int(margin / STEP), int((end - start - margin) / STEP)) if end > start else range(0)
    crossings = {step: _crossing(chunks, start + step * STEP) for step in steps}
    possible = {step: crossing for step, crossing in crossings.items() if crossing is not None}
    if not possible:
        return None
    fewest = min(possible.values())
    runs: list[list[int]] = []
    for step in (step for step, crossing in possible.items() if crossing == fewest):
        if runs and runs[-1][-1] == step - 1:
            runs[-1].append(step)
        else:
            runs.append([step])
    widest = max(runs, key=len)
    return start + (widest[0] + widest[-1]) / 2 * STEP


def _crossing(chunks: Sequence[Line], place: float) -> int | None:
    """How many chunks cross a place, None if there are no two columns beside it."""
    left = [each for each in chunks if each.right <= place]
    right = [each for each in chunks if each.left >= place]
    crossing = len(chunks) - len(left) - len(right)
    if min(_rows_in(left), _rows_in(right)) < FEWEST or crossing > 0.5 * min(len(left), len(right)):
        return None
    return crossing if _stand_beside(left, right) else None


def _rows_in(chunks: Sequence[Line]) -> int:
    """How many base lines there are."""
    return len({round(each.base) for each in chunks})


def _stand_beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the two sides stand beside each other for most of the shorter one's height."""
    low = max(min(each.base for each in side) for side in (left, right))
    high = min(max(each.base for each in side) for side in (left, right))
    heights = [max(each.base for each in side) - min(each.base for each in side) for side in (left, right)]
    return high - low >= 0.5 * min(heights)


def _whole_lines(chunks: Sequence[Line]) -> list[Line]:
    """The lines of a block, from the top: chunks on one base line together, as a number and its text are."""
    lines: list[Line] = []
    for chunk in sorted(chunks, key=lambda each: (-each.base, each.left)):
        if lines and abs(lines[-1].base - chunk.base) < LEVEL * max(lines[-1].size, chunk.size):
            for piece in chunk.pieces:
                _join(lines[-1], piece)
        else:
            lines.append(chunk)
    for line in lines:
        line.pieces.sort(key=lambda piece: piece.left)
        line.left = line.pieces[0].left
    return lines
