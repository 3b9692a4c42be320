"""What was read, put into a library as one step."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from itertools import islice

from app.library import Library, Step
from app.model import Reference
from app.progress import Progress
from app.tasks.reading import Reading, nothing_in


def add_reading(library: Library, reading: Reading, *, label: str, progress: Progress | None = None) -> int:
    """Put what was read into the library as one step; gives the article's id."""
    with _adding(library, reading, label, progress) as step:
        article_id = step.add_article(reading.article, reading.references)
        if reading.follow is not None and not _add_following(step, article_id, reading.follow):
            raise nothing_in("The file", reading.problems)
    return article_id


def add_to_article(library: Library, article_id: int, reading: Reading, *, progress: Progress | None = None) -> int:
    """Put the references of what was read at the end of an article's list, as one step; gives how many."""
    with _adding(library, reading, "", progress) as step:
        step.add_references(article_id, reading.references)
        count = len(reading.references) + _add_following(step, article_id, reading.follow or iter(()))
        step.label = "Add a reference" if count == 1 else f"Add {count:,} references"
    return count


def _adding(library: Library, reading: Reading, label: str, progress: Progress | None) -> AbstractContextManager[Step]:
    """A step that adds what was read; while references follow, their reading tells how far it is."""
    if reading.follow is not None:
        return library.step(label, is_large=True)
    return library.step(label, progress=progress, expected=len(reading.references))


def _add_following(step: Step, article_id: int, references: Iterator[Reference]) -> int:
    """Add references at the end of a list, some at a time; gives how many."""
    count = 0
    while some := list(islice(references, _ADDED_AT_ONCE)):
        count += len(step.add_references(article_id, some))
    return count


_ADDED_AT_ONCE = 1_000
