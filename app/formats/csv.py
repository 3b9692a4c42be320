"""CSV: a row a reference, a column a field, for spreadsheets; everything is read back as it was."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from app.formats.base import Format, Problem, Read, Written
from app.formats.characters import Writer
from app.formats.name_cells import names_cell, read_names_cell
from app.model import FIELD, FIELDS, LEFTOVER, TYPES, Article, Names, Reference, Span
from app.progress import Progress

_OWN_COLUMNS = ("as_printed", "confidence", "source", "spans")
COLUMNS: tuple[str, ...] = ("number", "label", *FIELD, *_OWN_COLUMNS)
_DELIMITERS = ",;\t|"
_BYTE_ORDER_MARK = "\ufeff"
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def write(article: Article, references: Sequence[Reference]) -> Written:
    """One row a reference under a header of field names; UTF-8 with a byte-order mark, which spreadsheets look for."""
    writer = Writer()
    lines = io.StringIO(newline="")
    rows = csv.writer(lines)
    rows.writerow(COLUMNS)
    for number, reference in enumerate(references, start=1):
        cells = _cells(reference, number)
        rows.writerow(as_text(writer.fit(cells[name], number=number, field=name)) for name in COLUMNS)
    return Written(f"{_BYTE_ORDER_MARK}{lines.getvalue()}".encode(), writer.losses)


def read(text: str, *, progress: Progress | None = None) -> Read:
    """The rows under a header of field names or titles, in any order; commas, semicolons or tabs between cells."""
    text = text.removeprefix(_BYTE_ORDER_MARK)
    result = Read()
    rows = _rows(text, result.problems)
    header = next(rows, (1, []))[1]
    columns = [_column(title) for title in header]
    if not any(name in FIELD for name in columns):
        result.problems.append(Problem(1, "The first line names no field of a reference, such as authors or title."))
        return result
    unknown = [title for title, name in zip(header, columns, strict=True) if not name and title.strip()]
    if unknown:
        result.problems.append(Problem(1, f"Left out, as no field has this name: {', '.join(unknown)}."))
    for line, row in rows:
        if len(row) > len(columns) and any(row[len(columns) :]):
            result.problems.append(Problem(line, "The row has more cells than the header; the rest was left out."))
        cells = {name: from_text(cell) for name, cell in zip(columns, row, strict=False) if name}
        if any(cells.values()):
            result.references.append(_reference(cells, line, result.problems))
    return result


def recognise(text: str) -> bool:
    """Whether the first line is a header with at least two names of fields."""
    first_line = text.removeprefix(_BYTE_ORDER_MARK).split("\n", 1)[0][:10_000]
    titles = first_line.strip().split(_delimiter(first_line))
    return sum(_column(title.strip('"')) in FIELD for title in titles) > 1


CSV = Format(
    name="csv",
    title="CSV (spreadsheet)",
    endings=(".csv",),
    cannot_hold="Everything is held. A spreadsheet may take pages such as 10-12 for a date: "
    "import the columns as text.",
    write=write,
    read=read,
    recognise=recognise,
)


def _cells(reference: Reference, number: int) -> dict[str, str]:
    cells = {
        "number": str(number),
        "label": reference.label,
        "as_printed": "yes" if reference.as_printed else "",
        "confidence": "" if reference.confidence is None else repr(reference.confidence),
        "source": reference.source,
        "spans": "; ".join(f"{span.start}-{span.end} {span.field}" for span in reference.spans),
    }
    for field in FIELDS:
        value = getattr(reference, field.name)
        cells[field.name] = names_cell(value) if isinstance(value, Names) else value
    return cells


def as_text(cell: str) -> str:
    """The cell behind an apostrophe if a spreadsheet would compute it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def from_text(cell: str) -> str:
    """The cell without the apostrophe that `as_text` put before it."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _rows(text: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line that each begins on."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text.split("\n", 1)[0]))
    if text.count('"') % 2:
        problems.append(Problem(0, "A quotation mark is not closed; what follows it may stand in the wrong cell."))
    while True:
        line = rows.line_num + 1
        try:
            yield line, next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            problems.append(Problem(line, f"The row cannot be read ({error})."))


def _delimiter(header: str) -> str:
    return max(_DELIMITERS, key=header.count)


def _column(title: str) -> str:
    """The column that a title of a header names: a field's name, title or CSL variable, or "" if none."""
    return _COLUMN_OF.get(title.strip().casefold(), "")


_COLUMN_OF = {
    **{title.casefold(): field.name for field in FIELDS for title in (field.csl, field.title, field.name)},
    **{name: name for name in COLUMNS},
}


def _reference(cells: dict[str, str], line: int, problems: list[Problem]) -> Reference:
    reference = Reference()
    for name, cell in cells.items():
        if name in _READERS:
            try:
                setattr(reference, name, _READERS[name](cell))
            except ValueError:
                problems.append(Problem(line, f"“{cell[:60]}” is no {name}; it was left out."))
        elif name != "number":
            setattr(reference, name, cell)
    reference.spans = tuple(span for span in reference.spans if span.end <= len(reference.source))
    return reference


def _read_type(cell: str) -> str:
    if cell and cell not in TYPES:
        raise ValueError(cell)
    return cell or Reference().type


def _read_spans(cell: str) -> tuple[Span, ...]:
    spans = []
    for item in cell.split(";") if cell.strip() else ():
        place, field = item.split()
        start, end = (int(number) for number in place.split("-"))
        if field not in FIELD and field not in ("label", "et_al", LEFTOVER):
            raise ValueError(field)
        spans.append(Span(start, end, field))
    return tuple(spans)


_READERS: dict[str, Callable[[str], Any]] = {
    **{field.name: read_names_cell for field in FIELDS if field.kind == "names"},
    "type": _read_type,
    "as_printed": lambda cell: cell.strip().casefold() in ("yes", "true", "1"),
    "confidence": lambda cell: float(cell) if cell.strip() else None,
    "spans": _read_spans,
}
