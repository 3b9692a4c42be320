"""The axes: years below, numbers of references at the left; both label only what has room."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from app.chart import NO_YEAR, UNDATED_GAP, YearScale, year_ticks
from ui.theme import GRID, Colours, tabular

_LABEL_GAP = 4 * GRID
TICK = 4
"""Pixels of the small marks at labelled years."""


class _Labels(pg.AxisItem):  # type: ignore[misc]
    """An axis of labels alone: its line and marks are drawn with the bars, broken where the years end."""

    def __init__(self, side: str, *, gap: int) -> None:
        super().__init__(side)
        self._metrics = QFontMetricsF(QFont())
        self._labels: list[tuple[float, str]] | None = None
        self.setStyle(tickLength=0, tickTextOffset=gap, autoExpandTextSpace=False, hideOverlappingLabels=False)

    def dress(self, theme: Colours, font: QFont) -> None:
        """Wear a theme and a font."""
        figures = tabular(font)
        self._metrics = QFontMetricsF(figures)
        self.setStyle(tickFont=figures)
        self.setTextPen(QPen(QColor(theme.second_text)))
        self.setPen(QPen(Qt.PenStyle.NoPen))

    def write_labels(self, labels: list[tuple[float, str]]) -> None:
        """Write texts at places of the axis; the same ones again cost nothing."""
        if labels != self._labels:
            self._labels = labels
            self.setTicks([labels])

    def drawPicture(self, painter: QPainter, line: Any, _marks: Any, labels: Any) -> None:
        """Draw the labels; pyqtgraph's marks are dots even where their length is none."""
        super().drawPicture(painter, line, [], labels)


class YearAxis(_Labels):
    """Years below the bars, and "no year" below the bar of those without."""

    def __init__(self) -> None:
        super().__init__("bottom", gap=GRID + TICK)

    def dress(self, theme: Colours, font: QFont) -> None:
        """Wear a theme and a font."""
        super().dress(theme, font)
        self.setHeight(round(self._metrics.height() + 2 * GRID + TICK))

    @property
    def undated_room(self) -> float:
        """The pixels that the bar of references without a year needs with its label."""
        return round(self._metrics.horizontalAdvance(NO_YEAR) + 2 * GRID + UNDATED_GAP)

    def write(self, scale: YearScale) -> tuple[int, ...]:
        """Label the years of a scale; gives those that got a label."""
        years: list[int] = []
        if scale.first is not None and scale.last is not None:
            room = self._metrics.horizontalAdvance("0000") + _LABEL_GAP
            years = year_ticks(scale.first, scale.last, slot=scale.slot, room=room)
            if scale.undated_room:
                reach = scale.width - scale.undated_room + UNDATED_GAP  # where the label of none begins
                years = [each for each in years if scale.pixel(each) + (room - _LABEL_GAP) / 2 <= reach]
        undated = [(scale.undated, NO_YEAR)] if scale.undated_room else []
        self.write_labels([*((float(each), str(each)) for each in years), *undated])
        return tuple(years)


class CountAxis(_Labels):
    """Whole numbers of references at the left."""

    def __init__(self) -> None:
        super().__init__("left", gap=2 * GRID)

    @property
    def line_height(self) -> float:
        """The pixels of one label."""
        return self._metrics.height()

    def width_for(self, highest: int) -> int:
        """The pixels that the labels up to `highest` need."""
        return round(self._metrics.horizontalAdvance(f"{highest:,}")) + 4 * GRID

    def write(self, ticks: tuple[int, ...]) -> None:
        """Label these counts."""
        self.write_labels([(float(each), f"{each:,}") for each in ticks])
