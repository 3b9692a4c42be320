"""What an article is called by, in plain words: title, journal, year, volume and issue, and its authors' families."""

import sqlite3
from functools import lru_cache

from app.library.plain import plain

_MOST_KEPT = 30_000
"""Articles whose words are kept, so that another letter typed costs less than the first; about 10 megabytes."""

_PARTICLE = """coalesce(json_extract(name, '$."non-dropping-particle"') || ' ', '')"""
_FAMILY = "coalesce(json_extract(name, '$.family'), json_extract(name, '$.literal'), '')"
_FAMILIES = f"""SELECT group_concat(iif(name = '', '', {_PARTICLE} || {_FAMILY}), ' ')
    FROM author WHERE author.article_id = article.id"""

WORDS = (
    "plain_words(article.title, article.journal, article.year,"
    f" article.volume || ' (' || article.issue || ')', ({_FAMILIES}))"
)
"""An expression over `article`: its words, a space before and after each, and a sign between what stands apart."""

TITLE = "plain_words(article.title)"
"""An expression over `article`: the words of its title alone."""


def teach(connection: sqlite3.Connection) -> None:
    """Let a connection know the function that these expressions use; a file never names it."""
    connection.create_function("plain_words", -1, _words, deterministic=True)


@lru_cache(maxsize=_MOST_KEPT)
def _words(*texts: str | None) -> str:
    return " | ".join(["", *(plain(text) for text in texts if text), ""])
