"""Words of journals' names that begin small in a list that writes them with capitals."""

from collections import Counter
from collections.abc import Iterator

from app.checks.check import WORDS, check
from app.checks.checked import Checked
from app.checks.finding import Finding, replaced, text_finding
from app.checks.journals.forms import journals_of
from app.checks.journals.variants import variants_of
from app.checks.journals.words import LEFT_OUT, Word, is_known, rank, shortening, words_of
from app.checks.lexicon import Lexicon
from app.checks.majority import majority

_ENGLISH = frozenset("a an and of on in for to the at".split())
_FREQUENT = 3
"""The rank of short forms that are of many names, and so of English ones."""


@check("JRN08", "Small letter in a journal's name", "likely", fields=WORDS)
def small_words(checked: Checked) -> Iterator[Finding]:
    """A word of a journal's name begins small where the list writes all with capitals: "Ann surg", "Health psychology".

    At least five names of several words and four fifths of all must have capitals. Only known journals with English
    words or their short forms are looked at: French, Spanish and transliterated Russian names have small words, and so
    have names like eLife.

    Example:
        R1-R5 container_title = Ann Surg
        R6 container_title = Clin chem
        gives R6 container_title = Clin Chem
    """
    judged = {name: places for name, places in journals_of(checked).items() if _is_english(name)}
    lexicon = checked.lexicon
    votes = Counter(not _small(name) for name, places in judged.items() for _ in places)
    if majority(votes) is not True:
        return
    told = {variant.name for variant in variants_of(checked)}
    for name, places in judged.items():
        small = _small(name)
        if not small or name in told or not is_known(name) or not all(_is_known_small(word, lexicon) for word in small):
            continue
        wanted = name
        for word in small:
            wanted = replaced(wanted, word.start, word.end, word.text.capitalize())
        for place in places:
            message = f"“{small[0].text}” begins small; the list writes words of journals' names with capitals"
            yield text_finding("JRN08", "likely", message, place, "container_title", before=name, after=wanted)


def _is_english(name: str) -> bool:
    """Whether a name of several words has no small word of another language."""
    words = words_of(name)
    return name.isascii() and len(words) > 1 and not any(word.key in LEFT_OUT - _ENGLISH for word in words)


def _small(name: str) -> list[Word]:
    """The words that begin small, though they are no "of", and not behind a hyphen."""
    return [
        word
        for word in words_of(name)
        if word.text.islower() and len(word.text) > 1 and word.key not in LEFT_OUT and name[word.start - 1] != "-"
    ]


def _is_known_small(word: Word, lexicon: Lexicon) -> bool:
    """Whether it is an English word, or a short form of many names."""
    is_short = shortening().is_short(word.text) and rank(word.text) >= _FREQUENT
    return is_short or (len(word.text) > 3 and lexicon.lists(word.text))
