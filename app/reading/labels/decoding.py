"""The best sequences of labels and how probable they are, for many references at once.

A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001): Viterbi's algorithm and forward-backward,
one step for a word of every reference. References stand in columns, the longest first, so that each step works on
the first few. Shapes: scores (words, references, labels), lengths (references,).

A sequence that is more probable than all others together needs no search: its labels are the most probable ones of each
word. Most references have such a one.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indices = NDArray[np.intp]

_SEARCHED_FROM = 0.5
"""The best sequence is searched for if it is this probable that a word's most probable label is wrong."""


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


@dataclass(frozen=True, slots=True)
class Transitions:
    """How well labels follow each other: `tables` (tables, label before, label).

    `used` (words, references) says which table leads to each word; without it the first one always does.
    """

    tables: Floats
    used: Indices | None = None

    def of(self, references: Indices) -> "Transitions":
        """Those of some of the references."""
        return self if self.used is None else Transitions(self.tables, self.used[:, references])

    def into(self, at: int, count: int) -> Floats:
        """The tables that lead to word `at` of the first `count` references: (label before, references or 1, label)."""
        table = self.tables[:1] if self.used is None else self.tables[self.used[at, :count]]
        return np.swapaxes(table, 0, 1)

    def onward(self, chances: Floats, at: int) -> Floats:
        """The chances of labels at word `at` from those at the word before."""
        if self.used is None:
            moved: Floats = chances @ self.tables[0]
        else:
            moved = np.einsum("rb,brl->rl", chances, self.into(at, len(chances)))
        return moved

    def back(self, chances: Floats, at: int) -> Floats:
        """The chances behind labels of the word before `at` from those at the word."""
        if self.used is None:
            moved: Floats = chances @ self.tables[0].T
        else:
            moved = np.einsum("rl,brl->rb", chances, self.into(at, len(chances)))
        return moved

    def between(self, before: Indices, after: Indices) -> Floats:
        """The values that lead from labels of all words but the last to labels of all but the first."""
        led: Floats = self.tables[0 if self.used is None else self.used[1:], before, after]
        return led


def decode(scores: Floats, transitions: Transitions, lengths: Indices, *, inside: Indices) -> Decoded:
    """The most probable labels of each reference; `inside` gives for each label the one that goes on with its run."""
    within = lengths[None, :] > np.arange(len(scores))[:, None]
    active = within.sum(axis=1)
    own = np.exp(scores - scores.max(axis=2, keepdims=True))
    steps = Transitions(np.exp(transitions.tables), transitions.used)
    forward = _forward(own, steps, active)
    backward, behind = _backward(own, steps, active)
    marginals = forward * backward
    marginals /= marginals.sum(axis=2, keepdims=True)
    best = marginals.argmax(axis=2)
    chosen = _at(marginals, best)
    found = ((1 - chosen) * within).sum(axis=0) < _SEARCHED_FROM
    if not found.all():
        searched = np.flatnonzero(~found)
        longest = lengths[searched[0]]
        active = within[:longest, searched].sum(axis=1)
        best[:longest, searched] = _best(scores[:longest, searched], transitions.of(searched), active)
        chosen = _at(marginals, best)
    given, ended = chosen.copy(), np.ones_like(chosen)
    onward = own[1:] * backward[1:]
    total = _at(behind, best[:-1])
    taken = steps.between(best[:-1], best[1:]) * _at(onward, best[1:])
    np.divide(taken, total, out=given[1:], where=total > 0)
    goes_on = inside[best[:-1]]
    going = steps.between(best[:-1], goes_on) * _at(onward, goes_on)
    np.divide(total - going, total, out=ended[:-1], where=total > 0)
    return Decoded(best, chosen, given, np.clip(ended, 0, 1))


def _at(values: Floats, labels: Indices) -> Floats:
    """The values of one label for each word: (words, references)."""
    return np.take_along_axis(values, labels[:, :, None], axis=2)[:, :, 0]


def _best(scores: Floats, transitions: Transitions, active: Indices) -> Indices:
    """Viterbi's algorithm. What was best before is looked up only along the best path, on the way back."""
    totals = scores.copy()
    _, references, labels = scores.shape
    room = np.empty((labels, references, labels), np.float32)  # the step's sums; fresh memory would cost more than they
    for at in range(1, len(scores)):
        count = active[at]
        before = totals[at - 1, :count].T[:, :, None]
        totals[at, :count] += np.add(before, transitions.into(at, count), out=room[:, :count]).max(axis=0)
    best = np.zeros(scores.shape[:2], dtype=np.intp)
    following = 0
    for at in range(len(scores) - 1, -1, -1):
        count = active[at]
        reached = totals[at, :count].copy()
        if following:
            into = transitions.into(at + 1, following)
            columns = np.arange(following) if into.shape[1] > 1 else 0
            reached[:following] += into[:, columns, best[at + 1, :following]].T
        best[at, :count] = reached.argmax(axis=1)
        following = count
    return best


def _forward(own: Floats, steps: Transitions, active: Indices) -> Floats:
    """How probable each label is by the words up to its own, scaled to a sum of 1."""
    forward = own.copy()
    forward[0] /= forward[0].sum(axis=1, keepdims=True)
    for at in range(1, len(own)):
        here = forward[at, : active[at]]
        here *= steps.onward(forward[at - 1, : active[at]], at)
        here /= here.sum(axis=1, keepdims=True)
    return forward


def _backward(own: Floats, steps: Transitions, active: Indices) -> tuple[Floats, Floats]:
    """How probable the words behind are after each label, scaled to a sum of 1, and before it was scaled.

    The second lacks the last word and is 0 behind a reference's last but one.
    """
    backward = np.ones_like(own)
    behind = np.zeros_like(own[1:])
    for at in range(len(own) - 2, -1, -1):
        count = active[at + 1]
        behind[at, :count] = steps.back(own[at + 1, :count] * backward[at + 1, :count], at + 1)
        backward[at, :count] = behind[at, :count] / behind[at, :count].sum(axis=1, keepdims=True)
    return backward, behind
