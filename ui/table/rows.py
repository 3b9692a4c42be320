"""Which references stand in which rows of the table, and how that follows the desk."""

from array import array
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.library import Changed, View
from app.library.kept_order import places_of, without
from app.model import Reference
from ui.desk import Desk
from ui.table import holding
from ui.table.columns import ARTICLE, COLUMNS, NUMBER_OF
from ui.table.kept_marks import KeptMarks
from ui.table.lists import Lists
from ui.table.pages import Pages
from ui.table.reader import RowReader

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MOST_TOLD_ONE_BY_ONE = 32
_MOST_SETTLED = 300
"""References added and deleted; after more of them a view of all articles takes long to be found."""


class Rows(QAbstractTableModel):
    """Rows are the references that the desk's view found when it was last asked for; columns are `COLUMNS`.

    An edit never moves or hides a row: sort and filter are done when the user asks for them, as in a spreadsheet,
    because a row that jumps away while one goes down a column correcting takes the place one was at with it. What an
    edit would have moved is told by `held_changed`, and `query` sorts and filters anew. `shown` comes when what a view
    found is shown, `view` is that view; `stale` when it should be asked for again, as very much was changed.
    """

    held_changed = Signal()
    shown = Signal()
    stale = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: array[int] = array("q")
        self._reader = RowReader(desk, self._read_again, self)
        self._pages = Pages(self._reader.rows)
        self._kept = KeptMarks(self._reader.kept)
        self._lists = Lists(desk)
        self._welcome: tuple[int | None] | None = None
        self.is_held = False
        self.view: View | None = None
        desk.changed.connect(self._follow)

    @property
    def ids(self) -> "array[int]":
        """The ids of the references shown, row by row; not to be changed."""
        return self._ids

    def reference(self, row: int) -> Reference:
        """The reference in a row, without source and spans."""
        return self._pages.reference(row)

    def references(self, rows: Sequence[int]) -> list[Reference]:
        """The references in many rows."""
        return self._pages.references(rows)

    def row_of(self, reference_id: int) -> int | None:
        """The row of a reference; None if it is not shown."""
        try:
            return self._ids.index(reference_id)
        except ValueError:
            return None

    def rows_of(self, reference_ids: Iterable[int]) -> list[int]:
        """The rows of those references that are shown, from the top."""
        wanted = set(reference_ids)
        if len(wanted) < 8:
            return sorted(row for each in wanted if (row := self.row_of(each)) is not None)
        return places_of(self._ids, wanted)

    def query(self, *, keeping: int | None = None) -> None:
        """Ask the library for what the view shows now; the reference `keeping` stays even if the filter drops it."""
        self.show(self._desk.view, self._desk.library.ids(self._desk.view), keeping=keeping)

    def show(self, view: View, found: "array[int]", *, keeping: int | None = None) -> None:
        """Show what a view found."""
        self.view = view
        self._show(found, keeping)
        self.shown.emit()

    @property
    def _view(self) -> View:
        return self.view or self._desk.view

    def _show(self, found: "array[int]", keeping: int | None) -> None:
        if keeping is not None and keeping in self._ids and keeping not in found:
            self._take(holding.keeping(self._ids, found, keeping))
            self._hold(True)
            return
        self._take(found)
        self._hold(False)

    @contextmanager
    def welcoming_behind(self, reference_id: int | None) -> Iterator[None]:
        """References added within are shown behind this one (None: last), even if the filter would not show them."""
        self._welcome = (reference_id,)
        try:
            yield
        finally:
            self._welcome = None

    def forget_marks(self) -> None:
        """Read again what is kept of the findings: articles were checked meanwhile."""
        self._kept.forget()

    def forget(self) -> None:
        """Forget everything that was read, as another library lies open."""
        self._lists.forget()
        self.view = None
        self._take(array("q"))
        self._hold(False)

    def _follow(self, changed: Changed) -> None:
        edited, columns, added, gone = changed.within("reference")
        self._kept.follow(changed)
        if holding.may_move(self._view, changed):
            self._hold(True)
        if "article_id" in columns:
            self.stale.emit()  # what went to another article is not kept in sight
        elif added or gone or "position" in columns:
            self._settle(added, gone)
        self._tell_rows(edited)
        if changed.touches("article"):
            self._lists.forget_titles()
            self._tell(0, self.rowCount() - 1, NUMBER_OF[ARTICLE], NUMBER_OF[ARTICLE])

    def _settle(self, added: Set[int], gone: Set[int]) -> None:
        """Take in what was added, deleted or moved, and leave the rest where it is."""
        shown, is_whole = self._ids, not self.is_held and self._view == View()  # what is known at once
        if not is_whole and gone:
            shown = without(shown, gone)
        if not is_whole and self._view.is_whole and len(added) + len(gone) > _MOST_SETTLED:
            self.stale.emit()
        elif added or not gone or is_whole:
            found = self._desk.library.ids(self._view)
            follows_list = self._view.order.column == "position"
            own = sorted(added) if self._welcome else []
            is_held = self.is_held or any(each not in found or not follows_list for each in own)
            if is_held:
                if self._welcome:
                    shown = holding.welcomed(shown, own, self._welcome[0])
                shown = holding.settled(shown, found, added=added, follows_list=follows_list)
                self._hold(True)
            else:
                shown = found
        self._lists.forget_numbers()
        if not self._take(shown) and len(shown):
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(shown) - 1)

    def _take(self, ids: "array[int]") -> bool:
        """Show these ids; False if they are the ones shown already."""
        if ids == self._ids:
            return False
        self.beginResetModel()
        self._ids = ids
        self._pages.show(ids)
        self._kept.forget()
        self._lists.forget_numbers()
        self.endResetModel()
        return True

    def _tell_rows(self, reference_ids: Set[int]) -> None:
        if len(reference_ids) > _MOST_TOLD_ONE_BY_ONE:
            self._read_again()
            return
        for row in self._pages.read_again(reference_ids):
            self._tell(row, row, 0, len(COLUMNS) - 1)

    def _read_again(self) -> None:
        """Read what is seen when it is painted, the rest when it is seen."""
        self._pages.show(self._ids)
        self._kept.forget()
        self._tell(0, len(self._ids) - 1, 0, len(COLUMNS) - 1)

    def _tell(self, top: int, bottom: int, left: int, right: int) -> None:
        if 0 <= top <= bottom:
            self.dataChanged.emit(self.index(top, left), self.index(bottom, right))

    def _hold(self, is_held: bool) -> None:
        if is_held != self.is_held:
            self.is_held = is_held
            self.held_changed.emit()

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The number of references shown."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The number of columns, hidden ones included."""
        return 0 if parent.isValid() else len(COLUMNS)
