"""Room for the table: where the window becomes small the panels give way, and they have theirs again when it grows."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal

if TYPE_CHECKING:
    from ui.given_up import GivenUp
    from ui.window import MainWindow

LINES, LETTERS = 22, 90
"""A table with fewer lines, or fewer letters across, is cramped: some twelve rows, their names, titles and journals."""

_AFTER_MS = 150
_KEY = "window/rooms"


class Kept(NamedTuple):
    """In pixels: the size of the `window` in which the panels had their `rooms`, which they have given up for now, and
    the shares that the window itself gave them last."""

    window: tuple[int, int] = (0, 0)
    rooms: Mapping[str, tuple[int, int]] = MappingProxyType({})
    shares: Mapping[str, int] = MappingProxyType({})

    @classmethod
    def from_text(cls, text: str) -> "Kept":
        """What `to_text` wrote; nothing kept if it is something else."""
        try:
            (width, height), rooms, shares = json.loads(text)
            sizes = {str(name): (int(w), int(h)) for name, (w, h) in rooms.items()}
            return cls((int(width), int(height)), sizes, {str(name): int(share) for name, share in shares.items()})
        except (ValueError, TypeError, AttributeError):
            return cls()

    def to_text(self) -> str:
        return json.dumps((self.window, dict(self.rooms), dict(self.shares)))


class ElbowRoom(QObject):
    """Follows the size of a window that was of the size `left` when its panels were last given their room.

    What the panels gave up is remembered in the settings: they have it again after a restart too. Those that were
    `given_up` themselves come back once there is room. `shared_anew`: the window or a panel has another size.
    """

    shared_anew = Signal()

    def __init__(self, window: "MainWindow", left: QSize, given_up: "GivenUp") -> None:
        super().__init__(window)
        self._window, self._docks, self._given_up = window, window.docks, given_up
        self._last = left if left.isValid() else window.size()
        self._kept = Kept.from_text(window.settings.text(_KEY))
        self._is_own = bool(self._kept.shares)  # whether the panels had the window's own shares before it was resized
        self._settled = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._settled.timeout.connect(self.look)
        for resized in (window, *window.docks.values()):
            resized.installEventFilter(self)
        self._settled.start()

    def share_out(self) -> None:
        """Most of the room to the table, as long as the user has not shared it out otherwise."""
        self._docks.share_out_room()
        if (layout := self._window.layout()) is not None:
            layout.activate()
        self._keep(self._kept._replace(shares=self._docks.shares()))
        self._is_own = True

    def begin_anew(self) -> None:
        """Let the panels be where they were at first, with the window's own shares."""
        self._given_up.begin_anew()
        self._keep(Kept())
        self.share_out()

    def note(self) -> None:
        """Remember whether the panels have the shares that the window gave them, or the user's own."""
        if self._docks.shares() != self._kept.shares:
            self._keep(self._kept._replace(shares={}))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look once the window has its new size; what the panels had before it is only known now."""
        if event.type() == QEvent.Type.Resize:
            if watched is self._window:
                if not self._settled.isActive():
                    self._is_own = self._docks.shares() == self._kept.shares
                self._settled.start()
            self.shared_anew.emit()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Let the panels give way to the table, or come back."""
        before, self._last = self._last, self._window.size()
        width, height = self._last.toTuple()
        self._given_up.come_back()
        if self._has_lost(before):
            if not self._kept.rooms and not self._is_own:
                rooms = {name: room.toTuple() for name, room in self._docks.rooms().items()}
                self._keep(self._kept._replace(window=before.toTuple(), rooms=rooms))
            self.share_out()
        elif self._kept.rooms:
            if width >= self._kept.window[0] and height >= self._kept.window[1]:
                self._docks.give_rooms({name: QSize(*room) for name, room in self._kept.rooms.items()})
                self._keep(Kept())
        elif self._last != before and self._is_own:
            self.share_out()

    def _keep(self, kept: Kept) -> None:
        self._kept = kept
        self._window.settings.remember(_KEY, kept.to_text())

    def _has_lost(self, before: QSize) -> bool:
        """Whether the table is cramped because the window has become smaller; what a user cramped stays as it is."""
        letters, table = self._window.fontMetrics(), self._window.stack.size()
        is_low = self._last.height() < before.height() and table.height() < LINES * letters.lineSpacing()
        is_narrow = self._last.width() < before.width() and table.width() < LETTERS * letters.averageCharWidth()
        return is_low or is_narrow
