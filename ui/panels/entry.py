"""A field that is edited in place: what is typed is kept when it is left, whatever else happens meanwhile."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from ui import signs, theme
from ui.panels.typing_area import TEXT_INSET, TextArea
from ui.theme import GRID

Keep = Callable[[str], bool]
"""Stores a typed text; False if it was refused, and then the reason has been told."""


class Entry(QWidget):
    """One value in a box: Enter or leaving keeps what was typed, Esc gives the stored value back, and Ctrl+Z after it
    what was typed.

    `name` is read out by a screen reader. `hints` stand in the empty box, the first that fits; with `wanted` they are
    marked as something that is missing. A `quiet` entry shows its box only under the mouse or the cursor.
    While something is typed, a value that changes elsewhere waits: `show_value` does not touch the typed text.
    """

    left = Signal()
    """The cursor has left the field, and what was typed is stored or given up."""

    def __init__(
        self,
        area: QLineEdit | QPlainTextEdit,
        *,
        name: str,
        keep: Keep,
        hints: Sequence[str] = (),
        wanted: bool = False,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.area = area
        self.wanted = wanted
        self._keep, self._hints, self._quiet = keep, tuple(hints), quiet
        self._stored = self._shown = self._given_up = ""
        area.setAccessibleName(name)
        area.installEventFilter(self)
        self._indent = 0
        self._row = QHBoxLayout(self)
        side, top = (GRID, GRID // 2) if quiet else (2 * GRID, GRID)
        self._row.setContentsMargins(side, top, side, top)
        self._row.addWidget(area)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        area.textChanged.connect(self.update)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the cursor into the field. (A focus proxy would upset the order that Tab goes in.)"""
        self.area.setFocus(reason)

    def select(self, text: str) -> None:
        """Select a text in the field, if it stands there."""
        start = self.value().find(text)
        if not text or start < 0:
            return
        if isinstance(self.area, QLineEdit):
            self.area.setSelection(start, len(text))
        else:
            cursor = self.area.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(start + len(text), cursor.MoveMode.KeepAnchor)
            self.area.setTextCursor(cursor)

    def value(self) -> str:
        """What the box shows now, typed or stored."""
        return self.area.text() if isinstance(self.area, QLineEdit) else self.area.toPlainText()

    @property
    def is_typed(self) -> bool:
        """Whether it shows something that was typed and is not stored yet."""
        return self.value() != self._shown

    def show_value(self, stored: str) -> None:
        """Show the stored value, unless something else is being typed: then it comes with Esc."""
        self._stored = stored
        if not self.is_typed and stored != self._shown:
            self._write(stored)

    def commit(self, *, leaving: bool = True) -> None:
        """Store what was typed; a refused text stays to be mended, but gives way to the stored one when `leaving`."""
        if not self.is_typed:
            return
        before, typed = self._shown, self.value()
        self._shown = typed  # from here on a change told by the library may replace what the box shows
        if self._keep(typed) or leaving:
            self._write(self._stored)
        else:
            self._shown = before

    def restore(self) -> None:
        """Give the stored value back."""
        self._write(self._stored)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the value be read and copied, but not edited."""
        self.area.setReadOnly(is_read_only)

    def set_hints(self, *hints: str) -> None:
        """Put other hints into the empty box."""
        self._hints = hints
        self.update()

    def indent(self, pixels: int) -> None:
        """Begin the box further to the right."""
        self._indent = pixels
        margins = self._row.contentsMargins()
        margins.setLeft(margins.left() + pixels)
        self._row.setContentsMargins(margins)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keys and the focus of the area."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._leaves_to_window(event)
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._leave()
        elif kind == QEvent.Type.FocusIn:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box and, while it is empty, its hint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        is_focused = self.area.hasFocus()
        if is_focused or not self._quiet or self.underMouse():
            outline = QPen(QColor(colours.accent if is_focused else colours.line), 1)
            painter.setPen(outline)
            painter.setBrush(QColor(colours.panel if is_focused else colours.window))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(self._indent + 0.5, 0.5, -0.5, -0.5), GRID, GRID)
        if hint := self.hint():
            colour, font = QColor(colours.likely if self.wanted else colours.second_text), self.area.font()
            line = self._first_line().translated(GRID // 2 if is_focused else 0, 0)  # beside the cursor
            if self.wanted:
                signs.draw(painter, signs.LIKELY, line, font, colour)
            painter.setPen(colour)
            painter.setFont(font)
            painter.drawText(line.adjusted(self._of_mark(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, hint)

    def hint(self) -> str:
        """What stands in the box while it is empty, behind a mark if the value is wanted: the first hint that fits."""
        if self.value() or not self._hints:
            return ""
        if self.area.isReadOnly():
            return self._hints[-1] if self.wanted else ""
        width, metrics = self._first_line().width() - self._of_mark(), QFontMetrics(self.area.font())
        fitting = (hint for hint in self._hints if metrics.horizontalAdvance(hint) <= width)
        return next(fitting, metrics.elidedText(self._hints[-1], Qt.TextElideMode.ElideRight, width))

    def _of_mark(self) -> int:
        """The room that the mark of what is wanted takes before a hint, in pixels."""
        return signs.side(self.area.font()) + GRID if self.wanted else 0

    def _first_line(self) -> QRect:
        within = self.area.geometry().adjusted(TEXT_INSET, TEXT_INSET, -TEXT_INSET, 0)
        return QRect(within.topLeft(), QSize(within.width(), QFontMetrics(self.area.font()).height()))

    def _put(self, text: str) -> None:
        if isinstance(self.area, QLineEdit):
            self.area.setText(text)
        else:
            self.area.setPlainText(text)

    def _write(self, text: str) -> None:
        if text != self.value():
            self._put(text)
            if isinstance(self.area, QLineEdit):
                self.area.setCursorPosition(0)
        self._shown = self.value()  # what the area makes of it: a text area gives every line break back as "\n"

    def _leave(self) -> None:
        """Keep what was typed; only the field's own menu leaves it open, so that Paste there goes on with it."""
        popup = QApplication.activePopupWidget()
        if popup is None or popup.parent() is not self.area:
            self.commit()
            if isinstance(self.area, QLineEdit) and not self.area.hasSelectedText():
                self.area.setCursorPosition(0)  # a long text shows its beginning
            self._given_up = ""
            self.left.emit()
        self.update()

    def _press(self, event: QKeyEvent) -> bool:
        """Enter and Esc; True if the key was used."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(self.area, TextArea) and self.area.takes_enter(event):
                return False
            self.commit(leaving=False)
            return True
        if event.key() == Qt.Key.Key_Escape and self.is_typed:
            self._given_up = self.value()
            self.restore()
            return True
        if self._takes_back(event):
            self._put(self._given_up)
            self._given_up = ""
            return True
        return False

    def _takes_back(self, event: QKeyEvent) -> bool:
        """Whether a key brings back what was typed before Esc."""
        return bool(self._given_up) and not self.is_typed and event.matches(QKeySequence.StandardKey.Undo)

    def _leaves_to_window(self, event: QKeyEvent) -> bool:
        """Undo and redo belong to the library unless something is being typed; Esc gives back what was typed."""
        if (event.key() == Qt.Key.Key_Escape and self.is_typed) or self._takes_back(event):
            event.accept()
            return True
        is_travel = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
        if is_travel and not self.is_typed:
            event.ignore()
            return True
        return False
