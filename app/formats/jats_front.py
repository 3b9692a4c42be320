"""The front matter of JATS and older NLM files to an article."""

import re
from typing import Any

from app.formats.jats_flat import plain_text
from app.formats.jats_languages import language_of, read_summaries, read_title
from app.formats.jats_people import read_people
from app.formats.licences import licence_at
from app.formats.xml_stream import local_name
from app.model import Article
from app.reading.pages.colophon import read_licence

_HREF = "{http://www.w3.org/1999/xlink}href"
_PRINT = frozenset(("ppub", "print"))
_ONLINE = frozenset(("epub", "electronic", "online", "online-only", "epub-ppub"))
_DATES = ("collection", "ppub", "print", "pub", "epub-ppub", "epub", "electronic", "")
"""Dates of publication, the one that a citation gives first."""
_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_LONGEST_LICENCE = 200


def read_front(front: Any) -> Article:
    """The article of a `<front>` or an `<article-meta>`; what it does not say stays empty."""
    meta = front if local_name(front) == "article-meta" else _first(front, "article-meta")
    article = Article()
    _read_journal(article, front)
    if meta is None:
        return article
    article.title = read_title(meta)
    dois = (each for each in meta.iterfind("{*}article-id") if each.get("pub-id-type") == "doi")
    article.doi = next(map(plain_text, dois), "")
    article.year = _year(meta)
    for name in ("volume", "issue"):
        setattr(article, name, _text_of(meta, name))
    article.pages = _pages(meta)
    article.licence = _licence(meta)
    root = front.getroottree().getroot()
    article.language = language_of(root) if local_name(root) == "article" else ""
    read_summaries(article, meta)
    people = read_people(meta)
    article.authors, article.affiliations = people.authors, people.affiliations
    return article


def _first(parent: Any, name: str) -> Any:
    return next(iter(parent.iterfind(f"{{*}}{name}")), None)


def _text_of(parent: Any, name: str) -> str:
    found = _first(parent, name)
    return plain_text(found) if found is not None else ""


def _read_journal(article: Article, front: Any) -> None:
    journal = _first(front, "journal-meta")
    if journal is None:
        return
    titles = [each for name in ("journal-title", "abbrev-journal-title") for each in journal.iter(f"{{*}}{name}")]
    article.journal = next((found for each in titles if (found := plain_text(each))), "")
    others = []
    for issn in journal.iterfind("{*}issn"):
        kind = (issn.get("publication-format") or issn.get("pub-type") or "").casefold()
        if kind in _PRINT and not article.issn_print:
            article.issn_print = plain_text(issn)
        elif kind in _ONLINE and not article.issn_online:
            article.issn_online = plain_text(issn)
        else:
            others.append(plain_text(issn))
    if others and not (article.issn_print or article.issn_online):
        article.issn_print = others[0]


def _year(meta: Any) -> str:
    """The year of the issue, or else the earliest of a publication."""
    years: dict[str, str] = {}
    for date in meta.iterfind("{*}pub-date"):
        kinds = [date.get(name) or "" for name in ("pub-type", "date-type", "publication-format")]
        year = _text_of(date, "year") or (date.get("iso-8601-date") or "")[:4]
        if _YEAR.fullmatch(year):
            for kind in kinds if any(kinds) else [""]:
                years.setdefault(kind.casefold(), year)
    return next((years[kind] for kind in _DATES if kind in years), next(iter(years.values()), ""))


def _pages(meta: Any) -> str:
    first, last = _text_of(meta, "fpage"), _text_of(meta, "lpage")
    if first and last and first != last:
        return f"{first}-{last}"
    return first or _text_of(meta, "elocation-id") or _text_of(meta, "page-range")


def _licence(meta: Any) -> str:
    """A licence by its short name where it is one of Creative Commons, else the beginning of its text."""
    for licence in meta.iterfind("{*}permissions/{*}license"):
        said = plain_text(licence)
        named = read_licence([said])
        if named:
            return named
        addresses = [licence.get(_HREF) or "", *(each.get(_HREF) or "" for each in licence.iter("{*}ext-link")), said]
        known = next((found for each in addresses if (found := licence_at(each))), "")
        if known or said:
            return known or said[:_LONGEST_LICENCE]
    return ""
