"""The field in the menu bar that opens the palette of commands."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui import theme
from ui.theme import GRID

_TEXT = "Find a command…"


class CommandField(QPushButton):
    """Looks like a field to type in, with its shortcut at the right; a click opens what is typed in."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setObjectName("command-field")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        """Room for both texts."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(_TEXT) + metrics.horizontalAdvance(self._key()) + 8 * GRID
        return QSize(width + GRID, metrics.height() + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        """It does not shrink: it gives way to menus instead."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field's frame, the text at the left, the key at the right."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.accent if self.hasFocus() or self.underMouse() else colours.frame))
        painter.setBrush(QColor(colours.panel))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 1.5, -0.5 - GRID, -1.5), GRID, GRID)
        within = self.rect().adjusted(2 * GRID, 0, -3 * GRID, 0)
        painter.setPen(QColor(colours.second_text))
        painter.drawText(within, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _TEXT)
        painter.drawText(within, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key())

    def _key(self) -> str:
        return self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _follow(self) -> None:
        """The shortcut may be another one now."""
        self.setAccessibleName(_TEXT.rstrip("…"))
        self.setToolTip(self._action.toolTip())
        self.updateGeometry()
        self.update()
