from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.library import Library, Order, View, read_filter
from app.model import Article, Author, Name, Names, Reference


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.create(Path(tmp_path_factory.mktemp("filter")) / "f.corrigenda")
    with library.step("Add") as step:
        step.add_article(
            Article(
                title="Опухоли печени: TNM staging",
                journal="Sechenov Medical Journal",
                year="2013",
                volume="12",
                issue="3",
                authors=[Author(Name("Соловьёва", "О. Н.")), Author(Name("Beek", "J.", "van der"))],
            ),
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
        ("lancet or cancer", [1, 2]),
        ("lancet OR Cancer 2010..", [2]),
        ("2010.. lancet or cancer", [2]),
        ("lancet or cancer or хирургия", [1, 2, 3]),
        ("lancet or cancer -liver or has:volume", [2]),
        ("no:doi or is:changed", [2, 3, 4]),
        ("-liver or lancet", [1, 3, 4]),
        ("..2006 or type:book", [1, 3]),
        ("key:tnm or volume:99..100", [1, 2]),
        ("article:nothing or cancer", [2]),
        ("or lancet", [1]),
        ("lancet or", [1]),
        ("lancet or title:", [1]),
        ("or", [1, 2, 3, 4]),
        ("lancet or or cancer", [1, 2]),
        ('lancet "or" cancer', []),
        ("volume:90..100", [2]),
        ("volume:101..", []),
        ("volume:100..90", [2]),
        ("article:опух", [1, 2, 3, 4]),
        ("article:sech article:12(3) article:соловьева article:beek", [1, 2, 3, 4]),
        ('article:"van der beek"', [1, 2, 3, 4]),
        ('article:"tnm stag"', []),
        ('article:"tnm staging"', [1, 2, 3, 4]),
        ("article:aging", []),
        ("-article:2013", []),
        ("article:2013 liver", [1, 2]),
        ('article:="опухоли печени, TNM staging"', [1, 2, 3, 4]),
        ("article:=tnm", []),
        ("article:", [1, 2, 3, 4]),
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
    all_ids, article_id = list(shelf.ids(View())), shelf.articles()[0].id
    for view in (View(), View(article_id)):
        found = shelf.ids(replace(view, filter=read_filter(typed)))
        assert [all_ids.index(each) + 1 for each in found] == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("article:breast", [1, 2]),
        ("-article:breast", [3]),
        ("pages:90..100", [2]),
        ("pages:..20", []),
        ("article:breast pages:99..99 or liver", [2]),
        ("article:liver or pages:99..99", [2, 3]),
    ],
)
def test_articles_are_told_apart(tmp_path: Path, typed: str, expected: list[int]) -> None:
    with Library.create(tmp_path / "two.corrigenda") as library:
        with library.step("Add") as step:
            pages = [Reference(pages="S12"), Reference(pages="99-110")]
            step.add_article(Article(title="Breast", authors=[Author(Name())]), pages)
            step.add_article(Article(title="Liver"), [Reference(title="Breast")])
        every = list(library.ids(View()))
        for view in (View(), View(among=tuple(row.id for row in library.articles()))):
            found = library.ids(replace(view, filter=read_filter(typed)))
            assert [every.index(each) + 1 for each in found] == expected


def test_each_part_can_be_taken_out() -> None:
    typed = read_filter('liver "two words" 2010..2012')
    assert typed.parts == ("liver", '"two words"', "2010..2012")
    assert typed.without(1).parts == ("liver", "2010..2012")


@pytest.mark.parametrize(
    ("part", "left"),
    [(0, "b or c d"), (1, "a or c d"), (2, "a or b d"), (3, "a or b or c")],
)
def test_an_or_goes_with_its_part(part: int, left: str) -> None:
    assert read_filter("a or b OR c d").without(part).text == left


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("a or b", "a or b 2010.."),
        ("a or", "a 2010.."),
        ("or a", "a 2010.."),
        ('a or "b c', '2010.. a or "b c'),
        ("", "2010.."),
    ],
)
def test_a_part_that_is_added_must_hold_whatever_the_others_say(typed: str, text: str) -> None:
    added = read_filter(typed).with_part("2010..")
    assert (added.text, "2010.." in added.alone) == (text, True)


def test_only_parts_that_stand_alone_are_exchanged() -> None:
    typed = read_filter("2001..2002 x or 2003..2004")
    assert typed.without_alone(lambda part: ".." in part).text == "x or 2003..2004"
    assert typed.without_alone(lambda part: part == "y") is typed


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
