"""A view that takes long to be found: the table goes on meanwhile, and what is not wanted any more is let go."""

import threading
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.library import Library, Order, View, read_filter
from app.model import Reference
from app.progress import Progress
from tests.ui.table.hands import shown_table
from ui.desk import Desk
from ui.table import ReferenceTable, asking


class Slow:
    """A library whose answers to workers are held back until `go` is set, or until nobody wants them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go = threading.Event()
        self.asked: list[View] = []
        answer = Library.ids

        def ids(library: Library, view: View, *, progress: Progress | None = None) -> Any:
            if progress is None:
                return answer(library, view)
            self.asked.append(view)
            found = answer(library, view, progress=progress)
            while not self.go.wait(0.001):
                progress.report(0, 0)
            return found

        monkeypatch.setattr(Library, "ids", ids)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    monkeypatch.setattr(asking, "_FEW", 0)
    monkeypatch.setattr(asking, "PATIENCE_MS", 1)
    return Slow(monkeypatch)


@pytest.fixture
def whole(qtbot: QtBot, desk: Desk, slow: Slow) -> ReferenceTable:
    """A table of all articles' references."""
    slow.go.set()
    table = shown_table(qtbot, desk)
    desk.show_article(None)
    qtbot.waitUntil(lambda: desk.jobs.idle)
    slow.go.clear()
    slow.asked.clear()
    return table


def shown(table: ReferenceTable) -> list[int]:
    return list(table.view.model().ids)


def found(desk: Desk, text: str) -> list[int]:
    return list(desk.library.ids(View(filter=read_filter(text))))


def test_the_rows_stay_until_the_answer_comes(qtbot: QtBot, desk: Desk, whole: ReferenceTable, slow: Slow) -> None:
    before = shown(whole)
    desk.filter_by("cancer")
    assert shown(whole) == before
    assert "looking…" in whole._chips._shown.text()
    slow.go.set()
    qtbot.waitUntil(lambda: shown(whole) == found(desk, "cancer"))
    assert whole._chips._shown.text().startswith(f"{len(found(desk, 'cancer'))} of")


def test_an_answer_that_comes_in_a_moment_is_shown_at_once(
    desk: Desk, whole: ReferenceTable, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "PATIENCE_MS", 20_000)
    slow.go.set()
    desk.filter_by("cancer")
    assert shown(whole) == found(desk, "cancer")


def test_typing_on_lets_go_of_what_was_asked_before(
    qtbot: QtBot, desk: Desk, whole: ReferenceTable, slow: Slow
) -> None:
    for text in ("c", "ca", "rin"):
        desk.filter_by(text)
    slow.go.set()
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert shown(whole) == found(desk, "rin")


def test_cancelling_goes_back_to_what_is_seen(qtbot: QtBot, desk: Desk, whole: ReferenceTable, slow: Slow) -> None:
    before, seen = shown(whole), desk.view
    desk.order_by(Order("pages"))
    [job] = desk.jobs.running
    assert job.label == "Sorting by Pages"
    job.cancel()
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert (desk.view, shown(whole)) == (seen, before)
    assert len(slow.asked) == 1


def test_another_article_can_be_shown_meanwhile(
    qtbot: QtBot, desk: Desk, whole: ReferenceTable, slow: Slow, article_id: int
) -> None:
    desk.filter_by("cancer")
    desk.show_article(article_id)
    assert shown(whole) == list(desk.library.ids(View(article_id)))
    slow.go.set()
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert shown(whole) == list(desk.library.ids(View(article_id)))


def test_what_is_written_meanwhile_is_in_the_answer(
    qtbot: QtBot, desk: Desk, whole: ReferenceTable, slow: Slow, article_id: int
) -> None:
    desk.filter_by("cancer")
    desk.do("Add", lambda step: step.add_references(article_id, [Reference(title="Another cancer")]))
    slow.go.set()
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert shown(whole) == found(desk, "cancer")
    assert whole.view.model().reference(len(shown(whole)) - 1).title == "Another cancer"


def test_a_question_is_broken_off_within_the_library(desk: Desk) -> None:
    from app.errors import Cancelled

    with desk.library.step("Many") as step:
        step.add_references(1, [Reference(title=f"{number}") for number in range(30_000)])
    with pytest.raises(Cancelled):
        desk.library.ids(View(order=Order("note")), progress=Progress(cancelled=True))
    assert len(desk.library.ids(View(order=Order("note")))) > 30_000


def test_what_waits_for_the_rows_is_done_once_when_they_are_there(
    qtbot: QtBot, desk: Desk, whole: ReferenceTable, slow: Slow
) -> None:
    seen: list[list[int]] = []
    desk.filter_by("cancer")
    whole.once_shown(lambda: seen.append(shown(whole)))
    assert seen == []
    slow.go.set()
    qtbot.waitUntil(lambda: desk.jobs.idle)
    desk.filter_by("")
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert seen == [found(desk, "cancer")]
