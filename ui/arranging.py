"""The order of the list of articles in the menu, remembered from one start to the next."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from ui.panels.articles_order import ORDERS, Arrangement

if TYPE_CHECKING:
    from ui.panels.articles import ArticlesPanel
    from ui.window import MainWindow

_KEY = "articles/arrangement"


class Arranging:
    """Does what the menu asks of the list of articles, and lets the menu follow it."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._panel: ArticlesPanel | None = None

    def take(self, panel: QWidget) -> None:
        """Let the list stand as it did the last time, and do what its own menu and the mouse ask for."""
        from ui.panels.articles import ArticlesPanel

        assert isinstance(panel, ArticlesPanel)
        self._panel = panel
        acts, orders = self._window.acts, QActionGroup(self._window)
        for name in (*_ORDERED, "articles_grouped"):
            acts[name].setCheckable(True)
        for name in _ORDERED:
            orders.addAction(acts[name])
        panel.arrange(Arrangement.from_text(self._window.settings.text(_KEY)))
        panel.arrangement_changed.connect(self._follow)
        panel.merge_wanted.connect(self._window.rearranging.merge_shown)
        panel.references_brought.connect(
            lambda ids, article_id, copies: self._window.rearranging.put(ids, article_id, copies=copies)
        )
        self._follow()

    def order_by(self, order: str) -> None:
        """Show the articles in one of `ORDERS`."""
        self._arrange(self._shown()._replace(order=order))

    def toggle_grouping(self) -> None:
        """Show the articles under the issues of their journals, or no longer."""
        self._arrange(self._shown()._replace(is_grouped=not self._shown().is_grouped))

    def fold_all(self, is_folded: bool) -> None:
        """Fold all issues, or none."""
        if self._panel is not None:
            self._window.docks["articles"].show()
            self._panel.fold_all(is_folded)
            self._follow()

    def select_all(self) -> None:
        """Select all articles where their list has the keyboard, else all cells of the table."""
        if self._panel is not None and self._panel.list.hasFocus():
            self._panel.list.selectAll()
        else:
            self._window.table.deeds.select_all()

    def _shown(self) -> Arrangement:
        return Arrangement() if self._panel is None else self._panel.arrangement

    def _arrange(self, arrangement: Arrangement) -> None:
        if self._panel is not None:
            self._window.docks["articles"].show()
            self._panel.arrange(arrangement)
            self._follow()

    def _follow(self) -> None:
        """Check the actions that are in force, and remember them."""
        shown, acts = self._shown(), self._window.acts
        for name, order in _ORDERED.items():
            acts[name].setChecked(order == shown.order)
        acts["articles_grouped"].setChecked(shown.is_grouped)
        self._window.settings.remember(_KEY, shown.to_text())


_ORDERED = {f"articles_{order}": order for order in ORDERS}
