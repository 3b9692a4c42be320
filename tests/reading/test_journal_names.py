"""Which words look like the name of a journal, by fingerprints learnt from lists of names."""

import sys
from pathlib import Path

import numpy as np
import pytest

from app.errors import CorrigendaError
from app.reading.labels.journal_names import NAME_KEYS, JournalNames, read_knowledge, word_hash
from app.reading.text.tokens import tokenise

sys.path.append(str(Path(__file__).parents[2] / "script"))

from training.journals import learn_journals


@pytest.fixture(scope="module")
def learnt(tmp_path_factory: pytest.TempPathFactory) -> JournalNames:
    path = tmp_path_factory.mktemp("knowledge") / "journals.npz"
    names = [
        "The Lancet",
        "Archives of Pathology & Laboratory Medicine",
        "J. Clin. Oncol.",
        "Brevia (Rome)",
        "Medicine",
    ]
    learn_journals([*names, "Journal of Clinical Medicine"], path)
    return read_knowledge(path)


def found(names: JournalNames, text: str) -> list[tuple[str, str]]:
    """Each word that is part of a name, with what the model is told of it."""
    tokens = tokenise(text)
    hashes = np.array([[word_hash(word)] for word in tokens.words], dtype=np.uint64)
    bounds = np.array([[gap != " "] for gap in tokens.gaps])
    codes = names.codes(hashes, bounds, np.array([len(tokens.words)]))[:, 0]
    return [(word, NAME_KEYS[code][0]) for word, code in zip(tokens.words, codes, strict=True) if code]


def test_the_words_of_a_known_name_are_found_between_punctuation(learnt: JournalNames) -> None:
    assert found(learnt, "Roe E. On it. J Clin Oncol 2005; 3") == [
        ("J", "jn=13b"),
        ("Clin", "jn=13i"),
        ("Oncol", "jn=13i"),
    ]
    assert found(learnt, "Roe E. On it. J. Clin. Oncol., 2005")[0] == ("J", "jn=23b")


def test_case_article_and_ampersand_do_not_matter(learnt: JournalNames) -> None:
    assert found(learnt, "seen in LANCET") == [("LANCET", "jn=11b")]
    assert [word for word, _ in found(learnt, "archives of pathology and laboratory medicine")] == [
        "archives", "of", "pathology", "and", "laboratory", "medicine",
    ]  # fmt: skip
    assert found(learnt, "x: Brevia, 2001") == [("Brevia", "jn=21b")]


def test_the_longer_of_two_names_is_taken(learnt: JournalNames) -> None:
    assert found(learnt, "Roe, E., Journal of Clinical Medicine, 3") == [
        ("Journal", "jn=24b"),
        ("of", "jn=24i"),
        ("Clinical", "jn=24i"),
        ("Medicine", "jn=24i"),
    ]


def test_names_do_not_reach_over_the_end_of_a_reference(learnt: JournalNames) -> None:
    words = ["J", "Clin", "Oncol"]
    hashes = np.array([[word_hash(word)] * 2 for word in words], dtype=np.uint64)
    codes = learnt.codes(hashes, np.ones((4, 2), dtype=bool), np.array([3, 2]))
    assert codes[:, 0].all()
    assert not codes[:, 1].any()


def test_words_of_several_names_have_a_rank(learnt: JournalNames) -> None:
    assert learnt.ranks[word_hash("Medicine")] >= 1
    assert word_hash("oncol") not in learnt.ranks


def test_damaged_knowledge_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "journals.npz"
    path.write_bytes(b"nothing")
    with pytest.raises(CorrigendaError, match="install the program again"):
        read_knowledge(path)
