"""Text files that are too large to be read as a whole: looked at once for their encoding, then read piece by piece."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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
from app.formats.signatures import kind_of
from app.formats.streaming import Piece

LARGE = 8 * 1024 * 1024
"""Bytes from which a file is large, and characters from which a text is."""
_PIECE = 1024 * 1024
_ODD_LINE_END = re.compile("[\r\v\f\x85\u2028\u2029\x1a]")


@dataclass(frozen=True, slots=True)
class LargeFile:
    """A text file, its encoding as a user knows it, and the beginning of its text."""

    path: Path
    size: int
    encoding: str
    head: str
    _codec: str
    _mark: int
    is_html: bool

    def pieces(self) -> Iterator[Piece]:
        """The text from its beginning, every line ending in "\\n"; what cannot be decoded becomes "\ufffd".

        Of a web page what no reader sees is left out.
        """
        return slimmed(self._pieces()) if self.is_html else self._pieces()

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

    def _pieces(self) -> Iterator[Piece]:
        decoder = codecs.getincrementaldecoder(self._codec)(errors="replace")
        with told_as_sentences(self.path), self.path.open("rb") as file:
            file.seek(self._mark)
            held = ""
            while content := file.read(_PIECE):
                text = held + decoder.decode(content)
                held = "\r" if text.endswith("\r") else ""
                yield Piece(_with_line_ends(text.removesuffix(held)), file.tell())
            yield Piece(_with_line_ends(held + decoder.decode(b"", final=True)), self.size)


def large_file(path: Path) -> LargeFile | None:
    """A file if it is a large one of text, else None; raises `UnreadableInput` if it cannot be opened or is no text."""
    with told_as_sentences(path):
        size = check_is_file(path)
        if size < LARGE:
            return None
        with path.open("rb") as file:
            head = file.read(_PIECE)
        if kind_of(head) is not None:
            return None
        codec, encoding, mark = _encoding(path, head)
    text = _with_line_ends(head[mark:].decode(codec, errors="replace"))
    return LargeFile(path, size, encoding, text, codec, mark, is_html=recognise(text))


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
