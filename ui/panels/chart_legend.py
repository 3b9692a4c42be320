"""The legend above the bars: what the parts and the lines are; a click on a part selects its references."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.panels.chart_inks import Inks
from ui.panels.chart_state import Shown
from ui.theme import GRID

_MARK = 10
_GAP = 4 * GRID


class Entry(NamedTuple):
    """A mark with its words, and those for little room; `part` is the place in the stack, None for a line."""

    words: str
    brief: str
    part: int | None


class Legend(QWidget):
    """One line, cut where there is no room. `picked`: a part of the stack by its place."""

    picked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self.setMouseTracking(True)

    def tell(self, shown: Shown) -> None:
        """Name what is shown; nothing where plain bars speak for themselves."""
        self.entries = _entries(shown)
        self.setAccessibleName(", ".join(each.words for each in self.entries))
        self.setToolTip("A click selects the references of a part." if shown.stack else "")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as all its words."""
        return QSize(round(self._whole_width()), self.fontMetrics().height() + GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what has room."""
        painter = QPainter(self)
        inks = Inks.of(theme.colours())
        for entry, place in self._placed():
            middle = self.height() / 2
            if entry.part is None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(inks.line, 1.5))
                painter.drawLine(round(place.left()), round(middle), round(place.left()) + _MARK, round(middle))
            else:
                mark = QRectF(round(place.left()), round(middle - _MARK / 2), _MARK, _MARK)
                painter.fillRect(mark, inks.parts[entry.part % len(inks.parts)])
            painter.setPen(QColor(theme.colours().second_text))
            words = place.adjusted(_MARK + GRID, 0, 0, 0)
            shown = self.fontMetrics().elidedText(self._words(entry), Qt.TextElideMode.ElideRight, round(words.width()))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a part."""
        part = self._part_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and part is not None:
            self.picked.emit(part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a part can be clicked."""
        is_part = self._part_at(event.position().x()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_part else Qt.CursorShape.ArrowCursor)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        self.updateGeometry()

    def _whole_width(self) -> float:
        return sum(self._width_of(each.words) for each in self.entries)

    def _words(self, entry: Entry) -> str:
        return entry.words if self._whole_width() - _GAP <= self.width() else entry.brief

    def _part_at(self, x: float) -> int | None:
        return next((entry.part for entry, place in self._placed() if place.left() <= x <= place.right()), None)

    def _placed(self) -> list[tuple[Entry, QRectF]]:
        """The entries that have room, each with its place."""
        left, placed = 0.0, []
        for entry in self.entries:
            width = min(self._width_of(self._words(entry)) - _GAP, self.width() - left)
            if width < _MARK + 6 * GRID:
                break
            placed.append((entry, QRectF(left, 0, width, self.height())))
            left += width + _GAP
        return placed

    def _width_of(self, words: str) -> float:
        return _MARK + GRID + self.fontMetrics().horizontalAdvance(words) + 2 + _GAP


def _entries(shown: Shown) -> tuple[Entry, ...]:
    if shown.is_spectroscopy:
        return (Entry("deviation from the five-year median", "deviation", None),)
    stack = shown.stack
    groups = stack.groups if stack else ()
    parts = [Entry(f"{name} {stack.total(place):,}", name, place) for place, name in enumerate(groups) if stack]
    return (*parts, Entry("cumulative share", "cumulative", None)) if shown.is_cumulative else tuple(parts)
