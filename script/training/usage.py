"""What labelled references usually do: which label follows behind which gap and field."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from app.reading.labels.consensus import Usage, fields_of, norm
from app.reading.labels.states import with_openings
from training.sets import Labelled

_GAPS = 80
"""The most frequent gaps are told apart; they are nearly all."""

_SMOOTHING = 2.0


def usage_of(references: Sequence[Labelled], labels: Sequence[str]) -> Usage:
    """What is usual in the references; where a gap is rare behind a field, what the field does behind any gap."""
    frequent = Counter(norm(gap) for each in references for gap in each.tokens.gaps[1:-1])
    gaps = {gap: number for number, (gap, _) in enumerate(sorted(frequent.most_common(_GAPS)))}
    fields = fields_of(labels)
    number = {label: at for at, label in enumerate(labels)}
    counts = np.zeros((len(gaps) + 1, max(fields) + 1, len(labels)))
    usage = Usage(gaps, fields, counts.astype(np.float32))
    for each in references:
        if each.labels:
            gap, field, label = usage.steps(
                usage.gap_numbers(each.tokens), [number[state] for state in with_openings(each.labels)]
            )
            np.add.at(counts, (gap, field, label), 1)
    anywhere = counts.sum(axis=0) + 0.1
    anywhere /= anywhere.sum(axis=1, keepdims=True)
    smoothed = counts + _SMOOTHING * anywhere
    chances = np.log(smoothed / smoothed.sum(axis=2, keepdims=True))
    return Usage(gaps, fields, chances.astype(np.float32))
