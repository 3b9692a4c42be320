"""Family names with letters as hardly any has them, one slip away from a name that many bear."""

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from math import log
from string import ascii_lowercase
from typing import NamedTuple

from app.checks.authors.known_names import by_frequency, is_known, is_syllable
from app.checks.authors.slips import plain

_BORNE_BY_MANY = 8_000
"""The commonest names, of which one may have been meant."""

_LEARNT_FROM = 20_000
"""The commonest names, from which is learnt which letters follow each other."""

_SHORTEST, _LONGEST = 5, 40
_NEEDED = -3.5
"""How much likelier the letters of the common name must be, set against how rare it is.

Of 1,000 names of authors 1 or 2 are over it, some of them misprints indeed, and of 1,000 with one letter exchanged 150.
"""


@lru_cache(maxsize=1 << 14)
def near_names(family: str) -> frozenset[str]:
    """What an unknown name with unusual letters may be meant to be, in small letters; nothing of any other.

    Nothing for names with accents, of several words or of one Chinese syllable. The first call takes 0.1 s.
    """
    is_plain = family.isascii() and family.isalpha() and _SHORTEST <= len(family) <= _LONGEST
    if not is_plain or is_syllable(family):
        return frozenset()
    own = plain(family)
    odd = _odd_place(own)
    return frozenset(_slips(own, odd)) - {own} if odd >= 0 and not is_known(family) else frozenset()


@lru_cache(maxsize=1 << 14)
def usual_name(family: str) -> str:
    """The common name, in small letters, that a name is likely to be a misprint of; "" if there is none.

    Another beginning, ending or vowel rather makes another name: Ychou, Lindh, Meyor.
    """
    ranks, own = _letters().ranks, plain(family)
    near = [other for other in near_names(family) if other in ranks and not _is_another(own, other)]
    best = max(near, key=lambda other: (_gain(own, other), other), default="")
    return best if best and _gain(own, best) > _NEEDED else ""


def _is_another(own: str, other: str) -> bool:
    if own[0] != other[0] or own[-1] != other[-1]:
        return True
    changed = [{a, b} for a, b in zip(own, other, strict=False) if a != b]
    return len(own) == len(other) and len(changed) == 1 and changed[0] <= _VOWELS


_VOWELS = frozenset("aeiouy")


def _odd_place(family: str) -> int:
    """Where the letter stands that follows the two before it most seldom; -1 if all do so often enough."""
    likely, place = min((_following(three), place) for place, three in enumerate(_threes(family)))
    return place if likely < _SELDOM else -1


_SELDOM = 0.02


def _gain(family: str, other: str) -> float:
    return _likelihood(other) - _likelihood(family) - 1.5 * log(_letters().ranks[other] + 50)


def _likelihood(family: str) -> float:
    """The logarithm of how likely each letter of a name follows the two before it."""
    return sum(log(_following(three)) for three in _threes(family))


def _following(three: str) -> float:
    """How often the last of three letters follows the first two."""
    counts = _letters().counts
    return (counts[three] + 0.1) / (counts[three[:2]] + 2)


class _Letters(NamedTuple):
    """The ranks of common names, and how often names have two and three letters in a row."""

    ranks: dict[str, int]
    counts: Counter[str]


@cache
def _letters() -> _Letters:
    names = by_frequency(_LEARNT_FROM)
    counts = Counter(three for name in names for three in _threes(name))
    for three, count in list(counts.items()):
        counts[three[:2]] += count
    return _Letters({name: rank for rank, name in enumerate(names[:_BORNE_BY_MANY])}, counts)


def _threes(name: str) -> list[str]:
    ends = f"^^{name}$"
    return [ends[at : at + 3] for at in range(len(ends) - 2)]


def _slips(name: str, odd: int) -> Iterator[str]:
    """The texts one slip away near a letter: one put in, left out, exchanged, or swapped with the next."""
    for at in range(max(odd - 2, 0), min(odd + 1, len(name)) + 1):
        before, after = name[:at], name[at:]
        yield from (before + letter + after for letter in ascii_lowercase)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in ascii_lowercase)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
