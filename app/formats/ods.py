"""OpenDocument spreadsheets: a row a reference, every cell a text."""

import re
from collections.abc import Collection, Iterator, Sequence
from xml.sax.saxutils import escape

from app.formats.base import Format, Written
from app.formats.characters import Writer
from app.formats.csv import COLUMNS
from app.formats.ods_reading import open_ods
from app.formats.packing import packed
from app.formats.sheet_writing import MIDDLE, WIDE, headings, hidden, rows
from app.formats.xml_text import is_plain
from app.model import Article, Reference

LONGEST = 65_535
"""Characters of a cell that LibreOffice reads in every version."""
_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST = (
    f'{_DECLARATION}<manifest:manifest xmlns:manifest="{_NAMES}:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
_WIDTHS = {"wide": "9cm", "middle": "5cm", "narrow": "2.4cm"}
_SPACES = re.compile(r"(?<= ) +|\A +| +\Z")


def write(article: Article, references: Sequence[Reference]) -> Written:
    """One sheet with a row of headings."""
    writer = Writer()
    content = _content(references, writer)
    parts = [("mimetype", [_KIND]), ("META-INF/manifest.xml", [_MANIFEST]), ("content.xml", content)]
    return Written(packed(parts, stored="mimetype"), writer.losses)


def _content(references: Sequence[Reference], writer: Writer) -> Iterator[str]:
    yield (
        f'{_DECLARATION}<office:document-content xmlns:office="{_NAMES}:office:1.0" xmlns:table="{_NAMES}:table:1.0" '
        f'xmlns:text="{_NAMES}:text:1.0" xmlns:style="{_NAMES}:style:1.0" '
        f'xmlns:fo="{_NAMES}:xsl-fo-compatible:1.0" office:version="1.2"><office:automatic-styles>{_styles()}'
        "</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="References">{_columns(hidden(references))}'
    )
    yield _row(headings(), style="heading")
    for cells in rows(references, writer, longest=LONGEST):
        yield _row(cells, style="cell")
    yield "</table:table></office:spreadsheet></office:body></office:document-content>"


ODS = Format(
    name="ods",
    title="OpenDocument spreadsheet",
    endings=(".ods",),
    cannot_hold="Everything is held, up to 65,535 characters a cell. Of a document one sheet is read, and of a formula "
    "its value.",
    write=write,
    open=open_ods,
)


def _styles() -> str:
    columns = "".join(
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}"/></style:style>'
        for name, width in _WIDTHS.items()
    )
    return (
        f'{columns}<style:style style:name="cell" style:family="table-cell">'
        '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>'
        '<style:style style:name="heading" style:family="table-cell">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )


def _columns(out_of_sight: Collection[str]) -> str:
    def column(name: str) -> str:
        style = "wide" if name in WIDE else "middle" if name in MIDDLE else "narrow"
        is_hidden = ' table:visibility="collapse"' if name in out_of_sight else ""
        return f'<table:table-column table:style-name="{style}"{is_hidden}/>'

    return "".join(map(column, COLUMNS))


def _row(cells: Sequence[str], *, style: str) -> str:
    begin = f'<table:table-cell table:style-name="{style}" office:value-type="string"><text:p>'
    inner = [f"{begin}{_held(cell)}</text:p></table:table-cell>" if cell else "<table:table-cell/>" for cell in cells]
    return f"<table:table-row>{''.join(inner)}</table:table-row>"


def _held(text: str) -> str:
    """A cell's text, line by line, with its runs of spaces and tabs, which an OpenDocument takes for one space."""
    if "  " in text or text[0] == " " or text[-1] == " " or not is_plain(text):
        return "</text:p><text:p>".join(map(_held_line, text.split("\n")))
    return text


def _held_line(line: str) -> str:
    held = escape(line).replace("\r", "&#13;")
    if "  " in held or held[:1] == " " or held[-1:] == " ":
        held = _SPACES.sub(lambda run: f'<text:s text:c="{len(run[0])}"/>', held)
    return held.replace("\t", "<text:tab/>")
