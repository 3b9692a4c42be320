"""What a journal's name was meant to be, where a word of it is no word of any known journal."""

import string
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from app.checks.finding import replaced
from app.checks.journals.words import (
    LEFT_OUT,
    Word,
    differ_in_ending,
    is_known,
    is_known_word,
    known_lone_words_of,
    known_words_of,
    rank,
    shortening,
    words_of,
)
from app.reading.text.words import FREQUENT

_FEWEST_LETTERS = 3
"""Letters of a word that may have a mistake beside other words."""

_FEWEST_ALONE = 6
"""Letters of a word that is the whole name."""

_FEWEST_UNCOMMON = 8
"""Letters of a word that is the name of one journal and stands in no other name."""

_FEWEST_FREQUENT = 7
"""Letters of a word that is mended though the name with it is not known."""

_FEWEST_FOR_TWO = 9
"""Letters of a word that may have two mistakes."""

_FREQUENT = 2
"""The rank above which words are in so many names that no more evidence is needed."""

_LONGEST = 120


@lru_cache(maxsize=4096)
def corrected(name: str) -> str:
    """The known name that a printed one is a slip away from, "" if it is known, or if there is none or more than one.

    Letters are exchanged, missing or too many, two words are glued, one is split, or a short form is cut or too long.
    Names with accented or other letters are let be: what is known of them is too little.
    """
    if len(name) > _LONGEST or not name.isascii() or is_known(name):
        return ""
    words = words_of(name)
    strange = [word for word in words if len(word.text) > 1 and not _is_word(word.text)]
    found = {_replaced(name, word, other) for word in strange[:2] for other in _unglued(word.text)}
    found = found or {joined for joined in _joined(name, words) if is_known(joined)}
    found = found or {
        name[: one.end] + name[other.start :] for one, other in pairwise(strange) if _are_halves(name, one, other)
    }
    misspelt = [word for word in strange if word.text[1:].islower() or name.isupper()]
    if not found and len(misspelt) == 1 and len(misspelt[0].text) >= _FEWEST_LETTERS:
        found = set(_respelt(name, misspelt[0], is_alone=len(words) == 1))
    elif not found and 1 < len(misspelt) <= _MOST_STRANGE:  # words that no journal has may be right beside a slip
        found = {each for word in misspelt for each in _swapped_back(name, word)}
    elif not found and not strange and len(words) > 1:
        found = {each for word in words if _is_rare(word) for each in _respelt_rare(name, word)}
    return found.pop() if len(found) == 1 else ""


def _are_halves(name: str, one: Word, other: Word) -> bool:
    """Whether two neighbours, neither of them a word, make one that is in many names."""
    is_next = name[one.end : other.start] in (" ", "-", "- ") and other.text[0].islower()
    return is_next and rank(one.text + other.text) > _FREQUENT


def _respelt(name: str, strange: Word, *, is_alone: bool) -> list[str]:
    """The known names with another word in place of the strange one; else those whose new word is in many names."""
    key = strange.key
    if is_alone:
        return _alone(name, strange) if len(key) >= _FEWEST_ALONE else []
    once = {each for each in known_words_of(_edited(key)) if not _is_of_a_person(key, each)}
    if strange.has_stop and any(_begins(each, key) and not shortening().is_short(each) for each in once):
        return []
    if known := _known(name, strange, once):
        return known
    frequent = [each for each in once if _is_frequent(each, key)]
    if not frequent and not strange.has_stop and (known := _known(name, strange, _cut(key))):
        return known
    if not once and len(key) >= _FEWEST_FOR_TWO:
        return _known(name, strange, _edited_twice(key))
    return [_replaced(name, strange, each) for each in frequent]


def _swapped_back(name: str, strange: Word) -> Iterator[str]:
    """The name with a word that is in many names in place of one that has two of its letters exchanged: "Jounral"."""
    if len(strange.text) >= _FEWEST_FREQUENT:
        for each in known_words_of(_edited(strange.key)):
            if sorted(each) == sorted(strange.key) and _is_frequent(each, strange.key):
                yield _replaced(name, strange, each)


_MOST_STRANGE = 3


def _is_of_a_person(word: str, other: str) -> bool:
    """Whether a word names who deals with what the other names, and is no slip: "Intelligencer"."""
    return word == other + "r" and other.endswith("e")


def _is_rare(word: Word) -> bool:
    """Whether a word, though it stands in known names, is in few of them."""
    return len(word.text) >= _FEWEST_LETTERS and word.text[1:].islower() and rank(word.text) in (1, 2)


