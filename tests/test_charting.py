"""The chart's numbers of a list and of a library agree."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ages import STACKS, year_of
from app.charting import (
    group_ids,
    list_ages,
    list_sources,
    list_stack,
    selected_stack,
    view_ages,
    view_sources,
    view_stack,
)
from app.library import Library, View, read_filter
from app.model import Article, Author, Name, Names, Reference
from app.resources import resource
from app.tasks import read_file

SAMPLE = resource("sample/sechenov-net-liver.txt")


def test_the_samples_ages_need_the_articles_year() -> None:
    reading = read_file(SAMPLE)
    assert list_ages(reading.article, reading.references).median_age is None
    reading.article.year = "2013"
    found = list_ages(reading.article, reading.references)
    assert (found.median_age, found.undated, found.later) == (5.0, 1, 0)
    assert found.counts[2012] == 4


def test_years_are_read_alike_by_the_library_and_the_command_line(tmp_path: Path) -> None:
    texts = [
        "1998",
        "1998a",
        "[1998]",
        "in press",
        "",
        "2013–2014",
        "12 May 1998",
        "Spring 2001",
        "201",
        "19987",
        "c1999",
    ]
    references = [Reference(title=text, year=text) for text in texts]
    library = Library.create(tmp_path / "years.corrigenda")
    with library.step("Add") as step:
        step.add_article(Article(), references)
    assert library.years(View()) == Counter(year_of(each.year) for each in references)
    library.close()


OWN, OTHER = Name("Косырев", "В. Ю."), Name("Rindi", "G.")
ARTICLE = Article(title="Опухоли печени и их лечение", year="2013", journal="Хирургия", authors=[Author(OWN)])
REFERENCES = [
    Reference(
        title="Tumours", authors=Names((Name("Kosyrev", "V."),)), year="2010", doi="10.1/1", container_title="Lancet"
    ),
    Reference(title="Опухоли", authors=Names((OTHER,), et_al=True), year="2012", container_title="Хирургия"),
    Reference(title="腫瘍", authors=Names((OTHER,)), year="2012", type="book"),
    Reference(title="Undated", authors=Names((OWN,)), type="thesis"),
]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.create(tmp_path / "two.corrigenda")
    with opened.step("Add") as step:
        step.add_article(ARTICLE, REFERENCES)
        step.add_article(Article(title="Another", year="2020"), [Reference(title="One", year="2010", type="book")])
        step.add_article(Article(title="Without a year"), [Reference(title="Two", year="1999")])
    yield opened
    opened.close()


def test_an_article_is_counted_alike_from_a_file_and_from_a_library(library: Library) -> None:
    view = View(article_id=library.articles()[0].id)
    in_list, in_view = list_sources(ARTICLE, REFERENCES), view_sources(library, view)
    assert list_ages(ARTICLE, REFERENCES) == view_ages(library, view)
    places = library.numbers(sorted(in_view.own))
    assert {places[each] for each in in_view.own} == in_list.own == {1, 4}
    for each in ("cut", "judged", "own_journal", "other_language", "with_language", "with_doi", "journals"):
        assert getattr(in_view, each) == getattr(in_list, each), each
    for by in STACKS:
        assert list_stack(REFERENCES, by, in_list) == view_stack(library, view, by, in_view)


def test_a_library_is_as_old_as_each_of_its_articles_found_it(library: Library) -> None:
    found = view_ages(library, View())
    assert (found.by_age, found.ageless, found.undated, found.articles) == ({1: 2, 3: 1, 10: 1}, 1, 1, 3)


def test_several_articles_are_counted_together_and_the_others_left_out(library: Library) -> None:
    first, second, _ = (row.id for row in library.articles())
    view = View(among=(first, second))
    assert (view_ages(library, view).references, view_ages(library, view).articles) == (5, 2)
    assert view_sources(library, view).references == 5
    assert len(library.ids(view)) == 5


def test_a_filter_holds_for_every_number(library: Library) -> None:
    view = View(filter=read_filter("type:book"))
    assert view_ages(library, view).references == 2
    assert view_sources(library, view).references == 2
    assert view_stack(library, view, "type", view_sources(library, view)).groups == ("books",)
    assert library.journals(view) == []


@pytest.mark.parametrize("by", STACKS)
def test_the_parts_of_a_stack_are_found_again_as_references(library: Library, by: str) -> None:
    view = View()
    found = view_sources(library, view)
    stack = view_stack(library, view, by, found)
    every: list[int] = []
    for group in range(len(stack.groups)):
        ids = group_ids(library, view, stack, group, found)
        assert len(ids) == stack.total(group)
        chosen = selected_stack(library, stack, ids, found)
        assert [chosen.total(other) for other in range(len(stack.groups))] == [
            len(ids) if other == group else 0 for other in range(len(stack.groups))
        ]
        every += ids
    assert sorted(every) == sorted(library.ids(view))


def test_scripts_are_told_alike_by_the_library_and_by_a_list(tmp_path: Path) -> None:
    titles = ["Опухоли", "Tumours", "Tumоurs", "腫瘍", "Όγκοι", "1984", "", "Ærø", "腫瘍 A", "«»…", "Łódź", "я", "“…”"]
    references = [Reference(title=title) for title in titles]
    with Library.create(tmp_path / "scripts.corrigenda") as library:
        with library.step("Add") as step:
            article = step.add_article(Article(), references)
        view = View(article_id=article)
        found = list_sources(Article(), references)
        for number, reference in enumerate(references):
            of_list = list_stack([reference], "script", found).groups
            only = library.years_by_of([library.ids(view)[number]], "script")
            assert [key for _, key in only] == list(of_list), titles[number]


def test_a_pass_over_a_library_is_told_how_far_it_is(library: Library) -> None:
    with library.step("Add many") as step:
        step.add_article(Article(title="Many"), [Reference(title=f"Number {n}") for n in range(5_000)])
    heard: list[int] = []
    view_sources(library, View(), heard=heard.append)
    assert heard == [5_000]
