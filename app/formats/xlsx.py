"""Excel workbooks: a row a reference, every cell a text, so that nothing is computed or taken for a date."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from xml.sax.saxutils import escape

from app.formats.base import Format, Written
from app.formats.characters import Writer
from app.formats.csv import COLUMNS
from app.formats.packing import packed
from app.formats.sheet_writing import MIDDLE, WIDE, headings, hidden, rows
from app.formats.xlsx_reading import open_xlsx
from app.formats.xml_text import is_plain
from app.model import Article, Reference

LONGEST = 32_767
"""Characters that Excel keeps in a cell."""
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATED = {
    "_rels/.rels": f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>',
    "xl/_rels/workbook.xml.rels": f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{_OFFICE}/styles" Target="styles.xml"/>',
}
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET}.styles+xml"/></Types>'
)
_BOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="References" sheetId="1" r:id="r1"/></sheets>'
    '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">References!$1:$1</definedName>'
    "</definedNames></workbook>"
)
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    "</fills>"
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>'
    '<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def write(article: Article, references: Sequence[Reference]) -> Written:
    """One sheet; the headings stay in sight."""
    writer = Writer()
    related = [
        (path, [f'<Relationships xmlns="{_PACKAGE}/relationships">{content}</Relationships>'])
        for path, content in _RELATED.items()
    ]
    parts: list[tuple[str, Iterable[str]]] = [
        ("[Content_Types].xml", [_TYPES]),
        *related,
        ("xl/workbook.xml", [_BOOK]),
        ("xl/styles.xml", [_STYLES]),
        ("xl/worksheets/sheet1.xml", _sheet(references, writer)),
    ]
    return Written(packed((path, chain([_DECLARATION], content)) for path, content in parts), writer.losses)


XLSX = Format(
    name="xlsx",
    title="Excel workbook",
    endings=(".xlsx", ".xlsm"),
    cannot_hold="Everything is held, up to 32,767 characters a cell. Of a workbook one sheet is read, and of a formula "
    "its value.",
    write=write,
    open=open_xlsx,
)


def _sheet(references: Sequence[Reference], writer: Writer) -> Iterator[str]:
    last = f"{_letters(len(COLUMNS))}{len(references) + 1}"
    yield (
        f'<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:{last}"/>'
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" '
        f'state="frozen"/></sheetView></sheetViews><cols>{_widths(hidden(references))}</cols><sheetData>'
    )
    yield _row(1, headings(), style=2)
    for number, cells in enumerate(rows(references, writer, longest=LONGEST), start=2):
        yield _row(number, cells, style=1)
    yield (
        f'</sheetData><autoFilter ref="A1:{last}"/><pageSetup paperSize="9" orientation="landscape" '
        f'fitToHeight="0"/><ignoredErrors><ignoredError sqref="A1:{last}" '
        'numberStoredAsText="1"/></ignoredErrors></worksheet>'
    )


def _row(number: int, cells: Sequence[str], *, style: int) -> str:
    filled = [
        f'{begin}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_held(cell)}</t></is></c>'
        for begin, cell in zip(_CELLS, cells, strict=False)
        if cell
    ]
    lines = max(-(-len(cells[place]) // width) for place, width in _WRAPPED)
    height = f' ht="{min(_LINE_PT * lines, _HIGHEST_PT)}"' if lines > 1 and number > 1 else ""
    return f'<row r="{number}"{height}>{"".join(filled)}</row>'


def _held(text: str) -> str:
    if is_plain(text) and "_x" not in text:
        return text
    return escape(_LOOKS_ESCAPED.sub("_x005F_", text)).replace("\r", "&#13;")


def _widths(out_of_sight: Collection[str]) -> str:
    def column(at: int, name: str) -> str:
        width = _width(name)
        is_hidden = ' hidden="1"' if name in out_of_sight else ""
        return f'<col min="{at}" max="{at}" width="{width}"{is_hidden} customWidth="1"/>'

    return "".join(column(at, name) for at, name in enumerate(COLUMNS, 1))


def _width(name: str) -> int:
    """Figures that stand side by side in a column."""
    return 48 if name in WIDE else 24 if name in MIDDLE else 11


_WRAPPED = [(place, _width(name)) for place, name in enumerate(COLUMNS) if name in WIDE | MIDDLE]
_LINE_PT, _HIGHEST_PT = 15, 405
"""Heights of rows, which not every program reckons itself; Excel takes none above 409 points."""


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


_CELLS = [f'<c r="{_letters(column)}' for column in range(1, len(COLUMNS) + 1)]
