"""References of one list, what they hold alike in memory once."""

from dataclasses import replace

from app.reading import read_references
from app.sharing import shared

SOURCES = [
    "1. Smith J., Roe A. Moss of roofs. J Sample. 2014;1(2):3-9.",
    "2. Smith J., Roe A. Moss in walls. J Sample.",
]


def test_references_that_share_stay_what_they_are() -> None:
    assert list(shared(read_references(SOURCES))) == read_references(SOURCES)


def test_names_and_spans_that_are_alike_are_there_once() -> None:
    one, other = shared(read_references(SOURCES))
    assert one.authors.people[0] is other.authors.people[0]
    assert one.spans[0] is other.spans[0]


def test_a_reference_that_shares_is_changed_alone() -> None:
    one, other = shared(read_references([SOURCES[0]] * 2))
    one.container_title = "Gut"
    assert other.container_title == "J Sample"
    assert replace(other, authors=one.authors) == other
