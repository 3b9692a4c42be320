"""What the references of a list agree on: which field follows which behind which separator.

Most lists have one grammar. What the surely read references of a stretch of a list do is counted and compared with what
all training references do; where the stretch has habits of its own, its doubtful references are labelled once more
with these habits weighed in. Stretches are short, since the lines of a file may come from many lists.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.reading.labels.features import gap_of, shortened
from app.reading.labels.states import BEGIN
from app.reading.text.tokens import Tokens

Floats = NDArray[np.float32]
Indices = NDArray[np.intp]

SURE = 0.7
"""References whose labels together are at least this probable teach; others are labelled again."""

STRETCH = 15
"""References labelled again with the same habits."""

MARGIN = 8
"""References before and behind a stretch that teach it too."""

LEAST = 4
"""Sure references that make a habit."""

_PRIOR = 3.0
"""A list's habits count as much as the usual ones after so many cases."""

_TRUST = 0.6
"""How far habits count, as a power of how much more probable they make a label."""

_AGREEMENT = 0.5
"""How much better the others must foretell each sure reference than what is usual does, in natural logarithms."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What is usual: `chances` (gaps, fields, labels), logarithms of probabilities of a label behind a field and a gap.

    `gaps` numbers the gaps that are told apart, the last number is for all others; `fields` gives for each label the
    number of its field, opening or not.
    """

    gaps: Mapping[str, int]
    fields: Indices
    chances: Floats

    def gap_numbers(self, tokens: Tokens) -> list[int]:
        """The number of the gap before each word."""
        return [self.number_of(gap) for gap in tokens.gaps[: len(tokens.words)]]

    def number_of(self, gap: str) -> int:
        """The number of a gap."""
        return self.gaps.get(norm(gap), len(self.gaps))

    def steps(self, gaps: Sequence[int], labels: Sequence[int]) -> Indices:
        """The gap, the field before it and the label behind it, for each word but the first: (3, words - 1).

        `gaps` are the numbers of the gaps before the words.
        """
        numbers = np.array([gaps, labels], dtype=np.intp)
        return np.array([numbers[0, 1:], self.fields[numbers[1, :-1]], numbers[1, 1:]])

    def habits(self, taught: Sequence[Indices]) -> Floats | None:
        """What labels gain by the habits that steps of sure references teach: (gaps, fields, labels).

        None if the references do not agree: if what is usual foretells each as well as the others do.
        """
        gap, field, label = np.concatenate(taught, axis=1)
        rows, row_of, row_counts = np.unique(
            gap * self.chances.shape[1] + field, return_inverse=True, return_counts=True
        )
        counts = np.zeros((len(rows), self.chances.shape[2]), np.float32)
        np.add.at(counts, (row_of, label), 1)
        usually = self.chances.reshape(-1, counts.shape[1])[rows]
        usual = np.exp(usually)
        own = (counts + _PRIOR * usual) / (row_counts[:, None] + _PRIOR)
        # each case is foretold without itself
        here = (row_of, label)
        foretold = (counts[here] - 1 + _PRIOR * usual[here]) / (row_counts[row_of] - 1 + _PRIOR)
        if np.log(foretold / usual[here]).sum() / len(taught) < _AGREEMENT:
            return None
        gained = np.zeros_like(self.chances)
        gained.reshape(-1, counts.shape[1])[rows] = _TRUST * (np.log(own) - usually)
        return gained


def stretches(sure: Sequence[float]) -> Iterator[tuple[list[int], list[int]]]:
    """For each stretch of a list the references to label again and those that teach; `sure` is their probability."""
    for first in range(0, len(sure), STRETCH):
        doubtful = [at for at in range(first, min(first + STRETCH, len(sure))) if sure[at] < SURE]
        around = range(max(0, first - MARGIN), min(first + STRETCH + MARGIN, len(sure)))
        teachers = [at for at in around if sure[at] >= SURE]
        if doubtful and len(teachers) >= LEAST:
            yield doubtful, teachers


def fields_of(labels: Sequence[str]) -> Indices:
    """The number of each label's field: "B-author" and "author" have the same."""
    fields = sorted({label.removeprefix(BEGIN) for label in labels})
    return np.array([fields.index(label.removeprefix(BEGIN)) for label in labels])


@lru_cache(maxsize=2_000)
def norm(gap: str) -> str:
    """The gap as its habits are kept."""
    return gap_of(shortened(gap)).norm
