"""References put into other articles, and articles made one: what the menus ask for and what the mouse lets go."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.library import Library, Step
from app.model import Article
from app.progress import Progress
from app.tasks import printed_in_lists
from ui.counting import counted
from ui.desk import Desk
from ui.table import ReferenceTable

if TYPE_CHECKING:
    from app.uniting import SameWork


class Rearranging(QObject):
    """Each thing is one step; what is shown stays, so that one can go on where one was."""

    def __init__(self, desk: Desk, table: ReferenceTable, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._table, self._window = desk, table, window

    def ask_where(self, *, copies: bool) -> None:
        """Let the user choose the article that gets the selected references, or copies of them."""
        from ui.dialogs.choose_article import ChooseArticleDialog

        ids = self._table.ids_of(self._table.view.touched_rows())
        if not self._table.commit() or not self._desk.may_write():
            return
        if not ids:
            self._desk.said.emit("Select the references that another article is to get.")
            return
        verb = "Copy" if copies else "Move"
        owners = self._desk.library.articles_of(ids)
        rows = [row for row in self._desk.library.articles() if copies or owners != {row.id}]
        dialog = ChooseArticleDialog(rows, f"{verb} {counted(len(ids), 'reference')} to", self._window)
        if dialog.exec():
            self.put(ids, dialog.chosen(), copies=copies)
        dialog.deleteLater()

    def put(self, ids: Sequence[int], article_id: int | None, *, copies: bool) -> None:
        """Move references to the end of an article's list, or copy them there; None: to a new article."""
        from app.uniting import copy_references

        library = self._desk.library
        if not self._table.commit() or not self._desk.may_write():
            return
        if not copies:
            numbers = library.rows(ids)
            ids = [each.id or 0 for each in numbers if each.article_id != article_id]
        if not ids:
            self._desk.said.emit("The references are in the list of this article already.")
            return

        def edits(step: Step, _progress: Progress) -> None:
            target = step.add_article(Article(), []) if article_id is None else article_id
            if copies:
                copy_references(step, library, ids, target)
            else:
                step.move_to_article(ids, target)

        where = "a new article" if article_id is None else "another article"
        verb, done = ("Copy", "copied") if copies else ("Move", "moved")
        what = counted(len(ids), "reference")
        self._desk.do_at_length(
            f"{verb} {what} to {where}",
            edits,
            size=2 * len(ids),
            done=lambda: self._desk.said.emit(f"{what} {done} to {where}. Ctrl+Z takes it back."),
        )

    def merge_shown(self) -> None:
        """Make the articles that are shown together one, after the user has seen which works they share."""
        self._desk.settling.emit()
        ids, library = [row.id for row in self._desk.shown_articles()], self._desk.library
        if len(self._desk.view.among) < 2:
            self._desk.said.emit("Select two or more articles in the list of articles first (Ctrl+click).")
        elif self._desk.may_write():
            self._desk.jobs.run(
                f"Comparing {counted(len(ids), 'article')}",
                lambda progress: (library, ids, *_compared(library, ids, progress)),
                done=self._ask_and_merge,
                failed=self._desk.failed.emit,
            )

    def _ask_and_merge(self, found: "tuple[Library, list[int], list[SameWork], dict[int, str]]") -> None:
        from app.uniting import unite
        from ui.dialogs.unite import UniteDialog

        library, ids, works, printed = found
        chosen = set(ids)
        rows = [row for row in library.articles() if row.id in chosen] if library is self._desk.library else []
        if len(rows) < 2:
            return
        dialog = UniteDialog(rows, works, library.numbers(list(printed)), printed, self._window)
        if dialog.exec():
            kept, same = dialog.kept(), dialog.same()
            self._desk.do_at_length(
                f"Merge {counted(len(rows), 'article')}",
                lambda step, _: unite(step, library, ids, kept, same),
                size=3 * sum(row.references for row in rows),
                done=lambda: self._merged(kept, len(rows)),
            )
        dialog.deleteLater()

    def _merged(self, kept: int, count: int) -> None:
        self._desk.show_article(kept)
        self._desk.said.emit(f"{count:,} articles are one now. Ctrl+Z takes it back.")


def _compared(library: Library, ids: Sequence[int], progress: Progress) -> "tuple[list[SameWork], dict[int, str]]":
    """The works that stand in more than one of some articles, and what each entry for them is printed as."""
    from app.uniting import same_works

    works = same_works(library, ids, progress=progress)
    return works, printed_in_lists(library, [each.id or 0 for work in works for each in work[:2]])
