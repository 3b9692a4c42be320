"""What can go wrong with a library file, as sentences."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import CorrigendaError


class NotWritten(CorrigendaError):
    """A step was not written for a reason that may pass; once another one is, this is no longer how things are."""


class LibraryInUse(NotWritten):
    """Another program, or another window of this one, has the library open; it may be opened read-only."""


class LibraryBusy(NotWritten):
    """Something long is being written into the library; what was asked for can be done after it."""


class LibraryGone(CorrigendaError):
    """The file was deleted, moved or replaced while it was open; `Library.copy_to` still saves all of it."""


class LibraryDamaged(CorrigendaError):
    """The file is damaged; opened read-only it shows what can still be read."""


class LibraryReadOnly(CorrigendaError):
    """The library is open for reading only, so nothing can be changed in it."""


def closed(path: Path) -> CorrigendaError:
    """The sentence for a library that is used after it was closed."""
    return CorrigendaError(f"The library “{path}” was closed. Nothing was changed; open it again to go on.")


def busy(path: Path) -> CorrigendaError:
    """The sentence for an edit while a long step is being written."""
    return LibraryBusy(
        f"Something long is still being written into “{path.name}”, so this was not done. "
        "Wait until it has ended, or cancel it at the bottom of the window, then do this again."
    )


_FULL = (sqlite3.SQLITE_FULL,)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_CLOSED_TO_WRITING = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)
_SAFE = "Nothing of this was written; everything saved before is in the library."


def is_shut_out(error: sqlite3.Error) -> bool:
    """Whether another connection keeps this one from the file for now."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _BUSY


@contextmanager
def told_as_sentences(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside the block into a `CorrigendaError` about the library at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise failure(error, path) from error


def failure(error: sqlite3.Error, path: Path) -> CorrigendaError:
    """The sentence for an error of SQLite's."""
    # The low byte is the kind of error, the others say more about it (https://www.sqlite.org/rescode.html).
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _FULL:
        return NotWritten(f"The disk that holds “{path}” is full. {_SAFE} Free some space and do it again.")
    if code in _DAMAGED:
        return LibraryDamaged(
            f"The library “{path}” is damaged ({error}). {_SAFE} "
            "Go back to a copy; the manual says under “A library that is damaged” how to save what can still be read."
        )
    if code in _BUSY:
        return LibraryInUse(
            f"Another program is using the library “{path}”. {_SAFE} Close the other program and do it again."
        )
    if code in _CLOSED_TO_WRITING:
        return LibraryReadOnly(f"The library “{path}” cannot be written. {_SAFE} Save a copy elsewhere to work on it.")
    if code == sqlite3.SQLITE_TOOBIG or isinstance(error, sqlite3.DataError):
        return NotWritten(f"A value is too long for the library “{path}”. {_SAFE} Shorten it and do it again.")
    return NotWritten(
        f"The library “{path}” could not be read or written ({error}). {_SAFE} "
        "See whether its disk or network is there, then do it again or save a copy elsewhere."
    )
