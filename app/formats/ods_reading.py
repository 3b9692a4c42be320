"""Reading OpenDocument spreadsheets (.ods; ISO/IEC 26300)."""

import re
from collections.abc import Iterator
from functools import partial
from html import unescape
from pathlib import Path

from app.errors import UnreadableInput
from app.formats.base import Opened, Problem
from app.formats.sheets import LONGEST_ROW, MOST_COLUMNS, MOST_SHEETS, ROW_TOO_LONG, Row, Sheet, Stop, Walk, opened
from app.formats.zipped import Zipped
from app.progress import Progress

_MOST_REPEATED = 1000
_MOST_SPACES = 1000
_NO_TEXT = frozenset(("annotation", "annotation-end", "tracked-changes", "forms", "shapes", "note"))


def open_ods(source: bytes | Path, name: str, *, progress: Progress | None = None) -> Opened:
    """The sheet that looks most like a table of references, as CSV."""
    if progress:
        progress.report(0, 1)
    return opened(sheets_of(source, name), name)


def sheets_of(source: bytes | Path, name: str) -> list[Sheet]:
    """The sheets of a document that is there as a whole or as a file, whose rows are then read as they are asked for.

    Raises `UnreadableInput` if it is damaged, locked or holds none.
    """
    archive = Zipped(
        source, name=name, what="an OpenDocument spreadsheet", program="a spreadsheet program", is_table=True
    )
    if _has_tag(archive, "META-INF/manifest.xml", "encryption-data"):
        raise UnreadableInput(
            f"{name} is protected by a password. Nothing was read. Open it with its password, save it without one, and "
            "open it here again."
        )
    titles = _titles(archive)
    if not titles:
        raise archive.damaged()
    return [Sheet(title, archive, partial(_rows, archive, place)) for place, title in enumerate(titles)]


def _has_tag(archive: Zipped, path: str, wanted: str) -> bool:
    found: list[str] = []

    def start(tag: str, _attributes: dict[str, str]) -> None:
        if tag == wanted:
            found.append(tag)
            raise Stop

    Walk(start=start).whole(archive.pieces(path))
    return bool(found)


def _titles(archive: Zipped) -> list[str]:
    """The names of the sheets, which all stand in one part; looked for by their tags alone, of which there are few."""
    titles: list[str] = []
    held = b""
    for piece in archive.pieces("content.xml"):
        held += piece
        end = max(0, len(held) - _LONGEST_TAG)
        for tag in _TABLE.finditer(held):
            name = _NAME.search(tag[0])
            titles.append(unescape((name[1] or name[2] or b"").decode(errors="replace")) if name else "")
            end = max(end, tag.end())
        held = held[end:]
        if len(titles) >= MOST_SHEETS:
            break
    return titles[:MOST_SHEETS]


_LONGEST_TAG = 2_000
_TABLE = re.compile(rb"<(?:[\w.-]{1,40}:)?table(?:\s[^<]{0,1900}?)?>|<(?:[\w.-]{1,40}:)?table/>")
_NAME = re.compile(rb"\s(?:[\w.-]{1,40}:)?name=(?:\"([^\"]{0,1000})\"|'([^']{0,1000})')")


def _rows(archive: Zipped, place: int, problems: list[Problem]) -> Iterator[Row]:
    """The rows of the sheet at a place, from 0."""
    reader = _Reader(place, problems)
    walk = Walk(start=reader.start, end=reader.end, characters=reader.characters)
    for _ in walk.through(archive.pieces("content.xml")):
        yield from reader.take()
    if not walk.is_whole:
        problems.append(Problem(reader.row, "The sheet breaks off here; what stands above was kept."))


class _Reader:
    """Gathers the rows of the sheet at a place, which are taken from it as they come."""

    def __init__(self, place: int, problems: list[Problem]) -> None:
        self.row = 0
        self._problems = problems
        self._tables_before = place
        self._rows: list[Row] = []
        self._cells: list[str] = []
        self._rows_repeated = self._cells_repeated = 1
        self._room = LONGEST_ROW
        self._value = ""
        self._pieces: list[str] = []
        self._is_text = self._is_cell = self._has_paragraph = False
        self._passed_over = 0

    def take(self) -> list[Row]:
        """The rows that have come since they were last asked for."""
        rows, self._rows = self._rows, []
        return rows

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._passed_over or tag in _NO_TEXT:
            self._passed_over += 1
        elif tag == "table":
            self._tables_before -= 1
            if self._tables_before < -1:
                raise Stop
        elif self._tables_before >= 0:
            return  # another sheet
        elif tag == "table-row":
            self._cells, self._rows_repeated = [], _count(attributes.get("number-rows-repeated", "1"))
            self._room = LONGEST_ROW
        elif tag in ("table-cell", "covered-table-cell"):
            self._cells_repeated = _count(attributes.get("number-columns-repeated", "1"))
            self._pieces, self._is_cell, self._value = [], True, _value(attributes)
            self._has_paragraph = False
        elif self._is_cell:
            self._start_text(tag, attributes)

    def _start_text(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("p", "h"):
            if self._has_paragraph:
                self._pieces.append("\n")
            self._has_paragraph = True
            self._is_text = True
        elif tag == "s":
            self._pieces.append(" " * min(_count(attributes.get("c", "1")), _MOST_SPACES))
        elif tag in ("tab", "line-break"):
            self._pieces.append("\t" if tag == "tab" else "\n")

    def characters(self, text: str) -> None:
        if self._is_text and not self._passed_over and self._room > 0:
            self._pieces.append(text)
            self._room -= len(text) * self._cells_repeated

    def end(self, tag: str) -> None:
        if self._passed_over:
            self._passed_over -= 1
        elif self._tables_before >= 0:
            return
        elif tag in ("p", "h"):
            self._is_text = False
        elif tag in ("table-cell", "covered-table-cell"):
            self._is_cell = False
            text = self._value or "".join(self._pieces)
            room = MOST_COLUMNS + 1 - len(self._cells)
            self._cells += [text] * min(self._cells_repeated, room)
        elif tag == "table-row":
            self._add_row()

    def _add_row(self) -> None:
        if self._room <= 0:
            self._problems.append(Problem(self.row + 1, ROW_TOO_LONG))
        while self._cells and not self._cells[-1]:
            self._cells.pop()
        for place in range(min(self._rows_repeated, _MOST_REPEATED) if self._cells else 0):
            self._rows.append(Row(self.row + place + 1, self._cells))
        self.row += self._rows_repeated


def _value(attributes: dict[str, str]) -> str:
    """A number or a date as it is stored, whatever it looks like; "" of a text."""
    kind = attributes.get("value-type", "")
    if kind in ("float", "currency", "percentage"):
        return attributes.get("value", "").removesuffix(".0")
    return attributes.get("date-value", "").partition("T")[0] if kind == "date" else ""


def _count(text: str) -> int:
    return max(1, min(int(text), 1_048_576)) if text.isascii() and text.isdigit() and len(text) < 10 else 1
