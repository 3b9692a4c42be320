"""What can be done with the selected cells: copied, cut, pasted, cleared, filled."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.model import FIELD, Reference
from app.progress import Progress
from ui.desk import Desk
from ui.table import clipboard
from ui.table.areas import Block, block
from ui.table.columns import COLUMNS, NOT_TYPED, NUMBER_OF
from ui.table.extending import Copying, Reach, along_columns, along_rows
from ui.table.filling import Filling
from ui.table.grid import Grid
from ui.table.model import ReferenceModel

COPIED_AT_ONCE = 500
READ_AT_ONCE = 100_000
"""Characters of a clipboard that are read while the window waits: some 10 ms."""


class CellActions(QObject):
    """Acts on what is selected in a grid, each time in one step.

    `page_pasted` comes with a text, and its HTML or "", that was pasted but is a page or a list of references.
    """

    page_pasted = Signal(str, str)

    def __init__(self, desk: Desk, model: ReferenceModel, grid: Grid) -> None:
        super().__init__(grid)
        self._desk, self._model, self._grid = desk, model, grid
        self._filling = Filling(desk, model)

    def copy(self) -> None:
        """Put the cells on the clipboard; many are read in a job."""
        self._copy(then=lambda: None)

    def cut(self) -> None:
        """Copy and clear."""
        if self._desk.may_write():
            areas = self._grid.areas()
            self._copy(then=lambda: self._filling.clear(areas, verb="Cut"))

    def _copy(self, *, then: Callable[[], object]) -> None:
        chosen = self._block("Copying needs one rectangle of cells; several were selected, so nothing was copied.")
        if chosen is None:
            return
        columns = chosen.columns

        def keep(carried: clipboard.Carried) -> None:
            QGuiApplication.clipboard().setMimeData(carried.content())
            then()

        if len(chosen.rows) <= COPIED_AT_ONCE:
            keep(clipboard.carry(self._model.references(chosen.rows), columns))
            return
        library, ids = self._desk.library, [self._model.ids[row] for row in chosen.rows]

        def references(progress: Progress) -> Iterator[Reference]:
            for start in range(0, len(ids), COPIED_AT_ONCE):
                progress.report(start, len(ids))
                yield from library.rows(ids[start : start + COPIED_AT_ONCE])

        self._desk.jobs.run(
            f"Copying {len(ids):,} rows",
            lambda progress: clipboard.carry(references(progress), columns),
            done=keep,
            failed=self._desk.failed.emit,
        )

    def clear(self) -> None:
        """Empty the cells."""
        if self._holds_field() and self._desk.may_write():
            self._filling.clear(self._grid.areas())

    def fill_down(self) -> None:
        """Put the topmost values into the cells below; a single row takes those of the row above."""
        chosen = self._block("Fill down needs one rectangle of cells; several were selected, so nothing was filled.")
        if chosen is None or not self._desk.may_write():
            return
        rows = chosen.rows if len(chosen.rows) > 1 else (chosen.rows[0] - 1, chosen.rows[0])
        if rows[0] >= 0:
            self._filling.copy(Copying((rows[0],) * (len(rows) - 1), rows[1:], _same(chosen.columns)), direction="down")

    def fill_right(self) -> None:
        """Put the leftmost values into the cells beside; a single column takes those of the column before it."""
        chosen = self._block("Fill right needs one rectangle of cells; several were selected, so nothing was filled.")
        if chosen is None or not self._desk.may_write():
            return
        columns, fields = list(chosen.columns), self._shown_fields()
        if len(columns) == 1:
            columns = fields[: fields.index(columns[0]) + 1][-2:]
        if pairs := tuple((name, columns[0]) for name in columns[1:]):
            self._filling.copy(Copying(chosen.rows, chosen.rows, pairs), direction="right")

    def extend(self, reach: Reach) -> None:
        """Go on with the selected cells beside them, as far as their corner was dragged; all become selected."""
        before, fields = self._grid.areas(), self._shown_fields()
        rows, chosen = before[0].rows, [name for name in before[0].columns if name in fields]
        if reach.rows:
            more = range(rows.stop, rows.stop + reach.rows) if reach.rows > 0 else range(rows[0] + reach.rows, rows[0])
            copying = along_rows(rows, more, chosen)
        else:
            shown = [COLUMNS[column].name for column in self._grid.shown_columns()]
            first, behind = shown.index(chosen[0]), shown.index(chosen[-1]) + 1
            beside = shown[behind : behind + reach.columns] if reach.columns > 0 else shown[:first][reach.columns :]
            copying = along_columns(chosen, [name for name in beside if name in fields], fields, rows)
        every = sorted((*rows, *copying.rows))
        across = sorted({*chosen, *(name for name, _ in copying.columns)}, key=fields.index)

        def select() -> None:
            if self._grid.areas() == before:  # else the user has gone on to something else meanwhile
                self._select(every[0], every[-1] - every[0] + 1, across)

        self._filling.copy(copying, direction=reach.direction, then=select)

    def fill_with(self, text: str) -> None:
        """Put a typed text into all cells."""
        self._filling.fill(self._grid.areas(), clipboard.Cell(text))

    def paste(self) -> None:
        """Paste from the top left of the selection; one value goes into all cells, a page is handed on."""
        content = QGuiApplication.clipboard().mimeData()
        if content is None or not content.text():
            self._desk.said.emit("The clipboard holds no text to paste.")
            return
        held = clipboard.held(content)
        if len(held.text) > READ_AT_ONCE:
            jobs = self._desk.jobs
            jobs.run("Reading the clipboard", lambda _: _read(held), done=self._take, failed=self._desk.failed.emit)
        else:
            self._take(_read(held))

    def _take(self, found: "clipboard.Held | list[list[clipboard.Cell]]") -> None:
        if isinstance(found, clipboard.Held):
            self.page_pasted.emit(found.text, found.html)
        elif self._desk.may_write():
            self._paste(found)

    def _paste(self, rows: list[list[clipboard.Cell]]) -> None:
        if not self._holds_field():
            return
        areas, selected = self._grid.areas(), self._grid.touched_rows()
        if len(rows) == len(rows[0]) == 1 and sum(area.cells for area in areas) > 1:
            self._filling.fill(areas, rows[0][0], verb="Paste")
            return
        fields = self._shown_fields()
        touched = {name for area in areas for name in area.columns}
        first = next((place for place, name in enumerate(fields) if name in touched), 0)
        times = _times(len(selected), len(rows))
        across = _width_to_fill(fields, touched) if len(set(map(len, rows))) == 1 else 0
        rows = [row * _times(across, len(row)) for row in rows]
        at = selected[0] if selected else self._model.rowCount()
        count, pasted, before = len(rows) * times, fields[first : first + max(map(len, rows))], self._grid.areas()

        def select() -> None:
            if self._grid.areas() == before:  # else the user has gone on to something else meanwhile
                self._select(at, count, pasted)

        self._filling.paste(rows * times, at, fields[first:], then=select)

    def _select(self, at: int, count: int, fields: list[str]) -> None:
        last = min(at + count, self._model.rowCount()) - 1
        with self._grid.one_report():
            self._grid.go_to(last, NUMBER_OF[fields[-1]])
            self._grid.go_to(at, NUMBER_OF[fields[0]], extend=True)

    def _block(self, refusal: str) -> Block | None:
        """The selected fields as one block; says why if they make none."""
        if not self._holds_field():
            return None
        chosen = block(self._grid.areas(), self._shown_fields())
        if chosen is None or not chosen.columns:
            self._desk.said.emit(refusal)
            return None
        return chosen

    def _holds_field(self) -> bool:
        """Whether a field is selected, if anything is; says why nothing is done if none is."""
        names = [name for area in self._grid.areas() for name in area.columns]
        if not names or any(name in FIELD for name in names):
            return True
        self._desk.said.emit(NOT_TYPED[names[0]])
        return False

    def _shown_fields(self) -> list[str]:
        return [COLUMNS[column].name for column in self._grid.shown_columns() if COLUMNS[column].is_field]


def _same(columns: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Each column filled from itself."""
    return tuple((name, name) for name in columns)


def _width_to_fill(fields: Sequence[str], touched: set[str]) -> int:
    """How many columns are selected side by side; 0 if they are parted, or all, as whole references were meant then."""
    places = [place for place, name in enumerate(fields) if name in touched]
    is_block = bool(places) and places[-1] - places[0] + 1 == len(places) < len(fields)
    return len(places) if is_block else 0


def _times(selected: int, pasted: int) -> int:
    """How often a block goes into what is selected, if it goes into it wholly; else once."""
    return selected // pasted if selected and selected % pasted == 0 else 1


def _read(held: clipboard.Held) -> clipboard.Held | list[list[clipboard.Cell]]:
    """A page as it is, or the rows of cells."""
    return held if held.is_page() else held.cells()
