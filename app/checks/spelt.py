"""Which titles can be looked at for their spelling, and which of their words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from app.checks.lexicon import Lexicon
from app.checks.word_counts import WORD, begins_part, is_joined, is_sentence_case
from app.model import Reference
from app.reading.text.language import language_of
from app.reading.text.words import COMPOUND_STARTS

_SHARE = {"en": 0.25, "ru": 0.4, "": 0.6}
"""How many of the words must be known, by the language that the title's small words tell; "": they tell none."""

_LONGEST, _LONGEST_WORD = 1000, 40
"""Longer titles and words are none."""

_BESIDE = ("", *" -.,;:?!()[]“”«»\"'‘’")


class Spelt(NamedTuple):
    """A title whose spelling can be looked at: its place, and its words that are not names or parts of a formula."""

    place: int
    title: str
    words: tuple[re.Match[str], ...]


def spelt_in(reference: Reference, lexicon: Lexicon) -> tuple[re.Match[str], ...] | None:
    """The words of a title that can be looked at; None if it is not in English or Russian, as most of them tell."""
    return _words(reference.title, lexicon) if 0 < len(reference.title) <= _LONGEST else None


def unknown_in(reference: Reference, lexicon: Lexicon) -> tuple[re.Match[str], ...]:
    """Those of them that the lexicon does not know."""
    return tuple(word for word in spelt_in(reference, lexicon) or () if not lexicon.knows(word[0].lower()))


@lru_cache(maxsize=1 << 14)
def _words(title: str, lexicon: Lexicon) -> tuple[re.Match[str], ...] | None:
    """The words of a title whose spelling can be looked at; None if its language is not known here."""
    return tuple(spelt_words(title)) if is_spelt(title, lexicon) else None


def is_spelt(title: str, lexicon: Lexicon) -> bool:
    """Whether the title is in a language whose words are known here."""
    language = language_of(title)
    if language not in _SHARE:
        return False
    words = [word.lower() for word in WORD.findall(title) if len(word) > 3]
    known = sum(map(lexicon.is_written_out, words))
    is_told = bool(language) or known > 1  # one word may be of several languages
    return is_told and known + 1 >= _SHARE[language] * (len(words) + 1)


def spelt_words(title: str) -> Iterator[re.Match[str]]:
    """The words that are not names or parts of a formula: in small letters, or capitalised for their place."""
    sentence = is_sentence_case(title)
    for match in WORD.finditer(title):
        word = match[0]
        hangs = is_joined(title, *match.span()) and not _is_word_of_compound(title, match)
        if len(word) > _LONGEST_WORD or hangs:
            continue
        capitalised = word[0].isupper() and word[1:].islower() and len(word) > 6 and word.isalpha()
        if word.islower() or (capitalised and (not sentence or not match.start() or begins_part(title, match.start()))):
            yield match


def _is_word_of_compound(title: str, match: re.Match[str]) -> bool:
    """Whether a long word, or a shorter one behind a beginning like "multi-", is joined by hyphens alone."""
    start, end = match.span()
    beginning = _BEGINNING.search(title, 0, start)
    is_long = end - start > _LONG or (end - start > _SHORT and beginning and beginning[1].lower() in COMPOUND_STARTS)
    return bool(is_long) and _has_hyphens(title, start, end)


_LONG, _SHORT = 7, 5
_BEGINNING = re.compile(r"([^\W\d_]+)-\Z")


def _has_hyphens(title: str, start: int, end: int) -> bool:
    """Whether nothing but hyphens joins a word to its neighbours, and those are words too."""
    before, after = title[max(start - 2, 0) : start], title[end : end + 2]
    is_led = before[-1:] != "-" or before[:1].islower()
    is_followed = after[:1] != "-" or after[1:].islower()
    return is_led and is_followed and before[-1:] in _BESIDE and after[:1] in _BESIDE


def as_printed(word: str, like: str) -> str:
    """The word with the capitals of another one."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
