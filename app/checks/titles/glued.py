"""TTL05: words of titles that run together."""

import re
from collections.abc import Iterator

from app.checks.check import WORDS, check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.checks.list_words import ListWords
from app.checks.parting import SMALL, partings
from app.checks.spelt import as_printed, unknown_in
from app.checks.titles.rewording import Rewording, rewordings_found
from app.model import Reference
from app.reading.text.language import language_of
from app.reading.text.words import COMPOUND_STARTS

_SHOWN = 2


@check("TTL05", "Words run together in a title", "likely", fields=WORDS)
def glued(checked: Checked) -> Iterator[Finding]:
    """Flags an unknown word that is made of two known ones whose space was lost (“multiplecolorectal”).

    Both halves must stand by themselves in titles, in the list or in a dictionary. Compounds are let be: words with a
    beginning like “neuro” or an ending like “wide”, and all that is known as one word.

    Example:
        R1 title = Hepatectomy for multiplecolorectal metastases
        gives R1 title = Hepatectomy for multiple colorectal metastases
    """
    return rewordings_found("TTL05", checked, _glued)


def _glued(reference: Reference, place: int, words: ListWords) -> tuple[Rewording, ...]:
    found = []
    for match in unknown_in(reference, words.lexicon):
        if apart := partings(match[0].lower(), words, place):
            says = f"“{match[0]}” is not known, “{apart[0].first}” and “{apart[0].second}” are"
            instead = tuple(as_printed(str(each), match[0]) for each in apart[:_SHOWN])
            found.append(Rewording(*match.span(), instead, says))
    return (*found, *_glued_to_name(reference, words))


def _glued_to_name(reference: Reference, words: ListWords) -> Iterator[Rewording]:
    """Small words that run into a name: "betweenHitler"."""
    if not _SEAM.search(reference.title) or language_of(reference.title) not in _LANGUAGES:
        return
    for match in _SEAM.finditer(reference.title):
        small, name = match.groups()
        if (
            len(small) >= _LONG
            and small not in COMPOUND_STARTS
            and not name[1].islower()
            and words.lexicon.lists(small)
        ):
            says = f"“{small}” runs into “{name}”"
            yield Rewording(*match.span(), (f"{small} {name}",), says)
        elif small in SMALL and words.lexicon.lists(name) and not words.lexicon.lists(match[0]):
            says = f"“{match[0]}” is not known, “{small}” and “{name}” are"
            yield Rewording(*match.span(), (f"{small} {name}",), says)


_LANGUAGES = ("en", "ru")
_LONG = 5
"""Letters of a word that runs into an acronym; shorter ones begin names ("lncRNA")."""

_SEAM = re.compile(r"(?<![\w’'-])([a-zа-яё]{2,})([A-ZА-ЯЁ][a-zа-яё]{2,}|[A-ZА-ЯЁ]{2,}[a-z]{0,3})(?![\w’'-])")
