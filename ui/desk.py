"""What lies open in front of the editor: a library, an article, a view of its references, a selection."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.errors import CorrigendaError
from app.library import ArticleRow, Changed, Library, Order, Step, StepRow, View, read_filter
from app.model import Article
from app.progress import Progress
from ui.drafts import Drafts
from ui.findings import Findings
from ui.jobs import Jobs
from ui.lane import Lane
from ui.listed_files import ListedFiles
from ui.quoting import quoted
from ui.spelling import Spelling

WRITTEN_AT_ONCE = 300
"""Changes that are written while the window waits, in well under 100 ms; more are written in a job."""


class Desk(QObject):
    """The one thing all panels share. They read through `library`, write through `do`, and follow its signals.

    `library_opened`: another library lies open. `article_shown`: another article, or all. `view_changed`: another
    filter or order. `selection_changed`: other references are selected or another is current. `changed`: a step was
    written (`Changed`). `said`: a sentence for the status bar. `failed`: a `CorrigendaError` to show. `tried`: the user
    wants something brought in or written to a file; `managed`: that was done. `settling`: the library is about to be
    closed, or an edit taken back; who holds something typed but not yet written, writes it now.
    `jobs` runs what takes long; `findings` are what the checks say of the article that is shown, `spelling` of words,
    `lane` has the other articles checked, `drafts` what was typed into dialogs and not kept.
    """

    library_opened = Signal()
    article_shown = Signal()
    view_changed = Signal()
    selection_changed = Signal()
    changed = Signal(object)
    said = Signal(str)
    failed = Signal(object)
    tried = Signal()
    managed = Signal()
    settling = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = Jobs(self)
        self.view = View()
        self.selected: tuple[int, ...] = ()
        self.current: int | None = None
        self._library = library
        self._stop_listening = library.listen(self.changed.emit)
        self.changed.connect(self._follow)
        self.spelling = Spelling(self, self.jobs)
        self.journals = ListedFiles("journal-lists", _journals_of, self.jobs, self)
        self.findings = Findings(self)
        self.lane = Lane(self)
        self.drafts = Drafts(lambda: self._library.path)

    @property
    def library(self) -> Library:
        """The open library."""
        return self._library

    @property
    def article_id(self) -> int | None:
        """The article that is shown; None: all of the library."""
        return self.view.article_id

    def article(self) -> Article | None:
        """The article that is shown, read anew; None if all are shown."""
        return None if self.article_id is None else self.library.article(self.article_id)

    def shown_articles(self) -> list[ArticleRow]:
        """The articles whose references are shown: one, some, or all."""
        rows, chosen = self.library.articles(), set(self.view.among or (self.article_id,))
        return rows if None in chosen else [row for row in rows if row.id in chosen]

    def open(self, library: Library) -> None:
        """Put another library on the desk and close the one before."""
        self.settling.emit()
        before = self._library
        self._stop_listening()
        self._library = library
        self._stop_listening = library.listen(self.changed.emit)
        self.view, self.selected, self.current = View(), (), None
        before.close()
        self.library_opened.emit()
        articles = library.articles()
        self.show_article(articles[0].id if articles else None)

    def show_article(self, article_id: int | None) -> None:
        """Show an article's references, unfiltered, in the list's order; None shows those of all articles.

        An article that is gone, as adding it was undone before the news of it came, gives way to the first one.
        """
        if article_id is not None:
            there = [row.id for row in self.library.articles()]
            if article_id not in there:
                article_id = there[0] if there else None
        self.view = View(article_id=article_id)
        self.selected, self.current = (), None
        self.article_shown.emit()
        self.view_changed.emit()
        self.selection_changed.emit()

    def show_articles(self, article_ids: Sequence[int]) -> None:
        """Show the references of several articles together; of one article as `show_article` does."""
        if len(article_ids) <= 1:
            self.show_article(article_ids[0] if article_ids else None)
            return
        self.view = View(among=tuple(article_ids))
        self.selected, self.current = (), None
        self.article_shown.emit()
        self.view_changed.emit()
        self.selection_changed.emit()

    def filter_by(self, text: str) -> None:
        """Show only what a typed filter lets through."""
        if text != self.view.filter.text:
            self.view = replace(self.view, filter=read_filter(text))
            self.view_changed.emit()

    def filter_part(self, part: str, *, replacing: Callable[[str], bool]) -> None:
        """Add a part ("2010..2012") to the filter in place of parts that `replacing` is true for; "" only removes."""
        self.filter_by(self.view.filter.without_alone(replacing).with_part(part).text)

    def order_by(self, order: Order) -> None:
        """Sort the view."""
        if order != self.view.order:
            self.view = replace(self.view, order=order)
            self.view_changed.emit()

    def go_back_to(self, view: View) -> None:
        """See what was seen before, as what was asked for is not wanted any more."""
        was_elsewhere = (view.article_id, view.among) != (self.view.article_id, self.view.among)
        self.view = view
        if was_elsewhere:
            self.article_shown.emit()
        self.view_changed.emit()

    def select(self, reference_ids: Sequence[int], *, current: int | None = None) -> None:
        """Select references, wherever the wish came from; the table follows."""
        selected = tuple(reference_ids)
        current = current if current is not None else (selected[0] if selected else None)
        if (selected, current) != (self.selected, self.current):
            self.selected, self.current = selected, current
            self.selection_changed.emit()

    def may_write(self) -> bool:
        """Whether the library can be changed; says so if not."""
        if self.library.read_only:
            self.said.emit("This library is open for reading only, so nothing was changed. Save a copy to edit that.")
        return not self.library.read_only

    def do(self, label: str, edits: Callable[[Step], None]) -> bool:
        """One step through the gate. What goes wrong is told and gives False; then nothing was written."""
        try:
            with self.library.step(label) as step:
                edits(step)
        except CorrigendaError as error:
            self.failed.emit(error)
            return False
        return True

    def do_at_length(
        self, label: str, edits: Callable[[Step, Progress], None], *, size: int, done: Callable[[], object]
    ) -> None:
        """One step of about `size` changes, in a job if they are many; `done` comes only after it was written."""
        library = self.library

        def work(progress: Progress | None) -> None:
            with library.step(label, progress=progress, expected=size) as step:
                edits(step, progress or Progress())

        self._work(label, work, size=size, done=lambda _: done())

    def delete_articles(self, article_ids: Sequence[int]) -> None:
        """Delete articles with all that belongs to them, in one step; undo brings them back."""
        if not article_ids or not self.may_write():
            return
        gone, is_one = set(article_ids), len(article_ids) == 1
        rows = [row for row in self.library.articles() if row.id in gone]
        called = quoted(rows[0].title) if is_one and rows and rows[0].title else "the article"
        self.do_at_length(
            f"Delete {called}" if is_one else f"Delete {len(article_ids):,} articles",
            lambda step, _: step.delete("article", article_ids),
            size=sum(row.references + 1 for row in rows),
            done=lambda: self.said.emit(
                "The article was deleted. Ctrl+Z brings it back."
                if is_one
                else f"{len(article_ids):,} articles were deleted. Ctrl+Z brings them back."
            ),
        )

    def undo(self) -> None:
        """Take back the last step."""
        self.settling.emit()
        if (step := self.library.next_undo()) is None:
            self.said.emit("There is nothing to undo.")
        else:
            self._travel(f"Undoing: {step.label}", self.library.undo, step.changes, "Undone")

    def redo(self) -> None:
        """Do the last undone step again."""
        self.settling.emit()
        if (step := self.library.next_redo()) is None:
            self.said.emit("There is nothing to redo.")
        else:
            self._travel(f"Doing again: {step.label}", self.library.redo, step.changes, "Done again")

    def _travel(self, label: str, travel: Callable[..., StepRow | None], size: int, verb: str) -> None:
        def tell(step: StepRow | None) -> None:
            if step is not None:
                self.said.emit(f"{verb}: {step.label}")

        self._work(label, lambda progress: travel(progress=progress), size=size, done=tell)

    def _work(
        self, label: str, work: Callable[[Progress | None], Any], *, size: int, done: Callable[[Any], object]
    ) -> None:
        """Write at once, without progress, or in a job."""
        if size > WRITTEN_AT_ONCE:
            self.jobs.run(label, work, done=done, failed=self.failed.emit, writes=True)
            return
        try:
            result = work(None)
        except CorrigendaError as error:
            self.failed.emit(error)
            return
        done(result)

    def _follow(self, changed: Changed) -> None:
        """Keep article and selection true to what is left, and show an article that was just added."""
        gone = changed.within("reference").deleted
        if gone & set(self.selected) or self.current in gone:
            self.select([each for each in self.selected if each not in gone])
        added = changed.within("article").added
        if added:
            self.show_article(max(added))
        elif self.view.among and (gone := changed.within("article").deleted) & set(self.view.among):
            self.show_articles([each for each in self.view.among if each not in gone])
        elif ("article", self.article_id) in changed.deleted:
            articles = self.library.articles()
            self.show_article(articles[0].id if articles else None)
        elif changed.origin != "edit" and self.article_id is not None:
            self._go_where(self.library.articles_of_step(changed.step_id))

    def _go_where(self, articles: set[int]) -> None:
        """Show the article in which a step was taken back, if it is another one: nothing happens out of sight."""
        if articles and self.article_id not in articles:
            self.show_article(min(articles))


def _journals_of(path: Path) -> Any:
    from app.journals import read_journal_list  # brings what journals are called

    return read_journal_list(path)
