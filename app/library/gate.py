"""The only place that writes a user's data: each write changes its row and is put down in the log beside it."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, cached_property
from typing import NamedTuple

from app.errors import CorrigendaError
from app.library import plain_index
from app.library.kept_findings import Touched
from app.library.tables import OWNED, OWNER_TABLE, TABLES
from app.library.values import Stored, clean, row_json
from app.progress import Progress

ROW = ""
"""The column of a change that adds or deletes a whole row."""

_CHANGES_AT_ONCE = 5000
_CHANGES_BETWEEN_REPORTS = 100


class InTable(NamedTuple):
    """What one step did to one table: ids of rows with changed cells, those cells' columns, ids added and deleted."""

    edited: frozenset[int] = frozenset()
    columns: frozenset[str] = frozenset()
    added: frozenset[int] = frozenset()
    deleted: frozenset[int] = frozenset()

    @property
    def rows(self) -> frozenset[int]:
        """All rows that the step touched."""
        return self.edited | self.added | self.deleted


class Rows(Set[tuple[str, int]]):
    """Rows of several tables, each (table, row id)."""

    def __init__(self, tables: Mapping[str, Collection[int]] | None = None) -> None:
        self._tables = {table: frozenset(rows) for table, rows in (tables or {}).items() if rows}

    def of(self, table: str) -> frozenset[int]:
        """The ids of a table's rows."""
        return self._tables.get(table, frozenset())

    def tables(self) -> Iterator[str]:
        """The tables that have any."""
        return iter(self._tables)

    def __contains__(self, row: object) -> bool:
        return isinstance(row, tuple) and row[1] in self.of(row[0])

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return ((table, row) for table, rows in self._tables.items() for row in rows)

    def __len__(self) -> int:
        return sum(map(len, self._tables.values()))

    def __hash__(self) -> int:
        return self._hash()


@dataclass(frozen=True)
class Changed:
    """What one step did, told to listeners after COMMIT.

    `cells` are (table, row id, column); `added` and `deleted` are (table, row id). `origin` is "edit", "undo" or
    "redo".
    """

    step_id: int
    label: str
    origin: str
    cells: frozenset[tuple[str, int, str]] = frozenset()
    added: Rows = Rows()
    deleted: Rows = Rows()

    def within(self, table: str) -> InTable:
        """What the step did to a table."""
        return self._by_table.get(table, _NOTHING)

    @property
    def moves_rows(self) -> bool:
        """Whether rows came or went, or went from one article to another."""
        return bool(self.added or self.deleted or "article_id" in self.within("reference").columns)

    def touches(self, *tables: str) -> bool:
        """Whether the step did anything to one of these tables."""
        return not self._by_table.keys().isdisjoint(tables)

    @cached_property
    def _by_table(self) -> dict[str, InTable]:
        """Worked out once, as many listen and a step may change 100,000 cells."""
        tables = {table for table, *_ in self.cells} | {*self.added.tables(), *self.deleted.tables()}
        return {
            table: InTable(
                frozenset(row for at, row, _ in self.cells if at == table),
                frozenset(column for at, _, column in self.cells if at == table),
                self.added.of(table),
                self.deleted.of(table),
            )
            for table in tables
        }


_NOTHING = InTable()


class Change(NamedTuple):
    """One line of the log; `before` and `after` are stored values, or whole rows as JSON where `column` is `ROW`.

    A row that is added has the empty `before`, one that is deleted the empty `after`.
    """

    table: str
    row: int
    column: str
    before: Stored
    after: Stored


