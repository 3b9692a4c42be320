"""What the window remembers between starts."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT_FILES = 10


class Settings:
    """Remembered values: some for the program, some for each library (by its path)."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings("Corrigenda", "Corrigenda")

    @property
    def place(self) -> str:
        """Where all of it is kept: a file, or a branch of the registry."""
        return self._store.fileName()

    def text(self, key: str, default: str = "") -> str:
        """A remembered text."""
        return str(self._store.value(key, default))

    def state(self, key: str) -> QByteArray:
        """A remembered layout of a window, a header or docks; empty if there is none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember(self, key: str, value: str | QByteArray) -> None:
        """Remember a value."""
        self._store.setValue(key, value)

    def of_library(self, path: Path, key: str) -> str:
        """The name under which `key` is remembered for one library."""
        return f"library/{hashlib.sha1(str(path).encode()).hexdigest()[:12]}/{key}"

    def recent_files(self) -> list[Path]:
        """Files opened lately that are still there, newest first."""
        paths = [Path(line) for line in self.text("recent").splitlines()]
        return [path for path in paths if path.is_file()]

    def add_recent(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        others = [each for each in self.recent_files() if each != path]
        self.remember("recent", "\n".join(str(each) for each in [path, *others][:MOST_RECENT_FILES]))

    def columns(self, headings: Sequence[str]) -> tuple[str, ...]:
        """What the user said that the columns of a table with these headings hold; empty if nothing yet."""
        stored = self.text(_columns_key(headings))
        return tuple(stored.split("\n")) if stored else ()

    def remember_columns(self, headings: Sequence[str], columns: Sequence[str]) -> None:
        """Remember what the columns of a table with these headings hold."""
        self.remember(_columns_key(headings), "\n".join(columns))

    def sync(self) -> None:
        """Write to the disk what was remembered."""
        self._store.sync()


def _columns_key(headings: Sequence[str]) -> str:
    return f"columns/{hashlib.sha1(json.dumps(list(headings)).encode()).hexdigest()[:16]}"
