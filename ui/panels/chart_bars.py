"""The painting of bars, faint lines, the chosen range and what the pointer is at."""

from collections.abc import Iterator

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ui.panels.chart_axes import TICK
from ui.panels.chart_inks import Inks, outside
from ui.panels.chart_lines import paint_deviations, paint_shares
from ui.panels.chart_range import YearRange
from ui.panels.chart_state import Look, Shown, Slot, Years
from ui.panels.chart_target_lines import paint_targets
from ui.theme import colours

_FOCUS_GAP = 3
_ROOM_FOR_GAPS = 4
"""Pixels of a part from which on it is set apart from the one above it by a line."""


class YearBars(pg.GraphicsObject):  # type: ignore[misc]
    """Everything between the axes. It lies on the plot in its pixels, so that every edge is sharp."""

    def __init__(self, plot: pg.ViewBox) -> None:
        super().__init__(plot)
        self._plot = plot
        plot.setFlag(plot.GraphicsItemFlag.ItemClipsChildrenToShape, False)  # the axis line lies just outside
        self.shown = Shown()
        self.look: Look | None = None
        self.framed: Slot | None = None
        self.font = QFont()
        self.right_room = 0
        plot.sigResized.connect(lambda _plot: self.prepareGeometryChange())

    def boundingRect(self) -> QRectF:
        """The plot, the line of its axis just below it, and the shares beside it."""
        return QRectF(self._plot.rect()).adjusted(-1, -1, 1 + self.right_room, 1 + TICK)

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
        painter.setFont(self.font)
        size = QRectF(0, 0, self._plot.rect().width(), self._height)
        paint_deviations(painter, inks, self.look, size)
        paint_shares(painter, inks, self.look, size)
        paint_targets(painter, inks, self.look, size)
        self._paint_zoom(painter, inks)
        self._paint_focus(painter, inks)

    def bar_rect(self, slot: Slot) -> QRectF:
        """Where a slot's bar is on the plot, in pixels."""
        return self._bar(slot, 0, self.shown.number(slot))

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

    def _y(self, number: float) -> float:
        """How far down a number stands, in whole pixels."""
        assert self.look is not None
        return self._height - round(self.look.heights.share(number) * self._height)

    def _bar(self, slot: Slot, foot: int, head: int) -> QRectF:
        """A slot's bar between two numbers; what is not nothing is at least a pixel high."""
        assert self.look is not None
        middle = self.look.scale.pixel(self.look.place(slot))
        scale = self.look.scale
        width = max(int(scale.undated_bar_width if slot.year is None else scale.bar_width), 1)
        bottom = self._y(foot)
        top = min(self._y(head), bottom - (1 if head > foot else 0))
        return QRectF(round(middle - width / 2), top, width, bottom - top)

    def _paint_counts(self, painter: QPainter, inks: Inks) -> None:
        assert self.look is not None
        width = round(self._plot.rect().width())
        for tick in self.look.counts:
            painter.fillRect(QRectF(0, self._y(tick), width, 1), inks.faint)

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
        """Part by part from the foot up, the selected ones of each as its darker foot."""
        assert self.look is not None
        years = (None if self.look.zooming else self.look.dragged) or self.shown.chosen
        is_outside = years is not None and not YearRange(*years).holds(slot.year)
        is_pointed = slot in (self.look.hovered, self.framed)
        foot = 0
        for place, (number, chosen) in enumerate(self.shown.parts_of(slot)):
            if not number:
                continue
            ink, chosen_ink = inks.of_part(place, is_stacked=self.shown.stack is not None, is_pointed=is_pointed)
            if self.shown.is_spectroscopy and not is_pointed:
                ink = inks.pale
            rect = self._bar(slot, foot, foot + number)
            painter.fillRect(rect, outside(ink) if is_outside else ink)
            if chosen:
                painter.fillRect(
                    self._bar(slot, foot, foot + chosen), outside(chosen_ink) if is_outside else chosen_ink
                )
            if foot and rect.height() >= _ROOM_FOR_GAPS:
                painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), inks.gap)
            foot += number

    def _paint_axis(self, painter: QPainter, inks: Inks) -> None:
        """The line under the years at zero, broken before the bar that belongs to none; ticks at the plot's foot."""
        assert self.look is not None
        scale, width, zero = self.look.scale, round(self._plot.rect().width()), self._y(0)
        if scale.first is not None:
            painter.fillRect(QRectF(0, zero, width - round(scale.undated_room), 1), inks.axis)
        for year in self.look.years:
            painter.fillRect(QRectF(round(scale.pixel(year)), self._height, 1, TICK), inks.axis)
        if scale.undated_room:
            half, middle = scale.undated_half, scale.pixel(scale.undated)
            painter.fillRect(QRectF(round(middle - half), zero, round(2 * half), 1), inks.axis)

    def _paint_zoom(self, painter: QPainter, inks: Inks) -> None:
        assert self.look is not None
        if self.look.zooming and self.look.dragged:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
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
