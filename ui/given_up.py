"""Panels that the window hid, or laid over each other, because it was too small for them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ui.window import MainWindow

_KEY, _OVER = "window/given-up", "window/laid-over"


class GivenUp(QObject):
    """Brings panels back once there is room for them, after a restart too; what a user shows or hides stays as it is.

    `hidden` are those that were hidden just now, None if the docks are as they were left; the settings know of those
    before.
    """

    def __init__(self, window: "MainWindow", hidden: Iterable[str] | None) -> None:
        super().__init__(window)
        self._docks, self._settings = window.docks, window.settings
        known = {*self._settings.text(_KEY).split(), *(hidden or ())}
        self._names = {name for name, dock in self._docks.items() if name in known and dock.isHidden()}
        self._are_over = self._docks.lie_over and (hidden is not None or self._settings.text(_OVER) == "yes")
        for name, dock in self._docks.items():
            dock.toggleViewAction().toggled.connect(lambda _shown, name=name: self._forget(name))
        self._remember()

    def leave_room(self) -> None:
        """Hide more, as the panels lie over each other."""
        shown = {name for name, dock in self._docks.items() if not dock.isHidden()}
        was_over = self._docks.lie_over
        self._names |= self._docks.leave_room() & shown
        self._are_over |= self._docks.lie_over and not was_over
        self._remember()

    def begin_anew(self) -> None:
        """Put all panels back as they were at first, as far as there is room for them."""
        self._names = self._docks.put_back()
        self._are_over = self._docks.lie_over
        self._remember()

    def come_back(self) -> None:
        """Show those again for which there is room now; those that lay over each other are parted."""
        if self._are_over and self._docks.lie_over and self._docks.part():
            self._are_over = False
            self._remember()
        for name in self._names - self._docks.without_room():
            self._docks[name].show()

    def _forget(self, name: str) -> None:
        self._names.discard(name)
        self._remember()

    def _remember(self) -> None:
        self._settings.remember(_KEY, " ".join(sorted(self._names)))
        self._settings.remember(_OVER, "yes" if self._are_over else "")
