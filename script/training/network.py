"""Labelled references to the network that helps the model where it is in doubt.

A recurrent network under a conditional random field, trained with PyTorch on one thread from a fixed seed. Words and
attributes are left out at random, so that it leans on shapes and places as much as on words that it knows.
"""

import math
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from app.reading.labels.features import features_of
from app.reading.labels.network import BUCKETS, bucket_of, heard, write_network
from app.reading.labels.states import with_openings
from training.sets import Labelled

UNITS = 96
STATES = 96
EPOCHS = 10
BATCH = 48
RATE = 2e-3
LONGEST = 120
WORDS_LEFT_OUT = 0.25
OTHERS_LEFT_OUT = 0.05
SEED = 26


@dataclass(frozen=True, slots=True)
class _Example:
    """One reference: the numbers of all words' attributes and how often each is left out; for each word how many
    attributes it has, and its state."""

    numbers: Tensor
    left_out: Tensor
    counts: Tensor
    states: Tensor


def fit_network(references: Iterable[Labelled], path: Path, *, epochs: int = EPOCHS) -> None:
    """Train on the references and write the network to `path`."""
    usable = [each for each in references if 0 < len(each.labels) <= LONGEST]
    labels = sorted({state for each in usable for state in with_openings(each.labels)})
    examples = [_example(each, labels) for each in usable]
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)  # what the optimizer knows of rare attributes fades to numbers that are slow
    network = _Network(len(labels))
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.01, fused=True)
    steps = epochs * math.ceil(len(examples) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, steps))
    chance = random.Random(SEED)
    for _ in range(epochs):
        for batch in _batches(examples, chance):
            optimizer.zero_grad()
            network.loss(batch).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            schedule.step()
    write_network(path, labels, network.arrays())


def _rate(step: int, steps: int) -> float:
    """The share of the rate at a step: it rises quickly and falls as a cosine does."""
    return min(1.0, step / 200) * max(0.02, 0.5 * (1 + math.cos(math.pi * step / steps)))


def _example(reference: Labelled, labels: list[str]) -> _Example:
    rows = [list(filter(None, map(_told, row))) for row in features_of(reference.tokens)]
    return _Example(
        torch.tensor([number for row in rows for number, _ in row]),
        torch.tensor([WORDS_LEFT_OUT if is_word else OTHERS_LEFT_OUT for row in rows for _, is_word in row]),
        torch.tensor([len(row) for row in rows]),
        torch.tensor([labels.index(state) for state in with_openings(reference.labels)]),
    )


@lru_cache(maxsize=500_000)
def _told(attribute: str) -> tuple[int, bool] | None:
    """The number of an attribute and whether it names the word, None if the network does not hear it."""
    return (bucket_of(attribute), attribute.startswith("w+0=")) if heard(attribute) else None


def _batches(examples: list[_Example], chance: random.Random) -> Iterator[list[_Example]]:
    """All examples in random batches, each of about one length, the longest first."""
    order = sorted(examples, key=lambda each: len(each.states) + 6 * chance.random())
    batches = [order[first : first + BATCH] for first in range(0, len(order), BATCH)]
    chance.shuffle(batches)
    for batch in batches:
        yield sorted(batch, key=lambda each: -len(each.states))


