"""What an unknown word may be meant to be: a known word one slip away."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from app.checks.lexicon import Lexicon, american
from app.checks.list_words import ListWords
from app.checks.word_counts import edges, shipped_letters, threes

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_ODD_END = 4
"""How well the other word must be known if the first begins or ends as no known word does."""

_LONG = 12
_UNMET = 7
"""Letters of a word that a dictionary alone makes known; shorter ones are near to too many."""

_LETTERS = re.compile("[a-z]+|[а-яё]+")
_RATIO = 100
"""How many times oftener a word must be met than one that it is to replace, though that was met too."""

_FINGERS = 5
"""How many times less well a word must be known from which the fingers slipped."""

_TOLD = 60
"""How much a reference that has a word says of it."""

_FEWEST_RUSSIAN, _LONG_RUSSIAN = 8, 11
"""Letters of a Russian word whose slip a dictionary alone tells, and of one of which any letter may be lost."""

_HEAD = 5
"""Letters of which one is wrong where no word begins so."""

_MISHEARD = {"ы": "и", "и": "ые", "о": "а", "а": "о", "е": "и", "я": "е", "э": "е", "ш": "щ", "щ": "ш"}
"""Letters of Russian that stand for each other in slips."""

_RUSSIAN_ENDINGS = tuple(
    " а я о е ы и у ю ь й ой ей ый ий ая яя ое ее ие ые ия ья ию ую юю ого его ому ему ом ем ым им ых их ыми ими ою ею "
    "ам ям ами ями ах ях ов ев ием иям иях иями ией".split(" ")
)
"""Endings that Russian nouns and adjectives take by case, number and gender; "": none."""

_PLAINLY = 8
"""How many times likelier the first of several respellings must be than the second to be meant."""


class Respelling(NamedTuple):
    """A word that may have been meant, how well it is known, and whether others than the list know it."""

    word: str
    weight: int
    is_known: bool


def respellings(word: str, words: ListWords, place: int, *, is_name: bool = False) -> list[Respelling]:
    """The words that an unknown one may be meant to be, the likeliest first; [] if it is known or nothing is near.

    `word` is in small letters; only words of English or Russian letters have respellings. One letter left out, put in,
    exchanged or swapped with the next is a slip. `is_name` also takes words that are known with a capital only.
    """
    if len(word) < 4 or not _LETTERS.fullmatch(word) or words.knows(word, place):
        return []
    near, fixed = _slips(word), _needed_of_any(word, words, place)
    # What was never met weighs 1, so dictionaries need not be asked where more is needed.
    known = _met_slips(word, words.lexicon) if fixed > 1 else _known_slips(word, words.lexicon, is_name)
    listed = _listed_in_russian(word, words.lexicon)
    plain = american(word)

    def meant(evident: Collection[str], told: Mapping[str, int]) -> list[Respelling]:
        found = [
            Respelling(other, weight, words.lexicon.knows(other))
            for other in near
            if other in evident
            and (weight := _weight(other, words, place) + _TOLD * told.get(other, 0))
            >= (other not in listed and (fixed or _needed(word, other, words.lexicon)))
            and (told.get(other, 0) > 1 or _is_evident(other, words, place, is_name))
            and american(other) != plain
            and not (word[0] > "z" and _is_other_case(word, other, words.lexicon))
        ]
        return sorted(found, key=lambda each: (-each.weight, each.word))

    if found := meant(known | listed | words.near(word), {}):
        return found
    told = words.in_other_articles(near, place)
    return meant(told, told)


@lru_cache(maxsize=1 << 14)
def _known_slips(word: str, lexicon: Lexicon, is_name: bool) -> frozenset[str]:
    """The words one slip away that were met outside the list, or are long and listed by a dictionary."""

    is_odd = not looks_like_word(word)

    def is_listed(other: str) -> bool:
        # What was never met weighs 1, so it must be a slip that needs no more.
        may_weigh_one = len(other) >= _UNMET and (is_odd or _needed_by_place(word, other) <= _FINGERS)
        return may_weigh_one and (lexicon.lists(other) or (is_name and lexicon.lists(other.capitalize())))

    return frozenset(other for other in _slips(word) if lexicon.count(other).total or is_listed(other))


@lru_cache(maxsize=1 << 13)
def _met_slips(word: str, lexicon: Lexicon) -> frozenset[str]:
    """The words one slip away that were met outside the list."""
    return frozenset(other for other in _slips(word) if lexicon.count(other).total)


@lru_cache(maxsize=1 << 13)
def _listed_in_russian(word: str, lexicon: Lexicon) -> frozenset[str]:
    """The words that a long Russian one becomes with a letter doubled, single again or swapped, if they are listed; a
    longer one also with a letter put in, or a vowel of the same sound.

    The dictionary has nearly all words of Russian, so that such a slip needs no more to tell it.
    """
    if word[0] <= "z" or len(word) < _FEWEST_RUSSIAN:
        return frozenset()
    found = set()
    for at in range(1, len(word) - 1):
        before, after = word[:at], word[at:]
        found |= {before + after[0] + after, before + after[1] + after[0] + after[2:]}
        if after[0] == after[1] and len(after) > 2:  # “гепатологии” is another form of “гепатологи”
            found.add(before + after[1:])
    if len(word) >= _LONG_RUSSIAN:
        for at in range(1, len(word) if lexicon.begins_word(word) else _HEAD):
            before, after = word[:at], word[at:]
            found |= {before + letter + after for letter in _CYRILLIC}
            found |= {before + letter + after[1:] for letter in _MISHEARD.get(after[0], "")}
    return frozenset(filter(lexicon.lists, found - {word}))


def _is_other_case(word: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two Russian words may be one in two cases, which no dictionary can tell as it does not list the other."""
    stems = (
        {each[: len(each) - len(ending)] for ending in _RUSSIAN_ENDINGS if each.endswith(ending)}
        for each in (word, other)
    )
    return not lexicon.lists(other) and not set.isdisjoint(*stems)


