"""The plain words of references, kept for sorting and searching; derived, so never in the log."""

import json
import sqlite3
from collections.abc import Iterable
from itertools import islice

from app.library.rows import plain_row
from app.library.tables import SEARCHED

_COLUMNS = ", ".join(SEARCHED)
_PLACES = ", ".join("?" * len(SEARCHED))
_CHUNK = 2000

_OLD = f"SELECT id, {_COLUMNS} FROM reference_plain WHERE id IN (SELECT value FROM json_each(?))"
_NEW = f"SELECT id, {_COLUMNS} FROM reference WHERE id IN (SELECT value FROM json_each(?))"
# An index whose text lies in another table is told what to forget (https://www.sqlite.org/fts5.html, section 6.3).
_FORGET = f"INSERT INTO reference_words (reference_words, rowid, {_COLUMNS}) VALUES ('delete', ?, {_PLACES})"
_LEARN = f"INSERT INTO reference_words (rowid, {_COLUMNS}) VALUES (?, {_PLACES})"
_DROP = "DELETE FROM reference_plain WHERE id = ?"
_KEEP = f"INSERT INTO reference_plain (id, {_COLUMNS}) VALUES (?, {_PLACES})"


def refresh(connection: sqlite3.Connection, reference_ids: Iterable[int]) -> None:
    """Bring the plain words of these references in line with what the references hold now, deleted ones included."""
    waiting = iter(reference_ids)
    while chunk := list(islice(waiting, _CHUNK)):
        asked = json.dumps(chunk)
        old = {row[0]: row for row in connection.execute(_OLD, (asked,))}
        new = {
            row[0]: (row[0], *plain_row(dict(zip(SEARCHED, row[1:], strict=True))))
            for row in connection.execute(_NEW, (asked,))
        }
        stale = [row for each, row in old.items() if new.get(each) != row]
        fresh = [row for each, row in new.items() if old.get(each) != row]
        connection.executemany(_FORGET, stale)
        connection.executemany(_DROP, [row[:1] for row in stale])
        connection.executemany(_KEEP, fresh)
        connection.executemany(_LEARN, fresh)
