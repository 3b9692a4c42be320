"""The same work cited in several articles: where its entries disagree, and making them agree."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from app.apart import told_apart
from app.checks.journals.words import shortened
from app.checks.listed.likeness import likenesses, pair_key
from app.library import Library, Step
from app.merging import Difference, differences
from app.model import Names, Reference
from app.progress import Progress
from app.styles.pages import page_range

FIRST, SECOND = 0, 1
"""Whose text both entries get."""

_COMPARED = frozenset(
    "type authors title container_title collection_title year volume issue pages edition editors publisher "
    "publisher_place doi pmid pmcid isbn".split()
)
_READ_AT_ONCE = 200


class Counterpart(NamedTuple):
    """An entry, one of another article for the same work, why they are one, and where they do not say the same."""

    first: Reference
    second: Reference
    why: str
    differences: tuple[Difference, ...]


def counterparts(
    library: Library, reference_ids: Sequence[int], *, progress: Progress | None = None
) -> list[Counterpart]:
    """The entries of other articles that are the same works as these, without those that were told apart.

    Each pair comes once. In the order of `reference_ids`; costs some milliseconds a reference among a million.
    """
    apart, found = told_apart(library), list[Counterpart]()
    met: set[frozenset[int | None]] = set()
    for start in range(0, len(reference_ids), _READ_AT_ONCE):
        for place, reference in enumerate(library.rows(reference_ids[start : start + _READ_AT_ONCE]), start):
            if progress is not None:
                progress.report(place, len(reference_ids))
            for other, why in _same_works(library, reference):
                pair = frozenset({reference.id, other.id})
                if pair not in met and pair_key(reference, other) not in apart:
                    met.add(pair)
                    found.append(Counterpart(reference, other, why, disagreements(reference, other)))
    return found


def _same_works(library: Library, reference: Reference) -> Iterator[tuple[Reference, str]]:
    others = library.rows(library.possible_counterparts(reference))
    for likeness in likenesses([reference], others):
        yield others[likeness.second - 1], likeness.why


def disagreements(first: Reference, second: Reference) -> tuple[Difference, ...]:
    """Where two entries for one work do not say the same; how they say it is the matter of each article's journal.

    Of one form are names with full or shortened given names and cut short by et al., a journal's full and short name,
    pages in full and shortened, and texts that differ in nothing but punctuation, spaces and capitals.
    """
    found = (each for each in differences(first, second) if each.field in _COMPARED)
    return tuple(each for each in found if not _say_the_same(each, first, second))


def _say_the_same(difference: Difference, first: Reference, second: Reference) -> bool:
    field, one, other = difference.field, difference.first, difference.second
    if not one or not other:
        return False
    if field in ("authors", "editors"):
        return _same_people(getattr(first, field), getattr(second, field))
    if field == "pages":
        return page_range(one) == page_range(other)
    if field == "container_title" and _short(one) == _short(other):
        return True
    return _letters(one) == _letters(other)


def _same_people(one: Names, other: Names) -> bool:
    short, long = sorted((one, other), key=lambda names: len(names.people))
    if len(short.people) < len(long.people) and not short.et_al:
        return False
    for a, b in zip(short.people, long.people, strict=False):
        whole = [_letters(f"{name.particle}{name.family}{name.literal}{name.suffix}") for name in (a, b)]
        fewer, more = sorted((_initials(name.given) for name in (a, b)), key=len)
        if whole[0] != whole[1] or not more.startswith(fewer):
            return False
    return True


def _initials(given: str) -> str:
    """The initials of "Jean-Luc", "J.L." and "JL", small."""
    return "".join(_INITIAL.findall(given)).casefold()


_INITIAL = re.compile(r"\b[^\W\d_]|(?<=[^\W\d_])[A-ZА-ЯЁ]")


def _short(journal: str) -> str:
    return _letters(shortened(journal) or journal)


def _letters(text: str) -> str:
    """Letters and figures alone, small; accents stay, as a lost one is a difference."""
    return "".join(filter(str.isalnum, text.casefold()))


def agree(step: Step, first: Reference, second: Reference, chosen: Mapping[str, int]) -> None:
    """Let two entries say the same in some fields: `FIRST` gives both the first one's text, `SECOND` the second's."""
    for field, whose in chosen.items():
        source, target = (first, second) if whose == FIRST else (second, first)
        assert target.id is not None
        step.set(target.id, field, getattr(source, field))
