"""What the checks found, kept so that a whole library can be filtered and counted by it.

Kept findings are derived from what the log covers: they are no step, are never undone, and can be thrown away. A step
forgets the checks of the articles that it touches, so an article whose checks are kept is as it was when checked.
"""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from app.library.tables import PARTS_OF_ARTICLE
from app.library.values import Stored

if TYPE_CHECKING:
    from app.library.queries import Query

ALSO = ""
"""The certainty of a finding's second and further rows: those are filtered by, but the finding is counted once."""

TOLD_APART = "told-apart"
"""The key in `meta` of pairs of works that an editor has told apart, which may stand in any article."""

_SURE = ("certain", "likely", "ask")
_UNCHECKED = {
    "reference": {"reviewed", "doubts", "confidence"},
    "article": {"reviewed", "position", "views", "source"},
}
"""Columns that no check looks at."""

_OF_ARTICLE = (*PARTS_OF_ARTICLE, "ignored")
_MOST_CHANGES = 2_000
"""An article that was checked while more than this was changed is checked again instead of being looked for in them."""


class KeptFinding(NamedTuple):
    """A finding as it is kept: the reference (None: the article) and field it is about, its check, how sure it is."""

    reference_id: int | None
    field: str
    code: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Review:
    """How far an article is reviewed: its open findings by certainty, how many references were reviewed, whether the
    article was, and whether its findings are those of the article as it is now."""

    open: Mapping[str, int] = field(default_factory=dict)
    reviewed: int = 0
    is_reviewed: bool = False
    is_checked: bool = False

    @property
    def findings(self) -> int:
        """How many findings are open."""
        return sum(self.open.values())

    @property
    def strongest(self) -> str:
        """The certainty of the surest open finding; "" if there is none."""
        return next((each for each in _SURE if self.open.get(each)), "")


class Touched:
    """The articles that the writes of one step touch, as far as checks look at them."""

    def __init__(self) -> None:
        self._articles: set[int] = set()
        self._rows: dict[str, set[int]] = {}
        self._is_every = False

    def cell(self, table: str, row_id: int, column: str) -> None:
        """A cell was changed."""
        if column in _UNCHECKED.get(table, ()):
            return
        if column == "article_id":  # the article it leaves is told of by the row before
            self._rows.setdefault(table, set()).add(row_id)
        elif table == "article":
            self._articles.add(row_id)
        elif table in (*_OF_ARTICLE, "authorship"):
            self._rows.setdefault(table, set()).add(row_id)
        elif table in ("word", "rule"):
            self._is_every = True

    def row(self, table: str, row_id: int, row: Mapping[str, Stored]) -> None:
        """A row came or went."""
        if table == "article":
            self._articles.add(row_id)
        elif table == "authorship":
            self._rows.setdefault("author", set()).add(int(row["author_id"] or 0))
        elif table in ("word", "rule") or (table == "meta" and row.get("key") == TOLD_APART):
            self._is_every = True
        elif row.get("article_id") is not None:
            self._articles.add(int(row["article_id"] or 0))

    def forget_checks(self, connection: sqlite3.Connection) -> None:
        """Their findings are no longer those of the articles as they are."""
        if self._is_every:
            connection.execute("DELETE FROM checked")
        elif found := self.articles(connection):
            connection.execute(
                "DELETE FROM checked WHERE article_id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(found)),)
            )

    def articles(self, connection: sqlite3.Connection) -> set[int]:
        """The ids of the articles."""
        found = set(self._articles)
        for table, rows in self._rows.items():
            owner = f'SELECT DISTINCT article_id FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
            if table == "authorship":
                owner = (
                    "SELECT DISTINCT author.article_id FROM authorship JOIN author ON author.id = author_id"
                    " WHERE authorship.id IN (SELECT value FROM json_each(?))"
                )
            found.update(each for (each,) in connection.execute(owner, (json.dumps(sorted(rows)),)))
        return found


