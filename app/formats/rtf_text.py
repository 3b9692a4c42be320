"""The tokens of an RTF document to paragraphs: groups, control words, code pages and Unicode."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.formats.raised import raised
from app.formats.rtf_words import (
    CHARSETS,
    CODE_PAGES,
    MAY_BE_STARRED,
    PASSED_OVER,
    SHOWN_INSIDE,
    SIGNS,
    SYMBOLS,
)
from app.progress import Progress
from app.reading.fields.italics import MOST, run_of

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_DEEPEST = 2_000
MOST_TEXT = 64 * 1024 * 1024
"""Characters of a document's text that are read; what else a large file holds are pictures."""
_HEARD_EVERY = 20_000
"""Words of RTF between two reports."""


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits: whether its text is passed over, its code page, its `\\uc`, and how its letters stand."""

    is_unseen: bool = False
    encoding: str = "cp1252"
    replaced: int = 1
    is_raised: bool = False
    is_italic: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    in_note: bool = False
    in_fonts: bool = False


class RtfText:
    """Reads a document once; `paragraphs`, `notes`, and whether it `is_cut` off before its end."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.paragraphs: list[str] = []
        self.notes: list[str] = []
        self.is_cut = False
        self.is_full = False
        self._length = 0
        self.italics: set[str] = set()
        self._italic: list[str] = []
        self._state = _State()
        self._stack: list[_State] = []
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._usual = "cp1252"
        self._line: list[str] = []
        self._note: list[str] = []
        self._bytes = bytearray()
        self._to_skip = 0
        self._starred = False
        self._too_deep = 0

    def read(self, progress: Progress) -> None:
        """Read the whole document; `progress` hears how many characters of its text are read, of all there may be."""
        for place, (word, parameter, hexed, symbol, brace, text) in enumerate(self._tokens()):
            if place % _HEARD_EVERY == 0:
                progress.report(self._length, MOST_TEXT)
            if brace:
                self._brace(brace)
            elif word:
                self._flush_before(word)
                self._word(word, int(parameter) if parameter else None)
            elif hexed:
                self._byte(int(hexed, 16))
            elif symbol:
                self._symbol(symbol)
            elif text:
                self._plain(text)
            if self._length > MOST_TEXT:
                self.is_full = True
                break
        self.is_cut = bool(self._stack)
        self._end_paragraph()

    def _tokens(self) -> Iterator[tuple[bytes, ...]]:
        at, content = 0, self._content
        while at < len(content):
            found = _TOKEN.match(content, at)
            if found is None:
                at += 1
                continue
            at = found.end()
            if found[1] == b"bin" and found[2]:
                at += max(0, min(int(found[2]), len(content)))
            yield tuple(each or b"" for each in found.groups())

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self._to_skip = 0
        if brace == b"{":
            if len(self._stack) >= _DEEPEST:
                self._too_deep += 1
            else:
                self._stack.append(self._state)
            self._starred = False
        elif self._too_deep:
            self._too_deep -= 1
        elif self._stack:
            before, self._state = self._state, self._stack.pop()
            if before.in_note and not self._state.in_note:
                self.notes.append(" ".join("".join(self._note).split()))
                self._note.clear()

    def _word(self, word: bytes, parameter: int | None) -> None:
        state = self._state
        if word == b"u" and parameter is not None:
            self._unicode(parameter)
        elif word in SHOWN_INSIDE:
            self._state = replace(state, is_unseen=False)
        elif word in PASSED_OVER or (self._starred and word not in MAY_BE_STARRED):
            self._state = replace(state, is_unseen=True, in_fonts=word == b"fonttbl" or state.in_fonts)
        elif word == b"footnote":
            self._state = replace(state, in_note=True)
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif word in (b"par", b"row", b"sect", b"page"):
            self._end_line()
        elif word == b"plain":
            self._state = replace(state, is_raised=False, is_italic=False, is_hidden=False, is_deleted=False)
        elif word == b"super":
            self._state = replace(state, is_raised=parameter != 0)
        elif word == b"i":
            self._state = replace(state, is_italic=parameter != 0)
        elif word == b"nosupersub":
            self._state = replace(state, is_raised=False)
        elif word == b"v":
            self._state = replace(state, is_hidden=parameter != 0)
        elif word == b"deleted":
            self._state = replace(state, is_deleted=parameter != 0)
        elif word == b"uc":
            self._state = replace(state, replaced=max(0, min(parameter or 0, 8)))
        else:
            self._font_or_page(word, parameter)
        self._starred = False

    def _font_or_page(self, word: bytes, parameter: int | None) -> None:
        state = self._state
        if word == b"ansicpg" and parameter in CODE_PAGES:
            self._usual = CODE_PAGES[parameter]
            self._state = replace(state, encoding=self._usual)
        elif word in (b"mac", b"pc", b"pca"):
            self._usual = {b"mac": "mac-roman", b"pc": "cp437", b"pca": "cp850"}[word]
            self._state = replace(state, encoding=self._usual)
        elif word == b"f" and parameter is not None:
            self._font = parameter
            if not state.in_fonts:
                self._state = replace(state, encoding=self._fonts.get(parameter, self._usual))
        elif word == b"fcharset" and state.in_fonts:
            page = CHARSETS.get(parameter if parameter is not None else 1)
            if page is not None and parameter != 0:
                self._fonts[self._font] = CODE_PAGES[page]

    def _symbol(self, symbol: bytes) -> None:
        self._flush()
        if symbol == b"*":
            self._starred = True
        elif symbol in SYMBOLS:
            if symbol in b"\r\n":
                self._end_line()
            elif not self._skipped(1):
                self._say(SYMBOLS[symbol])

    def _unicode(self, number: int) -> None:
        """A character by its number, which is signed; the signs that stand for it in older programs are skipped."""
        self._to_skip = self._state.replaced
        unit = number & 0xFFFF if number < 0 else number
        self._say(chr(unit) if unit < 0x110000 else "\ufffd")

    def _byte(self, byte: int) -> None:
        if not self._skipped(1):
            self._bytes.append(byte)

    def _plain(self, text: bytes) -> None:
        left = text[self._to_skip :]
        self._to_skip -= len(text) - len(left)
        if not self._state.is_unseen:
            self._bytes += left
        self._starred = False

    def _skipped(self, count: int) -> bool:
        if self._to_skip:
            self._to_skip -= count
            return True
        return False

    def _flush_before(self, word: bytes) -> None:
        if word != b"u":
            self._to_skip = 0
        self._flush()

    def _flush(self) -> None:
        """Decode the bytes gathered so far."""
        if self._bytes:
            text = bytes(self._bytes).decode(self._state.encoding, errors="replace")
            self._bytes.clear()
            self._say(text)

    def _say(self, text: str) -> None:
        state = self._state
        if not text or state.is_unseen or state.is_hidden or state.is_deleted:
            return
        into = self._note if state.in_note else self._line
        self._follow_italics(text if state.is_italic else "")
        if state.is_raised and not state.in_note:
            text = raised(text, before="".join(into[-20:]))
        into.append(text)

    def _follow_italics(self, text: str) -> None:
        """Gather a run in italics; what is not ends it."""
        if text:
            self._italic.append(text)
        elif self._italic:
            run = run_of("".join(self._italic))
            self._italic.clear()
            if run and len(self.italics) < MOST:
                self.italics.add(run)

    def _end_line(self) -> None:
        self._flush()
        if self._state.is_unseen:
            return
        if self._state.in_note:
            self._note.append(" ")
        else:
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        """Put what was gathered into a paragraph; halves of a character that stand side by side become one."""
        self._flush()
        self._follow_italics("")
        text = "".join(self._line).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        self._line.clear()
        self._length += len(text)
        self.paragraphs.append(_tidied(text))


def _tidied(text: str) -> str:
    """A paragraph without soft hyphens, the tab after a list's number as a space."""
    text = text.replace("\u00ad", "").strip(" \t\n")
    number, tab, rest = text.partition("\t")
    return f"{number} {rest.strip()}" if tab and len(number) <= 8 else text
