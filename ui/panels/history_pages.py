"""The history read page by page, beside the window's work, as far as it is looked at."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.library import PastChange, StepRow
from ui.desk import Desk
from ui.panels.history_lines import Cell, Line
from ui.panels.history_model import HistoryModel
from ui.panels.history_reading import Read, read_changes, read_since, read_steps, read_values

STEPS, SINCE, CELL = range(3)
"""What can be looked at: all steps, what differs in an article since it came, the values of a cell."""
PAGE = 200
MORE = 2_000
"""Steps, or changes of a step, that are read at first, and whenever the end of them is near."""
_AHEAD = 40
"""Rows; that many before the end of what was read more is read."""


class Question(NamedTuple):
    """What is looked at: a view, the words that are sought in it, and the article or the cell that it is about."""

    view: int
    sought: str = ""
    article_id: int | None = None
    cell: Cell | None = None


class HistoryPages(QObject):
    """Fills `model` with what was asked last; what was asked before is not heard.

    `came_anew`: these lines (a `Read`) are to be shown in place of all others. `came`: something was read.
    """

    came_anew = Signal(object)
    came = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question = Question(STEPS)
        self._asked = 0
        self._rest: list[Line] = []  # read already, and shown as one scrolls
        self.model = HistoryModel(self)

    def forget(self) -> None:
        """Hear no answer to what was asked."""
        self._asked += 1

    def ask(self, question: Question) -> None:
        """Read the first page of what a question is about, or as many lines as are shown."""
        self.forget()
        self._question = question
        view, sought, article_id, cell = question
        asked, library, count = self._asked, self._desk.library, max(PAGE, len(self.model.lines))
        if view == STEPS:
            self._desk.jobs.ask(lambda: read_steps(library, asked, sought, count), answered=self._hear)
        elif view == SINCE and article_id is not None:
            self._desk.jobs.ask(lambda: read_since(library, asked, article_id, sought), answered=self._hear)
        elif view == CELL and cell is not None:
            self._desk.jobs.ask(lambda: read_values(library, asked, cell), answered=self._hear)
        else:
            self._hear(Read(asked, []))

    def show(self, read: Read) -> None:
        """Put lines in place of all others, as many as can be looked at soon."""
        lines, self._rest = read.lines[:MORE], read.lines[MORE:]
        self.model.show_lines(lines, has_more=read.has_more or bool(self._rest))

    def read_near(self, seen: Line | None) -> None:
        """Read on where what is seen lies near the end of what was read; None: at the end of it."""
        if seen is None and self.model.lines:
            seen = self.model.lines[-1]
        while seen is not None:
            there = self.model.lines if seen.above is None else seen.above.lines
            if seen.row + _AHEAD < len(there):
                break
            self.read_below(seen.above)
            seen = seen.above

    def read_below(self, line: Line | None) -> None:
        """Read more of what a line holds; None: of the whole."""
        if not self.model.take_turn(line):
            return
        library, asked, sought = self._desk.library, self._asked, self._question.sought
        if line is None and self._rest:
            lines, self._rest = self._rest[:MORE], self._rest[MORE:]
            self.model.append(None, lines, has_more=bool(self._rest))
        elif line is None:
            last = self.model.lines[-1].about
            before = last.id if isinstance(last, StepRow) else 0
            self._desk.jobs.ask(lambda: read_steps(library, asked, sought, MORE, before), answered=self._hear)
        elif isinstance(line.about, StepRow):
            step_id, last_change = line.about.id, line.lines[-1].about if line.lines else None
            after = last_change.id if isinstance(last_change, PastChange) else 0
            count = MORE if after else PAGE
            self._desk.jobs.ask(
                lambda: (line, read_changes(library, step_id, after, count)), answered=self._hear_changes
            )

    def _hear(self, read: Read) -> None:
        if read.asked != self._asked:
            return
        if read.is_more:
            self.model.append(None, read.lines, has_more=read.has_more)
        elif self._question.view != STEPS or not self.model.renew(read.lines, has_more=read.has_more):
            self.came_anew.emit(read)
        self.came.emit()

    def _hear_changes(self, answer: tuple[Line, Read]) -> None:
        line, read = answer
        if self.model.holds(line):
            self.model.append(line, read.lines, has_more=read.has_more)
