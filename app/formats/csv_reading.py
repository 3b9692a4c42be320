"""Reading tables, of our own or of any program: what each column holds is guessed from its heading, or given."""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from operator import itemgetter
from typing import Any, NamedTuple

from app.dates import month_of, year_and_month
from app.formats.base import Problem, Read
from app.formats.csv_rows import all_rows, border, plain_table, rows_of
from app.formats.given_first import with_persons
from app.formats.headings import ARTICLE_NUMBER, EXTENT, FIRST_PAGE, LAST_PAGE, WHOLE, column_of, guessed, is_ours
from app.formats.name_cells import read_names_cell
from app.formats.pubmed_citations import in_citation
from app.formats.read_back import read_back
from app.formats.streaming import Portion, Stream, Telling
from app.formats.wos import journal_named
from app.model import FIELD, FIELDS, LEFTOVER, TYPES, Reference, Span
from app.progress import Progress
from app.reading.page import Page

LINE_BREAK = "\v"
"""What stands for a line break within a cell in the text of a spreadsheet, so that a line is a row."""

PREVIEWED = 20


class Table(NamedTuple):
    """A table of references: its headings, what they are taken to mean ("" nothing), and its first rows.

    `is_ours` says that this program wrote it, so that there is nothing to guess.
    """

    headings: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_ours: bool


def table(text: str) -> Table | None:
    """The headings and first rows of a table; None if the text is none."""
    rows = _from_headings(rows_of(plain_table(text), [], Progress()))
    headings = next(rows, (0, []))[1]
    if len(headings) < _FEWEST_COLUMNS:
        return None
    width = len(headings)
    shown = (tuple([*map(from_text, row), *[""] * width][:width]) for _, row in rows if any(row))
    return Table(tuple(headings), guessed(headings), tuple(islice(shown, PREVIEWED)), is_ours(headings))


def read_columns(text: str, columns: Sequence[str] | None, *, progress: Progress | None = None) -> Read:
    """The rows of a table whose columns hold these fields (one of `EXTRA`, or "" for none); None guesses them.

    A table whose rows are references as they are printed gives a page of those.
    """
    portion = Portion(plain_table(text), end=len(text))
    headings = _Headings.of(_from_headings(all_rows([portion], Telling())), columns)
    if not headings.is_printed:
        return stream_of(columns).reader()(portion.text, progress=progress)
    telling = Telling(progress or Progress(), len(text))
    rows = _from_headings(all_rows([portion], telling))
    headings = _Headings.of(rows, columns)
    headings.tell(telling)
    return Read(problems=telling.problems, page=Page(entries=list(headings.entries(rows))))


def stream_of(columns: Sequence[str] | None) -> Stream:
    """How a table of any size is read whose columns hold these fields; None guesses them."""

    def read(portions: Iterable[Portion], telling: Telling) -> Iterator[Reference]:
        rows = _from_headings(all_rows(portions, telling))
        headings = _Headings.of(rows, columns)
        headings.tell(telling)
        return _printed(headings, rows) if headings.is_printed else _told(headings, rows, telling)

    return Stream(border, read, "")


class _Headings(NamedTuple):
    """The headings of a table, the line they stand on, what their columns hold, and whether that was guessed."""

    line: int
    titles: list[str]
    names: tuple[str, ...]
    is_guessed: bool

    @classmethod
    def of(cls, rows: Iterator[tuple[int, list[str]]], columns: Sequence[str] | None) -> "_Headings":
        line, titles = next(rows, (1, []))
        return cls(line, titles, tuple(columns) if columns is not None else guessed(titles), columns is None)

    @property
    def is_printed(self) -> bool:
        """Whether the rows are references as they are printed."""
        return WHOLE in self.names and not set(self.names) & {"title", "authors", "container_title"}

    def tell(self, telling: Telling) -> None:
        """Tell what of them names no field."""
        if not any(name in FIELD or name == WHOLE for name in self.names):
            message = "The first line names no field of a reference, such as authors or title."
            telling.problems.append(Problem(self.line, message))
            return
        unknown = [title for title, name in zip(self.titles, self.names, strict=False) if not name and title.strip()]
        if unknown and self.is_guessed:
            told = ", ".join(title[:60] for title in unknown[:_MOST_NAMED])
            telling.problems.append(Problem(self.line, f"Left out, as no field has this name: {told}."))

    def entries(self, rows: Iterator[tuple[int, list[str]]]) -> Iterator[str]:
        """The printed references of the rows."""
        place = self.names.index(WHOLE)
        return (row[place].strip() for _, row in rows if len(row) > place and row[place].strip())


