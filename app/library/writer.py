"""The one connection that writes: transactions, one at a time, on a file known to be still there."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.library.connections import Place, connect
from app.library.failures import busy, closed, told_as_sentences
from app.progress import Progress

# The window outwaits the commit of a small step elsewhere, but not the writing of thousands of references.
_WINDOW_WAITS_S = 0.1
_CACHE_KB = 2_000
_LARGE_CACHE_KB = 128_000
_PAGES_COPIED_AT_ONCE = 2_000


class Writer:
    """Makes transactions, from any thread, one after another."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._lock = threading.RLock()
        self._closed = False
        self._is_long = False
        self.is_committing = False
        self.connection = connect(place.path)

    @contextmanager
    def transaction(self, *, is_quiet: bool = False) -> Iterator[sqlite3.Connection]:
        """A transaction that commits if the block ends well; all or nothing.

        Raises `CorrigendaError` if the file is gone, full, damaged or used by another program. One that `is_quiet` is
        short and is not a user's: it gives way where something else is written, and is waited for, not complained of.
        """
        with self._turn(is_quiet=is_quiet):
            self._check_open()
            if self.connection.in_transaction:
                raise RuntimeError("A step is open in this thread already; steps do not nest.")
            self._place.check()
            with told_as_sentences(self._place.path):
                self.connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self.connection
                    self._place.check()
                    self._commit()
                except BaseException:
                    self._roll_back()
                    raise

    @contextmanager
    def outgrowing(self) -> Iterator[None]:
        """Within, a step may outgrow the memory, and readers go on reading what was there before it.

        It is written into a file beside the library meanwhile (a write-ahead log), for which other programs must let
        go of the library for a moment; if they do not, the step is kept in memory as any other.
        """
        with self._turn(is_quiet=False):
            self._check_open()
            with told_as_sentences(self._place.path):
                is_beside = self._journal("WAL") == "wal"
            if not is_beside:
                yield
                return
            self.connection.execute("PRAGMA cache_spill = ON")
            self.connection.execute(f"PRAGMA cache_size = -{_LARGE_CACHE_KB}")
            try:
                yield
            finally:
                self.connection.execute("PRAGMA cache_spill = OFF")
                self.connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
                self.connection.execute("PRAGMA shrink_memory")
                with suppress(sqlite3.Error):
                    self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def settle(self) -> bool:
        """Take the file beside the library away; True if there is none. Nobody may be reading.

        False as well while another thread writes. To wait for it would be to wait for ever: it may be about to read,
        and who settles keeps all readers waiting.
        """
        if not self._lock.acquire(blocking=False):
            return False
        try:
            return self._closed or self._journal("TRUNCATE") == "truncate"
        finally:
            self._lock.release()

    def _journal(self, mode: str) -> str:
        """The way of writing that the library has after it was asked to have another."""
        try:
            [(found,)] = self.connection.execute(f"PRAGMA journal_mode = {mode}").fetchall()
        except sqlite3.OperationalError:
            return ""  # another program is reading
        return str(found)

    @contextmanager
    def at_rest(self) -> Iterator[sqlite3.Connection]:
        """The connection while no step is open."""
        with self._lock, self._held(is_long=True), told_as_sentences(self._place.path):
            self._check_open()
            yield self.connection

    def close(self) -> None:
        """Close the connection once no step is open; may be called twice."""
        with self._lock:
            self._closed = True
            with suppress(sqlite3.Error):  # takes the emptied journal away, so that one file is all that is left
                self.connection.execute("PRAGMA journal_mode = DELETE")
            self.connection.close()

    @contextmanager
    def _turn(self, *, is_quiet: bool) -> Iterator[None]:
        if is_quiet:
            has_turn = self._lock.acquire(blocking=False)
        else:
            is_window = threading.current_thread() is threading.main_thread()
            has_turn = self._lock.acquire(timeout=_WINDOW_WAITS_S if is_window else -1)
            while not has_turn and not self._is_long:  # it is a quiet one, or about to begin or to end
                has_turn = self._lock.acquire(timeout=_WINDOW_WAITS_S)
        if not has_turn:
            raise busy(self._place.path)
        try:
            with self._held(is_long=not is_quiet):
                yield
        finally:
            self._lock.release()

    @contextmanager
    def _held(self, *, is_long: bool) -> Iterator[None]:
        """Within, say of the lock that is held whether that may be for long."""
        around, self._is_long = self._is_long, is_long
        try:
            yield
        finally:
            self._is_long = around

    def _commit(self) -> None:
        self.is_committing = True
        try:
            self.connection.execute("COMMIT")
        finally:
            self.is_committing = False

    def _check_open(self) -> None:
        if self._closed:
            raise closed(self._place.path)

    def _roll_back(self) -> None:
        # Some errors end the transaction by themselves (https://www.sqlite.org/lang_transaction.html). Where not even
        # going back can be written, the journal stays, and the next one to open the file goes back with it.
        if self.connection.in_transaction:
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")


def copy(source: sqlite3.Connection, target: Path, *, progress: Progress | None = None) -> None:
    """Copy an open library into a new file through SQLite's backup; raises sqlite3.Error, or what `progress` does."""

    def tell(_status: int, left: int, total: int) -> None:
        if progress is not None:
            progress.report(total - left, total)

    copied = sqlite3.connect(target, isolation_level=None)
    try:
        copied.execute("PRAGMA synchronous = EXTRA")
        source.backup(copied, pages=_PAGES_COPIED_AT_ONCE, progress=tell)
    finally:
        copied.close()
