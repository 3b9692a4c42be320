"""Writing a file so that it is either the old one or the new one, whatever happens."""

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from app.errors import CorrigendaError


def save_bytes(path: Path, content: bytes) -> None:
    """Write `content` to `path` through a temporary file beside it, synced and renamed.

    An existing file keeps its permissions, a link stays a link to the file that is written. Raises `CorrigendaError` if
    the folder cannot be written or the disk is full; the old file is then untouched and no temporary file left.
    """
    with NewFiles() as files:
        files.make(path, content)
        for _ in files.put():
            pass


class NewFiles:
    """Files that are whole on the disk, under other names, before the first takes its place.

    As a context: what has not taken its place at the end, whatever the reason, is removed.
    """

    def __init__(self) -> None:
        self._made: list[_Made] = []

    def make(self, path: Path, content: bytes) -> None:
        """Have a file ready; raises `CorrigendaError` if that cannot be done."""
        target = Path(os.path.realpath(path))
        with _in_words(path, target):
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if target.exists() and not os.access(target, os.W_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            if target.exists() and not target.is_file():  # a pipe or a device: there is nothing to replace
                self._made.append(_Made(path, target, None, content))
                return
            temporary = target.with_name(f".corrigenda-{secrets.token_hex(8)}.tmp")
            self._made.append(_Made(path, target, temporary, b""))
            with temporary.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())

    def put(self) -> Iterator[Path]:
        """Let the files take their places one by one; raises `CorrigendaError` if one cannot."""
        while self._made:
            path, target, temporary, content = self._made[0]
            with _in_words(path, target):
                if temporary is None:
                    target.write_bytes(content)
                else:
                    if target.exists():
                        temporary.chmod(target.stat().st_mode & 0o7777)
                    temporary.replace(target)
                    _sync_folder(target.parent)
            del self._made[0]
            yield path

    def __enter__(self) -> "NewFiles":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        for made in self._made:
            if made.temporary is not None:
                with contextlib.suppress(OSError):
                    made.temporary.unlink(missing_ok=True)


class _Made(NamedTuple):
    """A file to be put: the path that was asked for, the one it leads to, where it is now, else what it will hold."""

    path: Path
    target: Path
    temporary: Path | None
    content: bytes


@contextlib.contextmanager
def _in_words(path: Path, target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CorrigendaError(_sentence(path, target, error)) from error


def _sync_folder(folder: Path) -> None:
    """Have the new name survive a power cut, where the system lets a folder be synced."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sentence(path: Path, target: Path, error: OSError) -> str:
    is_there = error.errno != errno.ENAMETOOLONG and target.is_file()
    kept = " The file that was there is untouched." if is_there else " Nothing was written."
    what = f"“{path.name}” was not saved"
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"{what}: the disk is full.{kept} Make room or save it somewhere else."
    if error.errno == errno.EISDIR:
        return f"{what}: “{path}” is a folder. Nothing was written. Give the file a name of its own."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        where = "the file is write-protected" if is_there else f"the folder “{path.parent}” cannot be written to"
        if is_there and not os.access(target.parent, os.W_OK):
            where = f"the folder “{path.parent}” cannot be written to"
        return f"{what}: {where}.{kept} Save it somewhere else or under another name."
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"{what}: there is no folder “{path.parent}”. Nothing was written. Choose a folder that exists."
    if error.errno == errno.ENAMETOOLONG:
        return f"{what}: its name is too long. Nothing was written. Choose a shorter one."
    return f"{what}: {error.strerror or error}.{kept} Save it somewhere else."
