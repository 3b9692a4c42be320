"""The alphabetical order of a list."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, Fix, names_fix
from app.model import Name, Names, Reference
from app.styles.names import is_cyrillic

_FEWEST = 10
_SHARE = 0.9
_NORDIC = "åäöøæü"
_PLAIN = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ё": "е"})


@check("LST04", "Alphabetical order", "ask")
def order(checked: Checked) -> Iterator[Finding]:
    """Flags an entry that stands out of order in an alphabetical list.

    A list counts as alphabetical if nine of ten neighbours (ten entries or more) are in order by the first author's
    family name, or the first editor's where an entry begins with its editors. Russian and Latin entries are looked at
    each by themselves. Particles (de Jong) and letters with marks (ä, ø) may be sorted either way, and entries that
    begin with no person are let be. Where the second author would stand in order, the two may have been exchanged.

    Example:
        R1-R3 read = Adams J. Tumors of the liver. Gut 2006; 49: 395-401.
        R4-R6 read = Baker J. Tumors of the liver. Gut 2006; 49: 395-401.
        R7 read = Young J. Tumors of the liver. Gut 2006; 49: 395-401.
        R8-R10 read = Clark J. Tumors of the liver. Gut 2006; 49: 395-401.
        R11-R13 read = Evans J. Tumors of the liver. Gut 2006; 49: 395-401.
        asks R7
    """
    for cyrillic in (True, False):
        entries = [
            (place, keys) for place, _, (keys, script) in checked.each(_sorted_by) if keys and script is cyrillic
        ]
        yield from _out_of_order(entries, checked)


def _out_of_order(entries: Sequence[tuple[int, list[str]]], checked: Checked) -> Iterator[Finding]:
    names = [keys[0] for _, keys in entries]
    in_order = sum(before <= after for before, after in pairwise(names))
    if len(entries) < _FEWEST or in_order < _SHARE * (len(entries) - 1) or in_order == len(entries) - 1:
        return
    kept = sorted(_longest_rise(names))
    for at in sorted(set(range(len(entries))).difference(kept)):
        place, keys = entries[at]
        following = bisect_right(kept, at)
        before = kept[following - 1] if following else None
        after = kept[following] if following < len(kept) else None
        least, most = names[before] if before is not None else "", names[after] if after is not None else "\uffff"
        if not any(least <= key <= most for key in keys) and not any(letter in _NORDIC for letter in keys[-1][:3]):
            other = before if before is not None and names[before] > keys[0] else after
            assert other is not None
            reference = checked.references[place - 1]
            second = _second(reference)
            fixes = _exchanged(place, reference) if second and least <= second <= most else ()
            where = "after" if other == before else "before"
            this, that = _family(checked, place), _family(checked, entries[other][0])
            message = f"“{this}” stands {where} “{that}” in a list in alphabetical order"
            if fixes:
                message += ", and the second author would stand in order: are the two exchanged?"
            yield Finding("LST04", "ask", message, (place,), (entries[other][0],), "", this, fixes=fixes)


def _second(reference: Reference) -> str:
    """What the entry would be sorted by if its second author were the first, "" without one."""
    people = reference.authors.people
    return _plain(people[1].family) if len(people) > 1 else ""


def _exchanged(place: int, reference: Reference) -> tuple[Fix, ...]:
    """The fix that puts the second author first."""
    names = reference.authors
    first, second, *rest = names.people
    after = Names((second, first, *rest), et_al=names.et_al)
    return (names_fix(place, "authors", names, after, label=f"{second.family}, {first.family}"),)


def _sorted_by(reference: Reference) -> tuple[list[str], bool]:
    """The ways to sort an entry, and whether it is in Cyrillic letters."""
    keys = _keys(reference)
    return keys, bool(keys) and is_cyrillic(keys[0])


def _keys(reference: Reference) -> list[str]:
    """The ways to sort an entry, the usual one first and the name as it is printed last; [] if no person leads it."""
    people = _leading(reference)
    if not people or not people[0].family:
        return []
    name = people[0]
    ways = (name.family, name.particle + name.family)
    return [*(_plain(way) for way in ways), _letters(name.family.casefold())]


def _leading(reference: Reference) -> tuple[Name, ...]:
    """The people whom an entry begins with: its authors, or the editors of a book where its source has them first."""
    begins_with_editors = bool(reference.spans) and reference.spans[0].field == "editors"
    return reference.authors.people or (reference.editors.people if begins_with_editors else ())


@lru_cache(maxsize=1 << 14)
def _plain(name: str) -> str:
    parted = unicodedata.normalize("NFD", name.casefold().translate(_PLAIN))
    return _letters(parted)


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name))


def _longest_rise(names: Sequence[str]) -> set[int]:
    """The places of a longest part of the list that is in order."""
    ends: list[int] = []
    keys: list[str] = []
    before: list[int | None] = []
    for at, name in enumerate(names):
        place = bisect_right(keys, name)
        before.append(ends[place - 1] if place else None)
        ends[place : place + 1] = [at]
        keys[place : place + 1] = [name]
    chosen: set[int] = set()
    last: int | None = ends[-1] if ends else None
    while last is not None:
        chosen.add(last)
        last = before[last]
    return chosen


def _family(checked: Checked, place: int) -> str:
    name = _leading(checked.references[place - 1])[0]
    return f"{name.particle} {name.family}".strip()
