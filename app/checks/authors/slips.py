"""Two spellings that a slip of the keyboard tells apart."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import Literal

Slip = Literal["swap", "double", "letter", "other letter", ""]

_LONGEST = 40
_UNTIED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ё": "е"})


@lru_cache(maxsize=1 << 15)
def plain(text: str) -> str:
    """The text in small letters, without accents, hyphens, apostrophes and spaces: what two spellings share."""
    letters = unicodedata.normalize("NFKD", text.lower().translate(_UNTIED))
    return "".join(character for character in letters if character.isalpha())


def slip_between(one: str, other: str) -> Slip:
    """The single slip between two spellings: two letters swapped, one doubled, one more, or another; "" if none.

    The optimal string alignment distance is 1 then (Damerau, 1964).
    """
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    rest, other_rest = one[start:], other[start:]
    if len(one) == len(other):
        if rest[1:] == other_rest[1:]:
            return "other letter" if rest else ""
        is_swap = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
        return "swap" if is_swap else ""
    if rest != other_rest[1:]:
        return ""
    return "double" if start and other[start] == other[start - 1] else "letter"


@lru_cache(maxsize=1 << 15)
def _left(spelling: str) -> tuple[str, ...]:
    """The spelling, and what is left of it without one letter."""
    return (spelling, *{spelling[:at] + spelling[at + 1 :] for at in range(len(spelling))})


def near_pairs(spellings: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of spellings with one slip between them, each once, in alphabetical order.

    Spellings meet where one letter left out of each leaves the same, so a list of thousands is never compared pair by
    pair.
    """
    met: dict[str, set[str]] = defaultdict(set)
    for spelling in set(spellings):
        if len(spelling) <= _LONGEST:
            for left in _left(spelling):
                met[left].add(spelling)
    pairs = {pair for together in met.values() if len(together) > 1 for pair in combinations(sorted(together), 2)}
    return (pair for pair in sorted(pairs) if slip_between(*pair))
