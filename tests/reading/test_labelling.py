"""The program's own engine labels as the trainer's does, one reference or many at once."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pycrfsuite
import pytest

from app.errors import CorrigendaError
from app.reading.labels import emissions
from app.reading.labels.features import features_of
from app.reading.labels.labelling import Labeller
from app.reading.labels.states import with_openings
from app.reading.labels.weights import read_weights
from app.reading.text.tokens import Tokens, tokenise

sys.path.append(str(Path(__file__).parents[2] / "script"))

from training.fit import convert, train
from training.sets import labelled

J, D = " ", ". "
LEARNT = [
    [("author", "Roe E, Doe J"), (None, D), ("title", "On (rare) tumours"), (None, D), ("journal", "Gut"), (None, J),
     ("date", "2001"), (None, "; "), ("volume", "3"), (None, "("), ("issue", "2"), (None, "): "), ("pages", "5–9")],
    [("author", "Иванов И.И."), (None, J), ("title", "Опухоли «печени»"), (None, ". — "), ("location", "М."),
     (None, ": "), ("publisher", "Наука"), (None, ", "), ("date", "1999")],
    [("author", "World Health Organization"), (None, D), ("title", "Cancer"), (None, D),
     ("url", "https://who.int/cancer")],
    [("author", "Jong, M. de"), (None, " ("), ("date", "2019"), (None, "). "), ("title", "Arts [of 12] cooks"),
     (None, ". In "), ("editor", "R. F. Subotnik"), (None, " (Ed.), "), ("container-title", "The psychology"),
     (None, " (pp. "), ("pages", "345–359"), (None, "). "), ("publisher", "APA")],
]  # fmt: skip
OTHERS = [
    "Doe E. Rare cooks of Gut 2003; 12(3): 51-9",
    "Петров П. Печень. СПб.: Наука, 2005",
    "x",
    "J. P. Müller-Jong (2001). “On ‘rare’ organisations” [In: the (psychology of] tumours). doi:10.1016/j.x.2001.05.1",
    "—  — (((  1998 a ;;",
    " ".join(["Roe E, 2001"] * 60),
    "half a surrogate \ud800 pair; 7",
]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[pycrfsuite.Tagger, Labeller]:
    folder = tmp_path_factory.mktemp("model")
    learnt = [labelled(segments, "test") for segments in LEARNT]
    train(learnt, folder / "trained")
    convert(folder / "trained", learnt, folder / "model.npz")
    tagger = pycrfsuite.Tagger()
    tagger.open(str(folder / "trained"))
    return tagger, Labeller(folder / "model.npz", None)


def references() -> list[Tokens]:
    texts = ["".join(text for _, text in segments) for segments in LEARNT]
    return sorted(map(tokenise, texts + OTHERS), key=lambda tokens: -len(tokens.words))


def test_names_and_titles_open_with_a_state_of_their_own_and_numbers_do_not() -> None:
    names = ["author", "author", "O", "author", "title", "title", "date", "pages", "pages"]
    assert with_openings(names) == ["B-author", "author", "O", "B-author", "B-title", "title", "date", "pages", "pages"]


def test_labels_and_their_probabilities_are_the_trainers(trained: tuple[pycrfsuite.Tagger, Labeller]) -> None:
    tagger, labeller = trained
    batch = references()
    decoded = labeller.decode(labeller.hear(batch))
    for column, tokens in enumerate(batch):
        tagger.set(features_of(tokens))
        best = [labeller.states[state] for state in decoded.best[: len(tokens.words), column]]
        assert best == tagger.tag()
        for at in range(len(tokens.words)):
            assert decoded.marginals[at, column] == pytest.approx(tagger.marginal(best[at], at), abs=1e-3)
        whole = np.prod(decoded.given[: len(tokens.words), column])
        assert whole == pytest.approx(tagger.probability(best), abs=1e-3)


def test_a_reference_is_labelled_the_same_alone_and_among_others(trained: tuple[pycrfsuite.Tagger, Labeller]) -> None:
    labeller = trained[1]
    batch = references()
    together = labeller.decode(labeller.hear(batch))
    for column, tokens in enumerate(batch):
        alone = labeller.decode(labeller.hear([tokens]))
        for one, among in zip(alone, together, strict=True):
            assert one[:, 0] == pytest.approx(among[: len(tokens.words), column], abs=1e-4)


def test_habits_that_change_nothing_change_nothing(trained: tuple[pycrfsuite.Tagger, Labeller]) -> None:
    labeller = trained[1]
    batch = references()
    heard = labeller.hear(batch)
    habits = [np.zeros_like(labeller.usage.chances)] * len(batch)
    for one, other in zip(labeller.decode(heard), labeller.decode(heard, habits=habits), strict=True):
        for column, tokens in enumerate(batch):
            size = len(tokens.words)
            assert one[:size, column] == pytest.approx(other[:size, column], abs=1e-4)


def test_forgetting_words_changes_no_label(
    trained: tuple[pycrfsuite.Tagger, Labeller], monkeypatch: pytest.MonkeyPatch
) -> None:
    labeller = trained[1]
    expected = [labels.names for labels in labeller.label(references())]
    monkeypatch.setattr(emissions, "MOST_KEPT", 5)
    assert [labels.names for labels in labeller.label(references())] == expected


def test_threads_share_a_model(trained: tuple[pycrfsuite.Tagger, Labeller]) -> None:
    labeller = trained[1]
    batches = [references()[at:] for at in range(5)]
    expected = [[labels.names for labels in labeller.label(batch)] for batch in batches]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda at: labeller.label(batches[at % 5]), range(40)))
    assert [[labels.names for labels in each] for each in found] == expected * 8


def test_a_damaged_model_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    for content in (None, b"", b"not a model", b"PK\x03\x04 cut off"):
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(CorrigendaError, match=r"install the program again"):
            read_weights(path)
    np.savez(path, keys=np.zeros(3, dtype=np.uint8))
    with pytest.raises(CorrigendaError, match=r"model\.npz"):
        read_weights(path)
