"""The cleaned list as plain text, in the list's own form or another one."""

from collections.abc import Sequence

from app.formats.base import Format, Listing, Written
from app.formats.characters import Writer
from app.formats.own_form import own_form
from app.model import Article, Reference
from app.styles import printed


def write(article: Article, references: Sequence[Reference]) -> Written:
    """One line a reference, numbered from 1 as the list is printed, or without numbers if it was read without."""
    return print_lists(article, [own_form(references)])


def print_lists(article: Article, lists: Sequence[Listing]) -> Written:
    """Lists one under the other, each under its heading, numbered from 1 if its form has numbers."""
    writer = Writer()
    parts = []
    for place, listing in enumerate(lists):
        heading = f"{listing.heading}\n\n" if listing.heading else ""
        parts.append(
            heading + "".join(_line(listing, number, writer, tells=place == 0) for number in _numbers(listing))
        )
    return Written("\n".join(parts).encode(), writer.losses)


def _numbers(listing: Listing) -> range:
    return range(1, len(listing.references) + 1)


def _line(listing: Listing, number: int, writer: Writer, *, tells: bool) -> str:
    """One entry; what its source holds beyond its fields is told once, of the first list."""
    reference, form = listing.references[number - 1], listing.form
    pieces = printed(reference, number=number if form.number.is_printed else None, pattern=form)
    line = "".join(writer.fit(piece.text, number=number, field=piece.field) for piece in pieces) + "\n"
    if tells and not reference.as_printed:
        writer.tell_leftover(reference, number)
    return line


TEXT = Format(
    name="text",
    title="Plain text",
    endings=(".txt",),
    cannot_hold="Fields are not told apart, italics are lost, and a language or type is not printed.",
    write=write,
    print=print_lists,
)
