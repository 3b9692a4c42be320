"""Names where they are shown: in the text of a cell, and in the source that they were read from."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from app.model import LEFTOVER, Name, Names, Reference, Span
from app.styles import name_text
from app.styles.names import STORED, names_pieces
from app.styles.observing import one_line


def place_in_cell(names: Names, at: int) -> tuple[int, int]:
    """Where a name, the `at`-th from 0, stands in the text that a cell shows; (-1, -1) if it has no text."""
    before = sum(bool(name_text(name, STORED)) for name in names.people[:at])
    start = 0
    for piece in names_pieces(names, STORED):
        if piece.kind == "name":
            if not before:
                return start, start + len(piece.text)
            before -= 1
        start += len(piece.text)
    return -1, -1


class Sourced(NamedTuple):
    """A name as the source prints it: which of the names, from 0, and its place in the source, `end` exclusive."""

    at: int
    name: Name
    text: str
    start: int
    end: int


def in_source(reference: Reference, field: str = "authors") -> list[Sourced]:
    """The names of a field with the words they were read from; none if they were changed since or had no source."""
    names: Names = getattr(reference, field)
    spans = [span for span in sorted(reference.spans) if span.field == field]
    if not spans or len(spans) != len(names.people):
        return []
    found = []
    for at, (span, name) in enumerate(zip(spans, names.people, strict=True)):
        text = one_line(reference.source[span.start : span.end])
        if (name.family or name.literal) not in text or name.given not in text:
            return []
        found.append(Sourced(at, name, text, span.start, span.end))
    return found


def gaps(reference: Reference, people: list[Sourced]) -> Iterator[tuple[Sourced, Sourced, str]]:
    """Neighbouring names with the characters between them, where only a separator stands there."""
    for before, after in pairwise(people):
        if not any(before.end <= span.start < after.start for span in reference.spans):
            yield before, after, one_line(reference.source[before.end : after.start])


def et_al_span(reference: Reference) -> Span | None:
    """Where the source says that its first list of names was cut short."""
    return next((span for span in sorted(reference.spans) if span.field == "et_al"), None)


def leftovers(reference: Reference) -> list[Span]:
    """The spans of the source that became no field."""
    return [span for span in reference.spans if span.field == LEFTOVER]
