"""AFF01: misspelt words in affiliations."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Edit, Finding, Fix, replaced
from app.checks.list_words import ARTICLE
from app.checks.spelling import Respelling, is_plain, respellings
from app.checks.spelt import as_printed
from app.checks.word_counts import WORD, is_joined
from app.reading.text.language import language_of

_SHORTEST = 5
_FREQUENT = 10
"""How often the word meant must have been met: institutions are called by few words, and by names of places.

Of Russian words only letters exchanged or doubled in a long one are respelt, which need no more to tell."""

_FOREIGN = frozenset("universiti akademi departement instituts medecine medicin nacional nationale klinikum".split())
_LONGEST = 1000
_MOST = 200


@check("AFF01", "Misspelt word in an affiliation", "likely")
def misspelt_affiliation(checked: Checked) -> Iterator[Finding]:
    """Flags a word in an affiliation that nothing knows, one letter away from a frequent word (“Reseach”).

    The mistake is printed under every author of the institution, and mending it mends it for all of them. Words of
    other languages (Istituto, Klinik, Univerzita), names of places and of the list's authors, and your own words are
    let be: the word meant must be frequent in titles or stand elsewhere in the list.

    Example:
        affiliation1 text = N.N. Blokhin Russian Cancer Reseach Center
        affiliation2 text = Istituto Nazionale dei Tumori
        gives article affiliations = N.N. Blokhin Russian Cancer Research Center
    """
    for place, affiliation in enumerate(checked.article.affiliations[:_MOST], 1):
        text = affiliation.text
        if len(text) > _LONGEST or language_of(text) not in ("", "en", "ru"):
            continue
        for match in WORD.finditer(text):
            if found := _meant(match, checked):
                yield _finding(place, text, match, found)


def _meant(match: re.Match[str], checked: Checked) -> list[Respelling]:
    word = match[0]
    is_word = word.isalpha() and (word.islower() or word[1:].islower())
    if len(word) < _SHORTEST or word.lower() in _FOREIGN or not is_word or is_joined(match.string, *match.span()):
        return []
    found = respellings(word.lower(), checked.words, ARTICLE, is_name=word[0].isupper())
    return [each for each in found if word[0] > "\u0400" or each.weight >= _FREQUENT]


def _finding(place: int, text: str, match: re.Match[str], found: list[Respelling]) -> Finding:
    start, end = match.span()
    meant = [as_printed(each.word, match[0]) for each in found[:3]]
    edits = ((word, Edit("affiliation", place, "text", text, replaced(text, start, end, word))) for word in meant)
    return Finding(
        "AFF01",
        "likely" if is_plain(found) else "ask",
        f"“{match[0]}” is not known, “{meant[0]}” is",
        field="affiliations",
        before=match[0],
        after=meant[0],
        start=start,
        end=end,
        fixes=tuple(Fix(word, (edit,)) for word, edit in edits),
    )
