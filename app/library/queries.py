"""What can be asked of a library: values in, plain values out."""

import json
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from app.library.conditions import ANY, Condition, condition, together, unindexed
from app.library.filter import Filter
from app.library.rows import BRIEF_COLUMNS, WHOLE_COLUMNS, article_of, name_of, name_words, reference_of
from app.library.sorting import Order, order_sql
from app.library.tables import SEARCHED, SMALL_TABLES, TABLES
from app.model import FIELD, Article, Reference

Query = Callable[[str, Sequence[Any]], list[tuple[Any, ...]]]
"""Runs a SELECT with its parameters and gives all rows."""

Ids = Callable[[str, Sequence[Any]], "array[int]"]
"""Runs a SELECT of ids with its parameters and gives them as array('q')."""


@dataclass(frozen=True, slots=True)
class View:
    """Which references, in which order: those of an article (None: of all articles) that a filter lets through.

    `among` are several articles, if only theirs are to be seen together; empty for all.
    """

    article_id: int | None = None
    filter: Filter = Filter()
    order: Order = Order()
    among: tuple[int, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether it is a view of all articles."""
        return self.article_id is None and not self.among


class ArticleRow(NamedTuple):
    """An article as a list shows it; `author` is the stored name of its first author, `position` its place."""

    id: int
    title: str
    journal: str = ""
    year: str = ""
    author: str = ""
    references: int = 0
    volume: str = ""
    issue: str = ""
    position: float = 0.0

    @property
    def first_author(self) -> str:
        """The first author's name as it is read; worked out when asked for, as most articles have a title."""
        return name_words(name_of(self.author))


class StepRow(NamedTuple):
    """A step as the history shows it; `at` is ISO 8601 in UTC, `undone` whether it is taken back now."""

    id: int
    at: str
    label: str
    origin: str
    changes: int
    undone: bool


class LoggedChange(NamedTuple):
    """A change that is in effect, with its step; `before` and `after` are stored values, or where `column` is "" the
    whole row as JSON, "" if it was not there."""

    step: int
    at: str
    label: str
    table: str
    row: int
    column: str
    before: Any
    after: Any


def article_rows(query: Query, article_ids: Sequence[int] | None = None) -> list[ArticleRow]:
    """All articles, or those of some ids, in their order: as they were added, until they are moved."""
    chosen = "" if article_ids is None else " WHERE id IN (SELECT value FROM json_each(?))"
    found = query(
        "SELECT id, title, journal, year,"
        " coalesce((SELECT name FROM author WHERE article_id = article.id ORDER BY position LIMIT 1), ''),"
        " (SELECT count(*) FROM reference WHERE article_id = article.id), volume, issue, position"
        f" FROM article{chosen} ORDER BY position, id",
        () if article_ids is None else (json.dumps(list(article_ids)),),
    )
    return list(map(ArticleRow._make, found))


def article(query: Query, article_id: int) -> Article:
    """One article with authors, affiliations and translations; raises KeyError if it is not there."""
    columns = ("id", *(column for column in TABLES["article"] if column != "position"))
    found = query(f"SELECT {', '.join(columns)} FROM article WHERE id = ?", (article_id,))
    if not found:
        raise KeyError(article_id)
    return article_of(
        dict(zip(columns, found[0], strict=True)),
        query(
            "SELECT id, name, orcid, email, is_corresponding FROM author WHERE article_id = ? ORDER BY position, id",
            (article_id,),
        ),
        query("SELECT id, text, country FROM affiliation WHERE article_id = ? ORDER BY position, id", (article_id,)),
        query(
            "SELECT author_id, affiliation_id FROM authorship JOIN author ON author.id = author_id"
            " WHERE article_id = ? ORDER BY authorship.position, authorship.id",
            (article_id,),
        ),
        query(
            "SELECT language, title, abstract, keywords, id FROM translation WHERE article_id = ?"
            " ORDER BY position, id",
            (article_id,),
        ),
    )


def article_with_source(query: Query, source: str) -> int | None:
    """The id of the first article that was read from exactly this text."""
    found = query(
        "SELECT id FROM article WHERE length(source) = ? AND source = ? ORDER BY id LIMIT 1", (len(source), source)
    )
    return found[0][0] if found else None


def references(query: Query, article_id: int) -> list[Reference]:
    """An article's references in order."""
    found = query(
        f"SELECT {', '.join(WHOLE_COLUMNS)} FROM reference WHERE article_id = ? ORDER BY position, id", (article_id,)
    )
    return [reference_of(WHOLE_COLUMNS, row) for row in found]


def rows(query: Query, reference_ids: Sequence[int]) -> list[Reference]:
    """References by id, in the order asked, without source and spans; missing ids left out."""
    return _by_id(query, BRIEF_COLUMNS, reference_ids)


def whole_rows(query: Query, reference_ids: Sequence[int]) -> list[Reference]:
    """References by id, in the order asked, with source and spans; missing ids left out."""
    return _by_id(query, WHOLE_COLUMNS, reference_ids)


def _by_id(query: Query, columns: Sequence[str], reference_ids: Sequence[int]) -> list[Reference]:
    found = query(
        f"SELECT {', '.join(columns)} FROM reference WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(reference_ids)),),
    )
    place = columns.index("id")
    by_id = {row[place]: row for row in found}
    return [reference_of(columns, by_id[each]) for each in reference_ids if each in by_id]


def reference(query: Query, reference_id: int) -> Reference:
    """One reference, whole; raises KeyError if it is not there."""
    found = query(f"SELECT {', '.join(WHOLE_COLUMNS)} FROM reference WHERE id = ?", (reference_id,))
    if not found:
        raise KeyError(reference_id)
    return reference_of(WHOLE_COLUMNS, found[0])


def ids(ask: Ids, view: View) -> "array[int]":
    """The ids of a view's references, in its order, as array('q')."""
    asked = of_view(view)
    return ask(f"SELECT id FROM reference WHERE {asked.sql} ORDER BY {order_sql(view.order)}", asked.parameters)


def count(query: Query, view: View) -> int:
    """How many references a view shows."""
    asked = of_view(view)
    [(found,)] = query(f"SELECT count(*) FROM reference WHERE {asked.sql}", asked.parameters)
    return int(found)


def first_ids(query: Query, view: View, *, limit: int) -> list[int]:
    """The ids of at most so many of a view's references, whichever are found first."""
    asked = of_view(view)
    table = "reference_plain" if asked.by_id else "reference"
    found = query(f"SELECT id FROM {table} WHERE {asked.sql} LIMIT ?", (*asked.parameters, limit))
    return [each for (each,) in found]


def articles_of(query: Query, reference_ids: Sequence[int]) -> set[int]:
    """The ids of the articles to whose lists these references belong."""
    found = query(
        "SELECT DISTINCT article_id FROM reference WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(reference_ids)),),
    )
    return {each for (each,) in found}


def numbers(query: Query, reference_ids: Sequence[int]) -> dict[int, int]:
    """The place of each reference in its article's list, from 1."""
    asked = json.dumps(list(reference_ids))
    if len(reference_ids) <= _FEW:
        return dict(query(_NUMBERS_OF_FEW, (asked,)))
    found = query(
        "WITH asked (id) AS (SELECT value FROM json_each(?))"
        " SELECT id, number FROM ("
        "  SELECT id, row_number() OVER (PARTITION BY article_id ORDER BY position, id) AS number FROM reference"
        "  WHERE article_id IN (SELECT article_id FROM reference WHERE id IN asked))"
        " WHERE id IN asked",
        (asked,),
    )
    return dict(found)


# Counting up to each of a few is 20 times as fast as numbering a list of 10,000: 0.4 ms for one.
_FEW = 10
_NUMBERS_OF_FEW = """SELECT asked.id, (SELECT count(*) FROM reference AS other
    WHERE other.article_id = asked.article_id AND (other.position, other.id) <= (asked.position, asked.id))
  FROM reference AS asked WHERE asked.id IN (SELECT value FROM json_each(?))"""


def years(query: Query, view: View) -> dict[int | None, int]:
    """How many of a view's references are of each year; None: without a year."""
    asked = of_view(view)
    if not view.filter.parts:
        return dict(
            query(
                f"SELECT year_number, count(*) FROM reference WHERE {asked.sql} GROUP BY year_number", asked.parameters
            )
        )
    # No index helps with a filter, and working out the number of each year takes longer than all the rest: it is
    # worked out once for each text that stands there.
    return dict(
        query(
            "SELECT year_number, sum(number) FROM"
            f" (SELECT min(id) AS first, count(*) AS number FROM reference WHERE {asked.sql} GROUP BY year)"
            " JOIN reference ON id = first GROUP BY year_number",
            asked.parameters,
        )
    )


def years_of(query: Query, reference_ids: Sequence[int]) -> dict[int | None, int]:
    """How many of these references are of each year; ids that are not there are not counted."""
    found = query(
        "SELECT year_number, count(*) FROM json_each(?) CROSS JOIN reference ON reference.id = value"
        " GROUP BY year_number",
        (json.dumps(list(reference_ids)),),
    )
    return dict(found)


def ids_of_year(query: Query, view: View, year: int | None) -> list[int]:
    """The view's references of one year, or without one, in the order of their lists."""
    asked = together([of_view(view), Condition("year_number IS ?", (year,))])
    found = query(f"SELECT id FROM reference WHERE {asked.sql} ORDER BY article_id, position, id", asked.parameters)
    return [each for (each,) in found]


def ids_holding(query: Query, view: View, columns: Sequence[str], words: str) -> list[int]:
    """The ids of a view's references that hold words, given plain, anywhere in one of the columns; in no order."""
    known = [column for column in columns if column in FIELD and column != "type"]
    if not known or not words:
        return []
    asked = of_view(view)
    held = " OR ".join(f"instr({f'plain.{each}' if each in SEARCHED else unindexed(each)}, ?)" for each in known)
    if asked == ANY and set(known) <= set(SEARCHED):  # all in one go is three times as fast as row by row
        sql = f"SELECT id FROM reference_plain AS plain WHERE {held}"
    else:
        sql = (
            f"SELECT id FROM reference WHERE ({asked.sql})"
            f" AND EXISTS (SELECT 1 FROM reference_plain AS plain WHERE plain.id = reference.id AND ({held}))"
        )
    return [each for (each,) in query(sql, (*asked.parameters, *[words] * len(known)))]


def known_values(query: Query, column: str, *, limit: int) -> list[str]:
    """Values that a column of references holds anywhere in the library, commonest first."""
    if column not in TABLES["reference"]:
        raise KeyError(column)
    found = query(
        f"SELECT {column} FROM reference WHERE {column} <> '' GROUP BY {column}"
        f" ORDER BY count(*) DESC, {column} LIMIT ?",
        (limit,),
    )
    return [each for (each,) in found]


def small_table(query: Query, table: str) -> dict[int, dict[str, Any]]:
    """All rows of one of `SMALL_TABLES` by id, in the order they were added."""
    if table not in SMALL_TABLES:
        raise KeyError(table)
    columns = tuple(TABLES[table])
    quoted = ", ".join(f'"{column}"' for column in columns)
    found = query(f"SELECT id, {quoted} FROM {table} ORDER BY id", ())
    return {row[0]: dict(zip(columns, row[1:], strict=True)) for row in found}


def of_view(view: View) -> Condition:
    """What rows must satisfy to be seen in a view."""
    of_article = [] if view.article_id is None else [Condition("article_id = ?", (view.article_id,))]
    if view.among:
        of_article.append(Condition("article_id IN (SELECT value FROM json_each(?))", (json.dumps(view.among),)))
    return together([*of_article, condition(view.filter)])
