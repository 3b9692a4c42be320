"""Comparing references with those of other articles: as a job, its result beside the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.model import Reference
from ui.counting import counted
from ui.desk import Desk
from ui.table import ReferenceTable

if TYPE_CHECKING:
    from app.comparing import Counterpart
    from ui.dialogs.counterparts import CounterpartsDialog


class Comparing(QObject):
    """Compares the references that are shown, or those that are selected; one result is open at a time."""

    def __init__(self, desk: Desk, table: ReferenceTable, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._table, self._window = desk, table, window
        self._dialog: CounterpartsDialog | None = None

    def compare_all(self) -> None:
        """Compare all references that are shown."""
        self._compare(self._desk.library.ids(self._desk.view))

    def compare_selected(self) -> None:
        """Compare the selected references."""
        self._compare(self._table.ids_of(self._table.view.touched_rows()))

    def _compare(self, ids: Sequence[int]) -> None:
        from app.comparing import counterparts

        self._desk.settling.emit()
        library = self._desk.library
        if len(library.articles()) < 2:
            self._desk.said.emit("There is no other article in this library to compare with.")
        elif ids:
            self._desk.jobs.run(
                f"Comparing {counted(len(ids), 'reference')} with other articles",
                lambda progress: (library, len(ids), counterparts(library, ids, progress=progress)),
                done=self._show,
                failed=self._desk.failed.emit,
            )

    def _show(self, found: "tuple[object, int, list[Counterpart]]") -> None:
        from ui.dialogs.counterparts import CounterpartsDialog

        library, compared, pairs = found
        if library is not self._desk.library:
            return
        if not pairs:
            none = "is not cited" if compared == 1 else "none is cited"
            self._desk.said.emit(f"Of {counted(compared, 'reference')} {none} in another article of this library.")
            return
        if self._dialog is not None:
            self._dialog.close()
        self._dialog = CounterpartsDialog(self._desk, pairs, compared, self._window)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.shown.connect(self._go_to)
        self._dialog.finished.connect(self._forget)
        self._dialog.show()
        self._dialog.show_chosen()

    def _forget(self) -> None:
        self._dialog = None

    def _go_to(self, reference: Reference, field: str) -> None:
        if self._desk.article_id not in (None, reference.article_id):
            self._desk.show_article(reference.article_id)
        self._table.show_cell(reference.id or 0, field)
