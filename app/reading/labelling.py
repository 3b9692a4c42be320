"""Labels for the words of references, from the model that `script/train` makes.

Each word gets the most likely label in the whole sequence and that label's marginal probability. A label "B-author"
opens a segment, "author" goes on with it.
"""

import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from app.reading.decoding import Decoded, decode
from app.reading.emissions import Emissions
from app.reading.tokens import Tokens
from app.reading.weights import read_weights
from app.resources import resource

MODEL = "parser/references.npz"
OUTSIDE = "O"
BEGIN = "B-"

_BATCH = 64
"""References decoded at once: enough to make each step worth its call, few enough to stay in the processor's cache."""


class Labels(NamedTuple):
    """For each word its label (None outside all segments), whether it opens a segment, how probable the label is."""

    names: list[str | None]
    opens: list[bool]
    probabilities: list[float]


class Labeller:
    """A trained model with what was worked out of it. Threads may share one: they take turns, batch by batch."""

    def __init__(self, path: Path) -> None:
        weights = read_weights(path)
        self.states = weights.labels
        self._transitions = weights.transitions
        self._emissions = Emissions(weights)
        self._names = [None if state == OUTSIDE else state.removeprefix(BEGIN) for state in self.states]
        self._opens = [state.startswith(BEGIN) for state in self.states]
        self._turn = threading.Lock()

    def label(self, references: Sequence[Tokens]) -> list[Labels]:
        """The labels of the words of each reference, in order."""
        labels = [Labels([], [], []) for _ in references]
        longest_first = sorted(range(len(references)), key=lambda at: -len(references[at].words))
        for first in range(0, len(references), _BATCH):
            batch = [at for at in longest_first[first : first + _BATCH] if references[at].words]
            if batch:
                decoded = self.decode([references[at] for at in batch])
                for column, at in enumerate(batch):
                    labels[at] = self._labels(decoded, column, len(references[at].words))
        return labels

    def decode(self, batch: Sequence[Tokens]) -> Decoded:
        """The states of the words of references that are sorted by length, the longest first."""
        with self._turn:
            scores = self._emissions.scores(batch)
        return decode(scores, self._transitions, np.array([len(tokens.words) for tokens in batch]))

    def _labels(self, decoded: Decoded, column: int, count: int) -> Labels:
        best = decoded.best[:count, column]
        probabilities = decoded.marginals[np.arange(count), column, best].tolist()
        states = best.tolist()
        return Labels([self._names[state] for state in states], [self._opens[state] for state in states], probabilities)


def label(references: Sequence[Tokens]) -> list[Labels]:
    """The labels of the words of each reference, in order, by the model that ships with the program."""
    return _shipped().label(references)


def with_openings(names: list[str]) -> list[str]:
    """The model's states for a training sequence of plain labels: the first word of each run opens it."""
    return [
        name if name in (OUTSIDE, before) else BEGIN + name for before, name in zip(["", *names], names, strict=False)
    ]


_loading = threading.Lock()


def _shipped() -> Labeller:
    with _loading:
        return _loaded()


@lru_cache(maxsize=1)
def _loaded() -> Labeller:
    return Labeller(resource(MODEL))
