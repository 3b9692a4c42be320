from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.library import Library, Order, View, read_filter
from app.model import Article, Name, Names, Reference


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.create(Path(tmp_path_factory.mktemp("filter")) / "f.corrigenda")
    with library.step("Add") as step:
        step.add_article(
            Article(),
            [
                Reference(
                    authors=Names((Name("Rindi", "G."),)),
                    title="Liver metastases of tumours",
                    container_title="The Lancet",
                    year="2006",
                    doi="10.1/x",
                    month="03-15",
                    citation_key="Rindi_2006-tnm",
                ),
                Reference(
                    authors=Names((Name("Klöppel", "G."),)),
                    title="Tumours of the liver",
                    container_title="Cancer",
                    year="2010",
                    volume="99",
                ),
                Reference(
                    authors=Names((Name("Соловьёва", "О."),)),
                    title="Опухоли",
                    container_title="Хирургия",
                    year="2012a",
                    type="book",
                ),
                Reference(authors=Names((Name("Патютко"),))),
            ],
        )
    with library.step("Edit") as step:
        step.set(library.ids(View())[1], "volume", "100")
        step.set(library.ids(View())[2], "volume", "5")
    with library.step("Edit back") as step:
        step.set(library.ids(View())[2], "volume", "")
    yield library
    library.close()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", [1, 2, 3, 4]),
        ("liver", [1, 2]),
        ("LIV tum", [1, 2]),
        ('"liver metastases"', [1]),
        ("kloppel", [2]),
        ("Klöppel", [2]),
        ("соловьева", [3]),
        ("СОЛОВЬЁВА", [3]),
        ("journal:lancet", [1]),
        ("author:rindi", [1]),
        ("title:cancer", []),
        ("2006..2010", [1, 2]),
        ("2010..", [2, 3]),
        ("..2006", [1]),
        ("year:2010..2012", [2, 3]),
        ("no:year", [4]),
        ("has:doi", [1]),
        ("-has:doi", [2, 3, 4]),
        ("-liver", [3, 4]),
        ("is:changed", [2]),
        ("-is:changed", [1, 3, 4]),
        ("type:book", [3]),
        ("liver -lancet", [2]),
        ("key:rindi", [1]),
        ("key:tnm", [1]),
        ("key:ind", []),
        ('key:"rindi 2006"', [1]),
        ("key:=rindi_2006-tnm", [1]),
        ("-key:rindi", [2, 3, 4]),
        ("liver key:rindi", [1]),
        ("has:month", [1]),
        ("no:month", [2, 3, 4]),
        ("liver 2010..2012", [2]),
        ("nonsense:liver", []),
        ('"', [1, 2, 3, 4]),
        ("iver", []),
    ],
)
def test_a_typed_filter_lets_through_what_it_says(shelf: Library, typed: str, expected: list[int]) -> None:
    all_ids = list(shelf.ids(View()))
    assert [all_ids.index(each) + 1 for each in shelf.ids(View(filter=read_filter(typed)))] == expected


def test_each_part_can_be_taken_out() -> None:
    typed = read_filter('liver "two words" 2010..2012')
    assert typed.parts == ("liver", '"two words"', "2010..2012")
    assert typed.without(1).parts == ("liver", "2010..2012")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ('journal:="The Lancet"', [2006]),
        ("journal:=the-lancet.", [2006]),
        ("journal:=Lancet", []),
        ("journal:lancet", [2006]),
        ('-journal:="the lancet"', [None, 2010, 2012]),
        ("author:=Патютко", [None]),
    ],
)
def test_a_whole_field_can_be_asked_for(shelf: Library, typed: str, found: list[int | None]) -> None:
    assert list(shelf.years(View(filter=read_filter(typed)))) == found


@settings(max_examples=300, deadline=None)
@given(typed=st.text(max_size=30) | st.text(alphabet='":-.*()^{}+ 12aorANDORNOTNEAR', max_size=30))
def test_typing_never_fails(shelf: Library, typed: str) -> None:
    shelf.ids(View(filter=read_filter(typed)))
    shelf.years(View(filter=read_filter(typed)))


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("title", [1, 2, 3, 4]),
        ("year", [1, 2, 3, 4]),
        ("authors", [2, 1, 4, 3]),
        ("container_title", [2, 1, 3, 4]),
        ("citation_key", [1, 2, 3, 4]),
    ],
)
def test_a_column_sorts_both_ways_and_empty_cells_come_last(shelf: Library, column: str, expected: list[int]) -> None:
    all_ids = list(shelf.ids(View()))
    found = [all_ids.index(each) + 1 for each in shelf.ids(View(order=Order(column)))]
    assert found == expected
    backwards = [all_ids.index(each) + 1 for each in shelf.ids(View(order=Order(column, True)))]
    filled = [each for each in expected if each != 4 or column == "authors"]
    filled = filled[:1] if column == "citation_key" else filled
    assert backwards[: len(filled)] == filled[::-1]


def test_words_are_found_in_a_column_that_no_index_holds(shelf: Library) -> None:
    first = shelf.ids(View())[0]
    assert shelf.ids_holding(View(), ("citation_key",), "2006 tnm") == [first]
    assert shelf.ids_holding(View(), ("title", "citation_key"), "rindi") == [first]
    assert shelf.ids_holding(View(filter=read_filter("cancer")), ("citation_key",), "tnm") == []


def test_years_are_counted_and_found_as_the_view_shows_them(shelf: Library) -> None:
    assert shelf.years(View()) == {None: 1, 2006: 1, 2010: 1, 2012: 1}
    assert shelf.years(View(filter=read_filter("liver"))) == {2006: 1, 2010: 1}
    assert shelf.ids_of_year(View(), None) == [shelf.ids(View())[3]]
