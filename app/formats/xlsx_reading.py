"""Reading Excel workbooks (.xlsx, .xlsm; ISO/IEC 29500): the values of the cells, whatever formulas made them."""

import re
from array import array
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import NamedTuple

from app.errors import UnreadableInput
from app.formats.base import Opened, Problem
from app.formats.sheets import LONGEST_ROW, MOST_COLUMNS, MOST_SHEETS, ROW_TOO_LONG, Row, Sheet, Stop, Walk, opened
from app.formats.zipped import Zipped
from app.progress import Progress

_MOST_KEPT = 8 * 1024 * 1024
"""Bytes of shared texts that are kept in memory."""
_MOST_SHARED = 20_000_000
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DATE_CODE = re.compile(r"[dmy]", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]")
_DATE_FORMATS = frozenset([*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)])
_WHOLE = re.compile(r"(-?\d+)\.0+")


def open_xlsx(source: bytes | Path, name: str, *, progress: Progress | None = None) -> Opened:
    """The sheet that looks most like a table of references, as CSV."""
    if progress:
        progress.report(0, 1)
    return opened(sheets_of(source, name), name)


def sheets_of(source: bytes | Path, name: str) -> list[Sheet]:
    """The sheets of a workbook that is there as a whole or as a file, whose rows are then read as they are asked for.

    Raises `UnreadableInput` if it is damaged or holds none.
    """
    archive = Zipped(source, name=name, what="an Excel workbook", program="a spreadsheet program", is_table=True)
    book, links = _Book(), _Links()
    if not Walk(start=book.start).whole(archive.pieces("xl/workbook.xml")):
        raise archive.damaged()
    Walk(start=links.start).whole(archive.pieces("xl/_rels/workbook.xml.rels"))
    strings, dates = _Strings(), _Formats()
    shared = Walk(start=strings.start, end=strings.end, characters=strings.characters)
    shared.whole(archive.pieces("xl/sharedStrings.xml"))
    Walk(start=dates.start, end=dates.end).whole(archive.pieces("xl/styles.xml"))
    cells = _Cells(strings, dates.are_dates, book.epoch)
    if not book.sheets:
        raise UnreadableInput(f"{name} holds no sheet. Nothing was read. Choose a file with a table in it.")
    return [
        Sheet(title, archive, partial(_rows, archive, links.path_of(identity), cells))
        for title, identity in book.sheets
    ]


def _rows(archive: Zipped, path: str, cells: "_Cells", problems: list[Problem]) -> Iterator[Row]:
    reader = _Reader(cells, problems)
    walk = Walk(start=reader.start, end=reader.end, characters=reader.characters)
    for _ in walk.through(archive.pieces(path)):
        yield from reader.take()
    if not walk.is_whole:
        problems.append(Problem(reader.row, "The sheet breaks off here; what stands above was kept."))
    problems.extend(reader.told())


class _Links:
    """Where the parts of a workbook are by what it calls them."""

    def __init__(self) -> None:
        self._targets: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            self._targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def path_of(self, identity: str) -> str:
        """The path of a part in the archive."""
        path = self._targets.get(identity, "").removeprefix("/")
        return path if path.startswith("xl/") else f"xl/{path}"


class _Book:
    """The names of the sheets, and the day from which dates are counted."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.epoch = datetime(1899, 12, 30)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet" and len(self.sheets) < MOST_SHEETS:
            self.sheets.append((attributes.get("name", ""), attributes.get("id", "")))
        elif tag == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            self.epoch = datetime(1904, 1, 1)


class _Strings:
    """The texts that cells share, beyond some of them in a file of the system's: a large workbook has millions."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=_MOST_KEPT)  # noqa: SIM115  it lives as long as the sheets
        self._ends = array("Q", [0])
        self._pieces: list[str] = []
        self._room = LONGEST_ROW
        self._is_text = self._is_reading_aid = False

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place: int) -> str:
        start, end = self._ends[place : place + 2]
        self._file.seek(start)
        return self._file.read(end - start).decode("utf-8", errors="surrogatepass")

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        if tag == "rPh":
            self._is_reading_aid = True
        self._is_text = tag == "t" and not self._is_reading_aid

    def characters(self, text: str) -> None:
        if self._is_text and self._room > 0:
            self._pieces.append(text)
            self._room -= len(text)

    def end(self, tag: str) -> None:
        if tag == "si":
            text = _unescaped("".join(self._pieces)).encode("utf-8", errors="surrogatepass")
            self._file.write(text)
            self._ends.append(self._ends[-1] + len(text))
            self._pieces, self._room = [], LONGEST_ROW
            if len(self) == _MOST_SHARED:
                raise Stop
        elif tag == "rPh":
            self._is_reading_aid = False
        self._is_text = False


