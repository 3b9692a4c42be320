"""A dash for the authors of the entry before."""

import pytest

from app.reading import read_references, with_repeated_authors

FIRST = "BARROS, M. G. A mesa posta. Petrópolis: Mesa, 2011."


def authors_of(*sources: str) -> list[list[str]]:
    read = with_repeated_authors(read_references(sources))
    return [[name.family or name.literal for name in reference.authors.people] for reference in read]


@pytest.mark.parametrize("dash", ["______.", "———.", "____________.", "--- .", "――,"])
def test_a_dash_stands_for_the_authors_before_however_often(dash: str) -> None:
    again = f"{dash} A mesa vazia. Petrópolis: Mesa, 2013."
    assert authors_of(FIRST, again, again) == [["BARROS"]] * 3


def test_the_dash_is_where_the_authors_are_printed() -> None:
    last = with_repeated_authors(read_references([FIRST, "______. A mesa vazia. Petrópolis: Mesa, 2013."]))[1]
    assert [last.source[span.start : span.end] for span in last.spans if span.field == "authors"] == ["______"]


def test_an_entry_without_names_or_dash_stays_without() -> None:
    assert authors_of(FIRST, "Pão e mesa no Norte. Belém: Forno, 2009.")[1] == []
    assert authors_of("______. A mesa vazia. Petrópolis: Mesa, 2013.") == [[]]
