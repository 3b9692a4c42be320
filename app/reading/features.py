"""What the labelling model is told of each word of a reference.

Nearly everything depends on one word or one gap at one distance, so it is worked out once for each distinct word and
gap and then only put together. Attributes are short strings, "name=value", with the distance in the name.
"""

import re
from functools import lru_cache

from app.reading.tokens import Tokens

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?")
_ROMAN = re.compile(r"[IVXLC]+")
_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"') | dict.fromkeys("‹›‘’`´‚", "'"))
_DASHES = str.maketrans("‐‑‒–—−", "------")
_OPENING = re.compile(r"[(\[]")

OUTSIDE = "<>"
"""Stands for the words before the first and after the last."""


def shape_of(word: str) -> str:
    """The word's kinds of letters, runs shortened: "Müller-Nordhorn" is "Aa-Aa", "PNAS" "AA", "1999" "9999"."""
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


def class_of(word: str) -> str:
    """The coarse kind of a word: year, number, range, initial, capital, small, mixed, address."""
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
    if any(letter.isdigit() for letter in word):
        return "D"
    return "C" if word[0].isupper() else "l"


class WordFeatures:
    """The attributes one distinct word gives to itself and to its neighbours."""

    __slots__ = ("after", "before", "far_after", "far_before", "kind", "own", "shape", "third_after", "third_before")

    def __init__(self, word: str) -> None:
        shape = "DOI" if "/" in word and word.startswith("10.") else "URL" if "/" in word else shape_of(word)
        lower = re.sub(r"\d", "9", word.lower()) if any(map(str.isdigit, word)) else word.lower()
        if shape in ("DOI", "URL"):
            lower = shape
        self.kind = kind = class_of(word) if word != OUTSIDE else "O"
        self.shape = shape
        self.own = [f"w={lower}", f"s={shape}", f"p={lower[:3]}", f"x={lower[-3:]}", f"c={kind}"]
        self.before = [f"w-1={lower}", f"s-1={shape}", f"x-1={lower[-3:]}"]
        self.after = [f"w+1={lower}", f"s+1={shape}", f"x+1={lower[-3:]}"]
        self.far_before = [f"w-2={lower}", f"s-2={shape}"]
        self.far_after = [f"w+2={lower}", f"s+2={shape}"]
        self.third_before = f"c-3={kind}"
        self.third_after = f"c+3={kind}"


class GapFeatures:
    """The attributes one distinct gap gives to the words around it."""

    __slots__ = ("after", "before", "closes", "far_after", "far_before", "norm", "opens", "quotes")

    def __init__(self, gap: str) -> None:
        plain = " ".join(f"<{gap}>".split())[1:-1].translate(_QUOTES).translate(_DASHES)
        short = plain if len(plain) <= 4 else plain[:2] + plain[-2:]
        self.norm = norm = short.encode(errors="replace").decode()  # half a surrogate pair is no text to the model
        self.before = [f"g={norm}"]
        self.after = [f"g+1={norm}"]
        self.far_before = f"g-1={norm}"
        self.far_after = f"g+2={norm}"
        self.quotes = plain.count('"') + plain.count("''")
        self.opens = len(_OPENING.findall(plain))
        self.closes = plain.count(")") + plain.count("]")


_word = lru_cache(maxsize=50_000)(WordFeatures)
_gap = lru_cache(maxsize=5_000)(GapFeatures)
_outside = WordFeatures(OUTSIDE)


def features_of(tokens: Tokens) -> list[list[str]]:
    """The attributes of each word, in order."""
    count = len(tokens.words)
    words = [_outside, _outside, _outside, *map(_word, tokens.words), _outside, _outside, _outside]
    gaps = [_gap(gap) if len(gap) < 30 else _gap(gap[:15] + gap[-14:]) for gap in tokens.gaps]
    gaps = [gaps[0], *gaps, gaps[-1]] if gaps else gaps
    rows: list[list[str]] = []
    seen_year = quoted = False
    depth = numbers = 0
    for at in range(count):
        word, before, after = words[at + 3], words[at + 2], words[at + 4]
        gap, next_gap = gaps[at + 1], gaps[at + 2]
        if gap.quotes % 2:
            quoted = not quoted
        depth = max(0, depth + gap.opens - gap.closes) if gap.opens or gap.closes else depth
        row = word.own + before.before + after.after + words[at + 1].far_before + words[at + 5].far_after
        row += gap.before
        row += next_gap.after
        row += (
            words[at].third_before,
            words[at + 6].third_after,
            gaps[at].far_before,
            gaps[at + 3].far_after,
            f"gs={before.kind}{gap.norm}{word.kind}",
            f"sg={word.kind}{next_gap.norm}{after.kind}",
            f"ng={min(numbers, 3)}{'y' if seen_year else 'n'}{word.kind}",
            f"pos={at * 10 // count}",
            f"at={at}" if at < 4 else f"end={count - at}" if count - at < 4 else "mid",
        )
        if quoted:
            row.append("quoted")
        if depth:
            row.append("nested")
        if word.kind == "Y":
            seen_year = True
        elif word.kind in "NRM":
            numbers += 1
        rows.append(row)
    return rows
