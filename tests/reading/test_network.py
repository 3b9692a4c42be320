"""The network that helps the model hears in the program what it was told in training, and decides doubts alone."""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from app.reading.labels.consensus import Usage
from app.reading.labels.emissions import Emissions
from app.reading.labels.features import features_of
from app.reading.labels.labelling import Labeller, network_beside
from app.reading.labels.network import (
    BUCKETS,
    HEARD_GAPS,
    HEARD_WORDS,
    Network,
    bucket_of,
    heard,
    read_network,
    write_network,
)
from app.reading.text.tokens import Tokens, tokenise
from app.resources import resource

sys.path.append(str(Path(__file__).parents[2] / "script"))

from training.sets import labelled

MODEL = resource("parser/references.npz")
LABELS = ("B-author", "O", "author", "date")
UNITS, STATES = 5, 3
TEXTS = (
    "Doe E. “On rare cooks” of Gut, 2003; 12(3): 51-9. doi:10.1016/j.x.2001.05.1",
    "Петров П. Печень [В кн.: Опухоли]. СПб.: Наука, 2005",
    "x",
    "half a surrogate www.a\ud800",
)
SURE = "Smith J, Brown K. Treatment of asthma in children. Lancet. 2004;363(9):275-281."
DOUBTFUL = "Brown, Paris of the Sea; Gut Notes Weather 47: Roe"


def made_network(path: Path, labels: Sequence[str] = LABELS, **changed: np.ndarray) -> Network:
    """A network of random numbers, some arrays exchanged, written and read again."""
    chance = np.random.default_rng(1)
    shapes: dict[str, tuple[int, ...]] = {"vectors": (BUCKETS, UNITS), "bias": (UNITS,)}
    shapes |= {"own": (2, UNITS, 3 * STATES), "past": (2, STATES, 3 * STATES)}
    shapes |= {"own_bias": (2, 1, 3 * STATES), "past_bias": (2, 1, 3 * STATES)}
    count = len(labels)
    shapes |= {"out": (2 * STATES, count), "straight": (UNITS, count), "out_bias": (count,)}
    arrays = {name: chance.normal(size=shape) for name, shape in (shapes | {"transitions": (count, count)}).items()}
    write_network(path, labels, arrays | changed)
    return read_network(path, labels)


def sums_of(network: Network, references: Sequence[Tokens]) -> np.ndarray:
    """What the program tells a network of references, the longest first."""
    usage = Usage({}, np.zeros(1, np.intp), np.zeros((1, 1, 1), np.float32))
    told = Emissions(network.told, usage, words=HEARD_WORDS, gaps=HEARD_GAPS)
    return told.scores(references)[0]


def test_the_program_tells_the_network_what_the_training_told_it(tmp_path: Path) -> None:
    network = made_network(tmp_path / "network.npz")
    for tokens in map(tokenise, TEXTS):
        rows = [[bucket_of(attribute) for attribute in row if heard(attribute)] for row in features_of(tokens)]
        wanted = [network.told.vectors[row].sum(axis=0) for row in rows]
        np.testing.assert_allclose(sums_of(network, [tokens])[:, 0], wanted, atol=1e-4)


def test_a_reference_is_heard_alike_alone_and_beside_longer_ones(tmp_path: Path) -> None:
    network = made_network(tmp_path / "network.npz")
    references = sorted(map(tokenise, TEXTS), key=lambda tokens: -len(tokens.words))
    lengths = np.array([len(tokens.words) for tokens in references])
    together = network.scores(sums_of(network, references), lengths)
    for at, tokens in enumerate(references):
        alone = network.scores(sums_of(network, [tokens]), lengths[at : at + 1])
        np.testing.assert_allclose(together[: lengths[at], at], alone[:, 0], atol=1e-4)


def test_the_networks_labels_are_brought_to_the_models_order(tmp_path: Path) -> None:
    network = made_network(tmp_path / "network.npz")
    turned = read_network(tmp_path / "network.npz", LABELS[::-1])
    tokens = tokenise(TEXTS[0])
    sums, lengths = sums_of(network, [tokens]), np.array([len(tokens.words)])
    np.testing.assert_array_equal(network.scores(sums, lengths), turned.scores(sums, lengths)[:, :, ::-1])
    np.testing.assert_array_equal(network.transitions, turned.transitions[::-1, ::-1])


def test_the_network_is_asked_about_doubtful_references_only(tmp_path: Path) -> None:
    alone = Labeller(MODEL, None)
    wish = np.zeros(len(alone.states))
    wish[alone.states.index("note")] = 1000
    made_network(tmp_path / "network.npz", alone.states, out_bias=wish)
    helped = Labeller(MODEL, tmp_path / "network.npz")
    sure, doubtful = helped.label([tokenise(SURE), tokenise(DOUBTFUL)])
    assert (sure.names, sure.alone) == (alone.label([tokenise(SURE)])[0].names, None)
    assert set(doubtful.names) == {"note"}
    assert doubtful.alone
    assert doubtful.alone.names == alone.label([tokenise(DOUBTFUL)])[0].names


def test_the_network_that_ships_is_the_models(tmp_path: Path) -> None:
    states = Labeller(MODEL, None).states
    assert read_network(network_beside(MODEL), states).labels == states


def test_the_program_scores_as_the_trainer_does(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    from training import network as training

    segments = [
        ("author", "Roe E, Doe J"),
        (None, ". "),
        ("title", "On (rare) tumours"),
        (None, ". "),
        ("date", "2001"),
    ]
    references = [labelled(segments[:size], "test") for size in (5, 3, 1)]
    labels = sorted({"B-author", "author", "O", "B-title", "title", "date"})
    examples = [training._example(each, labels) for each in references]
    torch.manual_seed(1)
    trained = training._Network(len(labels)).eval()
    write_network(tmp_path / "network.npz", labels, trained.arrays())
    network = read_network(tmp_path / "network.npz", labels)
    lengths = np.array([len(each.labels) for each in references])
    found = network.scores(sums_of(network, [each.tokens for each in references]), lengths)
    wanted, _ = trained.scores(examples)
    for at, length in enumerate(lengths):
        np.testing.assert_allclose(found[:length, at], wanted[:length, at].detach().numpy(), atol=5e-3)
