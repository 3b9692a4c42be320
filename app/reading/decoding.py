"""The best sequences of labels and how probable they are, for many references at once.

A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001): Viterbi's algorithm and forward-backward,
one step for a word of every reference. References stand in columns, the longest first, so that each step works on
the first few. Shapes: scores (words, references, labels), transitions (label before, label), lengths (references,).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indices = NDArray[np.intp]


class Decoded(NamedTuple):
    """The best labels and how probable they are, each (words, references).

    `marginals` is the probability of the word's label, whatever the others are; `given` that of the label given that
    the word before has its best one, so that the product of a reference's `given` is the probability of the whole;
    `ended` that the run of the word's label does not go on behind it.
    """

    best: Indices
    marginals: Floats
    given: Floats
    ended: Floats


def decode(scores: Floats, transitions: Floats, lengths: Indices, *, inside: Indices) -> Decoded:
    """The most probable labels of each reference; `inside` gives for each label the one that goes on with its run."""
    active = (lengths[None, :] > np.arange(len(scores))[:, None]).sum(axis=1)
    best = _best(scores, transitions, active)
    own = np.exp(scores - scores.max(axis=2, keepdims=True))
    steps = np.exp(transitions)
    forward = _forward(own, steps, active)
    backward, behind = _backward(own, steps, active)
    marginals = forward * backward
    marginals /= marginals.sum(axis=2, keepdims=True)
    chosen = _at(marginals, best)
    given, ended = chosen.copy(), np.ones_like(chosen)
    onward = own[1:] * backward[1:]
    total = _at(behind, best[:-1])
    np.divide(steps[best[:-1], best[1:]] * _at(onward, best[1:]), total, out=given[1:], where=total > 0)
    goes_on = inside[best[:-1]]
    going = steps[best[:-1], goes_on] * _at(onward, goes_on)
    np.divide(total - going, total, out=ended[:-1], where=total > 0)
    return Decoded(best, chosen, given, np.clip(ended, 0, 1))


def _at(values: Floats, labels: Indices) -> Floats:
    """The values of one label for each word: (words, references)."""
    return np.take_along_axis(values, labels[:, :, None], axis=2)[:, :, 0]


def _best(scores: Floats, transitions: Floats, active: Indices) -> Indices:
    """Viterbi's algorithm."""
    totals = scores.copy()
    for at in range(1, len(scores)):
        count = active[at]
        before = totals[at - 1, :count].T[:, :, None]
        totals[at, :count] += (before + transitions[:, None, :]).max(axis=0)
    best = np.zeros(scores.shape[:2], dtype=np.intp)
    following = 0
    for at in range(len(scores) - 1, -1, -1):
        count = active[at]
        reached = totals[at, :count].copy()
        reached[:following] += transitions.T[best[at + 1, :following]] if following else 0
        best[at, :count] = reached.argmax(axis=1)
        following = count
    return best


def _forward(own: Floats, steps: Floats, active: Indices) -> Floats:
    """How probable each label is by the words up to its own, scaled to a sum of 1."""
    forward = own.copy()
    forward[0] /= forward[0].sum(axis=1, keepdims=True)
    for at in range(1, len(own)):
        here = forward[at, : active[at]]
        here *= forward[at - 1, : active[at]] @ steps
        here /= here.sum(axis=1, keepdims=True)
    return forward


def _backward(own: Floats, steps: Floats, active: Indices) -> tuple[Floats, Floats]:
    """How probable the words behind are after each label, scaled to a sum of 1, and before it was scaled.

    The second lacks the last word and is 0 behind a reference's last but one.
    """
    backward = np.ones_like(own)
    behind = np.zeros_like(own[1:])
    for at in range(len(own) - 2, -1, -1):
        count = active[at + 1]
        behind[at, :count] = (own[at + 1, :count] * backward[at + 1, :count]) @ steps.T
        backward[at, :count] = behind[at, :count] / behind[at, :count].sum(axis=1, keepdims=True)
    return backward, behind
