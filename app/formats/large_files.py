"""Files that are too large to be read as a whole: looked at once for their encoding, then read piece by piece."""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.formats.base import Problem
from app.formats.charsets import CANDIDATES, likeliest
from app.formats.decoding import (
    BYTE_ORDER_MARKS,
    LINE_ENDS,
    check_is_file,
    no_text,
    told_as_sentences,
    unmarked_wide,
)
from app.formats.html import recognise
from app.formats.html_slimming import slimmed
from app.formats.large_sheets import LargeSheet, is_large_sheet
from app.formats.registry import format_for
from app.formats.signatures import kind_of
from app.formats.streaming import Piece

LARGE = 8 * 1024 * 1024
"""Bytes from which a file or what is packed in it is large, and characters from which a text is."""
_PIECE = 1024 * 1024
_ODD_LINE_END = re.compile("[\r\v\f\x85\u2028\u2029\x1a]")


@dataclass(frozen=True, slots=True)
class LargeFile:
    """A text file or a spreadsheet, its encoding as a user knows it, and the beginning of its text.

    `title` is that of its format where it is no text.
    """

    path: Path
    size: int
    encoding: str
    head: str
    _pieces: Callable[[list[Problem]], Iterator[Piece]]
    title: str = ""
    is_html: bool = False

    def pieces(self, problems: list[Problem] | None = None) -> Iterator[Piece]:
        """The text from its beginning, every line ending in "\n"; what cannot be decoded becomes "\ufffd".

        Of a web page what no reader sees is left out. What cannot be read is told to the list.
        """
        pieces = self._pieces(problems if problems is not None else [])
        return slimmed(pieces) if self.is_html else pieces

    def slim_text(self) -> str | None:
        """The whole text of a web page, if that is no longer large without what no reader sees; else None."""
        kept: list[str] = []
        length = 0
        for piece in self.pieces() if self.is_html else ():
            kept.append(piece.text)
            length += len(piece.text)
            if length > LARGE:
                return None
        return "".join(kept) if self.is_html else None


def large_file(path: Path) -> LargeFile | None:
    """A file if it is a large one of text or a large spreadsheet, else None.

    Raises `UnreadableInput` if it cannot be opened or is neither text nor anything else that is read.
    """
    with told_as_sentences(path):
        size = check_is_file(path)
        with path.open("rb") as file:
            head = file.read(_PIECE)
            file.seek(max(len(head), size - _PIECE))
            kind = kind_of(head + file.read(_PIECE))
        if kind is not None:
            return _large_sheet(path, size, kind.format)
    if size < LARGE:
        return None
    codec, encoding, mark = _encoding(path, head)
    text = _with_line_ends(head[mark:].decode(codec, errors="replace"))
    pieces = partial(_decoded, path, size, codec, mark)
    return LargeFile(path, size, encoding, text, pieces, is_html=recognise(text))


def _large_sheet(path: Path, size: int, format_name: str) -> LargeFile | None:
    if not is_large_sheet(path, format_name, least=LARGE):
        return None
    sheet = LargeSheet(path, format_name)
    head = next(sheet.pieces([])).text
    return LargeFile(path, size, "", head, sheet.pieces, format_for(format_name).title)


def _decoded(path: Path, size: int, codec: str, mark: int, _problems: list[Problem]) -> Iterator[Piece]:
    decoder = codecs.getincrementaldecoder(codec)(errors="replace")
    with told_as_sentences(path), path.open("rb") as file:
        file.seek(mark)
        held = ""
        while content := file.read(_PIECE):
            text = held + decoder.decode(content)
            held = "\r" if text.endswith("\r") else ""
            yield Piece(_with_line_ends(text.removesuffix(held)), file.tell())
        yield Piece(_with_line_ends(held + decoder.decode(b"", final=True)), size)


def _encoding(path: Path, head: bytes) -> tuple[str, str, int]:
    """The codec of a file, how a user knows it, and the bytes of its mark."""
    for mark, codec, title in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return codec, title, len(mark)
    if wide := unmarked_wide(head):
        title = wide[1]
        return next(codec for _, codec, known in BYTE_ORDER_MARKS if known == title), title, 0
    decoder, sample = codecs.getincrementaldecoder("utf-8")(), b""
    with path.open("rb") as file:
        while content := file.read(_PIECE):
            if b"\x00" in content:
                raise no_text(path.name)
            try:
                decoder.decode(content)
            except UnicodeDecodeError:
                sample = head + content
                break
    if not sample:
        return "utf-8", "UTF-8", 0
    guessed = likeliest(sample)
    if guessed is None:
        raise no_text(path.name)
    return next((codec, title, 0) for codec, title, _ in CANDIDATES if title == guessed[1])


def _with_line_ends(text: str) -> str:
    if _ODD_LINE_END.search(text) is None:
        return text
    return text.replace("\r\n", "\n").translate(LINE_ENDS)
