"""What the editor has read anew: references read again, joined, split, and characters given to a field."""

from collections.abc import Sequence

from app.library import Step, View
from app.progress import Progress
from app.rereading import NEIGHBOURS, give, join, read_again, split
from ui.counting import counted
from ui.desk import Desk
from ui.table.columns import spoken

_CHANGES_OF_A_READING = 3
"""To read a reference takes as long as to change so many cells."""


class Rereading:
    """Does it through the desk, each time in one step, and says what came of it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def give(self, start: int, end: int, field: str) -> None:
        """Give characters of the current reference's source to a field ("": to none)."""
        desk = self._desk
        if desk.current is None or not desk.may_write():
            return
        reference = desk.library.reference(desk.current)
        label = f"Give characters to {spoken(field) if field else 'no field'} of R{self._number(desk.current)}"
        desk.do(label, lambda step: give(step, reference, start, end, field))

    def split(self, at: int) -> None:
        """Split the current reference where the second one begins in its source."""
        desk = self._desk
        if desk.current is None or not desk.may_write():
            return
        reference_id, new = desk.current, []
        label = f"Split R{self._number(reference_id)}"
        if desk.do(label, lambda step: new.append(split(step, desk.library, reference_id, at))):
            desk.select([reference_id, *new], current=new[0])
            desk.said.emit("The reference was split in two. Ctrl+Z takes it back.")

    def join_selected(self) -> None:
        """Join the selected references; a single one is joined by the next of its list."""
        desk, ids = self._desk, list(self._desk.selected)
        if not ids and desk.current is not None:
            ids = [desk.current]
        if len(ids) == 1:
            ids += self._next(ids[0])
        if not ids or not desk.may_write():
            return
        kept: list[int] = []
        if desk.do(f"Join {counted(len(ids), 'reference')}", lambda step: kept.append(join(step, desk.library, ids))):
            desk.select(kept)
            desk.said.emit(f"{counted(len(ids), 'reference')} became one. Ctrl+Z takes it back.")

    def read_selected_again(self) -> None:
        """Read the selected references, or the current one, again."""
        ids = self._desk.selected or tuple(filter(None, [self._desk.current]))
        self._read_again(ids, f"Read R{self._number(ids[0])} again" if len(ids) == 1 else "")

    def read_doubtful_again(self) -> None:
        """Read all references that are shown and in doubt again."""
        view = self._desk.view
        asked = view.filter.with_part("is:doubtful")
        self._read_again(tuple(self._desk.library.ids(View(view.article_id, asked, among=view.among))), "")

    def _read_again(self, ids: Sequence[int], label: str) -> None:
        desk = self._desk
        if not ids:
            desk.said.emit("No reference is in doubt, so none was read again.")
            return
        if not desk.may_write():
            return
        changed: list[int] = []

        def read(step: Step, progress: Progress) -> None:
            changed.append(read_again(step, desk.library, ids, progress=progress))

        def tell() -> None:
            count = counted(changed[0], "reference") if changed[0] else "nothing"
            desk.said.emit(f"Read again: {count} came out otherwise. What was edited by hand was kept.")

        label = label or f"Read {counted(len(ids), 'reference')} again"
        size = min(len(ids) * 2 * NEIGHBOURS, len(ids) + 2 * NEIGHBOURS) * _CHANGES_OF_A_READING
        desk.do_at_length(label, read, size=size, done=tell)

    def _next(self, reference_id: int) -> list[int]:
        """The reference behind one in its list, filtered out or not."""
        [article_id] = self._desk.library.articles_of([reference_id])
        ids = self._desk.library.ids(View(article_id))
        behind = ids.index(reference_id) + 1
        return list(ids[behind : behind + 1])

    def _number(self, reference_id: int) -> int:
        return self._desk.library.numbers([reference_id]).get(reference_id, 0)
