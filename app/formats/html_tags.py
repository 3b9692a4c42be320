"""What a page's `citation_*` and Dublin Core tags say of its article.

The names are those of Google Scholar's inclusion guidelines and of Dublin Core as journal sites write them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.model import Article, Author, Name, Translation
from app.reading.names.person import person_name
from app.reading.pages.colophon import read_doi, read_licence
from app.reading.pages.people import EMAIL, ORCID, People
from app.reading.text.countries import locate
from app.reading.text.language import language_of
from app.reading.text.wrapping import squeezed

_OTHER_TITLES = ("dc.title.alternative", "citation_title", "dc.title", "dcterms.title")
_ABSTRACTS = ("citation_abstract", "dc.description", "dcterms.abstract", "eprints.abstract")
_ONE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("citation_title", "dc.title", "dcterms.title", "eprints.title", "bepress_citation_title")),
    ("journal", ("citation_journal_title", "prism.publicationname", "dc.source", "dcterms.ispartof",
                 "bepress_citation_journal_title", "citation_journal_abbrev")),
    ("year", ("citation_publication_date", "citation_cover_date", "citation_year", "citation_date", "dc.date.issued",
              "prism.publicationdate", "dc.date", "citation_online_date", "bepress_citation_date")),
    ("volume", ("citation_volume", "dc.source.volume", "prism.volume", "bepress_citation_volume")),
    ("issue", ("citation_issue", "dc.source.issue", "prism.number", "bepress_citation_issue")),
    ("language", ("citation_language", "dc.language")),
)  # fmt: skip
_DOIS = (
    "citation_doi",
    "dc.identifier.doi",
    "prism.doi",
    "bepress_citation_doi",
    "dc.identifier",
    "dcterms.identifier",
)
_AUTHOR = frozenset(("citation_author", "bepress_citation_author", "eprints.creators_name"))
_AUTHORS = frozenset(("citation_authors",))
_CREATOR = frozenset(("dc.creator.personalname", "dc.creator", "dcterms.creator"))
_INSTITUTION = frozenset(("citation_author_institution", "bepress_citation_author_institution"))
_KEYWORDS = ("citation_keywords", "citation_keyword", "dc.subject", "keywords")
_ISSNS = ("citation_issn", "dc.source.issn", "prism.issn", "prism.eissn")
_YEAR = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)(?!\d)")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_ISSN = re.compile(r"(\d{4})-?(\d{3}[\dxX])")
_LANGUAGE = re.compile(r"[a-z]{2,12}")
_LANGUAGES = {
    **dict.fromkeys(("english", "eng"), "en"),
    **dict.fromkeys(("russian", "rus"), "ru"),
    **dict.fromkeys(("spanish", "spa"), "es"),
    **dict.fromkeys(("portuguese", "por"), "pt"),
    **dict.fromkeys(("german", "ger", "deu"), "de"),
    **dict.fromkeys(("french", "fre", "fra"), "fr"),
}
LONGEST = 50_000
"""Characters of one tag that are read."""


class Tag(NamedTuple):
    """One tag: its name, folded, its content on one line, and the code of its language, if it tells one."""

    name: str
    content: str
    language: str = ""


@dataclass(slots=True)
class Tagged:
    """What the tags say: the article, without authors; its people; its references as they are written there."""

    article: Article = field(default_factory=Article)
    people: People = field(default_factory=People)
    references: list[str] = field(default_factory=list)


def read_tags(tree: Any) -> Tagged:
    """What the tags of a parsed page (an lxml element) say."""
    tags = list(_tags(tree))
    article = Article()
    for name, names in _ONE:
        setattr(article, name, _first(tags, names))
    article.language = _language(article.language)
    _read_summaries(article, tags)
    year = _YEAR.search(article.year)
    article.year = year[1] if year else ""
    article.doi = read_doi(tag.content for name in _DOIS for tag in tags if tag.name == name)
    article.pages = _pages(tags)
    article.licence = read_licence([tag.content for tag in tags if tag.name in ("dc.rights", "dcterms.license")])
    issns = list(dict.fromkeys(_issn(tag.content) for tag in tags if tag.name in _ISSNS))
    article.issn_print, article.issn_online = [*(issn for issn in issns if issn), "", ""][:2]
    references = [tag.content for tag in tags if tag.name == "citation_reference"]
    return Tagged(article, _people(tags), references)


def _read_summaries(article: Article, tags: Sequence[Tag]) -> None:
    """Take abstract and keywords in the article's language, and what is said in others."""
    own = article.language or language_of(article.title) or _first_language(tags)
    by_language = {own: [tag for tag in tags if tag.language in ("", own)]}
    for tag in tags:
        if tag.language not in ("", own):
            by_language.setdefault(tag.language, []).append(tag)
    article.abstract, article.keywords = _abstract(by_language[own]), _keywords(by_language[own])
    for language, told in by_language.items():
        translation = Translation(language, _first(told, _OTHER_TITLES), _abstract(told), _keywords(told))
        if language != own and (translation.title or translation.abstract or translation.keywords):
            article.translations.append(translation)