def _respelt_rare(name: str, rare: Word) -> list[str]:
    """The known names with a frequent word in place of a rare one: "J Det Res" is "J Dent Res"."""
    least = max(_FREQUENT, rank(rare.text) + 1)
    frequent = {each for each in known_words_of(_edited(rare.key)) if rank(each) > least}
    return _known(name, rare, {each for each in frequent if not (rare.has_stop and _begins(each, rare.key))})


def _alone(name: str, strange: Word) -> list[str]:
    """The known names of one word that a word is a slip away from, though not another ending."""
    once = known_lone_words_of(_edited(strange.key))
    meant = {each for each in once if not differ_in_ending(each, strange.key) or rank(each) > _FREQUENT + 1}
    return [_replaced(name, strange, each) for each in meant if rank(each) > 0 or len(each) >= _FEWEST_UNCOMMON]


def _is_frequent(word: str, strange: str) -> bool:
    """Whether a word is in so many names that it is meant, though the whole name is not known."""
    if differ_in_ending(word, strange):
        return len(strange) >= _FEWEST_FREQUENT and rank(word) > _FREQUENT + 1
    is_long = len(strange) >= _FEWEST_FREQUENT or (len(strange) == _FEWEST_FREQUENT - 1 and word[0] == strange[0])
    return is_long and rank(word) > _FREQUENT


def _known(name: str, strange: Word, others: set[str]) -> list[str]:
    return [each for each in (_replaced(name, strange, other) for other in others) if is_known(each)]


def _is_word(word: str) -> bool:
    known = shortening()
    return is_known_word(word) or known.is_short(word) or word.casefold() in known.forms or word.casefold() in FREQUENT


def _unglued(word: str) -> Iterator[str]:
    """Two words that were glued where a capital shows it: "NatRev", "JClin"."""
    for at in range(1, len(word) - 1):
        first, second = word[:at], word[at:]
        is_seam = second[0].isupper() and second[1].islower() and first[0].isupper()
        if is_seam and (first == "J" or first[-1].islower()) and min(rank(first), rank(second)) > _FREQUENT:
            yield f"{first} {second}"


def _joined(name: str, words: tuple[Word, ...]) -> Iterator[str]:
    """The name with two neighbouring words joined, or a word cut in two."""
    for before, after in pairwise(words):
        if name[before.end : after.start] in (" ", "-", "- ") and _is_torn(before, after, name=name):
            rest = after.text if name.isupper() else after.text.lower()
            yield replaced(name, before.end, after.end, rest)
    for word in words:
        for at in range(2, len(word.text) - 1):
            first, second = word.text[:at], word.text[at:]
            if not _is_word(word.text) and _is_word(first) and _is_word(second):
                is_small = second in LEFT_OUT or word.text.islower()
                yield _replaced(name, word, f"{first} {second if is_small else second[0].upper() + second[1:]}")


def _is_torn(before: Word, after: Word, *, name: str) -> bool:
    """Whether two words may be the halves of one: a hyphen parts them, one is no word, or the second begins small."""
    if not (after.text.islower() or after.text[1:].islower() or name.isupper()):
        return False
    is_small = after.text.islower() and after.key not in LEFT_OUT
    return is_small or name[before.end] == "-" or not (_is_word(before.text) and _is_word(after.text))


def _cut(word: str) -> set[str]:
    """Short forms that end sooner or later than a word: "Onc" for "Oncol"."""
    return {
        each
        for each in _shorts_from(word[:2])
        if each != word and abs(len(each) - len(word)) < _FEWEST_CUT and _begins(each, word)
    }


@lru_cache(maxsize=1024)
def _shorts_from(start: str) -> tuple[str, ...]:
    return tuple(each for each in shortening().shorts if each.startswith(start))


_FEWEST_CUT = 4


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _edited_twice(word: str) -> set[str]:
    near = extract(word, shortening().forms.keys(), scorer=OSA.distance, score_cutoff=2, limit=5)
    return {each for each, _, _ in near if each[0] == word[0]}


def _edited(word: str) -> Iterator[str]:
    """Every word that differs by one letter, or by two neighbours exchanged; plurals are other words."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in string.ascii_lowercase:
            if after:
                yield before + letter + after[1:]
            if after or letter not in _ENDINGS:
                yield before + letter + after
        if after[1:] or (after and after not in _ENDINGS):
            yield before + after[1:]


_ENDINGS = "sea"


def _replaced(name: str, word: Word, other: str) -> str:
    """The name with another word in the place and the case of one."""
    if word.text.isupper() and len(word.text) > 1:
        other = other.upper()
    elif word.text[0].isupper():
        other = other[0].upper() + other[1:]
    return replaced(name, word.start, word.end, other)
