"""The lines of a PDF as text: raised numbers kept apart, indents as spaces, blank lines where the page leaves room."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from app.formats.pdf_columns import Line, columns_of
from app.formats.pdf_line_numbers import without_line_numbers
from app.formats.pdf_margins import without_margins
from app.formats.pdf_notes import notes_apart, size_of, text_size
from app.formats.pdf_pieces import PagePieces
from app.formats.raised import raised

NOTES = "Notes"
"""The heading under which the footnotes of all pages follow the text."""
_GAP, _RAISED_GAP = 0.17, 0.3
"""Sizes of room that are a space, before text and before raised text."""
_WIDEST_INDENT = 24
_PARAGRAPH_GAP = 1.35
"""How much more than the usual room between lines a paragraph leaves before it."""
_WIDEST_LEADING = 1.9
"""Sizes from one line to the next at most."""
_OTHER_SIZE = 0.12


def document_lines(pages: Sequence[PagePieces]) -> list[str]:
    """The lines of all pages, one block after the other; the footnotes of all pages at the end."""
    columns = [columns_of(without_line_numbers(page.pieces)) for page in pages]
    pages_of_blocks = without_margins(columns, [page.height for page in pages])
    blocks = [block for page in pages_of_blocks for block in page if block]
    usual = text_size(blocks)
    parted = [notes_apart(block, text_size=usual) for block in blocks]
    notes = [note for _, note in parted if note]
    lines = _flowing([text for text, _ in parted if text])
    return [*lines, "", NOTES, "", *_flowing(notes)] if notes else lines


def _flowing(blocks: Sequence[Sequence[Line]]) -> list[str]:
    """The lines of blocks that go on from one another, as columns do."""
    lines: list[str] = []
    before: Line | None = None
    for block in blocks:
        if before is not None and (_ends_short(before, block) or _differs(before, block[0])):
            lines.append("")
        lines.extend(_block_lines(block))
        before = block[-1]
    return lines


def _block_lines(block: Sequence[Line]) -> list[str]:
    """The lines of one block with their indents and blank lines."""
    left = _usual_left(block)
    leadings = _leadings(block)
    lines: list[str] = []
    for place, line in enumerate(block):
        if place:
            earlier = block[place - 1]
            leading = leadings.get(round(size_of(line)), earlier.base - line.base)
            if earlier.base - line.base > _PARAGRAPH_GAP * leading or _differs(earlier, line):
                lines.append("")
        indent = round(max(0.0, line.left - left) / (0.5 * line.size or 1))
        lines.append(" " * min(indent, _WIDEST_INDENT) + _with_soft_hyphen(line_text(line)))
    return lines


def _with_soft_hyphen(text: str) -> str:
    """The line with a hyphen at its end, after a letter, marked as set by the typesetter."""
    return f"{text[:-1]}\u00ad" if text.endswith("-") and text[-2:-1].isalpha() else text


def line_text(line: Line) -> str:
    """The text of a line; raised numbers and marks are set so that they stay apart."""
    text = ""
    right = line.left
    for piece in line.pieces:
        is_raised = piece.rise > 0.1 * line.size
        if text and piece.left - right > (_RAISED_GAP if is_raised else _GAP) * line.size:
            text = f"{text.rstrip()} "
        text += raised(piece.text, before=text) if is_raised else piece.text
        right = max(right, piece.right)
    return " ".join(text.split())


def _usual_left(block: Sequence[Line]) -> float:
    """Where lines begin that are not indented: the leftmost place where several do."""
    places = Counter(round(line.left) for line in block)
    often = [place for place, count in places.items() if count >= max(2, 0.08 * len(block))]
    return float(min(often, default=min(places)))


def _leadings(block: Sequence[Line]) -> dict[int, float]:
    """The usual distance between two lines of a paragraph by their size: a small one, at most double spacing."""
    steps: dict[int, list[float]] = {}
    for earlier, later in pairwise(block):
        size, step = size_of(later), earlier.base - later.base
        if step > 0.8 * size and not _differs(earlier, later):
            steps.setdefault(round(size), []).append(min(step, _WIDEST_LEADING * size))
    return {size: sorted(found)[len(found) // 5] for size, found in steps.items()}


def _differs(earlier: Line, later: Line) -> bool:
    """Whether two lines are set in different sizes."""
    return abs(size_of(earlier) - size_of(later)) > _OTHER_SIZE * max(size_of(earlier), size_of(later))


def _ends_short(last: Line, block: Sequence[Line]) -> bool:
    """Whether the last line of a block ends well before its column does, as the end of a paragraph."""
    width = max(line.right - line.left for line in block)
    return last.right - last.left < 0.85 * width
