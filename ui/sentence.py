"""A sentence in a dialog or a panel, with a sign before it where something is wrong."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui import signs, theme
from ui.theme import GRID


class Sentence(QLabel):
    """Plain text that wraps, beside the sign that it was told with."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.sign = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Say something, without a sign."""
        self._say("", text)

    def warn(self, text: str, *, sign: str = signs.CERTAIN) -> None:
        """Say what is wrong, with its sign, and have it read out."""
        self._say(sign, text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign stands before the first line, and the lines below each other."""
        super().paintEvent(event)
        if self.sign:
            within, is_on_top = self.contentsRect(), bool(self.alignment() & Qt.AlignmentFlag.AlignTop)
            spare = 0 if is_on_top else max(0, self.height() - self.heightForWidth(self.width()))
            line = QRect(within.left(), within.top() + spare // 2, within.width(), self.fontMetrics().height())
            colour = QColor(getattr(theme.colours(), self.sign))
            signs.draw(QPainter(self), self.sign, line, self.font(), colour)

    def _say(self, sign: str, text: str) -> None:
        self.sign = sign
        self.setIndent(signs.side(self.font()) + GRID if sign else -1)
        super().setText(text)
