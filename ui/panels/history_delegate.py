"""How a row of the history looks: what it is about, and below that the rest in quiet letters."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.panels.history_lines import Line
from ui.panels.history_model import LINE
from ui.theme import GRID

Index = QModelIndex | QPersistentModelIndex


class HistoryDelegate(QStyledItemDelegate):
    """Paints two lines; what is taken back is struck through."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(40 * GRID, 2 * QFontMetrics(option.font).lineSpacing() + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        line: Line | None = index.data(LINE)
        if line is None:
            return
        colours, rect = theme.colours(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selection))
        within = rect.adjusted(GRID, GRID // 2, -2 * GRID, -GRID // 2)
        half = within.height() // 2
        font = QFont(option.font)
        font.setStrikeOut(line.is_quiet and line.may_hold)
        first = colours.second_text if line.is_quiet else colours.text
        _draw(painter, within.adjusted(0, 0, 0, -half), font, first, line.text)
        _draw(painter, within.adjusted(0, half, 0, 0), option.font, colours.second_text, line.detail)
        painter.restore()


def _draw(painter: QPainter, rect: QRect, font: QFont, colour: str, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
