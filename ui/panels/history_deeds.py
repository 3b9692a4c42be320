"""What can be done with a line of the history: taking it back, and showing where it was."""

from collections.abc import Sequence

from app.library import Library, PastChange, StepRow
from app.past import told
from ui.looking_back import LookingBack
from ui.panels.history_lines import Cell, Line, OfCell, OfReference
from ui.panels.history_reading import numbers_of


def take_back(line: Line, back: LookingBack, library: Library) -> None:
    """Take back what a line is about, do a step again that is taken back, or put an earlier value into its cell."""
    about = line.about
    if isinstance(about, StepRow):
        (back.redo_step if about.undone else back.undo_step)(about.id, about.label, about.changes)
    elif isinstance(about, PastChange):
        back.undo_changes([about], _label(about, library))
    elif isinstance(about, OfReference):
        back.undo_changes(about.changes, f"Put back all of {line.text.partition(' · ')[0]}")
    elif isinstance(about, OfCell):
        latest = library.line_of("reference", *about.cell)[-1].value
        change = PastChange(0, 0, "reference", *about.cell, about.value.value, latest)
        back.undo_changes([change], _label(change, library))


def verb(line: Line) -> str:
    """What taking a line back is called, with its mark and its key as in a menu."""
    if isinstance(line.about, StepRow):
        return "Do a&gain\tDel" if line.about.undone else "&Undo this step\tDel"
    if isinstance(line.about, PastChange) and not line.about.column:
        return "&Restore\tDel" if not line.about.after else "&Take away\tDel"
    return "&Put back\tDel"


def is_current(line: Line) -> bool:
    """Whether a line is about the value that the cell holds now."""
    return isinstance(line.about, OfCell) and not line.is_quiet


def place_of(line: Line | None, library: Library) -> Cell | None:
    """The cell of a reference in the library that a line is about; of a step, the first that it changed."""
    if line is None:
        return None
    if isinstance(line.about, OfCell):
        return line.about.cell
    changes: Sequence[PastChange] = ()
    if isinstance(line.about, PastChange):
        changes = [line.about]
    elif isinstance(line.about, OfReference):
        changes = line.about.changes
    elif isinstance(line.about, StepRow):
        changes = library.changes_of_step(line.about.id, limit=1)
    there = next((each for each in changes if each.table == "reference"), None)
    is_there = there is not None and library.articles_of([there.row])
    return Cell(there.row, there.column) if there is not None and is_there else None


def called(cell: Cell, library: Library) -> str:
    """What a cell is called: "R4 volume"."""
    change = PastChange(0, 0, "reference", *cell, "", "")
    return told(change, numbers_of(library, [change])).place


def _label(change: PastChange, library: Library) -> str:
    says = told(change, numbers_of(library, [change]))
    if change.column:
        return f"Put back {says.place}"
    return f"Take away {says.where}" if not change.before else "Restore a deleted row"
