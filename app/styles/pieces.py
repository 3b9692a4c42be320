"""What printed forms are made of."""

from typing import NamedTuple


class Piece(NamedTuple):
    """A run of a printed form: its text and the field it prints ("" for punctuation, "label" for the number).

    Each name is a piece of its own; "et al." has the field "et_al", as in spans. A form may print it in italics, and
    so may a list that is known to have them.
    """

    text: str
    field: str = ""
    is_italic: bool = False
