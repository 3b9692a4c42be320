"""How the table follows the desk: which references it shows, and where it goes when a step is taken back."""

from array import array
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from app.library import Changed, View
from ui.desk import Desk
from ui.table.asking import Asking
from ui.table.columns import COLUMNS
from ui.table.editing import Editing
from ui.table.grid import Grid
from ui.table.model import ReferenceModel


class Following(QObject):
    """Asks for the rows of the desk's view and shows them; a row that is being edited stays in sight."""

    def __init__(self, desk: Desk, model: ReferenceModel, grid: Grid, editing: Editing) -> None:
        super().__init__(grid)
        self._desk, self._model, self._grid, self._editing = desk, model, grid, editing
        self._asking = Asking(desk, self)
        desk.view_changed.connect(self.show_view)
        for forget in (self._asking.forget, model.forget):
            desk.library_opened.connect(forget)
        self._asking.answered.connect(self._show_found)
        self._asking.given_up.connect(self._go_back)
        model.stale.connect(self._asking.ask)
        for follow in (self._ask_again, self._show_travelled):
            desk.changed.connect(follow)

    @property
    def is_up_to_date(self) -> bool:
        """Whether the rows are those of the desk's view, and not of the one before while that is looked up."""
        return not self._asking.is_waiting

    def once_shown(self, act: Callable[[], object]) -> None:
        """Do something as soon as the rows of the desk's view are shown: at once, unless they are still looked up."""
        if self._asking.is_waiting:
            self._model.shown.connect(act, Qt.ConnectionType.SingleShotConnection)
        else:
            act()

    def show_view(self) -> None:
        """Show another article, filter or order; what is being typed is written first."""
        self._editing.commit()
        if self._desk.view is not self._model.view:  # else it is gone back to, and its rows are still here
            self._asking.ask()

    def ask(self) -> None:
        """Put rows that were edited where they belong now."""
        self._editing.commit()
        self._asking.ask()

    def _show_found(self, view: View, found: "array[int]") -> None:
        with self._grid.one_report():
            self._model.show(view, found, keeping=self._editing.reference_id)
            self._grid.settle_after_query()
        self._editing.place()

    def _ask_again(self) -> None:
        """What is awaited would be told without the step that was just written."""
        if self._asking.is_waiting:
            self._asking.ask()

    def _go_back(self) -> None:
        self._desk.go_back_to(self._model.view or View())

    def _show_travelled(self, changed: Changed) -> None:
        """After an undo or a redo, go to the first cell that it changed; a whole article that came is only shown."""
        if changed.origin == "edit" or changed.within("article").added:
            return
        references = changed.within("reference")
        added, rows = self._model.rows_of(references.added), self._model.rows_of(references.edited)
        if added:
            self._grid.select_rows(added, current=added[0])
            self._grid.show_row(added[0])
        elif rows:
            at = self._model.ids[rows[0]]
            shown = (each for each in self._grid.shown_columns() if COLUMNS[each].is_field)
            column = next((each for each in shown if ("reference", at, COLUMNS[each].name) in changed.cells), None)
            self._grid.go_to(rows[0], self._grid.currentIndex().column() if column is None else column)
            self._grid.show_row(rows[0])
