"""Labelled references to the network that helps the model where it is in doubt.

A recurrent network under a conditional random field, trained with PyTorch on one thread from a fixed seed. Words and
attributes are left out at random, so that it leans on shapes and places as much as on words that it knows.
"""

import math
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from app.reading.features import features_of
from app.reading.network import BUCKETS, bucket_of, heard, write_network
from app.reading.states import with_openings
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
    """One reference: for each word the numbers of its attributes, which of these names the word, and its state."""

    numbers: list[list[int]]
    named: list[list[bool]]
    states: list[int]


def fit_network(references: Iterable[Labelled], path: Path, *, epochs: int = EPOCHS) -> None:
    """Train on the references and write the network to `path`."""
    usable = [each for each in references if 0 < len(each.labels) <= LONGEST]
    labels = sorted({state for each in usable for state in with_openings(each.labels)})
    examples = [_example(each, labels) for each in usable]
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    network = _Network(len(labels))
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.01)
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
    rows = [list(filter(heard, row)) for row in features_of(reference.tokens)]
    return _Example(
        [[bucket_of(attribute) for attribute in row] for row in rows],
        [[attribute.startswith("w+0=") for attribute in row] for row in rows],
        [labels.index(state) for state in with_openings(reference.labels)],
    )


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
        self.recurrent = nn.GRU(UNITS, STATES, bidirectional=True)
        self.out = nn.Linear(2 * STATES, labels)
        self.straight = nn.Linear(UNITS, labels, bias=False)
        self.transitions = nn.Parameter(torch.zeros(labels, labels))

    def loss(self, batch: list[_Example]) -> Tensor:
        """The mean over the references of the negative logarithm of how probable their labels are."""
        scores, lengths = self.scores(batch)
        wanted = nn.utils.rnn.pad_sequence([torch.tensor(each.states) for each in batch])
        return (self._all_ways(scores, lengths) - self._way(scores, wanted, lengths)).mean()

    def scores(self, batch: list[_Example]) -> tuple[Tensor, Tensor]:
        """How well each label suits each word: (words, references, labels), and the numbers of words."""
        lengths = torch.tensor([len(each.states) for each in batch])
        words = nn.utils.rnn.pad_sequence(torch.split(self._told(batch), lengths.tolist()))
        words = self.forget(torch.relu(words + self.bias))
        packed, _ = self.recurrent(nn.utils.rnn.pack_padded_sequence(words, lengths))
        states, _ = nn.utils.rnn.pad_packed_sequence(packed)
        return self.out(self.forget(states)) + self.straight(words), lengths

    def _told(self, batch: list[_Example]) -> Tensor:
        """What the attributes of all words of the batch tell, some left out at random: (words, units)."""
        rows = [row for each in batch for row in each.numbers]
        named = torch.tensor([name for each in batch for row in each.named for name in row])
        left_out = torch.where(named, WORDS_LEFT_OUT, OTHERS_LEFT_OUT)
        kept = (torch.rand(len(named)) >= left_out).float() if self.training else torch.ones(len(named))
        starts = torch.tensor(np.cumsum([0, *map(len, rows[:-1])]))
        told: Tensor = self.vectors(torch.tensor([number for row in rows for number in row]), starts, kept)
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
        }
        for name, part in (("own", "ih"), ("past", "hh")):
            both = [f"_{part}_l0", f"_{part}_l0_reverse"]
            found[name] = torch.stack([getattr(self.recurrent, f"weight{one}").T for one in both])
            found[f"{name}_bias"] = torch.stack([getattr(self.recurrent, f"bias{one}")[None] for one in both])
        return {name: part.detach().numpy() for name, part in found.items()}
