"""The small signs beside texts, drawn as shapes: they look alike whatever letters the fonts of a system hold."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen, QPixmap

from ui import theme

CERTAIN, LIKELY, ASK, NOTE, TICK = "certain", "likely", "ask", "note", "tick"
RISING, FALLING, MENU = "rising", "falling", "menu"

_FILLED = {
    CERTAIN: ((0.5, 0.05), (1, 0.95), (0, 0.95)),
    LIKELY: ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    RISING: ((0.5, 0.25), (0.9, 0.75), (0.1, 0.75)),
    FALLING: ((0.5, 0.75), (0.9, 0.25), (0.1, 0.25)),
}
_LINES = {
    TICK: ((0.05, 0.55), (0.36, 0.88), (0.95, 0.14)),
    MENU: ((0.15, 0.35), (0.5, 0.7), (0.85, 0.35)),
}
"""Corners in a square with the side 1, from its upper left."""


def side(font: QFont) -> int:
    """The side of a sign beside letters of a font, in pixels."""
    return max(8, QFontMetrics(font).capHeight())


def draw(painter: QPainter, sign: str, line: QRect, font: QFont, colour: QColor) -> None:
    """Draw a sign at the left of a line of text in this font."""
    square = QRectF(line.left(), line.center().y() + 0.5 - side(font) / 2, side(font), side(font))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if sign in _FILLED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(_corners(_FILLED[sign], square))
    elif sign in _LINES:
        painter.setPen(QPen(colour, max(1.5, square.width() / 7)))
        painter.drawPolyline(_corners(_LINES[sign], square))
    else:
        _letter(painter, "i" if sign == NOTE else "?", square, font, colour)
    painter.restore()


def icon(sign: str, font: QFont) -> QIcon:
    """A sign in its colour, to stand before a line of a list in this font."""
    picture = QPixmap(side(font), side(font))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, sign, picture.rect(), font, QColor(getattr(theme.colours(), sign)))
    painter.end()
    return QIcon(picture)


def _corners(corners: tuple[tuple[float, float], ...], square: QRectF) -> list[QPointF]:
    return [square.topLeft() + QPointF(x * square.width(), y * square.height()) for x, y in corners]


def _letter(painter: QPainter, letter: str, square: QRectF, font: QFont, colour: QColor) -> None:
    """A letter that every font has, in bold."""
    bold = QFont(font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(colour)
    around = QRectF(0, 0, 2 * square.width(), 3 * square.height())
    around.moveCenter(square.center())
    painter.drawText(around, Qt.AlignmentFlag.AlignCenter, letter)
