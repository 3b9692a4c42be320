"""What the keys of the table do not do while something is typed beside it: no row is changed that nobody looks at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.parts import is_in

if TYPE_CHECKING:
    from ui.window import MainWindow

OF_THE_TABLE = ("add", "delete", "fill_down", "fill_right", "move_up", "move_down", "review")
"""Actions whose keys mean something else in a text, or nothing: Ctrl+Delete takes a word out, Ctrl+Enter keeps it."""


class TypingKeys(QObject):
    """Keeps keys for the text that has the keyboard, in whatever field of a window it is typed; menus do as ever."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._field: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key before the window takes it for a shortcut."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and watched is self._field
        if is_asked and isinstance(event, QKeyEvent) and self._is_of_the_table(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _follow(self, left: QWidget | None, entered: QWidget | None) -> None:
        self._field = None
        if left is not None:
            left.removeEventFilter(self)
        if entered is not None and self._is_field(entered):
            self._field = entered
            entered.installEventFilter(self)

    def _is_field(self, widget: QWidget) -> bool:
        """Whether texts are typed there, other than those of cells."""
        is_text = isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit) and not widget.isReadOnly()
        return is_text and is_in(self._window, widget) and not self._window.table.view.isAncestorOf(widget)

    def _is_of_the_table(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
        return any(pressed in self._window.acts[name].shortcuts() for name in OF_THE_TABLE)
