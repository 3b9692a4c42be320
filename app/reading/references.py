"""Sources of references to references: label, segment, fields, names, spans."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.collector import paused
from app.model import Reference
from app.progress import Progress
from app.reading.fields.confidence import confidence
from app.reading.fields.fields import read_fields
from app.reading.fields.printed import printed_segments
from app.reading.labels.segments import Segmented, segment

DOUBTFUL_BELOW = 0.6
"""The probability that a field is right below which it is in doubt."""

BATCH = 256
"""Sources labelled at once; that takes less than a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """One reference read from `raw`; `sure` says for each filled field how probable it is, 0 to 1, that it is right."""

    raw: str
    reference: Reference
    sure: dict[str, float]

    @property
    def segments(self) -> tuple[tuple[str | None, str], ...]:
        """(label or None, text), whose texts join to `raw`."""
        return printed_segments(self.reference)


def parse(sources: Sequence[str], *, progress: Progress | None = None) -> list[Parsed]:
    """The sources of a list labelled and read, in order; `progress` hears of every twentieth, and may cancel.

    Where its neighbours agree on an order of fields and on separators, a doubtful source is read with these in mind.
    """
    parsed: list[Parsed] = []
    for first in range(0, len(sources), BATCH):
        with paused():  # reading makes no cycles, and looking through all that it makes takes a tenth of it
            for segmented in segment(sources[first : first + BATCH]):
                if progress and len(parsed) % 20 == 0:
                    progress.report(len(parsed), len(sources))
                parsed.append(_read(segmented))
    if progress:
        progress.report(len(sources), len(sources))
    return parsed


def read_references(sources: Sequence[str], *, progress: Progress | None = None) -> list[Reference]:
    """The references of a list, in order; `progress` as in `parse`."""
    return [parsed.reference for parsed in parse(sources, progress=progress)]


def read_reference(source: str) -> Reference:
    """The reference of one source read by itself."""
    return read_references([source])[0]


def _read(segmented: Segmented) -> Parsed:
    reference = read_fields(segmented)
    reference.confidence, sure = confidence(segmented, reference)
    reference.doubts = tuple(field for field, probability in sure.items() if probability < DOUBTFUL_BELOW)
    return Parsed(segmented.source, reference, sure)
