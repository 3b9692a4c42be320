"""TTL10: words that stand twice in a row in a title."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, replaced, text_fix
from app.reading.text.language import language_of

_TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]{2,}|[ивскоу])(\s+\1)+(?![\w'’-])")
_MEANT_TWICE = frozenset(
    "die that had very many much long so more now knock chop cha win bye tom can aye bora pom".split()
)
"""Words that are said twice in a row in good English."""

_SMALL = frozenset(
    "de del los las el en con para por da do das dos em na nas des du et les dans sur pour van het een и в во с со на "
    "по для из от при к о об у".split()
)
"""Small words of other languages that never stand twice; German ones may ("die die")."""

_OFTEN = 5
"""How often a word must have been met in titles: of a rare one it may be a name ("bufo bufo")."""


@check("TTL10", "Word twice in a row in a title", "likely", looks_at="reference")
def doubled(checked: Checked) -> Iterator[Finding]:
    """Flags a word that stands twice in a row in a title (“the the”), and takes it out once.

    Only common words in small letters are looked at, so that names of animals (“Gorilla gorilla”, “Bufo bufo”) and of
    places are let be; so are words that are meant twice (“that that”) and words joined by a hyphen (“log-log”). Long
    words of titles in other languages are asked about, and Russian names.

    Example:
        R1 title = Surgery of the the liver
        R2 title = Ecology of Bufo bufo
        gives R1 title = Surgery of the liver
    """
    for place, reference in checked:
        title = reference.title
        for found in _TWICE.finditer(title):
            word = found[1]
            is_common = word in _SMALL and language_of(title) != "en"
            is_common |= word.islower() and word not in _MEANT_TWICE and checked.lexicon.count(word).lower >= _OFTEN
            if not is_common and not _is_of_other_language(found):
                continue
            fix = text_fix(place, "title", title, replaced(title, *found.span(), word), label=word)
            yield Finding(
                "TTL10",
                "likely" if is_common else "ask",
                f"“{word}” stands twice in a row",
                (place,),
                field="title",
                before=found[0],
                after=word,
                start=found.start(),
                end=found.end(),
                fixes=(fix,),
            )


def _is_of_other_language(found: re.Match[str]) -> bool:
    """Whether it is a Cyrillic word of some letters, or a long one in small letters of a language that is not English.

    Behind a capital it may be an animal's ("Rana temporaria temporaria").
    """
    word, before = found[1], found.string[: found.start()].split()
    if len(word) < _LONG:
        return False
    if word[0] > "\u0400":
        return word[1:].islower()
    is_behind_small = bool(before) and before[-1].islower()
    return word.islower() and is_behind_small and language_of(found.string) not in ("", "en")


_LONG = 5
