"""The cells of a spreadsheet as the text of a table, whatever file they come from; its rows are read as they come."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.parsers import expat

from app.errors import UnreadableInput
from app.formats.base import Opened, Problem, Problems
from app.formats.csv_reading import LINE_BREAK, as_text
from app.formats.headings import column_of
from app.formats.zipped import Zipped

MOST_COLUMNS = 256
MOST_SHEETS = 20
LONGEST_ROW = 16 * 1024 * 1024
"""Characters of a row; what stands behind them is left out."""
ROW_TOO_LONG = f"The row is longer than {LONGEST_ROW:,} characters; the rest was left out."
MOST_CHARACTERS = 80 * 1024 * 1024
"""Characters of a table that is read as a whole."""
_MOST_BLANK_ROWS = 1000
_HEADING_REACH = 20
_LINE_END = re.compile(r"\r\n|[\r\n\x0b]")


class Row(NamedTuple):
    """A row of a sheet: its number, from 1, and its cells."""

    number: int
    cells: list[str]


class Sheet(NamedTuple):
    """A sheet: its name, its archive, and its rows, which can be asked for again; what could not be read is told to the
    list."""

    name: str
    archive: Zipped
    rows: Callable[[list[Problem]], Iterable[Row]]

    def lines(self, problems: list[Problem]) -> Iterator[str]:
        """The table as lines of CSV; blank rows between two keep the numbers right."""
        last = 0
        for row in self.rows(problems):
            if not any(row.cells):
                continue
            cells = row.cells[:MOST_COLUMNS]
            if any(row.cells[MOST_COLUMNS:]):
                problems.append(Problem(row.number, f"Cells behind the {MOST_COLUMNS}th column were left out."))
            line = io.StringIO(newline="")
            csv.writer(line, lineterminator="\n").writerow([as_text(_LINE_END.sub(LINE_BREAK, each)) for each in cells])
            yield "\n" * min(row.number - 1 - last, _MOST_BLANK_ROWS) + line.getvalue()
            last = max(last + 1, row.number)


def chosen(sheets: Sequence[Sheet], name: str, problems: list[Problem]) -> Sheet:
    """The sheet whose headings name most fields; the others are told. `UnreadableInput` if all are empty."""
    named = {place: count for place, sheet in enumerate(sheets) if (count := _fields_named(sheet)) >= 0}
    if not named:
        raise UnreadableInput(f"{name} holds no cell with a text. Nothing was read. Choose a file with a table in it.")
    place = max(named, key=lambda each: named[each])
    others = "”, “".join(sheets[each].name for each in named if each != place)
    if others:
        problems.append(Problem(0, f"Only the sheet “{sheets[place].name}” was read, not “{others}”."))
    return sheets[place]


def _fields_named(sheet: Sheet) -> int:
    """How many fields the likeliest of the first rows names; -1 if no cell of the sheet has a text."""
    most = -1
    for row in sheet.rows([]):
        if row.number > _HEADING_REACH and most >= 0:
            break
        if any(row.cells):
            named = sum(bool(column_of(cell)) for cell in row.cells) if row.number <= _HEADING_REACH else 0
            most = max(most, named)
    return most


def opened(sheets: Sequence[Sheet], name: str) -> Opened:
    """The sheet whose headings name most fields, as CSV; the others are told. `UnreadableInput` if all are empty."""
    others: list[Problem] = []
    sheet = chosen(sheets, name, others)
    problems, length = Problems(), 0
    kept: list[str] = []
    for line in sheet.lines(problems):
        if length > MOST_CHARACTERS:
            row = sum(each.count("\n") for each in kept) + 1
            problems.append(Problem(row, "The sheet is too large; what stands from here on was left out."))
            break
        kept.append(line)
        length += len(line)
    return Opened("".join(kept), [*problems, *others])


class Stop(Exception):
    """No more of a part need be read."""


class Walk:
    """A walk through an XML part without a tree of it, by what its elements call; a walker may raise `Stop`.

    Elements are told by their names without a prefix, attributes likewise. A part that declares a document type, as no
    spreadsheet program writes any, is not read, and none is beyond a tag that is longer than a row. `is_whole` says
    that the part did not break off.
    """

    def __init__(self, *, start: Callable[[str, dict[str, str]], None], end: Callable[[str], None] | None = None,
                 characters: Callable[[str], None] | None = None) -> None:  # fmt: skip
        self.is_whole = True
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True

        def refuse(*_: object) -> None:
            raise Stop

        def opens(tag: str, attributes: dict[str, str]) -> None:
            start(tag.rpartition(":")[2], {key.rpartition(":")[2]: value for key, value in attributes.items()})

        self._parser.StartDoctypeDeclHandler = refuse
        self._parser.StartElementHandler = opens
        if end is not None:
            self._parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
        if characters is not None:
            self._parser.CharacterDataHandler = characters

    def through(self, pieces: Iterable[bytes]) -> Iterator[None]:
        """Go on by a piece at a time."""
        try:
            read = 0
            for piece in pieces:
                self._parser.Parse(piece, False)
                read += len(piece)
                if read - self._parser.CurrentByteIndex > LONGEST_ROW:  # which the parser would keep as a whole
                    self.is_whole = False
                    return
                yield
            self._parser.Parse(b"", True)
            yield
        except Stop:
            yield
        except expat.ExpatError:
            self.is_whole = False
            yield

    def whole(self, pieces: Iterable[bytes]) -> bool:
        """Go to the end; whether the part did not break off."""
        for _ in self.through(pieces):
            pass
        return self.is_whole
