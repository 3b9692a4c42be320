"""Which references of a library may be the same work as one of another article; decided elsewhere, found here fast."""

import json
import re
from collections.abc import Iterator

from app.library.plain import plain
from app.library.queries import Query
from app.model import Reference

MOST = 200
"""References that one way of looking gives; where more are alike, such as web pages without a title, none is told."""

_BEGINNING, _LONG_BEGINNING = 20, 60
"""Letters of a title: works of about one year may differ behind the first few, others not before many."""

_LAST = "\U0010ffff"
_YEAR = re.compile(r"\d{4}")
_PAGE = re.compile(r"[^\W_]+")


def possible_counterparts(query: Query, reference: Reference) -> list[int]:
    """The ids of references of other articles that may be the same work: by DOI, title, first author, or page.

    Costs some milliseconds among a million. `reference` has its id and its article's.
    """
    found: dict[int, None] = {}
    for sql, parameters in _ways(reference):
        found |= dict.fromkeys(each for (each,) in query(f"{sql} LIMIT {MOST}", parameters))
    others = query(
        "SELECT id FROM reference WHERE id IN (SELECT value FROM json_each(?)) AND article_id IS NOT ? ORDER BY id",
        (json.dumps(list(found)), reference.article_id),
    )
    return [each for (each,) in others]


def _ways(reference: Reference) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Each way of looking: a SELECT of ids and its parameters."""
    title, author = plain(reference.title), _first_author(reference)
    year = _YEAR.search(reference.year)
    years = (json.dumps([str(int(year[0]) + by) for by in (-1, 0, 1)]),) if year else ()
    near = " AND (year IS NULL OR substr(year, 1, 4) IN (SELECT value FROM json_each(?)))" if years else ""
    if doi := plain(reference.doi):
        yield _MATCHING, (f'doi : "{doi}"',)
    if len(title) > _LONG_BEGINNING:
        yield _BEGINNING_WITH.format("title"), _between(title[:_LONG_BEGINNING])
    if title:
        yield _BEGINNING_WITH.format("title") + near, (*_between(title[:_BEGINNING]), *years)
    if author:
        yield _BEGINNING_WITH.format("authors") + near, (*_between(author), *years)
    page, volume = _PAGE.match(reference.pages), plain(reference.volume)
    if page and volume:
        yield _MATCHING, (f'volume : "{volume}" AND pages : "{plain(page[0])}"',)


_MATCHING = "SELECT rowid FROM reference_words WHERE reference_words MATCH ?"
_BEGINNING_WITH = "SELECT id FROM reference_plain WHERE {0} >= ? AND {0} < ?"


def _between(beginning: str) -> tuple[str, str]:
    return beginning, beginning + _LAST


def _first_author(reference: Reference) -> str:
    """The first author's plain words up to the first initial: "rindi g"."""
    if not reference.authors.people:
        return ""
    first = reference.authors.people[0]
    return plain(f"{first.particle} {first.family} {plain(first.given)[:1]} {first.literal}")
