"""What confidence is worth, learnt from references that a model had not seen."""

import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from evaluation.fields import as_segments
from evaluation.scoring import values

from app.formats.csl_json import csl_fields
from app.reading.fields.confidence import FIELDS, evidence, field_evidence
from app.reading.fields.fields import read_fields
from app.reading.labels.labelling import Labeller
from app.reading.labels.segments import segment
from training.held_out import segments_of
from training.sets import Labelled, labelled
from training.slips import with_slips

_SCORED = dict(
    zip(
        FIELDS,
        ("author", "title", "container", "year", "volume", "issue", "pages", "publisher", "location"),
        strict=True,
    )
)
"""What the scoring calls each field."""

_RIDGE = 1.0

_SEED = 26

_ASKED = "anystyle-core"
"""The source with most languages and styles."""


def left_out(references: list[Labelled]) -> list[Labelled]:
    """The references to ask a model about that was trained without them.

    They are a whole source, so that its publishers and styles are new to the model.
    """
    return [each for each in references if each.origin == _ASKED]


def slipped(references: Iterable[Labelled]) -> list[Labelled]:
    """The references as hurried authors and scanners would have left them."""
    chance = random.Random(_SEED)
    return [labelled(with_slips(each.segments, chance), each.origin) for each in references]


class Witness(NamedTuple):
    """What spoke for a reading, of the whole or of one field, and whether it was right."""

    field: str
    evidence: list[float]
    right: bool


def witnesses(held: Iterable[Labelled], labeller: Labeller) -> Iterator[Witness]:
    """What a model says of references that it has not seen, and whether it is so; "whole" is the whole reference."""
    held = list(held)
    read = segment([each.tokens.text for each in held], labeller=labeller)
    for each, segmented in zip(held, read, strict=True):
        reference = read_fields(segmented)
        wanted, found = values(segments_of(each, each.labels)), values(as_segments(csl_fields(reference)))
        of_fields = field_evidence(segmented, reference)
        yield Witness("whole", evidence(segmented, reference, of_fields), wanted == found)
        for field, shown in of_fields.items():
            name = "title" if field == "container_title" and not reference.title else _SCORED[field]
            yield Witness(field, shown, wanted.get(name) == found.get(name))


def calibrate(found: Iterable[Witness], path: Path) -> None:
    """Fit a logistic regression for each field and for the whole, and write their weights to `path`."""
    by_field: dict[str, list[Witness]] = {}
    for witness in found:
        by_field.setdefault(witness.field, []).append(witness)
    weights = {
        field: [round(float(weight), 4) for weight in logistic_fit(seen)] for field, seen in sorted(by_field.items())
    }
    path.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


def logistic_fit(seen: list[Witness]) -> np.ndarray:
    """The weights of the most probable logistic regression (Newton's method, a light ridge)."""
    inputs = np.array([witness.evidence for witness in seen])
    right = np.array([witness.right for witness in seen], dtype=float)
    weights = np.zeros(inputs.shape[1])
    for _ in range(30):
        predicted = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (right - predicted) - _RIDGE * weights
        curve = (inputs * (predicted * (1 - predicted))[:, None]).T @ inputs + _RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    return weights
