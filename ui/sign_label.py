"""A sign of its own beside words that stand in another widget."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import signs, theme


class SignLabel(QWidget):
    """Shows one of `ui.signs` in its colour; screen readers tell its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = ""

    def show_sign(self, sign: str, name: str) -> None:
        """Show a sign that means what `name` says."""
        self.sign = sign
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the sign beside a line of text."""
        return QSize(signs.side(self.font()), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle."""
        if self.sign:
            ink = "ask" if self.sign == signs.NOTE else self.sign
            colour = QColor(getattr(theme.colours(), ink))
            signs.draw(QPainter(self), self.sign, self.rect(), self.font(), colour)
