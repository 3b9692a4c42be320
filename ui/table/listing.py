"""References added to a list, deleted from it and moved in it."""

from collections.abc import Callable, Sequence

from app.library import Step, View
from app.model import Reference
from ui.counting import counted
from ui.desk import Desk
from ui.table.model import ReferenceModel


class Listing:
    """Does it through the desk, one step each; what cannot be done is said."""

    def __init__(self, desk: Desk, model: ReferenceModel) -> None:
        self._desk, self._model = desk, model

    def add_behind(self, row: int | None) -> int | None:
        """Add an empty reference behind that of a row, or at the end; gives its id, None if it could not be added.

        It is shown there whatever the view's filter and order are.
        """
        behind = None if row is None else self._model.ids[row]
        article_id = self._desk.article_id if row is None else self._model.reference(row).article_id
        if article_id is None:
            self._desk.said.emit("Choose an article first: a reference is added to an article’s list.")
            return None
        before = None if behind is None else self._next_in_list(behind, article_id)
        added: list[int] = []

        def add(step: Step) -> None:
            added.extend(step.add_references(article_id, [Reference()], before=before))

        with self._model.welcoming_behind(behind):
            done = self._desk.do("Add a reference", add)
        return added[0] if done else None

    def delete(self, rows: Sequence[int], *, then: Callable[[], object]) -> None:
        """Delete the references of some rows; `then` comes once they are gone."""
        if not rows:
            return
        ids = [self._model.ids[row] for row in rows]
        label = (
            f"Delete R{self._model.number(rows[0])}" if len(rows) == 1 else f"Delete {counted(len(rows), 'reference')}"
        )
        self._desk.do_at_length(label, lambda step, _: step.delete("reference", ids), size=len(ids), done=then)

    def shift(self, rows: Sequence[int], by: int, *, then: Callable[[], object]) -> None:
        """Move the references of some rows up (-1) or down (1) past their neighbour that is shown, and no farther."""
        if not rows:
            return
        target = rows[0] - 1 if by < 0 else rows[-1] + 2
        if 0 <= target <= self._model.rowCount():
            self.move(rows, target, then=then, stays_near=by > 0)

    def move(
        self,
        rows: Sequence[int],
        target: int,
        *,
        then: Callable[[], object] = lambda: None,
        stays_near: bool = False,
    ) -> None:
        """Move the references of some rows, gathered in their order, before the row `target`, or last.

        Of places that look alike, as what is between them is filtered out, the one that `stays_near` is right behind
        the row above. `then` comes once they are there.
        """
        if not rows or self._is_there(rows, target) or not self._may_move(rows, target):
            return
        ids = [self._model.ids[row] for row in rows]
        before = self._id_before_which(rows, target, stays_near=stays_near)
        what = f"R{self._model.number(rows[0])}" if len(rows) == 1 else counted(len(rows), "reference")
        self._desk.do_at_length(
            f"Move {what}", lambda step, _: step.move_references(ids, before=before), size=len(ids), done=then
        )

    def _is_there(self, rows: Sequence[int], target: int) -> bool:
        return rows[-1] - rows[0] + 1 == len(rows) and rows[0] <= target <= rows[-1] + 1

    def _may_move(self, rows: Sequence[int], target: int) -> bool:
        order = self._desk.view.order
        if order.column != "position" or order.descending:
            self._desk.said.emit("References can be moved in the list’s own order only. Sort by list order first.")
            return False
        beside = min(target, self._model.rowCount() - 1)
        articles = {self._model.reference(row).article_id for row in rows}
        neighbours = {self._model.reference(row).article_id for row in (max(0, target - 1), beside)}
        if len(articles) > 1 or not articles <= neighbours:
            self._desk.said.emit("References can be moved within the list of their own article only.")
            return False
        return True

    def _id_before_which(self, rows: Sequence[int], target: int, *, stays_near: bool) -> int | None:
        """The reference to put them before; behind the row above if that is of the same list and `target` is not."""
        article_id = self._model.reference(rows[0]).article_id
        assert article_id is not None
        is_in_list = target < self._model.rowCount() and self._model.reference(target).article_id == article_id
        if is_in_list and not stays_near:
            return self._model.ids[target]
        return self._next_in_list(self._model.ids[target - 1], article_id)

    def _next_in_list(self, reference_id: int, article_id: int) -> int | None:
        """What follows a reference in its list, filtered out or not."""
        ids = self._desk.library.ids(View(article_id))
        at = ids.index(reference_id) + 1
        return ids[at] if at < len(ids) else None
