"""Letters and figures confused."""

import pytest

from app.checks.text.scanned import scanned
from app.model import Reference

from .looking import mended


@pytest.mark.parametrize(
    ("field", "wrong", "right"),
    [
        ("title", "A c1inical trial of 1iver tum0rs", "A clinical trial of liver tumors"),
        ("title", "Лечение 0пухолей", "Лечение опухолей"),
        ("container_title", "J Surg Onco1ogy", "J Surg Oncology"),
        ("volume", "l2", "12"),
        ("volume", "1O5", "105"),
        ("issue", "I0", "10"),
    ],
)
def test_confused_signs_are_mended_after_a_look(field, wrong, right):
    assert mended(scanned, Reference(**{field: wrong})) == [("likely", field, right)]


@pytest.mark.parametrize(
    "title",
    [
        "IL-1, O6-MGMT and H1N1 in p53 cells",
        "Le 1er cas, la 1ère fois, the 1st and 10th",
        "Ki67, T1rho, 5-HT1A and HbA1c",
        "CD10 and C1q of 100 patients",
        "중년1인가구의",
        "H1-receptor and 1alpha",
    ],
)
def test_genes_viruses_and_ordinals_are_let_be(title):
    assert mended(scanned, Reference(title=title)) == []


@pytest.mark.parametrize("volume", ["II", "I", "12", "A1", "XXI", "62 Suppl 1", "O", "B10"])
def test_roman_and_lettered_volumes_are_let_be(volume):
    assert mended(scanned, Reference(volume=volume)) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Thermal and extemal factors of the comea", "Thermal and external factors of the cornea"),
        ("The dinical course of liver disease", "The clinical course of liver disease"),
        ("New rnodels of treatment of disease", "New models of treatment of disease"),
    ],
)
def test_letters_that_look_like_two_are_told_in_unknown_words(wrong, right):
    assert mended(scanned, Reference(title=wrong)) == [("likely", "title", right)]


@pytest.mark.parametrize(
    "title",
    [
        "A modern pattern of the external form",
        "Women and children with clots",
        "The Burnor family of the liver disease",
    ],
)
def test_known_words_and_names_are_let_be(title):
    assert mended(scanned, Reference(title=title)) == []


@pytest.mark.parametrize(
    ("wrong", "right"), [("residuaI", "residual"), ("ChemicaI", "Chemical"), ("fuII", "full"), ("cIinical", "clinical")]
)
def test_a_capital_i_inside_a_word_is_an_l(wrong, right):
    assert mended(scanned, Reference(title=f"A {wrong} study of patients with disease")) == [
        ("likely", "title", f"A {right} study of patients with disease")
    ]


@pytest.mark.parametrize("word", ["betaI", "typeIII", "TNFaI", "integrinI", "iPhone", "DNaseI", "caseII-alpha"])
def test_roman_numbers_behind_words_are_let_be(word):
    assert mended(scanned, Reference(title=f"A study of {word} in patients with disease")) == []
