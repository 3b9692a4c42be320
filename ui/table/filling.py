"""Many cells changed in one step: cleared, filled, pasted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app.errors import CorrigendaError
from app.library import Step
from app.library.gate import gone
from app.model import FIELD, Names, Reference
from app.progress import Progress
from app.tasks import stored_value
from ui.counting import counted, was
from ui.desk import Desk
from ui.table import clipboard
from ui.table.areas import Area
from ui.table.clipboard import Cell
from ui.table.extending import Copying
from ui.table.model import ReferenceModel

_READ_AT_ONCE = 500


class Edit(NamedTuple):
    """One cell's new value."""

    reference_id: int
    column: str
    value: object


@dataclass(slots=True)
class Batch:
    """Edits that make one step, and what was refused or did not fit, in sentences."""

    edits: list[Edit] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def set(self, reference_id: int, column: str, cell: Cell) -> None:
        """Add a cell, unless its value is refused; an empty one leaves a type as it is, as that cannot be empty."""
        if column == "type" and not cell.text.strip():
            return
        try:
            self.edits.append(Edit(reference_id, column, value_of(cell, column)))
        except CorrigendaError as error:
            self.refused.append(str(error))

    def sentences(self) -> str:
        """What is to be said once the edits are written."""
        left = len(self.refused)
        refused = [f"{counted(left, 'value')} {was(left)} not taken. {self.refused[0]}"] if left else []
        return " ".join(refused + self.said)


def value_of(cell: Cell, column: str) -> object:
    """What a cell becomes in a column; raises `CorrigendaError` if the column cannot hold it."""
    if cell.names is not None and FIELD[column].kind == "names":
        return Names.from_json(cell.names)
    return stored_value(column, cell.text)


Collect = Callable[[Batch, Step, Progress], None]
"""Puts edits into a batch, within the step that will write them."""


