"""Writing a file so that it is either the old one or the new one, whatever happens."""

from pathlib import Path


def save_bytes(path: Path, content: bytes) -> None:
    """Write `content` to `path` through a temporary file beside it, synced and renamed.

    Raises `CorrigendaError` if the folder cannot be written or the disk is full; the old file is then untouched.
    """
    raise NotImplementedError