def is_plain(found: list[Respelling]) -> bool:
    """Whether the first of the respellings is far likelier than the second.

    A shorter word that the list alone knows is none: mesalamine and mesalazine are both names.
    """
    if not found[0].is_known and len(found[0].word) < _LONG:
        return False
    return len(found) == 1 or found[0].weight >= _PLAINLY * found[1].weight


def looks_like_word(word: str) -> bool:
    """Whether every three letters of it in a row are common in words."""
    return shipped_letters().common.issuperset(threes(word))


def _weight(word: str, words: ListWords, place: int) -> int:
    """How often a word is met, at least 1; in the list itself it says most."""
    return 1 + _TOLD * words.elsewhere(word, place) + words.lexicon.count(word).total


def _is_evident(word: str, words: ListWords, place: int, is_name: bool) -> bool:
    """Whether two things say that it is a word, or a dictionary does and it is long or met."""
    lexicon = words.lexicon
    elsewhere, count = words.elsewhere(word, place), lexicon.count(word)
    if elsewhere + (count.lower > 1) + (count.total > 9) > 1:
        return True
    if not elsewhere and not count.total and len(word) < _UNMET:
        return False
    return lexicon.lists(word) or (is_name and lexicon.lists(word.capitalize()))


def _needed_of_any(word: str, words: ListWords, place: int) -> int:
    """How well any other word must be known that is to replace this one; 0 if that depends on the other."""
    met = words.lexicon.count(word).total
    if repeated := words.elsewhere(word, place):
        return 6 * _RATIO * repeated
    if len(word) < 5:
        return _RATIO if looks_like_word(word) else 30
    if met:
        return _RATIO * met
    if word[0] > "z":
        return 60  # the titles that words were counted in are seldom Russian: only the list itself tells enough
    return 0 if looks_like_word(word) else 1


