"""After an edit by hand: the same correction offered where the same is wrong in other references."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from app.bulk import Change, write
from app.elsewhere import also
from app.library import Changed, Library, View
from app.model import FIELD, Names
from ui.counting import counted
from ui.desk import Desk
from ui.notice import Notice

MOST_NAMED = 6
LONGEST_LIST = 2_000
"""References; in longer lists nothing is offered, as all of them would have to be read after each edit."""


class Offer(NamedTuple):
    """What could be changed too, the references' numbers, and the step after which it is offered."""

    step_id: int
    changes: list[Change]
    numbers: list[int]


class Elsewhere(QObject):
    """Looks, after each edit of one cell, for the same in the other references of the list, and offers to mend it."""

    def __init__(self, desk: Desk, notice: Notice) -> None:
        super().__init__(notice)
        self._desk, self._notice = desk, notice
        self._latest = 0
        self._is_own = False
        desk.changed.connect(self._follow)

    def _follow(self, changed: Changed) -> None:
        self._latest = changed.step_id
        cells = [cell for cell in changed.cells if cell[0] == "reference" and cell[2] in FIELD]
        article_id = self._desk.article_id
        if changed.origin != "edit" or self._is_own or len(cells) != 1 or article_id is None or changed.added:
            return
        library, (_, row, column) = self._desk.library, cells[0]
        self._desk.jobs.ask(lambda: look(library, article_id, changed.step_id, row, column), answered=self._offer)

    def _offer(self, offer: Offer) -> None:
        if not offer.changes or offer.step_id != self._latest:
            return
        field = FIELD[offer.changes[0].field].title.lower()
        sentence = f"The same {field} stands in {_listed(offer.numbers)} too."
        self._notice.offer(sentence, f"Change {len(offer.changes):,} more", lambda: self._make(offer))

    def _make(self, offer: Offer) -> None:
        self._is_own = True
        try:
            label = f"Change {counted(len(offer.changes), 'cell')} likewise"
            if self._desk.do(label, lambda step: write(step, offer.changes)):
                self._desk.said.emit(f"{label}. Ctrl+Z takes it back.")
        finally:
            self._is_own = False


def look(library: Library, article_id: int, step_id: int, row: int, column: str) -> Offer:
    """What else could be changed as one cell was by a step; for a worker."""
    ids = library.ids(View(article_id))
    values = library.change_of(step_id, row, column)
    if values is None or len(ids) > LONGEST_LIST:
        return Offer(step_id, [], [])
    before, after = (Names.from_json(str(each)) if FIELD[column].kind == "names" else str(each) for each in values)
    found = also(library.rows(ids), row, column, before, after)
    place = {each: number for number, each in enumerate(ids, 1)}
    return Offer(step_id, found, sorted({place[change.reference_id] for change in found}))


def _listed(numbers: Sequence[int]) -> str:
    named = [f"R{number}" for number in numbers[:MOST_NAMED]]
    if len(numbers) > MOST_NAMED:
        return f"{', '.join(named)} and {len(numbers) - MOST_NAMED:,} more"
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
