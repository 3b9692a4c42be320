"""Names in print."""

import pytest

from app.model import Name, Names
from app.styles.names import STORED, NameForm, given_parts, is_cyrillic, name_text, names_pieces, names_text

RINDI = Name("Rindi", "G.")
KLOEPPEL = Name("Klöppel", "G.")
RAOUL = Name("Raoul", "J.L.")
VANCOUVER = NameForm(initial_stop="", et_al=", et al.")
APA = NameForm(family_given=", ", initial_gap=" ", last_separator=", & ", pair_separator=", & ", before_suffix=", ")


def test_the_form_of_the_sample_is_the_one_without_asking():
    assert names_text(Names((RINDI, KLOEPPEL), et_al=True)) == "Rindi G., Klöppel G. et al."


@pytest.mark.parametrize(
    ("given", "stops", "stops_and_gaps", "bare"),
    [
        ("J.L.", "J.L.", "J. L.", "JL"),
        ("J. L.", "J.L.", "J. L.", "JL"),
        ("JL", "J.L.", "J. L.", "JL"),
        ("J L", "J.L.", "J. L.", "JL"),
        ("J.-L.", "J.-L.", "J.-L.", "J-L"),
        ("V. Yu.", "V.Yu.", "V. Yu.", "VYu"),
        ("V.Yu.", "V.Yu.", "V. Yu.", "VYu"),
        ("VYu", "V.Yu.", "V. Yu.", "VYu"),
        ("Zh.", "Zh.", "Zh.", "Zh"),
        ("А.Б.", "А.Б.", "А. Б.", "АБ"),
        ("É.", "É.", "É.", "É"),
        ("Jean-Luc", "Jean-Luc", "Jean-Luc", "Jean-Luc"),
        ("Yu", "Yu", "Yu", "Yu"),
        ("Юрий", "Юрий", "Юрий", "Юрий"),
        ("John F.", "John F.", "John F.", "John F"),
        ("F. Scott", "F. Scott", "F. Scott", "F Scott"),
    ],
)
def test_initials_get_the_stops_and_gaps_of_the_form_and_full_names_stay_full(given, stops, stops_and_gaps, bare):
    name = Name("Raoul", given)
    assert name_text(name) == f"Raoul {stops}"
    assert name_text(name, NameForm(initial_gap=" ")) == f"Raoul {stops_and_gaps}"
    assert name_text(name, NameForm(initial_stop="")) == f"Raoul {bare}"
    assert name_text(name, STORED) == f"Raoul {given}"


@pytest.mark.parametrize(
    ("given", "cut"), [("Jean-Luc", "J.-L."), ("John F.", "J.F."), ("Юрий", "Ю."), ("V. Yu.", "V.Yu."), ("", "")]
)
def test_a_form_that_wants_initials_cuts_full_names_down(given, cut):
    assert name_text(Name("Raoul", given), NameForm(given="initials")) == f"Raoul {cut}".strip()


def test_a_full_given_name_in_capitals_is_not_taken_for_initials_beside_a_family_in_capitals():
    assert name_text(Name("WANG", "LIN")) == "WANG LIN"
    assert name_text(Name("Mayo", "SCR")) == "Mayo S.C.R."


@pytest.mark.parametrize(
    ("name", "family_first", "given_first"),
    [
        (Name("Jong", "M.C.", particle="de"), "de Jong M.C.", "M.C. de Jong"),
        (Name("Angelo", "R.", particle="d'"), "d'Angelo R.", "R. d'Angelo"),
        (Name("Smith", "J.", suffix="Jr"), "Smith J. Jr", "J. Smith Jr"),
        (Name(literal="World Health Organization"), "World Health Organization", "World Health Organization"),
        (Name("Патютко"), "Патютко", "Патютко"),
        (Name("", "Madonna"), "Madonna", "Madonna"),
    ],
)
def test_particles_suffixes_and_bodies_stand_in_their_places(name, family_first, given_first):
    assert name_text(name) == family_first
    assert name_text(name, NameForm(given_first=True)) == given_first


def test_vancouver_and_apa_print_their_separators():
    three = (RINDI, KLOEPPEL, RAOUL)
    assert names_text(Names(three, et_al=True), VANCOUVER) == "Rindi G, Klöppel G, Raoul JL, et al."
    assert names_text(Names(three), APA) == "Rindi, G., Klöppel, G., & Raoul, J. L."
    assert names_text(Names((RINDI, RAOUL)), APA) == "Rindi, G., & Raoul, J. L."
    assert name_text(Name("Smith", "J.", suffix="Jr."), APA) == "Smith, J., Jr."


def test_the_last_separator_waits_for_the_last_name_of_a_list_that_is_not_cut_short():
    form = NameForm(last_separator=" and ", pair_separator=" and ")
    assert names_text(Names((RINDI, RAOUL), et_al=True), form) == "Rindi G., Raoul J.L. et al."


def test_only_the_first_name_is_inverted_where_the_form_says_so():
    form = NameForm(given_first=True, first_inverted=True, family_given=", ", pair_separator=", and ")
    assert names_text(Names((RINDI, RAOUL)), form) == "Rindi, G., and J.L. Raoul"


def test_et_al_is_in_the_script_of_the_names():
    assert names_text(Names((Name("Патютко", "Ю.И."),), et_al=True)) == "Патютко Ю.И. и др."
    assert names_text(Names((), et_al=True)) == "et al."
    assert names_text(Names()) == ""


def test_names_without_text_leave_no_stray_separators():
    assert names_text(Names((RINDI, Name(), RAOUL))) == "Rindi G., Raoul J.L."


def test_pieces_tell_names_from_what_stands_between():
    pieces = names_pieces(Names((RINDI, RAOUL), et_al=True))
    assert [(piece.text, piece.field) for piece in pieces] == [
        ("Rindi G.", "name"), (", ", ""), ("Raoul J.L.", "name"), (" ", ""), ("et al.", "et_al"),
    ]  # fmt: skip


def test_given_names_fall_into_initials_and_words():
    assert [(part.text, part.is_initial) for part in given_parts("Jean-P. VYu")] == [
        ("Jean", False), ("P", True), ("V", True), ("Yu", True),
    ]  # fmt: skip


def test_a_text_is_cyrillic_by_most_of_its_letters():
    assert is_cyrillic("Хирургия (Khir)")
    assert not is_cyrillic("Pancreas П")
    assert not is_cyrillic("2011; 364")
