"""Words run together and words torn apart: a splitter into two known words, and its counterpart."""

from functools import lru_cache
from typing import NamedTuple

from app.checks.lexicon import Lexicon
from app.checks.list_words import ListWords
from app.reading.text.words import COMPOUND_STARTS, WORD_ENDS

SMALL = frozenset(
    "the of and in for with on to by from an is are as at between during after among using versus without within "
    "into their its this that than who which через при для или как что под над без из на по от до за и в с у не".split()
)
_BEGINNINGS = frozenset(
    "after audio back black blood body book brain contra copper cross data down eye fire foot fore free full good "
    "grand half hand hard head health heart high home hot house land leather life light line long low man micro mid "
    "mind nano near net off one open out over per play post quick road sea self semi short side skin smart soft some "
    "state stem street task time top tree under up water web well while wide wild wind wood word work world".split()
)
_ENDINGS = frozenset(
    "ability able ant ants back based belt board book care chart down field fish flow flower fold force free ful "
    "guide head hole hood house land less life like line man map mate men off one out over person piece point proof "
    "room scale scape set share shed ship side some space stem stocking stone time tree walking ward wards ware water "
    "way weed wide wise wood work worker works worm wort".split()
)
_TAILS = frozenset(
    "ion ions ity ities ing ings ment ments tion tions ous ive ives ical ally ance ence able ism ist".split()
)
"""Ends of words that stand by themselves only when they are torn off."""


_WORDS_OF_ONE, _LONG = "aiаивксуо", 6


class Parting(NamedTuple):
    """Two words, and how well the lesser known of them is known."""

    first: str
    second: str
    weight: int

    def __str__(self) -> str:
        return f"{self.first} {self.second}"


def partings(word: str, words: ListWords, place: int) -> list[Parting]:
    """The pairs of known words that an unknown one may be made of by a lost space, the likeliest first.

    Both halves stand by themselves in titles and have three letters or more (two, if both are as common as "of" and
    "the"). Halves that make compounds are left alone: nobody's list has every "smartphone".
    """
    if len(word) < 5 or words.knows(word, place):
        return []
    found = []
    for at in range(2, len(word) - 1):
        first, second = word[:at], word[at:]
        if _may_part(first, second) and any(_is_own(half, words, place) for half in (first, second)):
            weight = min(_standing(first, words, place), _standing(second, words, place))
            weight = weight or _listed(first, second, words)
            if weight:
                found.append(Parting(first, second, weight))
    return sorted(found, key=lambda each: -each.weight)


def is_compound(word: str, lexicon: Lexicon) -> bool:
    """Whether an unknown word is made of two that titles have, as "hotspots" is: likelier than one never met."""
    halves = ((word[:at], word[at:]) for at in range(3, len(word) - 2))
    return any(all(lexicon.lists(half) and lexicon.count(half).lower for half in each) for each in halves)


def is_torn(first: str, second: str, words: ListWords, place: int) -> bool:
    """Whether two words that stand side by side are one known word, torn: one of the pieces is no word by itself."""
    whole = first + second
    lexicon = words.lexicon
    if len(whole) < 6 or second in SMALL:
        return False
    if len(second) == 1:
        is_letter_lost = second not in _WORDS_OF_ONE and len(first) >= _LONG and not words.knows(first, place)
        return is_letter_lost and (words.elsewhere(whole, place) > 0 or lexicon.is_written_out(whole))
    if first in COMPOUND_STARTS | SMALL and (len(second) < 4 or words.knows(second, place)):
        return False
    if first.endswith("yl") and (words.knows(second, place) or lexicon.count(second).lower):
        return False  # radicals are written apart too: methyl transferase
    if second in _TAILS and lexicon.lists(whole) and lexicon.count(whole).lower:
        return True
    if all(words.elsewhere(piece, place) or (len(piece) > 4 and lexicon.lists(piece)) for piece in (first, second)):
        return False
    elsewhere, total, listed = words.elsewhere(whole, place), lexicon.count(whole).total, lexicon.lists(whole)
    if not listed and elsewhere < 2 and total + 3 * elsewhere < 5:
        unknown = any(len(piece) > 3 and not words.knows(piece, place) for piece in (first, second))
        return unknown and lexicon.knows(whole)
    known = total + 60 * elsewhere + 5 * listed
    return _is_piece(first, known, words, place) or _is_piece(second, known, words, place)


def may_be_torn(first: str, second: str, lexicon: Lexicon) -> bool:
    """Whether two words may be torn in some list: without looking at any, so that it can be remembered."""
    if len(first) + len(second) < 6 or second in SMALL:
        return False
    return second in _TAILS or any(not _stands(piece, lexicon) for piece in (first, second))


