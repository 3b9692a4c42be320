"""What the labelling model is told of each word of a reference.

Everything comes from three kinds of thing: a word, a gap with the kinds of word on its two sides, and a place in the
reference. Each tells its keys, "name=value", to the words at some offsets from it. So what the model makes of a word,
a gap or a place is summed once and then only looked up.
"""

import re
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from app.reading.labels.journal_names import journal_names, word_hash
from app.reading.labels.places import KINDS, PLACE_KEYS, place_codes
from app.reading.text.tokens import Tokens

OFFSETS = {
    "w": (-2, -1, 0, 1, 2),
    "s": (-2, -1, 0, 1, 2),
    "p": (0,),
    "x": (-1, 0, 1),
    "k": (-1, 0, 1),
    "c": (-3, 0, 3),
    "g": (-1, 0, 1, 2),
    "j": (0, 1),
}
"""For each name of a key, from where it is heard: at -1 from the word before, at 0 from the word itself; a gap's
from the gap before the word at 0, from the one behind it at 1."""

REACH = 3
"""The farthest that any key is heard."""

OUTSIDE = "<>"
"""Stands for the words before the first and after the last."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?")
_ROMAN = re.compile(r"[IVXLC]+")
_DIGIT = re.compile(r"\d")
_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"') | dict.fromkeys("‹›‘’`´‚", "'"))
_DASHES = str.maketrans("‐‑‒–—−", "------")
_IN = frozenset(("in", "im", "em", "en", "dans"))
_LONGEST_GAP = 30
_LONGEST_WORD = 60


def shape_of(word: str) -> str:
    """The word's kinds of letters, runs shortened: "Müller-Nordhorn" is "Aa-Aa", "PNAS" "AA", "1999" "9999"."""
    if word.isalpha():  # most words, and worth a shortcut
        if word.islower():
            return "a"
        if word[0].isupper() and word[1:].islower():
            return "Aa"
    elif word.isdigit():
        return "9" * min(len(word), 5)
    shape = []
    last, run = "", 0
    for letter in word[:24]:
        if letter.isdigit():
            kind = "9"
        elif letter.isupper():
            kind = "A"
        elif letter.isalpha():
            kind = "a"
        else:
            kind = letter.translate(_DASHES).translate(_QUOTES)
        run = run + 1 if kind == last else 1
        if run <= (5 if kind == "9" else 2 if kind == "A" else 1):
            shape.append(kind)
        last = kind
    return "".join(shape)


def kind_of(word: str) -> str:
    """The coarse kind of a word: year, number, range, initial, capital, small, mixed, address."""
    if word.isalpha() and len(word) > 3 and not word.isupper():  # most words, and worth a shortcut
        return "C" if word[0].isupper() else "l"
    if word == OUTSIDE:
        return "O"
    if _YEAR.fullmatch(word):
        return "Y"
    if word.isdigit():
        return "N" if len(word) < 5 else "M"
    if "/" in word:
        return "U"
    if word[0].isdigit():
        return "R"
    if len(word) == 1:
        return "I" if word.isupper() else "l"
    if _ROMAN.fullmatch(word):
        return "X"
    if word.isupper():
        return "I" if len(word) <= 3 else "K"
    if _DIGIT.search(word):
        return "D"
    return "C" if word[0].isupper() else "l"


class Told(NamedTuple):
    """What a distinct word or gap tells: its keys to the model, and what places need to know of it (`place_codes`)."""

    keys: list[str]
    marks: tuple[int, ...]


@lru_cache(maxsize=4_000)
def told_of_word(word: str) -> Told:
    """What a distinct word tells; its marks are its kind, its hash, and whether it may mean "In"."""
    if "/" in word:
        lower = shape = "DOI" if word.startswith("10.") else "URL"
    else:
        shape = shape_of(word)
        lower = word[:_LONGEST_WORD].lower()
        if not lower.isalpha():
            lower = _DIGIT.sub("9", lower)
    kind = kind_of(word)
    hashed = word_hash(word)
    rank = journal_names().ranks.get(hashed, 0)
    cue = 1 + word[0].isupper() if lower in _IN else 0
    keys = [f"w={lower}", f"s={shape}", f"p={lower[:3]}", f"x={lower[-3:]}", f"c={kind}", f"k={rank}"]
    return Told(keys, (KINDS.index(kind), hashed, cue))


class Gap(NamedTuple):
    """A distinct gap.

    What is kept of its punctuation, how many quotation marks and brackets it holds, whether it is more than a space,
    and whether two slashes stand in it.
    """

    norm: str
    quotes: int
    opens: int
    closes: int
    bounds: bool
    slashes: bool


def gap_of(gap: str) -> Gap:
    """The gap, quotation marks and dashes made alike, long ones by their ends."""
    plain = " ".join(f"<{gap}>".split())[1:-1].translate(_QUOTES).translate(_DASHES)
    short = plain if len(plain) <= 4 else plain[:2] + plain[-2:]
    return Gap(
        short.encode(errors="replace").decode(),  # half a surrogate pair is no text to the model
        plain.count('"') + plain.count("''"),
        plain.count("(") + plain.count("["),
        plain.count(")") + plain.count("]"),
        plain != " ",
        "//" in plain,
    )


def shortened(gap: str) -> str:
    """The gap, or the two ends of one of unusual length."""
    return gap if len(gap) < _LONGEST_GAP else gap[:15] + gap[-14:]


def told_of_gap(before: str, gap: str, after: str) -> Told:
    """What a distinct gap between words of two kinds tells; its marks are all of `Gap` but the norm."""
    norm, *marks = gap_of(gap)
    return Told([f"g={norm}", f"j={before}{norm}{after}"], tuple(marks))


def features_of(tokens: Tokens) -> list[list[str]]:
    """All that the model is told of each word, in order, as the attributes that it is trained with.

    An attribute is a key with its offset in its name, "w-1=the"; keys of places have none.
    """
    count = len(tokens.words)
    if not count:
        return []
    words = [told_of_word(word) for word in (*[OUTSIDE] * REACH, *tokens.words, *[OUTSIDE] * REACH)]
    kinds = [kind_of(word) for word in (OUTSIDE, *tokens.words, OUTSIDE)]
    gaps = [told_of_gap(kinds[at], shortened(gap), kinds[at + 1]) for at, gap in enumerate(tokens.gaps)]
    codes = place_codes(
        np.array([[word.marks] for word in words[REACH:-REACH]], dtype=np.intp),
        np.array([[gap.marks] for gap in gaps], dtype=np.intp),
        np.array([count]),
    )
    gaps = [gaps[0], *gaps, gaps[-1]]
    rows = []
    for at in range(count):
        row = [key for family, code in zip(PLACE_KEYS, codes[:, at, 0], strict=True) for key in family[code]]
        for offset in range(-REACH, REACH + 1):
            row += _at(offset, *words[at + offset + REACH].keys)
            if -1 <= offset <= 2:
                row += _at(offset, *gaps[at + offset + 1].keys)
        rows.append(row)
    return rows


@lru_cache(maxsize=200_000)
def _at(offset: int, *keys: str) -> list[str]:
    """The attributes that keys make at an offset."""
    named = (key.partition("=") for key in keys)
    return [f"{name}{offset:+}={value}" for name, _, value in named if offset in OFFSETS[name]]
