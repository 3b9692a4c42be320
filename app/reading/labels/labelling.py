"""Labels for the words of references, from the model that `script/train` makes.

Each word gets the most likely label in the whole sequence and that label's marginal probability. A label "B-author"
opens a segment, "author" goes on with it. References that the model is not sure of are labelled again together with a
network, then those still in doubt by the habits of the list.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from math import prod
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np

from app.reading.labels.consensus import stretches
from app.reading.labels.decoding import Decoded, Floats, Indices, Transitions, decode
from app.reading.labels.emissions import Emissions
from app.reading.labels.network import HEARD_GAPS, HEARD_WORDS, Network, read_network
from app.reading.labels.states import BEGIN, OUTSIDE
from app.reading.labels.weights import Weights, read_weights
from app.reading.text.tokens import Tokens
from app.resources import resource

MODEL = "parser/references.npz"

UNSURE = 0.85
"""References whose labels together are less probable than this are labelled again with the network."""

_SHARE = np.float32(0.4)
"""The network's share where both decide: with a little less than half of the say unseen sources are read best."""

_BATCH = 64
"""References decoded at once: enough to make each step worth its call, few enough to stay in the processor's cache."""

_Thing = TypeVar("_Thing")


def network_beside(model: Path) -> Path:
    """Where the network stands that belongs to a model's file."""
    return model.with_name(f"{model.stem}-network.npz")


class Labels(NamedTuple):
    """For each word its label (None outside all segments), whether it opens a segment, and how sure that is.

    `probabilities` are those of the label by itself, `given` of the label after the one before, and `ended` of the
    label's run not going on behind the word. `alone` is what the model alone would have said, None if it is the same.
    """

    names: list[str | None]
    opens: list[bool]
    probabilities: list[float]
    given: list[float]
    ended: list[float]
    alone: "Labels | None" = None


class Heard(NamedTuple):
    """What is known of a reference before it is decoded.

    How well each label suits each word (words, labels), and the number of the gap before each, as `Usage` counts them.
    """

    scores: Floats
    gaps: Indices


