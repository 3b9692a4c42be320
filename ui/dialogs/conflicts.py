"""What was changed again since a step that is taken back: which value is kept is the user's choice."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.library import Conflict
from app.past import Told
from ui.counting import counted, was
from ui.dialogs.room import open_at
from ui.dialogs.telling import told
from ui.dialogs.ticked import TickedTable
from ui.theme import GRID


class ConflictsDialog(QDialog):
    """A row for each value; `chosen` are the conflicts in which the earlier value is put back."""

    def __init__(
        self,
        label: str,
        conflicts: Sequence[tuple[Conflict, Told]],
        *,
        lost: int,
        rest: int,
        parent: QWidget | None = None,
    ) -> None:
        """`lost` is how many more are about rows that are gone, where nothing can be put back; `rest` how many values
        are put back in any case."""
        super().__init__(parent)
        self._rest = rest
        self._conflicts = [conflict for conflict, _ in conflicts]
        self.setWindowTitle("Changed again since")
        open_at(self, 190, 90)
        self.table = TickedTable(("Where", "Holds now", "Held before"), wide=(1, 2), parent=self)
        buttons = QDialogButtonBox(self)
        buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept = buttons.buttons()[0]
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.table.ticked.connect(self._count)
        self.table.show_rows([_row(each) for _, each in conflicts], ticked=[False] * len(conflicts))
        self._count()
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(told(_says(label, len(conflicts), lost)))
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        if conflicts:
            self.table.setFocus()
        else:
            self.table.hide()
            column.addStretch(1)
            self._accept.setFocus()
            self.adjustSize()

    def chosen(self) -> list[Conflict]:
        """The conflicts in which the earlier value is put back."""
        return [self._conflicts[row] for row in self.table.chosen()]

    def _count(self) -> None:
        count = len(self.table.chosen())
        if self._rest:
            said = f"&Undo, and put back {count:,}" if count else "&Undo the rest"
        else:
            said = f"&Put back {count:,}" if count else "&Put back"
        self._accept.setText(said)
        self._accept.setEnabled(bool(self._rest or count))


def _says(label: str, count: int, lost: int) -> str:
    sentence = (
        f"{counted(count, 'value')} of “{label}” {was(count)} changed again since. Tick those that are to hold "
        "again what they held before; the others keep what they hold now."
    )
    if not count:
        return f"{counted(lost, 'value')} of “{label}” cannot be put back: what {_it_belongs(lost)} to is gone."
    return f"{sentence} {lost:,} more cannot be put back: what {_it_belongs(lost)} to is gone." if lost else sentence


def _it_belongs(count: int) -> str:
    return "it belongs" if count == 1 else "they belong"


def _row(told: Told) -> tuple[str, str, str]:
    if not told.field:
        return told.where, told.before or "(not there)", told.after or "(not there)"
    return told.place, told.before or "(empty)", told.after or "(empty)"
