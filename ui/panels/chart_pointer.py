"""What the pointer does on the plot: it points, clicks, drags, double-clicks, and moves along."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from ui.panels.chart_range import YearRange
from ui.panels.chart_state import Slot, Years

if TYPE_CHECKING:
    from ui.panels.chart_plot import YearPlot

EDGE_REACH = 5
"""How near, in pixels, the pointer takes hold of an end of the chosen range."""

DRAG_FROM = 4
"""Pixels of movement that make a press a drag."""


class Pointer(QObject):
    """Follows the pointer over a plot. A click counts on all of a year's column, as low bars are hard to hit."""

    def __init__(self, plot: "YearPlot") -> None:
        super().__init__(plot)
        self._plot = plot
        self._pressed: QPointF | None = None
        self._anchor: int | None = None
        self._zooming = False
        self._dropped: YearRange | None = None
        self._panned_from: tuple[float, Years] | None = None
        plot.viewport().setMouseTracking(True)
        plot.viewport().installEventFilter(self)

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        """Answer to the pointer instead of pyqtgraph."""
        kind = event.type()
        if kind == QEvent.Type.Leave:
            self._plot.hover(None)
        if not isinstance(event, QMouseEvent):
            return False
        answer = {
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
            QEvent.Type.MouseButtonDblClick: self._double_click,
        }[kind]
        answer(event, self._plot.place_of(event.position()))
        return True

    def cancel(self) -> bool:
        """Give up a drag under way; tells whether there was one."""
        dragging = self._plot.look.dragged is not None
        self._pressed = None
        self._plot.drag_over(None)
        return dragging

    def _press(self, event: QMouseEvent, place: QPointF) -> None:
        if event.button() == Qt.MouseButton.MiddleButton and self._plot.zoom is not None:
            self._panned_from = place.x(), self._plot.zoom
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._plot.focus_on(None)
        self._plot.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = place
        self._zooming = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._anchor = None if self._zooming else self._other_end(place)
        if self._anchor is None:
            self._anchor = self._plot.look.nearest_year(place.x())

    def _move(self, event: QMouseEvent, place: QPointF) -> None:
        plot = self._plot
        if self._panned_from is not None and event.buttons() & Qt.MouseButton.MiddleButton:
            self._pan(place, *self._panned_from)
            return
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            plot.hover(self._pointed(place))
            on_edge = self._other_end(place) is not None
            plot.viewport().setCursor(Qt.CursorShape.SizeHorCursor if on_edge else Qt.CursorShape.ArrowCursor)
            return
        year = plot.look.nearest_year(place.x())
        if self._anchor is None or year is None:
            return
        if plot.look.dragged or abs(place.x() - self._pressed.x()) >= DRAG_FROM:
            plot.hover(None)
            plot.drag_over(Years.between(self._anchor, year), zooming=self._zooming)

    def _release(self, event: QMouseEvent, place: QPointF) -> None:
        self._panned_from = None
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, zooming = self._plot.look.dragged, self._plot.look.zooming
        self._pressed = None
        self._plot.drag_over(None)
        if dragged is None:
            adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._click(self._pointed(place), adding=adding)
        elif zooming:
            self._plot.zoom_to(dragged)
        else:
            self._plot.range_wanted.emit(YearRange(*dragged))
        self._plot.hover(self._pointed(place))

    def _pan(self, place: QPointF, pressed_at: float, zoom: Years) -> None:
        """Move along with the pointer, from where the middle button was pressed."""
        span, slot = self._plot.shown.span(), self._plot.look.scale.slot
        if span is not None:
            self._plot.zoom_to(zoom.panned(-round((place.x() - pressed_at) / slot), span))

    def _click(self, slot: Slot | None, *, adding: bool) -> None:
        """Select a year; on nothing, let go of the chosen range."""
        plot, chosen = self._plot, self._plot.shown.chosen
        self._dropped = None
        if slot is not None and plot.shown.number(slot):
            plot.look.focused = slot
            kept = plot.pick(slot, adding=adding)
            self._dropped = None if kept else chosen
        elif chosen:
            self._dropped = chosen
            plot.range_dropped.emit()

    def _double_click(self, event: QMouseEvent, place: QPointF) -> None:
        """Show all years again; the range that its first click let go of comes back. Else it is but a quick click."""
        if self._plot.zoom is None:
            self._press(event, place)
        if event.button() != Qt.MouseButton.LeftButton or self._plot.zoom is None:
            return
        self._plot.zoom_to(None)
        if self._dropped:
            self._plot.range_wanted.emit(self._dropped)
            self._dropped = None

    def _pointed(self, place: QPointF) -> Slot | None:
        rect = self._plot.bars.boundingRect()
        return self._plot.look.slot_at(place.x()) if rect.left() <= place.x() <= rect.right() else None

    def _other_end(self, place: QPointF) -> int | None:
        """The year at the other end of the chosen range if the pointer is at one of its ends."""
        chosen, scale = self._plot.shown.chosen, self._plot.look.scale
        if chosen is None or scale.first is None or scale.last is None:
            return None
        first = scale.first if chosen.first is None else chosen.first
        last = scale.last if chosen.last is None else chosen.last
        left, right = scale.pixel(first - 0.5), scale.pixel(last + 0.5)
        if abs(place.x() - right) <= EDGE_REACH:
            return first
        return last if abs(place.x() - left) <= EDGE_REACH else None
