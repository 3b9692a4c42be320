"""AUT01: no authors, or a comma or "and" left beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.checks.authors.agreement import FEWEST, SHARE
from app.checks.authors.shown import et_al_span, place_in_cell
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked, people
from app.checks.finding import Finding, names_finding, names_fix
from app.checks.sourced import Sourced, in_source
from app.model import Name, Names, Reference, Span
from app.styles import name_text
from app.styles.names import STORED
from app.styles.observing import one_line

_BY_NOBODY = re.compile(
    r"guid|consensus|(?:study|writing|working) group|consortium|collaborati(?:on|ve) (?:group|study)|multicent"
    r"|recommendation|statement|editorial|erratum|correction|corrigend|retract|report|news|abstract"
    r"|classification|standards|in memoriam|obituar|proceeding|announcement|position paper|declaration"
    r"|investigators|committee|trialists|research group"
    # the name of a trial: (4S), (UKPDS 33), (CIBIS-II): a randomised trial
    r"|\((?=[^)]*(?-i:[A-Z]))(?-i:[A-Z\d][\w-]*[A-Z\d])(?: \d+)?\)(?:\W*$|:)"
    r"|рекомендац|редакц|консенсус|классификац|протокол|приказ|diretriz|consenso|gu[ií]a|leitlinie",
    re.IGNORECASE,
)
_NEWS = re.compile(r"magazine|week|newsletter|bandolier|mmwr|med(?:ical)? lett|news|times|prescrire", re.IGNORECASE)
_REPEATED = "-–—―_"
_FEWEST_WORDS = 4
_AND = re.compile(r"[\s.,;]*(?<!\w)(?P<word>and|&|и|und|et|y)(?!\w)[\s.]*", re.IGNORECASE)


@check(
    "AUT01",
    "Authors missing, or a stray comma",
    "ask",
    fields=(*NAME_FIELDS, "title", "container_title"),
)
def missing_authors(checked: Checked) -> Iterator[Finding]:
    """Finds journal articles without authors in a list whose other entries have them, and a comma or "and" left over.

    A comma before the first name or an "and" after the last one often shows that a name was lost. Guidelines, consensus
    papers, editorials, news, reports, corrections and trials that are known by a name, as (CAPRIE) at the title's end
    shows, may have no author; so may books, laws and web pages. Lists with many articles without authors are let be.

    Example:
        R1-R5 read = Smith J., Brown K. Outcome of surgery. Ann Surg 2011; 253: 51-58
        R6 title = Sunitinib malate for pancreatic neuroendocrine tumors
        R6 container_title = N Engl J Med
        R6 year = 2011
        asks R6 authors
    """
    for where, names, at, name in _with_commas(checked):
        yield _stripped(where, names, at, name)
    for place, reference, has_some in checked.each(_has_left_over):
        if has_some:
            yield from _left_over(place, reference, checked.sourced[place])
    yield from _without_authors(checked)


def _without_authors(checked: Checked) -> Iterator[Finding]:
    articles = [(place, each) for place, each in checked if each.type == "article-journal"]
    bare = [(place, each) for place, each in articles if not any(people(each, field) for field in NAME_FIELDS)]
    with_authors = len(articles) - len(bare)
    if with_authors < FEWEST or with_authors < SHARE * len(articles):
        return
    for place, reference in bare:
        title = reference.title
        is_signed = len(title.split()) >= _FEWEST_WORDS and not _BY_NOBODY.search(title)
        if is_signed and not _NEWS.search(reference.container_title or "news") and not _says_who(reference):
            yield Finding(
                check="AUT01",
                certainty="ask",
                message="No authors, though nearly all articles of the list have them",
                references=(place,),
                field="authors",
                before=title,
            )


def _says_who(reference: Reference) -> bool:
    """Whether something stands before the title in the source: a body, or a dash for the author of the entry before."""
    starts = [span.start for span in reference.spans if span.field == "title"]
    labels = [span.end for span in reference.spans if span.field == "label"]
    before = reference.source[max(labels, default=0) : min(starts, default=0)].strip()
    return before.startswith(tuple(_REPEATED)) or sum(map(str.isalpha, before)) > 1


def _has_left_over(reference: Reference) -> bool:
    return any(_left_over(0, reference, in_source(reference)))


def _left_over(place: int, reference: Reference, authors: Sequence[Sourced]) -> Iterator[Finding]:
    """A comma before the first author or an "and" behind the last, as the source prints it."""
    if not authors:
        return
    head = reference.source[: authors[0].start]
    if head.rstrip().endswith((",", ";")) and not _before(reference, authors[0]):
        yield Finding(
            check="AUT01",
            certainty="likely",
            message=f"“{head.strip()[-1]}” stands before the first author: is a name missing?",
            references=(place,),
            field="authors",
            before=one_line(head.strip()[-1] + " " + authors[0].text),
            after=authors[0].text,
            is_mended=True,
        )
    following = [span.start for span in reference.spans if span.start >= authors[-1].end]
    between = reference.source[authors[-1].end : min(following, default=authors[-1].end)]
    if et_al_span(reference) is None and (found := _AND.fullmatch(between)):
        yield Finding(
            check="AUT01",
            certainty="ask",
            message=f"“{found['word']}” stands behind the last author: is a name missing?",
            references=(place,),
            field="authors",
            before=f"{authors[-1].text} {found['word']}",
        )


def _before(reference: Reference, first: Sourced) -> list[Span]:
    return [span for span in reference.spans if span.end <= first.start and span.field != "label"]


def _with_commas(checked: Checked) -> Iterator[tuple[tuple[int, str], Names, int, Name]]:
    """Names with a separator at an end of a part: ", Smith", "Smith,"."""
    for place, reference, found in checked.each(_names_with_commas):
        for field, at, mended in found:
            yield (place, field), people(reference, field), at, mended


def _names_with_commas(reference: Reference) -> tuple[tuple[str, int, Name], ...]:
    return tuple(
        (field, at, mended)
        for field in NAME_FIELDS
        for at, name in enumerate(people(reference, field).people)
        if (mended := _without_commas(name)) != name and (mended.family or mended.literal)
    )


def _without_commas(name: Name) -> Name:
    parts = name.family, name.given, name.literal
    family, given, literal = bare = tuple(part.strip(" ,;") for part in parts)
    return name if bare == parts else replace(name, family=family, given=given, literal=literal)


def _stripped(where: tuple[int, str], names: Names, at: int, mended: Name) -> Finding:
    place, field = where
    start, end = place_in_cell(names, at)
    after = replace(names, people=(*names.people[:at], mended, *names.people[at + 1 :]))
    was, becomes = name_text(names.people[at], STORED), name_text(mended, STORED)
    message = f"A comma stands beside the name “{becomes}”"
    fix = names_fix(place, field, names, after, label=becomes)
    return names_finding("AUT01", "certain", message, fix, words=(was, becomes), at=(start, end))
