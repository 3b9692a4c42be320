"""One correction offered where the same is wrong in other references."""

from app.bulk import Change
from app.elsewhere import also
from app.model import Name, Names, Reference

ALHMAN, AHLMAN = Name("Alhman", "H."), Name("Ahlman", "H.")


def reference(number: int, *names: Name, title: str = "", journal: str = "", et_al: bool = False) -> Reference:
    return Reference(id=number, authors=Names(names, et_al=et_al), title=title, container_title=journal)


def test_a_journals_name_is_offered_where_it_stands_just_the_same() -> None:
    every = [
        reference(1, journal="Lancet Oncol."),
        reference(2, journal="Lancet Oncol."),
        reference(3, journal="Lancet"),
    ]
    assert also(every, 1, "container_title", "Lancet Oncol.", "Lancet Oncol") == [
        Change(2, "container_title", "Lancet Oncol.", "Lancet Oncol")
    ]


def test_a_person_is_offered_with_the_same_initials_only_and_the_others_stay() -> None:
    every = [
        reference(1, AHLMAN),
        reference(2, Name("Rindi", "G."), ALHMAN, et_al=True),
        reference(3, Name("Alhman", "B.")),
    ]
    found = also(every, 1, "authors", Names((ALHMAN,)), Names((AHLMAN,)))
    assert found == [Change(2, "authors", "Rindi G., Alhman H. et al.", "Rindi G., Ahlman H. et al.")]


def test_a_list_of_names_that_was_changed_in_more_than_one_offers_nothing() -> None:
    every = [reference(1, AHLMAN), reference(2, ALHMAN)]
    assert also(every, 1, "authors", Names((ALHMAN, Name("Roe"))), Names((AHLMAN, Name("Doe")))) == []
    assert also(every, 1, "authors", Names((ALHMAN,)), Names((AHLMAN, Name("Doe")))) == []


def test_one_word_of_a_title_is_offered_as_a_whole_word() -> None:
    every = [reference(1), reference(2, title="A pancretic study"), reference(3, title="Pancretic; neuropancretic")]
    assert also(every, 1, "title", "The pancretic gland", "The pancreatic gland") == [
        Change(2, "title", "A pancretic study", "A pancreatic study")
    ]


def test_a_short_word_a_new_title_and_a_figure_offer_nothing() -> None:
    every = [reference(1), reference(2, title="Cats of the year")]
    assert also(every, 1, "title", "Cats", "Dogs") == []
    assert also(every, 1, "title", "Something else", "Cats of the year") == []
    assert also([Reference(id=1), Reference(id=2, volume="7")], 1, "volume", "7", "8") == []
    assert also(every, 1, "container_title", "", "Cancer") == []
