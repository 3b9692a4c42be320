"""What comes back after a restart: the window's place, docks, columns, article, sort, filter and selection."""

import json
from typing import NamedTuple

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QMainWindow

from app.library import Order
from ui.desk import Desk
from ui.elbow_room import ElbowRoom
from ui.settings import Settings
from ui.table import ReferenceTable
from ui.table.columns import COLUMNS, NUMBER_OF

MOST_SELECTED = 1000
REMEMBERS_AFTER_MS = 2_000


class Memory:
    """Saves and restores how a window was left; what lies on the desk is remembered for each library."""

    def __init__(self, window: QMainWindow, desk: Desk, table: ReferenceTable, settings: Settings) -> None:
        self._window, self._desk, self._table, self._settings = window, desk, table, settings
        self._rest = QTimer(window, singleShot=True, interval=REMEMBERS_AFTER_MS)
        self._rest.timeout.connect(self.save)
        self._elbow_room: ElbowRoom | None = None

    def follow(self, elbow_room: ElbowRoom) -> None:
        """Remember by and by where the user is, so that a crash or a power cut loses none of it either; all panels
        are there now."""
        desk, self._elbow_room = self._desk, elbow_room
        for moved in (
            desk.article_shown,
            desk.view_changed,
            desk.selection_changed,
            self._table.cell_entered,
            elbow_room.shared_anew,
        ):
            moved.connect(lambda *_: self._rest.start())

    def save(self) -> None:
        """Remember everything; where the panels were, only once the last of them has come."""
        remember = self._settings.remember
        remember("window/geometry", self._window.saveGeometry())
        if self._elbow_room is not None:
            remember("window/docks", self._window.saveState())
            remember("window/size", f"{self._window.width()} {self._window.height()}")
            self._elbow_room.note()
        remember("table/columns", self._table.save_state())
        self.save_desk()
        self._settings.sync()

    def save_desk(self) -> None:
        """Remember what lies on the desk, for its library."""
        cell = self._table.view.current()
        column = "" if cell is None else COLUMNS[cell[1]].name
        self._settings.remember(self._key(), _Left.of(self._desk, column).to_text())

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

    def size_left(self) -> QSize:
        """The size that the window was left with, on whatever screen; none if that is not known."""
        width, _, height = self._settings.text("window/size").partition(" ")
        return QSize(int(width), int(height)) if width.isdecimal() and height.isdecimal() else QSize()

    def restore_desk(self) -> None:
        """Bring back the article, filter, sort and selection that this library was left with."""
        desk = self._desk
        articles = [row.id for row in desk.library.articles()]
        left = _Left.from_text(self._settings.text(self._key()))
        if left.article not in articles and not (left.article is None and len(articles) > 1):
            desk.show_article(articles[0] if articles else None)
            return
        desk.show_article(left.article)
        desk.order_by(left.order)
        desk.filter_by(left.filter)
        self._table.once_shown(lambda: self._select(left))

    def _select(self, left: "_Left") -> None:
        there = self._table.shown_among([*left.selected, *([] if left.current is None else [left.current])])
        current = left.current if left.current in there else None
        self._desk.select([each for each in left.selected if each in there], current=current)
        self._go_to(left.column)

    def _go_to(self, column: str) -> None:
        """The cell rather than its row: Delete would clear all that is selected."""
        view = self._table.view
        cell, number = view.current(), NUMBER_OF.get(column)
        if cell is not None and number in view.shown_columns() and len(self._desk.selected) <= 1:
            view.go_to(cell[0], number)

    def _key(self) -> str:
        return self._settings.of_library(self._desk.library.path, "desk")


class _Left(NamedTuple):
    """How the desk was left."""

    article: int | None = None
    filter: str = ""
    order: Order = Order()
    selected: tuple[int, ...] = ()
    current: int | None = None
    column: str = ""

    @classmethod
    def of(cls, desk: Desk, column: str) -> "_Left":
        view = desk.view
        return cls(view.article_id, view.filter.text, view.order, desk.selected[:MOST_SELECTED], desk.current, column)

    @classmethod
    def from_text(cls, text: str) -> "_Left":
        """What `to_text` wrote; the start if it is something else."""
        try:
            article, filter_, (order, descending), selected, current, *column = json.loads(text)
            found = Order(str(order), bool(descending))
            return cls(article, str(filter_), found, tuple(selected), current, str(*column[:1]))
        except (ValueError, TypeError):
            return cls(article=0)

    def to_text(self) -> str:
        return json.dumps(self, ensure_ascii=False)
