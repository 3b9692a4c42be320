"""The table keeps its room in a window that becomes small."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.resources import resource
from ui.elbow_room import LINES, ElbowRoom, Kept
from ui.settings import Settings
from ui.start import begin
from ui.window import MainWindow

LARGE, SMALL, LOW, FLAT = QSize(1440, 900), QSize(1024, 700), QSize(800, 570), QSize(800, 420)
OpenWindow = Callable[..., MainWindow]


def resize(qtbot: QtBot, window: MainWindow, size: QSize) -> None:
    window.setMinimumSize(1, 1)
    window.resize(size)
    room = window.findChild(ElbowRoom)
    assert room is not None
    qtbot.waitUntil(lambda: not room._settled.isActive())
    QApplication.processEvents()


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    resize(qtbot, window, LARGE)
    window.docks.share_out_room()
    QApplication.processEvents()
    return window


def test_the_panels_give_way_in_a_smaller_window_and_come_back_in_a_large_one(window: MainWindow, qtbot: QtBot) -> None:
    before = window.docks.rooms()
    resize(qtbot, window, SMALL)
    assert window.docks["chart"].height() < before["chart"].height()
    assert window.docks["articles"].width() < before["articles"].width()
    assert window.stack.height() >= LINES * window.fontMetrics().lineSpacing()
    resize(qtbot, window, LARGE)
    after = window.docks.rooms()
    seen = {name for name in before if not window.docks[name].visibleRegion().isEmpty()}  # not behind another tab
    off = {name for name in seen if abs(after[name].width() - before[name].width()) > 2}
    assert {"articles", "article", "chart"} <= seen
    assert off == set(), (before, after)
    assert abs(after["chart"].height() - before["chart"].height()) <= 2


def test_a_layout_kept_from_a_large_window_gives_way_when_it_comes_back_in_a_small_one(
    window: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window.close()
    chart = window.docks["chart"].height()
    window.settings.remember("window/geometry", window.saveGeometry())
    window.settings.remember("window/size", "1440 900")
    again = open_window()
    resize(qtbot, again, SMALL)
    assert again.docks["chart"].height() < chart
    assert again.stack.height() >= LINES * again.fontMetrics().lineSpacing()


def test_a_table_that_a_user_made_small_stays_so(window: MainWindow, qtbot: QtBot) -> None:
    resize(qtbot, window, SMALL)
    window.docks.give_rooms({"chart": QSize(600, 260), "source": QSize(600, 150)})
    QApplication.processEvents()
    chart = window.docks["chart"].height()
    assert window.stack.height() < LINES * window.fontMetrics().lineSpacing()
    resize(qtbot, window, SMALL + QSize(40, 30))
    assert abs(window.docks["chart"].height() - chart) <= 32


def test_panels_that_gave_way_have_their_room_again_after_a_restart(
    window: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window.docks.give_rooms({"articles": QSize(150, 300), "source": QSize(600, 90), "chart": QSize(600, 300)})
    QApplication.processEvents()
    before = window.docks.shares()
    resize(qtbot, window, SMALL)
    assert window.docks.shares() != before
    window.close()
    again = open_window()
    resize(qtbot, again, SMALL)
    resize(qtbot, again, LARGE)
    assert again.docks.shares() == pytest.approx(before, abs=2)


def test_shares_that_nobody_changed_grow_with_the_window_after_a_restart(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    resize(qtbot, window, SMALL)
    small = window.docks.shares()
    window.close()
    again = open_window()
    resize(qtbot, again, LARGE)
    large = again.docks.shares()
    assert all(large[name] > share for name, share in small.items()), (small, large)


@pytest.fixture
def fitting(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """A window no larger than the screen, whose list of articles a user has made wider."""
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    resize(qtbot, window, QSize(800, 740))
    window.docks.give_rooms({"articles": QSize(180, 300)})
    QApplication.processEvents()
    return window


def test_panels_that_a_user_sized_stay_so_though_the_program_was_killed(
    fitting: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    saved, before = Path(fitting.settings.place), fitting.docks.shares()
    qtbot.waitUntil(lambda: saved.exists() and b"docks" in saved.read_bytes(), timeout=10_000)
    left = saved.read_bytes()
    fitting.close()
    saved.write_bytes(left)  # as if it had never been closed
    again = open_window()
    assert again.docks.shares() == pytest.approx(before, abs=4)
    resize(qtbot, again, QSize(800, 760))
    assert again.docks.shares() == pytest.approx(before, abs=4)


def test_closing_a_window_before_all_panels_have_come_loses_none_of_their_places(
    fitting: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    before = fitting.docks.shares()
    fitting.close()
    hasty = begin(Settings(QSettings(fitting.settings.place, QSettings.Format.IniFormat)))
    qtbot.addWidget(hasty)
    hasty.show()
    hasty.close()
    again = open_window()
    assert again.docks.shares() == pytest.approx(before, abs=4)
    assert again.docks["history"] in again.tabifiedDockWidgets(again.docks["findings"])


def test_panels_give_way_where_letters_became_twice_as_large_between_two_starts(
    window: MainWindow, open_window: OpenWindow, qapp: QApplication
) -> None:
    window.close()
    before, larger = QFont(qapp.font()), QFont(qapp.font())
    larger.setPointSizeF(2 * before.pointSizeF())
    qapp.setFont(larger)
    try:
        again = open_window()
        assert not again.docks["chart"].isVisible()
        again.docks["chart"].show()
        again.close()
        assert open_window().docks["chart"].isVisible()  # the user wants it with these letters
    finally:
        qapp.setFont(before)


@pytest.fixture
def low(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window on a screen too low for the chart."""
    monkeypatch.setattr("ui.window.FIRST_SIZE", LOW)
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    assert window.docks["chart"].isHidden()
    return window


