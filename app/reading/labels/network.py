"""What a small recurrent network makes of a reference, for those that the model alone is not sure of.

It is told of each word what the model is told of the word and the gaps around it, one number for each attribute
and unit, and hears the whole reference from both ends. So it weighs combinations that the model, a sum, cannot.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.reading.labels.arrays import read_arrays, text_array, texts_of, write_arrays
from app.reading.labels.features import OFFSETS, REACH

Floats = NDArray[np.float32]
Indices = NDArray[np.intp]

HEARD = {"w": (0,), "s": (0,), "p": (0,), "x": (0,), "c": (0,), "k": (0,), "g": (0, 1), "j": (0, 1)}
"""For each name of a key that stands at offsets from a word, those from which the network hears it."""

HEARD_WORDS, HEARD_GAPS = range(1), range(2)
"""The same offsets, of words and of gaps."""

BUCKETS = 1 << 14
"""Attributes are told apart by so many numbers; rare ones share theirs with others."""

_OFFSET_COUNT = 2 * REACH + 1
_NAMED = {f"{name}{offset:+}" for name, offsets in HEARD.items() for offset in offsets}
_PLACED = {f"{name}{offset:+}" for name, offsets in OFFSETS.items() for offset in offsets}


def bucket_of(attribute: str) -> int:
    """The number of an attribute, the same on every machine."""
    return zlib.crc32(attribute.encode(errors="replace")) % BUCKETS


def heard(attribute: str) -> bool:
    """Whether the network is told an attribute that the model is trained with."""
    name = attribute.partition("=")[0]
    return name in _NAMED or name not in _PLACED


@dataclass(frozen=True, slots=True)
class Told:
    """What attributes tell each unit: `vectors` (buckets, units). It sums as the model's weights do."""

    vectors: Floats

    @property
    def width(self) -> int:
        """The number of units."""
        return int(self.vectors.shape[1])

    def summed(self, things: Sequence[Sequence[str]]) -> Floats:
        """What all keys of each thing tell together: (things, offsets, units)."""
        told = [
            (number * _OFFSET_COUNT + place, bucket)
            for number, keys in enumerate(things)
            for key in keys
            for place, bucket in _told_by(key)
        ]
        sums = np.zeros((len(things) * _OFFSET_COUNT, self.width), np.float32)
        if told:
            places, buckets = np.array(told).T
            order = np.argsort(places, kind="stable")
            filled, firsts = np.unique(places[order], return_index=True)
            sums[filled] = np.add.reduceat(self.vectors[buckets[order]], firsts)
        return sums.reshape(len(things), _OFFSET_COUNT, self.width)


@lru_cache(maxsize=20_000)
def _told_by(key: str) -> list[tuple[int, int]]:
    """Where the attributes that a key makes are heard, from 0 for `REACH` words before, and their buckets."""
    name, _, value = key.partition("=")
    if name in OFFSETS:
        return [(REACH + offset, bucket_of(f"{name}{offset:+}={value}")) for offset in HEARD.get(name, ())]
    return [(REACH, bucket_of(key))]


@dataclass(frozen=True, slots=True)
class Recurrent:
    """A gated recurrent layer that hears a reference from the front and, apart from that, from its end.

    For both ways, in this order, and for the gates reset, update and new: `own` (2, units, 3 * states) and `own_bias`
    (2, 1, 3 * states) are for the word, `past` (2, states, 3 * states) and `past_bias` for the state before.
    """

    own: Floats
    past: Floats
    own_bias: Floats
    past_bias: Floats

    def states(self, words: Floats, lengths: Indices) -> Floats:
        """The states of both ways at each word: (words, references, 2 * states)."""
        count, references, _ = words.shape
        size = self.past.shape[1]
        at = np.arange(count)[:, None]
        turned = np.where(at < lengths, lengths - 1 - at, at)  # the place of each word counted from the end
        columns = np.arange(references)
        gates = np.stack([words, words[turned, columns]])
        gates = (gates.reshape(2, -1, words.shape[2]) @ self.own + self.own_bias).reshape(2, count, references, -1)
        states = np.zeros((2, count, references, size), np.float32)
        state = np.zeros((2, references, size), np.float32)
        for place, active in enumerate((lengths > at).sum(axis=1).tolist()):
            state = state[:, :active]
            kept = state @ self.past + self.past_bias
            given = gates[:, place, :active]
            opened = _sigmoid(given[:, :, : 2 * size] + kept[:, :, : 2 * size])
            new = np.tanh(given[:, :, 2 * size :] + opened[:, :, :size] * kept[:, :, 2 * size :])
            state = new + opened[:, :, size:] * (state - new)
            states[:, place, :active] = state
        return np.concatenate([states[0], states[1][turned, columns]], axis=2)


def _sigmoid(values: Floats) -> Floats:
    found: Floats = np.reciprocal(np.exp(-values) + np.float32(1))
    return found


@dataclass(frozen=True, slots=True)
class Network:
    """A trained network: `told` of words, heard from both ends, then scores for labels and their order."""

    labels: tuple[str, ...]
    told: Told
    bias: Floats
    recurrent: Recurrent
    out: Floats
    straight: Floats
    out_bias: Floats
    transitions: Floats

    def scores(self, sums: Floats, lengths: Indices) -> Floats:
        """How well each label suits each word: (words, references, labels), from what `told` sums to.

        References stand in columns, the longest first.
        """
        words: Floats = np.maximum(sums + self.bias, 0)
        scores: Floats = self.recurrent.states(words, lengths) @ self.out + words @ self.straight + self.out_bias
        return scores


_RECURRENT = ("own", "past", "own_bias", "past_bias")
_REST = ("bias", "out", "straight", "out_bias", "transitions")


def read_network(path: Path, states: Sequence[str]) -> Network:
    """The network in the file `path`, its labels in the order of `states`."""
    labels, *arrays = read_arrays(path, "labels", "vectors", *_RECURRENT, *_REST)
    vectors, *found = (array.astype(np.float32) for array in arrays)
    layer = Recurrent(*found[: len(_RECURRENT)])
    bias, out, straight, out_bias, transitions = found[len(_RECURRENT) :]
    known = texts_of(labels)
    order = np.array([known.index(state) for state in states])
    return Network(
        tuple(states),
        Told(vectors),
        bias,
        layer,
        out[:, order],
        straight[:, order],
        out_bias[order],
        transitions[np.ix_(order, order)],
    )


def write_network(path: Path, labels: Sequence[str], arrays: dict[str, Floats]) -> None:
    """Write a network by the names of its arrays, at half precision."""
    halves = {name: array.astype(np.float16) for name, array in arrays.items()}
    write_arrays(path, {"labels": text_array(list(labels)), **halves})
