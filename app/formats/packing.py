"""Files made of pieces, one after the other, so that a long file is in memory once and its making can be broken off."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice

from app.formats.base import Written
from app.formats.characters import Writer

_AT_ONCE = 500
"""Pieces, of some hundred characters each, that are put into a file together."""


def gathered(pieces: Iterable[str], writer: Writer) -> Written:
    """The text of these pieces as a file in UTF-8, with what the writer lost when the last was made."""
    content = io.BytesIO()
    for some in _encoded(pieces):
        content.write(some)
    return Written(content.getvalue(), writer.losses)


def packed(parts: Iterable[tuple[str, Iterable[str]]], *, stored: str = "") -> bytes:
    """A ZIP archive of parts, each with its name and its pieces, which are asked for in turn.

    The part called `stored` is not compressed, so that it tells the file's kind. All have the date of 1980 that ZIP
    begins with, so that the same list gives the same file.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
        for name, pieces in parts:
            with archive.open(zipfile.ZipInfo(name) if name == stored else name, "w") as member:
                for some in _encoded(pieces):
                    member.write(some)
    return file.getvalue()


def _encoded(pieces: Iterable[str]) -> Iterator[bytes]:
    left = iter(pieces)
    while some := list(islice(left, _AT_ONCE)):
        yield "".join(some).encode()
