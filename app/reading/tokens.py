"""A reference's text to words and the gaps between them.

Words carry labels; gaps (spaces and punctuation) carry none, they are what the labels are told from. So "J.L." is two
words with a stop between them, "99:88-94" is "99" and "88-94" with a colon, while "e123", "299.e5",
"S105-S109", "Müller-Nordhorn", a DOI and a web address stay whole.
"""

import re
from dataclasses import dataclass

LONGEST = 2_000
"""Characters of a source that are labelled; the longest printed references have about 1,000."""

_MARKS = "\u0300-\u036f"
_WORD = re.compile(
    rf"(?:https?://|ftp://|www\.)[^\s<>\"«»“”]+"
    rf"|\b10\.\d{{4,9}}/[^\s<>\"«»“”]+"
    rf"|[^\W_][\w{_MARKS}]*(?:[-‐‑–−'’][^\W_][\w{_MARKS}]*|\.e\d+)*",
    re.IGNORECASE,
)
_GLUED_YEAR = re.compile(r"(?<=[^\W\d_]{3})(?=(?:19|20)\d\d$)")
_CLOSING = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of `text` with where each starts and ends, and the `gaps` around them: one more than words."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]


def tokenise(text: str, *, start: int = 0) -> Tokens:
    """The words and gaps of `text` from `start` on, `LONGEST` characters at most."""
    text = text[: start + LONGEST]
    first = start
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _WORD.finditer(text, start):
        start, end = found.span()
        word = found[0]
        if "/" in word or word[:4] in ("www.", "WWW."):
            word = _without_closing_punctuation(word)
            end = start + len(word)
        elif len(word) > 6 and (glued := _GLUED_YEAR.search(word)):
            middle = start + glued.start()
            words.append(text[start:middle])
            starts.append(start)
            ends.append(middle)
            start, word = middle, text[middle:end]
        words.append(word)
        starts.append(start)
        ends.append(end)
    gaps = [text[end:start] for end, start in zip([first, *ends], [*starts, len(text)], strict=True)]
    return Tokens(text, words, starts, ends, gaps)


def _without_closing_punctuation(address: str) -> str:
    """The address without the stop, comma or unbalanced bracket that the sentence around it put behind it."""
    end = len(address)
    while end > 1:
        last = address[end - 1]
        unbalanced = last in _CLOSING and address.count(last, 0, end) > address.count(_CLOSING[last], 0, end)
        if last not in ".,;:'’" and not unbalanced:
            break
        end -= 1
    return address[:end]
