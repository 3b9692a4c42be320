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
    """The best labels (words, references) and how probable each label is for each word (words, references, labels)."""

    best: Indices
    marginals: Floats


def decode(scores: Floats, transitions: Floats, lengths: Indices) -> Decoded:
    """The most probable labels of each reference, and the marginal probabilities of all labels."""
    active = (lengths[None, :] > np.arange(len(scores))[:, None]).sum(axis=1)
    return Decoded(_best(scores, transitions, active), _marginals(scores, transitions, active))


def _best(scores: Floats, transitions: Floats, active: Indices) -> Indices:
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


def _marginals(scores: Floats, transitions: Floats, active: Indices) -> Floats:
    steps = np.exp(transitions)
    own = np.exp(scores - scores.max(axis=2, keepdims=True))
    forward: Floats = own.copy()
    backward = np.ones_like(own)
    forward[0] /= forward[0].sum(axis=1, keepdims=True)
    for at in range(1, len(own)):
        here = forward[at, : active[at]]
        here *= forward[at - 1, : active[at]] @ steps
        here /= here.sum(axis=1, keepdims=True)
    for at in range(len(own) - 2, -1, -1):
        count = active[at + 1]
        behind = (own[at + 1, :count] * backward[at + 1, :count]) @ steps.T
        backward[at, :count] = behind / behind.sum(axis=1, keepdims=True)
    forward *= backward
    forward /= forward.sum(axis=2, keepdims=True)
    return forward
