"""Connections to a library file: one that writes, and one for each thread that reads."""

import os
import sqlite3
import threading
import weakref
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import takewhile
from pathlib import Path
from typing import Any

from app.errors import Cancelled, CorrigendaError
from app.library.article_words import teach
from app.library.failures import LibraryGone, closed, is_shut_out, told_as_sentences
from app.progress import Progress

# Whom nobody waits for outwaits another program; the window's thread and the writer, for whom a user waits, say soon
# that the file is taken.
_READER_WAITS_S = 10.0
_WINDOW_WAITS_S = 0.25
_WRITER_WAITS_S = 2.0
_BREAKS_OFF_EVERY_S = 0.01
_INSTRUCTIONS_BETWEEN_LOOKS = 100_000
_LONG = 300_000


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection with the settings that make every commit safe; raises sqlite3.Error.

    TRUNCATE with EXTRA syncs the file and its folder at each commit. Nothing is kept in write-ahead files beside the
    library, so a library can be copied or mailed as it stands.
    """
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = sqlite3.connect(
        uri,
        uri=True,
        timeout=_patience_s(read_only=read_only),
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        teach(connection)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA foreign_keys = ON")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("PRAGMA journal_mode = TRUNCATE")
            # A step that outgrows the cache must not lock readers out before it commits.
            connection.execute("PRAGMA cache_spill = OFF")
    except BaseException:
        connection.close()
        raise
    return connection


def _patience_s(*, read_only: bool) -> float:
    if not read_only:
        return _WRITER_WAITS_S
    return _WINDOW_WAITS_S if threading.current_thread() is threading.main_thread() else _READER_WAITS_S


class Place:
    """The file a library was opened from, so that another file under its name is noticed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened = path.stat()

    def is_taken(self) -> bool:
        """Whether the path leads to another file now, or to none."""
        try:
            self.check()
        except LibraryGone:
            return True
        return False

    def has_another_name(self) -> bool:
        """Whether the opened file lies in its folder under another name."""
        try:
            with os.scandir(self.path.parent) as there:
                return any(each.inode() == self._opened.st_ino for each in there)
        except OSError:
            return False

    def check(self) -> None:
        """Raises `LibraryGone` if the path no longer leads to the opened file."""
        try:
            found = os.stat(self.path)  # noqa: PTH116 - half the time of Path.stat, at each commit
        except OSError as error:
            raise LibraryGone(_gone(self.path, "is no longer there: it was deleted, moved or renamed")) from error
        if (found.st_ino, found.st_dev) != (self._opened.st_ino, self._opened.st_dev):
            raise LibraryGone(_gone(self.path, "was replaced by another file"))


def _gone(path: Path, happened: str) -> str:
    return (
        f"The library “{path}” {happened} while it was open. This edit was not kept; all earlier ones are. "
        "Save a copy now, before closing, and go on working in that."
    )


