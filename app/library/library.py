"""One open library: opened, written, taken back, copied and closed."""

import contextlib
import sqlite3
import sys
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from app.errors import CorrigendaError
from app.library import history, kept_findings, opening
from app.library.answers import Answers
from app.library.changed import Changed
from app.library.connections import Readers, connect
from app.library.copying import save_copy
from app.library.failures import LibraryBusy, LibraryReadOnly, told_as_sentences
from app.library.gate import Gate
from app.library.kept_findings import KeptFinding
from app.library.kept_order import MOST_CHANGES
from app.library.past import PastChange
from app.library.queries import Query, StepRow
from app.library.step import Conflict, Step
from app.library.writer import Writer
from app.progress import Progress

_LARGE = 20_000
"""Changes of a step that may be too much to be kept in memory until it is written."""
_SETTLES_AT_MOST = 50
_SETTLES_EVERY_S = 0.1

LONGEST_STEM = 80
"""Letters of a library's name that the name of its copy begins with; a name has at most 255 bytes."""


class Library(Answers):
    """An open `.corrigenda` file. Reads may come from any thread (each has its own read-only connection); `step`,
    `undo` and `redo` from any thread too, one at a time. Listeners are called in the thread of the step, after COMMIT.

    `step`, `undo` and `redo` that are given a `progress` tell it how far they are and may be cancelled, leaving nothing
    behind. In the main thread, for which a user waits, they raise `LibraryBusy` while another thread writes for long.
    """

    path: Path
    read_only: bool
    notice: str
    """A sentence for the user if the library opened read-only or was migrated, else ""."""

    def __init__(self, opened: opening.Opened) -> None:
        """Made by `open` and `create`."""
        self.path = opened.place.path
        self.read_only = opened.writer is None
        self.notice = opened.notice
        self._place = opened.place
        self._lock = opened.lock
        self._writer = opened.writer
        super().__init__(Readers(opened.place, outwaits=self._is_committing))
        self._listeners: list[Callable[[Changed], None]] = []

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "Library":
        """Open a library; raises `CorrigendaError` telling what is wrong and what to do, changing nothing."""
        return cls(opening.open_file(path, read_only=read_only))

    @classmethod
    def create(cls, path: Path) -> "Library":
        """Make a new, empty library; raises `CorrigendaError` if something stands there or the folder is read-only."""
        return cls(opening.create_file(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and give up its lock; may be called twice."""
        self._readers.close()
        if self._writer is not None:
            self._writer.close()
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def step(
        self, label: str, *, progress: Progress | None = None, expected: int = 0, is_large: bool = False
    ) -> Iterator[Step]:
        """The one gate for writing: `with library.step("Edit pages") as step: step.set(3, "pages", "256-265")`.

        Commits when the block ends well, writes nothing if it raises, logs nothing if nothing changed. `progress` hears
        how many of the `expected` changes are made. One that may change more than memory holds `is_large`.
        """
        with self._transaction(is_large=is_large or expected > _LARGE) as connection:
            gate = Gate(connection, label, progress=progress, expected=expected)
            yield Step(gate)
            changed = gate.finish()
        self._tell(changed)

    def listen(self, listener: Callable[[Changed], None]) -> Callable[[], None]:
        """Call `listener` after each step; gives a function that stops it."""
        self._listeners.append(listener)

        def stop() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return stop

    def undo(self, *, progress: Progress | None = None) -> StepRow | None:
        """Take back the last step not yet taken back, as a step of its own; None if there is none."""
        with self._transaction(is_large=_is_large(self.next_undo())) as connection:
            target = history.next_undo(_asking(connection))
            if target is None:
                return None
            changed, _ = history.take_back(connection, target, leave_conflicts=True, progress=progress)
        self._tell(changed)
        return target._replace(undone=True)

    def redo(self, *, progress: Progress | None = None) -> StepRow | None:
        """Do again the step last taken back, unless an edit came after; None if there is none."""
        with self._transaction(is_large=_is_large(self.next_redo())) as connection:
            query = _asking(connection)
            undoing, redone = history.undoing_to_redo(query), history.next_redo(query)
            if undoing is None or redone is None:
                return None
            target = history.step_row(query, undoing)
            assert target is not None
            changed, _ = history.take_back(connection, target, leave_conflicts=True, progress=progress)
        self._tell(changed)
        return redone._replace(undone=False)

    def undo_step(
        self,
        step_id: int,
        *,
        over: Collection[history.Cell] | None = None,
        is_whole: bool = False,
        progress: Progress | None = None,
    ) -> list[Conflict]:
        """Take back any earlier step, change by change; values changed since are left alone and returned.

        `over` are the cells that are put back though they were changed since; with it, empty or not, it is settled what
        becomes of each, and the step counts as undone. If it `is_whole`, nothing is written where anything is left.
        """
        is_large = _is_large(history.step_row(self._readers.query, step_id))
        changed, conflicts = None, list[Conflict]()
        with suppress(_OnlyTried), self._transaction(is_large=is_large) as connection:
            target = history.step_row(_asking(connection), step_id)
            if target is None:
                raise KeyError(step_id)
            if target.undone:
                return []
            changed, conflicts = history.take_back(
                connection, target, leave_conflicts=over is not None, over=over or (), progress=progress
            )
            if is_whole and conflicts:
                changed = None
                raise _OnlyTried
        self._tell(changed)
        return conflicts

    def undo_changes(
        self, changes: Sequence[PastChange], label: str, *, over: Collection[history.Cell] = ()
    ) -> list[Conflict]:
        """Take back single changes of steps, as an edit with this label; values changed since, but for the cells
        `over`, are left alone and returned."""
        with self._writing().transaction() as connection:
            changed, conflicts = history.take_back_changes(connection, changes, label, over=over)
        self._tell(changed)
        return conflicts

    def keep_findings(self, article_id: int, found: Sequence[KeptFinding], *, change: int, checks: str) -> bool:
        """Keep what was found in an article for filters and counts; this is no step, and undo knows nothing of it.

        False, and nothing kept, if the article was changed after `change`, if the library is read-only, or if something
        else is being written: then it can be checked again later. `checks` names what it was checked by.
        """
        if self._writer is None:
            return False
        try:
            with self._writer.transaction(is_quiet=True) as connection:
                return kept_findings.keep(connection, article_id, found, change=change, checks=checks)
        except LibraryBusy:
            return False

    def copy_to(self, path: Path, *, progress: Progress | None = None) -> None:
        """A complete copy of the library, made through SQLite's backup; what stood at `path` is replaced.

        Works even after the library's own file was deleted or replaced. Raises `CorrigendaError`.
        """
        self.give_way()  # a library that is gone may come back under its own name
        if self._writer is None:
            save_copy(self._readers.connection(), self.path, path, progress=progress)
            return
        with self._writer.at_rest() as connection:
            save_copy(connection, self.path, path, progress=progress)

    def is_gone(self) -> bool:
        """Whether its file was deleted, moved or replaced: nothing can be written, but `copy_to` saves all of it."""
        return self._place.is_taken()

    def keep_what_is_gone(self, folder: Path) -> Path | None:
        """Where closing would lose a library whose file is gone, a copy of it: beside it, or in `folder`.

        None if nothing would be lost. Raises `CorrigendaError`.
        """
        if self.read_only or not self.is_gone() or self._place.has_another_name() or not self.steps(limit=1):
            return None
        now = datetime.now(UTC).astimezone().strftime("%Y-%m-%d %H.%M.%S")
        kept = f"{self.path.stem[:LONGEST_STEM]} (kept {now}){self.path.suffix}"
        beside = self.path.parent / kept
        try:
            self.copy_to(beside)
        except CorrigendaError:
            self.copy_to(folder / kept)
            return folder / kept
        return beside

    def give_way(self) -> None:
        """Let go of the name of a library that is gone, so that what has it now can be opened."""
        if self._lock is not None and self.is_gone():
            self._lock.release()

    def is_checked(self) -> bool:
        """Whether opening has checked the file; a large one is left to `check_integrity` in a worker."""
        return not self.path.exists() or self.path.stat().st_size <= opening.CHECKED_AT_OPENING_BYTES

    def check_integrity(self) -> str:
        """An empty text if the file is sound, else a sentence that says what is wrong and what to do."""
        # On a connection of its own: SQLite 3.46 checks the search index against what a reader that is long open has
        # cached of it, and then finds damage that is not there.
        with told_as_sentences(self.path), contextlib.closing(connect(self.path, read_only=True)) as connection:
            return opening.integrity(connection, self.path)

    @contextmanager
    def _transaction(self, *, is_large: bool) -> Iterator[sqlite3.Connection]:
        """A transaction of the writer; one that `is_large` may outgrow the memory, and lets readers go on meanwhile."""
        writer = self._writing()
        if not is_large:
            with writer.transaction() as connection:
                yield connection
            return
        try:
            with writer.outgrowing(), writer.transaction() as connection:
                yield connection
        finally:
            for _ in range(_SETTLES_AT_MOST):
                with self._readers.apart() as are_apart:
                    if are_apart and writer.settle():
                        break
                time.sleep(_SETTLES_EVERY_S)

    def _is_committing(self) -> bool:
        return self._writer is not None and self._writer.is_committing

    def _writing(self) -> Writer:
        if self._writer is None:
            raise LibraryReadOnly(
                f"The library “{self.path}” is open for reading only, so nothing was changed. "
                "Save a copy elsewhere to work on it."
            )
        return self._writer

    def _tell(self, changed: Changed | None) -> None:
        if changed is None:
            return
        if len(changed.cells) + len(changed.added) + len(changed.deleted) > MOST_CHANGES:
            with suppress(CorrigendaError):
                self._catch_up()  # here, in the thread of the step, and not in the window's, which is told now
        for listener in list(self._listeners):
            try:
                listener(changed)
            except Exception:
                # The step is saved: a listener that fails must not look like an edit that failed.
                sys.excepthook(*sys.exc_info())


class _OnlyTried(Exception):
    """Ends a transaction that is not to be kept; nothing went wrong."""


def _is_large(target: StepRow | None) -> bool:
    return target is not None and target.changes > _LARGE


def _asking(connection: Any) -> Query:
    return lambda sql, parameters: connection.execute(sql, parameters).fetchall()
