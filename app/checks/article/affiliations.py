"""AFF02: affiliations without authors, authors without affiliations, and one institution written in two ways."""

import re
from collections.abc import Iterator
from itertools import combinations

from app.checks.authors.slips import slip_between
from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Certainty, Edit, Finding, Fix
from app.model import Article
from app.styles import name_text
from app.styles.names import STORED

_WORD = re.compile(r"\w+")
_SHORTEST = 5
_LONGEST = 1000
_MOST = 200
_LINKS = frozenset({"the", "of", "and"})


@check("AFF02", "Affiliations without authors, or twice", "ask")
def affiliations(checked: Checked) -> Iterator[Finding]:
    """Finds authors without an affiliation, affiliations without an author, and two that differ by a slip.

    A mark that was lost on the way leaves an author without an institution. If the article has a single affiliation, it
    may be everybody's, so nothing is asked, nor if most authors have none: then the page prints them otherwise.
    Departments of one institution are different affiliations, and so are institutions with other numbers ("Hospital
    No. 1", "No. 2").

    Example:
        affiliation1 text = N.N. Blokhin Cancer Research Center
        affiliation2 text = N.N. Blokhin Cancer Reseach Center
        author1 name = Chistyakova O.V.
        author1 affiliations = 1
        author2 name = Solovyeva O.N.
        author2 affiliations = 2
        gives article affiliations = N.N. Blokhin Cancer Research Center
    """
    article = checked.article
    if len(article.affiliations) > 1 and any(author.affiliations for author in article.authors):
        yield from _without_each_other(article)
    texts = [each.text for each in article.affiliations[:_MOST]]
    for one, other in combinations(range(len(texts)), 2):
        sure = _are_one(texts[one], texts[other])
        if sure:
            yield _written_twice(checked, (one, other), sure)


def _without_each_other(article: Article) -> Iterator[Finding]:
    without = [name_text(author.name, STORED) for author in article.authors if not author.affiliations]
    if 2 * len(without) <= len(article.authors):
        for name in without:
            yield _about("authors", name, f"“{name}” has no affiliation, though other authors have one")
    borne = {at for author in article.authors for at in author.affiliations}
    for at, affiliation in enumerate(article.affiliations):
        if at not in borne and affiliation.text:
            yield _about("affiliations", affiliation.text, f"No author has the affiliation “{affiliation.text}”")


def _about(field: str, before: str, message: str) -> Finding:
    return Finding(check="AFF02", certainty="ask", message=message, field=field, before=before)


def _bearers(article: Article, at: int) -> int:
    return sum(at in author.affiliations for author in article.authors)


def _are_one(one: str, other: str) -> Certainty | None:
    """How sure it is that two texts are one institution; None if they are two, or the very same text."""
    if one == other or max(len(one), len(other)) > _LONGEST:
        return None
    words, others = _words(one), _words(other)
    if words == others:
        return "likely"
    if len(words) != len(others):
        return None
    pairs = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    is_slip = len(pairs) == 1 and min(map(len, pairs[0])) >= _SHORTEST and not any(map(str.isdigit, "".join(pairs[0])))
    return "likely" if is_slip and slip_between(*pairs[0]) else None


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.casefold()) if word not in _LINKS]


def _written_twice(checked: Checked, pair: tuple[int, int], certainty: Certainty) -> Finding:
    """The finding about two forms; right is the one of which more words are known, else that of more authors."""
    article = checked.article

    def likeness(at: int) -> tuple[int, int, int]:
        words = _words(article.affiliations[at].text)
        return -sum(not checked.lexicon.knows(word) for word in words), _bearers(article, at), -at

    wrong, right = sorted(pair, key=likeness)
    was, becomes = article.affiliations[wrong].text, article.affiliations[right].text
    return Finding(
        check="AFF02",
        certainty=certainty,
        message=f"One institution is written in two ways: “{was}” and “{becomes}”",
        field="affiliations",
        before=was,
        after=becomes,
        fixes=(_fix(wrong, was, becomes), _fix(right, becomes, was)),
    )


def _fix(at: int, before: str, after: str) -> Fix:
    return Fix(after, (Edit("affiliation", at + 1, "text", before, after),))
