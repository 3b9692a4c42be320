"""What the log tells of the past: steps with their changes, the values of a cell, what was deleted."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from app.library.log import ROW
from app.library.queries import Query, StepRow
from app.library.tables import PARTS_OF_ARTICLE
from app.library.values import Stored
from app.model import FIELD


class PastChange(NamedTuple):
    """One change of a step; `before` and `after` are stored values, or where `column` is "" the whole row as JSON, ""
    if it was not there."""

    id: int
    step: int
    table: str
    row: int
    column: str
    before: Stored
    after: Stored


class PastValue(NamedTuple):
    """A value that a cell held, as stored, and the step that put it there; the first one was there from the start."""

    value: Stored
    step: int
    at: str
    label: str


class DeletedArticle(NamedTuple):
    """An article that is not there any more: the step that deleted it, its row as JSON and how many references; and
    whether that step deleted no other article."""

    article_id: int
    step: int
    at: str
    row: str
    references: int
    is_alone: bool


UNTOLD = ("spans", "doubts", "confidence", "italics")
"""Columns in which the program keeps its own reckonings; no user changes them."""

_TOLD = f""""column" NOT IN ('{"', '".join(UNTOLD)}')"""
_FEW = 50
_CHANGE = 'id, step, "table", "row", "column", before, after'


def edits(query: Query, *, limit: int, before: int | None, sought: str = "") -> list[StepRow]:
    """The latest steps that were edits, newest first, `before` the step with that id.

    `changes` counts those that a user made, up to a few; of larger steps it counts all. `sought` are words that must
    all stand in the label, or all in one change.
    """
    below = 2**63 - 1 if before is None else before
    found, parameters = _sought(sought)
    rows = query(
        "SELECT id, at, label, origin, iif(changes > ?, changes,"
        f" (SELECT count(*) FROM change WHERE change.step = step.id AND {_TOLD})), undone"
        f" FROM step WHERE id < ? AND origin = 'edit'{found} ORDER BY id DESC LIMIT ?",
        (_FEW, below, *parameters, limit),
    )
    return [
        StepRow(each, at, label, origin, changes, bool(undone)) for each, at, label, origin, changes, undone in rows
    ]


def changes_of_step(query: Query, step_id: int, *, limit: int, after: int) -> list[PastChange]:
    """What a step changed, in the order it did so, from the change behind `after` on (0: from the first)."""
    rows = query(
        f"SELECT {_CHANGE} FROM change WHERE step = ? AND id > ? AND {_TOLD} ORDER BY id LIMIT ?",
        (step_id, after, limit),
    )
    return [PastChange(*row) for row in rows]


def single_changes(query: Query, step_ids: Sequence[int]) -> dict[int, PastChange]:
    """The first change of each of some steps."""
    rows = query(
        f"SELECT {_CHANGE} FROM change WHERE id IN (SELECT min(id) FROM change"
        f" WHERE step IN (SELECT value FROM json_each(?)) AND {_TOLD} GROUP BY step)",
        (json.dumps(list(step_ids)),),
    )
    return {change.step: change for change in map(PastChange._make, rows)}


def line_of(query: Query, table: str, row: int, column: str) -> list[PastValue]:
    """All values that a cell held, the oldest first; empty if it was never changed."""
    found = query(
        "SELECT before, after, step.id, at, label FROM change JOIN step ON step.id = change.step"
        ' WHERE "table" = ? AND "row" = ? AND "column" = ? AND "column" <> \'\' ORDER BY change.id',
        (table, row, column),
    )
    first = [PastValue(found[0][0], 0, "", "")] if found else []
    return first + [PastValue(after, step, at, label) for _, after, step, at, label in found]


def since_added(query: Query, article_id: int) -> list[PastChange]:
    """What differs in an article from what was there at first: a change for each cell, from its first value to that of
    now, and one for each row that came or went; `id` and `step` are those of its latest change."""
    found: list[PastChange] = []
    for table, owner in (("article", "id"), *((each, "article_id") for each in PARTS_OF_ARTICLE)):
        ids = [row for (row,) in query(f"SELECT id FROM {table} WHERE {owner} = ?", (article_id,))]
        found += _cells_since(query, table, ids)
    return [*found, *_rows_since(query, article_id)]


def _cells_since(query: Query, table: str, ids: Sequence[int]) -> list[PastChange]:
    rows = query(
        f"""SELECT {_CHANGE} FROM change WHERE "table" = ? AND "column" <> '' AND {_TOLD}"""
        ' AND "row" IN (SELECT value FROM json_each(?)) ORDER BY id',
        (table, json.dumps(ids)),
    )
    since: dict[tuple[int, str], PastChange] = {}
    for each in map(PastChange._make, rows):
        if each.column in _PROGRAMS_OWN:
            continue
        first = since.get((each.row, each.column), each)
        since[each.row, each.column] = each._replace(before=first.before)
    return [each for each in since.values() if each.before != each.after]


def _rows_since(query: Query, article_id: int) -> list[PastChange]:
    """The rows that came after the step that added the article, and those of that step that went."""
    [(added,)] = query(
        """SELECT min(step) FROM change WHERE "table" = 'article' AND "row" = ? AND "column" = '' AND before = ''""",
        (article_id,),
    )
    rows = query(
        f"""SELECT {_CHANGE} FROM change WHERE "column" = '' AND "table" IN ('{"', '".join(PARTS_OF_ARTICLE)}')"""
        " AND json_extract(iif(before = '', after, before), '$.article_id') = ? ORDER BY id",
        (article_id,),
    )
    first: dict[tuple[str, int], PastChange] = {}
    latest: dict[tuple[str, int], PastChange] = {}
    for each in map(PastChange._make, rows):
        first.setdefault((each.table, each.row), each)
        latest[each.table, each.row] = each
    return [each for key, each in latest.items() if (first[key].step == added) != (each.after != "")]


def deleted_articles(query: Query) -> list[DeletedArticle]:
    """The articles that were deleted and are not there now, the latest first."""
    rows = query(
        """SELECT "row", max(step), before FROM change WHERE "table" = 'article' AND "column" = '' AND after = ''
        AND "row" NOT IN (SELECT id FROM article) GROUP BY "row" ORDER BY max(id) DESC""",
        (),
    )
    found = []
    for article_id, step, row in rows:
        [(at, count, articles)] = query(
            "SELECT at, (SELECT count(*) FROM change WHERE change.step = step.id AND \"table\" = 'reference' AND"
            f" \"column\" = '{ROW}' AND json_extract(before, '$.article_id') = ?),"
            " (SELECT count(*) FROM change WHERE change.step = step.id AND \"table\" = 'article'"
            f" AND \"column\" = '{ROW}') FROM step WHERE id = ?",
            (article_id, step),
        )
        found.append(DeletedArticle(article_id, step, at, row, count, articles == 1))
    return found


def rows_of_deleted(query: Query, deleted: DeletedArticle) -> list[PastChange]:
    """The changes by which an article went with its references, authors and affiliations, and who worked where."""
    rows = query(
        f"""SELECT {_CHANGE} FROM change WHERE step = ?1 AND "column" = '{ROW}' AND (
            ("table" = 'article' AND "row" = ?2) OR json_extract(before, '$.article_id') = ?2 OR ("table" = 'authorship'
            AND json_extract(before, '$.author_id') IN (SELECT "row" FROM change WHERE step = ?1 AND "table" = 'author'
            AND "column" = '{ROW}' AND json_extract(before, '$.article_id') = ?2))) ORDER BY id""",
        (deleted.step, deleted.article_id),
    )
    return [PastChange(*row) for row in rows]


def undoing_of(query: Query, step_id: int) -> int | None:
    """The id of the step that took a step back and is in effect."""
    found = query("SELECT max(id) FROM step WHERE target = ? AND undone = 0", (step_id,))
    return None if found[0][0] is None else int(found[0][0])


_PROGRAMS_OWN = frozenset({"position", "reviewed", "as_printed", "source", "label"})


def _sought(text: str) -> tuple[str, list[str]]:
    """The condition that words stand in a step, and its parameters."""
    words = text.split()
    if not words:
        return "", []
    label, own = zip(*(_like("label", word) for word in words), strict=True)
    change, others = zip(
        *(_like("ifnull(before, '') || ' ' || ifnull(after, '')", word) for word in words), strict=True
    )
    fields = [_named(word) for word in words]
    columns = [
        f"""({each} OR "column" IN ({", ".join("?" * len(named))}))"""
        for each, named in zip(change, fields, strict=True)
    ]
    sql = f" AND (({' AND '.join(label)}) OR id IN (SELECT step FROM change WHERE {' AND '.join(columns)}))"
    pairs = [value for other, named in zip(others, fields, strict=True) for value in (*other, *named)]
    return sql, [*(value for each in own for value in each), *pairs]


def _like(column: str, word: str) -> tuple[str, list[str]]:
    """A condition that a word stands in a column, in any capitals; SQLite knows those of ASCII only."""
    forms = [word] if word.isascii() else list(dict.fromkeys((word, word.lower(), word.capitalize(), word.upper())))
    escaped = [each.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for each in forms]
    sql = " OR ".join([f"{column} LIKE ? ESCAPE '\\'"] * len(forms))
    return f"({sql})", [f"%{each}%" for each in escaped]


def _named(word: str) -> list[str]:
    """The columns whose title is a word."""
    return [field.name for field in FIELD.values() if field.title.casefold() == word.casefold()]