def test_a_panel_that_had_no_room_at_the_start_comes_back_in_a_larger_window(low: MainWindow, qtbot: QtBot) -> None:
    resize(qtbot, low, LARGE)
    assert low.docks["chart"].isVisible()
    assert low.stack.height() >= LINES * low.fontMetrics().lineSpacing()


def test_a_panel_that_had_no_room_comes_back_after_a_restart_too(
    low: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    low.close()
    again = open_window()
    assert again.docks["chart"].isHidden()
    resize(qtbot, again, LARGE)
    assert again.docks["chart"].isVisible()


def test_a_panel_that_had_no_room_is_there_at_the_start_on_a_larger_screen(
    low: MainWindow, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    low.close()
    low.settings.remember("window/geometry", QByteArray())
    monkeypatch.setattr("ui.window.FIRST_SIZE", SMALL)
    monkeypatch.setattr(MainWindow, "_fit_the_screen", lambda _window: None)
    assert open_window().docks["chart"].isVisible()


def test_a_panel_that_a_user_hid_stays_hidden_in_a_larger_window(low: MainWindow, qtbot: QtBot) -> None:
    for _ in range(2):
        low.docks["chart"].toggleViewAction().trigger()
    resize(qtbot, low, LARGE)
    assert low.docks["chart"].isHidden()


def test_a_panel_that_a_user_hid_stays_hidden_though_a_smaller_screen_had_no_room_for_it(
    window: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window.docks["chart"].close()
    resize(qtbot, window, LOW)
    window.close()
    again = open_window()
    resize(qtbot, again, LARGE)
    assert again.docks["chart"].isHidden()


@pytest.fixture
def flat(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window on a screen too low for two panels at the right."""
    monkeypatch.setattr("ui.window.SMALLEST_SIZE", QSize(1, 1))
    monkeypatch.setattr("ui.window.FIRST_SIZE", FLAT)
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    assert window.docks.lie_over
    return window


def test_panels_that_lay_over_each_other_are_parted_in_a_larger_window(flat: MainWindow, qtbot: QtBot) -> None:
    resize(qtbot, flat, LARGE)
    beside = flat.tabifiedDockWidgets(flat.docks["findings"])
    assert [dock.objectName() for dock in beside] == ["history"]
    below, above = flat.docks["findings"].geometry(), flat.docks["article"].geometry()
    assert below.top() > above.bottom()
    assert below.left() == above.left()
    assert not flat.docks["findings"].visibleRegion().isEmpty()


def test_the_article_is_seen_where_its_year_is_asked_for(flat: MainWindow) -> None:
    flat.docks.bring("findings")
    assert flat.docks["article"].visibleRegion().isEmpty()
    flat.ask_for("year")
    QApplication.processEvents()
    assert not flat.docks["article"].visibleRegion().isEmpty()


def test_panels_that_lay_over_each_other_are_parted_after_a_restart_too(
    flat: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    flat.close()
    again = open_window()
    assert again.docks.lie_over
    resize(qtbot, again, LARGE)
    assert not again.docks.lie_over


def test_panels_are_put_back_as_they_were_at_first(window: MainWindow) -> None:
    window.acts["panels_first"].trigger()
    QApplication.processEvents()
    first = window.docks.shares()
    window.docks["chart"].hide()
    window.docks["source"].setFloating(True)
    window.tabifyDockWidget(window.docks["article"], window.docks["findings"])
    window.docks.give_rooms({"articles": QSize(400, 300)})
    window.acts["panels_first"].trigger()
    QApplication.processEvents()
    assert window.docks.shares() == first
    assert not window.docks.lie_over
    assert not window.docks["source"].isFloating()


def test_panels_without_room_are_not_put_back_but_come_in_a_larger_window(flat: MainWindow, qtbot: QtBot) -> None:
    flat.docks["articles"].hide()
    flat.acts["panels_first"].trigger()
    assert flat.docks["articles"].isVisible() != ("articles" in flat.docks.without_room())
    assert flat.docks["chart"].isHidden()
    assert flat.docks.lie_over
    resize(qtbot, flat, LARGE)
    assert flat.docks["chart"].isVisible()
    assert not flat.docks.lie_over


def test_panels_that_a_user_laid_over_each_other_stay_so(window: MainWindow, qtbot: QtBot) -> None:
    window.tabifyDockWidget(window.docks["article"], window.docks["findings"])
    resize(qtbot, window, SMALL)
    resize(qtbot, window, LARGE)
    assert window.docks.lie_over


def test_what_is_kept_of_rooms_may_be_unreadable() -> None:
    kept = Kept((1440, 900), {"chart": (600, 200)}, {"articles": 200})
    assert Kept.from_text(kept.to_text()) == kept
    for text in ("", "{}", "[[1], {}, {}]", '[[1, 2], {"chart": 3}, {}]', "null"):
        assert Kept.from_text(text) == Kept()
