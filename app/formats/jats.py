"""JATS 1.3 (NISO Z39.96-2021): reference lists alone and in an article, as JATS4R's "Citations" 1.0 asks for them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from app.formats.base import Format, Listing, Written
from app.formats.jats_article import article_xml
from app.formats.jats_citations import element_citation, mixed_citation
from app.formats.jats_reading import STREAM, is_article, is_list, read
from app.formats.jats_values import XLINK
from app.formats.own_form import Entry, entries, label_around, own_form
from app.formats.packing import gathered
from app.formats.xml_text import DECLARATION, XmlWriter, escaped
from app.model import Article, Reference

_DOCTYPE = (
    '<!DOCTYPE {} PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN" '
    '"https://jats.nlm.nih.gov/publishing/1.3/JATS-journalpublishing1-3.dtd">\n'
)
_PREFIXES = "BCDEFGH"
_Citation = Callable[..., str]


def write_list(article: Article, references: Sequence[Reference]) -> Written:
    """A `<ref-list>` of mixed citations in the list's own form."""
    return print_lists(article, [own_form(references)])


def print_lists(article: Article, lists: Sequence[Listing]) -> Written:
    """A `<ref-list>` of mixed citations for each list, in its form; several stand in one."""
    writer = XmlWriter()
    return _alone(_ref_lists(lists, mixed_citation, writer, xlink=XLINK), writer)


def write_elements(article: Article, references: Sequence[Reference]) -> Written:
    """A `<ref-list>` of element citations: the fields alone."""
    writer = XmlWriter()
    return _alone(_ref_lists([own_form(references)], element_citation, writer, xlink=XLINK), writer)


def write_article(article: Article, references: Sequence[Reference]) -> Written:
    """An `<article>` with what is known of it, and its list in mixed citations."""
    return print_article(article, [own_form(references)])


def print_article(article: Article, lists: Sequence[Listing]) -> Written:
    """An `<article>` with one or more lists of mixed citations, each in its form."""
    return _article(article, lists, mixed_citation)


def write_article_elements(article: Article, references: Sequence[Reference]) -> Written:
    """An `<article>` with its list in element citations."""
    return _article(article, [own_form(references)], element_citation)


def _alone(ref_lists: Iterable[str], writer: XmlWriter) -> Written:
    return gathered(chain([DECLARATION, _DOCTYPE.format("ref-list")], ref_lists), writer)


def _article(article: Article, lists: Sequence[Listing], citation: _Citation) -> Written:
    writer = XmlWriter()
    whole = article_xml(article, _ref_lists(lists, citation, writer, xlink=""), writer)
    return gathered(chain([DECLARATION, _DOCTYPE.format("article")], whole), writer)


def _ref_lists(lists: Sequence[Listing], citation: _Citation, writer: XmlWriter, *, xlink: str) -> Iterator[str]:
    """The lists, numbered each by itself; the ids of the second begin with another letter."""
    yield "<ref-list>\n" if len(lists) > 1 else ""
    for each, prefix in zip(lists, _PREFIXES, strict=False):
        yield from _ref_list(each, citation, writer, prefix, xlink=xlink)
    yield "</ref-list>\n" if len(lists) > 1 else ""


def _ref_list(listing: Listing, citation: _Citation, writer: XmlWriter, prefix: str, *, xlink: str) -> Iterator[str]:
    yield "<ref-list>\n"
    if listing.heading:
        yield f"<title>{writer.text(listing.heading, number=0, field='')}</title>\n"
    around = label_around(listing)
    for entry in entries(listing) if citation is mixed_citation else _unprinted(listing):
        label = f"<label>{_label(around, entry.number)}</label>" if around else ""
        yield f'<ref id="{prefix}{entry.number}">{label}{citation(entry, writer, xlink=xlink)}</ref>\n'
    yield "</ref-list>\n"


def _unprinted(listing: Listing) -> Iterator[Entry]:
    return (Entry(number, each, []) for number, each in enumerate(listing.references, start=1))


def _label(around: tuple[str, str], number: int) -> str:
    """The number with its brackets, if it has any: "[3]"; the stop of "3." is the reader's to add."""
    return escaped(f"{around[0]}{number}{around[1].rstrip('.')}")


_MIXED_LOSES = "Text in no field is not tagged, pages are written in full, and particles belong to family names."
_ELEMENTS_LOSE = "The text that a reference was read from is not kept, and particles belong to family names."

JATS = Format(
    name="jats",
    title="JATS reference list",
    endings=(".xml",),
    cannot_hold=f"Each entry as it is printed, its fields tagged. {_MIXED_LOSES}",
    write=write_list,
    print=print_lists,
    read=read,
    stream=STREAM,
    recognise=is_list,
)
JATS_ELEMENTS = Format(
    name="jats-elements",
    title="JATS reference list, fields alone",
    endings=(".xml",),
    cannot_hold=f"Fields without punctuation (element-citation). {_ELEMENTS_LOSE}",
    write=write_elements,
)
JATS_ARTICLE = Format(
    name="jats-article",
    title="JATS article",
    endings=(".xml", ".nxml"),
    cannot_hold=f"The article's front matter and its list, as printed. {_MIXED_LOSES}",
    write=write_article,
    print=print_article,
    read=read,
    stream=STREAM,
    recognise=is_article,
)
JATS_ARTICLE_ELEMENTS = Format(
    name="jats-article-elements",
    title="JATS article, fields alone",
    endings=(".xml",),
    cannot_hold=f"The article's front matter and its list (element-citation). {_ELEMENTS_LOSE}",
    write=write_article_elements,
)

JATS_FORMATS = (JATS, JATS_ARTICLE, JATS_ELEMENTS, JATS_ARTICLE_ELEMENTS)
