"""The ring around what has the keyboard. Fusion's own signs of it are too faint to be seen in either theme."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QKeySequenceEdit,
    QPlainTextEdit,
    QRadioButton,
    QStyle,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.panels.entry import Entry
from ui.table.editors import LongEditor
from ui.table.selecting import SelectingView
from ui.theme import GRID, colours

_WIDTH = 2
_RINGED = (
    *(QAbstractButton, QComboBox, QAbstractSpinBox, QKeySequenceEdit, QTabBar),
    *(QAbstractItemView, QPlainTextEdit, QTextEdit),
)
_SHOW_IT_THEMSELVES = (SelectingView, LongEditor)


class FocusRing(QObject):
    """Follows the keyboard through all windows; what a mouse is pressed on needs no ring."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: _Ring | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, place: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if place is not None and not is_pressed and _wants_ring(place):
            self._ring = _Ring(place)


class _Ring(QWidget):
    """Lies over all of a widget, and lets the mouse through."""

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setGeometry(place.rect())
        place.installEventFilter(self)
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the widget."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line in the accent's colour just within the edge; of a box to tick, around its text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().accent), _WIDTH))
        half = _WIDTH / 2
        within = QRectF(self.rect()).adjusted(half + self._sign(), half, -half, -half)
        painter.drawRoundedRect(within, GRID - half, GRID - half)

    def _sign(self) -> int:
        """The room at the left that a box to tick takes, in pixels."""
        place, metric = self.parentWidget(), QStyle.PixelMetric
        if isinstance(place, QCheckBox):
            return place.style().pixelMetric(metric.PM_IndicatorWidth, None, place) + _WIDTH
        if isinstance(place, QRadioButton):
            return place.style().pixelMetric(metric.PM_ExclusiveIndicatorWidth, None, place) + _WIDTH
        return 0


def _wants_ring(place: QWidget) -> bool:
    is_in_entry = isinstance(place.parentWidget(), Entry)  # which draws its own frame
    return isinstance(place, _RINGED) and not isinstance(place, _SHOW_IT_THEMSELVES) and not is_in_entry
