"""Values to complete what is typed from what the library holds: few, soon, whatever the size of the library."""

from typing import Any

from app.library.plain import plain
from app.library.queries import Query
from app.library.tables import NAMES_COLUMNS, SEARCHED
from app.model import Name, Names

INDEXED_VALUES = ("container_title",)
"""Columns whose values can be found by their beginning at once."""

_LAST = "\U0010ffff"
_FEWEST_WITHIN = 3
"""Letters of a word within a value that it is looked for by."""

_MOST_ROWS = 300

# From value to value along the index, each looked up by itself, so that equal ones cost nothing; of each at most a
# hundred are counted.
_BY_BEGINNING = """WITH RECURSIVE known (value, place) AS (
    SELECT (SELECT min({0}) FROM reference_plain WHERE {0} >= ?1), 1
    UNION ALL
    SELECT (SELECT min({0}) FROM reference_plain WHERE {0} > known.value), place + 1
    FROM known WHERE known.value < ?2 AND place < 200)
  SELECT value, (SELECT count(*) FROM (SELECT 1 FROM reference_plain WHERE {0} = value LIMIT 100)) AS times
  FROM known WHERE value < ?2 ORDER BY times DESC, value LIMIT ?3"""
_SPELT = """SELECT {0} FROM (
    SELECT reference.{0} FROM reference_plain JOIN reference USING (id) WHERE reference_plain.{0} = ? LIMIT 50)
  GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 3"""
_WITHIN = """SELECT {0} FROM (
    SELECT {0} FROM reference WHERE id IN (
      SELECT rowid FROM reference_words WHERE reference_words MATCH ? LIMIT {1}))
  WHERE {0} <> '' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?"""


def completions(query: Query, column: str, typed: str, *, limit: int) -> list[str]:
    """Values of one of the `INDEXED_VALUES` columns that begin with what is typed, then those with a word that does.

    The commonest come first, in all their spellings; case, accents and punctuation of what is typed do not matter.
    """
    if column not in INDEXED_VALUES:
        raise KeyError(column)
    words = plain(typed)
    if not words:
        return []
    beginning = (words, words + _LAST, limit)
    found: dict[str, None] = {}
    for value, _times in query(_BY_BEGINNING.format(column), beginning):
        found |= dict.fromkeys(each for (each,) in query(_SPELT.format(column), (value,)))
    if len(found) < limit and len(words) >= _FEWEST_WITHIN:
        matching = (f'{column} : "{words}" *', limit)
        found |= dict.fromkeys(each for (each,) in query(_WITHIN.format(column, _MOST_ROWS), matching))
    return list(found)[:limit]


def known_names(query: Query, typed: str, *, limit: int) -> list[Name]:
    """Names of persons and bodies in the library's lists that begin with what is typed, the commonest first."""
    words = plain(typed)
    if not words:
        return []
    columns = " ".join(sorted(NAMES_COLUMNS & set(SEARCHED)))
    anywhere = (f'{{{columns}}} : "{words}" *',)
    if len(words) < _FEWEST_WITHIN:
        return _names_in(query(_NAMES_ANYWHERE, anywhere), words)[:limit]
    found = _names_in(query(_NAMES_OF_FIRST_AUTHORS, (words, words + _LAST)), words)
    if len(found) < limit:
        found = list(dict.fromkeys([*found, *_names_in(query(_NAMES_ANYWHERE, anywhere), words)]))
    return found[:limit]


_NAMES = "SELECT authors, editors, translators FROM reference WHERE id IN"
_NAMES_OF_FIRST_AUTHORS = (
    f"{_NAMES} (SELECT id FROM reference_plain WHERE authors >= ? AND authors < ? LIMIT {_MOST_ROWS})"
)
_NAMES_ANYWHERE = f"{_NAMES} (SELECT rowid FROM reference_words WHERE reference_words MATCH ? LIMIT {_MOST_ROWS})"


def _names_in(rows: list[tuple[Any, ...]], words: str) -> list[Name]:
    """The names in these rows that begin with the words, the commonest first."""
    counts: dict[Name, int] = {}
    for cell in (cell for row in rows for cell in row if cell):
        for name in Names.from_json(cell).people:
            if _called(name).startswith(words):
                counts[name] = counts.get(name, 0) + 1
    return sorted(counts, key=lambda name: (-counts[name], _called(name)))


def _called(name: Name) -> str:
    return plain(f"{name.family or name.literal} {name.given}")
