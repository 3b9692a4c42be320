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
    """For each word its label (None outside all segments), whether it opens a segment, and how sure that is.

    `probabilities` are those of the label by itself, `given` of the label after the one before, and `ended` of the
    label's run not going on behind the word.
    """

    names: list[str | None]
    opens: list[bool]
    probabilities: list[float]
    given: list[float]
    ended: list[float]


class Labeller:
    """A trained model with what was worked out of it. Threads may share one: they take turns, batch by batch."""

    def __init__(self, path: Path) -> None:
        weights = read_weights(path)
        self.states = weights.labels
        self._transitions = weights.transitions
        self._emissions = Emissions(weights)
        self._names = [None if state == OUTSIDE else state.removeprefix(BEGIN) for state in self.states]
        self._opens = [state.startswith(BEGIN) for state in self.states]
        plain = [state.removeprefix(BEGIN) for state in self.states]
        self._inside = np.array([self.states.index(name if name in self.states else BEGIN + name) for name in plain])
        self._turn = threading.Lock()

    def label(self, references: Sequence[Tokens]) -> list[Labels]:
        """The labels of the words of each reference, in order."""
        labels = [Labels([], [], [], [], []) for _ in references]
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
        lengths = np.array([len(tokens.words) for tokens in batch])
        return decode(scores, self._transitions, lengths, inside=self._inside)

    def _labels(self, decoded: Decoded, column: int, count: int) -> Labels:
        states, probabilities, given, ended = (part[:count, column].tolist() for part in decoded)
        names = [self._names[state] for state in states]
        return Labels(names, [self._opens[state] for state in states], probabilities, given, ended)


def with_openings(names: list[str]) -> list[str]:
    """The model's states for a training sequence of plain labels: the first word of each run opens it."""
    return [
        name if name in (OUTSIDE, before) else BEGIN + name for before, name in zip(["", *names], names, strict=False)
    ]


_loading = threading.Lock()


def shipped() -> Labeller:
    """The labeller of the model that ships with the program; the first call reads it."""
    with _loading:
        return _loaded()


@lru_cache(maxsize=1)
def _loaded() -> Labeller:
    return Labeller(resource(MODEL))
