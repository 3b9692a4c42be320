"""Alphabetical order."""

import pytest

from app.checks.checked import Checked
from app.checks.listed.order import order
from app.model import Article, Name, Names, Reference
from app.reading import read_reference

ORDERED = ["Adams", "Baker", "Clark", "Davis", "Evans", "Frank", "Green", "Hall", "Irwin", "Jones", "King", "Lewis"]
RUSSIAN = ["Абрамов", "Борисов", "Васильев", "Гусев", "Дроздов", "Ершов", "Жуков", "Зайцев", "Ильин", "Козлов"]


def entry(family: str) -> Reference:
    particle, _, rest = family.rpartition(" ")
    return Reference(authors=Names((Name(rest, "J.", particle=particle),)))


def asked(families: list[str]) -> list[tuple[int, int]]:
    found = order.find(Checked(Article(), [entry(family) for family in families]))
    return [(each.references[0], each.related[0]) for each in found]


def test_an_entry_out_of_order_is_asked_about():
    assert asked([*ORDERED[:5], "Young", *ORDERED[5:]]) == [(6, 7)]
    assert asked([*ORDERED, "Brown"]) == [(13, 12)]


def test_russian_and_latin_entries_are_looked_at_each_by_themselves():
    assert asked([*RUSSIAN, *ORDERED]) == []
    assert asked([*ORDERED, *RUSSIAN]) == []
    assert asked([*RUSSIAN[:4], "Яшин", *RUSSIAN[4:], *ORDERED]) == [(5, 6)]


@pytest.mark.parametrize(
    "families",
    [
        ORDERED,
        [*ORDERED[:4], "de Jong", *ORDERED[4:]],
        [*ORDERED[:10], "de Jong", *ORDERED[10:]],
        [*ORDERED, "Müller", "Nelson", "Øberg", "Oates", "O'Brien"],
        [*ORDERED, "Zeng", "Åberg"],
        [*ORDERED[::-1]],
        [*ORDERED[:8], "Aaron"],
        ["Smith", "Adams", "Jones", "Baker", "Young", "Clark", "Davis", "Evans", "Hall", "Green", "Frank"],
    ],
)
def test_ordered_short_and_unordered_lists_are_let_be(families):
    assert asked(families) == []


def test_several_works_of_one_author_and_bodies_are_let_be():
    entries = [entry(family) for family in [*ORDERED[:6], "Frank", "Frank", *ORDERED[6:]]]
    body = Reference(authors=Names((Name(literal="World Health Organization"),)))
    assert list(order.find(Checked(Article(), [*entries[:3], body, *entries[3:], Reference(title="Zoo")]))) == []


def test_an_entry_whose_second_author_would_stand_in_order_may_have_the_two_exchanged() -> None:
    both = Names((Name("Young", "J."), Name("Ellis", "B."), Name("Adams", "K.")), et_al=True)
    every = [*map(entry, ORDERED[:5]), Reference(authors=both), *map(entry, ORDERED[5:])]
    (found,) = order.find(Checked(Article(), every))
    assert found.references == (6,)
    assert "are the two exchanged?" not in found.message  # Ellis stands before Evans
    every.insert(4, every.pop(5))
    (found,) = order.find(Checked(Article(), every))
    assert "are the two exchanged?" in found.message
    assert found.fixes[0].edits[0].after == Names(
        (Name("Ellis", "B."), Name("Young", "J."), Name("Adams", "K.")), et_al=True
    )


def test_an_entry_of_one_author_may_stand_before_all_others() -> None:
    assert asked(["Young", *ORDERED]) == [(1, 2)]


def test_a_book_that_begins_with_its_editors_is_sorted_by_the_first() -> None:
    edited, titled = (
        read_reference(source)
        for source in (
            "Young, J., & Bird, A. (Eds.). (2018). Handbook of self-regulation of learning. Routledge.",
            "Handbook of self-regulation of learning / ed. by J. Young. New York: Routledge, 2018. 320 p.",
        )
    )
    entries = [entry(family) for family in ORDERED]
    (finding,) = order.find(Checked(Article(), [*entries[:5], edited, *entries[5:]]))
    assert (finding.references, finding.message) == (
        (6,),
        "“Young” stands before “Frank” in a list in alphabetical order",
    )
    assert list(order.find(Checked(Article(), [*entries[:5], titled, *entries[5:]]))) == []
