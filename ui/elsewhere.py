"""After an edit by hand: the same correction offered where the same is wrong in other references."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.library import Changed, Library, Step, View
from app.model import FIELD, Names
from app.progress import Progress
from ui.actions import key_of
from ui.counting import counted
from ui.desk import Desk
from ui.notice import Notice

if TYPE_CHECKING:
    from app.bulk import Change
    from app.checks.rules.rule import Rule
    from app.elsewhere import Elsewhere as Meant

MOST_NAMED = 6


class Offer(NamedTuple):
    """What an edit may have meant, the numbers of the references, the article's journal, and the step it came with."""

    step_id: int
    meant: "tuple[Meant, ...]" = ()
    numbers: dict[int, int] = {}  # noqa: RUF012 - never written to
    journal: str = ""

    @property
    def usual(self) -> "Meant | None":
        """The narrowest of what was meant that would change anything else."""
        return next((each for each in self.meant if each.changes), None)


class Elsewhere(QObject):
    """Looks, after each edit of one cell, for the same in the other references of the list, and offers to mend it."""

    def __init__(self, desk: Desk, notice: Notice) -> None:
        super().__init__(notice)
        self._desk, self._notice = desk, notice
        self._latest = 0
        self._offer: Offer | None = None
        self._looking: Progress | None = None
        self._is_own = False
        desk.changed.connect(self._follow)
        desk.article_shown.connect(self._forget)

    def preview(self, window: QWidget) -> None:
        """Show what the last edit would change elsewhere, cell by cell, and make of it what is left ticked."""
        offer = self._offer
        if offer is None and self._looking is not None:
            self._desk.said.emit("The list is still being looked through for the same.")
        elif offer is None or not offer.meant:
            self._desk.said.emit("Nothing to do likewise. Correct a cell first: a name, a journal, the form of pages.")
        elif self._desk.may_write():
            from ui.dialogs.elsewhere import ElsewhereDialog

            dialog = ElsewhereDialog(offer, window)
            if dialog.exec():
                self._make(dialog.chosen(), dialog.rule())
            dialog.deleteLater()

    def _forget(self) -> None:
        self._offer = None

    def _follow(self, changed: Changed) -> None:
        self._give_up()
        self._latest, self._offer = changed.step_id, None
        cells = [cell for cell in changed.cells if cell[0] == "reference" and cell[2] in FIELD]
        if changed.origin != "edit" or self._is_own or len(cells) != 1 or changed.added or changed.deleted:
            return
        library, (_, row, column), step_id = self._desk.library, cells[0], changed.step_id
        article_id = next(iter(library.articles_of([row])))
        self._looking = progress = Progress()
        self._desk.jobs.ask(
            lambda: look(library, article_id, step_id, row, column, progress), answered=self._hear, progress=progress
        )

    def _give_up(self) -> None:
        """What was asked before a change would be answered too late."""
        if self._looking is not None:
            self._looking.cancelled = True
            self._looking = None

    def _hear(self, offer: Offer) -> None:
        if offer.step_id != self._latest:
            return
        self._looking, self._offer = None, offer
        if (usual := offer.usual) is not None:
            self._notice.offer(
                said(usual, offer.numbers),
                f"Change {len(usual.changes):,} more",
                lambda: self._make(usual.changes, None),
                looked=lambda: self.preview(self._notice.window()),
                key=key_of("likewise", self._notice.window()),
            )

    def _make(self, changes: "Sequence[Change]", rule: "Rule | None") -> None:
        library = self._desk.library
        label = f"Change {counted(len(changes), 'cell')} likewise" if changes else "Keep a rule"

        def edits(step: Step, _progress: Progress) -> None:
            from app.bulk import write
            from app.rules import keep, rules_of

            write(step, changes)
            if rule is not None:
                keep(step, [rule], rules_of(library))

        def tell() -> None:
            kept = " The rule is kept." if rule is not None and changes else ""
            self._desk.said.emit(f"{label}.{kept} Ctrl+Z takes it back.")
            self._notice.pass_by()

        self._is_own = True
        try:
            self._desk.do_at_length(label, edits, size=len(changes), done=tell)
        finally:
            self._is_own = False


def look(
    library: Library, article_id: int, step_id: int, row: int, column: str, progress: Progress | None = None
) -> Offer:
    """What else in its article could be changed as one cell was by a step; for a worker."""
    from app.elsewhere import elsewhere, looked_at  # brings the checks

    values = library.change_of(step_id, row, column)
    if values is None:
        return Offer(step_id)
    before, after = (Names.from_json(str(each)) if FIELD[column].kind == "names" else str(each) for each in values)
    references = looked_at(library, article_id, column, progress=progress)
    meant = elsewhere(references, row, column, before, after)
    concerned = {change.reference_id for each in meant for change in each.changes}
    numbers = {each: at for at, each in enumerate(library.ids(View(article_id)), 1) if each in concerned}
    return Offer(step_id, tuple(meant), numbers, library.article(article_id).journal)


def said(meant: "Meant", numbers: dict[int, int]) -> str:
    """The sentence of an offer: "The same journal stands in R2 too."."""
    field = FIELD[meant.changes[0].field].title.lower()
    where = listed(sorted({numbers[change.reference_id] for change in meant.changes}))
    if meant.is_form:
        return f"Also in {where}: {meant.correction.says}. Change them too?"
    what = {"name": "name", "surname": "surname", "words": "word"}.get(meant.correction.kind, field)
    return f"The same {what} stands in {where} too."


def listed(numbers: Sequence[int]) -> str:
    """Numbers of references in words: "R2, R7 and R12"."""
    named = [f"R{number}" for number in numbers[:MOST_NAMED]]
    if len(numbers) > MOST_NAMED:
        return f"{', '.join(named)} and {len(numbers) - MOST_NAMED:,} more"
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
