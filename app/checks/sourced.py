"""Names as the source of a reference prints them."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from app.model import Name, Names, Reference, Span
from app.styles.observing import one_line


class Sourced(NamedTuple):
    """A name as the source prints it: which of the names, from 0, and its place in the source, `end` exclusive."""

    at: int
    name: Name
    text: str
    start: int
    end: int


def in_source(reference: Reference) -> tuple[Sourced, ...]:
    """The authors with the words they were read from; none if they were changed since or had no source."""
    return _in_source(reference.source, reference.spans, reference.authors)


@lru_cache(maxsize=1 << 14)
def _in_source(source: str, every: Sequence[Span], names: Names) -> tuple[Sourced, ...]:
    spans = [span for span in sorted(every) if span.field == "authors"]
    if not spans or len(spans) != len(names.people):
        return ()
    found = []
    for at, (span, name) in enumerate(zip(spans, names.people, strict=True)):
        text = one_line(source[span.start : span.end])
        if (name.family or name.literal) not in text or name.given not in text:
            return ()
        found.append(Sourced(at, name, text, span.start, span.end))
    return tuple(found)
