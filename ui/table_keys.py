"""What the keys of the table do not do while the keyboard is elsewhere: no row is changed that nobody looks at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.parts import is_in

if TYPE_CHECKING:
    from ui.window import MainWindow

OF_CELLS = ("cut", "delete", "fill_down", "fill_right", "move_up", "move_down")
"""Actions whose keys change cells and rows from the table alone: in a list of articles Ctrl+X would cut a cell."""

OF_ROWS = ("add", "review")
"""Actions whose keys mean something else in a text, or nothing: Ctrl+Enter keeps it."""


class TableKeys(QObject):
    """Keeps keys from the window while another part of it has the keyboard; menus do as ever."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._place: QWidget | None = None
        self._kept: tuple[str, ...] = ()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key before the window takes it for a shortcut."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and watched is self._place
        if is_asked and isinstance(event, QKeyEvent) and self._is_kept(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _follow(self, left: QWidget | None, entered: QWidget | None) -> None:
        self._place = None
        if left is not None:
            left.removeEventFilter(self)
        if entered is not None and is_in(self._window, entered) and not self._is_in_cells(entered):
            self._place = entered
            is_text = isinstance(entered, QLineEdit | QPlainTextEdit | QTextEdit) and not entered.isReadOnly()
            self._kept = OF_CELLS + OF_ROWS if is_text else OF_CELLS
            entered.installEventFilter(self)

    def _is_in_cells(self, widget: QWidget) -> bool:
        cells = self._window.table.view
        return widget is cells or cells.isAncestorOf(widget)

    def _is_kept(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
        return any(pressed in self._window.acts[name].shortcuts() for name in self._kept)
