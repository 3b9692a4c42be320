"""Cells to tab-separated text and back, as Excel and LibreOffice Calc put it on the clipboard."""

import re
from collections.abc import Sequence

Rows = list[list[str]]

LONGEST_FEW_LINES = 200
"""Characters; some lines of text that are longer together are an article page or a list, not a column of cells."""

_SPECIAL = re.compile(r"[\t\r\n]")
_PLAIN_CELL = re.compile(r"[^\t\r\n]*")
_QUOTED_CELL = re.compile(r'"((?:[^"]++|"")*+)"(?=[\t\r\n]|\Z)')
_LINE_END = re.compile(r"\r\n|\r|\n")
_LIST_NUMBER = re.compile(r"\s*[\[(]?\d{1,5}[\])]?[.)]?\s*")


def read(text: str) -> Rows:
    """The rows of cells in `text`.

    A cell in quotes may hold tabs, line breaks and doubled quotes; quotes that do not end where the cell ends are part
    of its text, so that '"Quoted" words' stays as it is. A line end after the last row is not another row.
    """
    rows: Rows = [[]]
    at = 0
    while True:
        quoted = _QUOTED_CELL.match(text, at) if text.startswith('"', at) else None
        cell = quoted or _PLAIN_CELL.match(text, at)
        assert cell is not None
        rows[-1].append(quoted[1].replace('""', '"') if quoted else cell[0])
        at = cell.end()
        if text.startswith("\t", at):
            at += 1
        elif line_end := _LINE_END.match(text, at):
            at = line_end.end()
            if at == len(text):
                return rows
            rows.append([])
        else:
            return rows


def write(rows: Sequence[Sequence[str]]) -> str:
    """`rows` as text that `read` gives back.

    A cell is quoted only where it could be misread otherwise, and a single row has no line end, so that one cell can
    be pasted into a sentence.
    """
    if len(rows) == 1 and len(rows[0]) == 1 and read(rows[0][0]) == [[rows[0][0]]]:
        return rows[0][0]
    lines = ["\t".join(_quoted(cell) for cell in row) for row in rows]
    return "\n".join(lines) + ("\n" if len(lines) > 1 else "")


def _quoted(cell: str) -> str:
    if cell.startswith('"') or _SPECIAL.search(cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def is_page(text: str) -> bool:
    """Whether a text is an article page or a list of references rather than a block of cells.

    Cells come in rows of equal length, two or more of them; longer text that does not is prose. A numbered list as
    word processors copy it, a number and a tab before each entry, is prose too.
    """
    rows = [row for row in read(text) if any(cell.strip() for cell in row)]
    if len(rows) < 2 or len(text.strip()) <= LONGEST_FEW_LINES:
        return False
    lengths = {len(row) for row in rows}
    if lengths == {2} and all(_LIST_NUMBER.fullmatch(number) and len(entry) > 40 for number, entry in rows):
        return True
    return len(lengths) > 1 or lengths == {1}
