"""Undo and redo, from the log alone: taking a step back is a step of its own."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from app.library.changed import Changed
from app.library.gate import Gate
from app.library.log import ROW, Change
from app.library.past import PastChange
from app.library.queries import LoggedChange, Query, StepRow
from app.library.step import Conflict
from app.library.tables import OWNED, PARTS_OF_ARTICLE
from app.library.values import Stored, row_from_json, row_json
from app.model import FIELD
from app.progress import Progress

_STEP = "SELECT id, at, label, origin, changes, undone FROM step"


def steps(query: Query, *, limit: int, before: int | None) -> list[StepRow]:
    """The latest steps, newest first, `before` the step with that id."""
    below = 2**63 - 1 if before is None else before
    found = query(f"{_STEP} WHERE id < ? ORDER BY id DESC LIMIT ?", (below, limit))
    return [_step_row(row) for row in found]


def step_row(query: Query, step_id: int) -> StepRow | None:
    """One step."""
    found = query(f"{_STEP} WHERE id = ?", (step_id,))
    return _step_row(found[0]) if found else None


def next_undo(query: Query) -> StepRow | None:
    """The latest edit that is in effect."""
    found = query(f"{_STEP} WHERE origin = 'edit' AND undone = 0 ORDER BY id DESC LIMIT 1", ())
    return _step_row(found[0]) if found else None


def next_redo(query: Query) -> StepRow | None:
    """The edit whose undoing can be taken back: the one last undone, if no edit came after."""
    undoing = undoing_to_redo(query)
    return step_row(query, _first_cause(query, undoing)) if undoing is not None else None


def undoing_to_redo(query: Query) -> int | None:
    """The id of the undo step that redo would take back."""
    found = query(
        "SELECT id FROM step WHERE origin = 'undo' AND undone = 0"
        " AND id > coalesce((SELECT max(id) FROM step WHERE origin = 'edit'), 0) ORDER BY id DESC LIMIT 1",
        (),
    )
    return int(found[0][0]) if found else None


def edited_fields(query: Query, reference_ids: Sequence[int]) -> dict[int, frozenset[str]]:
    """For each reference the columns that hold something else than what was last read into them from its source.

    A step that wrote a reference's confidence read it; any other edited it by hand.
    """
    found = query(
        'SELECT "row", "column", step, before, after FROM change'
        """ WHERE "table" = 'reference' AND "column" <> '' AND "row" IN (SELECT value FROM json_each(?)) ORDER BY id""",
        (json.dumps(list(reference_ids)),),
    )
    readings = {(row, step) for row, column, step, _, _ in found if column == "confidence"}
    read: dict[tuple[int, str], Stored] = {}
    held: dict[tuple[int, str], Stored] = {}
    for row, column, step, before, after in found:
        if (row, step) in readings:
            read[row, column] = after
        else:
            read.setdefault((row, column), before)
        held[row, column] = after
    edited: dict[int, set[str]] = {}
    for (row, column), value in held.items():
        if column in FIELD and value != read[row, column]:
            edited.setdefault(row, set()).add(column)
    return {row: frozenset(columns) for row, columns in edited.items()}


def changes_of_article(query: Query, article_id: int) -> list[LoggedChange]:
    """The changes in effect of an article, its people, places and references since it was added, the oldest first."""
    found = []
    for table, owner in (("article", "id"), *((each, "article_id") for each in PARTS_OF_ARTICLE)):
        ids = [row[0] for row in query(f"SELECT id FROM {table} WHERE {owner} = ?", (article_id,))]
        found += query(
            f"""{_LOGGED} AND "table" = ? AND "column" <> '' AND "row" IN (SELECT value FROM json_each(?))""",
            (table, json.dumps(ids)),
        )
    found += query(
        f"""{_LOGGED} AND "column" = '' AND "table" IN ('{"', '".join(PARTS_OF_ARTICLE)}')"""
        " AND json_extract(iif(before = '', after, before), '$.article_id') = ?",
        (article_id,),
    )
    [[adding]] = query(
        """SELECT min(step) FROM change WHERE "table" = 'article' AND "row" = ? AND "column" = '' AND before = ''""",
        (article_id,),
    )
    return [LoggedChange(*row) for _, *row in sorted(found, key=lambda row: int(row[0])) if row[0] != adding]


_LOGGED = """SELECT change.id, step.id, step.at, step.label, "table", "row", "column", before, after
    FROM change JOIN step ON step.id = change.step WHERE step.origin = 'edit' AND step.undone = 0"""


def change_of(query: Query, step_id: int, reference_id: int, column: str) -> tuple[Stored, Stored] | None:
    """What a step found in a cell of a reference and what it put there; None if it did not touch it."""
    found = query(
        'SELECT before, after FROM change WHERE step = ? AND "table" = \'reference\' AND "row" = ? AND "column" = ?',
        (step_id, reference_id, column),
    )
    return (found[0][0], found[0][1]) if found else None


Cell = tuple[str, int, str]
"""A table, a row's id and a column; the column of a whole row is `ROW`."""


