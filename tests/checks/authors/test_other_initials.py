from dataclasses import replace

import pytest

from app.checks import check_list
from app.checks.authors.other_initials import other_initials
from app.model import Article, Name, Names, Reference


def names_of(text: str) -> Names:
    return Names(tuple(Name(*each.rsplit(" ", 1)) for each in text.split(", ")))


def said(*lists: str) -> list[tuple[str, str, str]]:
    """What is found in lists of names like "Kulke M.H., Raut C.P."."""
    references = [Reference(authors=names_of(names)) for names in lists]
    found = check_list(Article(), references, checks=[other_initials])
    return [(each.certainty, each.before, each.after) for each in found]


def test_another_initial_beside_the_same_people_is_asked_about() -> None:
    assert said("Kulke M.H., Raut C.P.", "Kulke M.N., Raut C.P.", "Kulke M.H., Yao J.C.") == [
        ("ask", "Kulke M.N.", "Kulke M.H.")
    ]


def test_it_is_likely_where_three_references_have_the_other_initials() -> None:
    usual = ("Kulke M.H., Raut C.P.",) * 3
    assert said(*usual, "Kulke H.M., Raut C.P.") == [("likely", "Kulke H.M.", "Kulke M.H.")]


@pytest.mark.parametrize(
    "lists",
    [
        ("Kulke M.H., Raut C.P.", "Kulke M.N., Yao J.C."),
        ("Kulke M.H., Raut C.P.", "Kulke M., Raut C.P."),
        ("Kulke M.H., Kulke M.N., Raut C.P.", "Kulke M.N., Raut C.P."),
        ("Kulke M., Raut C.P.", "Kulke N., Raut C.P."),
        ("Zhang M.H., Raut C.P.", "Zhang M.N., Raut C.P."),
        ("Roe M.H., Raut C.P.", "Roe M.N., Raut C.P."),
        ("Kulke M.H., Raut C.P.", "Kulke N.J., Raut C.P."),
        ("Park M.H., Raut C.P.", "Park H.M., Yao J.C."),
        ("Kulke M.H., Raut C.P.", "Kulke H.M., Yao J.C.", "Kulke J., Roe B."),
    ],
)
def test_others_of_the_same_name_are_let_be(lists: tuple[str, ...]) -> None:
    assert said(*lists) == []


def test_one_initial_needs_two_people_in_common() -> None:
    assert said("Kulke M., Raut C.P., Yao J.C.", "Kulke N., Raut C.P., Yao J.C.") == [("ask", "Kulke N.", "Kulke M.")]


def test_one_person_in_common_will_do_where_et_al_hides_the_others() -> None:
    names = ("Kulke M., Raut C.P.", "Kulke N., Raut C.P.")
    references = [Reference(authors=replace(names_of(each), et_al=True)) for each in names]
    assert [each.before for each in check_list(Article(), references, checks=[other_initials])] == ["Kulke N."]


def test_initials_that_changed_places_are_asked_about_without_people_in_common() -> None:
    assert said("Kulke M.H., Raut C.P.", "Kulke H.M., Yao J.C.") == [("ask", "Kulke H.M.", "Kulke M.H.")]
    assert said("Клейнер Г.Б., Лохов П.С.", "Клейнер Б.Г.") == [("ask", "Клейнер Б.Г.", "Клейнер Г.Б.")]


def test_an_initial_left_out_is_asked_about_where_three_references_have_it() -> None:
    usual = ("Kulke M.H., Raut C.P.", "Kulke M.H., Yao J.C.", "Kulke M.H.")
    assert said(*usual, "Kulke M., Lee S.P.") == [("ask", "Kulke M.", "Kulke M.H.")]
    assert said(*usual[:2], "Kulke M., Lee S.P.") == []
    assert said(*usual, "Kulke J., Lee S.P.") == []


def test_an_initial_left_out_is_asked_about_beside_two_of_the_same_people() -> None:
    assert said("Kulke M.H., Raut C.P., Yao J.C.", "Kulke M., Raut C.P., Yao J.C.") == [
        ("ask", "Kulke M.", "Kulke M.H.")
    ]


def test_three_initials_in_another_order_are_asked_about_whatever_the_name() -> None:
    assert said("Tse D.N.C., Raut C.P.", "Tse D.C.N.") == [("ask", "Tse D.C.N.", "Tse D.N.C.")]
    assert said("Ran F.A., Raut C.P.", "Ran A.F., Raut C.P.") == [("ask", "Ran A.F.", "Ran F.A.")]
    assert said("Ran F.A., Raut C.P.", "Ran A.F.") == []
