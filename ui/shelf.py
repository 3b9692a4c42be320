"""Libraries put on the desk, one in the place of the other."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.errors import CorrigendaError
from app.library import Library
from ui import libraries
from ui.desk import Desk
from ui.jobs import Job
from ui.settings import Settings

_PATIENCE_MS = 60
"""So long the window waits for a library, which is nearly always enough."""
_LOOK_AGAIN_MS = 50
"""So often a library that has come looks whether the dialogs are closed that work with the one on the desk."""


class Shelf(QObject):
    """Opens libraries beside the window's work and puts them on the desk; the one before stays if that fails.

    `leaving` and `arrived` come before and after another library takes the place of the one on the desk; `told` says
    what is not plain to see, `warned` what was lost or cannot be done.
    """

    told = Signal(str)
    warned = Signal(str)
    leaving = Signal()
    arrived = Signal()

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self._is_opening = self._has_come = False
        self._job: Job | None = None
        self._waiting: list[Callable[[], None]] = []

    def open(self, path: Path) -> None:
        """Put a library on the desk."""
        self.once_open(lambda: self._open(path))

    def create(self, path: Path) -> None:
        """Make a new library and put it on the desk."""
        self._desk.tried.emit()
        self.once_open(lambda: self._create(path))

    def once_open(self, act: Callable[[], None]) -> None:
        """Do something with the library on the desk, or with the one that is about to lie there."""
        if self._is_opening:
            self._waiting.append(act)
        else:
            act()

    def keep_what_is_gone(self) -> Path | None:
        """Before the library on the desk is closed, a copy of it if its file is gone; raises `CorrigendaError`."""
        return self._desk.library.keep_what_is_gone(libraries.default_library_path().parent)

    def check_large_library(self) -> None:
        """Look for damage in a library too large to be checked while it opens; what is found is told."""
        library = self._desk.library

        def tell(wrong: str) -> None:
            if wrong and library is self._desk.library:
                self.told.emit(wrong)

        if not library.is_checked():
            self._desk.jobs.run(
                "Checking the library",
                lambda _progress: library.check_integrity(),
                done=tell,
                failed=self._desk.failed.emit,
            )

    def _open(self, path: Path) -> None:
        if libraries.is_same(path, self._desk.library.path):
            if not self._desk.library.is_gone():
                self.told.emit(f"{path.name} is open already.")
                return
            self._desk.library.give_way()
        self._put_on_desk(path, libraries.open_anyhow)

    def _create(self, path: Path) -> None:
        self._desk.library.give_way()
        self._put_on_desk(path, Library.create)

    def _put_on_desk(self, path: Path, opened: Callable[[Path], Library]) -> None:
        self._is_opening = True
        job = self._desk.jobs.look_up(
            f"Opening {path.name}",
            lambda progress: libraries.prepared(opened(path), progress),
            done=self._take_the_place,
            failed=self._fail,
            patience_ms=_PATIENCE_MS,
        )
        if self._is_opening:
            self._job = job
            job.over.connect(self._end)

    def _take_the_place(self, library: Library) -> None:
        """Put an opened library in the place of the one on the desk, which is left only if nothing of it is lost.

        It waits for open dialogs, and for long steps: what they show and change belongs to the library on the desk.
        """
        self._has_come = True
        if QApplication.activeModalWidget() is not None or self._desk.jobs.is_writing:
            QTimer.singleShot(_LOOK_AGAIN_MS, self, lambda: self._take_the_place(library))
            return
        before = self._desk.library.path.name
        try:
            kept = self.keep_what_is_gone()
        except CorrigendaError as error:
            library.close()
            self._fail(error)
            return
        self._settle(library)
        if kept is not None:
            self.warned.emit(f"“{before}” was deleted or replaced while it was open. All of it is kept as “{kept}”.")
        self._go_on()

    def _settle(self, library: Library) -> None:
        self._desk.jobs.interrupt()
        self.leaving.emit()
        self._desk.open(library)
        self._desk.managed.emit()
        self.arrived.emit()
        self.check_large_library()
        self._settings.add_recent(library.path)
        self._settings.remember("library", str(library.path))
        if library.notice:
            self.warned.emit(library.notice)

    def _fail(self, error: BaseException) -> None:
        self._desk.failed.emit(error)
        self._go_on()

    @Slot(object)
    def _end(self, job: Job) -> None:
        """It was cancelled if it has neither come nor failed."""
        if job is self._job and not self._has_come:
            self._go_on()

    def _go_on(self) -> None:
        """Do what waited until it is known which library lies on the desk."""
        self._is_opening = self._has_come = False
        self._job = None
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            self.once_open(act)
