"""Reading JATS, NLM, PMC and SciELO files: the article, and its references in whatever citations they stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.formats.base import Problem, Read
from app.formats.jats_completing import Cited, completed
from app.formats.jats_front import read_front
from app.formats.jats_languages import heed_translation
from app.formats.jats_refs import cited_in
from app.formats.streaming import Portion, Stream, Telling
from app.formats.xml_entities import border
from app.formats.xml_stream import local_name, parts
from app.model import Article, Reference
from app.progress import Progress
from app.reading.references import BATCH

_PROLOGUE = re.compile(r"(?:\s{1,2000}|\ufeff|<\?[^>]{0,1000}>|<!--(?:[^-]|-(?!->)){0,4000}-->)")
_DOCTYPE = re.compile(r"<!DOCTYPE\s{1,20}([\w:-]{1,40})", re.IGNORECASE)
_ROOT = re.compile(
    r"<(?:[\w-]{1,20}:)?(?:(article|pmc-articleset|articles)|"
    r"ref-list|ref|back|front|article-meta|mixed-citation|element-citation|nlm-citation)[\s>/]"
)
_TELLING = re.compile(
    r"<(?:[\w-]{1,20}:)?(?:front|article-meta|journal-meta|ref-list|ref|mixed-citation|element-citation|"
    r"nlm-citation)[\s>/]"
)
_CITATIONS = frozenset(("mixed-citation", "element-citation", "nlm-citation", "citation", "citation-alternatives"))
_FRONTS = frozenset(("front", "article-meta"))
_OTHERS = frozenset(("sub-article", "response"))
_STUB = "front-stub"


def is_article(text: str) -> bool:
    """Whether a text is an article of JATS or of its forerunners, or several of them in one file."""
    root = _root_of(text)
    return root is not None and root[1] is not None


def is_list(text: str) -> bool:
    """Whether a text is a reference list of these alone, or another part of an article."""
    root = _root_of(text)
    return root is not None and root[1] is None


def _root_of(text: str) -> re.Match[str] | None:
    """The first element of a text in which a front or a reference stands, by its tag or its document type."""
    at = 0
    while at < 20_000 and (before := _PROLOGUE.match(text, at)) is not None:
        at = before.end()
    doctype = _DOCTYPE.match(text, at)
    root = _ROOT.match(f"<{doctype[1]}>") if doctype is not None else _ROOT.match(text, at)
    return root if root is not None and _TELLING.search(text, at, at + 300_000) is not None else None


def read(text: str, *, progress: Progress | None = None) -> Read:
    """The first article of a file with its list; references that are text alone are read as such."""
    seen = _Seen()
    stream = Stream(border, lambda portions, telling: _references(portions, telling, seen), "")
    result = stream.reader()(text, progress=progress)
    result.article = seen.article
    if not result.references and result.article is None:
        result.problems.append(Problem(0, _NOTHING))
    return result


def article_in(text: str) -> Article | None:
    """The article that the beginning of a file tells of, None if a list begins it."""
    for part in parts([Portion(text)], _is_wanted, Telling()):
        return read_front(part.element) if local_name(part.element) in _FRONTS else None
    return None


@dataclass(slots=True)
class _Seen:
    """What a file holds besides the references that are read."""

    article: Article | None = None
    articles: int = 0
    elsewhere: int = 0

    def tell(self, problems: list[Problem]) -> None:
        """Say what was left out."""
        if self.articles > 1:
            problems.append(Problem(0, f"The file holds {self.articles} articles; the first was read."))
        elif self.elsewhere:
            told = "Left out, as they are of letters or translations inside the article: references"
            problems.append(Problem(0, f"{told} ({self.elsewhere})."))


def _references(portions: Iterable[Portion], telling: Telling, seen: _Seen) -> Iterator[Reference]:
    """The references of the first article, those in no list only if it has none."""
    loose: list[Cited] = []
    is_empty = True
    for some in _in_batches(_cited(portions, telling, seen, loose)):
        is_empty = False
        yield from completed(some)
    if is_empty:
        yield from completed(loose)
    seen.tell(telling.problems)


def _cited(portions: Iterable[Portion], telling: Telling, seen: _Seen, loose: list[Cited]) -> Iterator[Cited]:
    """The entries of lists; those that stand in none go into `loose`."""
    for part in parts(portions, _is_wanted, telling):
        name = local_name(part.element)
        if name in _FRONTS:
            seen.articles += 1
            if seen.articles == 1:
                seen.article = read_front(part.element)
        elif name == _STUB:
            if seen.articles == 1 and seen.article is not None:
                heed_translation(seen.article, part.element)
        elif _OTHERS & set(part.around) or seen.articles > 1:
            seen.elsewhere += 1
        elif name == "ref" or "ref-list" in part.around or not part.around:
            yield from cited_in(part, telling.problems, telling.unread)
        elif len(loose) < _MOST_LOOSE:
            loose.extend(cited_in(part, telling.problems, telling.unread))


def _in_batches(found: Iterator[Cited]) -> Iterator[list[Cited]]:
    """The entries in order, so many at once that those whose text is asked make a batch."""
    some: list[Cited] = []
    asking = 0
    for cited in found:
        some.append(cited)
        asking += cited.asks_text
        if asking == BATCH or len(some) == _MOST_AT_ONCE:
            yield some
            some, asking = [], 0
    if some:
        yield some


_MOST_AT_ONCE = 10_000
_MOST_LOOSE = 100_000
_NOTHING = "There is no article and no reference in this text."
STREAM = Stream(border, lambda portions, telling: _references(portions, telling, _Seen()), _NOTHING, article=article_in)


def _is_wanted(name: str, around: tuple[str, ...]) -> bool:
    return name in ("ref", _STUB) or (name in _FRONTS and not _OTHERS & set(around)) or name in _CITATIONS
