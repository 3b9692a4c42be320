"""The language of a title, told from its letters and its small words."""

import re
from collections.abc import Sequence

from app.model import Article

_SMALL_WORDS = {
    "en": "the of and in for with on to by from an is are at between during after among using "
    "versus its as what how why can do this that i",
    "de": "der die das und im in mit von für bei zur zum des den dem ein eine auf nach über als zu durch aus",
    "fr": "le la les des du de et dans par pour sur avec une un aux au chez selon entre en l d",
    "es": "el la los las del de y en con por para una un al su entre sobre como desde",
    "pt": "o os as de do da dos das e em no na nos nas com por para uma um ao à entre sobre pelo pela",
    "it": "il lo la gli i le del della dei delle e nel nella con per una un al alla tra di dell",
    "nl": "de het een van en in met voor bij op door uit naar bij",
    "pl": "i w z na do o u po od dla przez oraz się przy",
    "tr": "ve ile bir için olan olarak bu",
}
_LETTERS = {"tr": "ığ", "pl": "ł", "cs": "řů", "hu": "őű", "de": "ß", "es": "ñ"}
"""Letters that hardly another language has; each kind counts as two small words."""
LETTERED = frozenset(("ru", "uk", "el"))
"""The languages that are told by their letters alone."""
TOLD_BY_WORDS = frozenset(_SMALL_WORDS) | LETTERED
"""The languages that the small words and letters of a text tell."""
_WITHOUT_UMLAUTS = frozenset(("es", "pt", "it", "fr"))
_OTHER_LETTERS = re.compile("[" + "".join(_LETTERS.values()) + "]")
_LANGUAGES_OF: dict[str, list[str]] = {}
for _code, _words in _SMALL_WORDS.items():
    for _word in set(_words.split()):
        _LANGUAGES_OF.setdefault(_word, []).append(_code)

_SPANISH_OR_PORTUGUESE = re.compile(r"(?P<pt>[ãõêâç])|(?P<es>ñ|ción\b|encia\b|dad\b)")
_SPANISH_ENDS = re.compile(r"[^\W\d_]{3}(?:os?|as?|ión|dad)\b")
"""Ends of words that hardly any French one has."""
_EASTERN = re.compile("[řůőűłığ]")
_UKRAINIAN = re.compile("[іїєґ]")
_OTHER_CYRILLIC = re.compile("[ўђјљњћџқңғүұһә]")
"""Letters of Belarusian, Serbian, Macedonian and Kazakh, which have some of the Ukrainian ones too."""
_IBERIAN = re.compile("[íú]")
_WORD = re.compile(r"[^\W\d_]+")
_GREEK = re.compile("[α-ω]")
_CYRILLIC = re.compile("[а-яё]")


_COGNATE, _SAME = re.compile(r"[^\W\d_]{5,}"), 5
"""Words of which titles in two languages have some in common, and how many letters of them."""


def own_language(article: Article) -> str:
    """The code of an article's language: what is known, else that of its title or abstract; "" unless it is plain."""
    return article.language or language_of(article.title) or language_of(article.abstract)


def are_translations(one: str, other: str) -> bool:
    """Whether two titles are plainly in different languages.

    Where only one's language is plain, the other has none of its small words, and a word that begins alike or letters
    that English has not.
    """
    languages = language_of(one), language_of(other)
    if all(languages):
        return languages[0] != languages[1]
    if not any(languages):
        return False
    plain, unclear = (one, other) if languages[0] else (other, one)
    small = set(_SMALL_WORDS.get(language_of(plain), "").split())
    starts = [{word[:_SAME] for word in _COGNATE.findall(title[:500].casefold())} for title in (plain, unclear)]
    words = _WORD.findall(unclear[:500].casefold())
    is_accented = language_of(plain) == "en" and sum(not word.isascii() for word in words) > 1
    return bool(small) and not small & set(words) and (bool(starts[0] & starts[1]) or is_accented)


def language_of(title: str) -> str:
    """The ISO 639-1 code of the title's language, "" unless it is plain."""
    small = title[:500].lower()
    words = _WORD.findall(small)
    if not words:
        return ""
    accented = not small.isascii()
    if accented and _CYRILLIC.search(small) and sum("Ѐ" <= word[0] <= "ӿ" for word in words) * 2 > len(words):
        return "" if _OTHER_CYRILLIC.search(small) else "uk" if _UKRAINIAN.search(small) else "ru"
    if accented and _GREEK.search(small) and sum("Ͱ" <= word[0] <= "Ͽ" for word in words) * 2 > len(words):
        return "el"
    votes = _votes(small, words)
    if not votes:
        return ""
    if votes.get("es", 0) == votes.get("pt", 0) > 0 and (told := _SPANISH_OR_PORTUGUESE.search(small)):
        votes[str(told.lastgroup)] += 1
    if votes.get("es", 0) == votes.get("fr", 0) > votes.get("pt", 0) and _SPANISH_ENDS.search(small) is not None:
        votes["es"] += 1
    (best, most), *rest = sorted(votes.items(), key=lambda vote: -vote[1])
    return best if most > (rest[0][1] if rest else 0) and (most > 1 or best == "en") else ""


def may_be_in(title: str, language: str) -> bool:
    """Whether no language has more of its small words in a title than one whose two or more it has."""
    small = title[:500].lower()
    votes = _votes(small, _WORD.findall(small))
    return votes.get(language, 0) == max(votes.values(), default=0) > 1


def _votes(small: str, words: Sequence[str]) -> dict[str, int]:
    """How many words and letters of a title, in small letters, speak for each language."""
    accented = not small.isascii()
    votes: dict[str, int] = {}
    for word in words:
        for code in _LANGUAGES_OF.get(word, ()):
            votes[code] = votes.get(code, 0) + 1
    if accented and _OTHER_LETTERS.search(small):
        for code, letters in _LETTERS.items():
            if any(letter in small for letter in letters):
                votes[code] = votes.get(code, 0) + 2
    if "ö" in small or "ä" in small:
        votes = {code: count for code, count in votes.items() if code not in _WITHOUT_UMLAUTS}
    if accented and _IBERIAN.search(small) and _EASTERN.search(small) is None:
        votes = {code: count for code, count in votes.items() if code in ("es", "pt")} or votes
    return votes
