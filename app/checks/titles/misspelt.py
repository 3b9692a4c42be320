"""TTL04: misspelt words in titles."""

import re
from collections.abc import Iterator

from app.checks.check import WORDS, check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.checks.list_words import ListWords
from app.checks.parting import is_compound, partings
from app.checks.spelling import is_plain, looks_like_word, respellings
from app.checks.spelt import as_printed, spelt_in, unknown_in
from app.checks.titles.foreign_slips import foreign_slips
from app.checks.titles.rewording import Rewording, rewordings_found
from app.checks.titles.torn import is_in_torn
from app.model import Reference

_SHOWN = 3
_MET, _FREQUENT = 3, 10
"""How well a word must be known for a capitalised one: one that is long or looks like no word, and another."""

_LONG, _LONGER = 9, 13


@check("TTL04", "Misspelt word in a title", "likely", fields=WORDS)
def misspelt(checked: Checked) -> Iterator[Finding]:
    """Flags a word that nothing knows, one letter away from a word that is known.

    Known is what the list has twice elsewhere, or two titles of other articles in the library, what its authors and
    journals are called, the words of many titles, the English and Russian dictionaries in British and American forms,
    and your own words. Names, words in capitals and with digits are let be; so are short words and other endings,
    unless the word meant is frequent. Where two words may be meant, it is a question. In titles in other languages only
    a letter lost, doubled or swapped inside a long word is asked about that two other titles of the list have.

    Example:
        R1 title = Treatment of advanced pancretic tumors
        R2-R4 title = Surgery of pancreatic tumors
        gives R1 title = Treatment of advanced pancreatic tumors
    """
    return rewordings_found("TTL04", checked, misspelt_in)


def misspelt_in(reference: Reference, place: int, words: ListWords) -> tuple[Rewording, ...]:
    """What may be meant by words of a title that nothing knows, wherever it stands: in the list or over it."""
    if spelt_in(reference, words.lexicon) is None:
        return tuple(foreign_slips(reference.title, place, words))
    unknown = unknown_in(reference, words.lexicon)
    return tuple(found for match in unknown if (found := _meant(match, place, words)))


def _meant(match: re.Match[str], place: int, words: ListWords) -> Rewording | None:
    """The words that may be meant by an unknown one; None if nothing is near, or it is glued or torn."""
    word = match[0].lower().replace("’", "'")
    is_capital = match[0][0].isupper()
    found = respellings(word, words, place, is_name=is_capital and len(word) > _LONG)
    if is_capital:  # it may be a name, or coined for this title
        needed = _FREQUENT if len(word) < _LONG and looks_like_word(word) else _MET if len(word) < _LONGER else 1
        found = [each for each in found if each.weight >= needed]
    if not found or partings(word, words, place) or is_in_torn(match, words, place):
        return None
    if found[0].weight == 1 and is_compound(word, words.lexicon):
        return None
    meant = tuple(as_printed(each.word, match[0]) for each in found[:_SHOWN])
    if is_plain(found):
        return Rewording(*match.span(), meant, f"“{match[0]}” is not known, “{meant[0]}” is")
    return Rewording(*match.span(), meant, f"“{match[0]}” is not known", "ask")
