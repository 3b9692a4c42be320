"""What menus and keys have the table do with the current cell and the selected references."""

from ui.desk import Desk
from ui.table.cells import CellActions
from ui.table.columns import COLUMNS, NUMBER_OF
from ui.table.editing import Editing
from ui.table.extending import Reach
from ui.table.grid import Grid
from ui.table.listing import Listing
from ui.table.model import ReferenceModel
from ui.table.printed import PrintedReferences


class Deeds:
    """Does each once what is being typed is written; in an open box of text, copying and pasting are the box's own."""

    def __init__(self, desk: Desk, model: ReferenceModel, grid: Grid, editing: Editing, cells: CellActions) -> None:
        self._desk, self._model, self._grid = desk, model, grid
        self._editing, self._cells = editing, cells
        self._listing = Listing(desk, model)
        self._printed = PrintedReferences(desk, grid)

    def copy(self) -> None:
        """Copy the selected text of an open editor, or the selected cells."""
        if self._editing.editor is not None:
            self._editing.editor.copy()
        else:
            self._cells.copy()

    def copy_printed(self) -> None:
        """Copy the selected references as they are printed, with italics for a text or a mail."""
        if self._editing.commit():
            self._printed.copy(self._selected_ids())

    def copy_bibtex(self) -> None:
        """Copy the selected references as BibTeX."""
        if self._editing.commit():
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
        if self._editing.commit():
            self._cells.fill_down()

    def fill_right(self) -> None:
        """Put the leftmost selected values into the cells beside; a single column takes those before it."""
        if self._editing.commit():
            self._cells.fill_right()

    def select_all(self) -> None:
        """Select all text of an open editor, or all cells."""
        if self._editing.editor is not None:
            self._editing.editor.selectAll()
        else:
            self._grid.selectAll()

    def add_reference(self) -> None:
        """Add an empty reference behind the current one and begin to edit its authors."""
        if not self._editing.commit() or not self._desk.may_write():
            return
        current = self._grid.current()
        added = self._listing.add_behind(None if current is None else current[0])
        row = None if added is None else self._model.row_of(added)
        if row is not None:
            shown = self._grid.shown_columns()
            fields = [column for column in shown if COLUMNS[column].is_field]
            authors = NUMBER_OF["authors"]
            self._grid.go_to(row, authors if authors in shown else fields[0])
            self._grid.setFocus()
            self._editing.begin()

    def delete_selected(self) -> None:
        """Delete the references that the selection touches; the next one becomes current."""
        rows = self._grid.touched_rows()

        def go_on() -> None:
            if self._model.rowCount():
                column = self._grid.currentIndex().column()
                self._grid.put_cursor(min(rows[0], self._model.rowCount() - 1), column)

        if self._editing.commit() and self._desk.may_write():
            self._listing.delete(rows, then=go_on)

    def move_selected(self, by: int) -> None:
        """Move the selected references up (-1) or down (1) in the list."""
        grid = self._grid
        if self._editing.commit() and self._desk.may_write():
            self._listing.shift(grid.touched_rows(), by, then=lambda: grid.scrollTo(grid.currentIndex()))

    def edit_current(self) -> None:
        """Edit the current cell."""
        self._editing.begin()

    def drop_selected(self, target: int) -> None:
        """Move the selected references before a row of the table, or last."""
        if self._editing.commit() and self._desk.may_write():
            self._listing.move(self._grid.touched_rows(), target)

    def carry_selected(self) -> None:
        """Let the selected references be dragged out of the window as text."""
        self._printed.carry(self._selected_ids(), self._grid)

    def extend(self, reach: Reach) -> None:
        """Go on with the selected cells beside them."""
        if self._editing.commit():
            self._cells.extend(reach)

    def _selected_ids(self) -> list[int]:
        return [self._model.ids[row] for row in self._grid.touched_rows()]
