"""The cells of a spreadsheet as the text of a table, whatever file they come from."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from app.errors import UnreadableInput
from app.formats.base import Opened, Problem, Problems
from app.formats.csv_reading import LINE_BREAK, as_text
from app.formats.headings import column_of

MOST_COLUMNS = 256
MOST_CHARACTERS = 80 * 1024 * 1024
_MOST_BLANK_ROWS = 1000
_HEADING_REACH = 20
_LINE_END = re.compile(r"\r\n|[\r\n\x0b]")


class Row(NamedTuple):
    """A row of a sheet: its number, from 1, and its cells."""

    number: int
    cells: list[str]


@dataclass(slots=True)
class Sheet:
    """The text of a sheet's table, filled row by row; it stops taking rows when it holds more than may be read."""

    name: str
    problems: list[Problem] = field(default_factory=Problems)
    fields_named: int = 0
    is_full: bool = False
    is_empty: bool = True
    _lines: list[str] = field(default_factory=list)
    _length: int = 0
    _rows: int = 0

    def add(self, row: Row) -> None:
        """Put a row under those before it; blank rows between two keep the numbers right."""
        if self.is_full or not any(row.cells):
            return
        if self._length > MOST_CHARACTERS:
            self.is_full = True
            self.problems.append(Problem(row.number, "The sheet is too large; what stands from here on was left out."))
            return
        if row.number <= _HEADING_REACH:
            self.fields_named = max(self.fields_named, sum(bool(column_of(cell)) for cell in row.cells))
        self._write("\n" * min(row.number - 1 - self._rows, _MOST_BLANK_ROWS))
        cells = row.cells[:MOST_COLUMNS]
        if any(row.cells[MOST_COLUMNS:]):
            self.problems.append(Problem(row.number, f"Cells behind the {MOST_COLUMNS}th column were left out."))
        line = io.StringIO(newline="")
        csv.writer(line, lineterminator="\n").writerow([as_text(_LINE_END.sub(LINE_BREAK, each)) for each in cells])
        self._write(line.getvalue())
        self._rows, self.is_empty = max(self._rows + 1, row.number), False

    def text(self) -> str:
        """The table as CSV."""
        return "".join(self._lines)

    def _write(self, text: str) -> None:
        """Put text at the end; lines by themselves take a quarter of the room of a growing one."""
        self._lines.append(text)
        self._length += len(text)


def opened(sheets: list[Sheet], name: str) -> Opened:
    """The sheet whose headings name most fields, as CSV; the others are told. `UnreadableInput` if all are empty."""
    filled = [sheet for sheet in sheets if not sheet.is_empty]
    if not filled:
        raise UnreadableInput(f"{name} holds no cell with a text. Nothing was read. Choose a file with a table in it.")
    chosen = max(filled, key=lambda sheet: sheet.fields_named)
    problems = list(chosen.problems)
    others = "”, “".join(sheet.name for sheet in filled if sheet is not chosen)
    if others:
        problems.append(Problem(0, f"Only the sheet “{chosen.name}” was read, not “{others}”."))
    return Opened(chosen.text(), problems)


class Stop(Exception):
    """No more of a part need be read."""


def parse(pieces: Iterator[bytes], *, start: Callable[[str, dict[str, str]], None],
          end: Callable[[str], None], characters: Callable[[str], None]) -> bool:  # fmt: skip
    """Walk through an XML part without a tree of it; whether it came to its end.

    Elements are told by their names without a prefix, attributes likewise. A part that declares a document type, as no
    spreadsheet program writes any, is not read.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise Stop

    def opens(tag: str, attributes: dict[str, str]) -> None:
        start(tag.rpartition(":")[2], {key.rpartition(":")[2]: value for key, value in attributes.items()})

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = opens
    parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
    parser.CharacterDataHandler = characters
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except Stop:
        return True
    except expat.ExpatError:
        return False
    return True
