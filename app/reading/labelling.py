"""Labels for the words of references, from the model that `script/train` makes.

Each word gets the most likely label in the whole sequence and that label's marginal probability. A label "B-author"
opens a segment, "author" goes on with it.
"""

import threading
from collections.abc import Sequence
from functools import lru_cache
from math import prod
from pathlib import Path
from typing import NamedTuple

import numpy as np

from app.reading.consensus import stretches
from app.reading.decoding import Decoded, Floats, Indices, Transitions, decode
from app.reading.emissions import Emissions
from app.reading.states import BEGIN, OUTSIDE
from app.reading.tokens import Tokens
from app.reading.weights import read_weights
from app.resources import resource

MODEL = "parser/references.npz"
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
        self.usage = weights.usage
        self._transitions = weights.transitions
        self._emissions = Emissions(weights)
        self._names = [None if state == OUTSIDE else state.removeprefix(BEGIN) for state in self.states]
        self._opens = [state.startswith(BEGIN) for state in self.states]
        plain = [state.removeprefix(BEGIN) for state in self.states]
        self._inside = np.array([self.states.index(name if name in self.states else BEGIN + name) for name in plain])
        self._turn = threading.Lock()

    def label(self, references: Sequence[Tokens]) -> list[Labels]:
        """The labels of the words of each reference of a list, in order; doubtful ones by the list's own habits."""
        worded = [tokens for tokens in references if tokens.words]
        read = self._read(worded)
        doubtful = self._doubtful(read)
        again = self._read([worded[at] for at in doubtful], habits=list(doubtful.values()))
        for at, each in zip(doubtful, again, strict=True):
            read[at] = each
        found = map(self._labels, read)
        return [next(found) if tokens.words else Labels([], [], [], [], []) for tokens in references]

    def _doubtful(self, read: Sequence["_Read"]) -> dict[int, Floats]:
        """The places of doubtful readings that have sure ones around them which agree, with the habits of these."""
        steps: dict[int, Indices] = {}
        found: dict[int, Floats] = {}
        for doubtful, teachers in stretches([prod(each.given) for each in read]):
            for at in teachers:
                if at not in steps:
                    steps[at] = self.usage.steps(read[at].gaps, read[at].states)
            habits = self.usage.habits([steps[at] for at in teachers])
            if habits is not None:
                found.update(dict.fromkeys(doubtful, habits))
        return found

    def _read(self, references: Sequence[Tokens], *, habits: Sequence[Floats] = ()) -> list["_Read"]:
        """The readings of references that have words, in order; `habits` are for each what its neighbours agree on."""
        read: dict[int, _Read] = {}
        longest_first = sorted(range(len(references)), key=lambda at: -len(references[at].words))
        for first in range(0, len(longest_first), _BATCH):
            batch = longest_first[first : first + _BATCH]
            own = [habits[at] for at in batch] if habits else []
            decoded, gaps = self.decode([references[at] for at in batch], habits=own)
            for at, *parts in zip(batch, *(part.T.tolist() for part in (gaps, *decoded)), strict=True):
                count = len(references[at].words)
                read[at] = _Read(*(part[:count] for part in parts))
        return [read[at] for at in range(len(references))]

    def decode(self, batch: Sequence[Tokens], *, habits: Sequence[Floats] = ()) -> tuple[Decoded, Indices]:
        """The states of the words of references that are sorted by length, the longest first.

        And the numbers of the gaps before the words, as `Usage` counts them: (words, references).
        """
        with self._turn:
            scores, gaps = self._emissions.scores(batch)
        lengths = np.array([len(tokens.words) for tokens in batch])
        transitions = self._with_habits(habits, gaps) if habits else Transitions(self._transitions[None])
        return decode(scores, transitions, lengths, inside=self._inside), gaps

    def _with_habits(self, habits: Sequence[Floats], gaps: Indices) -> Transitions:
        """The transitions of references with habits of their own, a table for each gap that is there."""
        different = {id(each): each for each in habits}
        numbers = {key: number for number, key in enumerate(different)}
        tables = np.concatenate(list(different.values()))
        owner = np.array([numbers[id(each)] for each in habits])
        present, used = np.unique(owner * len(habits[0]) + gaps, return_inverse=True)
        return Transitions(self._transitions + tables[present][:, self.usage.fields], used.reshape(gaps.shape))

    def _labels(self, read: "_Read") -> Labels:
        _, states, *sure = read
        return Labels([self._names[state] for state in states], [self._opens[state] for state in states], *sure)


class _Read(NamedTuple):
    """The gaps before a reference's words, their states, and how probable these are, as in `Decoded`."""

    gaps: list[int]
    states: list[int]
    marginals: list[float]
    given: list[float]
    ended: list[float]


_loading = threading.Lock()


def shipped() -> Labeller:
    """The labeller of the model that ships with the program; the first call reads it."""
    with _loading:
        return _loaded()


@lru_cache(maxsize=1)
def _loaded() -> Labeller:
    return Labeller(resource(MODEL))