def take_back(
    connection: sqlite3.Connection,
    target: StepRow,
    *,
    leave_conflicts: bool,
    over: Collection[Cell] = (),
    progress: Progress | None = None,
) -> tuple[Changed | None, list[Conflict]]:
    """Take a step back inside an open transaction; values changed since are left as they are and returned.

    What an edit that is taken back itself had put there does not come back; what stood before that does.
    With conflicts the target still counts as undone if `leave_conflicts`: plain undo has then done what it can and goes
    on to the step before. Else the target stays in effect, so that it can be taken back wholly later. The cells `over`
    are put back even though they were changed since.
    """
    verb, origin = ("Redo", "redo") if target.origin == "undo" else ("Undo", "undo")
    label = f"{verb} {_first_label(connection, target.id)}"
    expected = target.changes
    gate = Gate(connection, label, origin=origin, target=target.id, progress=progress, expected=expected)
    own = _first_cause(gate.query, target.id)
    changes = (_in_effect(gate.query, change, own=own) for change in _latest_first(connection, target.id))
    conflicts = _reversed(gate, changes, over)
    return gate.finish(takes_target_back=leave_conflicts or not conflicts), conflicts


def take_back_changes(
    connection: sqlite3.Connection, changes: Sequence[PastChange], label: str, *, over: Collection[Cell] = ()
) -> tuple[Changed | None, list[Conflict]]:
    """Take single changes back inside an open transaction, the latest first, as an edit of its own."""
    gate = Gate(connection, label)
    ordered = sorted(changes, key=lambda change: change.id, reverse=True)
    conflicts = _reversed(gate, [_in_effect(gate.query, change, own=change.step) for change in ordered], over)
    return gate.finish(), conflicts


def _in_effect(query: Query, change: PastChange, *, own: int) -> Change:
    """A change as it is to be taken back: without what edits had put there before it that are taken back themselves.

    Such an edit left nothing to take back if a later one had put its value away already. `own` is the edit that the
    change belongs to, or that it takes back or does again.
    """
    before, at = change.before, change.id
    while change.column != ROW and (earlier := query(_BEFORE_IT, (*change[2:5], at))):
        [(at, step, value, origin, undone)] = earlier
        if origin != "edit" or not undone or step == own:
            break
        before = value
    return Change(*change[2:5], before, change.after)


_BEFORE_IT = """SELECT change.id, step, before, origin, undone FROM change JOIN step ON step.id = change.step
    WHERE "table" = ? AND "row" = ? AND "column" = ? AND change.id < ? ORDER BY change.id DESC LIMIT 1"""


def _latest_first(connection: sqlite3.Connection, step_id: int) -> Iterator[PastChange]:
    """The changes of a step, some at a time: those of a step that brought a million references fill the memory."""
    last = 2**63 - 1
    while logged := connection.execute(_CHANGES_BEFORE, (step_id, last, _CHANGES_AT_ONCE)).fetchall():
        yield from map(PastChange._make, logged)
        last = logged[-1][0]


