"""The rows of a text in which commas, semicolons, tabs or bars stand between cells."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from app.formats.base import Problem
from app.formats.streaming import Portion, Telling
from app.progress import Progress

_BYTE_ORDER_MARK = "\ufeff"
_DELIMITERS = ",;\t|"
_SEPARATOR_LINE = re.compile(r"\Asep=(.)\n", re.IGNORECASE)


def all_rows(portions: Iterable[Portion], telling: Telling) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table that comes in portions, with the line that each begins on."""
    delimiter = ""
    for portion in portions:
        text = portion.text if delimiter else plain_table(portion.text)
        delimiter = delimiter or _delimiter(text[:10_000])
        problems: list[Problem] = []
        for line, row in rows_of(text, problems, telling.within(portion), delimiter=delimiter):
            yield portion.line + line, row
        telling.take(problems, portion)


def border(text: str) -> int:
    """The last end of a row: a line's end at which no quotation mark is open."""
    end = len(text)
    for _ in range(_MOST_TRIED):
        end = text.rfind("\n", 0, end)
        if end < 0:
            break
        if text.count('"', 0, end) % 2 == 0:
            return end + 1
    return 0


_MOST_TRIED = 40


def rows_of(
    text: str, problems: list[Problem], progress: Progress, *, delimiter: str = ""
) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line that each begins on."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or _delimiter(text[:10_000]))
    if text.count('"') % 2:
        problems.append(Problem(0, "A quotation mark is not closed; what follows it may stand in the wrong cell."))
    lines = text.count("\n") + 1
    while True:
        line = rows.line_num + 1
        if line % _REPORTED < 1:
            progress.report(line, lines)
        try:
            yield line, next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            problems.append(Problem(line, f"The row cannot be read ({error})."))


_REPORTED = 500


def _delimiter(head: str) -> str:
    """The sign between cells: the one that stands most often in the first lines, quoted text aside."""
    unquoted = re.sub(r'"[^"]{0,5000}"', "", head)
    first = next(filter(str.strip, unquoted.split("\n")), "")
    return max(_DELIMITERS, key=lambda sign: (first.count(sign), unquoted.count(sign)))


def plain_table(text: str) -> str:
    """The text of a table without a byte-order mark and the line that tells its separator."""
    return _SEPARATOR_LINE.sub("", text.removeprefix(_BYTE_ORDER_MARK))
