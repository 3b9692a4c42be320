"""How sure it is that a reference was read right, field by field and as a whole.

The labelling's own probabilities know nothing of the fields that came out of the labels. Both are put into
logistic regressions, one for each field and one for the whole, whose weights `script/train` finds on references that
the model had not seen: of readings with a confidence of .9, nine in ten are right.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp, log, log1p
from operator import mul

from app.errors import CorrigendaError
from app.model import LEFTOVER, Reference, Span
from app.reading.fields.fields import read_fields
from app.reading.labels.segments import Segmented
from app.resources import resource

CALIBRATION = "parser/confidence.json"

FIELDS = ("authors", "title", "container_title", "year", "volume", "issue", "pages", "publisher", "publisher_place")
"""The fields that have a confidence of their own."""

_SHOWN = frozenset(FIELDS)
_LEAST = 1e-4


def odds(probability: float) -> float:
    """The logarithm of the odds, kept within ±9."""
    probability = min(max(probability, _LEAST), 1 - _LEAST)
    return log(probability / (1 - probability))


def field_evidence(segmented: Segmented, reference: Reference) -> dict[str, list[float]]:
    """What speaks for each field that was filled: how sure its least sure segment is, the whole, how many spans."""
    starts, ends = segmented.tokens.starts, segmented.tokens.ends
    segments = [(starts[each.first], ends[each.last - 1], each.probability) for each in segmented.segments]
    least: dict[str, float] = {}
    count: dict[str, int] = {}
    first = 0
    for start, end, field in reference.spans:  # in order, as the segments are
        if field not in _SHOWN:
            continue
        while first < len(segments) and segments[first][1] <= start:
            first += 1
        at, sure = first, least.get(field, 1.0)
        while at < len(segments) and segments[at][0] < end:
            sure = min(sure, segments[at][2])
            at += 1
        least[field] = sure if at > first else min(sure, 0.5)
        count[field] = count.get(field, 0) + max(at - first, 1)
    whole = odds(segmented.probability)
    return {field: [1.0, odds(sure), whole, log(count[field])] for field, sure in least.items()}


def evidence(segmented: Segmented, reference: Reference, shown: Mapping[str, list[float]]) -> list[float]:
    """What speaks for the whole reference, for whose fields speaks what is `shown`."""
    segments = segmented.segments
    labels = {each.label for each in segments}
    sure = [max(each.probability, _LEAST) for each in segments] or [_LEAST]
    of_fields = [each[1] for each in shown.values()] or [odds(0)]
    left_over = sum([end - start for start, end, field in reference.spans if field == LEFTOVER])
    people = reference.authors.people
    filled = (
        reference.authors,
        reference.title,
        reference.container_title,
        reference.year,
        reference.volume,
        reference.pages,
        "journal" in labels,
        reference.publisher,
        ". " in reference.title,
        reference.container_title.count(" ") > 7,
        [name for name in people if name.literal],
        [name for name in people if not name.given and not name.literal],
    )
    return [
        1.0,
        odds(segmented.probability),
        odds(min(sure)),
        sum(map(log, sure)),
        log(1 + len(segmented.tokens.words)),
        float(len(segments) - len(labels)),
        log(1 + left_over),
        *[1.0 if each else 0.0 for each in filled],
        min(of_fields),
        -sum(log1p(exp(-each)) for each in of_fields),
        1.0 if segmented.alone and _shown(read_fields(segmented.alone)) != _shown(reference) else 0.0,
    ]


def _shown(reference: Reference) -> list[Span]:
    """Which characters the fields with a confidence of their own were read from."""
    return [span for span in reference.spans if span[2] in _SHOWN]


def logistic(weights: Sequence[float], values: Sequence[float]) -> float:
    """The probability that a logistic regression gives."""
    total = sum(map(mul, weights, values))
    return 1 / (1 + exp(-max(total, -30.0)))


def confidence(segmented: Segmented, reference: Reference) -> tuple[float, dict[str, float]]:
    """How probable it is, from 0 to 1, that all fields are right, less if fewer than three were found; and each."""
    weights, shown = _calibration(), field_evidence(segmented, reference)
    labels = {each.label for each in segmented.segments} - {"citation-number"}
    right = logistic(weights["whole"], evidence(segmented, reference, shown))
    of_fields = {field: round(logistic(weights[field], values), 3) for field, values in shown.items()}
    return round(right * min(1.0, len(labels) / 3), 3), of_fields


@lru_cache(maxsize=1)
def _calibration() -> Mapping[str, list[float]]:
    path = resource(CALIBRATION)
    try:
        weights: dict[str, list[float]] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CorrigendaError(
            f"A part of the reference parser is missing or damaged ({path}). Nothing was changed;"
            " install the program again."
        ) from error
    return weights
