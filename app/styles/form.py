"""A built-in form: how a published style prints a reference, whatever its list looks like."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model import Reference
from app.styles.pattern import NumberForm

if TYPE_CHECKING:
    from app.styles.pieces import Piece


@dataclass(frozen=True, slots=True)
class Form:
    """One published style, compiled: `name` ("vancouver"), `title` as a user knows it, and what it does.

    `says` is a sentence for the user. `render` gives a reference in pieces, without a number. `authors` is how many
    authors of a work with many the form prints.
    """

    name: str
    title: str
    says: str
    render: "Callable[[Reference], list[Piece]]"
    authors: int
    number: NumberForm = NumberForm()
