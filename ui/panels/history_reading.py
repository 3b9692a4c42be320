"""What the panel of the history reads from the library, in a worker."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from app.library import Library, PastChange
from app.past import told
from app.reporting.changes import entry_called
from ui.panels.history_lines import Cell, Line, change_lines, since_lines, step_line, value_lines


class Read(NamedTuple):
    """What was read for a question: its number, the lines, and whether there are more behind them."""

    asked: int
    lines: list[Line]
    has_more: bool = False
    is_more: bool = False


def read_steps(library: Library, asked: int, sought: str, count: int, before: int | None = None) -> Read:
    """The latest steps, or those before one."""
    now = datetime.now().astimezone()
    steps = library.edits(limit=count, before=before, sought=sought)
    only = library.single_changes([each.id for each in steps if each.changes == 1])
    lines = [step_line(each, now, only.get(each.id)) for each in steps]
    return Read(asked, lines, len(steps) == count, before is not None)


def read_changes(library: Library, step_id: int, after: int, count: int) -> Read:
    """Some changes of a step, from the one behind `after` on."""
    changes = library.changes_of_step(step_id, after=after, limit=count)
    return Read(0, change_lines(changes, numbers_of(library, changes)), len(changes) == count)


def read_since(library: Library, asked: int, article_id: int, sought: str) -> Read:
    """What differs in an article since it was added."""
    changes = library.since_added(article_id)
    numbers = numbers_of(library, changes)
    called = {each.id or 0: entry_called(each) for each in library.rows(list(numbers))}
    words = sought.casefold().split()
    kept = [each for each in changes if not words or all(word in _sought_in(each, numbers) for word in words)]
    return Read(asked, since_lines(kept, numbers, called))


def _sought_in(change: PastChange, numbers: dict[int, int]) -> str:
    return " ".join(told(change, numbers)).casefold()


def read_values(library: Library, asked: int, cell: Cell) -> Read:
    """What a cell held."""
    now = datetime.now().astimezone()
    return Read(asked, value_lines(cell, library.line_of("reference", *cell), now))


def numbers_of(library: Library, changes: Sequence[PastChange]) -> dict[int, int]:
    """The places of the references that changes are about."""
    return library.numbers(list({each.row for each in changes if each.table == "reference"}))
