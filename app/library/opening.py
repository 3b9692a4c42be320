"""From a path to an open library, or to a sentence that says why not; nothing is changed in that case."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from app.errors import CorrigendaError
from app.library import schema
from app.library.connections import Place, connect
from app.library.failures import LibraryDamaged, failure, told_as_sentences
from app.library.lock import Lock
from app.library.writer import Writer, copy


class Opened(NamedTuple):
    """What an open library stands on; without `writer` it is open for reading only, and `notice` says why."""

    place: Place
    lock: Lock | None
    writer: Writer | None
    notice: str


# Checking takes about five seconds a gigabyte: a larger file is left to the caller, who can check it in a worker.
CHECKED_AT_OPENING_BYTES = 16_000_000


def open_file(path: Path, *, read_only: bool) -> Opened:
    """Open an existing library; raises `CorrigendaError`."""
    with _told(path, f"The library “{path}” cannot be opened"):
        path = path.resolve()
        _check_is_a_file(path)
        version = _version(path)
        notice = _why_not_written(path, version)
        if read_only or notice:
            return _opened_for_reading(path, version, notice)
        try:
            lock = Lock(path)
        except OSError as error:
            return _opened_for_reading(path, version, _UNWRITABLE_FOLDER.format(path=path, why=error.strerror))
        try:
            return _opened_for_writing(path, version, lock)
        except BaseException:
            lock.release()
            raise


def create_file(path: Path) -> Opened:
    """Make an empty library; raises `CorrigendaError` if something stands there or the folder cannot be written."""
    with _told(path, f"No library can be made in “{path.parent}”"):
        path = path.resolve()
        if path.exists():
            raise CorrigendaError(f"“{path}” exists already. It was left as it is; choose another name.")
        lock = Lock(path)
        try:
            return _created(path, lock)
        except BaseException:
            lock.release()
            raise


def integrity(connection: sqlite3.Connection, path: Path) -> str:
    """An empty text if the file is sound, else a sentence that says what is wrong and what to do."""
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(3)")]
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.Error as error:
        return str(failure(error, path))
    if found == ["ok"] and not orphans:
        return ""
    wrong = "; ".join(found) if found != ["ok"] else f"{len(orphans)} rows belong to rows that are not there"
    return (
        f"The library “{path}” is damaged: {wrong}. Nothing was changed. "
        "Go back to a copy; the manual says under “A library that is damaged” how to save what can still be read."
    )


@contextlib.contextmanager
def _told(path: Path, failed: str) -> Iterator[None]:
    """Turn what the file system or SQLite raises into a sentence."""
    try:
        with told_as_sentences(path):
            yield
    except (OSError, RuntimeError) as error:  # a RuntimeError tells of links that lead back to themselves
        why = error.strerror if isinstance(error, OSError) else error
        raise CorrigendaError(
            f"{failed} ({why}). Nothing was changed; choose another folder, or get the right to use this one."
        ) from error


def _check_is_a_file(path: Path) -> None:
    if not path.exists():
        raise CorrigendaError(f"There is no library “{path}”. Look whether it was moved or renamed, or make a new one.")
    if path.is_dir():
        raise CorrigendaError(f"“{path}” is a folder, not a library. Choose a file ending in “.corrigenda”.")
    if not os.access(path, os.R_OK):
        raise CorrigendaError(f"“{path}” may not be read by you. It was left as it is; ask its owner for the right.")
    if path.stat().st_size == 0:
        raise CorrigendaError(
            f"“{path}” is empty, so it is not a library. It was left as it is; go back to a copy, or make a new one."
        )


def _version(path: Path) -> int:
    """The file's schema version; raises `CorrigendaError` if it is no library. Reads only."""
    try:
        with contextlib.closing(connect(path, read_only=True)) as connection:
            [(mark,)] = connection.execute("PRAGMA application_id").fetchall()
            [(version,)] = connection.execute("PRAGMA user_version").fetchall()
    except sqlite3.Error as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_NOTADB:
            raise _not_a_library(path) from error
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN) and _half_written(path):
            # A program was stopped while it wrote; opening the file for writing puts it right.
            return _version_after_mending(path)
        raise failure(error, path) from error
    if mark != schema.APPLICATION_ID:
        raise _not_a_library(path)
    return int(version)


