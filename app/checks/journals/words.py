"""What is known of the words of journals' names: whether a name is one, and how its words are shortened.

Learnt from lists of journals that are older than many journals: what is unknown here proves nothing.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.reading.labels.arrays import read_arrays
from app.reading.labels.journal_names import KNOWLEDGE as NAMES
from app.reading.labels.journal_names import run_hash, word_hash
from app.reading.text.tokens import tokenise
from app.resources import known_lines, resource

KNOWLEDGE = "checks/journal-words.txt"
MORE = "checks/more-journals.txt"

LEFT_OUT = frozenset(
    "a an and of on in for to the at de del della dell der den des di do da dos das du e ed el en et für i im la las "
    "le les los na o och og pro und van von voor w y zum zur".split()
)
"""Small words of several languages that a short form leaves out (ISO 4, 4.5)."""


class Word(NamedTuple):
    """A word of a name as printed, where it stands, and whether a stop follows it."""

    text: str
    start: int
    end: int
    has_stop: bool

    @property
    def key(self) -> str:
        """The word as it is looked up."""
        return self.text.casefold()


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[Word, ...]:
    """The words of a name in order; figures are none."""
    return tuple(
        Word(found[0], found.start(), found.end(), name[found.end() : found.end() + 1] == ".")
        for found in _WORD.finditer(name)
    )


@dataclass(frozen=True, slots=True)
class Shortening:
    """`forms` gives the short forms of a full word, the usual one first; `shorts` all that are not full words too."""

    forms: dict[str, tuple[str, ...]]
    shorts: frozenset[str]

    def is_short(self, word: str) -> bool:
        """Whether a word is a shortened one and nothing else: "Surg", "J"."""
        return word.casefold() in self.shorts

    def is_full(self, word: str) -> bool:
        """Whether a word is written out though it could be shortened: "Surgery"."""
        key = word.casefold()
        forms = self.forms.get(key) or self.forms.get(plain(word), (key,))
        return key not in forms and key not in self.shorts

    def is_whole(self, word: str) -> bool:
        """Whether a word is never shortened: "Cell", "Lancet"."""
        return self.forms.get(word.casefold(), ("",))[0] == word.casefold()


@lru_cache(maxsize=1)
def shortening() -> Shortening:
    """What ships with the program of how words are shortened; says what to do if it is missing or damaged."""
    rows = [line.split() for line in known_lines(KNOWLEDGE)]
    forms = {word: tuple(short) or (word,) for word, *short in rows}
    shorts = {short for word, kept in forms.items() for short in kept if short != word}
    return Shortening(forms, frozenset(shorts - forms.keys()))


_SHIFT = np.uint64(32)


@lru_cache(maxsize=1)
def _known() -> tuple[frozenset[int], dict[int, int]]:
    """Fingerprints of names, and the rank of words by their hash, as the parser was taught them."""
    names, words, ranks = read_arrays(resource(NAMES), "names", "words", "ranks")
    return frozenset(names.tolist()), dict(zip(words.tolist(), ranks.tolist(), strict=True))


def is_known_word(word: str) -> bool:
    """Whether a word stands in two known names at least; accents are not looked at."""
    return rank(word) > 0 or rank(plain(word)) > 0


def known_words_of(words: Iterable[str]) -> set[str]:
    """Those of some words without accents that stand in two known names at least."""
    known = _known()[1]
    return {word for word in words if word_hash(word) in known}


def known_lone_words_of(words: Iterable[str]) -> set[str]:
    """Those of some words that are the whole name of a known journal: "Speculum"."""
    each = list(dict.fromkeys(words))
    hashes = np.array([word_hash(word) for word in each], dtype=np.uint64)
    runs = run_hash(np.zeros(len(each), dtype=np.uint64), hashes) >> _SHIFT
    known = _known()[0]
    return {word for word, run in zip(each, runs.tolist(), strict=True) if run in known or word in _known_too()}


@lru_cache(maxsize=8192)
def is_known(name: str) -> bool:
    """Whether a name, full or shortened, with stops or without, is that of a known journal."""
    return int(_run(name)[0] >> _SHIFT) in _known()[0] or _key(name) in _known_too()


@lru_cache(maxsize=1)
def _known_too() -> frozenset[str]:
    """Journals that the lists lack, as many are younger than these or of other fields than medicine."""
    return frozenset(_key(name) for line in known_lines(MORE) for name in line.split("; "))


def _key(name: str) -> str:
    """A name as it is looked up there: without "and", which may be "&", and "The"."""
    return " ".join(word.key for word in words_of(name) if word.key not in ("and", "the"))


def goes_on(name: str, words: tuple[str, ...]) -> list[str]:
    """Those of some words with which a name is that of a known journal if one stands behind it."""
    runs = run_hash(_run(name), _hashes(words)) >> _SHIFT
    known, start = _known()[0], _key(name)
    return [
        word
        for word, run in zip(words, runs.tolist(), strict=True)
        if run in known or f"{start} {word}" in _known_too()
    ]


@lru_cache(maxsize=8)
def _hashes(words: tuple[str, ...]) -> NDArray[np.uint64]:
    return np.array([word_hash(word) for word in words], dtype=np.uint64)


def _run(name: str) -> NDArray[np.uint64]:
    """The number of a name's words."""
    run = np.zeros(1, dtype=np.uint64)
    for word in tokenise(name).words:
        run = run_hash(run, np.array([word_hash(word)], dtype=np.uint64))
    return run


def rank(word: str) -> int:
    """0 for a word of no known name or one, 1 to 4 for one of few to very many."""
    return _known()[1].get(word_hash(word), 0)


def plain(text: str) -> str:
    """A text in small letters without accents."""
    if text.isascii():
        return text.lower()
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))


def differ_in_ending(one: str, other: str) -> bool:
    """Whether two words may be forms of one word: "Infectio" and "Infection", not letters in another order."""
    return one[-_ENDING:] != other[-_ENDING:] and sorted(one) != sorted(other)


_ENDING = 2
"""Last letters in which forms of one word differ."""


@lru_cache(maxsize=4096)
def shortened(name: str) -> str:
    """A name with each word shortened, without stops ("N Engl J Med"); "" if a word of it is not known.

    Where a word has several short forms ("New" is "N" or "New"), the form of a known name is taken, else the usual one.
    """
    short: list[tuple[str, ...]] = []
    for place, word in enumerate(words_of(name)):
        if word.key in LEFT_OUT and (word.text.islower() or place == 0 or len(word.text) > 1):
            continue
        short.append(_short_forms(word))
    if not short or not all(short):
        return ""
    names = [" ".join(forms) for forms in islice(product(*short), _MOST_TRIED)]
    return next(filter(is_known, names), names[0])


_MOST_TRIED = 16


def _short_forms(word: Word) -> tuple[str, ...]:
    known = shortening()
    forms = known.forms.get(word.key) or known.forms.get(plain(word.text))
    if forms:
        return tuple(word.text if form == word.key else form.capitalize() for form in forms)
    return (word.text,) if known.is_short(word.text) or len(word.text) == 1 or word.text.isupper() else ()
