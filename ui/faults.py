"""What is told of faults of the program itself, to be sent to its developers."""

import faulthandler
import platform
import traceback
from pathlib import Path
from typing import IO

from PySide6.QtCore import qVersion

from app import __version__

_FILE = "last crash.txt"
_open: list[IO[str]] = []  # what faulthandler writes into must not be closed


def report(error: BaseException) -> str:
    """The versions of all that is at work, and where in the code it happened."""
    return f"{versions()}\n\n{''.join(traceback.format_exception(error))}"


def versions() -> str:
    """This program, Python, Qt and the system in one line."""
    return f"Corrigenda {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"


def watch(folder: Path) -> str:
    """Have crashes that end the program written into a folder from now on; gives what was written of the last one.

    "" if the program ended well, was killed, or nothing can be written there.
    """
    path = folder / _FILE
    try:
        told = path.read_text("utf-8", errors="replace") if path.exists() else ""
        file = path.open("w", encoding="utf-8")
    except OSError:
        return ""
    file.write("")
    _open.append(file)
    faulthandler.enable(file)
    return f"{versions()}\n\n{told}" if told.strip() else ""
