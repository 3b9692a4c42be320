"""Taking back what was done long ago: a step, a single change, a value of a cell, a deleted article."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import CorrigendaError
from app.library import Changed, Conflict, DeletedArticle, PastChange
from app.past import deleted_title, told
from app.progress import Progress
from ui.counting import counted, was
from ui.desk import WRITTEN_AT_ONCE, Desk
from ui.quoting import quoted

_UNDONE = "Undone"


class LookingBack(QObject):
    """Writes each time one step; what was changed again since is asked about first.

    A step that is taken back is done again by Redo, as Undo goes on with the latest step that is in effect; what was
    put back alone is itself such a step.

    `put_back`: a cell of a reference was, to be shown in the table (its id and its column).
    """

    put_back = Signal(int, str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._is_at_work = False
        desk.changed.connect(self._follow)

    def undo_step(self, step_id: int, label: str, size: int, *, verb: str = _UNDONE) -> None:
        """Take a step back, wherever it stands in the history; that is told with a `verb`."""
        if not self._may_write():
            return
        library = self._desk.library

        def take_back(progress: Progress | None) -> list[Conflict]:
            return library.undo_step(step_id, is_whole=True, progress=progress)

        def settle(left: list[Conflict]) -> None:
            over = self._asked(label, left, of=size) if left else None
            if over is not None:
                self._run(told, lambda progress: library.undo_step(step_id, over=over, progress=progress), size, tell)
            elif not left:
                tell([])

        def tell(kept: list[Conflict]) -> None:
            self._say(f"{told}.{again}", kept)

        told, again = f"{verb}: {label}", " Ctrl+Y does it again." if verb == _UNDONE else ""
        self._run(told, take_back, size, settle)

    def redo_step(self, step_id: int, label: str, size: int) -> None:
        """Do a step again that is taken back."""
        undoing = self._desk.library.undoing_of(step_id)
        if undoing is not None:
            self.undo_step(undoing, label, size, verb="Done again")

    def undo_changes(self, changes: Sequence[PastChange], label: str) -> None:
        """Take single changes back."""
        if not changes or not self._may_write():
            return
        library = self._desk.library

        def work(_progress: Progress | None) -> list[Conflict]:
            return library.undo_changes(changes, label)

        def settle(kept: list[Conflict]) -> None:
            over = self._asked(label, kept, of=len(changes)) if kept else None
            if over:
                left = [each for each in changes if (each.table, each.row, each.column) in over]
                self._run(label, lambda _: library.undo_changes(left, label, over=over), len(left), tell)
            elif not kept or over is not None:
                tell([])

        def tell(_kept: list[Conflict]) -> None:
            self._desk.said.emit(f"{label}. Ctrl+Z takes it back.")
            if len(changes) == 1 and changes[0].table == "reference" and changes[0].column:
                self.put_back.emit(changes[0].row, changes[0].column)

        self._run(label, work, len(changes), settle)

    def restore_article(self) -> None:
        """Let the user choose a deleted article, and bring it back with all that belonged to it."""
        from ui.dialogs.deleted import DeletedDialog

        deleted = self._desk.library.deleted_articles()
        if not deleted:
            self._desk.said.emit("No article of this library was deleted.")
            return
        dialog = DeletedDialog(deleted, self._window)
        if dialog.exec():
            self._restore(dialog.chosen())
        dialog.deleteLater()

    def _restore(self, deleted: DeletedArticle) -> None:
        """Bring one article back; those that were deleted with it stay away."""
        title = quoted(deleted_title(deleted))
        if deleted.is_alone:
            self.undo_step(deleted.step, f"Delete {title}", deleted.references)
        else:
            self.undo_changes(self._desk.library.rows_of_deleted(deleted), f"Restore {title}")

    def _may_write(self) -> bool:
        self._desk.settling.emit()
        return self._desk.may_write()

    def _asked(self, label: str, conflicts: Sequence[Conflict], *, of: int) -> list[tuple[str, int, str]] | None:
        """The cells, `of` so many, that are to be put back over what they hold now, as the user chooses; None: do
        nothing."""
        from ui.dialogs.conflicts import ConflictsDialog

        open_ones = [each for each in conflicts if _can_be_put_back(each)]
        numbers = self._desk.library.numbers([each.row for each in conflicts if each.table == "reference"])
        dialog = ConflictsDialog(
            label,
            [(each, told(each, numbers)) for each in open_ones],
            lost=len(conflicts) - len(open_ones),
            rest=max(0, of - len(conflicts)),
            parent=self._window,
        )
        answer = dialog.exec()
        chosen = [(each.table, each.row, each.column) for each in dialog.chosen()]
        dialog.deleteLater()
        return chosen if answer else None

    def _run(
        self, label: str, work: Callable[[Progress | None], Any], size: int, done: Callable[[Any], object]
    ) -> None:
        """Do it at once, or in a job."""

        def settle(result: Any) -> None:
            self._is_at_work = False
            done(result)

        def give_up(error: BaseException) -> None:
            self._is_at_work = False
            self._desk.failed.emit(error)

        self._is_at_work = True
        if size > WRITTEN_AT_ONCE:
            self._desk.jobs.run(label, work, done=settle, failed=give_up, writes=True)
            return
        try:
            result = work(None)
        except CorrigendaError as error:
            give_up(error)
            return
        settle(result)

    def _say(self, sentence: str, kept: Sequence[Conflict]) -> None:
        stays = f" {counted(len(kept), 'value')} changed since {was(len(kept))} kept." if kept else ""
        self._desk.said.emit(f"{sentence}{stays}")

    def _follow(self, changed: Changed) -> None:
        """Go where it happened: nothing is taken back out of sight."""
        if not self._is_at_work or changed.within("article").added:
            return
        articles = self._desk.library.articles_of_step(changed.step_id)
        if articles and self._desk.article_id is not None and self._desk.article_id not in articles:
            self._desk.show_article(min(articles))


def _can_be_put_back(conflict: Conflict) -> bool:
    """Whether there is still something to put a value into, or a row to take away."""
    return bool(conflict.column or (conflict.current and not conflict.wanted))
