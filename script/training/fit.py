"""Labelled references to a model and the network that helps it, each trained in a process of its own."""

import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pycrfsuite

from app.reading.labels.features import features_of
from app.reading.labels.labelling import network_beside
from app.reading.labels.states import with_openings
from app.reading.labels.weights import write_weights
from training.sets import Labelled
from training.usage import usage_of

PARAMETERS = {"c1": 0.1, "c2": 0.01, "max_iterations": 80, "feature.minfreq": 0}


def fit(references: Sequence[Labelled], path: Path) -> None:
    """Train on the references and write the model to `path`, the network beside it."""
    fit_all([(references, path)])


def fit_all(wanted: Sequence[tuple[Sequence[Labelled], Path]]) -> None:
    """Train on each of some lists of references and write the model to its path, the network beside it."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        begun: list[Future[None]] = []
        for references, path in wanted:
            begun.append(pool.submit(fit_network_beside, references, path))
        for references, path in wanted:
            begun.append(pool.submit(fit_model, references, path))
        for each in begun:
            each.result()


def fit_network_beside(references: Sequence[Labelled], path: Path) -> None:
    """Train on the references and write the network that belongs to the model at `path`."""
    from training.network import fit_network  # brings PyTorch, which only training needs

    fit_network(references, network_beside(path))


def fit_model(references: Sequence[Labelled], path: Path) -> None:
    """Train on the references and write the model to `path`."""
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
