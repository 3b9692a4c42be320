"""How much of the sources of a list was understood."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.model import LEFTOVER, Reference


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a list's sources was understood: `read` of `entries` have a title or a journal; `share` of their
    characters, 0 to 1, are in a field or a separator."""

    entries: int
    read: int
    share: float


def coverage(references: Sequence[Reference]) -> Coverage:
    """The coverage of references that have a source."""
    sourced = [each for each in references if each.source]
    characters = sum(len(each.source) for each in sourced)
    left = sum(span.end - span.start for each in sourced for span in each.spans if span.field == LEFTOVER)
    read = sum(bool(each.title or each.container_title) for each in sourced)
    return Coverage(len(sourced), read, 1 - left / characters if characters else 1.0)
