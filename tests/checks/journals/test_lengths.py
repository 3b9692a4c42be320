"""JRN04: full and shortened names of journals in one list."""

import pytest

from app.checks.journals.lengths import lengths
from tests.checks.journals.named import DOTTED, IN_FULL, UNDOTTED, said_of


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("New England Journal of Medicine", "N Engl J Med"),
        ("The New England Journal of Medicine", "N Engl J Med"),
        ("N Engl J Medicine", "N Engl J Med"),
        ("Molecular Cell", "Mol Cell"),
        ("Annals of Surgery", "Ann Surg"),
    ],
)
def test_a_full_name_is_shortened_where_the_list_shortens(printed: str, wanted: str) -> None:
    assert said_of(lengths, [*UNDOTTED, printed]) == [(6, "likely", wanted)]


def test_the_short_form_may_be_the_initials_that_the_list_has() -> None:
    name = "Journal of the American Medical Association"
    assert said_of(lengths, [*UNDOTTED, "JAMA", name]) == [(7, "likely", "JAMA")]
    assert said_of(lengths, [*UNDOTTED, name]) == [(6, "likely", "J Am Med Assoc")]


def test_the_short_form_has_the_stops_of_the_list() -> None:
    assert said_of(lengths, [*DOTTED, "New England Journal of Medicine"]) == [(6, "likely", "N. Engl. J. Med.")]


def test_the_short_form_is_not_one_that_is_wrong_itself() -> None:
    names = [*UNDOTTED, "N Engl J Med", "N.Engl J Med", "New England Journal of Medicine"]
    assert said_of(lengths, names) == [(8, "likely", "N Engl J Med")]


def test_a_short_name_becomes_the_full_one_of_the_list() -> None:
    assert said_of(lengths, [*IN_FULL, "Ann Surg"]) == [(6, "likely", "Annals of Surgery")]


def test_a_short_name_is_not_written_out_by_guess() -> None:
    assert said_of(lengths, [*IN_FULL, "Turk J Gastroenterol"]) == []


@pytest.mark.parametrize("name", ["Gut", "Pancreas", "Cancer Cell", "Neuroendocrinology", "Вестник хирургии", "eLife"])
def test_names_that_have_one_form_only_are_let_be(name: str) -> None:
    assert said_of(lengths, [*UNDOTTED, name]) == []
    assert said_of(lengths, [*IN_FULL, name]) == []


def test_a_name_whose_short_form_is_not_known_is_let_be() -> None:
    assert said_of(lengths, [*UNDOTTED, "Journal of Qwertz Surgery"]) == []


def test_four_names_make_no_form() -> None:
    assert said_of(lengths, [*UNDOTTED[:4], "New England Journal of Medicine"][1:]) == []


RUSSIAN = ["Вестник хирургии", "Вопросы онкологии", "Вопросы философии", "Журнал новой экономики", "Мир России"]


def test_a_russian_name_with_shortened_words_among_full_ones_is_asked_about() -> None:
    assert said_of(lengths, [*RUSSIAN, "Социол. исслед."]) == [(6, "ask", "")]
    assert said_of(lengths, [*RUSSIAN, "Психол. журнал"]) == [(6, "ask", "")]


@pytest.mark.parametrize("name", ["Вестник хирургии им. И.И. Грекова", "Известия школ. Сер. Физика", "Хирургия"])
def test_initials_and_series_shorten_no_russian_name(name: str) -> None:
    assert said_of(lengths, [*RUSSIAN, name]) == []


def test_a_russian_list_with_several_shortened_names_has_no_form() -> None:
    assert said_of(lengths, [*RUSSIAN, "Социол. исслед.", "Вопр. истории"]) == []
