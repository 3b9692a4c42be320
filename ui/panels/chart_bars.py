"""The painting of bars, faint lines, the chosen range and what the pointer is at."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ui.panels.chart_axes import TICK
from ui.panels.chart_range import YearRange
from ui.panels.chart_state import Look, Shown, Slot, Years
from ui.theme import Colours, colours

_FOCUS_GAP = 3


@dataclass(frozen=True, slots=True)
class Inks:
    """The chart's colours, made of the theme's."""

    bar: QColor
    bar_outside: QColor
    bar_hovered: QColor
    selected: QColor
    selected_outside: QColor
    band: QColor
    edge: QColor
    faint: QColor
    axis: QColor
    zoom: QColor

    @classmethod
    def of(cls, theme: Colours) -> "Inks":
        """The inks for a theme."""
        panel, bar, accent = QColor(theme.panel), QColor(theme.bar), QColor(theme.accent)
        return cls(
            bar=bar,
            bar_outside=_mixed(bar, panel, 0.58),
            bar_hovered=_mixed(bar, QColor(theme.text), 0.22),
            selected=accent,
            selected_outside=_mixed(accent, panel, 0.58),
            band=_mixed(QColor(theme.selection), panel, 0.4),
            edge=accent,
            faint=_mixed(QColor(theme.line), panel, 0.3),
            axis=_mixed(QColor(theme.second_text), panel, 0.4),
            zoom=QColor(theme.second_text),
        )


class YearBars(pg.GraphicsObject):  # type: ignore[misc]
    """Everything between the axes. It lies on the plot in its pixels, so that every edge is sharp."""

    def __init__(self, plot: pg.ViewBox) -> None:
        super().__init__(plot)
        self._plot = plot
        plot.setFlag(plot.GraphicsItemFlag.ItemClipsChildrenToShape, False)  # the axis line lies just outside
        self.shown = Shown()
        self.look: Look | None = None
        self.framed: Slot | None = None
        plot.sigResized.connect(lambda _plot: self.prepareGeometryChange())

    def boundingRect(self) -> QRectF:
        """The plot, and the line of its axis just below it."""
        return QRectF(self._plot.rect()).adjusted(-1, -1, 1, 1 + TICK)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint from the back to the front."""
        if self.look is None:
            return
        inks = Inks.of(colours())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_counts(painter, inks)
        self._paint_band(painter, inks)
        for slot in self.look.in_sight(self.shown.slots()):
            self._paint_bar(painter, inks, slot)
        self._paint_axis(painter, inks)
        self._paint_zoom(painter, inks)
        self._paint_focus(painter, inks)

    def bar_rect(self, slot: Slot) -> QRectF:
        """Where a slot's bar is on the plot, in pixels."""
        return self._bar(slot, self.shown.number(slot))

    def band_rect(self, years: Years | YearRange) -> QRectF:
        """Where a range of years is on the plot, in pixels, as far as it is in sight; empty if it is not."""
        assert self.look is not None
        scale = self.look.scale
        if scale.first is None or scale.last is None:
            return QRectF()
        first = scale.first if years.first is None else max(years.first, scale.first)
        last = scale.last if years.last is None else min(years.last, scale.last)
        if first > last:
            return QRectF()
        left, right = round(scale.pixel(first - 0.5)), round(scale.pixel(last + 0.5))
        return QRectF(left, 0, max(right - left, 1), self._height)

    @property
    def _height(self) -> float:
        return float(round(self._plot.rect().height()))

    def _bar(self, slot: Slot, number: int) -> QRectF:
        assert self.look is not None
        middle = self.look.scale.pixel(self.look.place(slot))
        width = max(int(self.look.scale.bar_width), 1)
        height = round(number / self.look.top * self._height)
        if number:
            height = max(height, 1)
        return QRectF(round(middle - width / 2), self._height - height, width, height)

    def _paint_counts(self, painter: QPainter, inks: Inks) -> None:
        assert self.look is not None
        width = round(self._plot.rect().width())
        for tick in self.look.counts:
            painter.fillRect(QRectF(0, self._height - round(tick / self.look.top * self._height), width, 1), inks.faint)

    def _paint_band(self, painter: QPainter, inks: Inks) -> None:
        assert self.look is not None
        dragged = None if self.look.zooming else self.look.dragged
        years = dragged or self.shown.chosen
        rect = self.band_rect(years) if years else QRectF()
        if rect.isEmpty():
            return
        painter.fillRect(rect, inks.band)
        for edge in self._edges(years):
            painter.fillRect(QRectF(min(edge, rect.right() - 1), 0, 1, self._height), inks.edge)

    def _edges(self, years: Years | YearRange | None) -> Iterator[float]:
        """The pixels of the ends of a range that can be taken hold of: those that are in sight."""
        assert self.look is not None
        rect = self.band_rect(years) if years else QRectF()
        if years is None or rect.isEmpty():
            return
        scale = self.look.scale
        if years.first is not None and scale.first is not None and years.first >= scale.first:
            yield rect.left()
        if years.last is not None and scale.last is not None and years.last <= scale.last:
            yield rect.right()

    def _paint_bar(self, painter: QPainter, inks: Inks, slot: Slot) -> None:
        assert self.look is not None
        years = (None if self.look.zooming else self.look.dragged) or self.shown.chosen
        outside = years is not None and not YearRange(*years).holds(slot.year)
        ink = inks.bar_outside if outside else inks.bar
        if slot in (self.look.hovered, self.framed):
            ink = inks.bar_hovered
        painter.fillRect(self.bar_rect(slot), ink)
        if selected := self.shown.selected_of(slot):
            painter.fillRect(self._bar(slot, selected), inks.selected_outside if outside else inks.selected)

    def _paint_axis(self, painter: QPainter, inks: Inks) -> None:
        """The line under the years, broken before the bar that belongs to none."""
        assert self.look is not None
        scale, width = self.look.scale, round(self._plot.rect().width())
        if scale.first is not None:
            painter.fillRect(QRectF(0, self._height, width - round(scale.undated_room), 1), inks.axis)
        for year in self.look.years:
            painter.fillRect(QRectF(round(scale.pixel(year)), self._height, 1, TICK), inks.axis)
        if scale.undated_room:
            half, middle = scale.undated_half, scale.pixel(scale.undated)
            painter.fillRect(QRectF(round(middle - half), self._height, round(2 * half), 1), inks.axis)

    def _paint_zoom(self, painter: QPainter, inks: Inks) -> None:
        assert self.look is not None
        if self.look.zooming and self.look.dragged:
            painter.setPen(QPen(inks.zoom, 1, Qt.PenStyle.DashLine))
            painter.drawRect(self.band_rect(self.look.dragged).adjusted(0, 0, -1, -1))

    def _paint_focus(self, painter: QPainter, inks: Inks) -> None:
        assert self.look is not None
        if self.framed is None or not list(self.look.in_sight([self.framed])):
            return
        rect = self.bar_rect(self.framed).adjusted(-_FOCUS_GAP, -_FOCUS_GAP, _FOCUS_GAP, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(inks.edge, 1.5))
        painter.drawRoundedRect(rect, 2, 2)


def _mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """A colour with a share, 0 to 1, of another in it; opaque."""
    return QColor.fromRgbF(
        *(
            getattr(colour, part)() * (1 - share) + getattr(other, part)() * share
            for part in ("redF", "greenF", "blueF")
        )
    )
