"""A journal that is missing, or whose name is a slip away from a known one."""

from collections.abc import Collection, Iterator

from app.checks.check import WORDS, check
from app.checks.checked import Checked
from app.checks.finding import Finding, replaced, text_finding
from app.checks.journals.correcting import corrected
from app.checks.journals.forms import journals_of
from app.checks.journals.variants import variants_of
from app.checks.journals.words import words_of
from app.checks.spelling import respellings
from app.checks.spelt import as_printed
from app.model import Reference
from app.styles.names import is_cyrillic

_OFTEN = 3
"""A name that stands in so many references is meant."""


@check(
    "JRN01",
    "Journal missing or not quite known",
    "likely",
    fields=(*WORDS, "year", "volume", "pages"),
)
def unknown(checked: Checked) -> Iterator[Finding]:
    """The name of a journal is no known one, and a slip away from just one that is.

    A slip is a letter or two, glued or split words, or a short form that is cut or too long. Lists of journals never
    hold all, so a name that is near no other is let be, and so are names that the list and other articles of the
    library have three times, plurals ("Cancers") and names in other letters. It also asks for the journal of an article
    that has a volume and pages.

    Example:
        R1 container_title = Pancreatolgy
        R2 title = Surgery of carcinoids
        R2 year = 2011
        R2 volume = 12
        R2 pages = 12-34
        gives R1 container_title = Pancreatology
        asks R2 container_title
    """
    in_list = {variant.name for variant in variants_of(checked)}
    for name, places in journals_of(checked).items():
        if len(places) >= _OFTEN or name in in_list or not (wanted := corrected(name)):
            continue
        if len(places) + checked.elsewhere.references_in(name) >= _OFTEN:
            continue
        for place in places:
            message = f"“{name}” is no known journal, “{wanted}” is one"
            yield text_finding("JRN01", "likely", message, place, "container_title", before=name, after=wanted)
    yield from _misspelt_in_russian(checked, in_list)
    for place, reference in checked:
        if _lacks_journal(reference):
            yield Finding(
                "JRN01", "ask", "An article with volume and pages, but no journal", (place,), field="container_title"
            )


def _misspelt_in_russian(checked: Checked, told: Collection[str]) -> Iterator[Finding]:
    """Cyrillic names of which one long word is no word, but a slip away from one."""
    for name, places in journals_of(checked).items():
        words = [word for word in words_of(name) if len(word.text) >= _LONG and not checked.lexicon.knows(word.key)]
        if name.isascii() or name in told or len(places) >= _OFTEN or len(words) != 1 or not is_cyrillic(name):
            continue
        meant = respellings(words[0].key, checked.words, places[0])
        if len(meant) == 1:
            wanted = replaced(name, words[0].start, words[0].end, as_printed(meant[0].word, words[0].text))
            for place in places:
                message = f"“{words[0].text}” is not known, “{meant[0].word}” is"
                yield text_finding("JRN01", "ask", message, place, "container_title", before=name, after=wanted)


_LONG = 8


def _lacks_journal(reference: Reference) -> bool:
    is_article = reference.type in ("article-journal", "document") and not reference.publisher
    filled = reference.title and reference.year and reference.volume and reference.pages
    return bool(is_article and filled and not reference.container_title)
