"""An article and its references as the `citation_*` tags that Google Scholar and Crossref's crawlers read."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.formats.characters import Writer
from app.formats.html_references import people_of
from app.formats.surnames import inverted
from app.model import Article, Name, Reference
from app.reading.text.language import own_language
from app.styles.names import family_with_particle
from app.styles.pages import is_extent, page_range

_CONTAINERS = {
    "chapter": "citation_inbook_title",
    "paper-conference": "citation_conference_title",
}
_PUBLISHERS = {
    "thesis": "citation_dissertation_institution",
    "report": "citation_technical_report_institution",
}
_TEXTS = (
    ("volume", "citation_volume"),
    ("issue", "citation_issue"),
    ("doi", "citation_doi"),
    ("pmid", "citation_pmid"),
    ("isbn", "citation_isbn"),
    ("issn", "citation_issn"),
)


_PLAIN = re.compile(
    r"(?!(?i:et|eds?|and),)([^\W\d_][^\W\d_A-ZÀ-ÞА-ЯЁ]+), (?:(?:[^\W\d_a-zа-я]\.[ -]?){1,3}|(?!II|IV)[A-ZА-Я]{1,2})"
)
"""Names that are read as they are written, as most are; to read one takes a thousand times as long."""


def article_tags(article: Article) -> Iterator[tuple[str, str, str]]:
    """Name, content and language of the tags of the article itself; what is not known has none.

    Where it says nothing in other languages, none is told.
    """
    own = own_language(article) if article.translations else ""
    for name, content in _own_tags(article):
        yield name, content, own if name in _IN_LANGUAGES else ""
    for each in article.translations:
        yield "DC.Title.Alternative", each.title, each.language
        yield "DC.Description", _on_one_line(each.abstract), each.language
        yield "citation_keywords", each.keywords, each.language


_IN_LANGUAGES = frozenset(("DC.Description", "citation_keywords"))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _own_tags(article: Article) -> Iterator[tuple[str, str]]:
    yield "citation_title", article.title
    for author in article.authors:
        name = author.name
        yield "citation_author", name.literal or ", ".join(filter(None, (family_with_particle(name), name.given)))
        for place in author.affiliations:
            affiliation = article.affiliations[place]
            yield "citation_author_institution", ", ".join(filter(None, (affiliation.text, affiliation.country)))
        yield "citation_author_orcid", f"https://orcid.org/{author.orcid}" if author.orcid else ""
        yield "citation_author_email", author.email
    yield "citation_journal_title", article.journal
    yield "citation_publication_date", article.year
    yield "citation_volume", article.volume
    yield "citation_issue", article.issue
    first, last, _ = page_range(article.pages)
    yield "citation_firstpage", first
    yield "citation_lastpage", last
    yield "citation_doi", article.doi
    yield "citation_issn", article.issn_print
    yield "citation_issn", article.issn_online
    yield "citation_language", article.language
    yield "citation_keywords", article.keywords
    yield "DC.Description", _on_one_line(article.abstract)


def reference_tag(reference: Reference, number: int, writer: Writer) -> str:
    """The content of a reference's `citation_reference` tag: "citation_title=…; citation_author=…"."""
    people = [name.literal or inverted(name) for name in reference.authors.people]
    for name, text in zip(reference.authors.people, people, strict=True):
        if not (is_read_as_written(text) or _is_read_as(text, name)):
            writer.lose(number, "authors", f"“{text}” has another form in the tag for search engines.")
    pairs = _pairs(reference, people)
    tag = "; ".join([f"{key}={told}" for key, value, _ in pairs if (told := value.strip())])
    if tag.isprintable():  # as most are, which spares a look at each value
        return tag
    fitted = [(key, writer.fit(value, number=number, field=field).strip()) for key, value, field in pairs]
    return "; ".join([f"{key}={value}" for key, value in fitted if value])


def is_read_as_written(text: str) -> bool:
    """Whether a tagged name is sure to be read as it is, without a look at what comes of it."""
    plain = _PLAIN.fullmatch(text)
    return plain is not None and not plain[1].isupper()


@lru_cache(maxsize=50_000)
def _is_read_as(text: str, name: Name) -> bool:
    """Whether what is read of a tagged name is that name."""
    return people_of(text) == (name,)


def _pairs(reference: Reference, people: Sequence[str]) -> list[tuple[str, str, str]]:
    """The keys and values of a tag, each with the field that it is of."""
    return [
        ("citation_title", reference.title, "title"),
        *[("citation_author", text, "authors") for text in people],
        (_CONTAINERS.get(reference.type, "citation_journal_title"), reference.container_title, "container_title"),
        (_PUBLISHERS.get(reference.type, "citation_publisher"), reference.publisher, "publisher"),
        ("citation_publication_date", reference.year, "year"),
        *[(key, value, "pages") for key, value in _pages(reference.pages)],
        *[(key, getattr(reference, field), field) for field, key in _TEXTS],
    ]


def _pages(pages: str) -> list[tuple[str, str]]:
    first, last, rest = page_range(pages)
    if last and not rest:
        return [("citation_firstpage", first), ("citation_lastpage", last)]
    if pages.isalnum():
        return [("citation_firstpage", pages)]
    # How many pages a book has would be taken for a page.
    return [] if is_extent(pages) else [("citation_pages", pages)]
