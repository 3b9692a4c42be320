"""The references of all articles in the order of their lists, kept up with the log."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library import Library, Order, View, read_filter
from app.library.filter import Filter
from app.library.queries import ids as asked_anew
from app.model import Article, Reference


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "lists.corrigenda") as library:
        with library.step("Make") as step:
            for count in (30, 1, 40):
                step.add_article(Article(), [Reference(title=f"{each % 3} cancer") for each in range(count)])
        yield library


def agrees(library: Library, text: str = "") -> bool:
    """Whether what is told is what sorting all of it would give, in both directions."""
    shown = View(filter=read_filter(text) if text else Filter())
    falling = View(filter=shown.filter, order=Order("position", True))
    fresh = asked_anew(library._readers.ids, shown)
    return library.ids(shown) == fresh and list(library.ids(falling)) == list(fresh)[::-1]


def test_whatever_is_added_deleted_moved_and_undone_the_order_is_that_of_the_lists(library: Library) -> None:
    chance = random.Random(3)
    assert agrees(library)
    for turn in range(60):
        ids = list(library.ids(View()))
        one = chance.choice(ids)
        article_id = next(iter(library.articles_of([one])))
        own = list(library.ids(View(article_id)))
        with library.step(str(turn)) as step:
            if turn % 5 == 0:
                step.add_references(article_id, [Reference(title="new cancer")] * chance.randint(1, 3), before=one)
            elif turn % 5 == 1 and len(own) > 4:
                step.delete("reference", chance.sample(own, 3))
            elif turn % 5 == 2:
                step.move_references(chance.sample(own, min(len(own), 4)), before=chance.choice([None, one]))
            elif turn % 5 == 3:
                step.move_to_article([one], library.articles()[turn % 3].id)
            else:
                step.set(one, "title", "an edit")
        if turn % 7 == 0:
            library.undo()
        assert agrees(library), turn
        assert agrees(library, "cancer"), turn
        assert agrees(library, "-cancer"), turn
        assert agrees(library, "edit"), turn
        assert agrees(library, "no:year"), turn


def test_many_changes_at_once_are_seen(library: Library) -> None:
    assert agrees(library)
    with library.step("Many") as step:
        step.add_article(Article(), [Reference(title="cancer")] * 500)
    assert agrees(library, "cancer")
    with library.step("Here and there") as step:
        for each in list(library.ids(View()))[:400:3]:
            step.move_references([each], before=None)
    assert agrees(library)


def test_what_was_given_before_stays_as_it_was(library: Library) -> None:
    before = library.ids(View())
    kept = list(before)
    with library.step("Delete") as step:
        step.delete("reference", kept[:1])
    assert list(before) == kept
    assert list(library.ids(View())) == kept[1:]
