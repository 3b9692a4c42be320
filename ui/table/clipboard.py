"""Cells on the clipboard: as tab-separated text for every program, and with their names whole for this one."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QMimeData

from app.model import FIELD, Name, Names, Reference
from app.tasks import cell_text
from ui.table import tsv

CELLS = "application/x-corrigenda-cells+json"
"""Our own form: rows of names as they are stored, null where a cell holds text."""

_SPREADSHEET_FORMATS = ("application/x-libreoffice", "application/x-openoffice", "biff", "xml spreadsheet")
_SPREADSHEET_MARKS = ("excel.sheet", "libreoffice", "openoffice", "google-sheets-html-origin")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell to be pasted: its text, and its names if it came from a cell of names here."""

    text: str
    names: str | None = None


class Carried(NamedTuple):
    """What the clipboard is given: the cells as tab-separated text, and their names as JSON."""

    text: str
    names: str

    def content(self) -> QMimeData:
        """Both, each under its own type."""
        content = QMimeData()
        content.setText(self.text)
        content.setData(CELLS, QByteArray(self.names.encode()))
        return content


def carry(references: Iterable[Reference], columns: Sequence[str]) -> Carried:
    """The cells of some references in some columns."""
    texts, names = [], []
    for each in references:
        texts.append([cell_text(each, name) for name in columns])
        names.append([_stored_names(each, name) for name in columns])
    return Carried(tsv.write(texts), json.dumps(names))


@dataclass(frozen=True, slots=True)
class Held:
    """What a clipboard holds: a text, its HTML, whether it came from a table's cells, and their names in our own form.

    It belongs to no thread, so a long one can be read in another.
    """

    text: str
    names: bytes = b""
    is_from_cells: bool = False
    html: str = ""

    def is_page(self) -> bool:
        """Whether it is a page or a list of references, not cells of a spreadsheet or of this table."""
        return not self.is_from_cells and tsv.is_page(self.text)

    def cells(self) -> list[list[Cell]]:
        """Its cells, row by row; rows may be of different lengths."""
        rows = tsv.read(self.text)
        names = _fitting_names(self.names, rows)
        if names is None:
            return [[Cell(text) for text in row] for row in rows]
        return [
            [Cell(text, stored) for text, stored in zip(row, stored_row, strict=True)]
            for row, stored_row in zip(rows, names, strict=True)
        ]


def held(content: QMimeData) -> Held:
    """What is on a clipboard."""
    html = content.html() if content.hasHtml() else ""
    return Held(content.text(), bytes(content.data(CELLS).data()), _is_from_cells(content), html)


def _is_from_cells(content: QMimeData) -> bool:
    formats = [each.casefold() for each in content.formats()]
    if CELLS in formats or any(mark in each for each in formats for mark in _SPREADSHEET_FORMATS):
        return True
    start = content.html()[:4000].casefold() if content.hasHtml() else ""
    return (
        "<table" in content.html().casefold() and any(mark in start for mark in _SPREADSHEET_MARKS) if start else False
    )


def cell(reference: Reference, column: str) -> Cell:
    """A reference's cell, to be put elsewhere."""
    return Cell(cell_text(reference, column), _stored_names(reference, column))


def _stored_names(reference: Reference, name: str) -> str | None:
    if name not in FIELD or FIELD[name].kind != "names":
        return None
    names: Names = getattr(reference, name)
    return names.to_json()


def _fitting_names(stored: bytes, rows: tsv.Rows) -> list[list[str | None]] | None:
    """Our own form, if it is there and fits the text: another program may have changed the one and kept the other."""
    try:
        names = json.loads(stored or b"null")
    except (ValueError, RecursionError):
        return None
    is_table = isinstance(names, list) and all(isinstance(row, list) for row in names)
    if not is_table or [len(row) for row in names] != [len(row) for row in rows]:
        return None
    return names if all(_are_names(each) for row in names for each in row) else None


def _are_names(stored: object) -> bool:
    """Whether it is null or names as they are stored; what another version put there may be neither."""
    if stored is None or stored == "":
        return True
    try:
        names = Names.from_json(stored) if isinstance(stored, str) else Names()
    except (ValueError, TypeError, AttributeError):
        return False
    return bool(names) and Name() not in names.people
