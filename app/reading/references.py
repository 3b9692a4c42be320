"""Sources of references to references: label, segment, fields, names, spans."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.model import Reference
from app.progress import Progress


@dataclass(frozen=True, slots=True)
class Parsed:
    """One labelled reference: (label or None, text) segments, whose texts join to `raw`, and what came of them."""

    raw: str
    segments: tuple[tuple[str | None, str], ...]
    reference: Reference


def parse(sources: Sequence[str], *, progress: Progress | None = None) -> list[Parsed]:
    """Each source labelled and read, in order."""
    raise NotImplementedError


def read_references(sources: Sequence[str], *, progress: Progress | None = None) -> list[Reference]:
    """The references of a list, read together so that the list's majority may settle doubtful ones."""
    return [parsed.reference for parsed in parse(sources, progress=progress)]


def read_reference(source: str) -> Reference:
    """The reference of one source read by itself."""
    return read_references([source])[0]
