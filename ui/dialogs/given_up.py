"""A way back to what was typed into a dialog and given up there by Esc, Cancel or its window's cross."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QPushButton, QWidget

from ui.desk import Desk
from ui.dialogs.telling import told
from ui.theme import GRID

_AWAY = "What you changed here last time was given up."
_BACK = "What was given up is back; it is not kept yet."

_Content = TypeVar("_Content")


def kept(
    dialog: QDialog, desk: Desk, key: Hashable, *, content: Callable[[], _Content], put: Callable[[_Content], object]
) -> bool:
    """Show a dialog about the thing that `key` names, and give whether its content is to be kept.

    What is given up is offered over the content when a dialog about the same thing is shown the next time.
    """
    drafts, before = desk.drafts, content()
    given_up: _Content | None = drafts.of(key)
    if given_up is not None and given_up != before:
        column = dialog.layout()
        assert isinstance(column, QBoxLayout)
        column.insertWidget(0, _Offer(given_up, content, put))
    if dialog.exec():
        drafts.drop(key)
        return True
    if (left := content()) != before:
        drafts.keep(key, left)
        desk.said.emit("What you changed was given up. It is offered when you open this again.")
    return False


class _Offer(QWidget):
    """Says that something was given up; its button exchanges it for what is there, and back."""

    def __init__(self, given_up: _Content, content: Callable[[], _Content], put: Callable[[_Content], object]) -> None:
        super().__init__()
        self._says = told("")
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self._is_back, other = False, given_up

        def exchange() -> None:
            nonlocal other
            shown = content()
            put(other)
            other, self._is_back = shown, not self._is_back
            self._tell()

        self.button.clicked.connect(exchange)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._says, 1)
        row.addWidget(self.button)
        self._tell()

    def _tell(self) -> None:
        self._says.setText(_BACK if self._is_back else _AWAY)
        self.button.setText("Put it a&way" if self._is_back else "B&ring it back")
