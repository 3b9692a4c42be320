"""What the references of other articles hold that is asked about an article's: words of titles, names, journals."""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from app.library.plain import plain
from app.model import Name, Names

if TYPE_CHECKING:
    from app.library.queries import Query

Asked = Literal["title", "authors"]

ENOUGH = 3
"""References are counted no farther: more of them say no more."""

_MOST_ROWS = 12
"""References whose names are read for what is like one family name."""

_COUNTED = f"""SELECT value, (SELECT count(*) FROM (
    SELECT 1 FROM reference_words JOIN reference ON reference.id = reference_words.rowid
    WHERE reference_words MATCH ?3 || value || '"' AND article_id <> ?2 LIMIT {ENOUGH}))
  FROM json_each(?1)"""
_NAMES = f"""SELECT authors FROM reference WHERE article_id <> ?2 AND id IN (
    SELECT rowid FROM reference_words WHERE reference_words MATCH ?1 LIMIT {_MOST_ROWS})"""
_JOURNAL = f"""SELECT count(*) FROM (
    SELECT 1 FROM reference_plain AS plain JOIN reference ON reference.id = plain.id
    WHERE plain.container_title = ?1 AND article_id <> ?2 LIMIT {ENOUGH})"""


def references_with(query: "Query", field: Asked, words: Collection[str], *, without: int) -> dict[str, int]:
    """In how many references of articles other than `without` a field has each word, at most `ENOUGH`.

    Costs some hundredths of a millisecond a word among a million references.
    """
    sought = {word: plain(word) for word in words}
    terms = sorted({*sought.values()} - {""})
    counts: dict[str, int] = dict(query(_COUNTED, (json.dumps(terms), without, f'{field} : "'))) if terms else {}
    return {word: counts.get(each, 0) for word, each in sought.items()}


def people_called(query: "Query", families: Collection[str], *, without: int) -> list[Name]:
    """The authors in articles other than `without` whose family name is one of these, each as often as it is found."""
    sought = {plain(family) for family in families} - {""}
    if not sought:
        return []
    rows = query(_NAMES, (_any_of("authors", sorted(sought)), without))
    return [name for (cell,) in rows for name in _people(cell) if plain(name.family) in sought]


def references_in(query: "Query", journal: str, *, without: int) -> int:
    """How many references of articles other than `without` are in a journal, at most `ENOUGH`."""
    [(count,)] = query(_JOURNAL, (plain(journal), without)) if plain(journal) else [(0,)]
    return int(count)


def _any_of(column: str, terms: Sequence[str]) -> str:
    """What FTS5 matches where a column holds one of these plain words."""
    return f"{column} : (" + " OR ".join(f'"{term}"' for term in terms) + ")"


def _people(cell: str) -> Iterator[Name]:
    yield from Names.from_json(cell).people if cell else ()
