"""What may be mended unseen, shown before it is: each change can be left out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.checks import CHECKS, Finding
from ui.counting import counted
from ui.dialogs.room import open_at
from ui.dialogs.ticked import TickedTable
from ui.panels.findings_model import where
from ui.shortcuts import in_force
from ui.theme import GRID

_NAMES = {check.code: check.name for check in CHECKS}
_BEFORE = 2
"""The column of what stands there now, behind the tick and the place."""


class FixCertainDialog(QDialog):
    """A row for each certain finding with its change; `chosen` are those that are still ticked."""

    def __init__(self, findings: list[Finding], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = findings
        self.setWindowTitle("Fix what is certain")
        open_at(self, 210, 110)
        self.table = TickedTable(("Where", "Before", "After", "Why"), wide=(1, 2, 3), parent=self)
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = QDialogButtonBox(self)
        self._fix = self._buttons.addButton("&Fix", QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self.table.ticked.connect(self._count)
        self.table.mark_changes(_BEFORE, _BEFORE + 1)
        self.table.show_rows([(where(each), *_change(each), _why(each)) for each in findings])
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def chosen(self) -> list[Finding]:
        """The findings that are to be fixed."""
        return [self._findings[row] for row in self.table.chosen()]

    def _lay_out(self) -> None:
        self._fix.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self._told)
        column.addWidget(self.table, 1)
        column.addWidget(self._buttons)

    def _count(self) -> None:
        count = len(self.chosen())
        says = f"{counted(count, 'change')} in one step; Ctrl+Z takes it back. Untick what is to stay."
        self._told.setText(in_force(says, self))
        self._fix.setText(f"&Fix {count:,}")
        self._fix.setEnabled(count > 0)


def _change(finding: Finding) -> tuple[str, str]:
    """The words before and after; the whole cell where the words only go."""
    edit = finding.fixes[0].edits[0]
    if finding.after or not isinstance(edit.after, str) or not isinstance(edit.before, str):
        return finding.before, finding.after
    return edit.before, edit.after


def _why(finding: Finding) -> str:
    return f"{_NAMES.get(finding.check, finding.check)}: {finding.message}"