class Filling:
    """Does it, to the references of a model, through the desk; what is left as it was is said."""

    def __init__(self, desk: Desk, model: ReferenceModel) -> None:
        self._desk, self._model = desk, model

    def clear(self, areas: Sequence[Area], *, verb: str = "Clear") -> None:
        """Empty the cells that hold anything; a type cannot be empty and stays."""
        chosen = [(self._ids(area.rows), [name for name in _fields(area) if name != "type"]) for area in areas]

        def collect(batch: Batch, _step: Step, progress: Progress) -> None:
            for ids, names in chosen:
                for reference in self._read(ids, progress):
                    batch.edits += [Edit(reference.id or 0, name, "") for name in names if getattr(reference, name)]
            if not batch.edits and any("type" in area.columns for area in areas):
                batch.said.append("A type cannot be empty; choose another one.")

        self._carry_out(verb, collect, size=_cells(areas))

    def fill(self, areas: Sequence[Area], cell: Cell, *, verb: str = "Fill") -> None:
        """Put one value into all cells."""
        chosen = [(self._ids(area.rows), _fields(area)) for area in areas]

        def collect(batch: Batch, _step: Step, _progress: Progress) -> None:
            for name in dict.fromkeys(name for _, names in chosen for name in names):
                batch.set(0, name, cell)
            values = {edit.column: edit.value for edit in batch.edits}
            batch.edits = [
                Edit(each, name, values[name])
                for ids, names in chosen
                for name in names
                if name in values
                for each in ids
            ]

        self._carry_out(verb, collect, size=_cells(areas))

    def copy(self, copying: Copying, *, direction: str, then: Callable[[], object] = lambda: None) -> None:
        """Fill cells from others, told as "Fill down" with its `direction`; `then` comes once any are written."""
        sources = dict(zip(copying.sources, self._ids(copying.sources), strict=True))
        targets = list(zip(self._ids(copying.rows), (sources[row] for row in copying.sources), strict=True))

        def collect(batch: Batch, _step: Step, progress: Progress) -> None:
            read = {reference.id: reference for reference in self._read(list(sources.values()), progress)}
            for each, source in targets:
                if source not in read:  # another step took it away, of which the table has not heard yet
                    raise gone("reference", source)
                for column, origin in copying.columns:
                    if column == origin:
                        batch.edits.append(Edit(each, column, getattr(read[source], origin)))
                    else:
                        batch.set(each, column, clipboard.cell(read[source], origin))

        self._carry_out(f"Fill {direction}", collect, size=copying.cells, then=then)

    def paste(
        self, rows: Sequence[Sequence[Cell]], at: int, columns: Sequence[str], *, then: Callable[[], object]
    ) -> None:
        """Put rows of cells in, from a row downwards and along some columns; `then` comes once any are written.

        Rows that reach beyond the last reference add references at the end of the list, if that is what is shown.
        """
        over = max(0, at + len(rows) - self._model.rowCount())
        adds = over if self._may_add() else 0
        fitting = rows[: len(rows) - over + adds]
        ids, article_id = self._ids(range(at, at + len(fitting) - adds)), self._desk.article_id
        said = _told_of_pasting(rows, columns, over=over, adds=adds)

        def collect(batch: Batch, step: Step, progress: Progress) -> None:
            new = step.add_references(article_id, [Reference()] * adds) if adds and article_id is not None else []
            for number, (each, cells) in enumerate(zip([*ids, *new], fitting, strict=True)):
                progress.report(number, len(fitting))
                for name, cell in zip(columns, cells, strict=False):
                    batch.set(each, name, cell)
            batch.said += said

        size = sum(min(len(cells), len(columns)) for cells in fitting)
        self._carry_out("Paste", collect, size=size, then=then)

    def _may_add(self) -> bool:
        view = self._desk.view
        return view.article_id is not None and view.order.column == "position" and not view.filter.parts

    def _ids(self, rows: Sequence[int]) -> list[int]:
        return [self._model.ids[row] for row in rows]

    def _read(self, ids: Sequence[int], progress: Progress) -> Iterator[Reference]:
        for start in range(0, len(ids), _READ_AT_ONCE):
            progress.report(start, len(ids))
            yield from self._desk.library.rows(ids[start : start + _READ_AT_ONCE])

    def _carry_out(self, verb: str, collect: Collect, *, size: int, then: Callable[[], object] | None = None) -> None:
        """Write what `collect` puts into a batch, of `size` cells at most, as one step."""
        batch = Batch()

        def write(step: Step, progress: Progress) -> None:
            collect(batch, step, progress)
            step.label = f"{verb} {counted(len(batch.edits), 'cell')}"
            for edit in batch.edits:
                step.set(edit.reference_id, edit.column, edit.value)

        def tell() -> None:
            if sentences := batch.sentences():
                self._desk.said.emit(sentences)
            if then is not None and batch.edits:
                then()

        self._desk.do_at_length(f"{verb} {counted(size, 'cell')}", write, size=size, done=tell)


def _told_of_pasting(rows: Sequence[Sequence[Cell]], columns: Sequence[str], *, over: int, adds: int) -> list[str]:
    """What did not fit at the right or below, or was added below."""
    told = []
    too_wide = max(map(len, rows), default=0) - len(columns)
    if too_wide > 0:
        told.append(f"{counted(too_wide, 'column')} did not fit at the right and {was(too_wide)} left out.")
    if adds:
        told.append(f"{counted(adds, 'reference')} {was(adds)} added at the end of the list.")
    elif over:
        told.append(
            f"{counted(over, 'row')} did not fit below and {was(over)} left out; references are added only to a "
            "whole list in its own order."
        )
    return told


def _cells(areas: Sequence[Area]) -> int:
    return sum(len(area.rows) * len(_fields(area)) for area in areas)


def _fields(area: Area) -> list[str]:
    return [name for name in area.columns if name in FIELD]
