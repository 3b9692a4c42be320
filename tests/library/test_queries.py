"""Filters, orders and counts against a plain scan of the same references."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.library import Filter, Library, Order, View, read_filter
from app.library.plain import plain
from app.library.rows import name_words
from app.library.tables import SEARCHED
from app.model import FIELDS, TYPES, Article, Name, Names, Reference

WORDS = "liver Liver tumour tumours neuroendocrine Klöppel Опухоли ёж S23 10.1016/j.x 1998 e41 of the".split()


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Three articles of random references."""
    chance = random.Random(11)
    with Library.create(Path(tmp_path_factory.mktemp("queries")) / "q.corrigenda") as library:
        with library.step("Add") as step:
            for _ in range(3):
                step.add_article(Article(), [_random_reference(chance) for _ in range(80)])
        with library.step("Move") as step:
            ids = library.ids(View(2))
            step.move_references(list(ids[40:50]), before=ids[3])
        yield library


def _random_reference(chance: random.Random) -> Reference:
    def some(most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randrange(most + 1)))

    reference = Reference(
        type=chance.choice(list(TYPES)),
        authors=Names(tuple(Name(chance.choice(WORDS), "A. B.") for _ in range(chance.randrange(3)))),
        year=chance.choice(["", "1998", "1998a", "2005", "in press", "[2012]", "c2012", "12 May 2010", "2010/2011"]),
        volume=chance.choice(["", "9", "10", "S1", "62 Suppl 1"]),
        pages=chance.choice(["", "9-12", "100", "S23-S28", "e41"]),
    )
    for column in ("title", "container_title", "note", "publisher"):
        setattr(reference, column, some(3))
    return reference


YEARS = {
    "": None,
    "1998": 1998,
    "1998a": 1998,
    "2005": 2005,
    "in press": None,
    "[2012]": 2012,
    "c2012": 2012,
    "12 May 2010": 2010,
    "2010/2011": 2010,
}


def _every(library: Library, article_id: int | None = None) -> list[Reference]:
    articles = [article_id] if article_id else [row.id for row in library.articles()]
    return [reference for each in articles for reference in library.references(each)]


def _ids(references: list[Reference]) -> list[int]:
    return [reference.id or 0 for reference in references]


def _words(reference: Reference, column: str) -> str:
    value = getattr(reference, column)
    text = " ".join(map(name_words, value.people)) if isinstance(value, Names) else value
    return plain(text)


def _has(reference: Reference, typed: str, columns: tuple[str, ...] = SEARCHED) -> bool:
    """Whether the words stand together in a column, the last one perhaps cut short."""
    return any(f" {plain(typed)}" in f" {_words(reference, column)}" for column in columns)


@pytest.mark.parametrize("article_id", [None, 2])
@pytest.mark.parametrize(
    ("typed", "passes"),
    [
        ("liv", lambda each: _has(each, "liv")),
        ("LIVER tum", lambda each: _has(each, "liver") and _has(each, "tum")),
        ("liver -tum", lambda each: _has(each, "liver") and not _has(each, "tum")),
        ("-liver -еж", lambda each: not _has(each, "liver") and not _has(each, "ёж")),
        ('"of the"', lambda each: any(f" {_words(each, column)} ".count(" of the ") for column in SEARCHED)),
        ('title:"tumour"', lambda each: " tumour " in f" {_words(each, 'title')} "),
        ("title:tumour", lambda each: _has(each, "tumour", ("title",))),
        ("journal:10.1016/j", lambda each: _has(each, "10 1016 j", ("container_title",))),
        ("-author:klop", lambda each: not _has(each, "klop", ("authors",))),
        ("2005..2010", lambda each: YEARS[each.year] in range(2005, 2011)),
        ("2010..2005", lambda each: YEARS[each.year] in range(2005, 2011)),
        ("-2005..2010", lambda each: YEARS[each.year] not in range(2005, 2011)),
        ("year:..2005", lambda each: (YEARS[each.year] or 9999) <= 2005),
        ("-2005..", lambda each: (YEARS[each.year] or 0) < 2005),
        ("year:1998", lambda each: each.year in ("1998", "1998a")),
        ('year:"1998"', lambda each: each.year == "1998"),
        ("no:year", lambda each: not each.year),
        ("-no:year", lambda each: bool(each.year)),
        ("has:authors liver", lambda each: bool(each.authors) and _has(each, "liver")),
        ("type:chap", lambda each: each.type == "chapter"),
        ("type:article", lambda each: each.type.startswith("article") or "article" in TYPES[each.type]),
        ("-type:book", lambda each: each.type != "book"),
        ("type:nothing", lambda each: False),
        ("pages:s23 volume:10", lambda each: each.pages == "S23-S28" and each.volume == "10"),
        ('volume:"9"', lambda each: each.volume == "9"),
        ("volume:", lambda each: True),
        ("—", lambda each: True),
    ],
)
def test_a_filter_lets_through_what_a_scan_finds(
    shelf: Library, article_id: int | None, typed: str, passes: Callable[[Reference], bool]
) -> None:
    expected = _ids([each for each in _every(shelf, article_id) if passes(each)])
    view = View(article_id, read_filter(typed))
    assert list(shelf.ids(view)) == expected
    assert sum(shelf.years(view).values()) == len(expected)
    for column in ("title", "year", "note"):
        assert sorted(shelf.ids(View(article_id, read_filter(typed), Order(column)))) == sorted(expected)


