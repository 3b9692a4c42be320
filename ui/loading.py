"""What takes long to load and is not needed for the first look."""

import sys
from contextlib import suppress
from importlib import import_module

from app.errors import CorrigendaError
from app.library import Library

_LATE = ("qtawesome", "ui.panels.chart", "ui.panels.findings", "ui.panels.history", "app.checks")

_M_MMAP_THRESHOLD = -3
_LARGE_BYTES = 1 << 18


def load_late(library: Library) -> None:
    """Load it, and what the late panels ask of a library, for a worker: the window need not stand still meanwhile.

    What cannot be loaded is complained of where it is used.
    """
    _give_room_back()
    for name in _LATE:
        with suppress(Exception):
            import_module(name)
    with suppress(CorrigendaError):
        library.prepare()


def _give_room_back() -> None:
    """Have the C library of Linux give the room of large arrays back as soon as they are done with.

    Left to itself it keeps up to the largest size that it ever freed, and pieces between (mallopt(3),
    M_MMAP_THRESHOLD): 80 MB after a million references were sorted and filtered a few times.
    """
    if sys.platform == "linux":
        import ctypes

        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)