class Readers:
    """Read-only connections, one a thread, opened when first asked for.

    However soon a thread gives up waiting for other programs, it waits as long as `outwaits` is true: while the
    library's own writer commits.
    """

    def __init__(self, place: Place, *, outwaits: Callable[[], bool]) -> None:
        self._place = place
        self._outwaits = outwaits
        self._of_thread = threading.local()
        self._every: weakref.WeakSet[_Reader] = weakref.WeakSet()
        self._left: list[sqlite3.Connection] = []  # of threads that are gone
        self._closed = False
        self._lock = threading.Lock()

    def query(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a SELECT; raises `CorrigendaError`."""
        with told_as_sentences(self._place.path):
            reader, was_committing = self._reader(), True  # it may have committed until a moment ago
            while True:
                try:
                    with reader.asking:
                        if self._closed:
                            raise closed(self._place.path)
                        if not reader.is_stale:
                            return reader.connection.execute(sql, parameters).fetchall()
                    reader = self._reader()
                except sqlite3.OperationalError as error:
                    if self._closed:
                        raise closed(self._place.path) from error
                    if not (is_shut_out(error) and was_committing):
                        raise
                    was_committing = self._outwaits()

    def ids(self, sql: str, parameters: Sequence[Any] = ()) -> "array[int]":
        """What a SELECT of one column `id` gives, in its order.

        They come as one text: five times as fast as row by row, and the other threads can run meanwhile.
        """
        [(listed,)] = self.query(f"SELECT group_concat(id) FROM ({sql})", parameters)
        return _ids_in(listed or "")

    @contextmanager
    def heeding(self, progress: Progress) -> Iterator[None]:
        """Within, what this thread asks is broken off as soon as `progress` is cancelled; raises `Cancelled` then."""
        connection = self.connection()
        connection.set_progress_handler(lambda: progress.cancelled, _INSTRUCTIONS_BETWEEN_LOOKS)
        try:
            yield
        except CorrigendaError as error:
            if progress.cancelled:
                raise Cancelled("What was asked is not wanted any more.") from error
            raise
        finally:
            with suppress(sqlite3.ProgrammingError):  # it was closed meanwhile
                connection.set_progress_handler(None, 0)

    def connection(self) -> sqlite3.Connection:
        """This thread's own connection."""
        return self._reader().connection

    def _reader(self) -> "_Reader":
        if self._closed:
            raise closed(self._place.path)
        reader: _Reader | None = getattr(self._of_thread, "reader", None)
        if reader is None or reader.is_stale:
            reader = self._of_thread.reader = self._opened()
        return reader

    @contextmanager
    def apart(self) -> Iterator[bool]:
        """Within, no connection is open, and who asks waits; False, and all stay, if something long is being asked."""
        with self._lock:
            readers = list(self._every)
            held = list(takewhile(lambda reader: reader.asking.acquire(blocking=False), readers))
            try:
                are_apart = len(held) == len(readers) and not self._closed
                for reader in held if are_apart else ():
                    reader.connection.close()
                    reader.is_stale = True
                    self._every.discard(reader)
                self._close_left()
                yield are_apart
            finally:
                for reader in held:
                    reader.asking.release()

    def close(self) -> None:
        """Close every thread's connection; what is being asked is broken off, as closing under it would crash."""
        with self._lock:
            self._closed = True
            for reader in list(self._every):
                while not reader.asking.acquire(timeout=_BREAKS_OFF_EVERY_S):
                    reader.connection.interrupt()
                reader.connection.close()
                reader.asking.release()
            self._close_left()

    def _close_left(self) -> None:
        with suppress(IndexError):
            while True:
                self._left.pop().close()

    def _opened(self) -> "_Reader":
        self._close_left()
        reader = _Reader(connect(self._place.path, read_only=True), self._left)
        try:
            self._place.check()  # another file may have taken the name since the library was opened
            with self._lock:
                if self._closed:
                    raise closed(self._place.path)
                self._every.add(reader)
        except CorrigendaError:
            reader.connection.close()
            raise
        return reader


def _ids_in(listed: str) -> "array[int]":
    """Ids with commas between them."""
    ids = array("q")
    if len(listed) < _LONG:
        ids.extend(map(int, filter(None, listed.split(","))))
    else:
        import numpy as np  # takes .06 s to load, which few ids are not worth

        ids.frombytes(np.fromstring(listed, dtype=np.int64, sep=",").tobytes())
    return ids


class _Reader:
    """Holds a connection, as sqlite3's own class cannot be referred to weakly; goes with its thread.

    The connection is left to be closed by another one: closing calls Python for each of its functions, and Python's
    state of a thread that is ending is half gone, so that this ended the program.
    """

    def __init__(self, connection: sqlite3.Connection, left: list[sqlite3.Connection]) -> None:
        self.connection, self._left = connection, left
        self.asking = threading.Lock()
        self.is_stale = False

    def __del__(self) -> None:
        self._left.append(self.connection)
