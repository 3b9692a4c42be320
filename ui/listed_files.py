"""Files that a user names once: read in a worker at each start, remembered by their paths."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.errors import CorrigendaError
from ui.jobs import Jobs
from ui.settings import Settings


class Listed(NamedTuple):
    """What came of a file: its `content`, or a sentence that says what is `wrong`; neither while it is being read."""

    content: Any = None
    wrong: str = ""


class ListedFiles(QObject):
    """Reads files with `read`, which gives their content or raises `CorrigendaError`; `changed` comes with each news.

    Nothing is read before `remember_by` says where the paths are kept, and then before it is wanted.
    """

    changed = Signal()

    def __init__(self, key: str, read: Callable[[Path], Any], jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key, self._read, self._jobs = key, read, jobs
        self._settings: Settings | None = None
        self._files: dict[Path, Listed] = {}
        self._is_wanted = False

    def remember_by(self, settings: Settings) -> None:
        """Keep the paths in these settings."""
        self._settings = settings
        if self._is_wanted:
            self._read_remembered()

    def want(self) -> None:
        """Read the files that are remembered; those that were read before are not read again."""
        if not self._is_wanted:
            self._is_wanted = True
            self._read_remembered()

    def _read_remembered(self) -> None:
        if self._settings is not None:
            self._take([Path(line) for line in self._settings.text(self._key).splitlines() if line])

    @property
    def files(self) -> dict[Path, Listed]:
        """The files in the order they were added, and what came of each."""
        return dict(self._files)

    @property
    def is_reading(self) -> bool:
        """Whether a file is still being read."""
        return Listed() in self._files.values()

    @property
    def contents(self) -> tuple[Any, ...]:
        """The content of the files that could be read."""
        return tuple(each.content for each in self._files.values() if each.content is not None)

    def add(self, paths: Iterable[Path]) -> None:
        """Name more files; one that is named again is read again."""
        self.want()
        self._take(paths)
        self._remember()

    def remove(self, path: Path) -> None:
        """Let go of a file."""
        if self._files.pop(path, None) is not None:
            self._remember()
            self.changed.emit()

    def _take(self, paths: Iterable[Path]) -> None:
        new = list(dict.fromkeys(paths))
        for path in new:
            self._files[path] = Listed()
            self._jobs.ask(partial(_tried, self._read, path), answered=self._hear, aside=True)
        if new:
            self.changed.emit()

    def _hear(self, answer: tuple[Path, Listed]) -> None:
        path, listed = answer
        if path in self._files:
            self._files[path] = listed
            self.changed.emit()

    def _remember(self) -> None:
        if self._settings is not None:
            self._settings.remember(self._key, "\n".join(map(str, self._files)))


def _tried(read: Callable[[Path], Any], path: Path) -> tuple[Path, Listed]:
    try:
        return path, Listed(read(path))
    except CorrigendaError as error:
        return path, Listed(wrong=str(error))
