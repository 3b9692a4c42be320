"""What lies open in front of the editor: a library, an article, a view of its references, a selection."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.errors import CorrigendaError
from app.library import Changed, Library, Order, Step, StepRow, View, read_filter
from app.model import Article
from ui.jobs import Jobs
from ui.whereabouts import Whereabouts


class Desk(QObject):
    """The one thing all panels share. They read through `library`, write through `do`, and follow its signals.

    `library_opened`: another library lies open. `article_shown`: another article, or all. `view_changed`: another
    filter or order. `selection_changed`: other references are selected or another is current. `changed`: a step was
    written (`Changed`). `said`: a sentence for the status bar. `failed`: a `CorrigendaError` to show. `settling`: the
    library is about to be closed, or an edit taken back; who holds something typed but not yet written, writes it now.
    `jobs` runs what takes long.
    """

    library_opened = Signal()
    article_shown = Signal()
    view_changed = Signal()
    selection_changed = Signal()
    changed = Signal(object)
    said = Signal(str)
    failed = Signal(object)
    settling = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = Jobs(self)
        self.view = View()
        self.selected: tuple[int, ...] = ()
        self.current: int | None = None
        self._travelling: Whereabouts | None = None
        self._library = library
        self._stop_listening = library.listen(self.changed.emit)
        self.changed.connect(self._follow)

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

    def filter_by(self, text: str) -> None:
        """Show only what a typed filter lets through."""
        if text != self.view.filter.text:
            self.view = replace(self.view, filter=read_filter(text))
            self.view_changed.emit()

    def filter_part(self, part: str, *, replacing: Callable[[str], bool]) -> None:
        """Add a part ("2010..2012") to the filter in place of parts that `replacing` is true for; "" only removes."""
        kept = [each for each in self.view.filter.parts if not replacing(each)]
        self.filter_by(" ".join([*kept, part]).strip())

    def order_by(self, order: Order) -> None:
        """Sort the view."""
        if order != self.view.order:
            self.view = replace(self.view, order=order)
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

    def undo(self) -> None:
        """Take back the last step."""
        self._travel(self.library.undo, "There is nothing to undo.", "Undone")

    def redo(self) -> None:
        """Do the last undone step again."""
        self._travel(self.library.redo, "There is nothing to redo.", "Done again")

    def _travel(self, travel: Callable[[], StepRow | None], nothing: str, verb: str) -> None:
        self.settling.emit()
        self._travelling = Whereabouts(self.library)
        try:
            step = travel()
        except CorrigendaError as error:
            self.failed.emit(error)
            return
        finally:
            self._travelling = None
        self.said.emit(f"{verb}: {step.label}" if step else nothing)

    def _follow(self, changed: Changed) -> None:
        """Keep article and selection true to what is left, and show an article that was just added."""
        gone = {row for table, row in changed.deleted if table == "reference"}
        if gone & set(self.selected) or self.current in gone:
            self.select([each for each in self.selected if each not in gone])
        added = [row for table, row in changed.added if table == "article"]
        if added:
            self.show_article(added[-1])
        elif ("article", self.article_id) in changed.deleted:
            articles = self.library.articles()
            self.show_article(articles[0].id if articles else None)
        elif self._travelling is not None and self.article_id is not None:
            self._go_where(self._travelling.articles(changed))

    def _go_where(self, articles: set[int]) -> None:
        """Show the article in which a step was taken back, if it is another one: nothing happens out of sight."""
        if articles and self.article_id not in articles:
            self.show_article(min(articles))
