"""What may be mended unseen, shown before it is: each change can be left out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.checks import CHECKS, Finding
from ui.counting import counted
from ui.dialogs.room import open_at
from ui.panels.findings_model import where
from ui.theme import GRID

_COLUMNS = ("", "Where", "Before", "After", "Why")
_NAMES = {check.code: check.name for check in CHECKS}


class FixCertainDialog(QDialog):
    """A row for each certain finding with its change; `chosen` are those that are still ticked."""

    def __init__(self, findings: list[Finding], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = findings
        self.setWindowTitle("Fix what is certain")
        open_at(self, 210, 110)
        self.table = QTableWidget(len(findings), len(_COLUMNS), self)
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = QDialogButtonBox(self)
        self._fix = self._buttons.addButton("&Fix", QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._fill()
        self._count()
        self.table.itemChanged.connect(lambda _item: self._count())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def chosen(self) -> list[Finding]:
        """The findings that are to be fixed."""
        ticks = [self.table.item(row, 0) for row in range(len(self._findings))]
        ticked = Qt.CheckState.Checked
        return [each for each, tick in zip(self._findings, ticks, strict=True) if tick and tick.checkState() == ticked]

    def _lay_out(self) -> None:
        table = self.table
        table.setHorizontalHeaderLabels(_COLUMNS)
        table.setAccessibleName("Changes")
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section, mode in enumerate(_MODES):
            header.setSectionResizeMode(section, mode)
        self._fix.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self._told)
        column.addWidget(table, 1)
        column.addWidget(self._buttons)

    def _fill(self) -> None:
        for row, finding in enumerate(self._findings):
            tick = QTableWidgetItem()
            tick.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            tick.setCheckState(Qt.CheckState.Checked)
            self.table.setItem(row, 0, tick)
            why = f"{_NAMES.get(finding.check, finding.check)}: {finding.message}"
            for column, text in enumerate((where(finding), *_change(finding), why), 1):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setToolTip("" if column < len(_COLUMNS) - 1 else text)
                self.table.setItem(row, column, item)

    def _count(self) -> None:
        count = len(self.chosen())
        self._told.setText(f"{counted(count, 'change')} in one step; Ctrl+Z takes it back. Untick what is to stay.")
        self._fix.setText(f"&Fix {count:,}")
        self._fix.setEnabled(count > 0)


def _change(finding: Finding) -> tuple[str, str]:
    """The words before and after; the whole cell where the words only go."""
    edit = finding.fixes[0].edits[0]
    if finding.after or not isinstance(edit.after, str) or not isinstance(edit.before, str):
        return finding.before, finding.after
    return edit.before, edit.after


_MODES = (
    QHeaderView.ResizeMode.ResizeToContents,
    QHeaderView.ResizeMode.ResizeToContents,
    QHeaderView.ResizeMode.Stretch,
    QHeaderView.ResizeMode.Stretch,
    QHeaderView.ResizeMode.Stretch,
)
