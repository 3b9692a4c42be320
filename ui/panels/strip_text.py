"""Text in coloured runs that can be read, selected and copied, but not changed."""

from collections.abc import Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from app.model import LEFTOVER
from ui import theme
from ui.panels.field_colours import field_tip, soft
from ui.panels.runs import Run
from ui.plain_text import tooltip

_MOST_LINES = 4
_MARGIN = 2


class Placed(NamedTuple):
    """A run and its positions in the document, which counts in UTF-16."""

    start: int
    end: int
    run: Run


class StripText(QTextEdit):
    """One line of runs, wrapped; hovering over a field says which it is. Up to four lines are seen at once."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[Run] = []
        self._note = ""
        self._height_asked = 0
        self.placed: list[Placed] = []
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(_MARGIN)
        self.viewport().setAutoFillBackground(False)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show these runs from the beginning."""
        self._runs, self._note = list(runs), ""
        self._write()

    def show_note(self, note: str) -> None:
        """Say something instead, in the quiet colour."""
        self._runs, self._note = [], note
        self._write()

    def tip_at(self, place: QPoint) -> str:
        """What is said about the character at a place of the viewport."""
        position = (
            self.document().documentLayout().hitTest(place.toPointF() + self._offset(), Qt.HitTestAccuracy.ExactHit)
        )
        if position < 0:
            return ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        if place.x() < self.cursorRect(cursor).x():
            position -= 1
        run = next((each.run for each in self.placed if each.start <= position < each.end), Run(""))
        return field_tip(run.field, run.place)

    def selected(self) -> tuple[int, int]:
        """Where the selected characters begin and end in the text; the same place twice if none are."""
        cursor = self.textCursor()
        return self._place(cursor.selectionStart()), self._place(cursor.selectionEnd())

    def put_cursor(self, place: int) -> None:
        """Put the cursor before a character."""
        cursor = self.textCursor()
        cursor.setPosition(len(self.toPlainText()[:place].encode("utf-16-le")) // 2)
        self.setTextCursor(cursor)

    def _place(self, position: int) -> int:
        """The character at a position of the document, which counts in UTF-16."""
        units = self.toPlainText().encode("utf-16-le")[: 2 * position]
        return len(units.decode("utf-16-le", errors="ignore"))

    def format_of(self, run: Run) -> QTextCharFormat:
        """How a run looks."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """As high as its text, up to four lines."""
        line = QFontMetrics(self.font()).lineSpacing()
        height = min(round(self.document().size().height()), _MOST_LINES * line + 2 * _MARGIN)
        return QSize(60 * theme.GRID, max(height, line + 2 * _MARGIN))

    def minimumSizeHint(self) -> QSize:
        """A line and a half: enough to see that there is more."""
        return QSize(20 * theme.GRID, round(1.5 * QFontMetrics(self.font()).lineSpacing()))

    def event(self, event: QEvent) -> bool:
        """Theme and font changes need new formats; copying and selecting all are the strip's before the window's."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._write()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Copy) or event.matches(keys.SelectAll):
                event.accept()
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what the mouse rests on."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tooltip(self.tip_at(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and boxes around what is left over."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QColor(theme.colours().certain))
        painter.translate(-self._offset())
        for start, end, run in self.placed:
            if run.field == LEFTOVER:
                for box in self._boxes(start, end):
                    painter.drawRect(box)

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _boxes(self, start: int, end: int) -> list[QRectF]:
        """The rectangles around characters, one a line."""
        block = self.document().begin()
        layout, origin = block.layout(), self.document().documentLayout().blockBoundingRect(block).topLeft()
        boxes = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            low, high = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if low < high:
                left, right = _x(line, low), _x(line, high)
                box = QRectF(left, line.y(), right - left, line.height()).translated(origin)
                boxes.append(box.adjusted(0.5, 0.5, -0.5, -0.5))
        return boxes

    def _write(self) -> None:
        self.placed = []
        self.clear()
        cursor = self.textCursor()
        cursor.beginEditBlock()  # laid out once, not after each run
        if self._note:
            quiet = QTextCharFormat()
            quiet.setForeground(QColor(theme.colours().second_text))
            cursor.insertText(self._note, quiet)
        for run in self._runs:
            start = cursor.position()
            cursor.insertText(run.text, self.format_of(run))
            self.placed.append(Placed(start, cursor.position(), run))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if (height := self.sizeHint().height()) != self._height_asked:
            self._height_asked = height
            self.updateGeometry()  # which has the whole window laid out


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


class ResultText(StripText):
    """A printed form: what the source lacks in bold, on the accent colour and underlined."""

    def format_of(self, run: Run) -> QTextCharFormat:
        """How a run looks."""
        colours = theme.colours()
        look = QTextCharFormat()
        look.setForeground(QColor(colours.text))
        if run.is_different:
            look.setBackground(QColor(soft(colours.accent, colours.panel, colours.text)))
            look.setFontWeight(QFont.Weight.Bold)
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(colours.accent))
        return look
