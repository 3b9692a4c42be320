"""One open library."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.library.queries import ArticleRow, StepRow, View
from app.library.step import Changed, Conflict, Step
from app.model import Article, Reference


class Library:
    """An open `.corrigenda` file. Reads may come from any thread (each has its own read-only connection); `step`,
    `undo` and `redo` from any thread too, one at a time. Listeners are called in the thread of the step, after COMMIT.
    """

    path: Path
    read_only: bool
    notice: str
    """A sentence for the user if the library opened read-only or was migrated, else ""."""

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "Library":
        """Open a library; raises `CorrigendaError` telling what is wrong and what to do, changing nothing."""
        raise NotImplementedError

    @classmethod
    def create(cls, path: Path) -> "Library":
        """Make a new, empty library; raises `CorrigendaError` if something stands there or the folder is read-only."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the file and give up its lock; may be called twice."""

    @contextmanager
    def step(self, label: str) -> Iterator[Step]:
        """The one gate for writing: `with library.step("Edit pages") as step: step.set(3, "pages", "256-265")`.

        Commits when the block ends well, writes nothing if it raises, logs nothing if nothing changed.
        """
        raise NotImplementedError
        yield

    def listen(self, listener: Callable[[Changed], None]) -> Callable[[], None]:
        """Call `listener` after each step; gives a function that stops it."""
        raise NotImplementedError

    def undo(self) -> StepRow | None:
        """Take back the last step not yet taken back, as a step of its own; None if there is none."""
        raise NotImplementedError

    def redo(self) -> StepRow | None:
        """Do again the step last taken back, unless an edit came after; None if there is none."""
        raise NotImplementedError

    def undo_step(self, step_id: int) -> list[Conflict]:
        """Take back any earlier step, change by change; values changed since are left alone and returned."""
        raise NotImplementedError

    def next_undo(self) -> StepRow | None:
        """The step that `undo` would take back."""
        raise NotImplementedError

    def next_redo(self) -> StepRow | None:
        """The step that `redo` would do again."""
        raise NotImplementedError

    def steps(self, *, limit: int = 200, before: int | None = None) -> list[StepRow]:
        """The latest steps, newest first."""
        raise NotImplementedError

    def articles(self) -> list[ArticleRow]:
        """All articles, in the order they were added."""
        raise NotImplementedError

    def article(self, article_id: int) -> Article:
        """One article with authors and affiliations; raises KeyError if it is not there."""
        raise NotImplementedError

    def article_with_source(self, source: str) -> int | None:
        """The id of the article that was read from exactly this text."""
        raise NotImplementedError

    def references(self, article_id: int) -> list[Reference]:
        """An article's references in order."""
        raise NotImplementedError

    def rows(self, reference_ids: Sequence[int]) -> list[Reference]:
        """References by id, in the order asked, without source and spans (for the table); missing ids left out."""
        raise NotImplementedError

    def reference(self, reference_id: int) -> Reference:
        """One reference, whole; raises KeyError if it is not there."""
        raise NotImplementedError

    def ids(self, view: View) -> "array[int]":
        """The ids of a view's references, in its order, as array('q')."""
        raise NotImplementedError

    def numbers(self, reference_ids: Sequence[int]) -> dict[int, int]:
        """The place of each reference in its article's list, from 1."""
        raise NotImplementedError

    def years(self, view: View) -> dict[int | None, int]:
        """How many of a view's references are of each year; None: without a year."""
        raise NotImplementedError

    def ids_of_year(self, view: View, year: int | None) -> list[int]:
        """The view's references of one year, or without one."""
        raise NotImplementedError

    def known_values(self, column: str, *, limit: int = 2000) -> list[str]:
        """Values that a column holds anywhere in the library, commonest first, for completion."""
        raise NotImplementedError

    def copy_to(self, path: Path) -> None:
        """A complete copy of the library, made through SQLite's backup."""
        raise NotImplementedError

    def check_integrity(self) -> str:
        """An empty text if the file is sound, else a sentence that says what is wrong and what to do."""
        raise NotImplementedError
