"""Markdown (CommonMark 0.31): the list as people read it, numbered, with its italics."""

import re
from collections.abc import Iterable, Iterator, Sequence

from app.formats.base import Format, Listing, Written
from app.formats.characters import Writer
from app.formats.own_form import Entry, entries, own_form
from app.formats.packing import gathered
from app.model import Article, Reference
from app.styles import Piece

_SPECIAL = re.compile(r"[\\`*_\[\]<>~^$]|&(?=#?\w{1,40};)")
_OPENS_BLOCK = re.compile(r"(\d{1,9})([.)])(?=\s|$)|([+=-])")
_ADDRESS = re.compile(r"https?://[^\s<>\\]{1,2000}")


def write(article: Article, references: Sequence[Reference]) -> Written:
    """The list in its own form under the article's title."""
    return print_lists(article, [own_form(references)])


def print_lists(article: Article, lists: Sequence[Listing]) -> Written:
    """Lists one under the other, each under its heading, in its form."""
    writer = Writer(holds_line_breaks=False, holds_tabs=False)
    return gathered(_blocks(article, lists, writer), writer)


def _blocks(article: Article, lists: Sequence[Listing], writer: Writer) -> Iterator[str]:
    """Headings and lists, with a blank line between two."""
    blocks: list[Iterable[str]] = []
    if article.title:
        blocks.append([f"# {_escaped(writer.fit(article.title, number=0, field='title'))}\n"])
    for place, listing in enumerate(lists):
        if listing.heading:
            blocks.append([f"## {_escaped(listing.heading)}\n"])
        if listing.references:
            blocks.append(_lines(listing, writer, tells=place == 0))
    for place, block in enumerate(blocks):
        yield "\n" if place else ""
        yield from block


def _lines(listing: Listing, writer: Writer, *, tells: bool) -> Iterator[str]:
    """The entries: items of a list, or paragraphs if its form has no numbers."""
    numbered = listing.form.number.is_printed
    for entry in entries(listing):
        text = _text(entry, writer)
        if tells:
            writer.tell_unprinted(entry.reference, entry.number, entry.pieces)
            if not entry.reference.as_printed:
                writer.tell_leftover(entry.reference, entry.number)
        if numbered:
            yield f"{entry.number}. {text}\n"
        else:
            yield f"{text}\n" if entry.number == 1 else f"\n{text}\n"


def _text(entry: Entry, writer: Writer) -> str:
    text = "".join(
        [_piece(piece, writer.fit(piece.text, number=entry.number, field=piece.field)) for piece in entry.pieces]
    )
    opens = _OPENS_BLOCK.match(text)
    if opens is None:
        return text.lstrip()
    return f"{opens[1]}\\{text[len(opens[1]) :]}" if opens[1] else f"\\{text}"


def _piece(piece: Piece, text: str) -> str:
    if piece.field == "url" and _ADDRESS.fullmatch(text):
        return f"<{text}>"
    inner = text.strip()
    if piece.is_italic and inner:
        start = text.index(inner)
        return f"{text[:start]}*{_escaped(inner)}*{text[start + len(inner) :]}"
    return _escaped(text)


def _escaped(text: str) -> str:
    """The text with a backslash before each sign that would be taken for mark-up."""
    return _SPECIAL.sub(r"\\\g<0>", text) if _SPECIAL.search(text) else text


MARKDOWN = Format(
    name="markdown",
    title="Markdown",
    endings=(".md", ".markdown"),
    cannot_hold="Fields are not told apart, numbers lose their brackets, and a language or type is not printed.",
    write=write,
    print=print_lists,
)
