"""What single references teach of the form of their list, each worked out once."""

import re
from functools import lru_cache
from typing import NamedTuple

from app.model import LEFTOVER, Reference
from app.styles.name_learning import NameVote, name_votes
from app.styles.observing import Observed, observed_in, one_line
from app.styles.pages import range_dashes
from app.styles.shown import Shown
from app.styles.slots import has_cyrillic
from app.styles.statements import is_given_first, statement_of


class Lesson(NamedTuple):
    """What a reference shows: its slots, its names, the dashes in its pages, and the words that no field holds.

    `around_number` is what stands before and after its number, None if it has none or has words there;
    `statement_given_first` whether its statement of responsibility has given names first, None if it has none.
    """

    observed: Observed
    is_cyrillic: bool
    authors: tuple[NameVote, ...]
    editors: tuple[NameVote, ...]
    translators: tuple[NameVote, ...]
    dashes: tuple[str, ...]
    left: frozenset[str]
    is_numbered: bool
    around_number: tuple[str, str] | None
    statement_given_first: bool | None


@lru_cache(maxsize=1 << 14)
def lesson_of(shown: Shown) -> Lesson:
    """What the source and spans of a reference teach; remembered."""
    reference = shown.reference
    labels = [span for span in reference.spans if span.field == "label"]
    starts = [span.start for span in reference.spans if span.field != "label"]
    statement = statement_of(reference)
    observed = observed_in(reference)
    is_edited = observed.order[:1] == ("editors",)  # in place of authors, and as they are printed
    return Lesson(
        observed,
        has_cyrillic(reference),
        tuple(name_votes(reference, "editors" if is_edited else "authors")),
        () if is_edited else tuple(name_votes(reference, "editors")),
        tuple(name_votes(reference, "translators")),
        tuple(range_dashes(reference.pages)),
        frozenset(reference.source[start:end] for start, end, field in reference.spans if field == LEFTOVER),
        bool(labels and starts),
        _around(reference, *labels[0][:2], min(starts)) if labels and starts else None,
        is_given_first(reference, statement) if statement is not None else None,
    )


_NUMBER_AROUND = re.compile(r"[\W_]*")


def _around(reference: Reference, start: int, end: int, first: int) -> tuple[str, str] | None:
    """What stands before the number at `start` to `end` and between it and the `first` field; None if words do."""
    before, after = one_line(reference.source[:start]), one_line(reference.source[end:first])
    return (before, after) if _NUMBER_AROUND.fullmatch(before) and _NUMBER_AROUND.fullmatch(after) else None
