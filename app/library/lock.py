"""The lock file beside a library: one program writes it at a time."""

import errno
import getpass
import json
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from app.library.failures import LibraryInUse

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# On Windows locked bytes cannot be read, so the byte that is locked lies beyond what the file says.
_LOCKED_BYTE = 4096
_LARGEST_NOTE = 1024


class Holder(NamedTuple):
    """Who has a library open."""

    user: str
    host: str
    pid: int


def lock_path(library: Path) -> Path:
    """The lock file of a library: its name with ".lock" after it."""
    return library.with_name(library.name + ".lock")


class Lock:
    """A held lock; `release` gives it up."""

    def __init__(self, library: Path) -> None:
        """Take the lock; raises `LibraryInUse` naming who holds it, and OSError where no file can be made or locked."""
        self._path = lock_path(library)
        self._file = -1
        while self._file < 0:
            self._file = _locked_file(self._path, library)
        note = json.dumps({"user": _user(), "host": socket.gethostname(), "pid": os.getpid()})
        os.ftruncate(self._file, 0)
        os.write(self._file, note.encode()[:_LARGEST_NOTE])

    def release(self) -> None:
        """Let others open the library; may be called twice."""
        if self._file < 0:
            return
        # Removed before it is let go: whoever locks the removed file sees that it is no longer beside the library.
        with suppress(OSError):
            self._path.unlink()
        os.close(self._file)
        self._file = -1
        with suppress(OSError):  # Windows removes only what is not open
            if sys.platform == "win32":
                self._path.unlink()


def _locked_file(path: Path, library: Path) -> int:
    """The opened and locked file, or -1 if there is none any more and another try is due."""
    file, writable = _opened_file(path)
    try:
        _lock_at_once(file)
        if not writable:
            path.unlink()  # another user's, left by a crash; a new one takes its place
        elif _is_still_there(file, path):
            return file
    except BlockingIOError as error:
        holder = _holder(path)
        os.close(file)
        raise LibraryInUse(_sentence(library, holder)) from error
    except BaseException:
        os.close(file)
        raise
    os.close(file)
    return -1


def _opened_file(path: Path) -> tuple[int, bool]:
    """The lock file, opened, and whether it can be written."""
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666), True
    except PermissionError:
        if not path.exists():
            raise
        return os.open(path, os.O_RDONLY), False


if sys.platform == "win32":

    def _lock_at_once(file: int) -> None:
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EDEADLK):
                raise BlockingIOError(*error.args) from error
            raise
        finally:
            os.lseek(file, 0, os.SEEK_SET)

else:

    def _lock_at_once(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still_there(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


def _holder(path: Path) -> Holder | None:
    try:
        note = json.loads(path.read_bytes()[:_LARGEST_NOTE])
        return Holder(str(note["user"]), str(note["host"]), int(note["pid"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _sentence(library: Path, holder: Holder | None) -> str:
    if holder is None:
        who = "in another program"
    elif holder.pid == os.getpid() and holder.host == socket.gethostname():
        who = "in this program"
    else:
        who = f"by {holder.user} on {holder.host} (process {holder.pid})"
    return f"The library “{library}” is already open {who}. Nothing was changed. Close it there, or open it read-only."


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no name in the environment, none in the user database
        return "someone"
