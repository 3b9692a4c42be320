"""Orders and filters of all articles together, kept in memory and up to date with the log."""

import random
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library import Library, Order, View, read_filter
from app.model import Article, Author, Name, Names, Reference

FILTERS = (
    "",
    "cancer",
    "-cancer",
    "edit",
    "no:year",
    "-no:year",
    "2000..2005",
    "-2000..2005",
    "type:book",
    "journal:=lancet",
    "is:changed",
    "is:reviewed -cancer",
    "title:cancer 2000.. has:volume",
    "edit or -no:year volume:..8 or type:book",
    "article:renamed or is:changed",
    "-article:renamed article:rin or cancer",
    "article:=renamed",
)
COLUMNS = ("position", "title", "authors", "year", "volume", "type", "confidence")


def made(chance: random.Random) -> Reference:
    return Reference(
        title=f"{chance.randrange(4)} cancer" if chance.random() < 0.7 else "",
        authors=Names((Name(chance.choice(["Rindi", "Ёлкин", "Zhang"])),)),
        container_title=chance.choice(["Lancet", "", "Cancer"]),
        year=chance.choice(["", "1998", "2003", "2003a", "in press"]),
        volume=chance.choice(["", "9", "10", "S1"]),
        type=chance.choice(["article-journal", "book"]),
        confidence=chance.choice([None, 0.2, 0.9]),
    )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    chance = random.Random(7)
    with Library.create(tmp_path / "lists.corrigenda") as library:
        with library.step("Make") as step:
            for count in (30, 1, 40):
                step.add_article(Article(authors=[Author(Name("Zhang"))]), [made(chance) for _ in range(count)])
        yield library


def check_agrees(library: Library) -> None:
    """What is told of every order and filter is what a library opened just now says, which has nothing kept."""
    with Library.open(library.path, read_only=True) as fresh:
        for column in COLUMNS:
            for descending in (False, True):
                view = View(order=Order(column, descending))
                assert library.ids(view) == fresh.ids(view), view
        for text in FILTERS:
            view = View(filter=read_filter(text))
            assert library.ids(view) == fresh.ids(view), text
            assert library.count(view) == fresh.count(view) == len(library.ids(view))
            years = Counter(of_year(library, each) for each in library.ids(view))
            assert library.years(view) == fresh.years(view) == years, text
            assert library.ids_of_year(view, 2003) == [
                each for each in library.ids(view) if of_year(library, each) == 2003
            ]


def of_year(library: Library, reference_id: int) -> int | None:
    [year] = library.years_of([reference_id])
    return year


def test_what_was_kept_agrees_with_what_is_read_whatever_was_done_since(library: Library) -> None:
    chance = random.Random(3)
    check_agrees(library)
    for turn in range(40):
        ids = list(library.ids(View()))
        one = chance.choice(ids)
        article_id = next(iter(library.articles_of([one])))
        own = list(library.ids(View(article_id)))
        with library.step(str(turn)) as step:
            if turn % 5 == 0:
                new = [made(chance) for _ in range(chance.randint(1, 3))]
                step.add_references(article_id, new, before=one)
            elif turn % 5 == 1 and len(own) > 4:
                step.delete("reference", chance.sample(own, 3))
            elif turn % 5 == 2:
                step.move_references(chance.sample(own, min(len(own), 4)), before=chance.choice([None, one]))
            elif turn % 5 == 3:
                step.move_to_article([one], library.articles()[turn % 3].id)
            else:
                for each in chance.sample(ids, 5):
                    step.set(
                        each, *chance.choice([("title", "an edit"), ("volume", "7"), ("year", ""), ("type", "book")])
                    )
                step.set(one, "reviewed", True)
                step.set(article_id, "title", chance.choice(["", "Renamed", "Left"]), table="article")
                if turn % 4 == 0:
                    step.set(
                        library.article(article_id).authors[0].id,
                        "name",
                        Name(chance.choice(["Rindi", "Left"])),
                        table="author",
                    )
        if turn % 7 == 0:
            library.undo()
        check_agrees(library)


def test_many_changes_at_once_are_seen(library: Library) -> None:
    check_agrees(library)
    with library.step("Many") as step:
        step.add_article(Article(), [Reference(title="cancer")] * 500)
    check_agrees(library)
    with library.step("Here and there") as step:
        for each in list(library.ids(View()))[:400:3]:
            step.move_references([each], before=None)
            step.set(each, "title", f"{each} moved")
    check_agrees(library)


def test_the_years_of_many_are_those_of_each(library: Library) -> None:
    with library.step("Many") as step:
        step.add_article(Article(), [Reference(year=str(1990 + number % 3)) for number in range(4_000)])
    ids = list(library.ids(View()))
    gone = ids.pop()
    with library.step("Delete") as step:
        step.delete("reference", [gone])
    few = [library.years_of(ids[start : start + 500]) for start in range(0, len(ids), 500)]
    assert library.years_of([*ids, gone]) == sum(map(Counter, few), Counter())


def test_the_lists_follow_each_other_as_their_articles_were_added(library: Library) -> None:
    with library.step("Move") as step:
        first = library.ids(View(1))
        step.move_references([first[5]], before=first[0])
    assert list(library.ids(View())) == [each for number in (1, 2, 3) for each in library.ids(View(number))]


def test_more_than_a_long_text_of_ids_is_read_alike(library: Library) -> None:
    with library.step("Many") as step:
        step.add_article(Article(), [Reference(volume=str(number % 7)) for number in range(60_000)])
    with sqlite3.connect(f"file:{library.path}?mode=ro", uri=True) as connection:
        rows = connection.execute("SELECT id FROM reference ORDER BY article_id, position, id").fetchall()
    assert list(library.ids(View())) == [each for (each,) in rows]
    assert library.count(View(filter=read_filter("volume:3"))) >= 60_000 // 7


def test_what_was_given_before_stays_as_it_was(library: Library) -> None:
    before = library.ids(View())
    kept = list(before)
    with library.step("Delete") as step:
        step.delete("reference", kept[:1])
    assert list(before) == kept
    assert list(library.ids(View())) == kept[1:]
