"""Slips in titles whose language has no dictionary here, as other titles of the list betray them."""

import unicodedata
from collections.abc import Iterator

from app.checks.list_words import ListWords
from app.checks.spelt import as_printed
from app.checks.titles.rewording import Rewording
from app.checks.word_counts import WORD

_FEWEST_LETTERS = 8
_FEWEST_TITLES = 2
_LONG = 9
"""Letters of a word, above which one other title tells enough."""

_END = 2
"""Last letters, in which forms of one word differ in many languages."""

_REFORMED = ("ct", "pt", "cç", "pç", "cc", "hr", "nn")
"""Letters of which an older or newer spelling lacks the first: Portuguese “acção” and “ação”, Dutch and German."""


def foreign_slips(title: str, place: int, words: ListWords) -> Iterator[Rewording]:
    """The long words of which a letter is lost, doubled or swapped with the next, if two other titles have them so.

    Of longer ones, which lack a letter or an accent, one other title in the same language will do.
    """
    letters = frozenset(filter(str.isalpha, title.lower()))
    for match in WORD.finditer(title):
        word = match[0].lower()
        if moved := _accent_moved(word, place, words) or _accent_lost(word, place, words):
            says = f"“{match[0]}” is “{as_printed(moved, match[0])}” in other titles"
            yield Rewording(*match.span(), (as_printed(moved, match[0]),), says, "ask")
            continue
        if len(word) < _FEWEST_LETTERS - 1 or match[0].isupper() or words.is_name(word) or words.lexicon.knows(word):
            continue
        if words.elsewhere(word, place):
            continue
        meant = [
            other
            for other in words.near(word)
            if words.elsewhere(other, place) >= _FEWEST_TITLES
            or (len(other) > len(word) > _LONG and words.beside_its_like(other, place))
        ]
        meant = [other for other in meant if other in _slips(word, letters)]
        if len(meant) == 1:
            says = f"“{match[0]}” is “{as_printed(meant[0], match[0])}” in other titles"
            yield Rewording(*match.span(), (as_printed(meant[0], match[0]),), says, "ask")


def _accent_moved(word: str, place: int, words: ListWords) -> str:
    """The word with its only accent on another vowel, if two other titles have it so and none as it is: "sáude"."""
    marks = unicodedata.normalize("NFD", word)
    at = [index for index, sign in enumerate(marks) if sign in _ACCENTS]
    if len(at) != 1 or len(word) < _FEWEST_ACCENTED or words.elsewhere(word, place):
        return ""
    mark, plain = marks[at[0]], marks[: at[0]] + marks[at[0] + 1 :]
    others = {
        unicodedata.normalize("NFC", plain[: index + 1] + mark + plain[index + 1 :])
        for index, sign in enumerate(plain)
        if sign in _VOWELS
    }
    meant = [other for other in sorted(others - {word}) if words.elsewhere(other, place) >= _FEWEST_TITLES]
    return meant[0] if len(meant) == 1 else ""


def _accent_lost(word: str, place: int, words: ListWords) -> str:
    """The word with an accent, if others of the list's titles in its language have it so and none as it is."""
    if not word.isascii() or len(word) < _LONG or words.elsewhere(word, place):
        return ""
    needed = 1 if len(word) > _LONG else _FEWEST_TITLES
    accented = [each for each in words.near(word) if not each.isascii() and _without_accents(each) == word]
    meant = [each for each in accented if words.beside_its_like(each, place) >= needed]
    return meant[0] if len(meant) == 1 else ""


def _without_accents(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


_ACCENTS, _VOWELS, _FEWEST_ACCENTED = "\u0300\u0301\u0302", "aeiou", 5


def _slips(word: str, letters: frozenset[str]) -> set[str]:
    """What a word may be meant to be: a letter put in, left out or swapped behind the first and before the last two."""
    may_be_longer = len(word) > _FEWEST_LETTERS
    found = {word[:-1] + word[-2] + word[-1]}  # a doubled letter may stand last but one: “desarrolo”
    for at in range(1, len(word) - _END):
        before, after = word[:at], word[at:]
        found.add(before + after[1] + after[0] + after[2:])
        if may_be_longer and before[-1] + after[0] not in _REFORMED and after[:2] not in _REFORMED:
            found.add(before + after[1:])
        found |= {before + letter + after for letter in letters if letter + after[0] not in _REFORMED}
    return found - {word}
