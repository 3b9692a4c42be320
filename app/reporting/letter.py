"""Queries to the author as text, ready to be put into an e-mail."""

import re
from collections.abc import Sequence

from app.reporting.queries import Query
from app.reporting.wording import Language, about_article, nothing, opening

INDENT = "    "
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def letter(queries: Sequence[Query], language: Language, *, title: str = "") -> str:
    """An opening sentence, then each entry with its number, its questions, and its text as it was read beneath."""
    if not queries:
        return nothing(language) + "\n"
    parts = [opening(language, title)]
    for query in queries:
        lines = [headed(query, language)]
        if query.source:
            lines.append(INDENT + query.source)
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def blocks_of(text: str) -> list[str]:
    """The parts of a letter between empty lines, without these."""
    return [part.strip("\n").rstrip() for part in _EMPTY_LINES.split(text) if part.strip()]


def headed(query: Query, language: Language) -> str:
    """ "26. Патютко: The entry is incomplete. …"; of several questions each has its letter."""
    return f"{head(query, language)}: {asked(query, language)}"


def head(query: Query, language: Language) -> str:
    """What stands before the questions about an entry."""
    return f"{query.number}. {query.called}".rstrip() if query.number else about_article(language)


def asked(query: Query, language: Language) -> str:
    """The questions about an entry in one row."""
    if len(query.questions) == 1:
        return query.questions[0]
    letters = "абвгдежзиклмн" if language == "ru" else "abcdefghijklm"
    marked = [f"({letters[at]}) {each}" if at < len(letters) else each for at, each in enumerate(query.questions)]
    return " ".join(marked)