class _Formats:
    """Which of the formats of cells show a date."""

    def __init__(self) -> None:
        self.are_dates: list[bool] = []
        self._own: dict[int, bool] = {}
        self._is_cells = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            code = _QUOTED.sub("", attributes.get("formatCode", "")[:200])
            self._own[_number(attributes.get("numFmtId", ""))] = bool(_DATE_CODE.search(code))
        elif tag == "cellXfs":
            self._is_cells = True
        elif tag == "xf" and self._is_cells and len(self.are_dates) < 100_000:
            number = _number(attributes.get("numFmtId", ""))
            self.are_dates.append(self._own.get(number, number in _DATE_FORMATS))

    def end(self, tag: str) -> None:
        if tag == "cellXfs":
            self._is_cells = False


class _Cells(NamedTuple):
    """What tells the values of cells: the texts that they share, which formats show dates, and where days begin."""

    strings: _Strings
    are_dates: list[bool]
    epoch: datetime

    def value(self, text: str, kind: str, style: str) -> str:
        """What a cell of a kind shows whose text is not empty."""
        if kind == "s":
            place = _number(text)
            return self.strings[place] if place < len(self.strings) else ""
        if kind in ("str", "inlineStr"):
            return _unescaped(text)
        if kind == "b":
            return "TRUE" if text == "1" else "FALSE"
        number = _number(style)
        if kind == "n" and number < len(self.are_dates) and self.are_dates[number]:
            return _date(text, self.epoch) or text
        whole = _WHOLE.fullmatch(text)
        return whole[1] if whole else text


class _Reader:
    """Gathers the rows of a sheet, which are taken from it as they come."""

    def __init__(self, cells: _Cells, problems: list[Problem]) -> None:
        self.row = 0
        self._problems = problems
        self._values = cells
        self._rows: list[Row] = []
        self._cells: dict[int, str] = {}
        self._column = 0
        self._room = LONGEST_ROW
        self._kind = self._style = ""
        self._pieces: list[str] = []
        self._is_value = self._has_formula = self._is_beyond = False
        self._empty_formulas: list[str] = []
        self._errors: list[str] = []

    def take(self) -> list[Row]:
        """The rows that have come since they were last asked for."""
        rows, self._rows = self._rows, []
        return rows

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            self.row = min(_number(attributes.get("r", "")) or self.row + 1, 1_048_576)
            self._cells, self._column, self._room = {}, 0, LONGEST_ROW
        elif tag == "c":
            place = _PLACE.fullmatch(attributes.get("r", ""))
            self._column = _column_number(place[1]) if place else self._column + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._pieces, self._has_formula = [], False
        elif tag == "f":
            self._has_formula = True
        self._is_value = tag in ("v", "t")

    def characters(self, text: str) -> None:
        if self._is_value and self._room > 0:
            self._pieces.append(text)
            self._room -= len(text)

    def end(self, tag: str) -> None:
        self._is_value = False
        if tag == "c":
            self._keep("".join(self._pieces))
        elif tag == "row":
            if self._room <= 0:
                self._problems.append(Problem(self.row, ROW_TOO_LONG))
            width = max(self._cells, default=0)
            self._rows.append(Row(self.row, [self._cells.get(column, "") for column in range(1, width + 1)]))

    def told(self) -> Iterator[Problem]:
        """What cells could not tell."""
        for places, what in (
            (self._empty_formulas, "Formulas that were never computed were read as empty"),
            (self._errors, "Cells that show an error were read as empty"),
        ):
            if places:
                more = f" and {len(places) - 10:,} more" if len(places) > 10 else ""
                yield Problem(0, f"{what}: {', '.join(places[:10])}{more}.")
        if self._is_beyond:
            yield Problem(0, f"Cells behind the {MOST_COLUMNS}th column were left out.")

    def _keep(self, value: str) -> None:
        if self._has_formula and not value:
            self._note(self._empty_formulas)
        if self._kind == "e":
            self._note(self._errors)
            value = ""
        if not value:
            return
        if self._column > MOST_COLUMNS:
            self._is_beyond = True
            return
        shown = self._values.value(value, self._kind, self._style)
        if self._kind == "s":
            self._room -= len(shown)
        self._cells[self._column] = shown if self._room > 0 else ""

    def _note(self, places: list[str]) -> None:
        if len(places) < 100_000:
            places.append(f"row {self.row}")


def _unescaped(text: str) -> str:
    """The text with what Excel writes for characters that XML does not hold ("_x000D_")."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _date(value: str, epoch: datetime) -> str:
    """The ISO day of a serial number; "" if it is none."""
    try:
        day = epoch + timedelta(days=float(value))
    except (ValueError, OverflowError):
        return ""
    return day.date().isoformat() if float(value) >= 1 else ""


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
