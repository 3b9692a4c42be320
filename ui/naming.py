"""The names of a reference edited part by part, from the table."""

from PySide6.QtWidgets import QWidget

from app.model import FIELD, Names
from ui.desk import Desk
from ui.dialogs.given_up import kept
from ui.dialogs.names import NamesDialog
from ui.table import ReferenceTable
from ui.table.columns import COLUMNS, spoken


def edit_names(desk: Desk, table: ReferenceTable, window: QWidget) -> None:
    """Edit the names of the current cell, or the authors of its reference; what is being typed is written first."""
    current = table.view.current()
    if not table.commit() or not desk.may_write():
        return
    if current is None or desk.current is None:
        desk.said.emit("Choose a reference first, then edit its names.")
        return
    reference_id, column = desk.current, COLUMNS[current[1]].name
    field = column if column in FIELD and FIELD[column].kind == "names" else "authors"
    library = desk.library
    before: Names = getattr(library.reference(reference_id), field)
    number = library.numbers([reference_id])[reference_id]
    dialog = NamesDialog(before, f"{FIELD[field].title} of R{number}", library.known_names, window)
    is_kept = kept(dialog, desk, ("names", reference_id, field), content=dialog.names, put=dialog.put)
    after = dialog.names()
    dialog.deleteLater()
    if is_kept and after != before:
        desk.do(f"Edit {spoken(field)} in R{number}", lambda step: step.set(reference_id, field, after))
