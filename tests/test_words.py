"""The words that an editor keeps in a library."""

from pathlib import Path

import pytest

from app.checks import CHECKS, check_list
from app.checks.unknown_words import fixes_with, unknown_word
from app.cli import main
from app.errors import CorrigendaError
from app.library import Library
from app.mending import find
from app.model import Affiliation, Article, Reference
from app.words import add_words, kept_words, lexicon_of, remove_words, words_in

TITLE = "Hepatectomy for multiplecolorectal metastases"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library in which a title, and an affiliation, hold an unknown word."""
    library = Library.create(tmp_path / "a.corrigenda")
    article = Article(title="Livers", year="2020", affiliations=[Affiliation("Russian Cancer Reseach Center")])
    with library.step("Add") as step:
        step.add_article(article, [Reference(title=TITLE, year="2010")])
    return library


def unknown(library: Library) -> set[str]:
    return set(filter(None, map(unknown_word, find(library, 1))))


def test_a_word_that_is_kept_is_no_mistake_any_more_until_it_is_removed(library: Library) -> None:
    assert unknown(library) == {"multiplecolorectal", "Reseach"}
    with library.step("Add words") as step:
        assert add_words(step, library, ["multiplecolorectal", "Reseach"]) == ["multiplecolorectal", "Reseach"]
    assert unknown(library) == set()
    with library.step("Remove") as step:
        remove_words(step, list(kept_words(library))[:1])
    assert unknown(library) == {"multiplecolorectal"}


def test_keeping_a_word_is_a_step_that_can_be_undone(library: Library) -> None:
    with library.step("Add words") as step:
        add_words(step, library, ["Reseach"])
    library.undo()
    assert "Reseach" in unknown(library)


def test_a_word_is_kept_once_whatever_its_capitals(library: Library) -> None:
    with library.step("Add words") as step:
        assert add_words(step, library, ["Reseach", "reseach"]) == ["Reseach"]
    with library.step("Again") as step:
        assert add_words(step, library, ["RESEACH"]) == []
    assert list(kept_words(library).values()) == ["Reseach"]


def test_a_typed_text_gives_its_words_and_one_without_words_is_refused() -> None:
    assert words_in("lanreotide, 5-fluorouracil D’Angelo") == ["lanreotide", "fluorouracil", "D'Angelo"]
    with pytest.raises(CorrigendaError, match="holds no word"):
        words_in("12 + 7")


def test_the_lexicon_remembers_what_it_looked_up_until_the_words_change(library: Library) -> None:
    before = lexicon_of(library)
    assert lexicon_of(library) is before
    with library.step("Add words") as step:
        add_words(step, library, ["lanreotide"])
    assert lexicon_of(library) is not before


def test_suggestions_become_fixes_in_the_capitals_of_the_word_beside_its_own() -> None:
    article = Article(affiliations=[Affiliation("Russian Cancer Reseach Center")])
    [finding] = [each for each in check_list(article, [], checks=CHECKS) if unknown_word(each)]
    assert finding.fixes[0].label == "Research"
    fixes = fixes_with(finding, ["research", "reached", "reseach"])
    assert [fix.label for fix in fixes] == ["Reached"]
    assert fixes[0].edits[0].after == "Russian Cancer Reached Center"


def test_the_command_line_knows_the_words_of_a_library_too(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    with library.step("Add words") as step:
        add_words(step, library, ["Reseach"])
    assert main(["check", str(library.path)]) == 0
    printed = capsys.readouterr().out
    assert "multiplecolorectal" in printed
    assert "Reseach" not in printed
