"""Long work: one thread beside the window's, with progress and a cancel."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from app.errors import Cancelled
from app.progress import Progress


class Job(QObject):
    """One piece of long work, from its start to `finished`; `label` says what it does ("Reading page.txt")."""

    moved = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, label: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self.progress = Progress(heard=self.moved.emit)

    def cancel(self) -> None:
        """Ask the work to stop; it then keeps nothing."""
        self.progress.cancelled = True


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
        job = Job(label, self)
        job.done.connect(done)
        job.failed.connect(failed)
        job.finished.connect(lambda: self._end(job))
        self._running.append(job)
        self.started.emit(job)
        self._pool.start(_Run(job, work))
        return job

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