def keep(
    connection: sqlite3.Connection, article_id: int, findings: Sequence[KeptFinding], *, change: int, checks: str
) -> bool:
    """Keep what was found in an article, in place of what was; False, and nothing kept, if it was changed meanwhile.

    `change` is `latest_change` before the article was read, `checks` names what it was checked by.
    """
    if article_id in _changed_since(connection, change):
        return False
    if not connection.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchall():
        return False
    connection.execute("DELETE FROM finding WHERE article_id = ?", (article_id,))
    connection.executemany(
        "INSERT INTO finding (article_id, reference_id, field, code, certainty) VALUES (?, ?, ?, ?, ?)",
        [(article_id, *each) for each in findings],
    )
    connection.execute(
        "INSERT INTO checked (article_id, change, checks) VALUES (?, ?, ?)"
        " ON CONFLICT (article_id) DO UPDATE SET change = excluded.change, checks = excluded.checks",
        (article_id, change, checks),
    )
    return True


class _All:
    def __contains__(self, _article_id: object) -> bool:
        return True


def _changed_since(connection: sqlite3.Connection, change: int) -> "Collection[int] | _All":
    """The articles that were changed after a change; all of them if that is much."""
    found = connection.execute(
        'SELECT "table", "row", "column", before, after FROM change WHERE id > ? LIMIT ?', (change, _MOST_CHANGES)
    ).fetchall()
    if len(found) == _MOST_CHANGES or any(table in ("word", "rule") for table, *_ in found):
        return _All()
    touched = Touched()
    for table, row, column, before, after in found:
        if column:
            touched.cell(table, row, column)
        else:
            touched.row(table, row, json.loads(before or after))
    return touched.articles(connection)


def of_references(query: "Query", reference_ids: Sequence[int]) -> dict[int, list[tuple[KeptFinding, bool]]]:
    """What is kept of some references, each with whether the article was not edited since; the others are left out."""
    kept: dict[int, list[tuple[KeptFinding, bool]]] = {}
    for *row, is_fresh in query(
        "SELECT reference_id, field, code, certainty, checked.article_id IS NOT NULL"
        " FROM finding LEFT JOIN checked ON checked.article_id = finding.article_id"
        " WHERE reference_id IN (SELECT value FROM json_each(?)) ORDER BY finding.id",
        (json.dumps(list(reference_ids)),),
    ):
        kept.setdefault(row[0], []).append((KeptFinding(*row), bool(is_fresh)))
    return kept


def latest_change(query: "Query") -> int:
    """The last change of the library; what is read after this holds it."""
    [(latest,)] = query("SELECT coalesce(max(id), 0) FROM change", ())
    return int(latest)


def unchecked(query: "Query", checks: str, *, limit: int = -1) -> list[int]:
    """The ids of the articles whose kept findings are not by these checks or not of the article as it is, in order."""
    found = query(
        "SELECT article.id FROM article LEFT JOIN checked ON checked.article_id = article.id"
        " WHERE checked.checks IS NOT ? ORDER BY article.position, article.id LIMIT ?",
        (checks, limit),
    )
    return [each for (each,) in found]


def reviews(query: "Query", checks: str) -> dict[int, Review]:
    """How far each article is reviewed."""
    open_: dict[int, dict[str, int]] = {}
    for article_id, certainty, count in query(
        "SELECT article_id, certainty, count(*) FROM finding WHERE certainty <> '' GROUP BY article_id, certainty", ()
    ):
        open_.setdefault(article_id, {})[certainty] = count
    reviewed: dict[int, int] = dict(
        query("SELECT article_id, count(*) FROM reference WHERE reviewed = 1 GROUP BY article_id", ())
    )
    return {
        article_id: Review(open_.get(article_id, {}), reviewed.get(article_id, 0), bool(flag), bool(is_checked))
        for article_id, flag, is_checked in query(
            "SELECT article.id, reviewed, checked.checks IS ?"
            " FROM article LEFT JOIN checked ON checked.article_id = article.id",
            (checks,),
        )
    }