def _needed(word: str, other: str, lexicon: Lexicon) -> int:
    """How well the other word must be known, by how easily the first may be a word that was never met.

    Short words have many neighbours; another ending mostly makes another form; first letters are seldom wrong. A letter
    left out, doubled or swapped inside a word that a dictionary lists is how fingers slip: that needs less.
    """
    if other in _undoubled(word):
        return 1
    needed = _needed_by_place(word, other)
    if needed > 1 and _slipped_within(word, other) and lexicon.lists(other):
        needed = -(-needed // _FINGERS)
    elif needed > 1 and len(word) == len(other) + 1 >= _UNMET and word[-2:] == other[-2:] and lexicon.lists(other):
        needed = -(-needed // 2)
    if needed > _ODD_END and len(word) > 6:
        common = shipped_letters().common
        ends = zip(edges(word), edges(other), strict=True)
        if any(mine not in common and others in common for mine, others in ends):
            return _ODD_END
    return needed


def _slipped_within(word: str, other: str) -> bool:
    """Whether a letter is missing or doubled, or two are swapped, before the last letter and behind the first."""
    if word[0] != other[0] or word[-1] != other[-1]:
        return False
    if len(word) == len(other):
        return sorted(word) == sorted(other)
    return len(word) < len(other) or any(
        word[:at] + word[at + 1 :] == other and word[at] == word[at - 1] for at in range(1, len(word))
    )


def _needed_by_place(word: str, other: str) -> int:
    if word[:-1] == other[:-1] or word in other or other in word:
        return 3 * _RATIO // 2
    if word[0] != other[0]:
        return 40 if len(word) < 7 else 8
    if len(word) < 7:
        return 4 if len(word) == 6 and not _differ_in_ending(word, other) else 15
    return 3 if _differ_in_ending(word, other) else 1


def _differ_in_ending(word: str, other: str) -> bool:
    kept = min(len(word), len(other)) - 2
    return word[:kept] == other[:kept]


@lru_cache(maxsize=1 << 13)
def _slips(word: str) -> tuple[str, ...]:
    """Every text one slip away, of Latin letters those that look like words where they differ; each once."""
    if word[0] > "z":
        return tuple({text for at in range(len(word) + 1) for text in _near(word[:at], word[at:], _CYRILLIC)} - {word})
    likely, following = shipped_letters().possible, _following()
    ends = f"^{word}$"
    # “Theraphy”; a vowel there makes a Latin ending (tractus, capsulae), and of shorter words another word.
    shorter = ends[:-3] + ends[-2:] if len(word) > 7 and word[-2] not in "aeiouy" else ""
    found: dict[str, None] = dict.fromkeys(_undoubled(word))
    for at in range(1, len(ends)):
        near = _near(ends[:at], ends[at:], following.get(ends[max(at - 2, 0) : at], ""))
        found |= dict.fromkeys(
            text[1:-1]
            for text in near
            if text[at - 1 : at + 2] in likely
            and (text[at : at + 3] in likely or at + 2 > len(text) or text == shorter)
        )
    found.pop(word, None)
    if word[0] == "a":  # before a word it makes the opposite: "amotivation"
        found.pop(word[1:], None)
    return tuple(found)


@lru_cache(maxsize=1 << 13)
def _undoubled(word: str) -> tuple[str, ...]:
    """The word with a piece of two letters or more once that it has twice in a row: "antimicrobialal"."""
    return tuple(word[: found.start()] + word[found.end() :] for found in _TWICE.finditer(word, _SHORTEST_STEM))


_TWICE = re.compile(r"(\w{2,4})(?=\1)")
_SHORTEST_STEM = 3


def _near(before: str, after: str, letters: str) -> Iterator[str]:
    """The slips at one place: a letter put in, exchanged, left out, or swapped with the next. A closing "$" stays."""
    yield from (before + letter + after for letter in letters)
    if after.rstrip("$"):
        yield from (before + letter + after[1:] for letter in letters)
        yield before + after[1:]
    if len(after.rstrip("$")) > 1:
        yield before + after[1] + after[0] + after[2:]


@cache
def _following() -> dict[str, str]:
    """The letters that may stand behind each two."""
    found: dict[str, str] = {}
    for three in shipped_letters().possible:
        if three[2] != "$":
            found[three[:2]] = found.get(three[:2], "") + three[2]
            found.setdefault(three[0], "")
            if three[0] == "^" and three[1] not in found["^"]:
                found["^"] += three[1]
    return found
