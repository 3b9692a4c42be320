"""Accents and primes for apostrophes."""

import pytest

from app.checks.text.quotes import quotes
from app.model import Reference

from .looking import by, mended


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Crohn´s disease", "Crohn's disease"),
        ("Crohn`s disease", "Crohn's disease"),
        ("Patients´ views", "Patients' views"),
        ("Effet de l´acide", "Effet de l'acide"),
    ],
)
def test_accents_become_apostrophes(wrong, right):
    assert mended(quotes, Reference(title=wrong)) == [("certain", "title", right)]


def test_names_are_mended_with_the_apostrophe_of_the_list():
    names = by("D´Angelo, M.", "O`Brien, K.")
    assert mended(quotes, Reference(authors=names)) == [("certain", "authors", "D'Angelo M., O'Brien K.")]
    curly = Reference(title="Barrett’s esophagus")
    assert mended(quotes, curly, Reference(authors=names)) == [("certain", "authors", "D’Angelo M., O’Brien K.")]


def test_doubled_signs_become_quotation_marks_after_a_look():
    assert mended(quotes, Reference(title="The ``good'' death")) == [("likely", "title", "The “good” death")]


@pytest.mark.parametrize(
    "title",
    ["The 3′-end and 5′,3′ ends", "A′B′ and f′(x)", "Mu´ller", "Hawaiʻi", "Crohn's and Barrett’s", "2´-O-methyl"],
)
def test_primes_and_accents_in_their_place_are_let_be(title):
    assert mended(quotes, Reference(title=title)) == []


def test_an_apostrophe_for_a_soft_sign_is_let_be():
    assert mended(quotes, Reference(authors=by("Il'in, A.", "Solov’eva, O."))) == []
