"""The list of a library's articles, read once and then only as far as the log says that it changed."""

import json
from collections.abc import Sequence
from threading import Lock
from typing import Any

from app.library.kept_findings import latest_change
from app.library.queries import ArticleRow, Query, article_rows

_MOST_CHANGES = 2_000
"""After more changes than this the list is read anew."""

_CONCERNING = """SELECT "table", "row", "column", before, after FROM change WHERE id > ? AND (
    "table" IN ('article', 'author') OR ("table" = 'reference' AND "column" IN ('', 'article_id'))) LIMIT ?"""


class ArticleList:
    """Asked for by every panel and after every step; among 25,000 articles, only the first time costs anything."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._lock = Lock()
        self._rows: list[ArticleRow] = []
        self._at = -1

    def catch_up(self) -> None:
        """Bring the list up to date if it was read."""
        if self._at >= 0:
            self.rows()

    def rows(self) -> list[ArticleRow]:
        """The articles in their order; the list is never changed after it was given, and is not to be changed."""
        with self._lock:
            latest = latest_change(self._query)
            if latest != self._at:
                stale = self._stale() if 0 <= self._at < latest else None
                if stale is None:
                    self._rows = article_rows(self._query)
                elif stale:
                    self._rows = self._renewed(stale)
                self._at = latest
            return self._rows

    def _stale(self) -> set[int] | None:
        """The articles whose rows may look different since they were read; None: too many to tell."""
        found = self._query(_CONCERNING, (self._at, _MOST_CHANGES))
        if len(found) == _MOST_CHANGES:
            return None
        stale, authors = set[int](), set[int]()
        for table, row, column, before, after in found:
            if table == "article":
                stale.add(row)
            elif column == "article_id":
                stale.update((before, after))
            elif column == "":
                stale.add(json.loads(before or after)["article_id"])
            else:
                authors.add(row)
        wanted = json.dumps(sorted(authors))
        owners: Sequence[Any] = (
            self._query("SELECT article_id FROM author WHERE id IN (SELECT value FROM json_each(?))", (wanted,))
            if authors
            else ()
        )
        return stale | {each for (each,) in owners}

    def _renewed(self, stale: set[int]) -> list[ArticleRow]:
        before = {row.id: row for row in self._rows if row.id in stale}
        after = {row.id: row for row in article_rows(self._query, sorted(stale))}
        rows = [after.get(row.id, row) for row in self._rows if row.id not in stale or row.id in after]
        added = [row for row in after.values() if row.id not in before]
        if not added and all(before[each].position == row.position for each, row in after.items()):
            return rows
        return sorted([*rows, *added], key=lambda row: (row.position, row.id))
