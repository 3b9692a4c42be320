"""Rows of a list of people or places: numbered, each with a menu, moved by Alt+Up and Alt+Down."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QVBoxLayout, QWidget

from app.library import Step
from ui.desk import Desk
from ui.panels.entry import Entry
from ui.panels.menu_button import MenuButton
from ui.theme import GRID

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def superscript(number: int) -> str:
    """A number as it stands beside a name: 12 gives "¹²"."""
    return str(number).translate(_SUPERSCRIPTS)


def superscript_font(widget: QWidget) -> QFont:
    """The widget's font, enlarged so that superscripts can be read."""
    font = QFont(widget.font())
    font.setPointSizeF(font.pointSizeF() * 1.3)
    return font


def number_width(widget: QWidget) -> int:
    """The width of the column of numbers, in pixels."""
    return widget.fontMetrics().horizontalAdvance("00") + GRID


class NumberedRow(QWidget):
    """A number, fields, and a menu with moving and removing. `row_id` is the library's id of what it shows."""

    def __init__(
        self, *, move: Callable[[int, int], None], remove: Callable[[int], None], parent: QWidget | None = None
    ) -> None:
        """`move` is called with the id and -1 (up) or 1 (down), `remove` with the id."""
        super().__init__(parent)
        self.row_id = 0
        self.is_read_only = False
        self._move, self._remove = move, remove
        self.number = QLabel(self)
        self.number.setTextFormat(Qt.TextFormat.PlainText)
        self.number.setProperty("role", "second")
        self.number.setFixedWidth(number_width(self))
        self.number.setContentsMargins(0, GRID, 0, 0)
        self.more = MenuButton(self.fill_menu, self)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(0)
        self.grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        self.grid.addWidget(self.number, 0, 0, top)
        self.grid.addWidget(self.more, 0, 4, top)

    def entries(self) -> Sequence[Entry]:
        """Its fields, from the top."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """What the Tab key goes through."""
        raise NotImplementedError

    @property
    def is_typed(self) -> bool:
        """Whether something is typed in it that is not stored yet."""
        return any(entry.is_typed for entry in self.entries())

    def commit(self) -> None:
        """Store what is typed in it."""
        for entry in self.entries():
            entry.commit()

    def forget(self) -> None:
        """Let go of what is typed and of an open menu: whom they were about is gone."""
        for entry in self.entries():
            entry.restore()
        for button in self.findChildren(MenuButton):
            button.close_menu()

    def set_read_only(self, is_read_only: bool) -> None:
        """Let it be read and copied, but not edited."""
        self.is_read_only = is_read_only
        for entry in self.entries():
            entry.set_read_only(is_read_only)
        self.more.setVisible(not is_read_only)

    def fill_menu(self, menu: QMenu) -> None:
        """Put what can be done with the row into its menu."""
        menu.addAction("Move &up\tAlt+Up", lambda: self._move(self.row_id, -1))
        menu.addAction("Move &down\tAlt+Down", lambda: self._move(self.row_id, 1))
        menu.addSeparator()
        menu.addAction("&Remove", lambda: self._remove(self.row_id))

    def watch_keys(self, *places: QWidget) -> None:
        """Let Alt+Up and Alt+Down in these of its stops move the row."""
        for place in places:
            place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Alt+Up and Alt+Down before the window does, where they move references."""
        if not isinstance(event, QKeyEvent) or event.modifiers() != Qt.KeyboardModifier.AltModifier:
            return super().eventFilter(watched, event)
        offset = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if offset is None or self.is_read_only:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            self.commit()
            self._move(self.row_id, offset)
        event.accept()
        return True


Row = TypeVar("Row", bound=NumberedRow)


def set_rows(rows: list[Row], ids: Sequence[int], layout: QVBoxLayout, make: Callable[[], Row]) -> None:
    """Make `rows` stand for these ids in this order.

    A row stays with its id, so that what is being typed in it stays too; rows left over serve new ids.
    """
    known = {row.row_id: row for row in rows}
    spare = [row for row in rows if row.row_id not in set(ids)]
    rows.clear()
    for row in spare:
        row.forget()
    for place, row_id in enumerate(ids):
        row = known.get(row_id) or (spare.pop(0) if spare else make())
        row.row_id = row_id
        if layout.indexOf(row) != place:
            layout.insertWidget(place, row)
        rows.append(row)
    for row in spare:
        layout.removeWidget(row)
        row.hide()
        row.deleteLater()


def moved(ids: Sequence[int], row_id: int, offset: int) -> list[int]:
    """The ids with one of them `offset` places on, as far as there is room."""
    order = [each for each in ids if each != row_id]
    place = min(max(ids.index(row_id) + offset, 0), len(order))
    return [*order[:place], row_id, *order[place:]]


def put_in_order(desk: Desk, table: str, ids: Sequence[int], order: Sequence[int], label: str) -> None:
    """Write an order of rows that had another one; the same order is no step."""
    if list(order) == list(ids):
        return

    def edit(step: Step) -> None:
        for place, row_id in enumerate(order, start=1):
            step.set(row_id, "position", float(place), table=table)

    desk.do(label, edit)


def place_of(rows: Sequence[NumberedRow], row_id: int) -> int:
    """The place of the row with an id, from 0."""
    return next((place for place, row in enumerate(rows) if row.row_id == row_id), 0)


def focus_heir(rows: Sequence[NumberedRow], place: int, otherwise: Entry | QWidget) -> None:
    """Put the cursor into the row that took the place of one that is gone."""
    (rows[place].entries()[0] if place < len(rows) else otherwise).setFocus()
