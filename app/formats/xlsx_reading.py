"""Reading Excel workbooks (.xlsx, .xlsm; ISO/IEC 29500): the values of the cells, whatever formulas made them."""

import re
from datetime import datetime, timedelta

from app.errors import UnreadableInput
from app.formats.base import Opened, Problem
from app.formats.sheets import MOST_CHARACTERS, MOST_COLUMNS, Row, Sheet, Stop, opened, parse
from app.formats.zipped import Zipped

_MOST_SHEETS = 20
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DATE_CODE = re.compile(r"[dmy]", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]")
_DATE_FORMATS = frozenset([*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)])
_WHOLE = re.compile(r"(-?\d+)\.0+")


def open_xlsx(content: bytes, name: str) -> Opened:
    """The sheet that looks most like a table of references, as CSV."""
    archive = Zipped(content, name=name, what="an Excel workbook", program="a spreadsheet program", is_table=True)
    book = _Book()
    if not parse(archive.pieces("xl/workbook.xml"), start=book.start, end=_pass, characters=_pass):
        raise archive.damaged()
    links: dict[str, str] = {}

    def link(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            links[attributes.get("Id", "")] = attributes.get("Target", "")

    parse(archive.pieces("xl/_rels/workbook.xml.rels"), start=link, end=_pass, characters=_pass)
    strings, dates = _Strings(), _Formats()
    parse(archive.pieces("xl/sharedStrings.xml"), start=strings.start, end=strings.end, characters=strings.characters)
    parse(archive.pieces("xl/styles.xml"), start=dates.start, end=dates.end, characters=_pass)
    sheets = []
    for title, identity in book.sheets[:_MOST_SHEETS]:
        path = links.get(identity, "").removeprefix("/")
        reader = _Reader(Sheet(title), strings.texts, dates.are_dates, book.epoch)
        whole = parse(
            archive.pieces(path if path.startswith("xl/") else f"xl/{path}"),
            start=reader.start,
            end=reader.end,
            characters=reader.characters,
        )
        if not whole:
            reader.sheet.problems.append(Problem(reader.row, "The sheet breaks off here; what stands above was kept."))
        reader.tell()
        sheets.append(reader.sheet)
    if not sheets:
        raise UnreadableInput(f"{name} holds no sheet. Nothing was read. Choose a file with a table in it.")
    return opened(sheets, name)


def _pass(*_: object) -> None:
    """What is of no interest."""


class _Book:
    """The names of the sheets, and the day from which dates are counted."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.epoch = datetime(1899, 12, 30)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet" and len(self.sheets) < _MOST_SHEETS:
            self.sheets.append((attributes.get("name", ""), attributes.get("id", "")))
        elif tag == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            self.epoch = datetime(1904, 1, 1)


class _Strings:
    """The texts that cells share."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._size = 0
        self._is_text = self._is_reading_aid = False

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        if tag == "rPh":
            self._is_reading_aid = True
        self._is_text = tag == "t" and not self._is_reading_aid

    def characters(self, text: str) -> None:
        if self._is_text:
            self._pieces.append(text)
            self._size += len(text)

    def end(self, tag: str) -> None:
        if tag == "si":
            self.texts.append(_unescaped("".join(self._pieces)))
            self._pieces = []
            self._size += 8
            if self._size > MOST_CHARACTERS:
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


class _Reader:
    """Gathers the rows of a sheet."""

    def __init__(self, sheet: Sheet, strings: list[str], are_dates: list[bool], epoch: datetime) -> None:
        self.sheet, self.row = sheet, 0
        self._strings, self._are_dates, self._epoch = strings, are_dates, epoch
        self._cells: dict[int, str] = {}
        self._column = 0
        self._kind = self._style = ""
        self._pieces: list[str] = []
        self._is_value = self._has_formula = self._is_beyond = False
        self._empty_formulas: list[str] = []
        self._errors: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            self.row = min(_number(attributes.get("r", "")) or self.row + 1, 1_048_576)
            self._cells, self._column = {}, 0
        elif tag == "c":
            place = _PLACE.fullmatch(attributes.get("r", ""))
            self._column = _column_number(place[1]) if place else self._column + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._pieces, self._has_formula = [], False
        elif tag == "f":
            self._has_formula = True
        self._is_value = tag in ("v", "t")

    def characters(self, text: str) -> None:
        if self._is_value:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        self._is_value = False
        if tag == "c":
            self._keep("".join(self._pieces))
        elif tag == "row":
            width = max(self._cells, default=0)
            self.sheet.add(Row(self.row, [self._cells.get(column, "") for column in range(1, width + 1)]))
            if self.sheet.is_full:
                raise Stop

    def tell(self) -> None:
        """Note what cells could not tell."""
        for places, what in (
            (self._empty_formulas, "Formulas that were never computed were read as empty"),
            (self._errors, "Cells that show an error were read as empty"),
        ):
            if places:
                more = f" and {len(places) - 10:,} more" if len(places) > 10 else ""
                self.sheet.problems.append(Problem(0, f"{what}: {', '.join(places[:10])}{more}."))
        if self._is_beyond:
            self.sheet.problems.append(Problem(0, f"Cells behind the {MOST_COLUMNS}th column were left out."))

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
        self._cells[self._column] = self._read(value)

    def _note(self, places: list[str]) -> None:
        if len(places) < 100_000:
            places.append(f"row {self.row}")

    def _read(self, value: str) -> str:
        if self._kind == "s":
            place = _number(value)
            return self._strings[place] if place < len(self._strings) else ""
        if self._kind in ("str", "inlineStr"):
            return _unescaped(value)
        if self._kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        style = _number(self._style)
        if self._kind == "n" and style < len(self._are_dates) and self._are_dates[style]:
            return _date(value, self._epoch) or value
        whole = _WHOLE.fullmatch(value)
        return whole[1] if whole else value


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
