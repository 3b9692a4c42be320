"""Writing HTML: the list as people read it, with tags for search engines and COinS for reference managers."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from app.formats.addresses import doi_address, pubmed_address
from app.formats.base import Listing, Written
from app.formats.characters import Writer
from app.formats.coins import coins_title
from app.formats.html_meta import article_tags, reference_tag
from app.formats.list_headings import heading_in, language_of
from app.formats.own_form import AT_ONCE, Entry, entries, label_around, own_form
from app.formats.packing import gathered
from app.formats.xml_text import escaped, is_plain, quoted
from app.model import TYPES, Article, Reference
from app.styles import Piece

GENERATOR = "Corrigenda"
"""The `generator` of the pages written here, by which they are known when they are read again."""
FIRST_LIST = "list1"
"""The `id` of the list that the tags in the head are of."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_STYLE = """\
body { font: 1rem/1.5 Georgia, "Times New Roman", serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.2rem; }
li { margin: 0 0 .5em; overflow-wrap: break-word; }
ul { list-style: none; padding: 0; }
ul li { padding-left: 2em; text-indent: -2em; }"""
_LINKS = frozenset(("doi", "pmid", "url"))
_LINKED = {"doi": doi_address, "pmid": pubmed_address}


def write(article: Article, references: Sequence[Reference]) -> Written:
    """A page with the list in its own form."""
    return print_lists(article, [own_form(references)])


def print_lists(article: Article, lists: Sequence[Listing]) -> Written:
    """A page with lists one under the other, each in its form; the tags are of the first list."""
    writer = _HtmlWriter(holds_line_breaks=False, holds_tabs=False)
    usual = language_of(article, lists)
    tags: list[str] = []
    body = gathered(_body(article, lists, usual, writer, tags), writer)
    head = gathered(chain(_head(article, writer, usual), tags, _styles(lists)), writer)
    return Written(head.content + body.content, writer.losses)


class _HtmlWriter(Writer):
    """Leaves out the code points that are no characters, which HTML does not hold (HTML Standard, 13.2.3.5)."""

    def fit(self, text: str, *, number: int, field: str) -> str:
        """The text as HTML can hold it."""
        if text.isprintable():
            return text
        fitted = super().fit(text, number=number, field=field)
        if _NO_CHARACTERS.search(fitted):
            self.lose(number, field, "A code point that is no character was left out.")
            return _NO_CHARACTERS.sub("", fitted)
        return fitted


_NO_CHARACTERS = re.compile(
    f"[\ufdd0-\ufdef{''.join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))}]"
)


def _head(article: Article, writer: Writer, usual: str) -> Iterator[str]:
    yield f'<!DOCTYPE html>\n<html{_lang(usual)}>\n<head>\n<meta charset="utf-8">\n'
    yield f"<title>{escaped(_fitted(article.title, writer) or heading_in(usual))}</title>\n"
    yield f'<meta name="generator" content={quoted(GENERATOR)}>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    for name, content, language in article_tags(article):
        if content:
            yield f'<meta name="{name}"{_lang(language)} content={quoted(_fitted(content, writer))}>\n'


def _styles(lists: Sequence[Listing]) -> Iterator[str]:
    """How the page looks, with the signs around the numbers of each list, and the end of the head."""
    yield f"<style>\n{_STYLE}\n"
    for place, each in enumerate(lists, start=1):
        around = label_around(each)
        if around is not None and around != ("", "."):
            before, after = (part.replace("\\", "").replace('"', "") for part in around)
            yield f'#list{place} > li::marker {{ content: "{before}" counter(list-item) "{after} "; }}\n'
    yield "</style>\n</head>\n"


def _body(article: Article, lists: Sequence[Listing], usual: str, writer: Writer, tags: list[str]) -> Iterator[str]:
    """The lists; `tags` gets those of the first list's references, which belong into the head."""
    yield "<body>\n"
    yield f"<h1>{escaped(_fitted(article.title, writer))}</h1>\n" if article.title else ""
    for place, each in enumerate(lists):
        yield from _list(each, usual, writer, place, tags)
    yield "</body>\n</html>\n"


def _lang(language: str, *, usual: str = "") -> str:
    """The attribute for a language that is not the usual one."""
    return f" lang={quoted(language)}" if language != usual and _LANGUAGE.fullmatch(language) else ""


def _fitted(text: str, writer: Writer) -> str:
    return writer.fit(text, number=0, field="title")


def _list(listing: Listing, usual: str, writer: Writer, place: int, tags: list[str]) -> Iterator[str]:
    yield f"<h2>{escaped(listing.heading or heading_in(usual))}</h2>\n"
    kind = "ul" if label_around(listing) is None else "ol"
    yield f'<{kind} id="list{place + 1}">\n'
    behind = "" if place == 0 else f"-{place + 1}"
    left = entries(listing)
    while some := list(islice(left, AT_ONCE)):
        texts = [_text(each, writer) for each in some]
        coins = [_coins(each.reference) if place == 0 else "" for each in some]
        tags += [_tag(each, writer) for each in some] if place == 0 else []
        for entry, text, span in zip(some, texts, coins, strict=True):
            lang = _lang(entry.reference.language, usual=usual)
            kind_of = quoted(entry.reference.type if entry.reference.type in TYPES else "document")
            yield f'<li id="ref{entry.number}{behind}" data-type={kind_of}{lang}>{text}{span}</li>\n'
    yield f"</{kind}>\n"


def _coins(reference: Reference) -> str:
    return f'<span class="Z3988" title={quoted(coins_title(reference))}></span>'


def _tag(entry: Entry, writer: Writer) -> str:
    """The tag of a reference in the head, an empty one if it says nothing, so that there are as many as items; what
    neither tag nor text holds is told."""
    writer.tell_unprinted(entry.reference, entry.number, entry.pieces)
    if not entry.reference.as_printed:
        writer.tell_leftover(entry.reference, entry.number)
    tag = reference_tag(entry.reference, entry.number, writer)
    return f'<meta name="citation_reference" content={quoted(tag)}>\n'


def _text(entry: Entry, writer: Writer) -> str:
    if is_plain("".join([piece.text for piece in entry.pieces])):  # as most entries are
        return "".join(
            [
                _piece(piece, piece.text) if piece.is_italic or piece.field in _LINKS else piece.text
                for piece in entry.pieces
            ]
        )
    return "".join(
        [_piece(each, escaped(writer.fit(each.text, number=entry.number, field=each.field))) for each in entry.pieces]
    )


def _piece(piece: Piece, text: str) -> str:
    if not piece.field:
        return f"<i>{text}</i>" if piece.is_italic and text.strip() else text
    if piece.field == "url" and piece.text.startswith(("http://", "https://")):
        return f'<a href="{_attribute(text)}">{text}</a>'
    if (piece.field == "doi" and piece.text.startswith("10.")) or (piece.field == "pmid" and piece.text.isdigit()):
        return f"<a href={quoted(_LINKED[piece.field](piece.text))}>{text}</a>"
    return f"<i>{text}</i>" if piece.is_italic and text.strip() else text


def _attribute(text: str) -> str:
    """Escaped text as it stands between quotation marks."""
    return text.replace('"', "&quot;")
