"""Letters of another alphabet."""

import pytest

from app.checks.text.look_alikes import look_alikes
from app.model import Reference

from .looking import by, found, mended

# Cyrillic letters are written as escapes where they stand among Latin ones.
A, VE, ES, ER, ON, HA = "\u0410", "\u0412", "\u0421", "\u0420", "\u041e", "\u0425"


def test_a_word_with_a_letter_of_another_alphabet_is_mended():
    wrong = Reference(title=f"{ER}ancrexol in liver disease")
    assert mended(look_alikes, wrong) == [("likely", "title", "Pancrexol in liver disease")]
    known = Reference(title="Pancrexol", language="en")
    assert mended(look_alikes, wrong, known) == [("certain", "title", "Pancrexol in liver disease")]
    word = Reference(title=f"{ER}ancreas and liver")
    assert mended(look_alikes, word) == [("certain", "title", "Pancreas and liver")]


def test_the_words_and_their_place_are_shown():
    (finding,) = found(look_alikes, Reference(title=f"Liver and {ER}ancreas."))
    assert (finding.before, finding.after) == (f"{ER}ancreas.", "Pancreas.")
    assert (finding.start, finding.end) == (10, 19)
    assert finding.references == (1,)


def test_a_russian_word_with_latin_letters_becomes_russian():
    assert mended(look_alikes, Reference(title="Хирyргия печени")) == [("certain", "title", "Хирургия печени")]
    assert mended(look_alikes, Reference(title="Хирyргоид печени")) == [("likely", "title", "Хирургоид печени")]


def test_initials_of_a_mixed_family_name_follow_the_title():
    mixed = Reference(title="Развитие дошкольников", authors=by(f"Ив\u0061нова, Н.{VE}."))
    assert mended(look_alikes, mixed) == [("certain", "authors", f"Иванова Н.{VE}.")]


def test_initials_follow_the_family_name():
    latin = Reference(authors=by(f"Smith, {A}.", f"Jones, {VE}.{ES}.", "Roe, R."))
    assert mended(look_alikes, latin) == [("certain", "authors", "Smith A., Jones B.C., Roe R.")]
    russian = Reference(authors=by("Иванов, A.Б.", "Смит, C.А."))
    assert mended(look_alikes, russian) == [("certain", "authors", f"Иванов {A}.Б., Смит {ES}.А.")]


def test_a_name_is_shown_where_the_cell_has_it():
    (finding,) = found(look_alikes, Reference(authors=by("Roe, R.", f"Smith, {A}.")))
    assert (finding.before, finding.after, finding.start, finding.end) == (f"Smith {A}.", "Smith A.", 8, 16)


def test_a_sign_made_of_look_alikes_follows_the_text_around_it():
    assert mended(look_alikes, Reference(title=f"Effect of {ES}-reactive protein")) == [
        ("certain", "title", "Effect of C-reactive protein")
    ]
    assert mended(look_alikes, Reference(title="Anal fistula", pages="\u041541-\u041542")) == [
        ("certain", "pages", "E41-E42")
    ]


@pytest.mark.parametrize(
    "title",
    [
        "β-cell function and α-interferon",
        "TNFα, IL-1β and NFκB in µm and ΔG",
        "Β-Diketones",
        "Гепатит C и COVID-19",
        f"Гепатит {ES}",
        "Роль мРНК и pN-стадии",
        f"История {HA}{HA} века",
        "Pancreas. Поджелудочная железа",
        f"Т-клетки и В{ES}",
        "Müller's Å",
    ],
)
def test_letters_that_belong_where_they_are_are_let_be(title):
    assert mended(look_alikes, Reference(title=title)) == []


def test_a_word_of_two_alphabets_that_fits_neither_is_let_be():
    assert mended(look_alikes, Reference(title="Ингибиторы мTOR и GnRH-аналоги")) == []


def test_russian_authors_are_let_be():
    assert mended(look_alikes, Reference(authors=by(f"Соловьева, {ON}.Н.", f"Сор, {A}.{ES}."), title="Лечение")) == []
    assert mended(look_alikes, Reference(authors=by("Smith, A."), title="Лечение")) == []


def test_a_letter_within_a_number_is_a_zero():
    doi = Reference(note=f"10.1{ON}56/NEJMoa1011923")
    assert mended(look_alikes, doi) == [("certain", "note", "10.1056/NEJMoa1011923")]
    formula = Reference(title=f"Oxidation of C6H12{ON}6 in water")
    assert mended(look_alikes, formula) == [("certain", "title", "Oxidation of C6H12O6 in water")]


def test_the_unit_of_a_books_pages_is_no_letter_of_its_language():
    assert mended(look_alikes, Reference(title="Introduction à la littérature fantastique", pages="188 с")) == []
