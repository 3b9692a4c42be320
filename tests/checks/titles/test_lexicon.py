"""What words are known: counts, dictionaries, the list itself, the user's lists."""

from pathlib import Path

import pytest

from app.checks.checked import Checked
from app.checks.dictionary import dictionary, suggestions
from app.checks.lexicon import Lexicon, american
from app.checks.list_words import ARTICLE, ListWords
from app.checks.titles import CHECKS
from app.checks.word_counts import Count, count_words, read_counts, write_counts
from app.errors import CorrigendaError
from app.model import Affiliation, Article, Name, Names, Reference
from tests.checks.titles.looking import NOWHERE


def test_counts_come_back_from_their_file(tmp_path: Path) -> None:
    counts = {"tumour": Count(5, 3, 1), "рак": Count(5, 3, 1), "the": Count(9, 9, 0)}
    write_counts(tmp_path / "words.gz", counts)
    assert read_counts(tmp_path / "words.gz") == counts


@pytest.mark.parametrize("content", [b"", b"no gzip at all", None])
def test_a_damaged_list_of_words_says_what_to_do(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "words.gz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CorrigendaError, match="install the program again"):
        read_counts(path)


def test_words_are_counted_by_case_in_sentences_only() -> None:
    counts = count_words(
        ["The Whipple procedure in the clinic", "The Art of the Clinic in Europe", "A neuro-oncology unit"]
    )
    assert counts["the"] == Count(4, 1, 0)
    assert counts["whipple"] == Count(1, 0, 1)
    assert counts["clinic"] == Count(2, 1, 0)
    assert counts["neuro"] == Count(1, 0, 0)


def test_dictionaries_know_endings_and_beginnings_that_their_rules_allow() -> None:
    english, russian = dictionary("en"), dictionary("ru")
    assert english is not None
    assert russian is not None
    assert all(map(english.knows, ("researches", "reworking", "unhappily", "Paris", "cat's")))
    assert not any(map(english.knows, ("reseach", "paris", "unresearchly", "")))
    assert all(map(russian.knows, ("лечения", "химиотерапии", "больных")))
    assert not russian.knows("леченияя")
    assert dictionary("xx") is None


def test_suggestions_begin_with_the_likeliest() -> None:
    assert suggestions("Reseach")[0] == "Research"


@pytest.mark.parametrize(
    ("british", "american_form"),
    [
        ("tumours", "tumors"),
        ("oesophageal", "esophageal"),
        ("haematology", "hematology"),
        ("randomised", "randomized"),
        ("analysed", "analyzed"),
        ("labelled", "labeled"),
        ("centre", "center"),
        ("leucocyte", "leukocyte"),
        ("sulphate", "sulfate"),
    ],
)
def test_british_forms_are_known_by_rule(british: str, american_form: str) -> None:
    assert american(british) == american_form
    assert Lexicon(medical=NOWHERE).knows(british)


@pytest.mark.parametrize("word", ["incidence", "influence", "four", "house"])
def test_rules_leave_no_word_equal_to_another(word: str) -> None:
    assert american(word) not in {"incidense", "influense", "for", "hose"}


def test_known_words_with_beginnings_and_endings_are_known() -> None:
    lexicon = Lexicon(medical=NOWHERE)
    assert lexicon.knows("gastroenterology")
    assert lexicon.knows("neuropathology")
    assert not lexicon.knows("neuropathologxy")


def test_the_users_words_are_known_in_any_case() -> None:
    assert not Lexicon(medical=NOWHERE).lists("lanreotide")
    assert Lexicon({"Lanreotide"}, medical=NOWHERE).lists("lanreotide")


def test_a_list_of_medical_words_is_read_where_there_is_one(tmp_path: Path) -> None:
    path = tmp_path / "en_med.dic"
    path.write_text("2\nlanreotide\ncytoskeletal/MS\n", encoding="utf-8")
    assert Lexicon(medical=path).lists("lanreotide")
    assert Lexicon(medical=path).lists("cytoskeletal")
    assert not Lexicon(medical=path).spells("lanreotide")


def test_the_list_counts_its_words_by_place() -> None:
    article = Article(
        abstract="A tumour is a tumour.", affiliations=[Affiliation("Tumour Centre"), Affiliation("Tumour")]
    )
    references = [
        Reference(title="Tumour after tumour", authors=Names((Name("Rindi", "G."),))),
        Reference(container_title="Tumour Biology"),
    ]
    words = ListWords(article, references, Lexicon(medical=NOWHERE))
    assert words.elsewhere("tumour", 1) == 1 + 3
    assert words.elsewhere("tumour", ARTICLE) == 2 + 2
    assert words.elsewhere("biology", 2) == 0
    assert words.is_name("rindi")


def test_hostile_titles_are_no_trouble() -> None:
    hostile = ["(" * 100_000, "a" * 100_000, "xq zv " * 17_000, "(in Russian" * 9_000, "[,)" * 33_000, "." * 100_000]
    list_ = [Reference(title=title) for title in hostile]
    assert [each for check in CHECKS for each in check.find(Checked(Article(), list_)) if each.fixes] == []
