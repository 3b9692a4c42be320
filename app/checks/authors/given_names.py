"""Given names as initials: which they are, and how they are printed."""

import re
from functools import lru_cache

from app.model import Name
from app.styles import name_text
from app.styles.names import NameForm, given_parts

_ROMAN = frozenset({"II", "III", "IV"})
_RUN = re.compile(r"[^\s.‐‑-]+")
_LONGEST = 2
"""Letters of an initial; three with a stop are as often a short name at a sentence's end ("Watt, Ian. The Rise")."""
LONGEST_NAME = 200
"""Characters of a name; what is longer is a text that was read as one, and no check of names looks at it."""


@lru_cache(maxsize=1 << 14)
def initials(given: str) -> tuple[str, ...]:
    """The first letters of given names: ("J", "L") of "J.L." and of "Jean-Luc", ("V", "Yu") of "V. Yu."."""
    return tuple(part.text if part.is_initial else part.text[0].upper() for part in given_parts(given))


def is_misread(text: str) -> bool:
    """Whether the text was opened in a wrong encoding ("RincÃ³n"), so that its signs are halves of letters."""
    return "Ã" in text or "Â" in text


def is_initials(name: Name) -> bool:
    """Whether the given name is initials and nothing else: "J.-L.", "JL", "V. Yu."; not "III", not "Jean".

    A single letter without a stop behind two words may be a short family name ("Ю Ден Сик"), and capitals side by side
    beside another initial may be one letter transliterated or an order's ("SHTERN V. YA.", "Aleni G. SJ").
    """
    return _is_initials(name.family, name.given)


@lru_cache(maxsize=1 << 15)
def _is_initials(family: str, given: str) -> bool:
    if len(family) + len(given) > LONGEST_NAME or not family[:1].isalpha():
        return False
    if given in _ROMAN or is_misread(family + given):
        return False
    if len(given) == 1 and " " in family:
        return False
    is_capitals = family.isupper() and len(given) > 2 and "." not in given
    return not is_capitals and _only_initials(given)


@lru_cache(maxsize=1 << 14)
def printed_initials(given: str, *, stop: str, gap: str) -> str:
    """Initials with a stop after each, or none, and a gap between two: "J. L." or "JL"; a hyphen stays: "J.-L."."""
    return name_text(Name(given=given), NameForm(initial_stop=stop, initial_gap=gap))


@lru_cache(maxsize=1 << 14)
def _only_initials(given: str) -> bool:
    runs = _RUN.findall(given)
    if len(runs) > 1 and any(len(run) > 1 and run.isupper() for run in runs):
        return False
    parts = given_parts(given)
    return bool(parts) and all(part.is_initial and len(part.text) <= _LONGEST for part in parts)
