"""The hands of the random user, which count what they do."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Use keys and mouse; `events` counts those sent to widgets: each press, release and move is one."""

    def __init__(self) -> None:
        self.events = 0

    def send(self, widget: QWidget, event: QEvent) -> None:
        """Send one event."""
        self.events += 1
        QApplication.sendEvent(widget, event)

    def key(self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Press and let go of a key."""
        self.events += 2
        QTest.keyClick(widget, key, modifiers)

    def click(
        self, widget: QWidget, point: QPoint, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier = _NONE
    ) -> None:
        """Press and let go of a mouse button."""
        self.events += 2
        QTest.mouseClick(widget, button, modifiers, point)

    def double_click(
        self, widget: QWidget, point: QPoint, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier
    ) -> None:
        """Press and let go of a mouse button twice."""
        self.events += 4
        QTest.mouseDClick(widget, button, modifiers, point)
