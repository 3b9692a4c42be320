"""Long work: one thread beside the window's, with progress and a cancel."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from app.errors import Cancelled
from app.progress import Progress


class Job(QObject):
    """One piece of long work, from its start to `finished`; `label` says what it does ("Reading page.txt"). Nobody is
    told of its outcome if it `is_over_for_all`. It `writes` if it is nothing but one step. It `is_given_up` once it
    has stopped as it was asked to.

    The work signals from its own thread; all who are told, `when_done` and `when_failed` among them, hear it in the
    window's, because slots that are methods of a QObject run in that object's thread. What it was to do is forgotten
    there too: a dialog may go with it.
    """

    moved = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    finished = Signal()
    over = Signal(object)

    def __init__(
        self,
        label: str,
        work: Callable[[Progress], Any],
        *,
        when_done: Callable[[Any], object],
        when_failed: Callable[[BaseException], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = label
        self.progress = Progress(heard=self.moved.emit)
        self.is_over_for_all = self.writes = self.is_given_up = False
        self._work: Callable[[Progress], Any] | None = work
        self._when_done: Callable[[Any], object] | None = when_done
        self._when_failed: Callable[[BaseException], object] | None = when_failed
        self.done.connect(self._tell_done)
        self.failed.connect(self._tell_failed)
        self.finished.connect(self._end)

    def cancel(self) -> None:
        """Ask the work to stop; it then keeps nothing."""
        self.progress.cancelled = True

    def carry_out(self) -> Any:
        """Do the work, in the thread that calls."""
        return self._work(self.progress) if self._work is not None else None

    @Slot(object)
    def _tell_done(self, result: Any) -> None:
        if self._when_done is not None and self._can_tell(self._when_done):
            self._when_done(result)

    @Slot(object)
    def _tell_failed(self, error: BaseException) -> None:
        if self._when_failed is not None and self._can_tell(self._when_failed):
            self._when_failed(error)

    def _can_tell(self, whom: object) -> bool:
        """Whether the one to be told is still there."""
        receiver = getattr(whom, "__self__", None)
        return not self.is_over_for_all and (not isinstance(receiver, QObject) or isValid(receiver))

    @Slot()
    def _end(self) -> None:
        self.over.emit(self)
        self._work = self._when_done = self._when_failed = None


class _Run(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        try:
            result = self._job.carry_out()
        except Cancelled:
            self._job.is_given_up = True
        except BaseException as error:  # whatever it was: it must reach the window's thread
            self._job.failed.emit(error)
        else:
            self._job.done.emit(result)
        self._job.finished.emit()


class Jobs(QObject):
    """Runs jobs and tells of them, so that the window can show the one under way.

    What reads runs one after the other, and so does what only writes; a step to be written needs not wait for a long
    file to be read. Questions run beside both, and are not told of; those put aside wait for each other alone. What is
    looked up for the table waits for nothing else.
    """

    started = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers, self._writers, self._askers, self._aside, self._lookers = (QThreadPool(self) for _ in range(5))
        for pool in self._pools:
            pool.setMaxThreadCount(1)
        self._running: list[Job] = []

    @property
    def _pools(self) -> tuple[QThreadPool, ...]:
        return self._readers, self._writers, self._askers, self._aside, self._lookers

    @property
    def idle(self) -> bool:
        """Whether no job is under way, and no question."""
        return not self._running

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs under way or waiting, in the order they were started."""
        return tuple(job for job in self._running if job.label)

    @property
    def is_writing(self) -> bool:
        """Whether a step is being written or waits for it."""
        return any(job.writes for job in self._running)

    def run(
        self,
        label: str,
        work: Callable[[Progress], Any],
        *,
        done: Callable[[Any], object],
        failed: Callable[[BaseException], None],
        writes: bool = False,
    ) -> Job:
        """Start `work` in its thread; `done` or `failed` are called in the window's. A cancelled job calls neither.

        `writes` says that the work is nothing but one step.
        """
        job = self._make(label, work, done, failed)
        job.writes = writes
        self.started.emit(job)
        (self._writers if writes else self._readers).start(_Run(job))
        return job

    def ask(
        self,
        question: Callable[[], Any],
        *,
        answered: Callable[[Any], object],
        aside: bool = False,
        progress: Progress | None = None,
    ) -> None:
        """Put a question to the library that takes too long for the window's thread; no answer comes if it fails.

        `answered` is a method of a QObject, and is not called once that is gone. What takes seconds goes `aside`, so
        that no other question waits for it. A question that reports to a `progress` can be cancelled by that.
        """
        job = self._make("", lambda _progress: question(), answered, lambda _error: None)
        job.progress = progress or job.progress
        (self._aside if aside else self._askers).start(_Run(job))

    def look_up(
        self,
        label: str,
        work: Callable[[Progress], Any],
        *,
        done: Callable[[Any], object],
        failed: Callable[[BaseException], None],
        patience_ms: int,
    ) -> Job:
        """Start what is nearly always done in a moment, and wait so long for it: then `done` is called before this
        returns. Else it goes on as a job like others."""
        job = self._make(label, work, done, failed)
        self.started.emit(job)
        self._lookers.start(_Run(job))
        if self._lookers.waitForDone(patience_ms):
            QCoreApplication.sendPostedEvents(job, QEvent.Type.MetaCall)
        return job

    def _make(
        self,
        label: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object],
        failed: Callable[[BaseException], None],
    ) -> Job:
        job = Job(label, work, when_done=done, when_failed=failed, parent=self)
        job.over.connect(self._end)
        self._running.append(job)
        return job

    @Slot(object)
    def _end(self, job: Job) -> None:
        if job in self._running:
            self._running.remove(job)
            self.ended.emit(job)
            job.deleteLater()

    def interrupt(self) -> None:
        """Cancel everything and wait for it; what was done by then is still told."""
        for job in self._running:
            job.cancel()
        for pool in self._pools:
            pool.waitForDone()

    def stop(self) -> None:
        """Cancel everything and wait for it: nothing runs after this, and nobody is told of what was done."""
        for job in self._running:
            job.is_over_for_all = True
        self.interrupt()
