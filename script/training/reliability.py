"""How far confidence can be believed: what was promised against what was right."""

from collections.abc import Sequence
from typing import NamedTuple


class Band(NamedTuple):
    """Readings whose confidence lies in one tenth: how many, their mean confidence, and the share that was right."""

    low: float
    high: float
    count: int
    promised: float
    right: float


def reliability(confidence: Sequence[float], right: Sequence[bool]) -> list[Band]:
    """The readings by tenths of confidence, the lowest first; empty tenths are left out."""
    bands: dict[int, list[tuple[float, bool]]] = {}
    for sure, was_right in zip(confidence, right, strict=True):
        bands.setdefault(min(int(sure * 10), 9), []).append((sure, was_right))
    return [
        Band(
            tenth / 10,
            (tenth + 1) / 10,
            len(found),
            sum(sure for sure, _ in found) / len(found),
            sum(was_right for _, was_right in found) / len(found),
        )
        for tenth, found in sorted(bands.items())
    ]


def caught(confidence: Sequence[float], right: Sequence[bool], *, share: float = 0.2) -> float:
    """The share of the wrong readings that the least sure `share` of all readings holds; 1 if none is wrong."""
    order = sorted(range(len(right)), key=lambda at: confidence[at])
    wrong = [at for at in order if not right[at]]
    first = set(order[: round(len(order) * share)])
    return sum(at in first for at in wrong) / len(wrong) if wrong else 1.0


def most_catchable(right: Sequence[bool], *, share: float = 0.2) -> float:
    """What `caught` would be if confidence were perfect: less than 1 if more than `share` of the readings are wrong."""
    wrong = sum(not each for each in right)
    return min(1.0, round(len(right) * share) / wrong) if wrong else 1.0