def _printed(headings: _Headings, rows: Iterator[tuple[int, list[str]]]) -> Iterator[Reference]:
    """The references of rows that are printed ones, some at a time."""
    from app.reading import read_references  # takes a while to load

    entries = headings.entries(rows)
    while some := list(islice(entries, _READ_AT_ONCE)):
        yield from read_references(some)


_READ_AT_ONCE = 2_000


def _told(headings: _Headings, rows: Iterator[tuple[int, list[str]]], telling: Telling) -> Iterator[Reference]:
    """The references of rows whose columns are fields."""
    names, ours, is_empty = headings.names, is_ours(headings.titles), True
    if not any(name in FIELD for name in names):
        return
    for place, row in rows:
        if len(row) > len(names) and any(row[len(names) :]):
            telling.problems.append(Problem(place, "The row has more cells than the header; the rest was left out."))
        cells = {name: from_text(cell) for name, cell in zip(names, row, strict=False) if name}
        whole = cells.pop(WHOLE, "")
        if not ours and whole and "pmid" in cells and "volume" not in cells:
            cells = in_citation(whole) | cells | {"authors": cells.get("authors", "").removesuffix(".")}
        if not ours and cells.get("type") == "article":  # which is a preprint in CSL alone
            cells["type"] = "article-journal"
        if not ours and (authors := cells.get("authors", "")):
            cells["authors"] = _AUTHOR_NUMBER.sub("", authors).replace("|", "; ")
        if any(cells.values()):
            is_empty = False
            yield _reference(cells, place, telling.problems, ours=ours)
    if is_empty and not (ours or telling.problems):
        telling.problems.append(Problem(headings.line, "There is no row under the headings."))


def recognise(text: str) -> bool:
    """Whether the first line is a header with at least two names of fields, and they are half of it.

    Databases that export all they know have many columns besides, so that a dozen names tell enough.
    """
    first = next(filter(str.strip, io.StringIO(plain_table(text[:40_000]))), "")
    row = next(rows_of(first, [], Progress()), (0, []))[1]
    named = sum(bool(column_of(cell)) for cell in row)
    return _names_fields(row) and (named >= _ENOUGH or 2 * named >= sum(map(bool, row)))


_ENOUGH = 12


def is_even(text: str) -> bool:
    """Whether most of the first rows have one number of cells, two or more, as the rows of a table have."""
    widths = Counter(len(row) for _, row in islice(rows_of(plain_table(text[:40_000]), [], Progress()), 50) if any(row))
    width, rows = max(widths.items(), key=itemgetter(1), default=(0, 0))
    return width >= _FEWEST_COLUMNS and rows >= _EVEN * widths.total()


def as_text(cell: str) -> str:
    """The cell behind an apostrophe if a spreadsheet would compute it."""
    if cell[:1].isalnum() or not cell:  # as most cells begin, which is seen sooner
        return cell
    return f"'{cell}" if _FORMULA.match(cell) else cell


_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_AUTHOR_NUMBER = re.compile(r" \(\d{5,15}\)(?=;|\Z)")  # as Scopus numbers authors
_FEWEST_COLUMNS = 2
_EVEN = 0.8
_HEADING_REACH = 20
_MOST_NAMED = 40


