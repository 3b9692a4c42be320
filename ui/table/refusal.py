"""The sentence at a cell that says why it was not taken."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui import signs
from ui.theme import GRID, colours

_WIDEST = 90 * GRID


class Refusal(QLabel):
    """A small box under an editor, or above it where there is no room below."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.setObjectName("refusal")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAccessibleName("Why this was not taken")
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show a sentence, and have it read out."""
        chosen = colours()
        self.setStyleSheet(
            f"#refusal {{ background: {chosen.panel}; color: {chosen.text}; border: 1px solid {chosen.certain};"
            f" padding: {GRID}px {2 * GRID}px {GRID}px {3 * GRID + signs.side(self.font())}px; }}"
        )
        self.setText(sentence)
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign of what is certainly wrong before the first line."""
        super().paintEvent(event)
        line = QRect(2 * GRID, GRID, self.width(), self.fontMetrics().height())
        signs.draw(QPainter(self), signs.CERTAIN, line, self.font(), QColor(colours().certain))

    def stand_at(self, box: QRect) -> None:
        """Stand at the editor's box."""
        room = self._viewport.rect()
        width = min(_WIDEST, room.width())
        height = self.heightForWidth(width)
        below = box.bottom() + GRID
        top = below if below + height <= room.height() else max(0, box.top() - GRID - height)
        self.setGeometry(max(0, min(box.left(), room.width() - width)), top, width, height)