class _Network(nn.Module):
    def __init__(self, labels: int) -> None:
        super().__init__()
        self.vectors = nn.EmbeddingBag(BUCKETS, UNITS, mode="sum")
        nn.init.normal_(self.vectors.weight, 0, 0.1)
        self.bias = nn.Parameter(torch.zeros(UNITS))
        self.forget = nn.Dropout(0.3)
        self.recurrent = _Recurrent()
        self.out = nn.Linear(2 * STATES, labels)
        self.straight = nn.Linear(UNITS, labels, bias=False)
        self.transitions = nn.Parameter(torch.zeros(labels, labels))

    def loss(self, batch: list[_Example]) -> Tensor:
        """The mean over the references of the negative logarithm of how probable their labels are."""
        scores, lengths = self.scores(batch)
        wanted = nn.utils.rnn.pad_sequence([each.states for each in batch])
        return (self._all_ways(scores, lengths) - self._way(scores, wanted, lengths)).mean()

    def scores(self, batch: list[_Example]) -> tuple[Tensor, Tensor]:
        """How well each label suits each word: (words, references, labels), and the numbers of words."""
        lengths = torch.tensor([len(each.states) for each in batch])
        words = nn.utils.rnn.pad_sequence(list(torch.split(self._told(batch), lengths.tolist())))
        words = self.forget(torch.relu(words + self.bias))
        return self.out(self.forget(self.recurrent(words, lengths))) + self.straight(words), lengths

    def _told(self, batch: list[_Example]) -> Tensor:
        """What the attributes of all words of the batch tell, some left out at random: (words, units)."""
        left_out = torch.cat([each.left_out for each in batch])
        kept = (torch.rand(len(left_out)) >= left_out * self.training).float()
        counts = torch.cat([each.counts for each in batch])
        told: Tensor = self.vectors(torch.cat([each.numbers for each in batch]), counts.cumsum(0) - counts, kept)
        return told

    def _way(self, scores: Tensor, wanted: Tensor, lengths: Tensor) -> Tensor:
        """The score of the wanted labels of each reference."""
        there = (torch.arange(len(scores))[:, None] < lengths).float()
        own = scores.gather(2, wanted[:, :, None])[:, :, 0] * there
        return own.sum(0) + (self.transitions[wanted[:-1], wanted[1:]] * there[1:]).sum(0)

    def _all_ways(self, scores: Tensor, lengths: Tensor) -> Tensor:
        """The logarithm of the sum over all labellings of each reference."""
        steps = self.transitions.exp()
        total = scores[0]
        active = (torch.arange(len(scores))[:, None] < lengths).sum(1).tolist()
        ended = []
        for at in range(1, len(scores)):
            if active[at] < len(total):
                ended.append(torch.logsumexp(total[active[at] :], 1))
                total = total[: active[at]]
            most = total.detach().max(1, keepdim=True).values
            total = ((total - most).exp() @ steps).log() + most + scores[at, : active[at]]
        ended.append(torch.logsumexp(total, 1))
        return torch.cat(ended[::-1])

    def arrays(self) -> dict[str, np.ndarray]:
        """The arrays that the program's own engine wants, by name."""
        found = {
            "vectors": self.vectors.weight,
            "bias": self.bias,
            "out": self.out.weight.T,
            "out_bias": self.out.bias,
            "straight": self.straight.weight.T,
            "transitions": self.transitions,
            **dict(self.recurrent.named_parameters()),
        }
        return {name: part.detach().numpy() for name, part in found.items()}


class _Recurrent(nn.Module):
    """The program's gated layer (`app.reading.labels.network.Recurrent`), both ways at once: twice PyTorch's speed."""

    def __init__(self) -> None:
        super().__init__()
        self.own, self.past = _at_random(UNITS), _at_random(STATES)
        self.own_bias, self.past_bias = _at_random(1), _at_random(1)

    def forward(self, words: Tensor, lengths: Tensor) -> Tensor:
        """The states of both ways at each word: (words, references, 2 * states), without meaning behind the last."""
        count, references, _ = words.shape
        at = torch.arange(count)[:, None]
        turned = torch.where(at < lengths, lengths - 1 - at, at)
        columns = torch.arange(references)
        both = torch.stack([words, words[turned, columns]]).flatten(1, 2)
        gates = torch.baddbmm(self.own_bias, both, self.own).view(2, count, references, -1)
        opening, fresh = gates[..., : 2 * STATES], gates[..., 2 * STATES :]
        state = torch.zeros(2, references, STATES)
        states = []
        for opened, given in zip(opening.unbind(1), fresh.unbind(1), strict=True):
            kept = torch.baddbmm(self.past_bias, state, self.past)
            reset, update = torch.sigmoid(opened + kept[:, :, : 2 * STATES]).chunk(2, 2)
            new = torch.tanh(torch.addcmul(given, reset, kept[:, :, 2 * STATES :]))
            state = torch.lerp(new, state, update)
            states.append(state)
        ahead, back = torch.stack(states, 1)
        return torch.cat([ahead, back[turned, columns]], 2)


def _at_random(rows: int) -> nn.Parameter:
    """Weights of both ways and three gates to begin with: (2, rows, 3 * states)."""
    return nn.Parameter(torch.empty(2, rows, 3 * STATES).uniform_(-1, 1) / math.sqrt(STATES))
