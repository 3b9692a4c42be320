"""The plot: bars by year, with their axes, a zoom, and a label at what the pointer or the keyboard is at."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QWheelEvent

from app.chart import YearScale, count_ticks, described, references_of, slot_text, years_text
from ui.panels.chart_axes import CountAxis, YearAxis
from ui.panels.chart_bars import YearBars
from ui.panels.chart_bubble import Bubble
from ui.panels.chart_keys import Keys
from ui.panels.chart_link import LinkButton
from ui.panels.chart_pointer import Pointer
from ui.panels.chart_state import Look, Shown, Slot, Years
from ui.theme import GRID, colours

_HEADROOM = 6 * GRID
_LINES_BETWEEN_COUNTS = 1.8
_RIGHT_MARGIN = 4 * GRID  # half a label of a year at the very end
HINT = (
    "Click selects the references of a year, Ctrl+click adds them. Dragging filters for years, Shift+drag zooms, "
    "a double click shows all years again. On the keyboard: arrows, Enter, Shift+arrows, Esc."
)


class YearPlot(pg.PlotWidget):  # type: ignore[misc]
    """Shows numbers and says what the user wants of them.

    `picked`: the references of a year (None: those without), and whether to add them to what is selected.
    `range_wanted`: to see only the years of a `YearRange`. `range_dropped`: to see all again.
    """

    picked = Signal(object, bool)
    range_wanted = Signal(object)
    range_dropped = Signal()

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
        self.getPlotItem().layout.setContentsMargins(0, 0, _RIGHT_MARGIN, 0)
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
        self.look.hovered = None
        if self.look.focused not in (None, Slot(None)) and (span is None or not span.holds(self.look.focused.year)):
            self.look.focused = None
        self.setAccessibleDescription(described(shown.ages))
        self._arrange()

    def zoom_to(self, years: Years | None) -> None:
        """Show only some years, the whole width for them; None shows all."""
        if years != self.zoom:
            self.zoom = years
            self.look.hovered = None
            self._arrange()

    def hover(self, slot: Slot | None) -> None:
        """Say and light up what the pointer is at."""
        if slot != self.look.hovered:
            self.look.hovered = slot
            self._refresh()

    def focus_on(self, slot: Slot | None) -> None:
        """Say and frame what the keyboard is at; zoomed in, move along so that it is in sight."""
        self.look.focused = slot
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
        selected = self.shown.selected_of(slot)
        return slot_text(slot.year, self.shown.number(slot)) + (f", {selected:,} selected" if selected else "")

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
        self.bubble.dress(theme)
        self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what holds the chart."""
        event.ignore()

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
        years = self.zoom or self.shown.span()
        numbers = [n for year, n in self.shown.ages.counts.items() if years and years.holds(year)]
        undated = 0 if self.zoom else self.shown.ages.undated
        highest = max([*numbers, undated, 1])
        self._counts.setWidth(self._counts.width_for(highest))
        size = self._view.rect()
        scale = YearScale(
            years and years.first, years and years.last, size.width(), self._years.undated_room if undated else 0
        )
        room = max(size.height() - _HEADROOM, 1)
        most = int(room / (self._counts.line_height * _LINES_BETWEEN_COUNTS))
        look = self.look
        look.scale, look.top = scale, highest * max(size.height(), 1) / room
        look.years = self._years.write(scale)
        look.counts = tuple(count_ticks(highest, most=most))
        self._counts.write(look.counts)
        self._view.setRange(xRange=(scale.left, scale.right), yRange=(0, look.top), padding=0)
        self.bars.look = look
        self._refresh()

    def _refresh(self) -> None:
        """Paint, and place the label."""
        self.bars.framed = self.look.focused if self.hasFocus() else None
        self.bars.update()
        within = self._in_widget(QRectF(self._view.rect()))
        self.zoom_out.setVisible(self.zoom is not None)
        self.zoom_out.move(round(within.left()) + GRID, round(within.top()))
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

    def _in_widget(self, rect: QRectF) -> QRectF:
        return QRectF(self.mapFromScene(self.bars.mapRectToScene(rect)).boundingRect())
