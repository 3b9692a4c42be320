"""Zooming and moving along by the wheel, the middle button and the keyboard."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.panels.chart.hands import Hands
from ui.panels.chart_state import Slot, Years

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
SPAN = Years(1963, 2012)


def turn(hands: Hands, year: int, steps: int, *, held: Qt.KeyboardModifier = NONE, sideways: bool = False) -> None:
    """Turn the wheel over a year; up, or to the left, is positive."""
    turned = QPoint(120 * steps, 0) if sideways else QPoint(0, 120 * steps)
    viewport, place = hands.plot.viewport(), QPointF(hands.at(year))
    event = QWheelEvent(
        place, QPointF(viewport.mapToGlobal(place.toPoint())), QPoint(), turned, Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def years(hands: Hands) -> int:
    zoom = hands.plot.zoom or SPAN
    return zoom.last - zoom.first + 1


def test_the_wheel_zooms_around_the_pointer(hands: Hands) -> None:
    hands.plot.zoom_to(Years(1970, 2010))
    before = hands.at(2004).x()
    turn(hands, 2004, 3)
    assert 15 < years(hands) < 30
    assert abs(hands.at(2004).x() - before) < 2 * hands.plot.look.scale.slot
    turn(hands, 2004, -9)
    assert hands.plot.zoom is None


def test_the_wheel_stops_at_the_closest_look(hands: Hands) -> None:
    turn(hands, 2010, 40)
    assert years(hands) == 3
    assert hands.plot.zoom is not None
    assert hands.plot.zoom.holds(2010)


def test_shift_and_the_wheel_move_along_within_the_years(hands: Hands) -> None:
    hands.plot.zoom_to(Years(1990, 1999))
    turn(hands, 1995, -1, held=SHIFT)
    assert hands.plot.zoom == (1991, 2000)
    turn(hands, 1995, 1, sideways=True)
    assert hands.plot.zoom == (1990, 1999)
    turn(hands, 1995, -99, held=SHIFT)
    assert hands.plot.zoom == (2003, 2012)
    turn(hands, 2005, 99, held=SHIFT)
    assert hands.plot.zoom == (1963, 1972)


def test_the_middle_button_moves_along_and_selects_nothing(hands: Hands) -> None:
    hands.plot.zoom_to(Years(1990, 1999))
    viewport, slot = hands.plot.viewport(), hands.plot.look.scale.slot
    start = hands.at(1995)
    end = start - QPoint(round(3 * slot), 0)
    QTest.mousePress(viewport, Qt.MouseButton.MiddleButton, NONE, start)
    QTest.mouseMove(viewport, end)
    _move_with_middle_button(hands, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.MiddleButton, NONE, end)
    assert hands.plot.zoom == (1993, 2002)
    assert hands.panel.shown.chosen is None


def _move_with_middle_button(hands: Hands, place: QPoint) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    viewport = hands.plot.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(viewport.mapToGlobal(place)), Qt.MouseButton.NoButton,
        Qt.MouseButton.MiddleButton, NONE,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def test_plus_and_minus_zoom_around_the_bar_that_is_framed_and_zero_shows_all(hands: Hands) -> None:
    hands.plot.setFocus()
    hands.plot.focus_on(Slot(2004))
    for _ in range(4):
        hands.key(Qt.Key.Key_Plus)
    assert years(hands) < 25
    assert hands.plot.zoom is not None
    assert hands.plot.zoom.holds(2004)
    closer = years(hands)
    hands.key(Qt.Key.Key_Minus)
    assert years(hands) > closer
    hands.key(Qt.Key.Key_0)
    assert hands.plot.zoom is None


def test_ctrl_and_an_arrow_move_along(hands: Hands) -> None:
    hands.plot.zoom_to(Years(1990, 1999))
    hands.key(Qt.Key.Key_Right, CTRL)
    assert hands.plot.zoom == (1991, 2000)
    hands.key(Qt.Key.Key_Left, CTRL)
    assert hands.plot.zoom == (1990, 1999)


@pytest.mark.parametrize(("factor", "at"), [(0.5, 1963), (0.5, 2012), (0.1, 1990), (0.99, 1990)])
def test_a_zoom_keeps_its_place_and_stays_within_the_years(factor: float, at: int) -> None:
    zoomed = SPAN.zoomed(factor, at=at, span=SPAN)
    assert zoomed is not None
    assert zoomed.holds(at)
    assert SPAN.first <= zoomed.first <= zoomed.last <= SPAN.last
    assert zoomed.last - zoomed.first < SPAN.last - SPAN.first


def test_zooming_out_ends_with_all_years() -> None:
    assert Years(1990, 1999).zoomed(10, at=1995, span=SPAN) is None
    assert Years(1990, 1992).zoomed(0.1, at=1991, span=SPAN) == (1990, 1992)
