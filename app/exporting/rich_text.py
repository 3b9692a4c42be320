"""Printed lists as rich text for the clipboard and for what is dragged into another program."""

from collections.abc import Iterator, Sequence
from html import escape

from app.formats import Listing
from app.formats.characters import holdable
from app.styles import Piece, printed


def as_html(lists: Sequence[Listing], *, numbers: Sequence[int] | None = None) -> str:
    """The lists as paragraphs with their italics, which word processors and mail take over as they are.

    `numbers` are the places of the references in their list where only some of it is given.
    """
    parts = []
    for listing in lists:
        if listing.heading:
            parts.append(f"<p><b>{escape(listing.heading)}</b></p>")
        parts += [f"<p>{''.join(map(_html, entry))}</p>" for entry in _entries(listing, numbers)]
    return "\n".join(parts) + "\n" if parts else ""


def as_text(lists: Sequence[Listing], *, numbers: Sequence[int] | None = None) -> str:
    """The lists as plain text, an entry a line."""
    parts = []
    for listing in lists:
        heading = f"{listing.heading}\n\n" if listing.heading else ""
        lines = (holdable("".join(piece.text for piece in entry)) + "\n" for entry in _entries(listing, numbers))
        parts.append(heading + "".join(lines))
    return "\n".join(parts)


def _entries(listing: Listing, numbers: Sequence[int] | None) -> Iterator[list[Piece]]:
    places = numbers if numbers is not None else range(1, len(listing.references) + 1)
    is_numbered = listing.form.number.is_printed
    for number, reference in zip(places, listing.references, strict=True):
        yield printed(reference, number=number if is_numbered else None, pattern=listing.form)


def _html(piece: Piece) -> str:
    text = escape(holdable(piece.text))
    return f"<i>{text}</i>" if piece.is_italic else text
