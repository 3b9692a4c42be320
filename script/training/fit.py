"""Labelled references to a model."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from app.reading.features import features_of
from app.reading.labelling import with_openings
from app.reading.weights import write_weights
from training.sets import Labelled

PARAMETERS = {"c1": 0.1, "c2": 0.01, "max_iterations": 80, "feature.minfreq": 0}


def fit(references: Iterable[Labelled], path: Path) -> None:
    """Train on the references and write the model to `path`."""
    with tempfile.TemporaryDirectory() as folder:
        trained = Path(folder) / "references.crfsuite"
        train(references, trained)
        convert(trained, path)


def train(references: Iterable[Labelled], path: Path) -> None:
    """Train on the references and write the trainer's own file to `path`."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    for reference in references:
        if reference.labels:
            trainer.append(features_of(reference.tokens), with_openings(reference.labels))
    trainer.train(str(path))


def convert(trained: Path, path: Path) -> None:
    """Write what the trainer found as the program's model."""
    tagger = pycrfsuite.Tagger()
    with tagger.open(str(trained)):
        found = tagger.info()
    write_weights(path, sorted(found.labels), found.state_features, found.transitions)
