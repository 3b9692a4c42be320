"""The plot: bars by year, with their axes, a zoom, and a label at what the pointer or the keyboard is at."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QFontMetricsF, QWheelEvent

from app.ages import peaks, spectrum
from app.chart import (
    CountScale,
    YearScale,
    count_ticks,
    described,
    references_of,
    running_shares,
    years_text,
)
from ui.panels.chart_axes import CountAxis, YearAxis
from ui.panels.chart_bars import YearBars
from ui.panels.chart_bubble import Bubble
from ui.panels.chart_keys import Keys
from ui.panels.chart_legend import Legend
from ui.panels.chart_lines import shares_room
from ui.panels.chart_link import LinkButton
from ui.panels.chart_pointer import Pointer
from ui.panels.chart_saying import said_of
from ui.panels.chart_state import Look, Shown, Slot, Years
from ui.panels.chart_target_lines import MOST_LINES
from ui.theme import GRID, colours, tabular

_HEADROOM = 6 * GRID
_LOWEST_BARS = 20 * GRID  # where targets are told above them
_WHEEL_STEP = 120
_ZOOM_OF_A_STEP = 0.8
_MOST_PEAKS = 5
_LINES_BETWEEN_COUNTS = 1.8
_RIGHT_MARGIN = 4 * GRID  # half a label of a year at the very end
HINT = (
    "Click selects the references of a year, Ctrl+click adds them. Dragging filters for years; Shift+drag or the wheel "
    "zooms, Shift+wheel or the middle button moves along, a double click shows all years again. On the keyboard: "
    "arrows, Enter, Shift+arrows, + and −, Ctrl+arrows, Esc."
)


class YearPlot(pg.PlotWidget):  # type: ignore[misc]
    """Shows numbers and says what the user wants of them.

    `picked`: the references of a year (None: those without), and whether to add them to what is selected.
    `range_wanted`: to see only the years of a `YearRange`. `range_dropped`: to see all again. `part_picked`: the
    references of a part of the stack, by its place.
    """

    picked = Signal(object, bool)
    range_wanted = Signal(object)
    range_dropped = Signal()
    part_picked = Signal(int)

    def __init__(self) -> None:
        self._years, self._counts = YearAxis(), CountAxis()
        super().__init__(axisItems={"bottom": self._years, "left": self._counts}, enableMenu=False)
        self.shown = Shown()
        self.look = Look(YearScale(None, None, 1))
        self.zoom: Years | None = None
        self._view = self.getPlotItem().getViewBox()
        self.bars = YearBars(self._view)
        self.bubble = Bubble(self.viewport())
        self.zoom_out = LinkButton("Zoom out", self.viewport())
        self.zoom_out.setToolTip("Show all years again (double click)")
        self.zoom_out.clicked.connect(lambda: self.zoom_to(None))
        self.legend = Legend(self.viewport())
        self.legend.picked.connect(self.part_picked)
        self._still()
        self._view.sigResized.connect(lambda _view: self._arrange())
        self._keys, self._pointer = Keys(self), Pointer(self)
        self.dress()

    def _still(self) -> None:
        """Switch off what pyqtgraph does of its own."""
        self.hideButtons()
        self.setMouseEnabled(False, False)
        self._view.setDefaultPadding(0)
        self._view.disableAutoRange()
        self.setFrameShape(self.Shape.NoFrame)
        self.setAntialiasing(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName("References by year")
        self.setWhatsThis(HINT)

    def show_numbers(self, shown: Shown) -> None:
        """Show other numbers; what is zoomed to stays if it still holds years."""
        self.shown = self.bars.shown = shown
        span = shown.span()
        if self.zoom and (span is None or self.zoom.first > span.last or self.zoom.last < span.first):
            self.zoom = None
        if self.look.hovered not in shown.slots():
            self.look.hovered = None
        if self.look.focused not in (None, Slot(None)) and (span is None or not span.holds(self.look.focused.year)):
            self.look.focused = None
        self.legend.tell(shown)
        self.setAccessibleDescription(described(shown.ages, shown.extras))
        self._make_room_at_the_right()
        self._arrange()

    def zoom_to(self, years: Years | None) -> None:
        """Show only some years, the whole width for them; None shows all."""
        if years != self.zoom:
            self.zoom = years
            self.look.hovered = None
            self._arrange()

    def zoom_by(self, factor: float, *, at: float | None = None) -> None:
        """Show so many times as many years around a place, or around the middle."""
        span = self.shown.span()
        years = self.zoom or span
        if span is not None and years is not None:
            self.zoom_to(years.zoomed(factor, at=(years.first + years.last) / 2 if at is None else at, span=span))

    def pan_by(self, years: int) -> None:
        """Zoomed in, move along by so many years."""
        span = self.shown.span()
        if self.zoom is not None and span is not None:
            self.zoom_to(self.zoom.panned(years, span))

    def hover(self, slot: Slot | None) -> None:
        """Say and light up what the pointer is at."""
        if slot != self.look.hovered:
            self.look.hovered = slot
            self._refresh()

    def focus_on(self, slot: Slot | None) -> None:
        """Say and frame what the keyboard is at, wherever the pointer rests; zoomed in, move so that it is in sight."""
        self.look.focused, self.look.hovered = slot, None
        if slot is not None and slot.year is None and self.zoom:
            self.zoom_to(None)
        elif slot is not None and slot.year is not None and self.zoom:
            self.zoom_to(self.zoom.moved_to_hold(slot.year))
        self._refresh()
        if slot is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.said_of(slot)))

    def drag_over(self, years: Years | None, *, zooming: bool = False) -> None:
        """Show a band over the years being dragged over; None when dragging ends."""
        self.look.dragged, self.look.zooming = years, zooming and years is not None
        self._refresh()

    def cancel_drag(self) -> bool:
        """Give up a drag under way; tells whether there was one."""
        return self._pointer.cancel()

    def pick(self, slot: Slot, *, adding: bool) -> bool:
        """Ask for a year's references to be selected; a range that hides them is let go of, which gives False."""
        chosen = self.shown.chosen
        kept = chosen is None or chosen.holds(slot.year)
        if not kept:
            self.range_dropped.emit()
        self.picked.emit(slot.year, adding)
        return kept

    def said_of(self, slot: Slot) -> str:
        """What the label says of a bar."""
        return said_of(self.shown, self.look, slot)

    def place_of(self, position: QPointF) -> QPointF:
        """A position in the widget as pixels of the plot."""
        place: QPointF = self.bars.mapFromScene(self.mapToScene(position.toPoint()))
        return place

    def rect_of(self, slot: Slot) -> QRectF:
        """Where a slot's bar is, in the widget's pixels."""
        return self._in_widget(self.bars.bar_rect(slot))

    def dress(self) -> None:
        """Wear the theme and the font now in force."""
        theme = colours()
        self.setBackground(theme.panel)
        for axis in (self._years, self._counts):
            axis.dress(theme, self.font())
        self.bars.font = tabular(self.font())
        self.bubble.dress(theme)
        self._make_room_at_the_right()
        self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer; with Shift, or sideways, move along."""
        turned, sideways = event.angleDelta().y(), event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            turned, sideways = 0, turned or sideways
        if sideways:
            years = self.zoom.last - self.zoom.first + 1 if self.zoom else 0
            self.pan_by(-round(sideways / _WHEEL_STEP * max(years / 8, 1)))
        elif turned:
            at = self.look.scale.place(self.place_of(event.position()).x())
            self.zoom_by(_ZOOM_OF_A_STEP ** (turned / _WHEEL_STEP), at=at)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by the keyboard, begin at the last bar, or where it was."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            slots = self.shown.slots()
            self.focus_on(self.look.focused or (slots[-1] if slots else None))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Frame nothing while the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self._refresh()

    def _arrange(self) -> None:
        """Fit scales, ranges and labels to the numbers and the size."""
        shown, look, size = self.shown, self.look, self._view.rect()
        years = self.zoom or shown.span()
        numbers = [n for year, n in shown.ages.counts.items() if years and years.holds(year)]
        undated = 0 if self.zoom or shown.is_spectroscopy else shown.ages.undated
        highest = max([*numbers, undated, 1])
        self._counts.setWidth(self._counts.width_for(highest))
        look.scale = YearScale(
            years and years.first, years and years.last, size.width(), self._years.undated_room if undated else 0
        )
        look.deviations = spectrum(shown.ages.counts) if shown.is_spectroscopy else {}
        look.peaks = tuple(year for year, _ in peaks(shown.ages.counts, most=_MOST_PEAKS)) if look.deviations else ()
        look.shares = running_shares(shown.ages.counts) if shown.is_cumulative else {}
        self._arrange_heights(highest)
        look.years = self._years.write(look.scale)
        self._counts.write(look.counts)
        heights = look.heights
        self._view.setRange(
            xRange=(look.scale.left, look.scale.right), yRange=(heights.lowest, heights.highest), padding=0
        )
        self.bars.look = look
        self._refresh()

    def _arrange_heights(self, highest: int) -> None:
        """Room above the bars for labels and the legend, below zero for deviations."""
        look, height = self.look, max(self._view.rect().height(), 1)
        above = self.legend.sizeHint().height() + GRID if self.legend.entries or self.zoom else 0
        look.targets = self.shown.targets[:MOST_LINES]
        look.rows_top, look.row_height = above, self._counts.line_height + 2
        look.rows_told = min(len(look.targets), max(0, int((height - above - _LOWEST_BARS) / look.row_height)))
        rows = look.row_height * look.rows_told
        headroom = above + rows + GRID if rows else max(_HEADROOM, above)
        room = max(height - headroom, 1)
        lowest = min([0.0, *(each for year, each in look.deviations.items() if look.scale.holds(year))])
        look.heights = CountScale(lowest, lowest + (highest - lowest) * height / room)
        look.full = highest
        most = int(room / (self._counts.line_height * _LINES_BETWEEN_COUNTS))
        look.counts = tuple(count_ticks(highest, most=most, lowest=lowest))

    def _make_room_at_the_right(self) -> None:
        """Half a label of a year stands out at the right, or the whole labels of the shares."""
        room = shares_room(QFontMetricsF(self.bars.font)) if self.shown.is_cumulative else 0
        self.bars.right_room = room
        self.getPlotItem().layout.setContentsMargins(0, 0, max(room, _RIGHT_MARGIN), 0)
        self.bars.prepareGeometryChange()

    def _refresh(self) -> None:
        """Paint, and place the label."""
        self.bars.framed = self.look.focused if self.hasFocus() else None
        self.bars.update()
        within = self._in_widget(QRectF(self._view.rect()))
        self.zoom_out.setVisible(self.zoom is not None)
        self.zoom_out.move(round(within.left()) + GRID, round(within.top()))
        self._place_legend(within)
        look = self.look
        if look.dragged:
            number = references_of(self.shown.counted(look.dragged))
            said = f"{years_text(*look.dragged)} · {number}"
            band = self._in_widget(self.bars.band_rect(look.dragged))
            self.bubble.say(said, above=band, within=within)
        elif slot := look.hovered or self.bars.framed:
            self.bubble.say(self.said_of(slot), above=self.rect_of(slot), within=within)
        else:
            self.bubble.hide()

    def _place_legend(self, within: QRectF) -> None:
        """Above the bars, beside the way out of a zoom."""
        left = round(within.left()) + GRID
        if self.zoom is not None:
            left += self.zoom_out.sizeHint().width() + 4 * GRID
        self.legend.setVisible(bool(self.legend.entries))
        wanted = self.legend.sizeHint()
        self.legend.setGeometry(left, 0, min(wanted.width(), round(within.right()) - left), wanted.height())

    def _in_widget(self, rect: QRectF) -> QRectF:
        return QRectF(self.mapFromScene(self.bars.mapRectToScene(rect)).boundingRect())
