"""How a cell looks."""

import html

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui.table.columns import COLUMNS, NUMBER_OF
from ui.table.model import ReferenceModel
from ui.table.selecting import SelectingView
from ui.theme import GRID, Colours, colours, tabular

Index = QModelIndex | QPersistentModelIndex

MARGIN = 2 * GRID
"""Pixels between a cell's edge and its text."""

MOST_LINES = 2
"""Lines of a title while titles wrap."""

WIDEST_FITTED = 120 * GRID
"""Pixels; a column that is fitted to its texts gets no wider."""

NO_TITLE = "No title"


class CellDelegate(QStyledItemDelegate):
    """Draws cells itself, as a model's answers for every role of every cell cost more than the drawing."""

    def __init__(self, grid: SelectingView, model: ReferenceModel) -> None:
        super().__init__(grid)
        self._grid, self._model = grid, model
        self.wraps_titles = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The room that a cell's text needs."""
        text = self._model.text(index.row(), index.column())
        width = self._metrics(index.column()).horizontalAdvance(text)
        return QSize(min(width + 2 * MARGIN + 1, WIDEST_FITTED), self.row_height())

    def row_height(self) -> int:
        """The height of every row, a multiple of the grid."""
        lines = MOST_LINES if self.wraps_titles else 1
        needed = QFontMetrics(self._grid.font()).lineSpacing() * lines + 2 * GRID
        return -(-needed // GRID) * GRID

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A cell: its ground, its text, and the frame of the current one."""
        row, column = index.row(), index.column()
        rect: QRect = option.rect
        chosen = colours()
        painter.save()
        painter.fillRect(rect, QColor(chosen.selection if self._is_selected(index) else chosen.panel))
        self._draw_text(painter, rect.adjusted(MARGIN, 0, -MARGIN, 0), row, column, chosen)
        if self._grid.current() == (row, column):
            self._draw_frame(painter, rect, chosen)
        painter.restore()

    def _is_selected(self, index: Index) -> bool:
        return self._grid.selectionModel().isSelected(index)

    def _draw_text(self, painter: QPainter, rect: QRect, row: int, column: int, chosen: Colours) -> None:
        text = self._model.text(row, column)
        font = self._font(column)
        if not text and column == NUMBER_OF["title"]:
            text, font = NO_TITLE, QFont(font)
            font.setItalic(True)
            painter.setPen(QColor(chosen.second_text))
        else:
            painter.setPen(QColor(chosen.text))
        if not text:
            return
        painter.setFont(font)
        metrics = QFontMetrics(font)
        side = Qt.AlignmentFlag.AlignRight if COLUMNS[column].is_number else Qt.AlignmentFlag.AlignLeft
        if self._wraps(column) and metrics.horizontalAdvance(text) > rect.width():
            text = "\n".join(wrapped(text, font, rect.width()))
        else:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)

    def _draw_frame(self, painter: QPainter, rect: QRect, chosen: Colours) -> None:
        colour = chosen.accent if self._grid.hasFocus() else chosen.second_text
        pen = QPen(QColor(colour), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _font(self, column: int) -> QFont:
        return tabular(self._grid.font()) if COLUMNS[column].is_number else self._grid.font()

    def _metrics(self, column: int) -> QFontMetrics:
        return QFontMetrics(self._font(column))

    def _wraps(self, column: int) -> bool:
        return self.wraps_titles and COLUMNS[column].name == "title"

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The full text of a cell that does not show it all."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        rect = view.visualRect(index)
        text = self._model.text(index.row(), index.column())
        if self._is_cut(text, index.column(), rect.width() - 2 * MARGIN):
            QToolTip.showText(event.globalPos(), plain_tip(text), view.viewport(), rect)
        else:
            QToolTip.hideText()
        return True

    def _is_cut(self, text: str, column: int, width: int) -> bool:
        if self._wraps(column):
            return wrapped(text, self._font(column), width)[-1].endswith("…")
        return self._metrics(column).horizontalAdvance(text) > width


def wrapped(text: str, font: QFont, width: int) -> list[str]:
    """A text in at most `MOST_LINES` lines of `width` pixels, the last one shortened by an ellipsis if need be."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le")  # Qt counts in these
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        if len(lines) + 1 < MOST_LINES:
            lines.append(units[start:end].decode("utf-16-le").rstrip())
        else:
            rest = units[start:].decode("utf-16-le")
            lines.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return lines or [""]


def plain_tip(text: str) -> str:
    """A text for a tooltip that wraps and shows every character as it is, tags included."""
    return f"<qt>{html.escape(text)}</qt>"
