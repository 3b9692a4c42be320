"""Reading JATS, NLM, PMC and SciELO files: the article, and its references in whatever citations they stand."""

import re
from collections import Counter

from app.formats.base import Problem, Read
from app.formats.jats_completing import Cited, completed
from app.formats.jats_front import read_front
from app.formats.jats_refs import cited_in
from app.formats.xml_stream import local_name, parts
from app.progress import Progress

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
    result = Read()
    found: list[Cited] = []
    loose: list[Cited] = []
    unread: Counter[str] = Counter()
    elsewhere = 0
    articles = 0
    for part in parts(text, _is_wanted, result.problems, progress=progress):
        name = local_name(part.element)
        if name in _FRONTS:
            articles += 1
            if articles == 1:
                result.article = read_front(part.element)
        elif _OTHERS & set(part.around) or articles > 1:
            elsewhere += 1
        else:
            into = found if name == "ref" or "ref-list" in part.around or not part.around else loose
            into.extend(cited_in(part, result.problems, unread))
    result.references = completed(found or loose, progress=progress)
    _tell(result, unread, elsewhere, articles)
    return result


def _is_wanted(name: str, around: tuple[str, ...]) -> bool:
    return name == "ref" or (name in _FRONTS and not _OTHERS & set(around)) or name in _CITATIONS


def _tell(result: Read, unread: Counter[str], elsewhere: int, articles: int) -> None:
    if unread:
        names = ", ".join(f"{name} ({count})" for name, count in sorted(unread.items()))
        result.problems.append(Problem(0, f"Left out, as no field of a reference holds them: {names}."))
    if articles > 1:
        result.problems.append(Problem(0, f"The file holds {articles} articles; the first was read."))
    elif elsewhere:
        result.problems.append(
            Problem(
                0, f"Left out, as they are of letters or translations inside the article: references ({elsewhere})."
            )
        )
    if not result.references and result.article is None:
        result.problems.append(Problem(0, "There is no article and no reference in this text."))
