"""Saving a filter under a name, and the saved ones renamed, changed and deleted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from app.library import Filter, read_filter
from ui.desk import Desk
from ui.dialogs.room import open_at
from ui.dialogs.rows import RowsTable
from ui.dialogs.telling import told
from ui.saved_filters import LONGEST_NAME, SavedFilter, SavedFilters, in_order
from ui.table.part_chips import said
from ui.theme import GRID

_NONE = "No filters are saved yet. Type one into the filter field, press Down there and choose “Save this filter…”."


class SaveFilterDialog(QDialog):
    """Asks what a filter is called; `name` is the answer. It says so where that replaces another one."""

    def __init__(self, wanted: Filter, saved: SavedFilters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted, self._saved = wanted, saved
        self.setWindowTitle("Save this filter")
        self.line = QLineEdit(self)
        self.line.setAccessibleName("Name of the filter")
        self.line.setMaxLength(LONGEST_NAME)
        same = saved.of_text(wanted.text)
        self.line.setText(same.name if same else _usual_name(wanted)[:LONGEST_NAME])
        self.told = told("", role="second")
        self._buttons = QDialogButtonBox(self)
        self.save_button = self._buttons.addButton("&Save", QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        self._buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(told(f"Name for the filter “{wanted.text.strip()}”:"))
        column.addWidget(self.line)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(self._buttons)
        open_at(self, 104, 38)
        self.line.textChanged.connect(lambda _text: self._say())
        self.line.selectAll()
        self.line.setFocus()
        self._say()

    @property
    def name(self) -> str:
        """What stands in the field."""
        return self.line.text().strip()

    def _say(self) -> None:
        before = self._saved.named(self.name)
        is_other = before is not None and before != self._saved.of_text(self._wanted.text)
        self.save_button.setEnabled(bool(self.name))
        self.save_button.setText("&Replace" if is_other else "&Save")
        self.told.setText(
            f"“{before.name}” is there already, for “{before.text}”. It will be replaced."
            if before is not None and is_other
            else "Saved filters are there in all your libraries."
        )


class SavedFiltersDialog(QDialog):
    """The saved filters with their names, both to be typed over; `filters` gives them once it is accepted."""

    def __init__(self, filters: Sequence[SavedFilter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Saved filters")
        self.table = RowsTable(("Name", "Filter"), wide=(0, 1), name="Saved filters", parent=self)
        self.table.setEditTriggers(QTableWidget.EditTrigger.DoubleClicked | QTableWidget.EditTrigger.EditKeyPressed)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)  # F2 edits one of the two
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.show_rows(filters)
        self.told = told("")
        self.remove_button = QPushButton("&Delete", self)
        self.remove_button.setAutoDefault(False)
        self.remove_button.clicked.connect(self.remove)
        below = QHBoxLayout()
        below.addWidget(self.told, 1)
        below.addWidget(self.remove_button)
        buttons = QDialogButtonBox(self)
        buttons.addButton("&Keep", QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._keep)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        column.addWidget(buttons)
        open_at(self, 150, 90)
        if filters:
            self.table.setCurrentCell(0, 0)
        self.table.itemSelectionChanged.connect(self._dress)
        self.table.itemChanged.connect(lambda _item: self._dress())
        self._dress()

    def filters(self) -> list[SavedFilter]:
        """The rows as they stand."""
        return [SavedFilter(*(self._cell(row, column) for column in (0, 1))) for row in range(self.table.rowCount())]

    def remove(self) -> None:
        """Take the chosen rows out."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True)
        for row in rows:
            self.table.removeRow(row)
        if rows and self.table.rowCount():
            self.table.setCurrentCell(min(rows[-1], self.table.rowCount() - 1), 0)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen rows out."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def _cell(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _dress(self) -> None:
        self.remove_button.setEnabled(bool(self.table.selectedIndexes()))
        is_empty = not self.table.rowCount()
        self.told.setText(_NONE if is_empty else "F2 changes a name or a filter, Delete takes it out.")

    def _keep(self) -> None:
        """Accept, unless a name or a filter lacks or two names are the same: then say so and go there."""
        filters = self.filters()
        for row, each in enumerate(filters):
            wrong = ""
            if not each.name or not read_filter(each.text).groups:
                wrong = "A saved filter needs a name and something to filter by."
            elif len(in_order([*filters[:row], each])) <= row:
                wrong = f"Two filters are called “{each.name}”; give one of them another name."
            if wrong:
                self.table.setCurrentCell(row, 1 if each.name and not each.text else 0)
                self.table.setFocus()
                self.told.warn(wrong)
                return
        self.accept()


def _usual_name(wanted: Filter) -> str:
    """What a filter is called if nobody names it: "Lancet or Cancer, since 2010"."""
    return ", ".join(" or ".join(map(said, group)) for group in wanted.groups)


def save_filter(desk: Desk, saved: SavedFilters, window: QWidget) -> None:
    """Let the user save the filter that is in force."""
    if not desk.view.filter.groups:
        desk.said.emit("There is no filter to save: type one into the filter field first.")
        return
    dialog = SaveFilterDialog(desk.view.filter, saved, window)
    if dialog.exec():
        saved.save(dialog.name, desk.view.filter.text)
        desk.said.emit(f"The filter was saved as “{dialog.name}”. Down in the filter field offers it.")
    dialog.deleteLater()


def list_filters(saved: SavedFilters, window: QWidget) -> None:
    """Let the user rename, change and delete the saved filters."""
    dialog = SavedFiltersDialog(saved.all, window)
    if dialog.exec():
        saved.keep(dialog.filters())
    dialog.deleteLater()
