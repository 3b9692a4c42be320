"""Reading OpenDocument spreadsheets (.ods; ISO/IEC 26300)."""

from app.errors import UnreadableInput
from app.formats.base import Opened, Problem
from app.formats.sheets import MOST_COLUMNS, Row, Sheet, Stop, opened, parse
from app.formats.zipped import Zipped

_MOST_SHEETS = 20
_MOST_REPEATED = 1000
_MOST_SPACES = 1000
_NO_TEXT = frozenset(("annotation", "annotation-end", "tracked-changes", "forms", "shapes", "note"))


def open_ods(content: bytes, name: str) -> Opened:
    """The sheet that looks most like a table of references, as CSV."""
    archive = Zipped(
        content, name=name, what="an OpenDocument spreadsheet", program="a spreadsheet program", is_table=True
    )
    locks: list[str] = []

    def look(tag: str, _attributes: dict[str, str]) -> None:
        if tag == "encryption-data":
            locks.append(tag)

    parse(archive.pieces("META-INF/manifest.xml"), start=look, end=_pass, characters=_pass)
    if locks:
        raise UnreadableInput(
            f"{name} is protected by a password. Nothing was read. Open it with its password, save it without one, and "
            "open it here again."
        )
    reader = _Reader()
    whole = parse(archive.pieces("content.xml"), start=reader.start, end=reader.end, characters=reader.characters)
    if not reader.sheets:
        raise archive.damaged()
    if not whole:
        reader.sheets[-1].problems.append(Problem(reader.row, "The sheet breaks off here; what stands above was kept."))
    return opened(reader.sheets, name)


def _pass(*_: object) -> None:
    """What is of no interest."""


class _Reader:
    """Gathers the rows of all sheets of a document."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.row = 0
        self._cells: list[str] = []
        self._rows_repeated = self._cells_repeated = 1
        self._value = ""
        self._pieces: list[str] = []
        self._is_text = self._is_cell = self._has_paragraph = False
        self._passed_over = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._passed_over or tag in _NO_TEXT:
            self._passed_over += 1
        elif tag == "table":
            if len(self.sheets) == _MOST_SHEETS:
                raise Stop
            self.sheets.append(Sheet(attributes.get("name", "")))
            self.row = 0
        elif tag == "table-row":
            self._cells, self._rows_repeated = [], _count(attributes.get("number-rows-repeated", "1"))
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
        if self._is_text and not self._passed_over:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        if self._passed_over:
            self._passed_over -= 1
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
        sheet = self.sheets[-1]
        while self._cells and not self._cells[-1]:
            self._cells.pop()
        for place in range(min(self._rows_repeated, _MOST_REPEATED) if self._cells else 0):
            sheet.add(Row(self.row + place + 1, self._cells))
        self.row += self._rows_repeated
        if sheet.is_full:
            raise Stop


def _value(attributes: dict[str, str]) -> str:
    """A number or a date as it is stored, whatever it looks like; "" of a text."""
    kind = attributes.get("value-type", "")
    if kind in ("float", "currency", "percentage"):
        return attributes.get("value", "").removesuffix(".0")
    return attributes.get("date-value", "").partition("T")[0] if kind == "date" else ""


def _count(text: str) -> int:
    return max(1, min(int(text), 1_048_576)) if text.isascii() and text.isdigit() and len(text) < 10 else 1
