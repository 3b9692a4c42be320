"""The printed numbers of the entries."""

import pytest

from app.checks.checked import Checked
from app.checks.listed.numbering import numbering
from app.model import Article, Reference


def asked(*labels: str) -> list[tuple[int, int, str]]:
    found = numbering.find(Checked(Article(), [Reference(label=label) for label in labels]))
    return [(each.references[0], each.related[0], each.message) for each in found]


def test_a_gap_a_repeat_and_a_fall_are_asked_about():
    rest = [str(number) for number in range(10, 20)]
    assert asked("1", "2", "4", *map(str, range(5, 12))) == [
        (3, 2, "The printed number 2 is followed by 4: number 3 is missing")
    ]
    assert asked("5", "8", *map(str, range(9, 20)))[0][2] == (
        "The printed number 5 is followed by 8: numbers 6 and 7 are missing"
    )
    assert asked("9", *rest, "19") == [(12, 11, "The printed number 19 stands twice")]
    assert asked(*rest, "19", "21", "22") == [(11, 10, "The printed number 19 stands twice, and 20 is missing")]
    assert asked("9", *rest, "1", "2") == [(12, 11, "The printed number 19 is followed by 1")]


@pytest.mark.parametrize("order", [[1, 2, 4, 5, 6], [1, 4, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]])
def test_gaps_and_turns_of_entries_that_were_deleted_or_moved_here_are_let_be(order):
    moved = [Reference(label=str(number), id=70 + number) for number in order]
    assert list(numbering.find(Checked(Article(), moved))) == []
    read = [Reference(label=str(number), id=70 + at) for at, number in enumerate(order)]
    assert len(list(numbering.find(Checked(Article(), read)))) == (1 if len(order) == 5 else 3)


@pytest.mark.parametrize(
    "labels",
    [
        ["1", "2", "3", "4"],
        ["7", "8", "9"],
        ["1", "2", "2a", "3"],
        ["1", "2", "12a", "4", "5"],
        ["1", "2–3", "4", "5", "6"],
        ["", "", ""],
        ["Per03", "Roe11"],
        ["1", "5", "9", "14"],
        ["1", "3"],
    ],
)
def test_good_numbers_and_lists_that_are_not_numbered_one_by_one_are_let_be(labels):
    assert asked(*labels) == []
