"""The citation list of a deposit with Crossref (deposit schema 5.3.1, `citation_list`)."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from app.formats.base import Format, Written
from app.formats.editions import bare_edition
from app.formats.own_form import Entry, entries, own_form
from app.formats.packing import gathered
from app.formats.xml_text import DECLARATION, XmlWriter, is_plain
from app.model import Article, Reference
from app.styles.names import family_with_particle
from app.styles.pages import is_article_number, is_extent, page_range

_DOI = re.compile(r"10\.\d{4,9}/\S{1,200}")
_ISSN = re.compile(r"\d{4}-\d{3}[\dX]")
_ISBN = re.compile(r"(?:97[89][- ]?)?\d[\d -]{8,15}[\dX]")
_YEAR = re.compile(r"[12]\d{3}[a-z]?")
_PAGE = re.compile(r"[^\W\d_]{0,2}\d{1,6}[a-z]?|[ivxlcIVXLC]{1,8}")
_SERIALS = frozenset(("article-journal", "article-newspaper", "article"))
_PARTS = frozenset(("chapter", "paper-conference"))
_LONGEST = {
    **dict.fromkeys(("volume", "issue", "first_page", "elocation_id"), 32),
    **dict.fromkeys(("author", "journal_title"), 255),
    "edition_number": 15,
    "isbn": 17,
}
"""Characters that the schema allows; a longer text stands in the printed form alone."""


def write(article: Article, references: Sequence[Reference]) -> Written:
    """A `<citation_list>`: of each reference its key, the fields that Crossref matches by, and its printed form."""
    writer = XmlWriter()
    citations = (_citation(entry, writer) for entry in entries(own_form(references)))
    return gathered(chain([f"{DECLARATION}<citation_list>\n"], citations, ["</citation_list>\n"]), writer)


def _citation(entry: Entry, writer: XmlWriter) -> str:
    number = entry.number
    elements = [
        f"<{tag}>{writer.text(value, number=number, field=field)}</{tag}>"
        for tag, value, field in _elements(entry.reference)
        if value.strip() and len(value) <= _LONGEST.get(tag, len(value))
    ]
    printed = "".join([piece.text for piece in entry.pieces])
    if not is_plain(printed):
        printed = "".join([writer.text(piece.text, number=number, field=piece.field) for piece in entry.pieces])
    if printed:
        elements.append(f"<unstructured_citation>{printed}</unstructured_citation>")
    writer.tell_unprinted(entry.reference, number, entry.pieces)
    if not entry.reference.as_printed:
        writer.tell_leftover(entry.reference, number)
    if entry.reference.doi and not _DOI.fullmatch(entry.reference.doi):
        writer.lose(number, "doi", f"“{entry.reference.doi}” is no DOI, so it was not written as one.")
    return f'<citation key="ref{number}">{"".join(elements)}</citation>\n'


def _elements(reference: Reference) -> Iterator[tuple[str, str, str]]:
    """Element, text and field, each element once."""
    if _ISSN.fullmatch(reference.issn):
        yield "issn", reference.issn, "issn"
    serial = reference.type in _SERIALS
    in_work = bool(reference.container_title) and (serial or reference.type in _PARTS)
    yield "journal_title" if serial else "volume_title", reference.container_title, "container_title"
    yield "author", _first_author(reference), "authors"
    yield "volume", reference.volume, "volume"
    yield "issue", reference.issue, "issue"
    yield from _page(reference)
    if _YEAR.fullmatch(reference.year):
        yield "cYear", reference.year, "year"
    if _DOI.fullmatch(reference.doi):
        yield "doi", reference.doi, "doi"
    if _ISBN.fullmatch(reference.isbn):
        yield "isbn", reference.isbn, "isbn"
    yield "series_title", reference.collection_title, "collection_title"
    yield "edition_number", bare_edition(reference.edition, as_number=True), "edition"
    is_volume = not serial and not in_work and not reference.container_title
    yield "volume_title" if is_volume else "article_title", reference.title, "title"


def _first_author(reference: Reference) -> str:
    """The family name of the first author alone, or the body's name."""
    for name in reference.authors.people[:1]:
        return family_with_particle(name) or name.literal
    return ""


def _page(reference: Reference) -> Iterator[tuple[str, str, str]]:
    if is_extent(reference.pages):
        return
    first, last, rest = page_range(reference.pages)
    if last or (_PAGE.fullmatch(first) and not is_article_number(first)):
        yield "first_page", first, "pages"
    elif first and not rest and " " not in first:
        yield "elocation_id", first, "pages"


CROSSREF = Format(
    name="crossref",
    title="Crossref citation list",
    endings=(".xml",),
    cannot_hold="Of the authors only the first has an element of its own, and of the pages the first; the printed form "
    "holds the rest.",
    write=write,
)
