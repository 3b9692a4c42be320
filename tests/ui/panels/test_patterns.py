"""The patterns of lists, learnt once and again after a change."""

import pytest
from pytestqt.qtbot import QtBot

from app.library import View
from app.model import Article
from app.styles import Pattern, learn
from app.tasks.printing import MOST_LEARNT_FROM
from ui.desk import Desk
from ui.panels import patterns as patterns_module
from ui.panels.patterns import MOST_LEARNT_AT_ONCE, Patterns


@pytest.fixture
def learnt(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many references each learning was from."""
    counts: list[int] = []

    def counting(references: list[object]) -> Pattern:
        counts.append(len(references))
        return learn(references)

    monkeypatch.setattr(patterns_module, "learn", counting)
    return counts


def test_a_pattern_is_learnt_once_for_all_references_of_an_article(desk: Desk, learnt: list[int]) -> None:
    patterns = Patterns(desk)
    article_id = desk.article_id or 0
    assert patterns.of_article(article_id) is patterns.of_article(article_id)
    assert learnt == [3]
    assert patterns.of_article(article_id) == learn(desk.library.references(article_id))


def test_it_is_learnt_anew_once_the_user_rests_after_a_change(desk: Desk, learnt: list[int], qtbot: QtBot) -> None:
    patterns = Patterns(desk)
    article_id = desk.article_id or 0
    before = patterns.of_article(article_id)
    assert before.dash == "-"
    ids = desk.library.ids(View(article_id=article_id))
    with qtbot.waitSignal(patterns.learnt_anew):
        for row in ids[:2]:
            desk.do("Dash", lambda step, row=row: step.set(row, "pages", "256–265"))
        assert patterns.of_article(article_id) is before
    assert learnt == [3, 3]
    assert patterns.of_article(article_id).dash == "–"


def test_an_article_that_just_came_is_not_learnt_from_twice(desk: Desk, learnt: list[int], qtbot: QtBot) -> None:
    patterns = Patterns(desk)
    old = patterns.of_article(desk.article_id or 0)
    first = desk.library.reference(desk.library.ids(desk.view)[0])
    with desk.library.step("Add") as step:
        added = step.add_article(Article(title="New"), [first] * 5)
    patterns.of_article(added)
    qtbot.waitUntil(lambda: not patterns._rest.isActive())
    assert learnt == [3, 5]
    assert patterns.of_article(desk.library.articles()[0].id) == old
    assert learnt == [3, 5, 3], "what was changed meanwhile is learnt from when it is asked for"


def test_an_edit_of_the_article_itself_teaches_nothing(desk: Desk, learnt: list[int]) -> None:
    patterns = Patterns(desk)
    article_id = desk.article_id or 0
    before = patterns.of_article(article_id)
    desk.do("Title", lambda step: step.set(article_id, "title", "x", table="article"))
    assert patterns.of_article(article_id) is before


def test_a_long_list_is_learnt_from_an_even_part_of_it_while_the_window_goes_on(
    desk: Desk, learnt: list[int], qtbot: QtBot
) -> None:
    first = desk.library.reference(desk.library.ids(desk.view)[0])
    with desk.library.step("Many") as step:
        article_id = step.add_article(Article(title="Many"), [first] * (MOST_LEARNT_FROM * 2 + 1))
    patterns = Patterns(desk)
    with qtbot.waitSignal(patterns.learnt_anew):
        assert patterns.of_article(article_id) is None
        assert patterns.of_article(article_id) is None
    assert learnt == [MOST_LEARNT_FROM]
    assert patterns.of_article(article_id) == learn([first] * 10)


def test_what_was_learnt_from_a_list_before_it_was_changed_is_not_kept(
    desk: Desk, learnt: list[int], qtbot: QtBot
) -> None:
    first = desk.library.reference(desk.library.ids(desk.view)[0])
    with desk.library.step("Many") as step:
        article_id = step.add_article(Article(title="Many"), [first] * (MOST_LEARNT_AT_ONCE + 1))
    patterns = Patterns(desk)
    assert patterns.of_article(article_id) is None
    with qtbot.waitSignal(patterns.learnt_anew):
        ids = desk.library.ids(View(article_id=article_id))
        desk.do("Delete", lambda step: step.delete("reference", ids[3:]))
        assert patterns.of_article(article_id) == learn([first] * 3), "a short list is learnt from at once"
        desk.do("Dash", lambda step: [step.set(each, "pages", "1–2") for each in ids[:3]])
        qtbot.waitUntil(lambda: desk.jobs.idle)
    assert patterns.of_article(article_id).dash == "–"
