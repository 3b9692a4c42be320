"""What the keyboard does on the plot."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from ui.panels.chart_range import YearRange
from ui.panels.chart_state import Slot, Years

if TYPE_CHECKING:
    from ui.panels.chart_plot import YearPlot

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ZOOMS = {Qt.Key.Key_Plus: 0.8, Qt.Key.Key_Equal: 0.8, Qt.Key.Key_Minus: 1.25}
_PICKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Keys(QObject):
    """Arrows move among the bars, Enter selects, Shift+arrow filters for a range year by year, Esc lets go of it.

    Plus and minus zoom, 0 shows all years, Ctrl+arrow moves along.
    """

    def __init__(self, plot: "YearPlot") -> None:
        super().__init__(plot)
        self._plot = plot
        self._fixed_end: int | None = None
        plot.installEventFilter(self)

    def eventFilter(self, _plot: QObject, event: QEvent) -> bool:
        """Answer to keys; those that mean nothing here go on to the window."""
        if event.type() == QEvent.Type.FocusOut:
            self._fixed_end = None
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            lets_go = event.key() == Qt.Key.Key_Escape and self._has_something_to_let_go()
            is_own = lets_go or self._adds(event)
            if is_own:
                event.accept()  # elsewhere these keys are shortcuts of the window
            return is_own  # else the scene would refuse them again
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._answer(event)

    def _answer(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return False
        if key in _STEPS and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._plot.pan_by(_STEPS[key])
        elif key in _ZOOMS:
            self._zoom(_ZOOMS[key])
        elif key == Qt.Key.Key_0:
            self._plot.zoom_to(None)
        elif key in _STEPS:
            self._extend(_STEPS[key]) if shift else self._move(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move_to(0 if key == Qt.Key.Key_Home else -1)
        elif key in _PICKING:
            self._pick(adding=bool(modifiers & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape and self._has_something_to_let_go():
            self._let_go()
        else:
            return False
        return True

    def _zoom(self, factor: float) -> None:
        focused = self._plot.look.focused
        self._plot.zoom_by(factor, at=None if focused is None else focused.year)

    def _move(self, step: int) -> None:
        """To the next bar that is not empty."""
        self._fixed_end = None
        slots, focused = self._plot.shown.slots(), self._plot.look.focused
        if focused is None:
            self._move_to(-1)
            return
        ahead = [each for each in slots if (_order(each) - _order(focused)) * step > 0]
        if ahead:
            self._plot.focus_on(ahead[0] if step > 0 else ahead[-1])

    def _move_to(self, place: int) -> None:
        self._fixed_end = None
        if slots := self._plot.shown.slots():
            self._plot.focus_on(slots[place])

    def _adds(self, event: QKeyEvent) -> bool:
        is_alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
        return is_alone and event.key() in _PICKING and self._plot.look.focused is not None

    def _pick(self, *, adding: bool) -> None:
        focused = self._plot.look.focused
        if focused is not None and self._plot.shown.number(focused):
            self._plot.pick(focused, adding=adding)

    def _extend(self, step: int) -> None:
        """Move one end of the range; the other stays until the keyboard does something else."""
        span = self._plot.shown.span()
        if span is None:
            return
        focused = self._plot.look.focused
        if self._fixed_end is None or focused is None or focused.year is None:
            self._fixed_end, moving = self._ends(span, step)
        else:
            moving = focused.year
        moving = min(max(moving + step, span.first), span.last)
        self._plot.focus_on(Slot(moving))
        self._plot.range_wanted.emit(YearRange(*Years.between(self._fixed_end, moving)))

    def _ends(self, span: Years, step: int) -> tuple[int, int]:
        """The end that stays and the one that moves, at the arrow's side; without a range both are the year focused."""
        chosen, focused = self._plot.shown.chosen, self._plot.look.focused
        if chosen is None:
            start = span.last if focused is None or focused.year is None else focused.year
            return start, start
        first = span.first if chosen.first is None else chosen.first
        last = span.last if chosen.last is None else chosen.last
        return (first, last) if step > 0 else (last, first)

    def _has_something_to_let_go(self) -> bool:
        plot = self._plot
        return bool(plot.look.dragged or plot.shown.chosen or plot.zoom)

    def _let_go(self) -> None:
        """One thing at a time: what is being dragged, the range, the zoom."""
        self._fixed_end = None
        if self._plot.cancel_drag():
            return
        if self._plot.shown.chosen:
            self._plot.range_dropped.emit()
        else:
            self._plot.zoom_to(None)


def _order(slot: Slot) -> float:
    return math.inf if slot.year is None else slot.year
