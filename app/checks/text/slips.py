"""Slips of the pen in any text of a reference, its names included, and the findings made of them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from app.checks.checked import NAME_FIELDS, Checked, people
from app.checks.finding import CERTAINTIES, Certainty, Finding, Fix, names_fix, text_fix
from app.model import FIELDS, UNPRINTED, Name, Names, Reference
from app.styles.names import STORED, names_pieces

PROSE = ("title", "container_title", "collection_title", "genre", "publisher", "publisher_place", "edition", "note")
"""Fields that hold words."""

_CODES = UNPRINTED | {"language", "url", "doi"}

TEXTS = tuple(field.name for field in FIELDS if field.kind == "text" and field.name not in _CODES)
"""Every field of text, save codes, and addresses and DOIs, which have checks of their own."""

NAME_PARTS = ("family", "given", "particle", "suffix", "literal")


class Value(NamedTuple):
    """A text that is looked at: a field's, or the `part` of a name ("" if it is no name's)."""

    place: int
    reference: Reference
    field: str
    text: str
    part: str = ""


class Slip(NamedTuple):
    """Characters `start` to `end` (exclusive) of a text that are to be `after`; `why` ends the finding's sentence."""

    start: int
    end: int
    after: str
    why: str
    certainty: Certainty = "certain"


Slips = Callable[[Value], Iterable[Slip]]


def slips_found(
    code: str,
    checked: Checked,
    slips: Slips,
    *,
    may_hold: Callable[[Reference], bool] | None = None,
    also: Collection[int] = (),
    fields: Sequence[str],
    names: bool = True,
) -> Iterator[Finding]:
    """One finding for each field and certainty: its fix mends all slips of that certainty in the field.

    Only references of which `may_hold` is true, if it is given, and those at the places `also`, are looked at.
    """
    for place, reference, is_concerned in checked.each(may_hold or bool):
        if not is_concerned and place not in also:
            continue
        for field in fields:
            text = getattr(reference, field)
            if text:
                found = sorted(slips(Value(place, reference, field, text)))
                yield from _in_text(code, place, field, text, found)
        if names:
            for field in NAME_FIELDS:
                if people(reference, field).people:
                    yield from _in_names(code, place, reference, field, slips)


def all_texts(reference: Reference) -> str:
    """All texts that are looked at, names included, in one: what no pattern finds in it none of them holds.

    What parts them begins and ends with a space, so that each has a word's end there.
    """
    parts = [part for field in NAME_FIELDS for name in people(reference, field).people for part in _name_texts(name)]
    return _PARTED.join(filter(None, (*_texts(reference), *parts)))


_PARTED = " | "
_texts = attrgetter(*TEXTS)
_name_texts = attrgetter(*NAME_PARTS)


def mended(text: str, slips: Iterable[Slip]) -> str:
    """The text without its slips, which are in order and do not overlap."""
    parts, place = [], 0
    for slip in slips:
        parts += [text[place : slip.start], slip.after]
        place = slip.end
    return "".join([*parts, text[place:]])


def _in_text(code: str, place: int, field: str, text: str, slips: Sequence[Slip]) -> Iterator[Finding]:
    for certainty in CERTAINTIES:
        if chosen := [slip for slip in slips if slip.certainty == certainty]:
            start, end = _words_around(text, chosen[0])
            within = [slip for slip in chosen if slip.end <= end]
            before, after = text[start:end], mended(text[:end], within)[start:]
            fix = text_fix(place, field, text, mended(text, chosen), label=after)
            yield _finding(code, chosen, (place, field), (before, after), (start, end), fix)


def _in_names(code: str, place: int, reference: Reference, field: str, slips: Slips) -> Iterator[Finding]:
    names = people(reference, field)
    found: list[tuple[int, str, Slip]] = []
    for at, name in enumerate(names.people):
        for part in NAME_PARTS:
            if text := getattr(name, part):
                found += ((at, part, slip) for slip in sorted(slips(Value(place, reference, field, text, part))))
    for certainty in CERTAINTIES:
        chosen = [each for each in found if each[2].certainty == certainty]
        if not chosen:
            continue
        changed = list(names.people)
        for at in {at for at, _, _ in chosen}:
            changed[at] = _mended_name(changed[at], [(part, slip) for place_, part, slip in chosen if place_ == at])
        at = chosen[0][0]
        start, before = _printed(names, at)
        _, after = _printed(Names((changed[at],)), 0)
        fix = names_fix(place, field, names, Names(tuple(changed), et_al=names.et_al), label=after)
        where = (start, start + len(before)) if start >= 0 else (-1, -1)
        yield _finding(code, [slip for _, _, slip in chosen], (place, field), (before, after), where, fix)


def _finding(
    code: str, slips: Sequence[Slip], where: tuple[int, str], words: tuple[str, str], at: tuple[int, int], fix: Fix
) -> Finding:
    more = f" ({len(slips)} places)" if len(slips) > 1 else ""
    return Finding(
        code, slips[0].certainty, f"“{words[0]}” {slips[0].why}{more}", (where[0],), (), where[1], *words, *at, (fix,)
    )


def _words_around(text: str, slip: Slip) -> tuple[int, int]:
    """The slip with the rest of the words that it touches."""
    start, end = slip.start, slip.end
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _mended_name(name: Name, slips: Sequence[tuple[str, Slip]]) -> Name:
    parts = {part: mended(getattr(name, part), [slip for of, slip in slips if of == part]) for part, _ in slips}
    return replace(name, **parts)


def _printed(names: Names, at: int) -> tuple[int, str]:
    """Where a name stands in the text that a cell shows of the names (-1 if nowhere), and the name's own text."""
    place = count = 0
    for piece in names_pieces(names, STORED):
        if piece.field == "name":
            if count == at:
                return place, piece.text
            count += 1
        place += len(piece.text)
    return -1, ""