def from_text(cell: str) -> str:
    """What `as_text` was given, with its line breaks."""
    cell = cell.replace(LINE_BREAK, "\n")
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _names_fields(row: Sequence[str]) -> bool:
    return sum(column_of(cell) in FIELD for cell in row) >= _FEWEST_COLUMNS


def _from_headings(rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """The rows from the one that holds the headings: the first that names two fields, else the first of all."""
    first = list(islice(rows, _HEADING_REACH))
    begin = next((place for place, (_, row) in enumerate(first) if _names_fields(row)), None)
    if begin is None:
        begin = next((place for place, (_, row) in enumerate(first) if any(row)), 0)
    return chain(first[begin:], rows)


def _reference(cells: dict[str, str], line: int, problems: list[Problem], *, ours: bool) -> Reference:
    reference = Reference()
    for name, cell in cells.items():
        if name in _READERS:
            try:
                setattr(reference, name, _READERS[name](cell))
            except ValueError:
                problems.append(Problem(line, f"“{cell[:60]}” is no {name}; it was left out."))
        elif name in FIELD or name in ("label", "source"):
            setattr(reference, name, cell)
    first, last = cells.get(FIRST_PAGE, "").strip(), cells.get(LAST_PAGE, "").strip()
    if not reference.pages:
        span = f"{first}-{last}" if first and last and first != last else first or last
        reference.pages = span or cells.get(ARTICLE_NUMBER, "").strip() or _extent(cells, reference.type)
    if not ours:
        if "type" not in cells and reference.publisher and not (reference.container_title or reference.volume):
            reference.type = "book"
        _read_date(reference)
        read_back(reference)
        if reference.identifiers.startswith("WOS:") and reference.type == "article-journal":
            reference.container_title = journal_named(reference.container_title)
        reference.authors = with_persons(reference.authors)
    reference.spans = tuple(span for span in reference.spans if span.end <= len(reference.source))
    return reference


def _extent(cells: dict[str, str], kind: str) -> str:
    """How many pages a whole work has; of an article or a chapter that is no part of the reference."""
    return cells.get(EXTENT, "").strip() if kind in ("book", "thesis", "report") else ""


def _read_date(reference: Reference) -> None:
    """The year and the rest of a date that stands in one cell."""
    year, month = year_and_month(reference.year)
    if month:
        reference.year, reference.month = year, reference.month or month
    year, month = year_and_month(reference.month)
    reference.month = month if year else month_of(reference.month)
    if _SCOPUS.fullmatch(reference.identifiers):
        reference.identifiers = f"EID:{reference.identifiers}"


_SCOPUS = re.compile(r"2-s2\.0-\d{5,15}")


def _read_type(cell: str) -> str:
    if cell in TYPES:
        return cell
    wanted = cell.strip().casefold()
    if not wanted:
        return Reference().type
    known = _TYPE_OF.get(re.sub(r"[\s_-]+", " ", wanted))
    if known is None:
        raise ValueError(cell)
    return known


_TYPE_OF: dict[str, str] = {
    **{title.casefold(): name for name, title in TYPES.items()},
    **{name.replace("-", " "): name for name in TYPES},
    **dict.fromkeys(("journalarticle", "article", "review", "letter", "note", "editorial", "j"), "article-journal"),
    **dict.fromkeys(("статья", "artículo", "artigo", "artikel", "aufsatz", "article de revue"), "article-journal"),
    **dict.fromkeys(("booksection", "book chapter", "book section", "глава"), "chapter"),
    **dict.fromkeys(("conferencepaper", "conference proceedings", "proceedings paper"), "paper-conference"),
    **dict.fromkeys(("книга", "libro", "livro", "buch", "livre", "b"), "book"),
    "preprint": "article",
    "newspaperarticle": "article-newspaper",
    "dissertation": "thesis",
    "диссертация": "thesis",
}


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


STREAM = stream_of(None)


def read(text: str, *, progress: Progress | None = None) -> Read:
    """The rows under a line of headings, in any order; commas, semicolons or tabs between cells."""
    return read_columns(text, None, progress=progress)
