"""Garbage is collected in the window's thread alone.

Left to itself Python's collector runs in whichever thread makes an object too many, and a dialog that it finds there is
deleted there: beneath the hands of Qt, which may be going through all widgets to dress them anew.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 250
_GROWN_BY = 1.25
"""How much more must be there since the last whole pass for another, as Python's own collector has it."""


class Tidying(QObject):
    """Collects by the thresholds of Python's own collector, which rests until `stop`, what comes after `begin`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        gc.disable()

    def begin(self) -> None:
        """From now on, once the window is built: all that it is made of stays as long as it does, and a pass through it
        takes .06 s, for a large library more."""
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        young, middle, old = (there > most for there, most in zip(gc.get_count(), gc.get_threshold(), strict=True))
        if not young:
            return
        if not middle:
            gc.collect(0)
        elif old and len(gc.get_objects(generation=2)) > _GROWN_BY * self._kept:
            gc.collect()
            self._kept = len(gc.get_objects(generation=2))
        else:
            gc.collect(1)
