"""TTL10: words that stand twice in a row in a title."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, replaced, text_fix

_TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]{2,})(\s+\1)+(?![\w'’-])")
_MEANT_TWICE = frozenset("that had very many much long so more now knock chop cha win bye tom can aye bora pom".split())
"""Words that are said twice in a row in good English."""

_OFTEN = 5
"""How often a word must have been met in titles: of a rare one it may be a name ("bufo bufo")."""


@check("TTL10", "Word twice in a row in a title", "likely", looks_at="reference")
def doubled(checked: Checked) -> Iterator[Finding]:
    """Flags a word that stands twice in a row in a title (“the the”), and takes it out once.

    Only common words in small letters are looked at, so that names of animals (“Gorilla gorilla”, “Bufo bufo”) and of
    places are let be; so are words that are meant twice (“that that”) and words joined by a hyphen (“log-log”).

    Example:
        R1 title = Surgery of the the liver
        R2 title = Ecology of Bufo bufo
        gives R1 title = Surgery of the liver
    """
    for place, reference in checked:
        title = reference.title
        for found in _TWICE.finditer(title):
            word = found[1]
            if not word.islower() or word in _MEANT_TWICE or checked.lexicon.count(word).lower < _OFTEN:
                continue
            fix = text_fix(place, "title", title, replaced(title, *found.span(), word), label=word)
            yield Finding(
                "TTL10",
                "likely",
                f"“{word}” stands twice in a row",
                (place,),
                field="title",
                before=found[0],
                after=word,
                start=found.start(),
                end=found.end(),
                fixes=(fix,),
            )
