"""Finding words in the cells of the table, from the current one onwards."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QObject

from app.library import View
from app.library.plain import plain
from ui.counting import counted
from ui.desk import Desk
from ui.table.columns import COLUMNS
from ui.table.find_bar import FindBar
from ui.table.grid import Grid
from ui.table.model import ReferenceModel

_Asked = tuple[str, View, tuple[str, ...]]
"""Words, where they are looked for, and in which columns."""


class Search(QObject):
    """Goes from one cell that holds the words of the `bar` to the next, around the end too.

    Which references hold them is asked for in a worker, once for as long as nothing changes. Case, accents and
    punctuation do not matter; columns that are hidden are not looked at.
    """

    def __init__(self, desk: Desk, model: ReferenceModel, grid: Grid, bar: FindBar) -> None:
        super().__init__(grid)
        self._desk, self._model, self._grid, self._bar = desk, model, grid, bar
        self._rows: list[int] | None = None
        self._asked: _Asked | None = None
        self._by = 1
        bar.wanted.connect(self.go)
        bar.closed.connect(grid.setFocus)
        for stale in (desk.changed, desk.view_changed, desk.library_opened, model.modelReset):
            stale.connect(self._forget)
        bar.edited.connect(self._forget)

    def open(self) -> None:
        """Let the user type what to find."""
        self._bar.open()

    def go(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) cell that holds the words; ask for them if there are none."""
        words = plain(self._bar.text())
        if not words:
            self.open()
            return
        self._bar.show()
        self._by = by
        asked = (words, self._desk.view, tuple(COLUMNS[each].name for each in self._columns()))
        if self._rows is not None and asked == self._asked:
            self._step()
            return
        self._asked, self._rows = asked, None
        library = self._desk.library
        self._bar.tell("Looking…")
        self._desk.jobs.ask(
            lambda: (asked, library.ids_holding(asked[1], asked[2], words)), answered=self._hear, aside=True
        )

    def _columns(self) -> list[int]:
        return [each for each in self._grid.shown_columns() if COLUMNS[each].is_field and COLUMNS[each].name != "type"]

    def _hear(self, answer: tuple[_Asked, list[int]]) -> None:
        asked, ids = answer
        if asked == self._asked:
            self._rows = self._model.rows_of(ids)
            self._step()

    def _step(self) -> None:
        assert self._asked is not None
        words, by = self._asked[0], self._by
        rows = self._rows or []
        if not rows:
            self._bar.tell("Nothing found in the columns that are shown.")
            return
        row, column = self._grid.current() or (0, -1)
        columns = self._columns()
        at = columns.index(column) if column in columns else -1
        beside = columns[at + 1 :] if by > 0 else columns[: max(at, 0)][::-1]
        here = next((each for each in beside if self._holds(row, each, words)), None)
        if here is not None:
            self._show(row, here)
            return
        place = bisect_right(rows, row) if by > 0 else bisect_left(rows, row) - 1
        for _ in rows:
            found = rows[place % len(rows)]
            cells = columns if by > 0 else columns[::-1]
            cell = next((each for each in cells if self._holds(found, each, words)), None)
            if cell is not None:
                self._show(found, cell)
                return
            place += by

    def _holds(self, row: int, column: int, words: str) -> bool:
        return words in plain(self._model.text(row, column))

    def _show(self, row: int, column: int) -> None:
        rows = self._rows or []
        self._grid.go_to(row, column)
        self._grid.show_row(row)
        place = bisect_left(rows, row) + 1
        self._bar.tell(f"{place:,} of {counted(len(rows), 'reference')}")

    def _forget(self, *_: object) -> None:
        self._rows = self._asked = None
