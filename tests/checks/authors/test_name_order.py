"""AUT02: the order of family name and initials."""

from app.checks.authors.name_order import name_order
from app.model import Name, Names, Reference

from .looking import found, mended, printed, said

USUAL = ["Smith J., Brown K."] * 5


def test_initials_before_the_family_name_are_shown_as_mended():
    assert said(name_order, printed(*USUAL, "P. Jones, M. Clark.")) == [("likely", (6,), "P. Jones", "Jones P.")]
    assert all(each.is_mended for each in found(name_order, printed(*USUAL, "P. Jones, M. Clark.")))


def test_a_comma_between_family_name_and_initials_is_shown():
    assert said(name_order, printed(*USUAL, "Jones, P., Clark, M.")) == [("likely", (6,), "Jones, P.", "Jones P.")]


def test_a_body_with_a_number_in_its_name_has_no_order():
    body = "GBD 2019 Diseases and Injuries Collaborators."
    assert said(name_order, printed(*["Smith JA, Brown KL."] * 5, body)) == []


def test_a_divided_list_and_four_references_show_nothing():
    assert said(name_order, printed(*USUAL[:4], "P. Jones, M. Clark.")) == []
    assert said(name_order, printed(*USUAL, "P. Jones.", "M. Clark.", "J. Hill.")) == []


def test_lists_that_turn_only_the_first_name_are_let_be():
    assert said(name_order, printed(*["Smith, J., K. Brown, and P. Jones."] * 6)) == []


def test_names_in_full_bodies_and_double_surnames_are_let_be():
    others = ["Zhang Wei, Kovács János.", "World Health Organization.", "Garcia Lopez M., Brown K.", "Smith J. Jr."]
    assert said(name_order, printed(*USUAL, *others)) == []


def test_a_family_name_and_initials_that_changed_places_are_put_right():
    names = Names((Name("J.L.", "Raoul"), Name("Dahan", "L.")))
    [finding] = found(name_order, [Reference(authors=names)])
    assert mended(finding) == ["Raoul J.L., Dahan L."]
