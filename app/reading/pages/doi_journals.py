"""Journals told by the DOIs of their articles, for pages that show the journal's name as a picture alone."""

from collections.abc import Sequence
from functools import cache

from app.resources import known_lines

KNOWLEDGE = "words/journals-by-doi.txt"
"""Lines "beginning of a DOI; journal", or "…; one / another" where the page must name which."""


def journal_by_doi(doi: str, lines: Sequence[str]) -> str:
    """The journal, by its full name, in which the article with this DOI is; "" if that is not known."""
    folded = doi.casefold()
    names = next((names for stem, names in _known() if folded.startswith(stem)), ())
    if len(names) > 1:
        return next((name for line in lines for name in names if name in line), "")
    return names[0] if names else ""


@cache
def _known() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Beginnings of DOIs with the journals' names, longest first."""
    pairs = (line.split("; ", 1) for line in known_lines(KNOWLEDGE))
    return tuple(sorted(((stem, tuple(names.split(" / "))) for stem, names in pairs), key=lambda pair: -len(pair[0])))
