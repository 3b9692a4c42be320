"""The cleaned list as plain text, in the list's own form or another one."""

from collections.abc import Iterator, Sequence

from app.formats.base import Format, Listing, Written
from app.formats.characters import Writer
from app.formats.own_form import own_form
from app.formats.packing import gathered
from app.model import Article, Reference
from app.styles import printed


def write(article: Article, references: Sequence[Reference]) -> Written:
    """One line a reference, numbered from 1 as the list is printed, or without numbers if it was read without."""
    return print_lists(article, [own_form(references)])


def print_lists(article: Article, lists: Sequence[Listing]) -> Written:
    """Lists one under the other, each under its heading, numbered from 1 if its form has numbers."""
    writer = Writer()
    return gathered(_lines(lists, writer), writer)


def _lines(lists: Sequence[Listing], writer: Writer) -> Iterator[str]:
    """The entries; what their sources hold beyond their fields is told once, of the first list."""
    for place, (references, form, heading) in enumerate(lists):
        yield "\n" if place else ""
        yield f"{heading}\n\n" if heading else ""
        for number, reference in enumerate(references, start=1):
            pieces = printed(reference, number=number if form.number.is_printed else None, pattern=form)
            line = "".join([piece.text for piece in pieces])
            if not line.isprintable():
                line = "".join([writer.fit(piece.text, number=number, field=piece.field) for piece in pieces])
            yield f"{line}\n"
            if place == 0:
                writer.tell_unprinted(reference, number, pieces)
                if not reference.as_printed:
                    writer.tell_leftover(reference, number)


TEXT = Format(
    name="text",
    title="Plain text",
    endings=(".txt",),
    cannot_hold="Fields are not told apart, italics are lost, and a language or type is not printed.",
    write=write,
    print=print_lists,
)