class Gate:
    """The writes of one step, inside a transaction that the caller begins and ends; values come in stored form."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        label: str,
        *,
        origin: str = "edit",
        target: int | None = None,
        progress: Progress | None = None,
        expected: int = 0,
    ) -> None:
        """`target` is the step that an undo or redo takes back; `progress` hears how many changes of those `expected`
        are made, and may cancel."""
        self.label = label
        self._connection = connection
        self._origin = origin
        self._target = target
        self._progress = progress
        self._expected = expected
        self._made = 0
        self._step_id = 0
        self._written = 0
        self._waiting: dict[tuple[str, int, str], Change] = {}
        self._touched: dict[int, frozenset[str]] = {}
        self._to_check = Touched()
        self._cells: set[tuple[str, int, str]] = set()
        self._added: dict[str, set[int]] = defaultdict(set)
        self._deleted: dict[str, set[int]] = defaultdict(set)
        self._open = True

    def query(self, sql: str, parameters: Sequence[Stored] = ()) -> list[tuple[Stored, ...]]:
        """What a SELECT gives, the step's own writes included."""
        return self._connection.execute(sql, parameters).fetchall()

    def row(self, table: str, row_id: int) -> dict[str, Stored] | None:
        """A row as it is now, without its id; None if there is none."""
        found = self._connection.execute(_row_sql(table), (row_id,)).fetchone()
        return None if found is None else dict(zip(TABLES[table], found, strict=True))

    def cell(self, table: str, row_id: int, column: str) -> Stored:
        """A cell as it is now; raises `CorrigendaError` if its row is gone."""
        found = self._connection.execute(_cell_sql(table, column), (row_id,)).fetchone()
        if found is None:
            raise gone(table, row_id)
        value: Stored = found[0]
        return value

    def put(self, table: str, row_id: int, column: str, value: Stored) -> None:
        """Change one cell; the value it holds already is no change."""
        before = self.cell(table, row_id, column)
        if before == value:
            return
        self._check_may_write()
        self._check_owner({column: value})
        if column == "article_id":
            self._to_check.row(table, row_id, {column: before})
        self._connection.execute(_put_sql(table, column), (value, row_id))
        self._to_check.cell(table, row_id, column)
        self._log(Change(table, row_id, column, before, value))
        if table == "reference" and column in plain_index.ALL:
            self._touched[row_id] = self._touched.get(row_id, frozenset()) | {column}

    def insert(self, table: str, row: dict[str, Stored], row_id: int | None = None) -> int:
        """Add a whole row, under a new id or under the one it had before; gives the id."""
        self._check_may_write()
        self._check_owner(row)
        cursor = self._connection.execute(_insert_sql(table), (row_id, *row.values()))
        new_id = int(cursor.lastrowid or 0)
        self._log(Change(table, new_id, ROW, "", row_json(table, row)))
        self._to_check.row(table, new_id, row)
        if table == "reference":
            self._touched[new_id] = plain_index.ALL
        return new_id

    def remove(self, table: str, row_id: int) -> None:
        """Delete a row that no other row belongs to."""
        row = self.row(table, row_id)
        if row is None:
            raise gone(table, row_id)
        self._check_may_write()
        self._connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))
        self._to_check.row(table, row_id, row)
        self._log(Change(table, row_id, ROW, row_json(table, row), ""))
        if table == "reference":
            self._touched[row_id] = plain_index.ALL

    def owns_rows(self, table: str, row_id: int) -> bool:
        """Whether rows of other tables belong to this row."""
        return any(
            self.query(f'SELECT 1 FROM "{owned}" WHERE "{column}" = ? LIMIT 1', (row_id,))
            for owned, column in OWNED.get(table, ())
        )

    def missing_owner(self, cells: Mapping[str, Stored]) -> tuple[str, int] | None:
        """The (table, id) that a row with these cells would belong to but that is not there."""
        for column in cells.keys() & OWNER_TABLE.keys():
            table, owner = OWNER_TABLE[column], int(cells[column] or 0)
            if not self.query(f'SELECT 1 FROM "{table}" WHERE id = ?', (owner,)):
                return table, owner
        return None

    def finish(self, *, takes_target_back: bool = True) -> Changed | None:
        """Write what is left of the log and the plain words; None, and nothing logged, if the step changed nothing.

        A step that has a target is logged in any case if it `takes_target_back`, so that the target counts as undone.
        """
        self._flush()
        takes_back = self._target is not None and takes_target_back
        if takes_back and not self._step_id:
            self._begin_step()
        self._open = False
        if not self._step_id:
            return None
        self._connection.execute("UPDATE step SET changes = ? WHERE id = ?", (self._written, self._step_id))
        self._to_check.forget_checks(self._connection)
        if takes_back:
            self._mark_undone()
        changed = Changed(
            self._step_id,
            self.label,
            self._origin,
            frozenset(self._cells),
            Rows(self._added),
            Rows(self._deleted),
        )
        changed.touches()  # sorted by table here, in the thread of the step, before others wait for it
        return changed

    def _check_may_write(self) -> None:
        if not self._open or not self._connection.in_transaction:
            raise RuntimeError(f"The step “{self.label}” has ended; it cannot write any more.")

    def _check_owner(self, cells: Mapping[str, Stored]) -> None:
        missing = self.missing_owner(cells)
        if missing is not None:
            raise gone(*missing)

    def _log(self, change: Change) -> None:
        """Put a change down; a cell changed twice in a step is one change, and one changed back is none."""
        self._report()
        key = change[:3]
        earlier = self._waiting.get(key)
        if earlier is not None and (change.column == ROW or change.column in OWNER_TABLE):
            self._flush()  # what happens to whole rows, and to whom they belong, is kept in the order it happened
        elif earlier is not None:
            change = change._replace(before=earlier.before)
        if change.before == change.after:
            del self._waiting[key]
        else:
            self._waiting[key] = change
        if len(self._waiting) >= _CHANGES_AT_ONCE:
            self._flush()

    def _report(self) -> None:
        self._made += 1
        if self._progress is not None and self._made % _CHANGES_BETWEEN_REPORTS == 0:
            self._progress.report(min(self._made, self._expected), self._expected)

    def _flush(self) -> None:
        plain_index.refresh(self._connection, self._touched)
        self._touched.clear()
        if not self._waiting:
            return
        if not self._step_id:
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

    def _begin_step(self) -> None:
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


def gone(table: str, row_id: int) -> CorrigendaError:
    """The sentence for a row that is no longer there."""
    return CorrigendaError(
        f"The {table} with the number {row_id} is no longer in the library, so it cannot be changed. "
        "Nothing of this step was kept; undo brings deleted rows back."
    )


@cache
def _row_sql(table: str) -> str:
    columns = ", ".join(f'"{column}"' for column in TABLES[table])
    return f'SELECT {columns} FROM "{table}" WHERE id = ?'


@cache
def _cell_sql(table: str, column: str) -> str:
    return f'SELECT "{column}" FROM "{table}" WHERE id = ?'


@cache
def _put_sql(table: str, column: str) -> str:
    return f'UPDATE "{table}" SET "{column}" = ? WHERE id = ?'


@cache
def _insert_sql(table: str) -> str:
    columns = ", ".join(f'"{column}"' for column in TABLES[table])
    places = ", ".join("?" * (len(TABLES[table]) + 1))
    return f'INSERT INTO "{table}" (id, {columns}) VALUES ({places})'
