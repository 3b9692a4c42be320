"""TTL12: a capital inside a title whose word other titles write small."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from app.checks.check import WORDS, check
from app.checks.checked import Checked
from app.checks.finding import Finding, replaced, text_fix
from app.checks.word_counts import WORD, begins_part, is_joined, is_sentence_case
from app.model import Reference
from app.reading.text.language import language_of

_SHORTEST = 7
"""Letters of a word; shorter ones are names as often (Web, State, Church)."""


@check("TTL12", "Capital inside a title", "ask", fields=WORDS)
def stray_capitals(checked: Checked) -> Iterator[Finding]:
    """Asks about one word with a capital in an English title that is written like a sentence: “benefit from Surgery”.

    Two titles or more of the list have the word, and all others write it small. Words beside another capital are names
    (“the Women’s Health Initiative”) and let be, and so are those behind a colon or a hyphen and names of persons.

    Example:
        R1 title = Benefit from Temozolomide in patients with glioblastoma
        R2 title = Adjuvant temozolomide for patients with glioblastoma
        asks R1 title
    """
    small = Counter(word for _, _, words in checked.each(_small_words) for word in words)
    capital = Counter(match[0] for _, _, matches in checked.each(_lone_capitals) for match in matches)
    for place, reference, matches in checked.each(_lone_capitals):
        for match in matches:
            word, title = match[0], reference.title
            if small[word.lower()] and capital[word] == 1 and not checked.words.is_name(word.lower()):
                fix = text_fix(place, "title", title, replaced(title, *match.span(), word.lower()), label=word.lower())
                message = f"“{word}” has a capital here, and none in other titles"
                yield Finding(
                    "TTL12", "ask", message, (place,), (), "title", word, word.lower(), *match.span(), fixes=(fix,)
                )


def _small_words(reference: Reference) -> frozenset[str]:
    return frozenset(word for word in WORD.findall(reference.title) if len(word) >= _SHORTEST and word.islower())


def _lone_capitals(reference: Reference) -> tuple[re.Match[str], ...]:
    """The long words with a capital that stand between two words in small letters within a title in sentence case."""
    title = reference.title
    if language_of(title) != "en" or not is_sentence_case(title):
        return ()
    words = list(WORD.finditer(title))
    return tuple(
        match
        for (before, match), (_, after) in pairwise(pairwise(words))
        if len(match[0]) >= _SHORTEST
        and match[0][1:].islower()
        and match[0][0].isupper()
        and before[0].islower()
        and after[0].islower()
        and not begins_part(title, match.start())
        and not is_joined(title, *match.span())
        and title[before.end() : match.start()] == title[match.end() : after.start()] == " "
    )
