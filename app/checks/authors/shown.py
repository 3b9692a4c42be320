"""Names where they are shown: in the text of a cell, and what stands between them in the source."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.checks.sourced import Sourced
from app.model import Names, Reference, Span
from app.styles import name_text
from app.styles.names import STORED, names_pieces
from app.styles.observing import one_line


def place_in_cell(names: Names, at: int) -> tuple[int, int]:
    """Where a name, the `at`-th from 0, stands in the text that a cell shows; (-1, -1) if it has no text."""
    before = sum(bool(name_text(name, STORED)) for name in names.people[:at])
    start = 0
    for piece in names_pieces(names, STORED):
        if piece.field == "name":
            if not before:
                return start, start + len(piece.text)
            before -= 1
        start += len(piece.text)
    return -1, -1


def gaps(reference: Reference, people: Sequence[Sourced]) -> Iterator[tuple[Sourced, Sourced, str]]:
    """Neighbouring names with the characters between them, where only a separator stands there."""
    for before, after in pairwise(people):
        if not any(before.end <= span.start < after.start for span in reference.spans):
            yield before, after, one_line(reference.source[before.end : after.start])


def et_al_span(reference: Reference) -> Span | None:
    """Where the source says that its first list of names was cut short."""
    return next((span for span in sorted(reference.spans) if span.field == "et_al"), None)
