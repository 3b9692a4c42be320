"""The boxes that cells are edited in: one line, or wrapped lines for long texts."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSignalBlocker, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPalette, QTextCursor, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QWidget,
)

from ui.files_pass import FilesPass
from ui.theme import GRID, colours

if TYPE_CHECKING:
    from ui.table.completing import Completion

KeyHandler = Callable[[QKeyEvent], bool]

_POPUP_REASONS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
_MOST_LINES = 8
_MOST_SUGGESTIONS = 10
_WIDEST_SUGGESTION = 80 * GRID


class LineEditor(QLineEdit):
    """A text in one line, wide enough for all of it; `takes_key` is asked first what to do with a key."""

    left = Signal()
    grown = Signal()
    typed = Signal()

    def __init__(self, takes_key: KeyHandler, parent: QWidget) -> None:
        super().__init__(parent)
        self._takes_key = takes_key
        self.suggestions: Completion | None = None
        self.stored: str | None = None
        self.setFrame(False)
        FilesPass(self)
        self.textChanged.connect(self.grown)
        self.textEdited.connect(lambda _text: self.typed.emit())

    @property
    def is_typed(self) -> bool:
        """Whether it shows something else than is stored."""
        return self.stored is not None and self.content() != self.stored

    def content(self) -> str:
        """What stands in the box."""
        return self.text()

    def put(self, text: str) -> None:
        """Put a text in, the cursor behind it."""
        self.setText(text)
        self.end(False)

    def put_over(self, given_up: str, text: str) -> None:
        """Put a text in as if it had been typed over another, which Ctrl+Z then brings back."""
        self.setText(given_up)
        self.selectAll()
        with QSignalBlocker(self):  # nothing is typed
            self.insert(text)

    def put_cursor_at(self, point: QPoint) -> None:
        """Put the cursor at a point of the box."""
        self.setCursorPosition(self.cursorPositionAt(point))

    def cursor_place(self) -> int:
        """The characters before the cursor."""
        return self.cursorPosition()

    def exchange(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of some characters, the cursor behind it."""
        self.setText(self.text()[:start] + text + self.text()[end:])
        self.setCursorPosition(start + len(text))

    def wanted_size(self, cell: QSize, room: QSize) -> QSize:
        """As high as the cell, and as wide as the text within the room there is."""
        text = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 6 * GRID
        return QSize(min(max(cell.width(), text), max(cell.width(), room.width())), cell.height())

    def suggest(self, values: list[str], *, at_once: bool) -> None:
        """Offer values that contain what is typed, or all of them `at_once`."""
        completer = QCompleter(self)
        completer.setModel(QStringListModel(values, completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(max(_MOST_SUGGESTIONS, len(values) if at_once else 0))
        self.setCompleter(completer)
        if (popup := completer.popup()) is not None:
            dress_suggestions(popup, values)
        if at_once:
            completer.setCompletionPrefix("")
            completer.complete()

    def open_suggestions(self) -> None:
        """Offer whatever can be offered, few letters or all typed."""
        completer = self.completer()
        if self.suggestions is not None:
            self.suggestions.offer_widely()
        elif completer is not None:
            completer.setCompletionPrefix("")
            completer.complete()

    def close_suggestions(self) -> bool:
        """Close the list of suggestions; whether it was open."""
        if self.suggestions is not None:
            return self.suggestions.close()
        completer = self.completer()
        popup = completer.popup() if completer else None
        if popup is None or not popup.isVisible():
            return False
        popup.hide()
        return True

    def event(self, event: QEvent) -> bool:
        """Esc, Ctrl+Enter and Alt+Down are the box's, whatever the window does with them."""
        if _is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab is a key like others."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing, and the keys that end it."""
        if not self._takes_key(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere ends the edit, a menu or another window does not."""
        super().focusOutEvent(event)
        if event.reason() not in _POPUP_REASONS:
            self.left.emit()


class LongEditor(QPlainTextEdit):
    """A text in lines that wrap; the box grows with it. Line breaks that are pasted become spaces."""

    left = Signal()
    grown = Signal()
    typed = Signal()

    def __init__(self, takes_key: KeyHandler, parent: QWidget) -> None:
        super().__init__(parent)
        self._takes_key = takes_key
        self.suggestions: Completion | None = None
        self.stored: str | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(GRID)
        self.textChanged.connect(self.grown)

    @property
    def is_typed(self) -> bool:
        """Whether it shows something else than is stored."""
        return self.stored is not None and self.content() != self.stored

    def content(self) -> str:
        """What stands in the box."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Put a text in, the cursor behind it."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def put_over(self, given_up: str, text: str) -> None:
        """Put a text in as if it had been typed over another, which Ctrl+Z then brings back."""
        self.setPlainText(given_up)
        self.selectAll()
        self.insertPlainText(text)

    def put_cursor_at(self, point: QPoint) -> None:
        """Put the cursor at a point of the box."""
        self.setTextCursor(self.cursorForPosition(point))

    def cursor_place(self) -> int:
        """The characters before the cursor."""
        return self.textCursor().position()

    def exchange(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of some characters, the cursor behind it; undone by one Ctrl+Z."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def wanted_size(self, cell: QSize, room: QSize) -> QSize:
        """At least as large as the cell, wide enough to read, and as high as the text's lines, up to eight."""
        metrics = QFontMetrics(self.font())
        width = min(max(cell.width(), metrics.averageCharWidth() * 44), max(cell.width(), room.width()))
        document = self.document().clone()
        document.setDefaultFont(self.font())
        document.setTextWidth(width - 2)
        lines = min(_MOST_LINES, round((document.size().height() - 2 * GRID) / metrics.lineSpacing()))
        document.deleteLater()
        return QSize(width, max(cell.height(), lines * metrics.lineSpacing() + 2 * GRID + 2))

    def open_suggestions(self) -> None:
        """Offer whatever can be offered."""
        if self.suggestions is not None:
            self.suggestions.offer_widely()

    def close_suggestions(self) -> bool:
        """Close the list of suggestions; whether it was open."""
        return self.suggestions is not None and self.suggestions.close()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text alone: files go to the window."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one line."""
        self.insertPlainText(" ".join(source.text().split()) if source.hasText() else "")

    def event(self, event: QEvent) -> bool:
        """Esc, Ctrl+Enter and Alt+Down are the box's, whatever the window does with them."""
        if _is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab is a key like others."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing, and the keys that end it."""
        if not self._takes_key(event):
            before = self.document().revision()
            super().keyPressEvent(event)
            if self.document().revision() != before:
                self.typed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere ends the edit, a menu or another window does not."""
        super().focusOutEvent(event)
        if event.reason() not in _POPUP_REASONS:
            self.left.emit()


Editor = LineEditor | LongEditor


def dress_suggestions(popup: QAbstractItemView, values: list[str]) -> None:
    """Give the list of suggestions some air, and room for the longest of them beyond a narrow cell."""
    chosen = colours()
    if not isinstance(popup.itemDelegate(), QStyledItemDelegate):  # a completer's own one knows of no style sheets
        popup.setItemDelegate(QStyledItemDelegate(popup))
    popup.setStyleSheet(
        f"QListView {{ background: {chosen.panel}; color: {chosen.text}; border: 1px solid {chosen.line}; }}"
        f"QListView::item {{ padding: {GRID}px {2 * GRID}px; }}"
        f"QListView::item:selected {{ background: {chosen.selection}; color: {chosen.text}; }}"
    )
    widest = max((QFontMetrics(popup.font()).horizontalAdvance(value) for value in values), default=0)
    popup.setMinimumWidth(min(widest, _WIDEST_SUGGESTION) + 8 * GRID)


def _is_own_key(event: QEvent) -> bool:
    """Whether a key is about to be taken for a shortcut of the window that means something else in a box."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    fills = event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in _ENTER
    return fills or opens_suggestions(event) or event.key() == Qt.Key.Key_Escape


def opens_suggestions(event: QKeyEvent) -> bool:
    """Whether a key opens what a box offers, as Alt and Down do everywhere."""
    return event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Down


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def dress(editor: Editor, *, refused: bool) -> None:
    """Give a box its ground and the frame of the cell that is being edited."""
    chosen = colours()
    palette = QPalette(editor.palette())
    palette.setColor(QPalette.ColorRole.Base, QColor(chosen.panel))
    editor.setPalette(palette)
    frame = chosen.certain if refused else chosen.accent
    kind = "QLineEdit" if isinstance(editor, LineEditor) else "QPlainTextEdit"
    padding = 2 * GRID - 4 if isinstance(editor, LineEditor) else GRID - 2
    editor.setStyleSheet(
        f"{kind} {{ background: {chosen.panel}; color: {chosen.text}; border: 2px solid {frame};"
        f" padding: 0 {padding}px; selection-background-color: {chosen.accent};"
        f" selection-color: {chosen.on_accent}; }}"
    )
