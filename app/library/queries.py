"""What can be asked of a library: values in, plain values out."""

from dataclasses import dataclass
from typing import NamedTuple

from app.library.filter import Filter


class Order(NamedTuple):
    """A column to sort by ("position" is the list's own order) and its direction."""

    column: str = "position"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """Which references, in which order: those of an article (None: of all articles) that a filter lets through."""

    article_id: int | None = None
    filter: Filter = Filter()
    order: Order = Order()


class ArticleRow(NamedTuple):
    """An article as a list shows it."""

    id: int
    title: str
    journal: str
    year: str
    first_author: str
    references: int


class StepRow(NamedTuple):
    """A step as the history shows it; `at` is ISO 8601 in UTC, `undone` whether it is taken back now."""

    id: int
    at: str
    label: str
    origin: str
    changes: int
    undone: bool
