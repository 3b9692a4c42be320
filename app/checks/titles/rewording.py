"""Words of titles in whose place others may be meant, and the findings made of them."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from app.checks.checked import Checked
from app.checks.finding import Certainty, Finding, replaced, text_fix
from app.checks.list_words import ListWords
from app.model import Reference


class Rewording(NamedTuple):
    """Characters `start` to `end` (exclusive) of a title, and what may be meant `instead`, the likeliest first."""

    start: int
    end: int
    instead: tuple[str, ...]
    says: str
    certainty: Certainty = "likely"


def rewordings_found(
    code: str, checked: Checked, rewordings: Callable[[Reference, int, ListWords], tuple[Rewording, ...]]
) -> Iterator[Finding]:
    """A finding for each rewording of each title, with a fix for everything that may be meant."""
    for place, reference, found in checked.each_by_words(rewordings):
        title = reference.title
        for start, end, instead, says, certainty in found:
            yield Finding(
                code,
                certainty,
                says,
                (place,),
                field="title",
                before=title[start:end],
                after=instead[0],
                start=start,
                end=end,
                fixes=tuple(
                    text_fix(place, "title", title, replaced(title, start, end, words), label=words)
                    for words in instead
                ),
            )
