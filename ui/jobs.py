"""Long work: one thread beside the window's, with progress and a cancel."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from app.errors import Cancelled
from app.progress import Progress


class Job(QObject):
    """One piece of long work, from its start to `finished`; `label` says what it does ("Reading page.txt").

    The work signals from its own thread; all who are told, `when_done` and `when_failed` among them, hear it in the
    window's, because slots that are methods of a QObject run in that object's thread.
    """

    moved = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    finished = Signal()
    over = Signal(object)

    def __init__(
        self,
        label: str,
        *,
        when_done: Callable[[Any], None],
        when_failed: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = label
        self.progress = Progress(heard=self.moved.emit)
        self._when_done, self._when_failed = when_done, when_failed
        self.done.connect(self._tell_done)
        self.failed.connect(self._tell_failed)
        self.finished.connect(self._end)

    def cancel(self) -> None:
        """Ask the work to stop; it then keeps nothing."""
        self.progress.cancelled = True

    @Slot(object)
    def _tell_done(self, result: Any) -> None:
        self._when_done(result)

    @Slot(object)
    def _tell_failed(self, error: BaseException) -> None:
        self._when_failed(error)

    @Slot()
    def _end(self) -> None:
        self.over.emit(self)


class _Run(QRunnable):
    def __init__(self, job: Job, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._job, self._work = job, work

    def run(self) -> None:
        try:
            result = self._work(self._job.progress)
        except Cancelled:
            pass
        except BaseException as error:  # whatever it was: it must reach the window's thread
            self._job.failed.emit(error)
        else:
            self._job.done.emit(result)
        self._job.finished.emit()


class Jobs(QObject):
    """Runs jobs one after the other and tells of them, so that the window can show the one under way."""

    started = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: list[Job] = []

    @property
    def idle(self) -> bool:
        """Whether no job is under way."""
        return not self._running

    def run(
        self,
        label: str,
        work: Callable[[Progress], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> Job:
        """Start `work` in its thread; `done` or `failed` are called in the window's. A cancelled job calls neither."""
        job = Job(label, when_done=done, when_failed=failed, parent=self)
        job.over.connect(self._end)
        self._running.append(job)
        self.started.emit(job)
        self._pool.start(_Run(job, work))
        return job

    @Slot(object)
    def _end(self, job: Job) -> None:
        if job in self._running:
            self._running.remove(job)
            self.ended.emit(job)
            job.deleteLater()

    def stop(self) -> None:
        """Cancel everything and wait for it: nothing runs after this."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()
