"""Spreadsheets that are too large to be read as a whole: the text of a table, as its rows come."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from app.formats import ods_reading, xlsx_reading
from app.formats.base import Problem
from app.formats.sheets import Sheet, chosen
from app.formats.streaming import Piece

_SHEETS_OF = {"xlsx": xlsx_reading.sheets_of, "ods": ods_reading.sheets_of}
_PIECE = 1024 * 1024


class LargeSheet:
    """The sheet of a spreadsheet that looks most like a table of references."""

    def __init__(self, path: Path, format_name: str) -> None:
        """Raises `UnreadableInput` if no sheet can be read."""
        self._size = path.stat().st_size
        self._others: list[Problem] = []
        self._sheet: Sheet = chosen(_SHEETS_OF[format_name](path, path.name), path.name, self._others)

    def pieces(self, problems: list[Problem]) -> Iterator[Piece]:
        """The table as CSV from its beginning; what could not be read is told at the end."""
        held: list[str] = []
        length = 0
        for line in self._sheet.lines(problems):
            held.append(line)
            length += len(line)
            if length >= _PIECE:
                yield Piece("".join(held), int(self._size * self._sheet.archive.share_read))
                held, length = [], 0
        yield Piece("".join(held), self._size)
        problems.extend(self._others)


def is_large_sheet(path: Path, format_name: str, *, least: int) -> bool:
    """Whether a document is a spreadsheet that unpacks to so many bytes at least."""
    if format_name not in _SHEETS_OF:
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return sum(each.file_size for each in archive.infolist()) >= least
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return False