def test_a_thousand_words_are_a_filter_too(shelf: Library) -> None:
    assert list(shelf.ids(View(filter=read_filter(" ".join(f"w{number}" for number in range(1000)))))) == []
    assert len(shelf.ids(View(filter=read_filter(" ".join(f"-w{number}" for number in range(300)))))) == 240


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("article_id", [None, 2])
@pytest.mark.parametrize("column", [field.name for field in FIELDS if field.name not in ("type", "year")])
def test_each_column_sorts_with_empty_cells_last(
    shelf: Library, column: str, article_id: int | None, descending: bool
) -> None:
    found = shelf.ids(View(article_id, Filter(), Order(column, descending)))
    every = {each.id or 0: each for each in _every(shelf, article_id)}
    assert sorted(found) == sorted(every)
    words = [_words(every[each], column) for each in found]
    filled = [each for each in words if each]
    assert words == filled + [""] * (len(words) - len(filled))
    if column in ("volume", "pages"):
        numbers = [int(digits) if (digits := each.split()[0]).isdigit() else 0 for each in filled]
        assert numbers == sorted(numbers, reverse=descending)
    else:
        assert filled == sorted(filled, reverse=descending)


def test_years_sort_as_numbers_and_letters_after_them(shelf: Library) -> None:
    every = {each.id or 0: each for each in _every(shelf)}
    found = [every[each].year for each in shelf.ids(View(order=Order("year")))]
    dated = [year for year in found if YEARS[year]]
    assert dated == sorted(dated, key=lambda year: (YEARS[year], year))
    assert found[: len(dated)] == dated
    backwards = [every[each].year for each in shelf.ids(View(order=Order("year", True)))]
    assert backwards[: len(dated)] == dated[::-1]


def test_the_list_order_can_be_turned_round(shelf: Library) -> None:
    assert list(shelf.ids(View(2, order=Order(descending=True)))) == list(shelf.ids(View(2)))[::-1]


def test_an_unknown_column_to_sort_by_is_an_error_of_the_program(shelf: Library) -> None:
    with pytest.raises(KeyError):
        shelf.ids(View(order=Order("title; DROP TABLE reference")))
    with pytest.raises(KeyError):
        shelf.known_values("id; --")


@pytest.mark.parametrize("article_id", [None, 2])
@pytest.mark.parametrize("typed", ["", "liver"])
def test_years_are_counted_and_listed_as_a_scan_counts_them(shelf: Library, article_id: int | None, typed: str) -> None:
    view = View(article_id, read_filter(typed))
    every = [each for each in _every(shelf, article_id) if not typed or _has(each, typed)]
    assert shelf.years(view) == Counter(YEARS[each.year] for each in every)
    for year in {*YEARS.values(), 1900}:
        assert shelf.ids_of_year(view, year) == _ids([each for each in every if YEARS[each.year] == year])


def test_numbers_are_places_in_the_own_list(shelf: Library) -> None:
    one, other = shelf.ids(View(1)), shelf.ids(View(2))
    assert shelf.numbers([one[0], other[5], other[79], 999]) == {one[0]: 1, other[5]: 6, other[79]: 80}
    assert shelf.numbers([*one, *other[::2]]) == {
        **{each: place for place, each in enumerate(one, start=1)},
        **{each: place for place, each in enumerate(other, start=1) if place % 2},
    }
    assert shelf.numbers([]) == {}


def test_rows_come_in_the_order_asked_without_what_is_long(shelf: Library) -> None:
    asked = [200, 3, 999, 3, 7]
    found = shelf.rows(asked)
    assert [each.id for each in found] == [200, 3, 3, 7]
    whole = shelf.reference(3)
    assert (found[1].title, found[1].authors, found[1].article_id) == (whole.title, whole.authors, 1)


def test_whole_rows_come_in_the_order_asked_with_all_that_is_kept_of_them(shelf: Library) -> None:
    found = shelf.whole_rows([200, 3, 999, 3])
    assert found == [shelf.reference(200), shelf.reference(3), shelf.reference(3)]


def test_known_values_come_commonest_first(shelf: Library) -> None:
    counted = Counter(each.year for each in _every(shelf) if each.year)
    found = shelf.known_values("year")
    assert [counted[year] for year in found] == sorted(counted.values(), reverse=True)
    assert shelf.known_values("year", limit=2) == found[:2]


def test_missing_rows_are_key_errors(shelf: Library) -> None:
    for ask in (shelf.reference, shelf.article):
        with pytest.raises(KeyError):
            ask(999)
    assert shelf.references(999) == []


@pytest.mark.parametrize(
    ("year", "number"),
    [
        ("2012", 2012),
        ("2012a", 2012),
        ("[2012]", 2012),
        ("(2012)", 2012),
        ("©2012", 2012),
        ("c. 1998", 1998),
        ("Spring 1999", 1999),
        ("12 May 1998", 1998),
        ("May 12, 1998", 1998),
        ("2012-13", 2012),
        ("1998/1999", 1998),
        ("2012 [cited 2014 May 1]", 2012),
        ("1963 г.", 1963),
        ("2012, in press", 2012),
        ("in press", None),
        ("0998", None),
        ("20123", None),
        ("3012", None),
        ("12", None),
        ("", None),
    ],
)
def test_the_year_in_a_year_is_found(library: Library, year: str, number: int | None) -> None:
    with library.step("Add") as step:
        step.add_article(Article(), [Reference(year=year)])
    assert library.years(View()) == {number: 1}
