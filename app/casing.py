"""Titles written as sentences or with capitals, in which names and acronyms keep their form."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from typing import Literal, NamedTuple

from app.checks.word_counts import NEVER, begins_part, damaged, shipped_counts
from app.model import Reference
from app.reading.text.countries import country_names
from app.resources import resource

Alter = Callable[[str], str]
"""What becomes of a cell's text."""

KEPT = "words/kept.txt"
_WORDS_TOO = frozenset("chad georgia guinea jordan mali niger turkey uae uk us".split())
"""Countries whose names mean something else, too ("guinea pig"), or stand among the acronyms."""


BehindColon = Literal["capital", "small", "kept"]
"""What the first word behind a colon gets in a title that is a sentence; "kept": what it has."""


def sentence_case(known: Collection[str], *, behind_colon: BehindColon = "kept") -> Alter:
    """Small letters but for the first word and what is `known` to keep its own: names, genes, acronyms.

    In a title that is a sentence already, three capitalised words together are the name of a body.
    """

    def change(word: str, opening: str) -> str:
        is_capital = word[0].isupper() if behind_colon == "kept" else behind_colon == "capital"
        return _capital(word) if opening and (opening != ":" or is_capital) else word.lower()

    alter = _cased(known, change)
    return lambda text: _with_bodies(text, alter(text))


def title_case(known: Collection[str]) -> Alter:
    """A capital for every word but the small ones ("of", "the") within; Russian has no such titles."""
    alter = _cased(
        known, lambda word, opening: word.lower() if word.lower() in _SMALL and not opening else _capital(word)
    )
    return lambda text: text if _CYRILLIC.search(text) else alter(text)


def _with_bodies(before: str, after: str) -> str:
    """The title as it was altered, with the names of bodies as they stood in it."""
    if len(after) == len(before) and _is_sentence(list(_WORD.finditer(before))):
        for body in _BODY.finditer(before):
            after = after[: body.start()] + body[0] + after[body.end() :]
    return after


_BODY = re.compile(r"(?<=\w )[A-Z][\w'’-]+(?: (?:(?:and|for|of|the) ){0,2}[A-Z][\w'’-]+){2,}")
_CYRILLIC = re.compile("[\u0400-\u052f]")


def usual_behind_colon(references: Sequence[Reference]) -> BehindColon:
    """What most titles that are sentences have behind a colon; "kept" where too few agree."""
    titles = [each.title for each in references if _is_sentence(list(_WORD.finditer(each.title)))]
    firsts = [found[1].isupper() for title in titles for found in re.finditer(r": ([^\W\d_])", title)]
    capital = sum(firsts)
    if len(firsts) < _ENOUGH or _FEW * len(firsts) < capital < (1 - _FEW) * len(firsts):
        return "kept"
    return "capital" if 2 * capital > len(firsts) else "small"


_FEW = 0.2
"""The share of titles that may have another form than most."""


def known_words(references: Sequence[Reference], titles: Iterable[str] = ()) -> frozenset[str]:
    """The words that keep their letters: what titles capitalise within a sentence, and surnames that are no words.

    `titles` are others that tell of words, too, such as those of the whole library.
    """
    names = {name.family for each in references for name in each.authors.people}
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for title in {*titles, *(each.title for each in references)}:
        words = list(_WORD.finditer(title))
        if _is_sentence(words):
            for word in words[1:]:
                if word[0][0].islower() or not begins_part(title, word.start()):
                    forms[word[0].lower()][word[0]] += 1
    capital = {form for counts in forms.values() if (form := _usual_capital(counts))}
    return frozenset(capital | {name for name in names if name and name.lower() not in forms and not _is_word(name)})


def _is_sentence(words: Sequence[re.Match[str]]) -> bool:
    """Whether most words of a title have small letters."""
    return sum(word[0][0].islower() for word in words) * 2 > len(words)


def _usual_capital(counts: Counter[str]) -> str:
    """The form with a capital that most titles have; "" if there is none, or few titles have it of a common word."""
    form, count = max(counts.items(), key=lambda each: (each[1], each[0]))
    is_usual = form[0].isupper() and 2 * count > counts.total() and len(form) > 1
    return form if is_usual and (count >= _ENOUGH or not _is_word(form)) else ""


def _is_word(text: str) -> bool:
    """Whether titles read before have it in small letters."""
    return shipped_counts().get(text.lower(), NEVER).lower > 0


_ENOUGH = 3
"""Titles from which a capital is believed of a word that is known in small letters."""


class Kept(NamedTuple):
    """Words and phrases that keep their form, by their small letters, and those that do in titles in capitals only."""

    always: dict[str, str]
    in_capitals: dict[str, str]


@cache
def kept_words() -> Kept:
    """Countries, and what the file that ships with the program lists; raises `CorrigendaError` if it is gone."""
    try:
        lines = resource(KEPT).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise damaged(resource(KEPT)) from error
    parts: dict[str, list[str]] = defaultdict(list)
    section = ""
    for line in lines:
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            parts[section] += filter(None, map(str.strip, line.split(",")))
    countries = [name for name in country_names() if name.casefold() not in _WORDS_TOO]
    always = [*countries, *parts["names"], *parts["acronyms"]]
    plural = {f"{word.lower()}s": f"{word}s" for word in parts["acronyms"] if word.isalpha()}
    return Kept(plural | {word.lower(): word for word in always}, {word.lower(): word for word in parts["in capitals"]})