def _half_written(path: Path) -> bool:
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.stat().st_size > 0


def _version_after_mending(path: Path) -> int:
    try:
        with contextlib.closing(connect(path)) as connection:
            [(version,)] = connection.execute("PRAGMA user_version").fetchall()
    except sqlite3.Error as error:
        raise CorrigendaError(
            f"The library “{path}” was being written when its program or computer stopped, and cannot be put right "
            f"where it is ({error}). Nothing was changed. Copy it together with “{path.name}-journal” to a folder that "
            "can be written and open it there."
        ) from error
    return int(version)


def _not_a_library(path: Path) -> CorrigendaError:
    return CorrigendaError(
        f"“{path}” is not a library of Corrigenda, or is damaged at its very beginning. It was left as it is; "
        "if it is an article or a list of references, import it instead."
    )


def _why_not_written(path: Path, version: int) -> str:
    """The notice for a library that can only be read; "" if it can be written."""
    if version > schema.VERSION:
        return (
            f"The library “{path.name}” was made by a newer version of Corrigenda, so it is open for reading only. "
            "Update Corrigenda to change it."
        )
    if not os.access(path, os.W_OK):
        return (
            f"The file “{path.name}” is write-protected, so it is open for reading only. "
            "Save a copy elsewhere, or allow writing, to change it."
        )
    if not os.access(path.parent, os.W_OK):
        return _UNWRITABLE_FOLDER.format(path=path, why="permission denied")
    return ""


_UNWRITABLE_FOLDER = (
    "The folder of “{path}” cannot be written ({why}), so the library is open for reading only. "
    "Save a copy elsewhere to change it."
)


def _opened_for_reading(path: Path, version: int, notice: str) -> Opened:
    place = Place(path)
    with contextlib.closing(connect(path, read_only=True)) as connection:
        if version == schema.VERSION:
            _check_schema(path, list(schema.strange_objects(connection)))
        elif not schema.can_be_read(connection):
            raise CorrigendaError(
                f"The library “{path}” has the form of another version of Corrigenda and cannot be read as it is. "
                "It was left so; open it where it can be written, or with the newest version."
            )
    return Opened(place, None, None, notice)


def _opened_for_writing(path: Path, version: int, lock: Lock) -> Opened:
    notice = ""
    place = Place(path)
    writer = Writer(place)
    try:
        _check_soundness(writer.connection, path)
        if version < schema.VERSION:
            notice = _brought_up_to_date(writer.connection, path)
        _check_schema(path, list(schema.strange_objects(writer.connection)))
    except BaseException:
        writer.close()
        raise
    return Opened(place, lock, writer, notice)


def _check_soundness(connection: sqlite3.Connection, path: Path) -> None:
    if path.stat().st_size <= CHECKED_AT_OPENING_BYTES and (wrong := integrity(connection, path)):
        raise LibraryDamaged(wrong)


def _check_schema(path: Path, strange: list[str]) -> None:
    if strange:
        raise CorrigendaError(
            f"The library “{path}” holds what Corrigenda did not make ({', '.join(strange[:3])}), which could change "
            "or hide your work. It was left as it is; open a copy that no other tool has changed."
        )


def _brought_up_to_date(connection: sqlite3.Connection, path: Path) -> str:
    """Migrate an older library, after a copy of it was put beside it; gives the notice."""
    active = connection.execute("SELECT type || ' ' || name FROM sqlite_schema WHERE type IN ('trigger', 'view')")
    _check_schema(path, [each for (each,) in active])
    now = datetime.now(UTC).strftime("%Y-%m-%d %H.%M.%S")
    kept = path.with_name(f"{path.stem} before update {now}{path.suffix}")
    try:
        copy(connection, kept)
        schema.migrate(connection)
    except BaseException:
        kept.unlink(missing_ok=True)
        raise
    return f"The library “{path.name}” was brought up to date. The older form is kept as “{kept.name}” beside it."


def _created(path: Path, lock: Lock) -> Opened:
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    try:
        place = Place(path)
        writer = Writer(place)
        try:
            schema.migrate(writer.connection)
        except BaseException:
            writer.close()
            raise
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Opened(place, lock, writer, "")
