"""Labelled references to a model."""

from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from app.reading.features import features_of
from app.reading.labelling import with_openings
from training.sets import Labelled

PARAMETERS = {"c1": 0.1, "c2": 0.01, "max_iterations": 80, "feature.minfreq": 0}


def fit(references: Iterable[Labelled], path: Path) -> None:
    """Train on the references and write the model to `path`."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    for reference in references:
        if reference.labels:
            trainer.append(features_of(reference.tokens), with_openings(reference.labels))
    trainer.train(str(path))
