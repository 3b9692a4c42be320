"""Closing the window while something long is being written: that is finished first."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from ui.desk import Desk


class Leaving(QObject):
    """Closes a window as soon as the user's long steps are written; where one fails the window stays, to tell of it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._is_wanted = False
        desk.jobs.ended.connect(self._go)
        desk.failed.connect(self._stay)

    def waits(self) -> bool:
        """Whether something is still being written, behind which the window closes by itself."""
        self._is_wanted = self._desk.jobs.is_writing
        if self._is_wanted:
            self._desk.said.emit("The window closes as soon as this is written.")
        return self._is_wanted

    @Slot(object)
    def _go(self, _job: object) -> None:
        if self._is_wanted and not self._desk.jobs.is_writing:
            self._is_wanted = False
            QTimer.singleShot(0, self._window.close)

    @Slot(object)
    def _stay(self, _error: object) -> None:
        self._is_wanted = False
