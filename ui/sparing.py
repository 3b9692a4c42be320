"""What a start is spared: the passes of Python's collector, and the sources of modules, which PySide reads."""

import builtins
import gc

import PySide6.QtCore  # noqa: F401 (it puts its own import in the place of Python's)


def spare_the_start() -> None:
    """Load what comes by Python's import alone, and leave collecting to the window's `Tidying`.

    PySide looks into the source of each module that is imported after it, lest that asks for other names of Qt's
    (`from __feature__ import snake_case`), which nothing here does: of a thousand modules this takes .2 s, and the
    20 MB that were read stay in the memory.
    """
    gc.disable()
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
