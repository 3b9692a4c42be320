"""What can be asked of an open library."""

from array import array
from collections.abc import Collection, Iterator, Sequence
from contextlib import nullcontext
from itertools import islice
from typing import TYPE_CHECKING, Any

from app.library import (
    cells,
    completions,
    counterparts,
    counts,
    evidence,
    history,
    kept_findings,
    past,
    queries,
    touched_articles,
    volumes,
)
from app.library.article_list import ArticleList
from app.library.connections import Readers
from app.library.kept_findings import KeptFinding, Review
from app.library.past import DeletedArticle, PastChange, PastValue
from app.library.queries import ArticleRow, LoggedChange, StepRow, View
from app.library.values import Stored, clean
from app.library.whole import Whole
from app.model import Article, Name, Reference
from app.progress import Progress

if TYPE_CHECKING:
    from app.ages import Cited


_MANY = 2_000
"""References by id that are looked up one by one in a few milliseconds; the years of more are read for all."""


class Answers:
    """The reading half of `Library`: every question may come from any thread, each of which has its own connection."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers
        self._article_list = ArticleList(readers.query)
        self._whole = Whole(readers.query, readers.ids)

    def edits(self, *, limit: int = 200, before: int | None = None, sought: str = "") -> list[StepRow]:
        """The latest steps that were edits, newest first; `before` the step with that id, for the next page. `sought`
        are words that must all stand in the label or in one change."""
        return past.edits(self._readers.query, limit=limit, before=before, sought=sought)

    def changes_of_step(self, step_id: int, *, limit: int = 500, after: int = 0) -> list[PastChange]:
        """What a step changed; `after` the change with that id, for the next page."""
        return past.changes_of_step(self._readers.query, step_id, limit=limit, after=after)

    def single_changes(self, step_ids: Sequence[int]) -> dict[int, PastChange]:
        """The first change of each of some steps."""
        return past.single_changes(self._readers.query, step_ids)

    def line_of(self, table: str, row: int, column: str) -> list[PastValue]:
        """All values that a cell held, the oldest first; empty if it was never changed."""
        return past.line_of(self._readers.query, table, row, column)

    def since_added(self, article_id: int) -> list[PastChange]:
        """What differs in an article from what was there when it was added: cells, and rows that came or went."""
        return past.since_added(self._readers.query, article_id)

    def deleted_articles(self) -> list[DeletedArticle]:
        """The articles that were deleted and are not there now, the latest first."""
        return past.deleted_articles(self._readers.query)

    def rows_of_deleted(self, deleted: DeletedArticle) -> list[PastChange]:
        """The changes by which a deleted article went with all that belonged to it."""
        return past.rows_of_deleted(self._readers.query, deleted)

    def undoing_of(self, step_id: int) -> int | None:
        """The id of the step that took a step back and is in effect; taking that one back does the step again."""
        return past.undoing_of(self._readers.query, step_id)

    def next_undo(self) -> StepRow | None:
        """The step that `undo` would take back."""
        return history.next_undo(self._readers.query)

    def next_redo(self) -> StepRow | None:
        """The step that `redo` would do again."""
        return history.next_redo(self._readers.query)

    def steps(self, *, limit: int = 200, before: int | None = None) -> list[StepRow]:
        """The latest steps, newest first; `before` the step with that id, for the next page."""
        return history.steps(self._readers.query, limit=limit, before=before)

    def articles(self) -> list[ArticleRow]:
        """All articles, in their order; the list is not to be changed. Costs nothing unless they changed."""
        return self._article_list.rows()

    def articles_of_step(self, step_id: int) -> set[int]:
        """The ids of the articles, as far as they are there, in which a step did something."""
        return touched_articles.articles_of_step(self._readers.query, step_id)

    def article(self, article_id: int) -> Article:
        """One article with authors, affiliations and translations; raises KeyError if it is not there."""
        return queries.article(self._readers.query, article_id)

    def article_with_source(self, source: str) -> int | None:
        """The id of the article that was read from exactly this text."""
        return queries.article_with_source(self._readers.query, clean(source))

    def references(self, article_id: int) -> list[Reference]:
        """An article's references in order."""
        return queries.references(self._readers.query, article_id)

    def rows(self, reference_ids: Sequence[int]) -> list[Reference]:
        """References by id, in the order asked, without source and spans (for the table); missing ids left out."""
        return queries.rows(self._readers.query, reference_ids)

    def whole_rows(self, reference_ids: Sequence[int]) -> list[Reference]:
        """References by id, in the order asked, with source and spans; missing ids left out."""
        return queries.whole_rows(self._readers.query, reference_ids)

    def cells(self, reference_ids: Sequence[int], fields: Sequence[str]) -> list[Reference]:
        """References by id, in the order asked, that hold only these fields of text or names."""
        return cells.cells(self._readers.query, reference_ids, fields)

    def reference(self, reference_id: int) -> Reference:
        """One reference, whole; raises KeyError if it is not there."""
        return queries.reference(self._readers.query, reference_id)

    def ids(self, view: View, *, progress: Progress | None = None) -> "array[int]":
        """The ids of a view's references, in its order, as array('q'), which is not to be changed.

        With `progress` it can be cancelled: the first look at a column or field of a million takes a second.
        """
        with self._readers.heeding(progress) if progress is not None else nullcontext():
            return self._whole.ids(view) if view.is_whole else queries.ids(self._readers.ids, view)

    def count(self, view: View) -> int:
        """How many references a view shows."""
        return self._whole.count(view) if view.is_whole else queries.count(self._readers.query, view)

    def latest_change(self) -> int:
        """The last change of the library, to be asked before an article is read that is to be checked."""
        return kept_findings.latest_change(self._readers.query)

    def unchecked(self, checks: str, *, limit: int = -1) -> list[int]:
        """The articles whose findings by these checks are not kept, or are of the article as it was before an edit."""
        return kept_findings.unchecked(self._readers.query, checks, limit=limit)

    def volumes_of(self, journal: str, *, without: int) -> list[tuple[int, int]]:
        """Years and volumes of a journal in the references of articles other than `without`."""
        return volumes.volumes_of(self._readers.query, journal, without=without)

    def references_with(self, field: evidence.Asked, words: Collection[str], *, without: int) -> dict[str, int]:
        """In how many references of articles other than `without` a field has each word, up to three."""
        return evidence.references_with(self._readers.query, field, words, without=without)

    def people_called(self, families: Collection[str], *, without: int) -> list[Name]:
        """The authors in articles other than `without` with one of these family names."""
        return evidence.people_called(self._readers.query, families, without=without)

    def references_in(self, journal: str, *, without: int) -> int:
        """How many references of articles other than `without` are in a journal, up to three."""
        return evidence.references_in(self._readers.query, journal, without=without)

    def kept_findings(self, reference_ids: Sequence[int]) -> dict[int, list[tuple[KeptFinding, bool]]]:
        """What is kept of the findings in some references, each with whether its article was not edited since."""
        return kept_findings.of_references(self._readers.query, reference_ids)

    def reviews(self, checks: str) -> dict[int, Review]:
        """How far each article is reviewed: its open findings, what was looked at, whether it is checked as it is."""
        return kept_findings.reviews(self._readers.query, checks)

    def edited_fields(self, reference_ids: Sequence[int]) -> dict[int, frozenset[str]]:
        """For each of the references the columns that hold something else than what was last read into them."""
        return history.edited_fields(self._readers.query, reference_ids)

    def change_of(self, step_id: int, reference_id: int, column: str) -> tuple[Stored, Stored] | None:
        """What a step found in a cell of a reference and what it put there, as stored; None if it did not touch it."""
        return history.change_of(self._readers.query, step_id, reference_id, column)

    def changes_of_article(self, article_id: int) -> list[LoggedChange]:
        """The changes in effect of an article and all that belongs to it since it was added, the oldest first."""
        return history.changes_of_article(self._readers.query, article_id)

    def articles_of(self, reference_ids: Sequence[int]) -> set[int]:
        """The ids of the articles to whose lists these references belong."""
        return queries.articles_of(self._readers.query, reference_ids)

    def numbers(self, reference_ids: Sequence[int]) -> dict[int, int]:
        """The place of each reference in its article's list, from 1."""
        return queries.numbers(self._readers.query, reference_ids)

    def years(self, view: View) -> dict[int | None, int]:
        """How many of a view's references are of each year; None: without a year."""
        return self._whole.years(view) if view.is_whole else queries.years(self._readers.query, view)

    def years_of(self, reference_ids: Sequence[int]) -> dict[int | None, int]:
        """How many of these references are of each year; None: without a year."""
        if len(reference_ids) > _MANY:
            return self._whole.years_of(reference_ids)
        return queries.years_of(self._readers.query, reference_ids)

    def years_cited(self, view: View) -> dict[tuple[int | None, int | None], int]:
        """How many of a view's references are of each year of their article and year of their own."""
        return counts.years_cited(self._readers.query, view)

    def years_by(self, view: View, by: str) -> counts.Parted:
        """How many of a view's references are of each year and "type" or "script"."""
        return counts.years_by(self._readers.query, view, by)

    def years_by_of(self, reference_ids: Sequence[int], by: str) -> counts.Parted:
        """How many of these references are of each year and "type" or "script"."""
        return counts.years_by_of(self._readers.query, reference_ids, by)

    def ids_by(self, view: View, by: str, keys: Sequence[str]) -> list[int]:
        """The view's references whose type or script is one of `keys`."""
        return counts.ids_by(self._readers.query, view, by, keys)

    def journals(self, view: View) -> list[tuple[str, int]]:
        """The names of the journals of a view's references, each with how many."""
        return counts.journals(self._readers.query, view)

    def own_journals(self, view: View, *, limit: int = 2) -> list[str]:
        """At most so many of the journals in which the articles of a view appeared."""
        if view.is_whole:  # asked for at each step and selection; no query over 25,000 articles is fast enough
            named = (journal for row in self.articles() if (journal := row.journal.strip()))
            return list(islice(dict.fromkeys(named), limit))
        return counts.own_journals(self._readers.query, view, limit=limit)

    def highest_reference(self) -> int:
        """The highest id of a reference; there are not more references than that."""
        return counts.highest_reference(self._readers.query)

    def article_count(self) -> int:
        """How many articles there are."""
        return counts.article_count(self._readers.query)

    def cited(self, view: View) -> "Iterator[Cited]":
        """A view's references for a pass over them."""
        return counts.cited(self._readers.query, view)

    def first_ids(self, view: View, *, limit: int) -> list[int]:
        """The ids of at most so many of a view's references, whichever are found first."""
        return queries.first_ids(self._readers.query, view, limit=limit)

    def ids_of_year(self, view: View, year: int | None) -> list[int]:
        """The view's references of one year, or without one."""
        if view.is_whole:
            return self._whole.ids_of_year(view, year)
        return queries.ids_of_year(self._readers.query, view, year)

    def counts_at_once(self, view: View) -> bool:
        """Whether the years of a view can be counted in some milliseconds, however large the library is."""
        return not view.is_whole or self._whole.knows(view)

    def prepare(self) -> None:
        """Read what a window looks at first and again and again, for a worker: half a second for a million."""
        self.articles()
        self._whole.prepare()

    def _catch_up(self) -> None:
        """Bring up to date what is kept in memory."""
        self._article_list.catch_up()
        self._whole.catch_up()

    def ids_holding(self, view: View, columns: Sequence[str], words: str) -> list[int]:
        """The ids of a view's references that hold plain words in one of the columns; two seconds among a million."""
        return queries.ids_holding(self._readers.query, view, columns, words)

    def known_values(self, column: str, *, limit: int = 2000) -> list[str]:
        """Values that a column holds anywhere in the library, commonest first, for completion."""
        return queries.known_values(self._readers.query, column, limit=limit)

    def small_table(self, table: str) -> dict[int, dict[str, Any]]:
        """The rows of a small table (author, affiliation, authorship, ignored, rule, profile, meta) by id."""
        return queries.small_table(self._readers.query, table)

    def completions(self, column: str, typed: str, *, limit: int = 12) -> list[str]:
        """Values of a column (`INDEXED_VALUES`) that what is typed may become; some milliseconds among a million."""
        return completions.completions(self._readers.query, column, typed, limit=limit)

    def known_names(self, typed: str, *, limit: int = 12) -> list[Name]:
        """Names of persons and bodies that what is typed may become; some milliseconds among a million."""
        return completions.known_names(self._readers.query, typed, limit=limit)

    def possible_counterparts(self, reference: Reference) -> list[int]:
        """The ids of references of other articles that may be the same work, to be looked at."""
        return counterparts.possible_counterparts(self._readers.query, reference)