class Labeller:
    """A trained model with what was worked out of it. Threads may share one: they take turns, batch by batch.

    Without a `network` the model decides alone.
    """

    def __init__(self, path: Path, network: Path | None) -> None:
        weights = read_weights(path)
        self.states = weights.labels
        self.usage = weights.usage
        self._transitions = weights.transitions
        self._emissions = Emissions(weights, weights.usage)
        self._second = _Second(read_network(network, self.states), weights) if network else None
        self._names = [None if state == OUTSIDE else state.removeprefix(BEGIN) for state in self.states]
        self._opens = [state.startswith(BEGIN) for state in self.states]
        plain = [state.removeprefix(BEGIN) for state in self.states]
        self._inside = np.array([self.states.index(name if name in self.states else BEGIN + name) for name in plain])
        self._turn = threading.Lock()

    def label(self, references: Sequence[Tokens]) -> list[Labels]:
        """The labels of the words of each reference of a list, in order.

        Those that the model is unsure of are the network's too, and doubtful ones go by the list's own habits.
        """
        worded = [tokens for tokens in references if tokens.words]
        heard = self.hear(worded)
        alone = self._read(heard)
        read = list(alone)
        transitions = self._transitions
        if self._second:
            transitions = self._second.transitions
            unsure = [at for at, each in enumerate(read) if prod(each.given) < UNSURE]
            found = self._hear_both(self._second, [worded[at] for at in unsure], [heard[at] for at in unsure])
            _put(found, unsure, heard)
            _put(self._read(found, transitions=transitions), unsure, read)
        doubtful = self._doubtful(read)
        own = list(doubtful.values())
        _put(self._read([heard[at] for at in doubtful], transitions=transitions, habits=own), doubtful, read)
        others = (own if own.states != each.states else None for own, each in zip(alone, read, strict=True))
        labels = map(self._labels, read, others)
        return [next(labels) if tokens.words else Labels([], [], [], [], []) for tokens in references]

    def hear(self, references: Sequence[Tokens]) -> list[Heard]:
        """What the model makes of references that have words, in order."""
        return self._heard(references, self._emissions)

    def _hear_both(self, second: "_Second", references: Sequence[Tokens], alone: Sequence[Heard]) -> list[Heard]:
        """What the model and the network make of references, from what the model `alone` does."""
        own = self._heard(references, second.emissions, second.scores)
        return [Heard(_together(one.scores, other.scores), one.gaps) for one, other in zip(alone, own, strict=True)]

    def _heard(
        self,
        references: Sequence[Tokens],
        emissions: Emissions,
        scored: Callable[[Floats, Indices], Floats] = lambda sums, _lengths: sums,
    ) -> list[Heard]:
        found: list[Heard | None] = [None] * len(references)
        for batch in _batches([len(tokens.words) for tokens in references]):
            with self._turn:
                sums, gaps = emissions.scores([references[at] for at in batch])
            lengths = np.array([len(references[at].words) for at in batch])
            scores = scored(sums, lengths)
            for column, (at, length) in enumerate(zip(batch, lengths.tolist(), strict=True)):
                found[at] = Heard(scores[:length, column], gaps[:length, column])
        return [each for each in found if each]

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

    def _read(
        self, heard: Sequence[Heard], *, transitions: Floats | None = None, habits: Sequence[Floats] = ()
    ) -> list["_Read"]:
        """The readings of references, in order; `habits` are for each what its neighbours agree on."""
        read: list[_Read | None] = [None] * len(heard)
        for batch in _batches([len(each.gaps) for each in heard]):
            own = [habits[at] for at in batch] if habits else []
            decoded = self.decode([heard[at] for at in batch], transitions=transitions, habits=own)
            for at, *parts in zip(batch, *(part.T.tolist() for part in decoded), strict=True):
                gaps = heard[at].gaps.tolist()
                read[at] = _Read(gaps, *(part[: len(gaps)] for part in parts))
        return [each for each in read if each]

    def decode(
        self, heard: Sequence[Heard], *, transitions: Floats | None = None, habits: Sequence[Floats] = ()
    ) -> Decoded:
        """The states of the words of references that are sorted by length, the longest first."""
        lengths = np.array([len(each.gaps) for each in heard])
        scores = np.zeros((lengths[0], len(heard), len(self.states)), np.float32)
        gaps = np.zeros(scores.shape[:2], np.intp)
        for column, each in enumerate(heard):
            scores[: lengths[column], column] = each.scores
            gaps[: lengths[column], column] = each.gaps
        usual = self._transitions if transitions is None else transitions
        led = self._with_habits(usual, habits, gaps) if habits else Transitions(usual[None])
        return decode(scores, led, lengths, inside=self._inside)

    def _with_habits(self, transitions: Floats, habits: Sequence[Floats], gaps: Indices) -> Transitions:
        """The transitions of references with habits of their own, a table for each gap that is there."""
        different = {id(each): each for each in habits}
        numbers = {key: number for number, key in enumerate(different)}
        tables = np.concatenate(list(different.values()))
        owner = np.array([numbers[id(each)] for each in habits])
        present, used = np.unique(owner * len(habits[0]) + gaps, return_inverse=True)
        return Transitions(transitions + tables[present][:, self.usage.fields], used.reshape(gaps.shape))

    def _labels(self, read: "_Read", alone: "_Read | None" = None) -> Labels:
        _, states, marginals, given, ended = read
        names, opens = [self._names[state] for state in states], [self._opens[state] for state in states]
        return Labels(names, opens, marginals, given, ended, alone and self._labels(alone))


class _Second:
    """A network that is asked beside the model; a mean of the two decides."""

    def __init__(self, network: Network, weights: Weights) -> None:
        self.emissions = Emissions(network.told, weights.usage, words=HEARD_WORDS, gaps=HEARD_GAPS)
        self.scores = network.scores
        self.transitions: Floats = _together(weights.transitions, network.transitions)


def _together(model: Floats, network: Floats) -> Floats:
    return model + (network - model) * _SHARE


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """The places of references in batches, the longest first."""
    longest_first = sorted(range(len(lengths)), key=lambda at: -lengths[at])
    for first in range(0, len(lengths), _BATCH):
        yield longest_first[first : first + _BATCH]


def _put(new: Iterable[_Thing], places: Iterable[int], into: list[_Thing]) -> None:
    for at, each in zip(places, new, strict=True):
        into[at] = each


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
    model = resource(MODEL)
    return Labeller(model, network_beside(model))
