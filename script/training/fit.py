"""Labelled references to a model."""

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from app.reading.features import features_of
from app.reading.states import with_openings
from app.reading.weights import write_weights
from training.sets import Labelled
from training.usage import usage_of

PARAMETERS = {"c1": 0.1, "c2": 0.01, "max_iterations": 80, "feature.minfreq": 0}


def fit(references: Iterable[Labelled], path: Path) -> None:
    """Train on the references and write the model to `path`."""
    references = list(references)
    with tempfile.TemporaryDirectory() as folder:
        trained = Path(folder) / "references.crfsuite"
        train(references, trained)
        convert(trained, references, path)


def train(references: Iterable[Labelled], path: Path) -> None:
    """Train on the references and write the trainer's own file to `path`."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    for reference in references:
        if reference.labels:
            trainer.append(features_of(reference.tokens), with_openings(reference.labels))
    trainer.train(str(path))


def convert(trained: Path, references: Sequence[Labelled], path: Path) -> None:
    """Write what the trainer found in the references as the program's model."""
    tagger = pycrfsuite.Tagger()
    with tagger.open(str(trained)):
        found = tagger.info()
    labels = sorted(found.labels)
    write_weights(path, labels, found.state_features, found.transitions, usage_of(references, labels))
