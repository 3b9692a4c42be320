"""The only place that writes a user's data: each write changes its row and is put down in the log beside it."""

import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache

from app.errors import CorrigendaError
from app.library import plain_index
from app.library.changed import Changed
from app.library.kept_findings import Touched
from app.library.log import ROW, Change, Log
from app.library.tables import OWNED, OWNER_TABLE, TABLES
from app.library.values import Stored, row_json
from app.progress import Progress

_CHANGES_BETWEEN_REPORTS = 100


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
        self._connection = connection
        self._log = Log(connection, label, origin=origin, target=target)
        self._progress = progress
        self._expected = expected
        self._made = 0
        self._touched: dict[int, frozenset[str]] = {}
        self._to_check = Touched()
        self._open = True

    @property
    def label(self) -> str:
        """What undo and the history call the step."""
        return self._log.label

    @label.setter
    def label(self, label: str) -> None:
        self._log.label = label

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
        self._put_down(Change(table, row_id, column, before, value))
        if table == "reference" and column in plain_index.ALL:
            self._touched[row_id] = self._touched.get(row_id, frozenset()) | {column}

    def insert(self, table: str, row: dict[str, Stored], row_id: int | None = None) -> int:
        """Add a whole row, under a new id or under the one it had before; gives the id."""
        self._check_may_write()
        self._check_owner(row)
        cursor = self._connection.execute(_insert_sql(table), (row_id, *row.values()))
        new_id = int(cursor.lastrowid or 0)
        self._put_down(Change(table, new_id, ROW, "", row_json(table, row)))
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
        self._put_down(Change(table, row_id, ROW, row_json(table, row), ""))
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
        changed = self._log.finish(takes_target_back=takes_target_back)
        self._open = False
        if changed is not None:
            self._to_check.forget_checks(self._connection)
            changed.touches()  # sorted by table here, in the thread of the step, before others wait for it
        return changed

    def _check_may_write(self) -> None:
        if not self._open or not self._connection.in_transaction:
            raise RuntimeError(f"The step “{self.label}” has ended; it cannot write any more.")

    def _check_owner(self, cells: Mapping[str, Stored]) -> None:
        missing = self.missing_owner(cells)
        if missing is not None:
            raise gone(*missing)

    def _put_down(self, change: Change) -> None:
        self._made += 1
        if self._progress is not None and self._made % _CHANGES_BETWEEN_REPORTS == 0:
            self._progress.report(min(self._made, self._expected), self._expected)
        self._log.put(change)
        if self._log.is_long:
            self._flush()

    def _flush(self) -> None:
        plain_index.refresh(self._connection, self._touched)
        self._touched.clear()
        self._log.write()


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