_CHANGES_AT_ONCE = 2_000
_CHANGES_BEFORE = """SELECT id, step, "table", "row", "column", before, after FROM change
    WHERE step = ? AND id < ? ORDER BY id DESC LIMIT ?"""


def _reversed(gate: Gate, changes: Iterable[Change], over: Collection[Cell]) -> list[Conflict]:
    """Put back what changes replaced, and give those that were changed again since and are not among `over`."""
    found = (_reverse(gate, change, is_over=change[:3] in over) for change in changes)
    return [conflict for conflict in found if conflict is not None]


def _reverse(gate: Gate, change: Change, *, is_over: bool) -> Conflict | None:
    """Put back what a change replaced; a conflict, and nothing written, if that was changed again since."""
    if change.column != ROW:
        return _reverse_cell(gate, change, is_over=is_over)
    if change.before == "":
        return _reverse_adding(gate, change, is_over=is_over)
    return _reverse_deleting(gate, change)


def _reverse_cell(gate: Gate, change: Change, *, is_over: bool) -> Conflict | None:
    row = gate.row(change.table, change.row)
    if row is None:
        return _conflict(change, column=ROW, current="")
    current = row[change.column]
    if current == change.before:
        return None
    if (current != change.after and not is_over) or gate.missing_owner({change.column: change.before}):
        return _conflict(change, current=current)
    gate.put(change.table, change.row, change.column, change.before)
    return None


def _reverse_adding(gate: Gate, change: Change, *, is_over: bool) -> Conflict | None:
    row = gate.row(change.table, change.row)
    if row is None:
        return None
    if is_over:
        _remove_whole(gate, change.table, change.row)
        return None
    if row != row_from_json(change.table, str(change.after)) or gate.owns_rows(change.table, change.row):
        return _conflict(change, current=row_json(change.table, row))
    gate.remove(change.table, change.row)
    return None


def _remove_whole(gate: Gate, table: str, row_id: int) -> None:
    """Delete a row with all that belongs to it."""
    for owned, column in OWNED.get(table, ()):
        for (each,) in gate.query(f'SELECT id FROM "{owned}" WHERE "{column}" = ? ORDER BY id', (row_id,)):
            _remove_whole(gate, owned, int(each or 0))
    gate.remove(table, row_id)


def _reverse_deleting(gate: Gate, change: Change) -> Conflict | None:
    wanted = row_from_json(change.table, str(change.before))
    current = gate.row(change.table, change.row)
    if current == wanted:
        return None
    if current is not None or gate.missing_owner(wanted):
        return _conflict(change, current="" if current is None else row_json(change.table, current))
    gate.insert(change.table, wanted, change.row)
    return None


def _conflict(change: Change, *, current: Stored, column: str | None = None) -> Conflict:
    return Conflict(
        change.table,
        change.row,
        change.column if column is None else column,
        "" if change.before is None else str(change.before),
        "" if current is None else str(current),
    )


def _first_cause(query: Query, step_id: int) -> int:
    """The edit that a chain of undoing and redoing goes back to."""
    [(first,)] = query(
        "WITH RECURSIVE chain (id, target) AS ("
        " SELECT id, target FROM step WHERE id = ?"
        " UNION ALL SELECT step.id, step.target FROM step JOIN chain ON step.id = chain.target)"
        " SELECT id FROM chain WHERE target IS NULL",
        (step_id,),
    )
    return int(first)


def _first_label(connection: sqlite3.Connection, step_id: int) -> str:
    def query(sql: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
        return connection.execute(sql, parameters).fetchall()

    first = step_row(query, _first_cause(query, step_id))
    return first.label if first else ""


def _step_row(row: tuple[Any, ...]) -> StepRow:
    step_id, at, label, origin, changes, undone = row
    return StepRow(step_id, at, label, origin, changes, bool(undone))
