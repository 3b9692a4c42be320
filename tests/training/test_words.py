"""Counting the words of titles."""

import sys
from pathlib import Path

from app.checks.word_counts import Count

sys.path.append(str(Path(__file__).parents[2] / "script"))

from training.sets import labelled
from training.words import journal_names, letters, own_texts, titles_of


def test_titles_and_full_journal_names_are_counted_abbreviations_are_not() -> None:
    full = labelled([("title", "Staging of tumors"), (None, ". "), ("journal", "annals of surgery")], "made")
    short = labelled([("author", "Rindi G."), (None, " "), ("journal", "N. Engl. J. Med.")], "made")
    assert list(titles_of([full, short])) == ["Staging of tumors", "Annals Of Surgery"]


def test_journal_names_are_read_once_each_and_never_mojibake(tmp_path: Path) -> None:
    rows = '"Annals of Surgery","Ann. Surg."\n"Annals of surgery","Ann Surg"\n"Revue mÃ©dicale","Rev."\n'
    (tmp_path / "journal_abbreviations_a.csv").write_text(rows, encoding="utf-8")
    assert list(journal_names(tmp_path)) == ["Annals of Surgery"]


def test_every_text_of_the_vocabulary_is_counted(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "titles.toml").write_text(
        'whole = ["One", "Two"]\n[slots]\nthing = ["three"]\n', encoding="utf-8"
    )
    assert list(own_texts(tmp_path)) == ["One", "Two", "three"]


def test_letters_are_told_by_words_met_twice_and_by_dictionaries() -> None:
    common, possible = letters({"zqx": Count(1, 1, 0), "vruwood": Count(2, 2, 0)})
    assert "ing" in common
    assert "^vruw" in common
    assert "zqx" not in {*common, *possible}
    assert not set(common) & set(possible)
