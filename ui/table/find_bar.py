"""The line below the table in which one types what to find."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.files_pass import FilesPass
from ui.sign_button import SignButton
from ui.theme import GRID

_WAYS = (
    ("chevron-left", "Find the previous one (Shift+F3)", -1),
    ("chevron-right", "Find the next one (F3)", 1),
)


class FindBar(QFrame):
    """`wanted` comes with 1 for the next, -1 for the previous cell; `edited` when other words stand in it; `closed`."""

    wanted = Signal(int)
    edited = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText("Find in the table")
        self.line.setAccessibleName("Find in the table")
        self.line.setClearButtonEnabled(True)
        FilesPass(self.line)
        self.line.setMaximumWidth(90 * GRID)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setProperty("role", "second")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.line, 2)
        self._ways = [SignButton(icon, name, self) for icon, name, _by in _WAYS]
        for button, (_icon, _name, by) in zip(self._ways, _WAYS, strict=True):
            button.clicked.connect(lambda _checked=False, by=by: self.wanted.emit(by))
            row.addWidget(button)
        row.addWidget(self.told, 1)
        close = SignButton("close", "Close", self)
        close.clicked.connect(self._close)
        row.addWidget(close)
        self.line.textEdited.connect(self._start_anew)
        self.line.textChanged.connect(lambda text: None if text else self._start_anew())
        self.hide()

    def name_keys(self, worded: Callable[[str], str]) -> None:
        """Name the keys that find the next one and the previous one now."""
        for button, (_icon, name, _by) in zip(self._ways, _WAYS, strict=True):
            button.setToolTip(worded(name))
            button.setAccessibleName(worded(name))

    def text(self) -> str:
        """What is to be found."""
        return self.line.text()

    def open(self) -> None:
        """Show the line, what stands in it selected."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def tell(self, sentence: str) -> None:
        """Say what was found."""
        self.told.setText(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _start_anew(self, *_: object) -> None:
        self.told.clear()
        self.edited.emit()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
