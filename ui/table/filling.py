"""Many cells changed in one step: cleared, filled, pasted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app.errors import CorrigendaError
from app.library import Step
from app.model import FIELD, Names, Reference
from app.tasks import stored_value
from ui.counting import counted, was
from ui.desk import Desk
from ui.table.areas import Area
from ui.table.clipboard import Cell
from ui.table.model import ReferenceModel


class Edit(NamedTuple):
    """One cell's new value; `row` counts on below the table for references that are to be added."""

    row: int
    column: str
    value: object


@dataclass(slots=True)
class Batch:
    """Edits that make one step, and what was refused or did not fit, in sentences."""

    edits: list[Edit] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def set(self, row: int, column: str, cell: Cell) -> None:
        """Add a cell, unless its value is refused; an empty one leaves a type as it is, as that cannot be empty."""
        if column == "type" and not cell.text.strip():
            return
        try:
            self.edits.append(Edit(row, column, value_of(cell, column)))
        except CorrigendaError as error:
            self.refused.append(str(error))


def value_of(cell: Cell, column: str) -> object:
    """What a cell becomes in a column; raises `CorrigendaError` if the column cannot hold it."""
    if cell.names is not None and FIELD[column].kind == "names":
        return Names.from_json(cell.names)
    return stored_value(column, cell.text)


class Filling:
    """Does it, to the references of a model, through the desk; what is left as it was is said."""

    def __init__(self, desk: Desk, model: ReferenceModel) -> None:
        self._desk, self._model = desk, model

    def clear(self, areas: Sequence[Area], *, verb: str = "Clear") -> bool:
        """Empty the cells that hold anything; a type cannot be empty and stays."""
        edits = [
            Edit(row, name, "")
            for area in areas
            for row, reference in zip(area.rows, self._model.references(area.rows), strict=True)
            for name in _fields(area)
            if name != "type" and getattr(reference, name)
        ]
        if not edits and any("type" in area.columns for area in areas):
            self._desk.said.emit("A type cannot be empty; choose another one.")
        return self._write(f"{verb} {counted(len(edits), 'cell')}", edits)

    def fill(self, areas: Sequence[Area], cell: Cell, *, verb: str = "Fill") -> bool:
        """Put one value into all cells."""
        batch = Batch()
        for name in dict.fromkeys(name for area in areas for name in _fields(area)):
            batch.set(0, name, cell)
        values = {edit.column: edit.value for edit in batch.edits}
        batch.edits = [
            Edit(row, name, values[name])
            for area in areas
            for name in _fields(area)
            if name in values
            for row in area.rows
        ]
        return self._finish(batch, verb)

    def fill_down(self, rows: Sequence[int], columns: Sequence[str]) -> bool:
        """Put the values of the first row into the others."""
        source = self._model.reference(rows[0])
        edits = [Edit(row, name, getattr(source, name)) for row in rows[1:] for name in columns]
        return self._write(f"Fill down {counted(len(edits), 'cell')}", edits)

    def paste(self, rows: Sequence[Sequence[Cell]], at: int, columns: Sequence[str]) -> bool:
        """Put rows of cells in, from a row downwards and along some columns.

        Rows that reach beyond the last reference add references at the end of the list, if that is what is shown.
        """
        batch = Batch()
        over = at + len(rows) - self._model.rowCount()
        fitting = rows if self._may_add() or over <= 0 else rows[: len(rows) - over]
        for row, cells in enumerate(fitting, at):
            for name, cell in zip(columns, cells, strict=False):
                batch.set(row, name, cell)
        too_wide = max(map(len, rows), default=0) - len(columns)
        if too_wide > 0:
            batch.said.append(f"{counted(too_wide, 'column')} did not fit at the right and {was(too_wide)} left out.")
        if len(fitting) < len(rows):
            batch.said.append(
                f"{counted(over, 'row')} did not fit below and {was(over)} left out; references are added only to a "
                "whole list in its own order."
            )
        elif over > 0:
            batch.said.append(f"{counted(over, 'reference')} {was(over)} added at the end of the list.")
        return self._finish(batch, "Paste")

    def _may_add(self) -> bool:
        view = self._desk.view
        return view.article_id is not None and view.order.column == "position" and not view.filter.parts

    def _finish(self, batch: Batch, verb: str) -> bool:
        if batch.refused:
            left = len(batch.refused)
            batch.said.insert(0, f"{counted(left, 'value')} {was(left)} not taken. {batch.refused[0]}")
        done = self._write(f"{verb} {counted(len(batch.edits), 'cell')}", batch.edits)
        if batch.said and (done or not batch.edits):
            self._desk.said.emit(" ".join(batch.said))
        return done

    def _write(self, label: str, edits: Sequence[Edit]) -> bool:
        """One step; False if nothing was to be written, or it could not be."""
        if not edits:
            return False
        ids, count = self._model.ids, self._model.rowCount()
        article_id = self._desk.article_id
        last = max(edit.row for edit in edits)

        def write(step: Step) -> None:
            new: list[int] = []
            if last >= count and article_id is not None:
                new = step.add_references(article_id, [Reference() for _ in range(last - count + 1)])
            for row, name, value in edits:
                step.set(ids[row] if row < count else new[row - count], name, value)

        return self._desk.do(label, write)


def _fields(area: Area) -> list[str]:
    return [name for name in area.columns if name in FIELD]
