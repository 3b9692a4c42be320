"""The table of references: chips over cells that behave as a spreadsheet's do."""

from array import array
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.library import Changed, View
from ui.desk import Desk
from ui.table.asking import Asking
from ui.table.cell_menu import cell_menu
from ui.table.cells import CellActions
from ui.table.chips import ChipRow
from ui.table.columns import COLUMNS, NUMBER_OF
from ui.table.delegate import CellDelegate
from ui.table.editing import Editing
from ui.table.emptiness import Emptiness
from ui.table.extending import Reach
from ui.table.fill_handle import FillHandle
from ui.table.find_bar import FindBar
from ui.table.grid import Grid
from ui.table.headings import Headings
from ui.table.listing import Listing
from ui.table.model import ReferenceModel
from ui.table.printed import PrintedReferences
from ui.table.row_numbers import NumberHeader
from ui.table.searching import Search

if TYPE_CHECKING:
    from app.checks import Finding


class ReferenceTable(QWidget):
    """Shows the references of the desk's view and edits them in place.

    Menus act on it through its methods. `page_pasted` comes with a text, and its HTML or "", that was pasted but
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
        self._asking = Asking(desk, self)
        self.view = Grid(desk, self._model, self)
        self._headings = Headings(desk, self.view)
        self.view.setHorizontalHeader(self._headings)
        for pressed in (self._headings.sectionPressed, self._headings.sectionEntered):
            pressed.disconnect()  # a heading sorts; Qt would have it select its column too
        self._numbers = NumberHeader(self.view, self._model)
        self.view.setVerticalHeader(self._numbers)
        self.view.stay_through_resets()
        self._delegate = CellDelegate(self.view, self._model)
        self.view.setItemDelegate(self._delegate)
        self._editing = Editing(desk, self._model, self.view)
        self._cells = CellActions(desk, self._model, self.view)
        self._handle = FillHandle(desk, self.view)
        self._listing = Listing(desk, self._model)
        self._printed = PrintedReferences(desk, self)
        self._emptiness = Emptiness(desk, self._model, self.view.viewport())
        self._chips = ChipRow(desk, self._model, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._chips)
        column.addWidget(self.view, 1)
        bar = FindBar(self)
        self.search = Search(desk, self._model, self.view, bar)
        column.addWidget(bar)
        self.setFocusProxy(self.view)
        self._connect()
        self._headings.standard()
        self._fit_rows()
        self._show_view()

    def _connect(self) -> None:
        desk = self._desk
        desk.settling.connect(self.commit)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.tell_cell())
        desk.view_changed.connect(self._show_view)
        for forget in (self._asking.forget, self._model.forget):
            desk.library_opened.connect(forget)
        self._asking.answered.connect(self._show_found)
        self._asking.given_up.connect(self._go_back)
        self._model.stale.connect(self._asking.ask)
        desk.changed.connect(self._ask_again)
        desk.article_shown.connect(self._headings.arrange)
        desk.changed.connect(self._show_travelled)
        for checked in (desk.findings.changed, desk.findings.kept, desk.lane.moved):
            checked.connect(self._show_marks)
        self.view.clear_wanted.connect(self.clear)
        self.view.escaped.connect(self._escape)
        self.view.resized.connect(self._headings.fit_title)
        self._headings.lines_changed.connect(self._wrap)
        self._headings.column_wanted.connect(self._select_column)
        self._headings.arranged.connect(self.view.keep_current_seen)
        self._numbers.dropped.connect(self._drop)
        self._numbers.carried_out.connect(lambda: self._printed.carry(self._selected_ids(), self.view))
        self.setAcceptDrops(True)
        self._numbers.menu_wanted.connect(self._open_menu)
        self._handle.fill_wanted.connect(self._extend)
        self._editing.fill_wanted.connect(self._cells.fill_with)
        self._cells.page_pasted.connect(self.page_pasted)
        self._chips.columns_wanted.connect(self._headings.open_column_menu)
        self._chips.query_wanted.connect(self.sort_and_filter_again)

    # What menus ask for

    def commit(self) -> bool:
        """Write what is being typed; False if it was refused and the box stays open."""
        return self._editing.commit()

    def copy(self) -> None:
        """Copy the selected text of an open editor, or the selected cells."""
        if self._editing.editor is not None:
            self._editing.editor.copy()
        else:
            self._cells.copy()

    def copy_printed(self) -> None:
        """Copy the selected references as they are printed, with italics for a text or a mail."""
        if self.commit():
            self._printed.copy(self._selected_ids())

    def copy_bibtex(self) -> None:
        """Copy the selected references as BibTeX."""
        if self.commit():
            self._printed.copy_bibtex(self._selected_ids())

    def cut(self) -> None:
        """Copy and clear."""
        if self._editing.editor is not None:
            self._editing.editor.cut()
        else:
            self._cells.cut()

    def paste(self) -> None:
        """Paste cells from the top left of the selection; one value goes into all selected cells."""
        if self._editing.editor is not None:
            self._editing.editor.paste()
        else:
            self._cells.paste()

    def clear(self) -> None:
        """Empty the selected cells."""
        self._cells.clear()

    def fill_down(self) -> None:
        """Put the topmost selected values into the cells below; a single row takes those of the row above."""
        if self.commit():
            self._cells.fill_down()

    def fill_right(self) -> None:
        """Put the leftmost selected values into the cells beside; a single column takes those before it."""
        if self.commit():
            self._cells.fill_right()

    def select_all(self) -> None:
        """Select all text of an open editor, or all cells."""
        if self._editing.editor is not None:
            self._editing.editor.selectAll()
        else:
            self.view.selectAll()

    def add_reference(self) -> None:
        """Add an empty reference behind the current one and begin to edit its authors."""
        if not self.commit() or not self._desk.may_write():
            return
        current = self.view.current()
        added = self._listing.add_behind(None if current is None else current[0])
        row = None if added is None else self._model.row_of(added)
        if row is not None:
            shown = self.view.shown_columns()
            fields = [column for column in shown if COLUMNS[column].is_field]
            authors = NUMBER_OF["authors"]
            self.view.go_to(row, authors if authors in shown else fields[0])
            self.view.setFocus()
            self._editing.begin()

    def delete_selected(self) -> None:
        """Delete the references that the selection touches; the next one becomes current."""
        rows = self.view.touched_rows()

        def go_on() -> None:
            if self._model.rowCount():
                column = self.view.currentIndex().column()
                self.view.put_cursor(min(rows[0], self._model.rowCount() - 1), column)

        if self.commit() and self._desk.may_write():
            self._listing.delete(rows, then=go_on)

    def move_selected(self, by: int) -> None:
        """Move the selected references up (-1) or down (1) in the list."""
        if self.commit() and self._desk.may_write():
            self._listing.shift(self.view.touched_rows(), by, then=lambda: self.view.scrollTo(self.view.currentIndex()))

    def edit_current(self) -> None:
        """Edit the current cell."""
        self._editing.begin()

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
        return not self._asking.is_waiting

    def shown_among(self, reference_ids: Sequence[int]) -> set[int]:
        """Those of some references that are shown."""
        return set(reference_ids).intersection(self._model.ids)

    def once_shown(self, act: Callable[[], object]) -> None:
        """Do something as soon as the rows of the desk's view are shown: at once, unless they are still looked up."""
        if self._asking.is_waiting:
            self._model.shown.connect(act, Qt.ConnectionType.SingleShotConnection)
        else:
            act()

    def finding_here(self) -> "Finding | None":
        """The first finding about the current cell, or else about its reference."""
        return next(iter(self.findings_here()), None)

    def findings_here(self) -> list["Finding"]:
        """The findings about the current cell, or else about its reference."""
        current = self.view.current()
        if current is None:
            return []
        findings, reference_id = self._desk.findings, self._model.ids[current[0]]
        return findings.of_cell(reference_id, COLUMNS[current[1]].name) or findings.of_reference(reference_id)

    def place_of_current(self) -> QPoint:
        """Where a menu about the current cell opens, on the screen."""
        return self.view.viewport().mapToGlobal(self.view.visualRect(self.view.currentIndex()).bottomLeft())

    def sort_and_filter_again(self) -> None:
        """Put rows that were edited where they belong now."""
        self.commit()
        self._asking.ask()
        self._chips.refresh()

    def save_state(self) -> QByteArray:
        """The columns as the user has arranged them."""
        return self._headings.save()

    def restore_state(self, state: QByteArray) -> None:
        """Arrange the columns as they were saved."""
        self._headings.restore(state)

    # How it follows the desk

    def _show_view(self) -> None:
        """Show another article, filter or order; what is being typed is written first."""
        self.commit()
        if self._desk.view is not self._model.view:  # else it is gone back to, and its rows are still here
            self._asking.ask()
        self._headings.show_order()

    def _show_found(self, view: View, found: "array[int]") -> None:
        with self.view.one_report():
            self._model.show(view, found, keeping=self._editing.reference_id)
            self.view.settle_after_query()
        self._editing.place()

    def _ask_again(self) -> None:
        """What is awaited would be told without the step that was just written."""
        if self._asking.is_waiting:
            self._asking.ask()

    def _go_back(self) -> None:
        self._desk.go_back_to(self._model.view or View())

    def _show_travelled(self, changed: Changed) -> None:
        """After an undo or a redo, go to the first cell that it changed."""
        if changed.origin == "edit":
            return
        references = changed.within("reference")
        added, rows = self._model.rows_of(references.added), self._model.rows_of(references.edited)
        if added:
            self.view.select_rows(added, current=added[0])
            self.view.show_row(added[0])
        elif rows:
            at = self._model.ids[rows[0]]
            shown = (each for each in self.view.shown_columns() if COLUMNS[each].is_field)
            column = next((each for each in shown if ("reference", at, COLUMNS[each].name) in changed.cells), None)
            self.view.go_to(rows[0], self.view.currentIndex().column() if column is None else column)
            self.view.show_row(rows[0])

    def tell_cell(self) -> None:
        """Tell which field is current."""
        current = self.view.current()
        if current is not None and COLUMNS[current[1]].is_field:
            self.cell_entered.emit(self._model.ids[current[0]], COLUMNS[current[1]].name)

    def _selected_ids(self) -> list[int]:
        return self.ids_of(self.view.touched_rows())

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

    def _drop(self, target: int) -> None:
        if self.commit() and self._desk.may_write():
            self._listing.move(self.view.touched_rows(), target)

    def _extend(self, reach: Reach) -> None:
        if self.commit():
            self._cells.extend(reach)

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

    def _wrap(self, lines: int) -> None:
        self._delegate.title_lines = lines
        self._fit_rows()

    def _select_column(self, column: int) -> None:
        self.view.select_columns([column])
        self.view.setFocus()

    def _fit_rows(self) -> None:
        self._numbers.setDefaultSectionSize(self._delegate.row_height())
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