def _first_language(tags: Sequence[Tag]) -> str:
    """The language of the first abstract or keywords: "" if that tells none, as of an article's own."""
    return next((tag.language for tag in tags if tag.name in (*_ABSTRACTS, *_KEYWORDS)), "")


def _language(text: str) -> str:
    """The two letters of a language given by its code ("en-US") or its English name."""
    match = _LANGUAGE.match(text.casefold())
    code = match[0] if match else ""
    return code if len(code) == 2 else _LANGUAGES.get(code, "")


def _tags(tree: Any) -> Iterator[Tag]:
    for element in tree.iter("meta"):
        name = (element.get("name") or element.get("property") or "").strip().casefold()
        content = squeezed((element.get("content") or "")[:LONGEST])
        if name and content:
            yield Tag(name, content, _language(element.get("xml:lang") or element.get("lang") or ""))


def _first(tags: Sequence[Tag], names: Sequence[str]) -> str:
    """The content of the first tag that has the first of the names, or else the next."""
    return next((tag.content for name in names for tag in tags if tag.name == name), "")


def _pages(tags: Sequence[Tag]) -> str:
    first = _first(tags, ("citation_firstpage", "prism.startingpage", "bepress_citation_firstpage"))
    last = _first(tags, ("citation_lastpage", "prism.endingpage", "bepress_citation_lastpage"))
    if first and last and last != first:
        return f"{first}-{last}"
    return first or _first(tags, ("citation_article_number", "dc.identifier.pagenumber"))


def _abstract(tags: Sequence[Tag]) -> str:
    return squeezed(_MARKUP.sub(" ", _first(tags, _ABSTRACTS)))


def _keywords(tags: Sequence[Tag]) -> str:
    """The keywords of one tag, or of several joined by semicolons."""
    for name in _KEYWORDS:
        found = [tag.content.strip(" ;,") for tag in tags if tag.name == name]
        if found:
            return "; ".join(dict.fromkeys(found))
    return ""


def _issn(content: str) -> str:
    match = _ISSN.search(content)
    return f"{match[1]}-{match[2].upper()}" if match else ""


def _people(tags: Sequence[Tag]) -> People:
    """The authors; a tag of an institution, an ORCID or an address tells of the author in the tag before it."""
    people = People()
    given = {tag.name for tag in tags}
    named = next((names for names in (_AUTHOR, _AUTHORS, _CREATOR) if names & given), _CREATOR)
    for name, content, _ in tags:
        if name in named:
            people.authors.extend(Author(name=each) for each in _names(content))
        elif people.authors and name in _INSTITUTION:
            author = people.authors[-1]
            author.affiliations = tuple(dict.fromkeys((*author.affiliations, people.place_of(*locate(content)))))
        elif people.authors and name == "citation_author_orcid" and (orcid := ORCID.search(content)) is not None:
            people.authors[-1].orcid = orcid[1].upper()
        elif people.authors and name == "citation_author_email" and (email := EMAIL.search(content)) is not None:
            people.authors[-1].email = email[0]
    return people


def _names(content: str) -> list[Name]:
    """The name of a tag, or several between semicolons; "Ivanov, Ivan" and "Ivan Ivanov" alike."""
    return [_name(part.strip()) for part in content.split(";") if part.strip()]


def _name(text: str) -> Name:
    family, comma, given = (part.strip() for part in text.partition(","))
    known = person_name(text)
    if known is not None:
        return known
    return Name(family=family, given=given) if comma and given else Name(literal=text)
