"""Menus of the table."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions import with_key

Entry = tuple[str, str, Callable[[], object]] | None
"""A text, the name of the action of the window whose keys do it too ("" for none), and what it does; None: a line."""


class StayingMenu(QMenu):
    """A menu that stays open while its ticks are set, so that several can be set in one go."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set a tick."""
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set a tick with the space bar; Enter sets it and closes."""
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


def menu_of(entries: tuple[Entry, ...], parent: QWidget) -> QMenu:
    """A menu that goes away for good when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            text, name, call = entry
            shown = with_key(text, name, parent) if name else text
            menu.addAction(shown).triggered.connect(lambda _checked=False, call=call: call())
    return menu
