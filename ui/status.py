"""The status bar: what is saved, how much there is, how much was understood, and the long work under way."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from app.tasks import Coverage, coverage
from ui.counting import counted
from ui.desk import Desk
from ui.jobs import Job, Jobs
from ui.shortened_label import ShortenedLabel
from ui.theme import GRID
from ui.unsaved import Unsaved

SHOW_JOB_AFTER_MS = 100
_SHOW_EVERY_MS = 50
MOST_READ_IN_FULL = 2_000
COUNT_AFTER_MS = 150
UNREAD = "no:title no:journal"


class JobStrip(QWidget):
    """The job under way with its progress and a cancel; seen only if the job takes longer than a blink.

    `given_up` comes with a job that stopped because of the cancel.
    """

    given_up = Signal(object)

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._stopped: Job | None = None
        self._reached = (0, 0)
        self._label = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(40 * GRID)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton("Cancel", self)
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2 * GRID, 0)
        row.setSpacing(2 * GRID)
        row.addStretch(1)  # a message gives the strip more room than it needs
        for each in (self._label, self._bar, self._cancel):
            row.addWidget(each)
        self._showing = QTimer(self, singleShot=True, interval=_SHOW_EVERY_MS)
        self._showing.timeout.connect(self._show_reached)
        self._patience = QTimer(self, singleShot=True, interval=SHOW_JOB_AFTER_MS)
        self._patience.timeout.connect(self.show)
        jobs.started.connect(self._follow)
        jobs.ended.connect(self._leave)
        self.hide()

    def _follow(self, job: Job) -> None:
        """Show a job, in place of one that began before."""
        if self._job is not None:
            self._job.moved.disconnect(self._move)
        self._job = job
        self._label.setText(job.label)
        self._bar.setAccessibleName(job.label)
        self._bar.setRange(0, 0)
        self._showing.stop()
        job.moved.connect(self._move)
        self._patience.start()

    def _move(self, done: int, total: int) -> None:
        self._reached = (done, total)
        if not self._showing.isActive():
            self._showing.start()

    def _show_reached(self) -> None:
        """Now and then, as a bar is painted at once each time that it moves."""
        done, total = self._reached
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._stopped = self._job

    def _leave(self, job: Job) -> None:
        """Show what is still under way, if anything is."""
        if job is self._stopped and job.is_given_up:
            self.given_up.emit(job)
        if job is not self._job:
            return
        self._job = None
        if running := self._jobs.running:
            self._follow(running[-1])
        else:
            self._patience.stop()
            self.hide()


class StatusBar(QStatusBar):
    """Tells the truth: "saved" stands here only after the library has committed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, worded: Callable[[str], str] = str) -> None:
        """`worded` gives a sentence with the keys in it that the user chose."""
        super().__init__(parent)
        self._desk = desk
        self._state = ShortenedLabel(self)
        self._state.setAccessibleName("State of the library")
        self._state.setContentsMargins(2 * GRID, 0, 0, 0)
        self._understood = ""
        self._asked = 0
        self._unsaved: Unsaved | None = None
        self.addWidget(self._state, 1)
        strip = JobStrip(desk.jobs, self)
        strip.given_up.connect(lambda job: desk.said.emit(f"Cancelled: {job.label}. All is as it was."))
        self.addPermanentWidget(strip)
        self.setSizeGripEnabled(False)
        desk.said.connect(lambda sentence: self.showMessage(worded(sentence), 6000))
        self._total = 0
        self._later = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._later.timeout.connect(self.count)
        desk.article_shown.connect(self._count_soon)
        desk.selection_changed.connect(self.refresh)
        for work in (desk.jobs.started, desk.jobs.ended):
            work.connect(self._follow_work)
        if parent is not None:
            self._unsaved = Unsaved(parent)
            self._unsaved.changed.connect(self.refresh)
            after = QTimer(self, singleShot=True, interval=0)  # the box that was typed in closes after the step
            after.timeout.connect(self._unsaved.look)
            desk.changed.connect(lambda _changed: after.start())
        desk.changed.connect(lambda _changed: self.clearMessage())  # what was said before is of another step
        desk.changed.connect(lambda changed: self._later.start() if changed.moves_rows else None)
        self.count()

    def text(self) -> str:
        """What the bar says about the library."""
        return self._state.text()

    def refresh(self) -> None:
        """Say it anew."""
        self._state.setText(" · ".join(part for part in self._parts() if part))

    @Slot(object)
    def _follow_work(self, _job: Job) -> None:
        self.refresh()

    def _parts(self) -> list[str]:
        selected = len(self._desk.selected)
        return [
            self._kept(),
            counted(self._total, "reference"),
            f"{selected:,} selected" if selected > 1 else "",
            self._understood,
        ]

    def _kept(self) -> str:
        """Whether the library holds everything, in a word or two."""
        if self._desk.library.read_only:
            return "Read-only"
        if self._desk.jobs.is_writing:
            return "Saving…"
        return "Typing, not saved yet" if self._unsaved is not None and self._unsaved.is_there else "Saved"

    def _count_soon(self) -> None:
        """Count the references now, and read them once what is new has been painted."""
        self._count_references()
        self.refresh()
        self._later.start()

    def _count_references(self) -> None:
        self._total = sum(row.references for row in self._desk.shown_articles())
        self._asked += 1
        self._understood = ""
        self._state.setToolTip("")

    def count(self) -> None:
        """Count the references that are shown, and read them beside the window's work for how much was understood."""
        self._count_references()
        self.refresh()
        library, article_id = self._desk.library, self._desk.article_id
        if article_id is not None and self._total <= MOST_READ_IN_FULL:
            asked = self._asked
            self._desk.jobs.ask(lambda: (asked, coverage(library.references(article_id))), answered=self._tell)

    def _tell(self, answer: tuple[int, Coverage]) -> None:
        asked, found = answer
        if asked == self._asked and found.entries:
            share = int(found.share * 100)  # rounded down: 100 % means all of it
            self._understood = f"read {found.read:,} of {found.entries:,}, {share} % of the source text accounted for"
            self._state.setToolTip(_explained(found))
            self.refresh()


def _explained(found: Coverage) -> str:
    unread = found.entries - found.read
    some = "One reference has" if unread == 1 else f"{unread:,} references have"
    where = f"{some} neither a title nor a journal: filter by {UNREAD} to see which.\n" if unread else ""
    return f"{where}Text that no field took stands in a box in the source of its reference."
