"""What is known of the words of journals' names."""

from pathlib import Path

import pytest

from app.checks.journals.words import is_known, shortened, shortening
from app.errors import CorrigendaError


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("The New England Journal of Medicine", "N Engl J Med"),
        ("Annals of surgical oncology", "Ann Surg Oncol"),
        ("Molecular Cells", "Mol Cells"),
        ("J. Biol. Chem.", "J Biol Chem"),
        ("Revista Española de Cirugía", "Rev Esp Cir"),
        ("Journal of Qwertz Surgery", ""),
        ("", ""),
    ],
)
def test_names_are_shortened_word_by_word(full: str, short: str) -> None:
    assert shortened(full) == short


def test_a_name_is_known_with_stops_and_without() -> None:
    assert is_known("N. Engl. J. Med.")
    assert is_known("N Engl J Med")
    assert not is_known("N Engl J Qwertz")


def test_short_words_full_words_and_words_that_are_never_shortened_are_told_apart() -> None:
    known = shortening()
    assert [known.is_short(word) for word in ("Surg", "Surgery", "Cell")] == [True, False, False]
    assert [known.is_full(word) for word in ("Surg", "Surgery", "Cell")] == [False, True, False]
    assert [known.is_whole(word) for word in ("Surg", "Surgery", "Cell")] == [False, False, True]


def test_a_missing_file_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("app.resources.resource", lambda name: tmp_path / name)
    with pytest.raises(CorrigendaError, match="install the program again"):
        shortening.__wrapped__()
