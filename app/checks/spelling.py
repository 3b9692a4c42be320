"""What an unknown word may be meant to be: a known word one slip away."""

from functools import lru_cache
from typing import NamedTuple

from app.checks.lexicon import american
from app.checks.list_words import ListWords
from app.checks.word_counts import shipped_letters, threes

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_RATIO = 100
"""How many times oftener a word must be met than another one to be plainly meant."""


class Respelling(NamedTuple):
    """A word that may have been meant, and how well it is known."""

    word: str
    weight: int


def respellings(word: str, words: ListWords, place: int, *, is_name: bool = False) -> list[Respelling]:
    """The words that an unknown one may be meant to be, the likeliest first; [] if it is known or nothing is near.

    `word` is in small letters. One letter left out, put in, exchanged or swapped with the next is a slip. `is_name`
    also takes words that are known with a capital only.
    """
    if len(word) < 4 or words.knows(word, place):
        return []
    found = [
        Respelling(other, weight)
        for other in _slips(word)
        if (weight := _weight(other, words, place)) >= _needed(word, other, words)
        and _is_evident(other, words, place, is_name)
        and american(other) != american(word)
    ]
    return sorted(found, key=lambda each: -each.weight)


def is_plain(found: list[Respelling]) -> bool:
    """Whether the first of the respellings is far likelier than the second."""
    return len(found) == 1 or found[0].weight >= _RATIO * found[1].weight


def looks_like_word(word: str) -> bool:
    """Whether every three letters of it in a row are found in several words."""
    return shipped_letters().issuperset(threes(word))


def _weight(word: str, words: ListWords, place: int) -> int:
    """How often a word is met, at least 1; in the list itself it says most."""
    return 1 + 60 * words.elsewhere(word, place) + words.lexicon.count(word).total


def _is_evident(word: str, words: ListWords, place: int, is_name: bool) -> bool:
    """Whether two things say that it is a word, or a dictionary does and it is long or met."""
    lexicon = words.lexicon
    elsewhere, count = words.elsewhere(word, place), lexicon.count(word)
    if elsewhere + (count.lower > 1) + (count.total > 9) > 1:
        return True
    if not elsewhere and not count.total and len(word) < 7:
        return False
    return lexicon.lists(word) or (is_name and lexicon.lists(word.capitalize()))


def _needed(word: str, other: str, words: ListWords) -> int:
    """How well the other word must be known, by how easily the first may be a word that was never met.

    Short words have many neighbours; another ending mostly makes another form; first letters are seldom wrong. A word
    that does not even look like one needs little.
    """
    met = words.lexicon.count(word).total
    if len(word) < 5:
        return 3 * _RATIO
    if met:
        return _RATIO * met
    if not looks_like_word(word):
        return 1
    if word[:-1] == other[:-1] or word in other or other in word:
        return 3 * _RATIO // 2
    if len(word) < 7:
        return 30
    return 10 if word[0] != other[0] or _differ_in_ending(word, other) else 1


def _differ_in_ending(word: str, other: str) -> bool:
    kept = min(len(word), len(other)) - 2
    return word[:kept] == other[:kept]


@lru_cache(maxsize=4096)
def _slips(word: str) -> tuple[str, ...]:
    """Every text one slip away that looks like a word where it differs; each once."""
    letters = _CYRILLIC if word[0] in _CYRILLIC else _LATIN
    likely = shipped_letters()
    found: dict[str, None] = {}
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        near = [before + letter + after for letter in letters]
        if after:
            near += [before + letter + after[1:] for letter in letters]
            near += [before + after[1:], before + after[1:2] + after[0] + after[2:]]
        for other in near:
            ends = f"^{other}$"
            if ends[at : at + 3] in likely and ends[max(at - 1, 0) : max(at - 1, 0) + 3] in likely:
                found[other] = None
    found.pop(word, None)
    return tuple(found)
