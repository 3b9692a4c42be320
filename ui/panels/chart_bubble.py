"""The small label that says what the pointer or the keyboard is at."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import GRID, Colours


class Bubble(QLabel):
    """A line of plain text above a bar, kept within the plot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def dress(self, theme: Colours) -> None:
        """Wear a theme."""
        self.setStyleSheet(
            f"background: {theme.panel}; color: {theme.text}; border: 1px solid {theme.line};"
            f" border-radius: 3px; padding: 1px {GRID + 2}px;"
        )

    def say(self, text: str, *, above: QRectF, within: QRectF) -> None:
        """Show the text above a bar; both rectangles in the parent's pixels. It never leaves `within`."""
        self.setText(text)
        self.adjustSize()
        left = above.center().x() - self.width() / 2
        top = above.top() - self.height() - GRID
        left = min(max(left, within.left()), within.right() - self.width())
        self.move(QPoint(round(max(left, 0)), round(max(top, within.top()))))
        self.show()
        self.raise_()
