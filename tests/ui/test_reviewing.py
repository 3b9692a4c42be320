"""How far a list is reviewed: what is open and what was looked at, counted, filtered and told truthfully."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library import View, read_filter
from app.model import Article, Reference
from app.resources import resource
from ui import lane
from ui.panels.articles import ArticlesPanel
from ui.panels.articles_model import REVIEW
from ui.panels.findings import FindingsPanel
from ui.table.chips import ChipRow
from ui.table.part_chips import Chip
from ui.window import MainWindow

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample, checked and counted."""
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    counted(window, qtbot)
    return window


def counted(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the checks have looked at the article as it is now, and all is counted that follows from it."""
    waiting = (window.desk.findings._rest, chips(window)._recount, articles(window)._recount)
    qtbot.waitUntil(lambda: not any(each.isActive() for each in waiting) and window.jobs.idle, timeout=20_000)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not any(each.isActive() for each in waiting) and window.jobs.idle, timeout=20_000)


def chips(window: MainWindow) -> ChipRow:
    return window.table._chips


def articles(window: MainWindow) -> ArticlesPanel:
    panel = window.docks["articles"].widget()
    assert isinstance(panel, ArticlesPanel)
    return panel


def chip(window: MainWindow, part: str) -> Chip:
    return window.table._chips._states[part]


def shown(window: MainWindow) -> int:
    return window.table.view.model().rowCount()


def test_a_chip_shows_how_many_references_are_to_be_reviewed(window: MainWindow, qtbot: QtBot) -> None:
    findings = [each for each in window.desk.findings.open if not each.is_mended]
    places = {place for each in findings for place in each.references}
    assert chip(window, "is:review").text() == f"To review {len(places)}"
    QTest.mouseClick(chip(window, "is:review"), Qt.MouseButton.LeftButton)
    assert shown(window) == len(places)
    assert window.filter_box.text() == "is:review"


def test_the_article_list_counts_open_findings_and_follows_a_fix(window: MainWindow, qtbot: QtBot) -> None:
    open_ = [each for each in window.desk.findings.open if not each.is_mended]
    review = articles(window).model.index(0).data(REVIEW)
    assert (review.findings, review.is_checked) == (len(open_), True)
    window.desk.findings.fix([next(each for each in open_ if each.fixes)])
    counted(window, qtbot)
    assert articles(window).model.index(0).data(REVIEW).findings < len(open_)


def test_the_columns_make_room_for_the_tick_before_the_numbers(window: MainWindow, qtbot: QtBot) -> None:
    view = window.table.view
    numbers = view.verticalHeader()
    width = numbers.width()
    view.setFocus()
    QTest.keyClick(view, KEY.Key_Return, CTRL)
    view.viewport().repaint()
    numbers.viewport().repaint()
    qtbot.waitUntil(lambda: numbers.width() > width)
    assert view.viewport().x() > numbers.geometry().right()


def test_ctrl_enter_marks_a_reference_as_reviewed_and_goes_on_to_the_next(window: MainWindow, qtbot: QtBot) -> None:
    view = window.table.view
    view.setFocus()
    view.go_to(0, view.currentIndex().column())
    QTest.keyClick(view, KEY.Key_Return, CTRL)
    QTest.keyClick(view, KEY.Key_Return, CTRL)
    assert view.currentIndex().row() == 2
    assert [each.reviewed for each in window.desk.library.references(window.desk.article_id or 0)[:3]] == [
        True,
        True,
        False,
    ]
    counted(window, qtbot)
    assert articles(window).model.index(0).data(REVIEW).reviewed == 2
    assert chip(window, "is:reviewed").text() == "Reviewed 2"
    assert (
        window.table._model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole) == "1, reviewed"
    )
    window.desk.undo()
    assert window.desk.library.count(View(filter=read_filter("is:reviewed"))) == 1
    assert window.acts["undo"].text() == "&Undo mark R1 as reviewed"


def test_ctrl_enter_takes_the_mark_from_rows_that_all_have_it(window: MainWindow) -> None:
    view = window.table.view
    view.select_rows([0, 1, 2], current=0)
    window.acts["review"].trigger()
    view.select_rows([0, 1, 2, 3], current=0)
    window.acts["review"].trigger()
    view.select_rows([0, 1, 2, 3], current=0)
    window.acts["review"].trigger()
    assert window.desk.library.count(View(filter=read_filter("is:reviewed"))) == 0


def test_an_article_is_marked_as_reviewed_and_what_is_open_is_said(window: MainWindow, qtbot: QtBot) -> None:
    window.acts["review_article"].trigger()
    assert "still open" in window.statusBar().currentMessage()
    counted(window, qtbot)
    assert articles(window).model.index(0).data(REVIEW).is_reviewed
    window.desk.undo()
    article = window.desk.article()
    assert article is not None
    assert not article.reviewed


def test_reviewing_does_not_make_an_article_unchecked(window: MainWindow, qtbot: QtBot) -> None:
    window.acts["review"].trigger()
    assert window.desk.library.unchecked(window.desk.findings.checks()) == []


@pytest.fixture
def two_articles(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The sample in front, and an article beside it that nobody looked at."""
    monkeypatch.setattr(lane, "REST_MS", 10)
    window.desk.lane._rest.setInterval(10)
    window.desk.lane.turn(False)
    first = window.desk.article_id
    with window.desk.library.step("Add") as step:
        step.add_article(Article(title="Another"), [Reference(title="A tum our of the liver", year="2O11")])
    window.desk.show_article(first)
    counted(window, qtbot)
    return window


def test_articles_that_nobody_looks_at_are_checked_in_the_background(two_articles: MainWindow, qtbot: QtBot) -> None:
    window = two_articles
    window.desk.show_article(None)
    window.desk.filter_by("is:review")
    before, checks = shown(window), window.desk.findings.checks()
    [other] = window.desk.library.unchecked(checks)
    steps = window.desk.library.steps()
    window.desk.lane.turn(True)
    qtbot.waitUntil(lambda: window.desk.library.unchecked(checks) == [], timeout=60_000)
    counted(window, qtbot)
    assert chip(window, "is:review").text() == f"To review {before + 1}"
    assert window.desk.library.reviews(checks)[other].findings > 0
    assert window.desk.library.steps() == steps


def test_what_is_not_checked_yet_is_said_where_findings_are_asked_for(two_articles: MainWindow, qtbot: QtBot) -> None:
    window = two_articles
    window.desk.lane._hear_unchecked((window.desk.lane._asked, [2]))
    window.desk.lane.stop()
    window.desk.show_article(None)
    window.desk.filter_by("is:review")
    counted(window, qtbot)
    assert window.table._chips._shown.text().endswith("1 article not checked yet")
    window.desk.filter_by("is:changed")
    assert "checked" not in window.table._chips._shown.text()


def test_checking_in_the_background_can_be_switched_off_and_stays_so(two_articles: MainWindow, qtbot: QtBot) -> None:
    window = two_articles
    window.desk.lane.turn(True)
    window.acts["check_others"].trigger()
    assert not window.acts["check_others"].isChecked()
    assert window.desk.lane._process is None
    assert not window.desk.lane._rest.isActive()
    assert window.settings.text("background-check", "on") == "off"


def test_an_article_that_ends_the_other_process_is_passed_over(two_articles: MainWindow, qtbot: QtBot) -> None:
    own = two_articles.desk.lane
    own.is_on = True
    own._hear_unchecked((own._asked, [2]))
    assert own._process is not None
    own._process.kill()
    qtbot.waitUntil(lambda: own._process is None, timeout=20_000)
    assert own._given_up == {2}


def test_f8_goes_from_all_references_to_an_article_in_which_something_is_open(
    two_articles: MainWindow, qtbot: QtBot
) -> None:
    window = two_articles
    first = window.desk.article_id
    window.desk.show_article(None)
    panel = window.docks["findings"].widget()
    assert isinstance(panel, FindingsPanel)
    assert "one article at a time" in panel.nothing.text()
    window.acts["next_finding"].trigger()
    assert window.desk.article_id == first


def test_where_nothing_is_open_f8_offers_the_next_article_and_goes_there(window: MainWindow, qtbot: QtBot) -> None:
    desk, sample = window.desk, window.desk.article_id
    desk.do("Add an article", lambda step: step.add_article(Article(title="Clean", journal="Annals", year="2011"), []))
    counted(window, qtbot)
    clean = desk.article_id
    assert clean != sample
    window.acts["next_finding"].setEnabled(True)
    window.acts["next_finding"].trigger()
    assert desk.article_id == clean
    assert "F8 again opens" in window.statusBar().currentMessage()
    window.acts["next_finding"].trigger()
    assert desk.article_id == sample
    counted(window, qtbot)
    window.acts["next_finding"].trigger()
    current = window.docks["findings"].widget()
    assert isinstance(current, FindingsPanel)
    assert current.current() is not None
