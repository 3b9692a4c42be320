"""The rows of the desk's view asked for: at once, or beside the window's work where that would hold it."""

from array import array

from PySide6.QtCore import QObject, Signal, Slot

from app.library import Library, View
from ui.desk import Desk
from ui.jobs import Job
from ui.table.columns import COLUMNS, NUMBER_OF

_FEW = 50_000
"""References of a library that is asked while the window waits: at most some 50 ms."""

PATIENCE_MS = 60
"""So long the window waits for what is asked of a larger library, which is nearly always enough."""


class Asking(QObject):
    """Asks the library which references the desk's view shows, and in which order.

    `answered` comes with the view and the ids; what is asked while an answer is awaited takes its place. `given_up`
    comes if the user did not want to wait for it.
    """

    answered = Signal(object, object)
    given_up = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._number = 0
        self.is_waiting = False

    def ask(self) -> None:
        """Ask for the view as it is now."""
        self.forget()
        library, view, number = self._desk.library, self._desk.view, self._number
        if answers_at_once(library, view):
            self.answered.emit(view, library.ids(view))
            return
        self.is_waiting = True
        job = self._desk.jobs.look_up(
            _said(view),
            lambda progress: (number, view, library.ids(view, progress=progress)),
            done=self._hear,
            failed=self._desk.failed.emit,
            patience_ms=PATIENCE_MS,
        )
        if self.is_waiting and number == self._number:
            self._job = job
            job.over.connect(self._end)

    def forget(self) -> None:
        """Wait for nothing any more."""
        self._number += 1
        self.is_waiting = False
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot(object)
    def _hear(self, answer: "tuple[int, View, array[int]]") -> None:
        number, view, found = answer
        if number == self._number:
            self.is_waiting, self._job = False, None
            self.answered.emit(view, found)

    @Slot(object)
    def _end(self, job: Job) -> None:
        """It ended without an answer."""
        if job is self._job:
            self.is_waiting, self._job = False, None
            self.given_up.emit()


def answers_at_once(library: Library, view: View) -> bool:
    """Whether what a view shows is found while the window waits."""
    return view.article_id is not None or library.highest_reference() <= _FEW


def _said(view: View) -> str:
    """What is being done for a view, in the words of the status bar."""
    column = view.order.column
    if view.filter.parts:
        return f"Looking for “{view.filter.text.strip()}”"
    return f"Sorting by {COLUMNS[NUMBER_OF[column]].title}" if column in NUMBER_OF else "Reading the lists"
