"""Which words are known outside the list: from titles read before, from dictionaries, and from the user's own lists."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from app.checks.dictionary import MEDICAL, dictionary, medical_words
from app.checks.word_counts import NEVER, Count, rare_words, shipped_counts
from app.checks.word_lists import WordList

_BRITISH = (
    (re.compile("aem|oem"), "em"),
    (re.compile("(?<=[a-z])ae(?=[a-z])|^ae(?=s|t)"), "e"),
    (re.compile("(?<=[a-z])oe(?=[a-z])|^oe(?=d|s)"), "e"),
    (re.compile("(?<=[a-z]{2})our(?=$|s$|al|ed|ing|able|ite|ful|ist|less|hood|i?s[ae])"), "or"),
    (re.compile("is(?=e$|es$|ed$|er$|ers$|ing$|ation|able)"), "iz"),
    (re.compile("ys(?=e$|es$|ed$|er$|ers$|ing$)"), "yz"),
    (re.compile("ll(?=ed$|ing$|er$|ers$|or$|ment)"), "l"),
    (re.compile("(?<=[bdt])re(?=s?$|d$)"), "er"),
    (re.compile("ogue(?=s?$)"), "og"),
    (re.compile("amme(?=s?$)"), "am"),
    (re.compile("(?<=^def|^off)ence(?=s?$)|(?<=^lic)ence(?=s?$)|(?<=^pret)ence(?=s?$)"), "ense"),
    (re.compile("sulph"), "sulf"),
    (re.compile("leuco"), "leuko"),
    (re.compile("xion"), "ction"),
)
_PREFIXES = (
    "anti arterio arthro auto bi bio broncho cardio cerebro chemo chole co colo counter cranio cross cyto de dis "
    "electro encephalo endo entero epi esophago extra fibro fluoro foeto gastro geo glyco haemato hemato hemi hepato "
    "hetero histo homo hydro hyper hypo immuno infra inter intra ischio iso kerato laryngo leuko lipo lympho macro "
    "magneto mega meso meta micro mid mini mono morpho multi musculo myo nano naso neo nephro neuro non oesophago "
    "oligo onco ophthalmo opto oro ortho osteo oto over para patho peri phospho photo physio piezo pneumo poly post "
    "pre pro pseudo psycho pyelo quasi radio re recto retro rhino semi sero socio spatio spectro spino stereo sub "
    "super supra tele thermo thoraco thrombo thyro trans tri ultra un uni uretero uro utero vaso ventriculo vesico "
    "video xeno адено гастро гемо гепато гипер гипо иммуно интра кардио корона меж микро мини много мульти нейро не не "
    "онко пара пери пневмо пост пре псевдо психо радио ре рентгено ретро рота супер транс ультра фото хемо хими химио "
    "цито электро эндо"
).split()
_PREFIXES_BY_LENGTH = {length: {each for each in _PREFIXES if len(each) == length} for length in map(len, _PREFIXES)}
_ENDINGS = tuple(
    pair.split("/")
    for pair in (
        "s/ es/ ies/y ed/ ed/e ing/ ing/e ly/ ally/ al/ ic/y ical/y er/ ers/ ers/e ness/ less/ tic/sis ses/sis mata/ma "
        "'s/ n/ like/"
    ).split()
)
"""Endings with what they stand for in the word that they are added to."""

_ONCE = ("al", "ly", "ic", "ness", "less")
"""Endings that no word has twice."""


class Lexicon:
    """What is known of words; `words` are the user's own, `lists` those of files. Words are given in small letters.

    `medical` is a list of words, one a line, that is read if it is there.
    """

    def __init__(self, words: Collection[str] = (), *, lists: Sequence[WordList] = (), medical: Path = MEDICAL) -> None:
        self._own = frozenset(word.lower() for word in words)
        self._lists = tuple(lists)
        self._medical = medical_words(medical)
        self._known: dict[str, bool] = {}
        self._written_out: dict[str, bool] = {}

    def count(self, word: str) -> Count:
        """How often the word was met in the titles that the program was trained on."""
        return self._counts.get(word, NEVER)

    def lists(self, word: str) -> bool:
        """Whether a dictionary or the user lists the word as it is: a name of a place is listed with its capital."""
        if self.spells(word) or word in self._medical or word.lower() in self._own:
            return True
        return bool(self._lists) and any(each.knows(word) for each in self._lists)

    def spells(self, word: str) -> bool:
        """Whether the American or the Russian dictionary lists the word."""
        speller = dictionary("ru" if "а" <= word[:1].lower() <= "ё" else "en")
        return speller is not None and speller.knows(word)

    def begins_word(self, word: str) -> bool:
        """Whether the stem of some word of the word's alphabet begins with its first five letters."""
        speller = dictionary("ru" if "а" <= word[:1].lower() <= "ё" else "en")
        return speller is not None and speller.has_head(word)

    def knows(self, word: str) -> bool:
        """Whether the word is known in any form: British, capitalised, or a known word with a prefix or an ending."""
        known = self._known.get(word)
        if known is None:
            is_whole = self.lists(word.capitalize()) or any(map(self._holds, _without_endings(word)))
            known = self._known[word] = is_whole or any(map(self._holds_behind_prefix, _without_prefixes(word)))
        return known

    def is_written_out(self, word: str) -> bool:
        """Whether a dictionary lists the word, or titles have it in small letters: what ends with a stop may be cut."""
        small = word.lower()
        written = self._written_out.get(small)
        if written is None:
            is_met = self.count(small).lower > _CHANCE
            written = self._written_out[small] = is_met or self.lists(small) or self.lists(american(small))
        return written

    def is_small(self, word: str) -> bool:
        """Whether the word, or what it is an ending or a beginning of, is listed in small letters."""
        return any(map(self.is_written_out, _forms(word)))

    def _holds(self, form: str) -> bool:
        return self.count(form).total > _CHANCE or form in rare_words() or self.lists(form)

    def _holds_behind_prefix(self, form: str) -> bool:
        """Whether a prefix may stand before it: "celular", of Spanish titles, would make "hepatocelular" known."""
        return self._holds(form) and (self.count(form).lower > 1 or form in rare_words() or self.lists(form))

    @cached_property
    def _counts(self) -> Mapping[str, Count]:
        return shipped_counts()


_CHANCE = 2
"""A word met no oftener may be a mistake that was met before."""


@lru_cache(maxsize=1 << 15)
def american(word: str) -> str:
    """The word's American form, by rule: equal for two spellings of one word."""
    for pattern, instead in _BRITISH:
        word = pattern.sub(instead, word)
    return word


def _forms(word: str) -> Iterator[str]:
    yield from _without_endings(word)
    yield from _without_prefixes(word)


def _without_endings(word: str) -> Iterator[str]:
    for form in dict.fromkeys((word, american(word))):
        yield form
        yield from _stems(form)


def _without_prefixes(word: str) -> Iterator[str]:
    for form in dict.fromkeys((word, american(word))):
        for length, prefixes in _PREFIXES_BY_LENGTH.items():
            if form[:length] in prefixes and len(form) - length > (4 if length < 4 else 3):
                rest = form[length:]
                yield rest
                yield from _stems(rest)


def _stems(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            if len(stem) > 3 and not stem.endswith("s") and not (ending in _ONCE and stem.endswith(ending)):
                yield stem + instead
