"""The form that a list prints journals' names in: shortened or in full, with stops or without."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from app.checks.checked import Checked
from app.checks.journals.words import LEFT_OUT, shortening, words_of
from app.checks.majority import majority

Length = Literal["short", "full", "mixed", ""]
Stops = Literal["with", "without", ""]


@dataclass(frozen=True, slots=True)
class Form:
    """How most of a list's names are printed, "" where too few agree: their length, and their stops in short names.

    `ends_with_stop` says whether a short name ends with its stop ("Ann. Surg." where the stop is part of the name),
    `always_ends_so` whether nearly all do, `is_spaced` whether a space follows the other stops.
    """

    length: Length = ""
    stops: Stops = ""
    ends_with_stop: bool = False
    always_ends_so: bool = False
    is_spaced: bool = False


@dataclass(frozen=True, slots=True)
class Habit:
    """How many of a list's journals have names of each length, and with stops or without."""

    lengths: Counter[Length]
    stops: Counter[Stops]

    @classmethod
    def of(cls, checked: Checked) -> "Habit":
        """The habit of a list, each journal counted once, so that the two names of one are worth the same."""
        names = journals_of(checked)
        return cls(Counter(map(_seen_length, names)), Counter(map(stops_of, names)))

    def share_of(self, name: str) -> tuple[int, int]:
        """How many names are like this one, by their length, then by their stops; what has no other form has 0."""
        length, stops = _seen_length(name), stops_of(name)
        return self.lengths[length] if length else 0, self.stops[stops] if stops else 0


def _seen_length(name: str) -> Length:
    """What `length_of` says; of names in other letters, whose short forms are not known, what their stops show."""
    words = words_of(name)
    if name.isascii() or len(words) < 2:
        return length_of(name)
    return "short" if any(word.has_stop for word in words) else "full"


LONGEST = 200
"""Characters of a name; what is longer was read wrong and is let be."""


def journals_of(checked: Checked) -> dict[str, tuple[int, ...]]:
    """The places of journal articles by their journals' names, as far as those may be names."""
    return {name: places for name, places in checked.journals.items() if len(name) <= LONGEST}


def form_of(checked: Checked) -> Form:
    """The form of a list, each reference counted once."""
    names = [name for name, places in journals_of(checked).items() for _ in places]
    lengths: Counter[Length] = Counter(filter(None, map(length_of, names)))
    stops: Counter[Stops] = Counter(filter(None, (stops_of(name) for name in names if not is_uneven(name))))
    ends = Counter(name.endswith(".") for name in names if stops_of(name) == "with" and ends_shortened(name))
    spaced = Counter(_GLUED.search(name) is None for name in names if stops_of(name) == "with")
    return Form(
        majority(lengths) or "",
        majority(stops) or "",
        ends_with_stop=ends[True] > ends[False],
        always_ends_so=majority(ends) is True,
        is_spaced=majority(spaced) is True,
    )


@lru_cache(maxsize=4096)
def length_of(name: str) -> Length:
    """Whether a name is shortened, in full or half of each; "" for one that has no other form ("Gut")."""
    known = shortening()
    words = words_of(name)
    if len(words) < 2 or not name.isascii() or (words[0].text == "IEEE" and "Topics" in name):
        return ""
    short = any(known.is_short(word.text) for word in words)
    full = any(known.is_full(word.text) for word in words)
    if short and full:
        return "mixed"
    return "short" if short else "full" if full else ""


@lru_cache(maxsize=4096)
def stops_of(name: str) -> Stops:
    """Whether the shortened words of a name have stops; "" if only its last word is one, or words are in full."""
    known = shortening()
    words = words_of(name)
    inner = [word for word in words[:-1] if known.is_short(word.text)]
    is_in_full = any(word.text.islower() and word.key in LEFT_OUT for word in words)
    if not inner or is_in_full or not name.isascii() or all(len(word.text) == 1 for word in words):
        return ""
    return "with" if any(word.has_stop for word in inner) else "without"


@lru_cache(maxsize=4096)
def is_uneven(name: str) -> bool:
    """Whether some shortened words before the last have stops and others have none: "J. Biomed Mater Res"."""
    known = shortening()
    return len({word.has_stop for word in words_of(name)[:-1] if known.is_short(word.text)}) > 1


def without_stops(name: str) -> str:
    """A name without the stops of its shortened words: "N.Engl. J. Med." is "N Engl J Med"."""
    return _BEFORE_PUNCTUATION.sub("", " ".join(_STOPS.sub(" ", name).split()))


def with_stops(name: str, form: Form) -> str:
    """A name with a stop after each shortened word, and what follows it, as a list has it."""
    known = shortening()
    words = words_of(name)
    for word in reversed(words):
        is_last = word is words[-1]
        if known.is_short(word.text) and not word.has_stop and (form.ends_with_stop or not is_last):
            name = name[: word.end] + "." + name[word.end :]
    return _GLUED.sub(". ", name) if form.is_spaced else name


def ends_shortened(name: str) -> bool:
    """Whether the last word of a name is a shortened one."""
    words = words_of(name)
    return bool(words) and words[-1].end >= len(name) - 1 and shortening().is_short(words[-1].text)


_BEFORE_PUNCTUATION = re.compile(r" (?=[,;:)])")
_GLUED = re.compile(r"(?<=[^\W\d_])\.(?=[^\W\d_]{2})|(?<=[^\W\d_]{2})\.(?=[^\W\d_])")
_STOPS = re.compile(r"(?<=[^\W\d_])\.")
