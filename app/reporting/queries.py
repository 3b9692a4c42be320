"""Queries to the author: what nobody else can answer, in the words of a letter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.checks import Finding
from app.model import Article, Reference
from app.reporting.wording import Language, question
from app.styles.names import family_with_particle, is_cyrillic

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked about one entry, or about the article (`number` 0): by what it is called, and the entry as it was
    read."""

    number: int
    called: str
    questions: tuple[str, ...]
    source: str = ""


def queries(
    article: Article, references: Sequence[Reference], findings: Iterable[Finding], language: Language
) -> list[Query]:
    """The findings that are questions, by entry in the list's order, those about the article first."""
    asked: dict[int, list[str]] = {}
    for finding in findings:
        if finding.certainty != "ask" or _is_for_the_editor(finding):
            continue
        for place in finding.references or (0,):
            text = question(finding, language)
            if text not in asked.setdefault(place, []):
                asked[place].append(text)
    made = []
    for place, texts in sorted(asked.items()):
        if place == 0:
            made.append(Query(0, "", tuple(texts)))
        else:
            reference = references[place - 1]
            made.append(Query(place, _called(reference), tuple(texts), _source(reference)))
    return made


def _is_for_the_editor(finding: Finding) -> bool:
    """Whether the author has no answer to it: how entries were read, the journal's numbers, how lopsided a list is.

    Authors that are named in full may be cut as the list cuts them, and there is nothing to ask for.
    """
    if finding.check == "AUT07":
        return bool(finding.after)
    return finding.check in _FOR_THE_EDITOR or (finding.check == "LST06" and not finding.references)


_FOR_THE_EDITOR = frozenset(("LST07", "LST08", "AFF04", "AFF07"))


def language_of(article: Article, references: Sequence[Reference] = ()) -> Language:
    """The language in which an article's author is written to: Russian if the article is in it."""
    if article.language:
        return "ru" if article.language.casefold().startswith("ru") else "en"
    text = f"{article.title} {article.abstract}".strip()
    if text:
        return "ru" if is_cyrillic(text) else "en"
    cyrillic = sum(is_cyrillic(each.title or each.source) for each in references)
    return "ru" if references and cyrillic * 2 > len(references) else "en"


def _called(reference: Reference) -> str:
    """The first author's family name, else the beginning of the title or of the entry."""
    first = next(iter(reference.authors.people), None)
    name = "" if first is None else first.literal or family_with_particle(first)
    text = name or reference.title or reference.source.partition(".")[2].strip() or reference.source
    words = ""
    for word in text.split():
        if len(words) + len(word) >= LONGEST_NAME:
            return f"{words}…" if words else f"{word[:LONGEST_NAME]}…"
        words = f"{words} {word}".strip()
    return words


def _source(reference: Reference) -> str:
    """The entry as it was read, on one line, without the number that stands before it in the letter."""
    labels = [span.end for span in reference.spans if span.field == "label"]
    starts = [span.start for span in reference.spans if span.field != "label"]
    start = min(starts) if labels and starts else 0
    return " ".join(reference.source[start:].split())
