"""Changing shortcuts: every action with its keys, and a field that listens for other ones."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.actions import ACTIONS, SEPARATOR
from ui.dialogs.room import open_at
from ui.fuzzy import fit
from ui.shortcuts import Shortcuts
from ui.theme import GRID

_NAME = Qt.ItemDataRole.UserRole
_TITLES = {act.name: act.title for act in ACTIONS if act.name != SEPARATOR}


class ShortcutsDialog(QDialog):
    """A list by menu, below it the keys of the chosen action. Each change holds at once.

    Enter goes on, from what is sought to the list and from there to the keys; it never closes the dialog.
    """

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.setWindowTitle("Change shortcuts")
        self.sought = QLineEdit()
        self.sought.setPlaceholderText("Find an action or a key…")
        self.sought.setClearButtonEnabled(True)
        self.sought.setAccessibleName("Find an action or a key")
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderLabels(["Action", "Shortcut"])
        self.list.setAccessibleName("Actions and their shortcuts")
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setMinimumSectionSize(24 * self.fontMetrics().averageCharWidth())
        self.keys = QKeySequenceEdit()
        self.keys.setMinimumWidth(self.fontMetrics().horizontalAdvance("Ctrl+Shift+Return") + 6 * GRID)
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName("New shortcut")
        self.set_button, self.clear_button = QPushButton("&Set"), QPushButton("&No shortcut")
        self.reset_button, self.reset_all_button = QPushButton("&Reset"), QPushButton("Reset &all")
        self.warning = QLabel()
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setWordWrap(True)
        self._connect()
        self._lay_out()
        self._fill()
        open_at(self, 150, 150)

    def choose(self, name: str) -> None:
        """Choose an action in the list."""
        for item in self._items():
            if item.data(0, _NAME) == name:
                self.list.setCurrentItem(item)

    def _connect(self) -> None:
        self.sought.textChanged.connect(lambda _text: self._fill())
        self.sought.returnPressed.connect(self.list.setFocus)
        self.list.itemActivated.connect(lambda _item, _column: self.keys.setFocus())
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_chosen())
        self.keys.keySequenceChanged.connect(lambda _keys: self._warn())
        self.set_button.clicked.connect(self._set)
        self.clear_button.clicked.connect(lambda: self._change(lambda name: self._shortcuts.give(name, [])))
        self.reset_button.clicked.connect(lambda: self._change(self._shortcuts.reset))
        self.reset_all_button.clicked.connect(lambda: self._change(lambda _name: self._shortcuts.reset_all()))
        for button in (self.set_button, self.clear_button, self.reset_button, self.reset_all_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.keys, 1)
        for button in (self.set_button, self.clear_button, self.reset_button, self.reset_all_button):
            row.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.sought)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.warning)
        column.addWidget(buttons)

    def _fill(self) -> None:
        """List what is sought, by menu, the changed ones in bold."""
        chosen, sought = self._chosen(), self.sought.text()
        self.list.clear()
        menus: dict[str, QTreeWidgetItem] = {}
        for act in ACTIONS:
            keys = "" if act.name == SEPARATOR else self._shortcuts.text(act.name)
            if act.name == SEPARATOR or fit(sought, f"{act.title} {act.menu_title} {keys}") is None:
                continue
            menu = menus.get(act.menu) or menus.setdefault(act.menu, QTreeWidgetItem(self.list, [act.menu_title]))
            item = QTreeWidgetItem(menu, [act.title, keys])
            item.setData(0, _NAME, act.name)
            item.setToolTip(0, act.title)
            font = item.font(1)
            font.setBold(self._shortcuts.is_changed(act.name))
            item.setFont(1, font)
        self.list.expandAll()
        self.choose(chosen)
        if self.list.currentItem() is None and (items := self._items()):
            self.list.setCurrentItem(items[0])
        self._show_chosen()

    def _items(self) -> list[QTreeWidgetItem]:
        menus = (self.list.topLevelItem(place) for place in range(self.list.topLevelItemCount()))
        items = (menu.child(place) for menu in menus if menu is not None for place in range(menu.childCount()))
        return [item for item in items if item is not None]

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(0, _NAME) or "") if item is not None else ""

    def _show_chosen(self) -> None:
        name = self._chosen()
        for widget in (self.keys, self.clear_button):
            widget.setEnabled(bool(name))
        now = self._shortcuts.keys(name) if name else []
        self.keys.setKeySequence(now[0] if now else QKeySequence())
        self.reset_button.setEnabled(bool(name) and self._shortcuts.is_changed(name))
        self.reset_all_button.setEnabled(any(self._shortcuts.is_changed(each) for each in _TITLES))
        self._warn()

    def _warn(self) -> None:
        """Say who has the typed keys already."""
        name, keys = self._chosen(), self.keys.keySequence()
        is_new = bool(name) and not keys.isEmpty() and [keys] != self._shortcuts.keys(name)
        takers = self._shortcuts.takers(keys, apart_from=name) if is_new else []
        place = self._shortcuts.place_of(keys) if is_new else ""
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        said = ""
        if takers:
            others = " and ".join(f"“{_TITLES[each]}”" for each in takers)
            said = f"{shown} belongs to {others}. Set takes it away there."
        elif place:
            said = f"{shown} has a meaning of its own: see “{place}” on the sheet of shortcuts. Set overrides it."
        elif is_new and _is_typed(keys):
            said = f"{shown} is typed in texts: with Ctrl or Alt it would not get in the way."
        self.warning.setText(said)
        self.set_button.setText("&Set, take it there" if takers else "&Set")
        self.set_button.setEnabled(is_new)

    def _set(self) -> None:
        keys = self.keys.keySequence()
        self._change(lambda name: self._shortcuts.give(name, [keys]))

    def _change(self, change: Callable[[str], None]) -> None:
        change(self._chosen())
        self._fill()


def _is_typed(keys: QKeySequence) -> bool:
    """Whether keys are a letter or figure alone, which a text field wants."""
    return len(keys.toString()) == 1
