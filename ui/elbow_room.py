"""Room for the table: where the window becomes small the panels give way, and they have theirs again when it grows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, QTimer

if TYPE_CHECKING:
    from ui.window import MainWindow

LINES, LETTERS = 22, 90
"""A table with fewer lines, or fewer letters across, is cramped: some twelve rows, their names, titles and journals."""

_AFTER_MS = 150


class ElbowRoom(QObject):
    """Follows the size of a window that was of the size `left` when its panels were last given their room."""

    def __init__(self, window: "MainWindow", left: QSize) -> None:
        super().__init__(window)
        self._window, self._docks = window, window.docks
        self._last = left if left.isValid() else window.size()
        self._wide_enough = QSize()
        self._rooms: dict[str, QSize] = {}
        self._settled = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._settled.timeout.connect(self.look)
        window.installEventFilter(self)
        self._settled.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look once the window has its new size."""
        if event.type() == QEvent.Type.Resize:
            self._settled.start()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Let the panels give way to the table, or come back."""
        before, self._last = self._last, self._window.size()
        if self._has_lost(before):
            if not self._rooms:
                self._wide_enough, self._rooms = before, self._docks.rooms()
            self._docks.share_out_room()
        elif self._rooms and self._wide_enough.boundedTo(self._last) == self._wide_enough:
            self._docks.give_rooms(self._rooms)
            self._rooms = {}

    def _has_lost(self, before: QSize) -> bool:
        """Whether the table is cramped because the window has become smaller; what a user cramped stays as it is."""
        letters, table = self._window.fontMetrics(), self._window.stack.size()
        is_low = self._last.height() < before.height() and table.height() < LINES * letters.lineSpacing()
        is_narrow = self._last.width() < before.width() and table.width() < LETTERS * letters.averageCharWidth()
        return is_low or is_narrow