_WORD = re.compile(r"[^\W_][\w'’-]*")
_PART = re.compile(r"[^\W_][\w'’]*")
_SMALL = frozenset(
    "a an and as at but by for from in into nor of on onto or over per than the to upon via vs with de der des la le "
    "und y e".split()
)


@cache
def _phrases() -> re.Pattern[str]:
    """A kept phrase, or a word with what a hyphen joins to it."""
    joined = sorted(_of_several_words(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, joined))})(?![\w-])|{_WORD.pattern}", re.IGNORECASE)


@cache
def _openers() -> frozenset[str]:
    """The first words of kept phrases: titles without any need not be searched for all of them."""
    return frozenset(found[0] for each in _of_several_words() if (found := _LETTERS.search(each.lower())))


def _of_several_words() -> list[str]:
    return [each for each in kept_words().always if re.search(r"[\W_]", each)]


_LETTERS = re.compile(r"[^\W_]+")


def _cased(known: Collection[str], change: Callable[[str, str], str]) -> Alter:
    """Words changed but for those that keep their form; `change` takes a word and what it opens a sentence behind: "^"
    at the beginning of a title, a sign of punctuation, "" within."""
    by_letters = kept_words().always | {word.lower(): word for word in known}
    in_capitals = kept_words().in_capitals | by_letters

    def alter(text: str) -> str:
        forms = in_capitals if text.isupper() else by_letters

        def cased(found: re.Match[str]) -> str:
            word, before = found[0], text[: found.start()].rstrip()
            if _is_mixed(word) and not text.isupper():
                return word
            if own := _own(word, forms) or _month(found):
                return own
            sign = before[-1] if before else "^"
            opening = sign if sign in "^.:?!" else ""
            if len(word) > 1 and word.isalpha():  # as most are: it has no parts
                return change(word, opening)
            return _by_parts(found, forms, opening, change)

        may_hold_phrases = not _openers().isdisjoint(_LETTERS.findall(text.lower()))
        return (_phrases() if may_hold_phrases else _WORD).sub(cased, text)

    return alter


def _is_mixed(word: str) -> bool:
    """Whether a word without a hyphen has figures or capitals inside, as genes and acronyms have ("mRNA", "BRCA1")."""
    return "-" not in word and (any(map(str.isdigit, word)) or any(map(str.isupper, word[1:])))


def _month(found: re.Match[str]) -> str:
    """The month of May, which a figure beside it tells from the verb."""
    if found[0].lower() != "may":
        return ""
    before, after = found.string[: found.start()], found.string[found.end() :]
    return "May" if re.match(r",?\s\d", after) or re.search(r"\d\s$", before) else ""


def _own(word: str, forms: dict[str, str]) -> str:
    """The form that a word keeps, with or without a genitive's s; "" if it keeps none."""
    if own := forms.get(word.lower()):
        return own
    stem, sign, end = word[:-2], word[-2:-1], word[-1:]
    own = forms.get(stem.lower(), "") if sign in ("'", "’") and end.lower() == "s" else ""
    return own and f"{own}{sign}s"


def _by_parts(found: re.Match[str], forms: dict[str, str], opening: str, change: Callable[[str, str], str]) -> str:
    """A word changed part by part between its hyphens; the first is what opens a sentence.

    Parts with figures, short ones before a figure ("IL-6") and single letters ("vitamin D", "T-cell") are kept, and so
    is what opens a title behind a figure ("5-Hydroxytryptamine").
    """
    is_shouted = found.string.isupper()

    def part(match: re.Match[str]) -> str:
        text, rest = match[0], found[0][match.end() :]
        is_gene = len(text) <= _LONGEST_GENE and re.match(r"-\d", rest) is not None
        keeps = any(map(str.isdigit, text)) or (_is_mixed(text) and not is_shouted) or _is_sign(text, found)
        own = _own(text, forms)
        is_numbered = bool(opening) and match.start() > 0 and found[0][: match.start()].strip("-").isdigit()
        if keeps or (is_gene and not own) or (is_numbered and not is_shouted):
            return text
        return own or change(text, opening if match.start() == 0 else "")

    return _PART.sub(part, found[0])


_LONGEST_GENE = 4


def _is_sign(text: str, found: re.Match[str]) -> bool:
    """Whether a capital stands for itself: "D" in "VITAMIN D", "A" only behind "HEPATITIS" and the like or a hyphen."""
    if len(text) > 1 or not text.isascii():
        return False
    return text.upper() not in "AEOY" or found[0] != text or bool(_COUNTED.search(found.string[: found.start()]))


_COUNTED = re.compile(r"\b(?:HEPATITIS|VITAMIN|INFLUENZA|TYPE|GROUP|PROTEIN|FACTOR|APOLIPOPROTEIN)\s$", re.IGNORECASE)


def _capital(word: str) -> str:
    """The word with a capital; a Greek letter by itself ("α-fetoprotein") has none."""
    return word.lower() if _GREEK.fullmatch(word) else word[:1].upper() + word[1:].lower()


_GREEK = re.compile("[\u0370-\u03ff]")
