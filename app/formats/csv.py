"""CSV: a row a reference, a column a field, for spreadsheets; everything is read back as it was."""

import csv
from collections.abc import Iterator, Sequence

from app.formats.base import Format, Written
from app.formats.characters import Writer
from app.formats.csv_reading import STREAM, as_text, read, recognise
from app.formats.name_cells import names_cell
from app.formats.packing import gathered
from app.model import FIELD, Article, Names, Reference

COLUMNS: tuple[str, ...] = ("number", "label", *FIELD, "as_printed", "confidence", "source", "spans")
_BYTE_ORDER_MARK = "\ufeff"


def write(article: Article, references: Sequence[Reference]) -> Written:
    """One row a reference under a header of field names; UTF-8 with a byte-order mark, which spreadsheets look for."""
    writer = Writer()
    return gathered(_lines(references, writer), writer)


def _lines(references: Sequence[Reference], writer: Writer) -> Iterator[str]:
    rows = csv.writer(_Echo())
    yield _BYTE_ORDER_MARK
    yield rows.writerow(COLUMNS)
    for number, reference in enumerate(references, start=1):
        cells = cells_of(reference, number)
        yield rows.writerow(
            [
                as_text(cell if cell.isprintable() else writer.fit(cell, number=number, field=name))
                for name, cell in cells.items()
            ]
        )


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


CSV = Format(
    name="csv",
    title="CSV (spreadsheet)",
    endings=(".csv", ".tsv", ".tab"),
    cannot_hold="Everything is held. A spreadsheet may take pages such as 10-12 for a date: "
    "import the columns as text.",
    write=write,
    read=read,
    stream=STREAM,
    recognise=recognise,
)


def cells_of(reference: Reference, number: int) -> dict[str, str]:
    """The text of each column of a reference, in the order of `COLUMNS`."""
    cells = {"number": str(number), "label": reference.label}
    for name in FIELD:
        value = getattr(reference, name)
        cells[name] = names_cell(value) if isinstance(value, Names) else value
    cells["as_printed"] = "yes" if reference.as_printed else ""
    cells["confidence"] = "" if reference.confidence is None else repr(reference.confidence)
    cells["source"] = reference.source
    cells["spans"] = "; ".join([f"{start}-{end} {field}" for start, end, field in reference.spans])
    return cells
