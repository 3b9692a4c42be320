"""Real clicks, drags and keys on a chart, told by year."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.panels.chart import ChartPanel
from ui.panels.chart_state import Slot


class Hands:
    """Works the chart with real events, by year."""

    def __init__(self, panel: ChartPanel) -> None:
        self.panel, self.plot = panel, panel.plot

    def at(self, year: int | None, *, to_the_right: float = 0) -> QPoint:
        """Where a year's column is, halfway up; `to_the_right` in pixels."""
        rect = self.plot.rect_of(Slot(year))
        return QPoint(round(rect.center().x() + to_the_right), self.plot.height() // 2)

    def drag(self, start: int | None, end: int | None, *keys: Qt.KeyboardModifier) -> None:
        """From the middle of one year's column to that of another."""
        self.press(self.at(start), *keys)
        self.move(self.at(end))
        self.release(self.at(end), *keys)

    def click(self, year: int | None, *keys: Qt.KeyboardModifier) -> None:
        QTest.mouseClick(self.plot.viewport(), Qt.MouseButton.LeftButton, _together(keys), self.at(year))

    def double_click(self, year: int) -> None:
        """As a user does it: the first click arrives as a click of its own."""
        self.click(year)
        QTest.mouseDClick(self.plot.viewport(), Qt.MouseButton.LeftButton, _together(()), self.at(year))

    def press(self, place: QPoint, *keys: Qt.KeyboardModifier) -> None:
        QTest.mousePress(self.plot.viewport(), Qt.MouseButton.LeftButton, _together(keys), place)

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self.plot.viewport(), place)

    def release(self, place: QPoint, *keys: Qt.KeyboardModifier) -> None:
        QTest.mouseRelease(self.plot.viewport(), Qt.MouseButton.LeftButton, _together(keys), place)

    def key(self, key: Qt.Key, *keys: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self.plot, key, _together(keys))


def _together(keys: tuple[Qt.KeyboardModifier, ...]) -> Qt.KeyboardModifier:
    held = Qt.KeyboardModifier.NoModifier
    for each in keys:
        held |= each
    return held
