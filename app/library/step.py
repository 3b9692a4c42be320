"""The gate: a step of edits, checked, written and logged in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app.model import Article, Reference


@dataclass(frozen=True, slots=True)
class Changed:
    """What one step did, told to listeners after COMMIT.

    `cells` are (table, row id, column); `added` and `deleted` are (table, row id). `origin` is "edit", "undo" or "redo".
    """

    step_id: int
    label: str
    origin: str
    cells: frozenset[tuple[str, int, str]] = frozenset()
    added: frozenset[tuple[str, int]] = frozenset()
    deleted: frozenset[tuple[str, int]] = frozenset()


class Conflict(NamedTuple):
    """A change that could not be taken back, because the value was changed again since."""

    table: str
    row: int
    column: str
    wanted: str
    current: str


@dataclass(slots=True)
class Step:
    """The edits of one step; made by `Library.step` only. All of it is written, or nothing."""

    label: str
    changes: list[object] = field(default_factory=list)

    def set(self, row_id: int, column: str, value: object, *, table: str = "reference") -> None:
        """Set one value; the same value as before is no edit. Raises `CorrigendaError` if the column cannot hold it."""
        raise NotImplementedError

    def add_article(self, article: Article, references: Sequence[Reference]) -> int:
        """Add an article with its authors, affiliations and references; gives its id."""
        raise NotImplementedError

    def add_references(
        self, article_id: int, references: Sequence[Reference], *, before: int | None = None
    ) -> list[int]:
        """Add references before the reference with the id `before`, or at the end; gives their ids."""
        raise NotImplementedError

    def add(self, table: str, values: dict[str, object]) -> int:
        """Add one row to a small table (author, affiliation, authorship, ignored, rule, profile); gives its id."""
        raise NotImplementedError

    def delete(self, table: str, row_ids: Sequence[int]) -> None:
        """Delete rows with what belongs to them (an article's references, authors, affiliations); all undoable."""
        raise NotImplementedError

    def move_references(self, reference_ids: Sequence[int], *, before: int | None) -> None:
        """Put references, in the order given, before another one of their article, or last."""
        raise NotImplementedError
