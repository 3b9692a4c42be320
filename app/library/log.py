"""The log of one step: what it changed, so that it can be taken back at any time."""

import sqlite3
from collections import defaultdict
from datetime import UTC, datetime
from typing import NamedTuple

from app.library.changed import Changed, Rows
from app.library.tables import OWNER_TABLE
from app.library.values import Stored, clean

ROW = ""
"""The column of a change that adds or deletes a whole row."""

_CHANGES_AT_ONCE = 5000


class Change(NamedTuple):
    """One line of the log; `before` and `after` are stored values, or whole rows as JSON where `column` is `ROW`.

    A row that is added has the empty `before`, one that is deleted the empty `after`.
    """

    table: str
    row: int
    column: str
    before: Stored
    after: Stored


class Log:
    """Puts the changes of one step down in the library; a step that changed nothing is not in it."""

    def __init__(self, connection: sqlite3.Connection, label: str, *, origin: str, target: int | None) -> None:
        """`target` is the step that an undo or redo takes back."""
        self._connection = connection
        self.label = label
        self._origin, self._target = origin, target
        self._step_id = 0
        self._written = 0
        self._waiting: dict[tuple[str, int, str], Change] = {}
        self._cells: set[tuple[str, int, str]] = set()
        self._added: dict[str, set[int]] = defaultdict(set)
        self._deleted: dict[str, set[int]] = defaultdict(set)

    @property
    def is_long(self) -> bool:
        """Whether so many changes wait that they should be written."""
        return len(self._waiting) >= _CHANGES_AT_ONCE

    def put(self, change: Change) -> None:
        """Put a change down; a cell changed twice in a step is one change, and one changed back is none."""
        key = change[:3]
        earlier = self._waiting.get(key)
        if earlier is not None and (change.column == ROW or change.column in OWNER_TABLE):
            self.write()  # what happens to whole rows, and to whom they belong, is kept in the order it happened
        elif earlier is not None:
            change = change._replace(before=earlier.before)
        if change.before == change.after:
            del self._waiting[key]
        else:
            self._waiting[key] = change

    def write(self) -> None:
        """Write what waits."""
        if not self._waiting:
            return
        self._begin_step()
        changes = list(self._waiting.values())
        self._waiting.clear()
        self._written += len(changes)
        self._connection.executemany(
            'INSERT INTO change (step, "table", "row", "column", before, after) VALUES (?, ?, ?, ?, ?, ?)',
            [(self._step_id, *change) for change in changes],
        )
        for table, row, column, before, _ in changes:
            if column != ROW:
                self._cells.add((table, row, column))
            elif before == "":
                self._added[table].add(row)
            else:
                self._deleted[table].add(row)

    def finish(self, *, takes_target_back: bool) -> Changed | None:
        """Write what is left; None if the step changed nothing and takes no other back."""
        self.write()
        takes_back = self._target is not None and takes_target_back
        if takes_back:
            self._begin_step()
        if not self._step_id:
            return None
        self._connection.execute("UPDATE step SET changes = ? WHERE id = ?", (self._written, self._step_id))
        if takes_back:
            self._mark_undone()
        return Changed(
            self._step_id,
            self.label,
            self._origin,
            frozenset(self._cells),
            Rows(self._added),
            Rows(self._deleted),
        )

    def _begin_step(self) -> None:
        if self._step_id:
            return
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        cursor = self._connection.execute(
            "INSERT INTO step (at, label, origin, target) VALUES (?, ?, ?, ?)",
            (now, clean(self.label), self._origin, self._target),
        )
        self._step_id = int(cursor.lastrowid or 0)

    def _mark_undone(self) -> None:
        """The target is taken back; if it had itself taken back a step, that one is in effect again, and so on."""
        undone, step = 1, self._target
        while step is not None:
            self._connection.execute("UPDATE step SET undone = ? WHERE id = ?", (undone, step))
            [(step,)] = self._connection.execute("SELECT target FROM step WHERE id = ?", (step,)).fetchall()
            undone = 1 - undone
