"""The table's model: the references of the desk's view as rows and columns of text."""

from array import array
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.library import SURE_ENOUGH, Changed, View
from app.library.kept_order import places_of, without
from app.model import Reference
from app.tasks import cell_text, set_cell
from ui.desk import Desk
from ui.table import holding
from ui.table.columns import ARTICLE, COLUMNS, NUMBER_OF, SURE, sought_column, spoken
from ui.table.kept_marks import KeptMark, KeptMarks
from ui.table.pages import PAGE_ROWS, Pages
from ui.table.reader import RowReader

if TYPE_CHECKING:
    from app.checks import Finding

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MOST_TOLD_ONE_BY_ONE = 32
_MOST_SETTLED = 300
"""References added and deleted; after more of them a view of all articles takes long to be found."""

# Qt asks for flags more often than for anything else, so they are made once.
_FIXED = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _FIXED | Qt.ItemFlag.ItemIsEditable
_FIELDS = frozenset(place for place, column in enumerate(COLUMNS) if column.is_field)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ReferenceModel(QAbstractTableModel):
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
        self._numbers: dict[int, int] = {}
        self._article_titles: dict[int, str] | None = None
        self._welcome: tuple[int | None] | None = None
        self.is_held = False
        self.view: View | None = None
        desk.changed.connect(self._follow)

    # What it holds

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

    def text(self, row: int, column: int) -> str:
        """A cell's full text, as it is edited and copied."""
        name = COLUMNS[column].name
        reference = self.reference(row)
        if name == ARTICLE:
            return self._article_title(reference)
        return _percentage(reference.confidence) if name == SURE else cell_text(reference, name)

    def findings(self, row: int, column: int | None = None) -> "Sequence[Finding | KeptMark]":
        """What the checks say of a cell, or of a whole row, with what they ask of the reference as a whole.

        Where several articles are shown it is what the library keeps of that.
        """
        findings, reference_id = self._desk.findings, self._ids[row]
        if self._desk.view.article_id is None:
            kept = self._kept.of(self._ids, row)
            return kept if column is None else [mark for mark in kept if mark.field == COLUMNS[column].name]
        if column is None:
            return findings.of_reference(reference_id)
        return findings.of_cell(reference_id, COLUMNS[column].name)

    def is_unsure(self, row: int) -> bool:
        """Whether a reference is likely to have been read wrong somewhere."""
        confidence = self.reference(row).confidence
        return confidence is not None and confidence < SURE_ENOUGH

    def is_reviewed(self, row: int) -> bool:
        """Whether an editor has reviewed the reference."""
        return self.reference(row).reviewed

    def is_doubtful(self, row: int, column: int) -> bool:
        """Whether a cell is likely to have been read wrong and was not touched since."""
        return COLUMNS[column].name in self.reference(row).doubts

    def number(self, row: int) -> int:
        """The place of a row's reference in its article's list, from 1."""
        view = self._view
        if view.article_id is not None and view.order.column == "position" and not view.filter.parts:
            return row + 1 if not view.order.descending else len(self._ids) - row
        if self._ids[row] not in self._numbers:
            self._read_numbers(row)
        return self._numbers.get(self._ids[row], 0)

    def _read_numbers(self, row: int) -> None:
        """Count a list once, as it may be long; of many lists only those around a row."""
        library, article_id = self._desk.library, self._view.article_id
        if article_id is None:
            self._numbers.update(library.numbers(self._ids[max(0, row - PAGE_ROWS) : row + PAGE_ROWS]))
        else:
            self._numbers = {each: number for number, each in enumerate(library.ids(View(article_id)), 1)}

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

    # How it follows the desk

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
        self._article_titles = self.view = None
        self._take(array("q"))
        self._hold(False)

    def is_fresh(self) -> bool:
        """Whether asking the library again would find the rows as they are; costs a query."""
        return self._desk.library.ids(self._view) == self._ids

    def _follow(self, changed: Changed) -> None:
        edited, columns, added, gone = changed.within("reference")
        self._kept.follow(changed)
        if self._decides(columns):
            self._hold(True)
        if "article_id" in columns:
            self.stale.emit()  # what went to another article is not kept in sight
        elif added or gone or "position" in columns:
            self._settle(added, gone)
        self._tell_rows(edited)
        if changed.touches("article"):
            self._article_titles = None
            self._tell(0, self.rowCount() - 1, NUMBER_OF[ARTICLE], NUMBER_OF[ARTICLE])

    def _decides(self, columns: Set[str]) -> bool:
        """Whether a change of these columns may move rows of the view or take them out of it."""
        view = self._view
        if view.order.column in columns - {"position"}:
            return True
        sought = {sought_column(part) for part in view.filter.parts}
        return bool(columns - {"position"}) and ("" in sought or bool(sought & columns))

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
                    shown = _behind(shown, own, self._welcome[0])
                shown = holding.settled(shown, found, added=added, follows_list=follows_list)
                self._hold(True)
            else:
                shown = found
        self._numbers.clear()
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
        self._numbers.clear()
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

    def _article_title(self, reference: Reference) -> str:
        if self._article_titles is None:
            self._article_titles = {
                row.id: row.title or row.first_author or row.journal or f"Article {row.id}"
                for row in self._desk.library.articles()
            }
        return self._article_titles.get(reference.article_id or 0, "")

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The number of references shown."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The number of columns, hidden ones included."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be selected; fields can be edited unless the library is read-only."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if index.column() in _FIELDS and not self._desk.library.read_only else _FIXED

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, and on which side it stands."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[index.column()].is_number else _LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        return None

    def _spoken(self, row: int, column: int) -> str:
        """A cell as it is read out: "row 3, volume, 449", with what is doubtful or found there."""
        title = COLUMNS[column].title
        said = [
            f"row {self.number(row)}",
            title if title.isupper() else title.lower(),
            self.text(row, column) or "empty",
        ]
        if self.is_doubtful(row, column):
            said.append("in doubt")
        said += [f"{found.certainty}: {found.message}" for found in self.findings(row, column)]
        return ", ".join(said)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A column's heading, or a reference's number in the list."""
        if orientation == Qt.Orientation.Vertical:
            if not 0 <= section < len(self._ids):
                return None
            if role == Qt.ItemDataRole.AccessibleTextRole and self.is_reviewed(section):
                return f"{self.number(section)}, reviewed"
            return str(self.number(section)) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return COLUMNS[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            title, sorts = COLUMNS[section].title, COLUMNS[section].sorts
            return f"{title}: click to sort, drag to move" if sorts else f"{title}: drag to move"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[section].is_number else _LEFT
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a typed text through the gate, as one step."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not COLUMNS[index.column()].is_field:
            return False
        return self.set_text(index.row(), index.column(), str(value))

    def set_text(self, row: int, column: int, text: str) -> bool:
        """Write a typed text through the gate, as one step; False if it was refused, which the desk then tells."""
        reference_id, name = self._ids[row], COLUMNS[column].name
        label = f"Edit {spoken(name)} in R{self.number(row)}"
        return self._desk.do(label, lambda step: set_cell(step, reference_id, name, text))

    def confirm(self, row: int, column: int) -> None:
        """Take a cell's doubt away, as one step; its text was looked at and is right."""
        reference_id, name = self._ids[row], COLUMNS[column].name
        label = f"Confirm {spoken(name)} of R{self.number(row)}"
        self._desk.do(label, lambda step: step.settle_doubt(reference_id, name))


def _percentage(confidence: float | None) -> str:
    """Rounded down and never all: 100 % would be a promise."""
    return "" if confidence is None else f"{min(99, int(confidence * 100))} %"


def _behind(shown: "array[int]", own: Sequence[int], reference_id: int | None) -> "array[int]":
    """`shown` with the user's own new references put in behind the row that was current."""
    new = [each for each in own if each not in shown]
    at = shown.index(reference_id) + 1 if reference_id is not None and reference_id in shown else len(shown)
    return shown[:at] + array("q", new) + shown[at:]
