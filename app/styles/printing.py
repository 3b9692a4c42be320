"""A reference to its printed form."""

from typing import NamedTuple

from app.model import Reference
from app.styles.pattern import DEFAULT, Pattern


class Piece(NamedTuple):
    """A run of a printed form: its text and the field it prints ("" for punctuation, "label" for the number)."""

    text: str
    field: str = ""


def printed(reference: Reference, *, number: int | None = None, pattern: Pattern = DEFAULT) -> list[Piece]:
    """The printed form in pieces, with "3. " before it if `number` is given."""
    raise NotImplementedError


def printed_text(reference: Reference, *, number: int | None = None, pattern: Pattern = DEFAULT) -> str:
    """The printed form as one line of text."""
    return "".join(piece.text for piece in printed(reference, number=number, pattern=pattern))
