"""What can be counted of a view's references: by year and by what they are; and what a pass over them reads."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from app.library.conditions import Condition, together
from app.library.queries import Query, View, of_view

if TYPE_CHECKING:
    from app.ages import Cited

Parted = dict[tuple[int | None, str], int]
"""How many references are of each year (None: undated) and key."""

_TEXT = "title || ' ' || container_title"
_OTHER_LETTERS = "[\u0370-\u03ff\u0400-\u1fff\u2e80-\ud7af\uf900-\ufdff\U00010000-\U0010ffff]"
"""Ranges of what are letters but neither Latin nor, two together, Cyrillic."""

_KEYS = {
    "type": "type",
    # As `app.ages.script_of` tells it, in its words and in what GLOB knows.
    "script": f"CASE WHEN {_TEXT} GLOB '*[Ѐ-ӿ][Ѐ-ӿ]*' THEN 'Cyrillic'"
    f" WHEN {_TEXT} GLOB '*[A-Za-zÀ-ɏ]*' OR {_TEXT} NOT GLOB '*{_OTHER_LETTERS}*' THEN 'Latin'"
    f" ELSE 'other scripts' END",
}
_ARTICLES_AT_ONCE = 200


def years_cited(query: Query, view: View) -> dict[tuple[int | None, int | None], int]:
    """How many of a view's references are of each year of their article and year of their own; None: without a year."""
    from app.ages import year_of  # a fiftieth of a second, which the first look need not wait for

    asked = of_view(view)
    found = query(
        "SELECT article.year, own, count(*)"
        f" FROM (SELECT article_id, year_number AS own FROM reference WHERE {asked.sql})"
        " JOIN article ON article.id = article_id GROUP BY article.year, own",
        asked.parameters,
    )
    counted: Counter[tuple[int | None, int | None]] = Counter()
    for citing, own, count in found:
        counted[year_of(citing), own] += count
    return dict(counted)


def years_by(query: Query, view: View, by: str) -> Parted:
    """How many of a view's references are of each year and "type" or "script"."""
    asked = of_view(view)
    # An index by year would be gone along row by row: reading the table in its own order is five times as fast.
    scan = " NOT INDEXED" if asked == of_view(View()) else ""
    return _parted(query, f"reference{scan} WHERE {asked.sql}", asked.parameters, by)


def years_by_of(query: Query, reference_ids: Sequence[int], by: str) -> Parted:
    """How many of these references are of each year and "type" or "script"."""
    source = "json_each(?) CROSS JOIN reference ON reference.id = value"
    return _parted(query, source, (json.dumps(list(reference_ids)),), by, type_column="reference.type")


def ids_by(query: Query, view: View, by: str, keys: Sequence[str]) -> list[int]:
    """The view's references whose type or script is one of `keys`, in the order of their lists."""
    is_one = Condition(f"{_KEYS[by]} IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),))
    asked = together([of_view(view), is_one])
    found = query(f"SELECT id FROM reference WHERE {asked.sql} ORDER BY article_id, position, id", asked.parameters)
    return [each for (each,) in found]


def journals(query: Query, view: View) -> list[tuple[str, int]]:
    """The names of the journals of a view's references, each with how many, spellings apart."""
    asked = together([of_view(view), Condition("type = 'article-journal'"), Condition("container_title <> ''")])
    return [
        (name, count)
        for name, count in query(
            f"SELECT container_title, count(*) FROM reference WHERE {asked.sql} GROUP BY container_title",
            asked.parameters,
        )
    ]


def own_journals(query: Query, view: View, *, limit: int) -> list[str]:
    """At most so many of the journals in which the articles of a view appeared, each once."""
    asked = [] if view.article_id is None else [Condition("id = ?", (view.article_id,))]
    if view.among:
        asked.append(Condition("id IN (SELECT value FROM json_each(?))", (json.dumps(view.among),)))
    every = together([*asked, Condition("journal <> ''")])
    found = query(f"SELECT DISTINCT trim(journal) FROM article WHERE {every.sql} LIMIT ?", (*every.parameters, limit))
    return [each for (each,) in found]


def highest_reference(query: Query) -> int:
    """The highest id of a reference, which there are not more of; found at once, where counting a million is not."""
    [(highest,)] = query("SELECT max(id) FROM reference", ())
    return int(highest or 0)


def article_count(query: Query) -> int:
    """How many articles there are."""
    [(count,)] = query("SELECT count(*) FROM article", ())
    return int(count)


def cited(query: Query, view: View) -> "Iterator[Cited]":
    """A view's references for a pass over them, some articles at a time, so that a library need not fit in memory."""
    from app.ages import Cited

    of_these = query("SELECT id FROM article ORDER BY id", ())
    ids = [each for (each,) in of_these] if view.article_id is None else [view.article_id]
    for start in range(0, len(ids), _ARTICLES_AT_ONCE):
        these = json.dumps(ids[start : start + _ARTICLES_AT_ONCE])
        asked = together([Condition("article_id IN (SELECT value FROM json_each(?))", (these,)), of_view(view)])
        for row in query(
            f"SELECT {', '.join(Cited._fields)} FROM reference WHERE {asked.sql}",
            asked.parameters,
        ):
            yield Cited._make(row)


def _parted(query: Query, source: str, parameters: Sequence[object], by: str, *, type_column: str = "type") -> Parted:
    key = type_column if by == "type" else _KEYS[by]
    # As in `queries.years`, the number of a year is worked out once for each text.
    found = query(
        "SELECT reference.year_number, part, sum(number) FROM"
        f" (SELECT min(reference.id) AS first, {key} AS part, count(*) AS number FROM {source} GROUP BY year, part)"
        " JOIN reference ON reference.id = first GROUP BY reference.year_number, part",
        parameters,
    )
    return {(year, part): count for year, part, count in found}
