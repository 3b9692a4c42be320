from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.panels.chart.hands import Hands
from ui.desk import Desk
from ui.panels.chart_state import Slot, Years

Numbers = Callable[[], list[int]]
Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def reached_by_tab(hands: Hands, qtbot: QtBot) -> None:
    """The keyboard came to the chart from the button beside it."""
    hands.panel.menu_button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(hands.panel.menu_button.hasFocus)
    hands.plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(hands.plot.hasFocus)


def test_tab_reaches_the_chart_and_frames_its_last_bar(hands: Hands) -> None:
    assert hands.plot.bars.framed == Slot(None)
    assert hands.plot.bubble.text() == "no year · 1 reference"


def test_arrows_move_among_the_bars_past_empty_years(hands: Hands) -> None:
    hands.key(Key.Key_Left)
    assert hands.plot.look.focused == Slot(2012)
    for _ in range(3):
        hands.key(Key.Key_Left)
    assert hands.plot.look.focused == Slot(2008)
    hands.key(Key.Key_Right)
    assert hands.plot.look.focused == Slot(2010)
    assert hands.plot.bubble.text() == "2010 · 4 references"


def test_the_label_follows_the_keys_though_the_pointer_rests_on_the_chart(hands: Hands) -> None:
    hands.move(hands.at(1998))
    assert hands.plot.bubble.text() == "1998 · 1 reference"
    hands.key(Key.Key_Home)
    assert hands.plot.bubble.text() == "1963 · 1 reference"
    hands.move(hands.at(2010))
    assert hands.plot.bubble.text() == "2010 · 4 references"


def test_home_and_end_go_to_the_first_and_last_bar_and_arrows_stop_there(hands: Hands) -> None:
    hands.key(Key.Key_Home)
    hands.key(Key.Key_Left)
    assert hands.plot.look.focused == Slot(1963)
    hands.key(Key.Key_End)
    hands.key(Key.Key_Right)
    assert hands.plot.look.focused == Slot(None)


def test_enter_selects_and_with_ctrl_adds(hands: Hands, numbers: Numbers) -> None:
    hands.key(Key.Key_Return)
    assert numbers() == [26]
    hands.key(Key.Key_Home)
    hands.key(Key.Key_Return, CTRL)
    assert numbers() == [1, 26]
    hands.key(Key.Key_Space)
    assert numbers() == [1]


def test_shift_with_arrows_draws_out_a_range_and_back(hands: Hands, desk: Desk) -> None:
    hands.key(Key.Key_Left)
    hands.key(Key.Key_Left, SHIFT)
    hands.key(Key.Key_Left, SHIFT)
    assert desk.view.filter.text == "2010..2012"
    hands.key(Key.Key_Right, SHIFT)
    assert desk.view.filter.text == "2011..2012"


def test_a_range_that_is_there_is_widened_on_the_arrows_side(hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    desk.filter_by("2005..2008")
    qtbot.waitUntil(lambda: hands.plot.shown.chosen == (2005, 2008))
    hands.key(Key.Key_Right, SHIFT)
    assert desk.view.filter.text == "2005..2009"
    hands.key(Key.Key_Left)
    qtbot.waitUntil(lambda: hands.plot.shown.chosen == (2005, 2009))
    hands.key(Key.Key_Left, SHIFT)
    assert desk.view.filter.text == "2004..2009"


def test_a_range_never_goes_beyond_the_first_or_last_year(hands: Hands, desk: Desk) -> None:
    hands.key(Key.Key_Left)
    hands.key(Key.Key_Right, SHIFT)
    assert desk.view.filter.text == "2012..2012"


def test_esc_lets_go_of_the_range_then_of_the_zoom(hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    hands.plot.zoom_to(Years(2000, 2012))
    desk.filter_by("2005..2008")
    qtbot.waitUntil(lambda: hands.plot.shown.chosen is not None)
    hands.key(Key.Key_Escape)
    assert desk.view.filter.text == ""
    qtbot.waitUntil(lambda: hands.plot.shown.chosen is None)
    assert hands.plot.zoom
    hands.key(Key.Key_Escape)
    assert hands.plot.zoom is None


def test_esc_gives_up_a_drag_under_way(hands: Hands, desk: Desk) -> None:
    hands.press(hands.at(2005))
    hands.move(hands.at(2010))
    hands.key(Key.Key_Escape)
    assert hands.plot.look.dragged is None
    hands.release(hands.at(2010))
    assert desk.view.filter.text == ""
    assert desk.selected == ()


def test_the_zoom_moves_along_with_the_keyboard(hands: Hands) -> None:
    hands.key(Key.Key_Left)
    hands.plot.zoom_to(Years(2010, 2012))
    for _ in range(3):
        hands.key(Key.Key_Left)
    assert hands.plot.look.focused == Slot(2008)
    assert hands.plot.zoom == Years(2008, 2010)


def test_the_frame_goes_when_the_keyboard_is_elsewhere_and_comes_back(hands: Hands, qtbot: QtBot) -> None:
    hands.key(Key.Key_Left)
    hands.panel.menu_button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: hands.plot.bars.framed is None)
    assert not hands.plot.bubble.isVisible()
    hands.plot.setFocus(Qt.FocusReason.BacktabFocusReason)
    qtbot.waitUntil(lambda: hands.plot.bars.framed == Slot(2012))


def test_keys_that_mean_nothing_here_go_on_to_the_window(hands: Hands, qtbot: QtBot) -> None:
    unanswered: list[int] = []
    hands.panel.keyPressEvent = lambda event: unanswered.append(event.key())
    QTest.keyClick(hands.plot, Key.Key_Escape)
    QTest.keyClick(hands.plot, Key.Key_F8)
    assert unanswered == [Key.Key_Escape, Key.Key_F8]
