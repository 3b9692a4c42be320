"""What the columns of a table hold: guessed from their headings, and settled by the user before it is read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.formats.csv_reading import Table
from app.formats.headings import MEANINGS
from ui.counting import counted
from ui.dialogs.room import open_at
from ui.dialogs.telling import told
from ui.plain_text import tooltip
from ui.theme import GRID

LEFT_OUT = "(left out)"
_NARROWEST, _WIDEST = 40 * GRID, 70 * GRID
_LONGEST = 200
_MOST_NAMED = 6


class ColumnsDialog(QDialog):
    """The first rows under the table's own headings, and over each column what it holds."""

    def __init__(self, name: str, table: Table, columns: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setWindowTitle(f"Columns of {name}")
        open_at(self, 230, 120)
        self.choices = [self._choice(heading, column) for heading, column in zip(table.headings, columns, strict=True)]
        self.preview = self._preview()
        self.told = told("")
        self.told.setMinimumHeight(2 * self.told.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        says = told("Choose what each column holds. The choice is remembered for tables with the same headings.")
        buttons = QDialogButtonBox(self)
        self._accept = buttons.addButton("&Read the table", QDialogButtonBox.ButtonRole.AcceptRole)
        again = buttons.addButton("&Guess again", QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        again.clicked.connect(lambda: self._choose(table.columns))
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        for each in (says, self.preview, self.told, buttons):
            column.addWidget(each, 1 if each is self.preview else 0)
        self._accept.setDefault(True)
        self._accept.setFocus()
        self._judge()

    def columns(self) -> tuple[str, ...]:
        """What each column holds, "" if it is left out."""
        return tuple(str(choice.currentData()) for choice in self.choices)

    def _choice(self, heading: str, column: str) -> QComboBox:
        choice = QComboBox(self)
        choice.setAccessibleName(f"What the column “{heading[:_LONGEST]}” holds")
        choice.addItem(LEFT_OUT, "")
        for name, title in MEANINGS.items():
            choice.addItem(title, name)
        choice.setCurrentIndex(max(0, choice.findData(column)))
        choice.currentIndexChanged.connect(self._judge)
        return choice

    def _preview(self) -> QTableWidget:
        preview = QTableWidget(len(self._table.rows) + 1, len(self.choices), self)
        preview.setAccessibleName("The first rows of the table")
        preview.setHorizontalHeaderLabels([" ".join(each[:_LONGEST].split()) for each in self._table.headings])
        preview.verticalHeader().hide()
        preview.setWordWrap(False)
        preview.setTabKeyNavigation(False)
        preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        preview.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = preview.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, choice in enumerate(self.choices):
            preview.setCellWidget(0, column, choice)
            for row, cells in enumerate(self._table.rows, start=1):
                text = " ".join(cells[column].split())
                item = QTableWidgetItem(text[:_LONGEST])
                item.setToolTip(tooltip(text[: 5 * _LONGEST]))
                preview.setItem(row, column, item)
            preview.resizeColumnToContents(column)
            preview.setColumnWidth(column, min(max(preview.columnWidth(column), _NARROWEST), _WIDEST))
        preview.setRowHeight(0, self.choices[0].sizeHint().height() + GRID)
        return preview

    def _choose(self, columns: Sequence[str]) -> None:
        for choice, column in zip(self.choices, columns, strict=True):
            choice.setCurrentIndex(max(0, choice.findData(column)))

    def _judge(self) -> None:
        """Say what will not be read, and whether anything can be."""
        chosen = self.columns()
        twice = next((name for name in chosen if name and chosen.count(name) > 1), "")
        if twice:
            self.told.warn(f"“{MEANINGS[twice]}” is chosen for more than one column. Choose it once.")
        elif not any(chosen):
            self.told.warn("No column is chosen yet, so there is nothing to read.")
        else:
            self.told.setText(self._what_is_read(chosen))
        self._accept.setEnabled(bool(any(chosen) and not twice))

    def _what_is_read(self, chosen: Sequence[str]) -> str:
        left = [" ".join(each.split())[:40] or "(no heading)" for each, name in self._left(chosen)]
        says = f"{counted(len(chosen) - len(left), 'column')} will be read."
        if not left:
            return says
        more = f" and {len(left) - _MOST_NAMED} more" if len(left) > _MOST_NAMED else ""
        return f"{says} Left out: {', '.join(left[:_MOST_NAMED])}{more}."

    def _left(self, chosen: Sequence[str]) -> list[tuple[str, str]]:
        return [(heading, name) for heading, name in zip(self._table.headings, chosen, strict=True) if not name]
