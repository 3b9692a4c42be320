"""HTML: a page as its reader sees it and what its tags say, read; the list with such tags, written."""

import re
from typing import Any

from app.formats.base import Format, Problem, Read
from app.formats.html_agreement import agreed
from app.formats.html_cited import tagged_list
from app.formats.html_own import is_own, own_list
from app.formats.html_tags import read_tags
from app.formats.html_text import html_italics, html_lines, html_title
from app.formats.html_writing import print_lists, write
from app.formats.mhtml import html_of, is_mhtml
from app.model import Article, Reference
from app.progress import Progress
from app.reading.page import Page, read_page

_BEGINS = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|div|p|ol|ul|table|section|article|main|h[1-6])\b", re.IGNORECASE
)
_PROLOGUE = re.compile(r"(?:\s{1,2000}|\ufeff|<\?xml[^>]{0,300}>|<!--(?:[^-]|-(?!->)){0,4000}-->)")
_XML = re.compile(r"<\?xml|xmlns:(?:mml|xlink)=|JATS|NISO", re.IGNORECASE)
TOO_DEEP = "Its tags are nested deeper than any page's, so what stands inside the deepest was left out."


def recognise(text: str) -> bool:
    """Whether a text is HTML: a page or a piece of one, or a page saved as one file."""
    if is_mhtml(text):
        return True
    at = 0
    while at < 20_000 and (before := _PROLOGUE.match(text, at)) is not None:
        at = before.end()
    if _BEGINS.match(text, at) is None:
        return False
    head = text[: at + 3000]
    return "</" in text[at : at + 200_000] and (_XML.search(head) is None or "<html" in head.casefold())


def read(text: str, *, progress: Progress | None = None) -> Read:
    """The article and the references of a page; of a printed list and of tags, the fuller list is taken."""
    tree, problems = parsed(html_of(text) if is_mhtml(text) else text)
    if tree is None:
        return Read(page=Page(), problems=problems)
    tagged = read_tags(tree)
    title = tagged.article.title or html_title(tree)
    lines = html_lines(tree)
    page = read_page("\n".join(lines), title=title, progress=progress)
    page.italics = html_italics(tree)
    agreed(page.article, tagged, lines)
    if page.article != Article():
        page.article.source = "\n".join(lines)
    if is_own(tree):
        references: list[Reference] | None = own_list(tree, page.italics, progress=progress) or None
    else:
        references = tagged_list(tree, tagged.references, page, progress=progress)
    if references is not None:
        return Read(references=references, article=page.article, problems=problems)
    return Read(page=page, problems=problems)


def parsed(text: str) -> tuple[Any, list[Problem]]:
    """The tree of a text, or None if nothing is in it, and what of it could not be read."""
    from lxml import etree, html

    parser = html.HTMLParser(huge_tree=True, no_network=True, remove_pis=True, encoding="utf-8")
    told = _LONG_TAG.sub(_without_attributes, text)
    try:
        tree = html.document_fromstring(told.encode("utf-8", errors="replace"), parser=parser)
    except etree.ParserError:
        return None, [Problem(0, "The page holds no text.")]
    too_deep = any("depth" in entry.message for entry in parser.error_log)
    return tree, [Problem(0, TOO_DEEP)] if too_deep else []


def _without_attributes(tag: re.Match[str]) -> str:
    """A tag, or its name alone if it has thousands of attributes: each is compared with all before it."""
    return tag[0] if len(tag[0].split()) < _MOST_ATTRIBUTES else tag["name"]


_LONG_TAG = re.compile(r"(?P<name><[a-z][a-z0-9]{0,20})\s[^<>]{10000,}", re.IGNORECASE)
_MOST_ATTRIBUTES = 2_000

HTML = Format(
    name="html",
    title="Web page",
    endings=(".html", ".htm", ".xhtml", ".mhtml", ".mht"),
    cannot_hold="Each entry as printed, with citation_reference tags and COinS; what these have no name for is in the "
    "text alone.",
    write=write,
    print=print_lists,
    read=read,
    recognise=recognise,
)
