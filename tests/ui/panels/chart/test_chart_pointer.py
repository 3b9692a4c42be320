from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.panels.chart.hands import Hands
from ui.desk import Desk
from ui.panels.chart_state import Slot, Years

Numbers = Callable[[], list[int]]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def filtered(hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    """The range 2005 to 2008 is chosen."""
    desk.filter_by("2005..2008")
    qtbot.waitUntil(lambda: hands.plot.shown.chosen == (2005, 2008))


def test_pointing_at_a_bar_says_its_year_and_number(hands: Hands) -> None:
    hands.move(hands.at(2012))
    assert hands.plot.bubble.isVisible()
    assert hands.plot.bubble.text() == "2012 · 4 references"
    hands.move(hands.at(None))
    assert hands.plot.bubble.text() == "no year · 1 reference"
    hands.move(hands.at(1980))
    assert hands.plot.bubble.text() == "1980 · no references"


def test_the_label_tells_what_is_selected(hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    desk.select([desk.library.ids(desk.view)[4]])
    qtbot.waitUntil(lambda: bool(hands.plot.shown.selected))
    hands.move(hands.at(2012))
    assert hands.plot.bubble.text() == "2012 · 4 references, 1 selected"


def test_the_label_stays_within_the_plot(hands: Hands) -> None:
    for year in (1963, 2012, None):
        hands.move(hands.at(year))
        assert hands.plot.viewport().rect().contains(hands.plot.bubble.geometry())


def test_the_label_goes_when_the_pointer_does(hands: Hands) -> None:
    hands.move(hands.at(2012))
    QApplication.sendEvent(hands.plot.viewport(), QEvent(QEvent.Type.Leave))
    assert not hands.plot.bubble.isVisible()


def test_a_click_selects_the_references_of_that_year(hands: Hands, numbers: Numbers) -> None:
    hands.click(2010)
    assert numbers() == [9, 10, 16, 18]


def test_a_click_above_a_low_bar_selects_as_well(hands: Hands, numbers: Numbers) -> None:
    assert hands.at(1963).y() < hands.plot.rect_of(Slot(1963)).top()
    hands.click(1963)
    assert numbers() == [1]


def test_a_click_on_no_year_selects_those_without_one(hands: Hands, numbers: Numbers) -> None:
    hands.click(None)
    assert numbers() == [26]


def test_a_click_with_ctrl_adds_a_year_and_takes_it_out_again(hands: Hands, numbers: Numbers) -> None:
    hands.click(1963)
    hands.click(2000, CTRL)
    assert numbers() == [1, 12]
    hands.click(1963, CTRL)
    assert numbers() == [12]


def test_a_second_click_counts_however_quick_it_is(hands: Hands, numbers: Numbers) -> None:
    hands.click(1963)
    QTest.mouseDClick(hands.plot.viewport(), Qt.MouseButton.LeftButton, CTRL, hands.at(2010))
    assert numbers() == [1]  # the first click added 2010, the second took it out


def test_a_click_on_an_empty_year_selects_nothing_else(hands: Hands, numbers: Numbers) -> None:
    hands.click(1963)
    hands.click(1980)
    assert numbers() == [1]


def test_dragging_shows_the_years_and_filters_for_them_on_release(hands: Hands, desk: Desk) -> None:
    hands.press(hands.at(2010))
    hands.move(hands.at(2012))
    assert hands.plot.look.dragged == Years(2010, 2012)
    assert hands.plot.bubble.text() == "2010–2012 · 12 references"
    assert desk.view.filter.text == ""
    hands.release(hands.at(2012))
    assert desk.view.filter.text == "2010..2012"
    assert hands.plot.look.dragged is None


def test_dragging_to_the_left_is_the_same_range(hands: Hands, desk: Desk) -> None:
    hands.drag(2012, 2010)
    assert desk.view.filter.text == "2010..2012"


def test_dragging_beyond_the_ends_stops_at_the_first_and_last_year(hands: Hands, desk: Desk) -> None:
    hands.press(hands.at(2005))
    hands.move(QPoint(-400, 50))
    hands.release(QPoint(-400, 50))
    assert desk.view.filter.text == "1963..2005"
    hands.press(hands.at(1990))
    hands.move(hands.at(None))
    hands.release(hands.at(None))
    assert desk.view.filter.text == "1990..2012"


def test_a_new_range_replaces_the_old_one_and_keeps_the_rest_of_the_filter(
    hands: Hands, desk: Desk, qtbot: QtBot
) -> None:
    desk.filter_by("number 2003.. -year:2010..2010")
    qtbot.waitUntil(lambda: hands.plot.shown.chosen == (2003, None))
    hands.drag(2005, 2008)
    assert desk.view.filter.text == "number -year:2010..2010 2005..2008"


def test_a_trembling_hand_still_clicks(hands: Hands, desk: Desk, numbers: Numbers) -> None:
    hands.press(hands.at(2010))
    hands.move(hands.at(2010, to_the_right=2))
    hands.release(hands.at(2010, to_the_right=2))
    assert numbers() == [9, 10, 16, 18]
    assert desk.view.filter.text == ""


@pytest.mark.usefixtures("filtered")
def test_an_end_of_the_range_is_dragged_to_widen_it(hands: Hands, desk: Desk) -> None:
    slot = hands.plot.look.scale.slot
    edge = hands.at(2008, to_the_right=slot / 2)
    hands.move(edge)
    assert hands.plot.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    hands.press(edge)
    hands.move(hands.at(2011))
    hands.release(hands.at(2011))
    assert desk.view.filter.text == "2005..2011"


@pytest.mark.usefixtures("filtered")
def test_a_click_on_an_empty_year_lets_go_of_the_range(hands: Hands, desk: Desk) -> None:
    hands.click(1980)
    assert desk.view.filter.text == ""


@pytest.mark.usefixtures("filtered")
def test_a_click_within_the_range_keeps_it(hands: Hands, desk: Desk, numbers: Numbers) -> None:
    hands.click(2007)
    assert desk.view.filter.text == "2005..2008"
    assert numbers() == [13, 19, 20]


@pytest.mark.usefixtures("filtered")
def test_a_click_on_a_pale_bar_lets_go_of_the_range_and_selects_it(hands: Hands, desk: Desk, numbers: Numbers) -> None:
    hands.click(2010)
    assert desk.view.filter.text == ""
    assert numbers() == [9, 10, 16, 18]


def test_dragging_with_shift_zooms_without_filtering(hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    hands.drag(2003, 2012, SHIFT)
    assert desk.view.filter.text == ""
    assert hands.plot.zoom == Years(2003, 2012)
    assert hands.plot.look.years == tuple(range(2003, 2013))


def test_a_double_click_shows_all_years_again_and_keeps_the_range(hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    hands.drag(2003, 2012, SHIFT)
    desk.filter_by("2003..2005")
    qtbot.waitUntil(lambda: hands.plot.shown.chosen == (2003, 2005))
    hands.double_click(2009)
    assert hands.plot.zoom is None
    assert desk.view.filter.text == "2003..2005"


def test_the_zoom_ends_when_its_years_are_gone(hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    hands.plot.zoom_to(Years(2003, 2012))
    desk.show_article(desk.library.articles()[1].id)
    qtbot.waitUntil(lambda: hands.plot.shown.slots() == [Slot(1999)])
    assert hands.plot.zoom is None
    assert not hands.plot.zoom_out.isVisible()


def test_the_zoom_ends_with_its_button(hands: Hands, qtbot: QtBot) -> None:
    hands.drag(2003, 2012, SHIFT)
    qtbot.mouseClick(hands.plot.zoom_out, Qt.MouseButton.LeftButton)
    assert hands.plot.zoom is None
    assert not hands.plot.zoom_out.isVisible()
    assert hands.plot.look.years[0] == 1965


def test_the_other_buttons_of_the_mouse_change_nothing(hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(hands.plot.viewport(), Qt.MouseButton.MiddleButton, pos=hands.at(2010))
    assert desk.selected == ()
