"""What comes back after a restart: the window's place, docks, columns, article, sort, filter and selection."""

import json
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from app.library import Order
from ui.settings import Settings
from ui.table import ReferenceTable

if TYPE_CHECKING:
    from ui.desk import Desk


class Memory:
    """Saves and restores how a window was left; what lies on the desk is remembered for each library."""

    def __init__(self, window: QMainWindow, table: ReferenceTable, settings: Settings) -> None:
        self._window, self._table, self._settings = window, table, settings
        self._desk: Desk = window.desk  # type: ignore[attr-defined]
        self._desk.library_opened.connect(self.restore_desk)

    def save(self) -> None:
        """Remember everything."""
        remember = self._settings.remember
        remember("window/geometry", self._window.saveGeometry())
        remember("window/docks", self._window.saveState())
        remember("table/columns", self._table.save_state())
        remember(self._key(), json.dumps(self._left_behind(), ensure_ascii=False))
        self._settings.sync()

    def restore(self) -> None:
        """Bring back the window's place, the columns and what lay on the desk."""
        if not (geometry := self._settings.state("window/geometry")).isEmpty():
            self._window.restoreGeometry(geometry)
        if not (columns := self._settings.state("table/columns")).isEmpty():
            self._table.restore_state(columns)
        self.restore_desk()

    def restore_docks(self) -> bool:
        """Bring back the docks, once all panels are there; gives whether any were remembered."""
        docks = self._settings.state("window/docks")
        return not docks.isEmpty() and self._window.restoreState(docks)

    def restore_desk(self) -> None:
        """Bring back the article, filter, sort and selection that this library was left with."""
        desk = self._desk
        articles = [row.id for row in desk.library.articles()]
        left = _as_dict(self._settings.text(self._key(), "{}"))
        article_id = left.get("article", articles[0] if articles else None)
        desk.show_article(article_id if article_id in articles else (articles[0] if articles else None))
        if left and article_id == desk.article_id:
            column, descending = left.get("order", ("position", False))
            desk.order_by(Order(str(column), bool(descending)))
            desk.filter_by(str(left.get("filter", "")))
            there = set(desk.library.ids(desk.view))
            selected = [each for each in left.get("selected", []) if each in there]
            desk.select(selected, current=left.get("current") if left.get("current") in there else None)

    def _left_behind(self) -> dict[str, object]:
        desk = self._desk
        return {
            "article": desk.article_id,
            "filter": desk.view.filter.text,
            "order": list(desk.view.order),
            "selected": list(desk.selected[:1000]),
            "current": desk.current,
        }

    def _key(self) -> str:
        return self._settings.of_library(self._desk.library.path, "desk")


def _as_dict(text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
