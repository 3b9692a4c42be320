"""How well each label suits each word of many references, from the model's weights.

What a distinct word or gap says is summed once and kept, so most words cost a look-up and a few additions.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from functools import partial
from itertools import chain, count
from typing import Generic, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.reading.labels.consensus import Usage
from app.reading.labels.features import OUTSIDE, REACH, Told, shortened, told_of_gap, told_of_word
from app.reading.labels.places import KINDS, PLACE_KEYS, place_codes
from app.reading.text.tokens import Tokens

MOST_KEPT = 30_000
"""Distinct words, and distinct gaps, that are kept; each takes about a kilobyte."""

WORDS, GAPS = range(-REACH, REACH + 1), range(-1, 3)
"""The offsets from which words and gaps can be heard."""

Floats = NDArray[np.float32]
Indices = NDArray[np.intp]
Between = tuple[str, str, str]
"""A gap behind the kind of the word before it and before that of the word after it."""

Thing = TypeVar("Thing", bound=Hashable)


class Summing(Protocol):
    """What knows what each key says in each of `width` columns, at each offset."""

    @property
    def width(self) -> int: ...

    def summed(self, things: Sequence[Sequence[str]]) -> Floats:
        """What all keys of each thing say together: (things, offsets, columns)."""


class _Rows(Generic[Thing]):
    """What distinct things say at `offsets`; each is numbered when first met.

    `scores` is (offsets, things, columns), `marks` what else is known of each thing, as numbers.
    """

    def __init__(
        self,
        weights: Summing,
        offsets: range,
        *,
        told_of: Callable[[Thing], Told],
        mark_count: int,
    ) -> None:
        self._weights = weights
        self.offsets = offsets
        self._told_of, self._mark_count = told_of, mark_count
        self._forget()

    def _forget(self) -> None:
        self._numbers: defaultdict[Thing, int] = defaultdict(count().__next__)
        self._learnt = 0
        self.scores = np.zeros((len(self.offsets), 0, self._weights.width), np.float32)
        self.marks = np.zeros((0, self._mark_count), np.intp)

    def numbers(self, things: Sequence[Thing]) -> list[int]:
        """The number of each thing. Numbers hold until the next call: when too many are kept, all are forgotten."""
        numbers = list(map(self._numbers.__getitem__, things))
        if len(self._numbers) > MOST_KEPT and self._learnt:
            self._forget()
            numbers = list(map(self._numbers.__getitem__, things))
        if len(self._numbers) > self._learnt:
            self._learn(list(self._numbers)[self._learnt :])
        return numbers

    def _learn(self, new: list[Thing]) -> None:
        known, needed = self._learnt, self._learnt + len(new)
        if needed > len(self.marks):
            room = max(2 * len(self.marks), needed)
            scores, marks = self.scores, self.marks
            self.scores = np.zeros((scores.shape[0], room, scores.shape[2]), np.float32)
            self.marks = np.zeros((room, self._mark_count), np.intp)
            self.scores[:, :known], self.marks[:known] = scores[:, :known], marks[:known]
        told = list(map(self._told_of, new))
        summed = self._weights.summed([each.keys for each in told])
        heard = slice(self.offsets.start + REACH, self.offsets.stop + REACH)
        self.scores[:, known:needed] = summed[:, heard].swapaxes(0, 1)
        self.marks[known:needed] = [each.marks for each in told]
        self._learnt = needed


def _told_of_between(usage: Usage, between: Between) -> Told:
    """What a gap tells; of its marks the last is its number among those whose usage is known."""
    keys, marks = told_of_gap(*between)
    return Told(keys, (*marks, usage.number_of(between[1])))


class Emissions:
    """The scores of labels for words, with what was already worked out of words and gaps. For one thread at a time."""

    def __init__(self, weights: Summing, usage: Usage, *, words: range = WORDS, gaps: range = GAPS) -> None:
        self._words = _Rows[str](weights, words, told_of=told_of_word, mark_count=3)
        self._gaps = _Rows[Between](weights, gaps, told_of=partial(_told_of_between, usage), mark_count=6)
        self._places = [weights.summed(codes)[:, REACH] for codes in PLACE_KEYS]

    def scores(self, batch: Sequence[Tokens]) -> tuple[Floats, Indices]:
        """How well each label suits each word: (words, references, labels), as many words as the longest has.

        And the number of the gap before each word among those whose usage is known: (words, references).
        """
        lengths = np.array([len(tokens.words) for tokens in batch])
        longest = int(lengths.max())
        words = self._word_numbers(batch, lengths)
        marks = self._words.marks[words]
        gaps = self._gap_numbers(batch, lengths, marks[:, :, 0])
        gap_marks = self._gaps.marks[gaps[1 : longest + 2]]
        codes = place_codes(marks[REACH : REACH + longest], gap_marks[:, :, :5], lengths)
        heard = list(zip(self._places, codes, strict=True))
        for rows, numbers, all_offsets in ((self._words, words, WORDS), (self._gaps, gaps, GAPS)):
            for known, offset in zip(rows.scores, rows.offsets, strict=True):
                first = offset - all_offsets.start
                heard.append((known, numbers[first : first + longest]))
        scores: Floats = np.zeros((longest, len(batch), self._places[0].shape[1]), np.float32)
        for known, numbers in heard:
            scores += known.take(numbers, axis=0)
        return scores, gap_marks[:-1, :, 5]

    def _word_numbers(self, batch: Sequence[Tokens], lengths: Indices) -> Indices:
        """The numbers of words (words, references), with `REACH` outside words before the first and behind the last."""
        numbers = self._words.numbers([OUTSIDE, *chain.from_iterable(tokens.words for tokens in batch)])
        at = np.arange(-REACH, int(np.max(lengths)) + REACH)[:, None]
        begins = 1 + np.cumsum(lengths) - lengths
        return np.array(numbers).take(np.where((at >= 0) & (at < lengths), begins + at, 0))

    def _gap_numbers(self, batch: Sequence[Tokens], lengths: Indices, kinds: Indices) -> Indices:
        """The numbers of gaps (gaps, references), the one before the first word and the one behind the last twice."""
        between: list[Between] = []
        for column, tokens in enumerate(batch):
            around = list(map(KINDS.__getitem__, kinds[REACH - 1 : REACH + len(tokens.words) + 1, column].tolist()))
            between += zip(around, map(shortened, tokens.gaps), around[1:], strict=False)
        at = np.arange(GAPS.start, int(np.max(lengths)) + GAPS[-1])[:, None]
        begins = np.cumsum(lengths + 1) - lengths - 1
        return np.array(self._gaps.numbers(between)).take(begins + np.clip(at, 0, lengths))
