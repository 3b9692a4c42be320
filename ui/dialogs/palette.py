"""The palette: every command, found by typing a part of its name."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QBrush, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ui.theme import GRID, colours

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
        self._found = QTreeWidget(self)
        self._found.setAccessibleName("Commands")
        self._found.setHeaderHidden(True)
        self._found.setRootIsDecorated(False)
        self._found.setColumnCount(2)
        self._found.header().setStretchLastSection(False)
        self._found.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._found.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._sought)
        column.addWidget(self._found)
        self._sought.textChanged.connect(self._list)
        self._sought.installEventFilter(self)
        self._found.itemClicked.connect(lambda _item, _column: self._do())
        self._list("")
        self.resize(WIDTH, HEIGHT)
        self.move(window.mapToGlobal(QPoint((window.width() - WIDTH) // 2, 10 * GRID)))
        self._sought.setFocus()

    def commands(self) -> list[str]:
        """What is listed now."""
        return [item.text(0) for item in self._items()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list, Enter does what is chosen, all while typing goes on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._go(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
        return super().eventFilter(watched, event)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self._found.topLevelItem(row) for row in range(self._found.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _go(self, by: int) -> None:
        items, current = self._items(), self._found.currentItem()
        if current is not None:
            self._found.setCurrentItem(items[(items.index(current) + by) % len(items)])

    def _list(self, sought: str) -> None:
        words = sought.casefold().split()
        second = QBrush(QColor(colours().second_text))
        self._found.clear()
        for action in self._actions:
            name = action.text().replace("&", "").rstrip("…")
            if all(word in name.casefold() for word in words):
                shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QTreeWidgetItem(self._found, [name, shortcut])
                item.setForeground(1, second)
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setData(0, Qt.ItemDataRole.UserRole, action)
        if items := self._items():
            self._found.setCurrentItem(items[0])

    def _do(self) -> None:
        item = self._found.currentItem()
        if item is not None:
            action: QAction = item.data(0, Qt.ItemDataRole.UserRole)
            self.close()
            action.trigger()
