"""The model's file: what each key says for each label at each offset, and which labels follow each other.

One file of plain numpy arrays, nothing in it is code. Keys are stored as text, their weights as sparse rows whose
columns count offset by offset through the labels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.reading.labels.arrays import read_arrays, text_array, texts_of, write_arrays
from app.reading.labels.consensus import Usage, fields_of
from app.reading.labels.features import REACH

Floats = NDArray[np.float32]

OFFSET_COUNT = 2 * REACH + 1


@dataclass(frozen=True, slots=True)
class Weights:
    """A trained model: the row of each key, the rows, and `transitions` (label before, label).

    Row r holds `values[starts[r]:starts[r + 1]]` in `columns` (offset + REACH) * len(labels) + label.
    """

    labels: tuple[str, ...]
    keys: Mapping[str, int]
    starts: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Floats
    transitions: Floats
    usage: Usage

    @property
    def width(self) -> int:
        """The number of labels."""
        return len(self.labels)

    def summed(self, things: Sequence[Sequence[str]]) -> Floats:
        """What all keys of each thing say together: (things, offsets, labels)."""
        rows = np.array(list(map(self.keys.get, chain.from_iterable(things), repeat(-1))), np.int64)
        known = rows >= 0
        owners = np.repeat(np.arange(len(things)), list(map(len, things)))[known]
        first, end = self.starts[rows[known]], self.starts[rows[known] + 1]
        sizes = end - first
        ends = np.cumsum(sizes)
        entries = np.arange(sizes.sum()) + np.repeat(first - ends + sizes, sizes)
        width = OFFSET_COUNT * len(self.labels)
        places = np.repeat(owners * width, sizes) + self.columns[entries]
        sums = np.bincount(places, weights=self.values[entries], minlength=len(things) * width)
        return sums.astype(np.float32).reshape(len(things), OFFSET_COUNT, len(self.labels))


def read_weights(path: Path) -> Weights:
    """The model in the file `path`."""
    keys, labels, gaps, sizes, columns, values, transitions, usage = read_arrays(
        path, "keys", "labels", "gaps", "sizes", "columns", "values", "transitions", "usage"
    )
    states = texts_of(labels)
    return Weights(
        tuple(states),
        {key: row for row, key in enumerate(texts_of(keys))},
        np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)]),
        columns.astype(np.int64),
        values,
        transitions,
        Usage({gap: number for number, gap in enumerate(texts_of(gaps))}, fields_of(states), usage),
    )


def write_weights(
    path: Path,
    labels: list[str],
    attributes: Mapping[tuple[str, str], float],
    transitions: Mapping[tuple[str, str], float],
    usage: Usage,
) -> None:
    """Write a model from the weights of its (attribute, label) and (label before, label) pairs and what is usual."""
    columns: dict[str, dict[int, float]] = {}
    for (attribute, label), weight in attributes.items():
        name, _, value = attribute.partition("=")
        family = name.rstrip("+-0123456789")
        offset = int(name[len(family) :] or 0)
        column = (offset + REACH) * len(labels) + labels.index(label)
        columns.setdefault(f"{family}={value}", {})[column] = weight
    rows = [sorted(columns[key].items()) for key in sorted(columns)]
    matrix = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for (before, label), weight in transitions.items():
        matrix[labels.index(before), labels.index(label)] = weight
    write_arrays(
        path,
        {
            "labels": text_array(labels),
            "keys": text_array(sorted(columns)),
            "sizes": np.array([len(row) for row in rows], dtype=np.uint16),
            "columns": np.array([column for row in rows for column, _ in row], dtype=np.uint16),
            "values": np.array([weight for row in rows for _, weight in row], dtype=np.float32),
            "transitions": matrix,
            "gaps": text_array(list(usage.gaps)),
            "usage": usage.chances,
        },
    )
