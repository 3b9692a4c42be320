"""One correction offered where the same is wrong in other references."""

from app.bulk import Change
from app.checks.rules.correction import Value
from app.elsewhere import elsewhere
from app.model import Name, Names, Reference

ALHMAN, AHLMAN = Name("Alhman", "H."), Name("Ahlman", "H.")


def reference(
    number: int, *names: Name, title: str = "", journal: str = "", pages: str = "", et_al: bool = False
) -> Reference:
    return Reference(id=number, authors=Names(names, et_al=et_al), title=title, container_title=journal, pages=pages)


def also(every: list[Reference], field: str, before: Value, after: Value) -> dict[str, list[Change]]:
    """The changes by their kind, after an edit of the first reference."""
    found = elsewhere(every, 1, field, before, after)
    return {each.correction.kind: each.changes for each in found if each.changes}


def test_a_journals_name_is_offered_where_it_stands_just_the_same() -> None:
    every = [
        reference(1, journal="Lancet Oncol"),
        reference(2, journal="Lancet Oncol."),
        reference(3, journal="Lancet"),
    ]
    assert also(every, "container_title", "Lancet Oncol.", "Lancet Oncol") == {
        "text": [Change(2, "container_title", "Lancet Oncol.", "Lancet Oncol")]
    }


def test_a_form_is_offered_where_it_is_the_same_but_the_words_are_not() -> None:
    every = [reference(1, pages="256-265"), reference(2, pages="1307-12"), reference(3, pages="934-959")]
    assert also(every, "pages", "256-65", "256-265") == {"pages": [Change(2, "pages", "1307-12", "1307-1312")]}
    every = [reference(1, journal="Ann Surg"), reference(2, journal="Annals of Oncology"), reference(3, journal="Gut")]
    assert also(every, "container_title", "Annals of Surgery", "Ann Surg") == {
        "short": [Change(2, "container_title", "Annals of Oncology", "Ann Oncol")]
    }


def test_a_person_is_offered_with_the_same_initials_first_and_the_others_stay() -> None:
    every = [
        reference(1, AHLMAN),
        reference(2, Name("Rindi", "G."), ALHMAN, et_al=True),
        reference(3, Name("Alhman", "B.")),
    ]
    found = also(every, "authors", Names((ALHMAN,)), Names((AHLMAN,)))
    in_second = Change(2, "authors", "Rindi G., Alhman H. et al.", "Rindi G., Ahlman H. et al.")
    assert list(found) == ["name", "surname"]
    assert found["name"] == [in_second]
    assert found["surname"] == [in_second, Change(3, "authors", "Alhman B.", "Ahlman B.")]


def test_the_form_of_initials_is_offered_for_the_other_names_of_the_same_cell_too() -> None:
    before = Names((Name("Smith", "J.L."), Name("Roe", "A.B.")))
    after = Names((Name("Smith", "JL"), Name("Roe", "A.B.")))
    every = [Reference(id=1, authors=after), reference(2, Name("Doe", "C.D."))]
    found = also(every, "authors", before, after)
    assert found["initials"] == [
        Change(1, "authors", "Smith JL, Roe A.B.", "Smith JL, Roe AB"),
        Change(2, "authors", "Doe C.D.", "Doe CD"),
    ]


def test_a_list_of_names_that_was_changed_in_more_than_one_offers_nothing() -> None:
    every = [reference(1, AHLMAN), reference(2, ALHMAN)]
    assert also(every, "authors", Names((ALHMAN, Name("Roe"))), Names((AHLMAN, Name("Doe")))) == {}
    assert also(every, "authors", Names((ALHMAN,)), Names((AHLMAN, Name("Doe")))) == {}


def test_one_word_of_a_title_is_offered_as_a_whole_word_with_its_capital() -> None:
    every = [reference(1), reference(2, title="A pancretic study"), reference(3, title="Pancretic; neuropancretic")]
    assert also(every, "title", "The pancretic gland", "The pancreatic gland") == {
        "words": [
            Change(2, "title", "A pancretic study", "A pancreatic study"),
            Change(3, "title", "Pancretic; neuropancretic", "Pancreatic; neuropancretic"),
        ]
    }


def test_a_short_word_a_new_title_and_a_figure_offer_nothing() -> None:
    every = [reference(1), reference(2, title="Cats of the year")]
    assert also(every, "title", "Cats", "Dogs") == {}
    assert also(every, "title", "Something else", "Cats of the year") == {}
    assert also([Reference(id=1), Reference(id=2, volume="7")], "volume", "7", "8") == {}
    assert also(every, "container_title", "", "Cancer") == {}
