"""A line above the table that says what happened, without standing in the way."""

import traceback

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.errors import CorrigendaError
from ui.theme import GRID, colours


class Notice(QFrame):
    """Shows one sentence at a time, in plain text, until it is closed or another takes its place."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._details = ""
        self._mark = QLabel(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setWordWrap(True)
        self._text.setAccessibleName("Message")
        self._copy = QPushButton("Copy details", self)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._details))
        self._close = QToolButton(self)
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setAccessibleName("Close this message")
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        for each in (self._mark, self._text, self._copy, self._close):
            row.addWidget(each, 1 if each is self._text else 0)
        self.hide()

    def text(self) -> str:
        """The sentence that is shown."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, sentence: str) -> None:
        """Show a sentence that is good to know."""
        self._show("ⓘ", sentence, colours().ask, "")

    def fail(self, error: BaseException) -> None:
        """Show what went wrong; what is not meant for users gets a sentence, with its details to copy."""
        if isinstance(error, CorrigendaError):
            self._show("▲", str(error), colours().certain, "")
            return
        details = "".join(traceback.format_exception(error))
        sentence = (
            "Corrigenda met a fault of its own and could not finish this. Everything saved before is kept. "
            "Please send the details to its developers."
        )
        self._show("▲", sentence, colours().certain, details)

    def clear(self) -> None:
        """Take the sentence away."""
        self.hide()
        self.closed.emit()

    def _show(self, mark: str, sentence: str, colour: str, details: str) -> None:
        self._details = details
        self._mark.setText(mark)
        self._mark.setStyleSheet(f"color: {colour}")
        self._text.setText(sentence)
        self._copy.setVisible(bool(details))
        chosen = colours()
        self.setStyleSheet(f"#notice {{ background: {chosen.panel}; border-bottom: 1px solid {chosen.line}; }}")
        self.show()
