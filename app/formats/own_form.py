"""A list in its own form, for formats that hold lists as people read them."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from app.formats.base import Listing
from app.model import Reference
from app.styles import Piece, learn, printed

MOST_LEARNT_FROM = 400
"""References, evenly spread over a list, that its form is learnt from: a majority among so many is one among all."""


AT_ONCE = 100
"""Entries on which one work is done before the next: to change from work to work with each takes a fifth longer."""


class Entry(NamedTuple):
    """One entry to be written: its reference, its number in the list, and its printed form without the number."""

    number: int
    reference: Reference
    pieces: list[Piece]


def own_form(references: Sequence[Reference]) -> Listing:
    """The list with its own form."""
    step = max(1, -(-len(references) // MOST_LEARNT_FROM))
    return Listing(references, learn(references[::step]))


def entries(listing: Listing) -> Iterator[Entry]:
    """The entries of a list in order."""
    numbered = enumerate(listing.references, start=1)
    while some := list(islice(numbered, AT_ONCE)):
        yield from [Entry(number, each, printed(each, pattern=listing.form)) for number, each in some]


def label_around(listing: Listing) -> tuple[str, str] | None:
    """What stands before and after the number of an entry, without spaces: ("[", "]"); None if none is printed."""
    number = listing.form.number
    return (number.before.strip(), number.after.strip()) if number.is_printed else None
