"""What takes long to load and is not needed for the first look."""

from contextlib import suppress
from importlib import import_module

from app.errors import CorrigendaError
from app.library import Library

_LATE = ("qtawesome", "ui.panels.chart", "ui.panels.findings", "ui.panels.history", "app.checks")


def load_late(library: Library) -> None:
    """Load it, and what the late panels ask of a library, for a worker: the window need not stand still meanwhile.

    What cannot be loaded is complained of where it is used.
    """
    for name in _LATE:
        with suppress(Exception):
            import_module(name)
    with suppress(CorrigendaError):
        library.prepare()
