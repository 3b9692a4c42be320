"""Bytes to text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was in, as a user knows it ("UTF-8", "Windows-1251")."""

    text: str
    encoding: str


LARGEST_INPUT = 64 * 1024 * 1024


def decode(content: bytes, *, name: str) -> Decoded:
    """The text of a file's bytes; `name` is for the sentence of `UnreadableInput` if it is empty, too big or no text.

    A byte-order mark, then strict UTF-8, then the likeliest of Windows-1251, Windows-1252 and KOI8-R.
    """
    raise NotImplementedError
