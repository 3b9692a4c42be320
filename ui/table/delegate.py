"""How a cell looks."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui import signs
from ui.findings import MARKS, strongest
from ui.plain_text import tooltip
from ui.table.columns import COLUMNS, NUMBER_OF
from ui.table.model import ReferenceModel
from ui.table.selecting import SelectingView
from ui.theme import GRID, colours, tabular

Index = QModelIndex | QPersistentModelIndex

MARGIN = 2 * GRID
"""Pixels between a cell's edge and its text."""

WIDEST_FITTED = 120 * GRID
"""Pixels; a column that is fitted to its texts gets no wider."""

NO_TITLE = "No title"

_DOUBT_TOLD = (
    "Read without certainty. Compare it with its source; F2 and Enter confirm it, typing anything else mends it."
)

_MOST_FITTED_TEXTS = 8192
_TITLE = NUMBER_OF["title"]
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SIDES = tuple(_RIGHT if column.is_number else _LEFT for column in COLUMNS)
_SELECTED = QStyle.StateFlag.State_Selected


@dataclass(slots=True)
class _Brushes:
    """What a whole repaint draws with, made once for it rather than for each of its cells."""

    panel: QColor
    selection: QColor
    text: QColor
    second_text: QColor
    marks: dict[str, QColor]
    frame: QPen
    font: QFont
    figures: QFont
    italic: QFont
    current: tuple[int, int] | None


class CellDelegate(QStyledItemDelegate):
    """Draws cells itself, as a model's answers for every role of every cell cost more than the drawing."""

    def __init__(self, grid: SelectingView, model: ReferenceModel) -> None:
        super().__init__(grid)
        self._grid, self._model = grid, model
        self._brushes: _Brushes | None = None
        self._fitted_texts: dict[tuple[str, int, int], str] = {}
        self.title_lines = 1

    def prepare(self) -> None:
        """Get ready for a repaint: the theme, the font and the current cell may be others than before."""
        chosen, font = colours(), self._grid.font()
        italic = QFont(font)
        italic.setItalic(True)
        frame = QPen(QColor(chosen.accent if self._grid.hasFocus() else chosen.second_text), 2)
        frame.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if self._brushes is None or self._brushes.font != font or len(self._fitted_texts) > _MOST_FITTED_TEXTS:
            self._fitted_texts.clear()
        self._brushes = _Brushes(
            panel=QColor(chosen.panel),
            selection=QColor(chosen.selection),
            text=QColor(chosen.text),
            second_text=QColor(chosen.second_text),
            marks={certainty: QColor(getattr(chosen, certainty)) for certainty in MARKS},
            frame=frame,
            font=font,
            figures=tabular(font),
            italic=italic,
            current=self._grid.current(),
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The room that a cell's text needs, and its mark."""
        row, column = index.row(), index.column()
        width = QFontMetrics(self._font(column)).horizontalAdvance(self._model.text(row, column))
        around = WIDEST_FITTED - self._room(QRect(0, 0, WIDEST_FITTED, 1), row, column).width()
        return QSize(min(width + around + 1, WIDEST_FITTED), self.row_height())

    def row_height(self) -> int:
        """The height of every row, a multiple of the grid."""
        needed = QFontMetrics(self._grid.font()).lineSpacing() * self.title_lines + 2 * GRID
        return -(-needed // GRID) * GRID

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A cell: its ground, its text, and the frame of the current one."""
        if self._brushes is None:
            self.prepare()
        brushes = self._brushes
        assert brushes is not None
        row, column, rect = index.row(), index.column(), option.rect
        painter.fillRect(rect, brushes.selection if option.state & _SELECTED else brushes.panel)
        text, font, colour = self._model.text(row, column), brushes.font, brushes.text
        if COLUMNS[column].is_number:
            font = brushes.figures
        elif column == _TITLE and not text:
            text, font, colour = NO_TITLE, brushes.italic, brushes.second_text
        room = self._room(rect, row, column)
        if mark := self._mark(row, column):
            beside = room.left() - signs.side(brushes.font) - GRID
            signs.draw(painter, mark, rect.adjusted(beside - rect.left(), 0, 0, 0), brushes.font, brushes.marks[mark])
        if text:
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(room, _SIDES[column], self._fitted(text, font, column, room.width()))
        if brushes.current == (row, column):
            painter.setPen(brushes.frame)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _mark(self, row: int, column: int) -> str:
        """How sure it is that something is wrong in a cell; "" if nothing is known to be."""
        return strongest(self._model.findings(row, column)) or ("ask" if self._model.is_doubtful(row, column) else "")

    def _room(self, rect: QRect, row: int, column: int) -> QRect:
        """Where the text of a cell stands; that of a marked number has a smaller margin, so that it is not cut."""
        room = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        if self._mark(row, column):
            spared = GRID if COLUMNS[column].is_number else 0
            room.setLeft(room.left() - spared + signs.side(self._grid.font()) + GRID)
        return room

    def _fitted(self, text: str, font: QFont, column: int, width: int) -> str:
        """A text as it fits a width, remembered, as a screenful is painted over and over."""
        most = self.title_lines if column == _TITLE else 1
        key = (text, most if most > 1 else -int(COLUMNS[column].is_number), width)
        fitted = self._fitted_texts.get(key)
        if fitted is None:
            lines = wrapped(text, font, width, most=most) if most > 1 else [_shortened(text, font, width)]
            fitted = self._fitted_texts[key] = "\n".join(lines)
        return fitted

    def _font(self, column: int) -> QFont:
        return tabular(self._grid.font()) if COLUMNS[column].is_number else self._grid.font()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The full text of a cell that does not show it all."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        rect, column = view.visualRect(index), index.column()
        text = self._model.text(index.row(), column)
        reasons = [finding.message for finding in self._model.findings(index.row(), column)]
        reasons += [_DOUBT_TOLD] if self._model.is_doubtful(index.row(), column) else []
        told = [text] if reasons or self.is_cut(text, column, rect) else []
        told += reasons
        if told:
            QToolTip.showText(event.globalPos(), tooltip("\n".join(told)), view.viewport(), rect)
        else:
            QToolTip.hideText()
        return True

    def is_cut(self, text: str, column: int, rect: QRect) -> bool:
        """Whether a cell of this size does not show all of a text."""
        fitted = self._fitted(text, self._font(column), column, rect.width() - 2 * MARGIN)
        return fitted.endswith("…") and not text.endswith("…")


def _shortened(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def wrapped(text: str, font: QFont, width: int, *, most: int) -> list[str]:
    """A text in at most so many lines of `width` pixels, the last one shortened by an ellipsis if need be."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le")  # Qt counts in these
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        if len(lines) + 1 < most:
            lines.append(units[start:end].decode("utf-16-le").rstrip())
        else:
            rest = units[start:].decode("utf-16-le")
            lines.append(_shortened(rest, font, width))
    layout.endLayout()
    return lines or [""]
