"""The plain words of references, kept for sorting and searching; derived, so never in the log."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from app.library.rows import plain_cell
from app.library.tables import SEARCHED

ALL = frozenset(SEARCHED)

_COLUMNS = ", ".join(SEARCHED)
_PLACES = ", ".join("?" * len(SEARCHED))
_AT_ONCE = 2000
_IN_ASKED = "id IN (SELECT value FROM json_each(?))"

# An index whose text lies in another table is told what to forget (https://www.sqlite.org/fts5.html, section 6.3).
_FORGET = f"INSERT INTO reference_words (reference_words, rowid, {_COLUMNS}) VALUES ('delete', ?, {_PLACES})"
_LEARN = f"INSERT INTO reference_words (rowid, {_COLUMNS}) VALUES (?, {_PLACES})"
_DROP = "DELETE FROM reference_plain WHERE id = ?"
_KEEP = f"INSERT INTO reference_plain (id, {_COLUMNS}) VALUES (?, {_PLACES})"

_Rows = dict[int, tuple[Any, ...]]


def refresh(connection: sqlite3.Connection, touched: Mapping[int, frozenset[str]]) -> None:
    """Bring the plain words of references in line with what the references hold now.

    `touched` gives the columns that were written for each reference id; `ALL` for one that was added or deleted.
    """
    for columns, ids in _alike(touched):
        old = _rows(connection, "reference_plain", SEARCHED, ids)
        if columns == ALL:
            new = {each: _plain(SEARCHED, row) for each, row in _rows(connection, "reference", SEARCHED, ids).items()}
            _exchange(connection, old, new)
        else:
            written = [column for column in SEARCHED if column in columns]
            cells = {each: _plain(written, row) for each, row in _rows(connection, "reference", written, ids).items()}
            _patch(connection, old, written, cells)


def _alike(touched: Mapping[int, frozenset[str]]) -> Iterator[tuple[frozenset[str], list[int]]]:
    """The ids with the same columns together, in portions."""
    together: dict[frozenset[str], list[int]] = defaultdict(list)
    for each, columns in touched.items():
        together[columns].append(each)
    for columns, ids in together.items():
        for start in range(0, len(ids), _AT_ONCE):
            yield columns, ids[start : start + _AT_ONCE]


def _rows(connection: sqlite3.Connection, table: str, columns: Sequence[str], ids: Sequence[int]) -> _Rows:
    sql = f"SELECT id, {', '.join(columns)} FROM {table} WHERE {_IN_ASKED}"
    return {row[0]: row[1:] for row in connection.execute(sql, (json.dumps(ids),))}


def _plain(columns: Sequence[str], row: Sequence[str]) -> tuple[str | None, ...]:
    return tuple(plain_cell(column, cell) if cell else None for column, cell in zip(columns, row, strict=True))


def _exchange(connection: sqlite3.Connection, old: _Rows, new: _Rows) -> None:
    """Whole rows that came or went."""
    stale = [(each, *row) for each, row in old.items() if new.get(each) != row]
    fresh = [(each, *row) for each, row in new.items() if old.get(each) != row]
    connection.executemany(_FORGET, stale)
    connection.executemany(_DROP, [row[:1] for row in stale])
    connection.executemany(_KEEP, fresh)
    connection.executemany(_LEARN, fresh)


def _patch(connection: sqlite3.Connection, old: _Rows, columns: Sequence[str], cells: _Rows) -> None:
    """Some columns of rows that stayed."""
    places = [SEARCHED.index(column) for column in columns]
    changed = [each for each, row in old.items() if tuple(row[place] for place in places) != cells[each]]
    connection.executemany(_FORGET, _numbered(changed, old))
    assignments = ", ".join(f"{column} = ?" for column in columns)
    connection.executemany(
        f"UPDATE reference_plain SET {assignments} WHERE id = ?", [(*cells[each], each) for each in changed]
    )
    connection.executemany(_LEARN, _numbered(changed, _rows(connection, "reference_plain", SEARCHED, changed)))


def _numbered(ids: Iterable[int], rows: _Rows) -> list[tuple[Any, ...]]:
    return [(each, *rows[each]) for each in ids]
