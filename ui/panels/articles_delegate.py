"""How an article looks in the list: its title, and below it where it appeared and how much it cites."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.counting import counted
from ui.panels.articles_model import ABOUT, ALL_REFERENCES, COUNT, IS_UNTITLED
from ui.theme import GRID

_FEWEST_LETTERS = 8
"""So many letters of a journal must be seen, or the number of references gives up its word."""


class ArticlesDelegate(QStyledItemDelegate):
    """Paints the two lines of a row; a bar in the accent colour marks the article that is shown."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines with air around them; the view gives the width."""
        return QSize(30 * GRID, 2 * QFontMetrics(option.font).lineSpacing() + 3 * GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        colours = theme.colours()
        painter.save()
        rect: QRect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(rect, QColor(colours.selection))
            painter.fillRect(rect.x(), rect.y(), GRID - 1, rect.height(), QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, option.palette.color(QPalette.ColorRole.AlternateBase))
        within = rect.adjusted(3 * GRID, GRID, -2 * GRID, -GRID)
        height = within.height() // 2
        first, second = within.adjusted(0, 0, 0, -height), within.adjusted(0, height, 0, 0)
        title_font = _title_font(option.font, index)
        title = QFontMetrics(title_font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, first.width())
        _draw(painter, first, title_font, colours.text, title)
        below = about_line(QFontMetrics(option.font), second.width(), index.data(ABOUT), index.data(COUNT))
        _draw(painter, second, option.font, colours.second_text, below)
        if option.state & QStyle.StateFlag.State_HasFocus and is_selected:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()


def about_line(metrics: QFontMetrics, width: int, about: str, references: int) -> str:
    """The second line in so many pixels: "Sechenov Medical … · 26 references", "Seche… · 26" if it is narrow.

    The number stays whole: the journal gives way, and then the word.
    """
    if not about:
        return counted(references, "reference")
    room = width - metrics.horizontalAdvance("n" * _FEWEST_LETTERS)
    for end in (f" · {counted(references, 'reference')}", f" · {references:,}"):
        taken = metrics.horizontalAdvance(end)
        if taken <= room:
            break
    return metrics.elidedText(about, Qt.TextElideMode.ElideRight, width - taken) + end


def _title_font(font: QFont, index: QModelIndex | QPersistentModelIndex) -> QFont:
    title_font = QFont(font)
    title_font.setItalic(bool(index.data(IS_UNTITLED)))
    if index.data() == ALL_REFERENCES:
        title_font.setWeight(QFont.Weight.DemiBold)
    return title_font


def _draw(painter: QPainter, line: QRect, font: QFont, colour: str, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
