"""The hands of the random user, which count what they do."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Use keys and mouse; `events` counts those sent to widgets: each press, release and move is one.

    `longest` is the most processor time that one of them, or what else is `timed`, has taken the window's thread.
    """

    def __init__(self) -> None:
        self.events = 0
        self.longest = 0.0

    @contextmanager
    def timed(self, events: int = 0) -> Iterator[None]:
        """Count so many events, and look at the time that they take together."""
        self.events += events
        begun = time.thread_time()
        yield
        self.longest = max(self.longest, time.thread_time() - begun)

    def send(self, widget: QWidget, event: QEvent) -> None:
        """Send one event."""
        with self.timed(1):
            QApplication.sendEvent(widget, event)

    def key(self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Press and let go of a key."""
        with self.timed(2):
            QTest.keyClick(widget, key, modifiers)

    def click(
        self, widget: QWidget, point: QPoint, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier = _NONE
    ) -> None:
        """Press and let go of a mouse button."""
        with self.timed(2):
            QTest.mouseClick(widget, button, modifiers, point)

    def double_click(
        self, widget: QWidget, point: QPoint, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier
    ) -> None:
        """Press and let go of a mouse button twice."""
        with self.timed(4):
            QTest.mouseDClick(widget, button, modifiers, point)
