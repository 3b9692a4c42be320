"""The palette: every command, found by typing a part of its name."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.theme import GRID

WIDTH, HEIGHT = 120 * GRID, 90 * GRID


class Palette(QFrame):
    """A list of the actions that can be done now, over the window; Enter does the chosen one, Esc leaves."""

    def __init__(self, actions: Iterable[QAction], window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self._actions = [action for action in actions if action.isEnabled() and action.menu() is None]
        self._sought = QLineEdit(self)
        self._sought.setPlaceholderText("Find a command…")
        self._sought.setAccessibleName("Find a command")
        self._found = QListWidget(self)
        self._found.setAccessibleName("Commands")
        self._found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._sought)
        column.addWidget(self._found)
        self._sought.textChanged.connect(self._list)
        self._sought.installEventFilter(self)
        self._found.itemClicked.connect(lambda _item: self._do())
        self._list("")
        self.resize(WIDTH, HEIGHT)
        self.move(window.mapToGlobal(QPoint((window.width() - WIDTH) // 2, 10 * GRID)))
        self._sought.setFocus()

    def commands(self) -> list[str]:
        """What is listed now."""
        return [self._found.item(row).text() for row in range(self._found.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list, Enter does what is chosen, all while typing goes on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if key == Qt.Key.Key_Down else -1
                self._found.setCurrentRow((self._found.currentRow() + step) % max(1, self._found.count()))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
        return super().eventFilter(watched, event)

    def _list(self, sought: str) -> None:
        words = sought.casefold().split()
        self._found.clear()
        for action in self._actions:
            name = action.text().replace("&", "").rstrip("…")
            if all(word in name.casefold() for word in words):
                shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QListWidgetItem(f"{name}   {shortcut}".rstrip())
                item.setData(Qt.ItemDataRole.UserRole, action)
                self._found.addItem(item)
        self._found.setCurrentRow(0)

    def _do(self) -> None:
        item = self._found.currentItem()
        if item is not None:
            action: QAction = item.data(Qt.ItemDataRole.UserRole)
            self.close()
            action.trigger()
