"""How a finding looks in the list: its mark, where it is and what it changes, and below that why."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.checks import Finding
from ui import signs, theme
from ui.panels.changed_words import fitting
from ui.panels.findings_model import CHANGE, FINDING, where
from ui.theme import GRID

_WRAPPED = Qt.TextFlag.TextWordWrap
_BESIDE_A_GROUP = 5 * GRID
Index = QModelIndex | QPersistentModelIndex


class FindingsDelegate(QStyledItemDelegate):
    """Paints groups in a quiet line, or two if they need them, and findings in two."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As many lines for a group as it needs, two for a finding."""
        line = QFontMetrics(option.font).lineSpacing()
        if index.data(FINDING):
            return QSize(40 * GRID, 2 * line + 2 * GRID)
        view = option.widget
        room = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        within = QRect(0, 0, max(room - _BESIDE_A_GROUP, 20 * GRID), 2 * line)
        needed = QFontMetrics(_weighty(option.font)).boundingRect(within, _WRAPPED, str(index.data())).height()
        return QSize(40 * GRID, min(needed, 2 * line) + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        colours, rect = theme.colours(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selection))
        finding: Finding | None = index.data(FINDING)
        within = rect.adjusted(3 * GRID if finding is None else GRID, 0, -2 * GRID, 0)
        if finding is None:
            painter.setFont(_weighty(option.font))
            painter.setPen(QColor(colours.second_text))
            painter.drawText(within, _WRAPPED | Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        else:
            self._paint_finding(painter, within, option.font, finding, index.data(CHANGE))
        painter.restore()

    def _paint_finding(
        self, painter: QPainter, within: QRect, font: QFont, finding: Finding, change: tuple[str, str]
    ) -> None:
        colours = theme.colours()
        half = within.height() // 2
        first, second = within.adjusted(0, GRID // 2, 0, -half), within.adjusted(0, half - GRID // 2, 0, -GRID)
        bold = _weighty(font)
        mark_width = signs.side(font) + 2 * GRID
        colour = colours.second_text if finding.is_mended else getattr(colours, finding.certainty)
        signs.draw(painter, signs.TICK if finding.is_mended else finding.certainty, first, font, QColor(colour))
        place = where(finding)
        first.setLeft(first.left() + mark_width)
        second.setLeft(second.left() + mark_width)
        _line(painter, first, bold, colours.text, place)
        first.setLeft(first.left() + QFontMetrics(bold).horizontalAdvance(place) + 2 * GRID)
        _line(painter, first, font, colours.text, fitting(*change, QFontMetrics(font), first.width()))
        _line(painter, second, font, colours.second_text, finding.message)


def _weighty(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _line(painter: QPainter, rect: QRect, font: QFont, colour: str, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
