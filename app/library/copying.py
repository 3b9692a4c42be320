"""A copy of an open library under another name."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from app.errors import CorrigendaError
from app.library.failures import failure
from app.library.lock import Lock
from app.library.writer import copy
from app.progress import Progress


def save_copy(source: sqlite3.Connection, library: Path, target: Path, *, progress: Progress | None = None) -> None:
    """Copy the open library at `library` to `target`, which is then either the whole copy or what it was before.

    Raises `CorrigendaError`, `LibraryInUse` if the target is itself open.
    """
    target = target.resolve()
    if target == library and target.exists():
        raise CorrigendaError(f"“{target}” is the library itself. Nothing was written; choose another name.")
    if target.is_dir():
        raise CorrigendaError(f"“{target}” is a folder. Nothing was written; choose a name for the copy.")
    unfinished = target.with_name(target.name + ".unfinished")
    try:
        lock = Lock(target)
        try:
            unfinished.unlink(missing_ok=True)
            copy(source, unfinished, progress=progress)
            unfinished.replace(target)
            _sync_folder(target.parent)
        finally:
            lock.release()
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise CorrigendaError(
            f"No copy could be saved as “{target}” ({error.strerror}). Nothing was changed; choose another folder."
        ) from error
    except sqlite3.Error as error:
        raise CorrigendaError(
            f"No copy could be saved as “{target}”: {failure(error, target)} Choose another disk."
        ) from error


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # folders cannot be opened on Windows
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
