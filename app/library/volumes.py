"""The volumes of a journal that the references of a library name, by their years."""

from typing import TYPE_CHECKING

from app.library.plain import plain

if TYPE_CHECKING:
    from app.library.queries import Query

MOST = 100
"""References of a journal that are asked: what they agree on is no other among all of them."""


def volumes_of(query: "Query", journal: str, *, without: int) -> list[tuple[int, int]]:
    """Years and volumes in articles other than `without`, by the journal's name; what is no plain number is left out.

    Costs about a millisecond among a million references.
    """
    name = plain(journal)
    if not name:
        return []
    found = query(
        "SELECT year_number, reference.volume FROM reference_plain AS plain JOIN reference ON reference.id = plain.id"
        " WHERE plain.container_title = ? AND article_id <> ? AND year_number IS NOT NULL LIMIT ?",
        (name, without, MOST),
    )
    return [(year, int(volume)) for year, volume in found if volume.isdecimal() and len(volume) < _LONGEST]


_LONGEST = 6
