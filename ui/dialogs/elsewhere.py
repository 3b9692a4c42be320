"""What a correction by hand would change elsewhere, cell by cell, and whether it is kept as a rule."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.bulk import Change
from app.model import FIELD
from ui.counting import counted
from ui.dialogs.room import open_at
from ui.dialogs.ticked import TickedTable
from ui.shortcuts import in_force
from ui.theme import GRID

if TYPE_CHECKING:
    from app.checks.rules.rule import Rule
    from app.elsewhere import Elsewhere
    from ui.elsewhere import Offer


MOST_SHOWN = 1_000
_BEFORE = 3
"""The column of what stands there now, behind the tick, the place and the field."""
"""Changes that are shown each by itself; those behind them are made with them."""


class ElsewhereDialog(QDialog):
    """Shows what one correction may have meant; `chosen` are the changes left ticked, `rule` the rule to be kept."""

    def __init__(self, offer: "Offer", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self.setWindowTitle("Change the same elsewhere")
        open_at(self, 200, 100)
        self.meant = QComboBox(self)
        self.meant.setAccessibleName("What was corrected")
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.table = TickedTable(("#", "Field", "Before", "After"), wide=(2, 3), parent=self)
        self.table.mark_changes(_BEFORE, _BEFORE + 1)
        self.keep = QCheckBox(f"&Keep as a rule of {_whose(offer.journal)}", self)
        self.keep.setToolTip("Later articles are checked by it. Rules are listed under Checks, Rules of journals.")
        self._buttons = QDialogButtonBox(self)
        self._change = self._buttons.addButton("&Change", QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._fill()
        self.meant.currentIndexChanged.connect(self._show)
        self.table.ticked.connect(self._count)
        self.keep.toggled.connect(self._count)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._show()

    def chosen(self) -> list[Change]:
        """The changes that are to be made."""
        changes = self._current.changes
        return [*(changes[row] for row in self.table.chosen()), *changes[MOST_SHOWN:]]

    def rule(self) -> "Rule | None":
        """The rule that is to be kept."""
        from app.rules import rule_of

        return rule_of(self._current.correction, self._offer.journal) if self.keep.isChecked() else None

    @property
    def _current(self) -> "Elsewhere":
        return self._offer.meant[self.meant.currentIndex()]

    def _lay_out(self) -> None:
        self._change.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self.meant)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        column.addWidget(self.keep)
        column.addWidget(self._buttons)

    def _fill(self) -> None:
        for each in self._offer.meant:
            says = each.correction.says
            self.meant.addItem(f"{says[0].upper()}{says[1:]}  —  {counted(len(each.changes), 'cell')}")
        usual = self._offer.usual
        self.meant.setCurrentIndex(self._offer.meant.index(usual) if usual else 0)

    def _show(self) -> None:
        numbers = self._offer.numbers
        shown = self._current.changes[:MOST_SHOWN]
        self.table.show_rows(
            [(f"R{numbers[each.reference_id]}", FIELD[each.field].title, each.before, each.after) for each in shown]
        )
        self._count()

    def _count(self) -> None:
        count = len(self.chosen())
        if len(self._current.changes) > MOST_SHOWN:
            shown = f"The first {MOST_SHOWN:,} {'is' if MOST_SHOWN == 1 else 'are'} shown"
            says = f"{counted(count, 'cell')} in one step; Ctrl+Z takes it back. {shown}, the rest go too."
        elif self._current.changes:
            says = f"{counted(count, 'cell')} in one step; Ctrl+Z takes it back. Untick what is to stay."
        else:
            says = "Nothing else in this list is to be changed so. It can be kept as a rule for later ones."
        self.told.setText(in_force(says, self))
        is_rule_alone = count == 0 and self.keep.isChecked()
        self._change.setText("Keep the &rule" if is_rule_alone else f"&Change {count:,}" if count else "&Change")
        self._change.setEnabled(count > 0 or is_rule_alone)


def _whose(journal: str) -> str:
    return journal.replace("&", "&&") or "every journal"
