"""The table of references: chips over cells that behave as a spreadsheet's do."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk
from ui.table.cell_menu import cell_menu
from ui.table.cells import CellActions
from ui.table.chips import ChipRow
from ui.table.columns import COLUMNS, NUMBER_OF
from ui.table.deeds import Deeds
from ui.table.delegate import CellDelegate
from ui.table.editing import Editing
from ui.table.emptiness import Emptiness
from ui.table.fill_handle import FillHandle
from ui.table.find_bar import FindBar
from ui.table.following import Following
from ui.table.grid import Grid
from ui.table.headings import Headings
from ui.table.model import ReferenceModel
from ui.table.row_numbers import NumberHeader
from ui.table.searching import Search

if TYPE_CHECKING:
    from app.checks import Finding


class ReferenceTable(QWidget):
    """Shows the references of the desk's view and edits them in place.

    Menus act on it through its `deeds`. `page_pasted` comes with a text, and its HTML or "", that was pasted but
    is a page or a list of references, not cells. `cell_entered`: a field of a reference is current (its id, the
    column); `values_wanted`: what it held before is to be shown.
    """

    page_pasted = Signal(str, str)
    values_wanted = Signal()
    cell_entered = Signal(int, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("references")
        self._desk = desk
        self._model = ReferenceModel(desk, self)
        self.view = Grid(desk, self._model, self)
        self._headings = Headings(desk, self.view)
        self.view.setHorizontalHeader(self._headings)
        for pressed in (self._headings.sectionPressed, self._headings.sectionEntered):
            pressed.disconnect()  # a heading sorts; Qt would have it select its column too
        self._numbers = NumberHeader(self.view, self._model)
        self.view.setVerticalHeader(self._numbers)
        self.view.stay_through_resets()
        self.welcoming_behind = self._model.welcoming_behind
        self._delegate = CellDelegate(self.view, self._model)
        self.view.setItemDelegate(self._delegate)
        self._editing = Editing(desk, self._model, self.view)
        self._cells = CellActions(desk, self._model, self.view)
        self.deeds = Deeds(desk, self._model, self.view, self._editing, self._cells)
        self._handle = FillHandle(desk, self.view, self._model)
        self._emptiness = Emptiness(desk, self._model, self.view.viewport())
        self._chips = ChipRow(desk, self._model, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._chips)
        column.addWidget(self.view, 1)
        self.find_bar = FindBar(self)
        self.search = Search(desk, self._model, self.view, self.find_bar)
        column.addWidget(self.find_bar)
        self._following = Following(desk, self._model, self.view, self._editing)
        self.setFocusProxy(self.view)
        self._connect()
        self._headings.standard()
        self.wrap_titles = self._headings.wrap_titles
        self._fit_rows()
        self._following.show_view()

    def _connect(self) -> None:
        desk = self._desk
        desk.settling.connect(self.commit)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.tell_cell())
        desk.view_changed.connect(self._headings.show_order)
        desk.article_shown.connect(self._headings.arrange)
        for checked in (desk.findings.changed, desk.findings.kept, desk.lane.moved):
            checked.connect(self._show_marks)
        self.view.clear_wanted.connect(self._cells.clear)
        self.view.escaped.connect(self._escape)
        self.view.resized.connect(self._headings.fit_title)
        for changed in (self._headings.lines_changed, self._headings.arranged):
            changed.connect(self._wrap)
        self._headings.column_wanted.connect(self._select_column)
        self._headings.arranged.connect(self.view.keep_current_seen)
        self._numbers.dropped.connect(self.deeds.drop_selected)
        self._numbers.carried_out.connect(self.deeds.carry_selected)
        self.setAcceptDrops(True)
        self._numbers.menu_wanted.connect(self._open_menu)
        self._handle.fill_wanted.connect(self.deeds.extend)
        self._editing.fill_wanted.connect(self._cells.fill_with)
        self._cells.page_pasted.connect(self.page_pasted)
        self._chips.columns_wanted.connect(self._headings.open_column_menu)
        self._chips.query_wanted.connect(self.sort_and_filter_again)

    # What menus ask for

    def commit(self) -> bool:
        """Write what is being typed; False if it was refused and the box stays open."""
        return self._editing.commit()

    def current_field(self) -> str:
        """The field of the current cell; "" if there is none."""
        current = self.view.current()
        return "" if current is None else COLUMNS[current[1]].name

    def show_cell(self, reference_id: int, field: str) -> None:
        """Go to a field of a reference, or to its row if the field is no column that is seen; out of the filter too."""
        if self._model.row_of(reference_id) is None:
            self._desk.filter_by("")
        row = self._model.row_of(reference_id)
        if row is None:
            return
        column, shown = NUMBER_OF.get(field, -1), self.view.shown_columns()
        if column not in shown:
            column = next(each for each in shown if COLUMNS[each].is_field)
        self.view.go_to(row, column)
        self.view.show_row(row)

    def go_to_column(self, name: str) -> None:
        """Go to a column in the current row, or the first; a hidden one is shown."""
        if not self._headings.is_shown(name):
            self._headings.show_column(name, True)
        current = self.view.current()
        if self._model.rowCount():
            self.view.go_to(current[0] if current is not None else 0, NUMBER_OF[name])
        self.view.setFocus()

    def ids_of(self, rows: Sequence[int]) -> list[int]:
        """The ids of the references in some rows."""
        return [self._model.ids[row] for row in rows]

    @property
    def is_up_to_date(self) -> bool:
        """Whether the rows are those of the desk's view, and not of the one before while that is looked up."""
        return self._following.is_up_to_date

    def once_shown(self, act: Callable[[], object]) -> None:
        """Do something as soon as the rows of the desk's view are shown: at once, unless they are still looked up."""
        self._following.once_shown(act)

    def shown_among(self, reference_ids: Sequence[int]) -> set[int]:
        """Those of some references that are shown."""
        return set(reference_ids).intersection(self._model.ids)

    def findings_here(self) -> list["Finding"]:
        """The findings about the current cell and about the whole of its reference, or else about anything in it."""
        current = self.view.current()
        if current is None:
            return []
        findings, reference_id = self._desk.findings, self._model.ids[current[0]]
        of_cell = findings.of_cell(reference_id, COLUMNS[current[1]].name)
        return of_cell + findings.of_cell(reference_id, "") if of_cell else findings.of_reference(reference_id)

    def place_of_current(self) -> QPoint:
        """Where a menu about the current cell opens, on the screen."""
        return self.view.viewport().mapToGlobal(self.view.visualRect(self.view.currentIndex()).bottomLeft())

    def sort_and_filter_again(self) -> None:
        """Put rows that were edited where they belong now."""
        self._following.ask()
        self._chips.refresh()

    def dress(self) -> None:
        """Show signs, as soon as the set of icons is loaded."""
        self._chips.dress()

    def save_state(self) -> QByteArray:
        """The columns as the user has arranged them."""
        return self._headings.save()

    def restore_state(self, state: QByteArray) -> None:
        """Arrange the columns as they were saved."""
        self._headings.restore(state)

    def tell_cell(self) -> None:
        """Tell which field is current."""
        current = self.view.current()
        if current is not None and COLUMNS[current[1]].is_field:
            self.cell_entered.emit(self._model.ids[current[0]], COLUMNS[current[1]].name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take back what was dragged out of the window; what comes from elsewhere is for the window."""
        if event.source() is self.view:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        self._numbers.aim(self._numbers.viewport().mapFrom(self, event.position().toPoint()).y())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It would land nowhere here."""
        self._numbers.cancel_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        """Move it in the list."""
        event.acceptProposedAction()
        self._numbers.let_go()

    def _escape(self) -> None:
        if self._handle.is_dragging:
            self._handle.cancel()
        elif self._numbers.is_dragging:
            self._numbers.cancel_drag()
        elif (current := self.view.current()) is not None:
            self.view.go_to(*current)

    # Looks

    def _show_marks(self) -> None:
        self._model.forget_marks()
        self.view.viewport().update()
        self._numbers.viewport().update()

    def _wrap(self) -> None:
        """Rows as high as the lines of a title, where titles are seen."""
        lines = self._headings.title_lines if self._headings.is_shown("title") else 1
        if lines != self._delegate.title_lines:
            self._delegate.title_lines = lines
            self._fit_rows()

    def _select_column(self, column: int) -> None:
        self.view.select_columns([column])
        self.view.setFocus()

    def _fit_rows(self) -> None:
        self.view.set_row_height(self._delegate.row_height())
        self._numbers.fit()
        self.view.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chips in as many rows as there is room for."""
        super().resizeEvent(event)
        self._chips.give_room(self.height())

    def changeEvent(self, event: QEvent) -> None:
        """Another font or theme: rows of another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._fit_rows()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the current cell, by the mouse or the menu key."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.place_of_current()
        self._open_menu(at)

    def _open_menu(self, at: QPoint) -> None:
        menu = cell_menu(self)
        if (current := self.view.current()) is not None and COLUMNS[current[1]].is_field:
            menu.addSeparator()
            self._headings.add_sorting(menu, current[1])
        menu.popup(at)
