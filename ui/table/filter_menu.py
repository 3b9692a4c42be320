"""The menu of the filter box: filters that were saved, and saving the one that is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QWidget

from ui.plain_text import tooltip
from ui.saved_filters import SavedFilter
from ui.theme import GRID

_WIDEST_NAME, _WIDEST_TEXT = 60 * GRID, 50 * GRID


def add_filters(
    menu: QMenu, filters: Sequence[SavedFilter], *, in_force: SavedFilter | None, use: Callable[[str], object]
) -> None:
    """Add a line for each filter, its name at the left and what it asks for at the right; `use` gets its text."""
    for each in filters:
        name, text = _cut(each.name, menu, _WIDEST_NAME), _cut(each.text, menu, _WIDEST_TEXT)
        action = menu.addAction(f"{name}\t{text}")
        action.setToolTip(tooltip(f"{each.name}\n{each.text}"))
        action.setCheckable(each == in_force)
        action.setChecked(each == in_force)
        action.triggered.connect(lambda _checked=False, text=each.text: use(text))
    if not filters:
        menu.addAction("No filters saved yet").setEnabled(False)


def filter_menu(parent: QWidget) -> QMenu:
    """An empty menu that goes away for good when it is closed, and tells whole what it shows cut."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _cut(text: str, menu: QMenu, width: int) -> str:
    """A text as a menu takes it, no wider than so many pixels."""
    shown = QFontMetrics(menu.font()).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width)
    return shown.replace("&", "&&")