@lru_cache(maxsize=1 << 14)
def _stands(word: str, lexicon: Lexicon) -> bool:
    """Whether a word stands by itself, whatever a list says."""
    if len(word) > 4 and (lexicon.lists(word) or lexicon.lists(word.capitalize())):
        return True
    return bool(lexicon.count(word).lower and lexicon.lists(word))


def _may_part(first: str, second: str) -> bool:
    if first in SMALL and second in SMALL:
        return True
    if min(len(first), len(second)) < 3 and not _is_beside_two_letters(first, second):
        return False
    if len(first) + len(second) < 8:
        return False
    if first.endswith(("o", "yl")) and first not in SMALL:
        return False
    return (
        first not in _BEGINNINGS | COMPOUND_STARTS
        and second.removesuffix("s") not in _ENDINGS
        and second not in WORD_ENDS
    )


def _is_beside_two_letters(first: str, second: str) -> bool:
    """Whether one is "of", "to" or "by", with which no longer word begins or ends that is made of two."""
    return (second in _TWO_LETTERS and len(first) >= _LONG) or (first in _TWO_LETTERS and len(second) >= _LONG)


_TWO_LETTERS = frozenset(("of", "to", "by"))


def _is_own(word: str, words: ListWords, place: int) -> bool:
    """Whether it is a word of the title's language as far as that is known: no word of a German compound."""
    return word in SMALL or words.lexicon.lists(word) or words.elsewhere(word, place) > 0


def _standing(word: str, words: ListWords, place: int) -> int:
    """How often a word stands by itself, 0 if that is too little to tell it from a piece of another."""
    if word in SMALL:
        return 1000
    lexicon = words.lexicon
    elsewhere, lower = words.elsewhere(word, place), lexicon.count(word).lower
    if len(word) < 4 and lower < 20:
        return 0
    if (elsewhere and lower) or elsewhere > 1 or lower > 4 or (lower and lexicon.lists(word)):
        return lower + 10 * elsewhere
    return 0


def _listed(first: str, second: str, words: ListWords) -> int:
    """1 if both halves are known and long, or one is and the other is frequent or a word like "the"."""
    if first[0] > "z":
        return _listed_in_russian(first, second, words)
    halves = [half for half in (first, second) if half not in SMALL]
    if len(halves) == 2 and _is_doer(second, words):
        return 0
    needed = 6 if len(halves) == 2 else 4
    if all(len(half) >= needed and _is_known(half, words) for half in halves):
        return 1
    shorter, longer = sorted((first, second), key=len)
    is_frequent = len(shorter) > 3 and words.lexicon.count(shorter).lower > 9 and words.lexicon.lists(shorter)
    return int(is_frequent and len(longer) > 7 and _is_known(longer, words))


def _listed_in_russian(first: str, second: str, words: ListWords) -> int:
    """1 if both halves are listed, one of them is long, and no vowel joins them: Russian compounds have one."""
    halves = [half for half in (first, second) if half not in SMALL]
    is_long = max(map(len, halves), default=0) >= _LONG and all(len(half) > 3 for half in halves)
    is_joined = first[-1] in _JOINING or any(first.startswith(each) for each in _RUSSIAN_BEGINNINGS)
    return int(is_long and not is_joined and all(words.lexicon.lists(half) for half in halves))


_JOINING = "оеё"
_RUSSIAN_BEGINNINGS = frozenset(
    "авиа ангиотензин анти бизнес блок вице дизель интер интернет кибер контр макси медиа мета микро мини мульти норд "
    "онлайн пара пост пресс противо псевдо сверх спец супер транс ультра хлор штаб экспресс экс фтор бром йод бензол "
    "метил этил пропил бутил фенил нитро карб".split()
)
"""Beginnings of Russian compounds that are listed as words, or end without a vowel."""


def _is_doer(word: str, words: ListWords) -> bool:
    """Whether a word is who does what a known word says, which makes compounds: "whistleblower", "gatekeeper"."""
    stem = word.removesuffix("s").removesuffix("er")
    return stem != word.removesuffix("s") and any(words.lexicon.lists(each) for each in (stem, stem + "e"))


def _is_known(word: str, words: ListWords) -> bool:
    return words.lexicon.lists(word) or (len(word) > 6 and words.lexicon.knows(word))


def _is_piece(word: str, known: int, words: ListWords, place: int) -> bool:
    """Whether a word hardly stands by itself: no dictionary lists it, and the whole is known far better.

    Of four letters and less dictionaries list too much (“tum”); those must also have been met in titles.
    """
    lexicon = words.lexicon
    if words.elsewhere(word, place) or words.is_name(word):
        return False
    return not _stands(word, lexicon) and 20 * lexicon.count(word).lower <= known
