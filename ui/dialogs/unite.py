"""Which of several articles stays, and which of the works that they share are to be one entry."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.library import ArticleRow
from app.model import Reference
from ui.counting import counted
from ui.dialogs.room import open_at
from ui.dialogs.telling import told
from ui.dialogs.ticked import TickedTable
from ui.panels.articles_model import article_title
from ui.theme import GRID

if TYPE_CHECKING:
    from app.uniting import SameWork

_LONGEST = 160


class UniteDialog(QDialog):
    """Lists the works that stand in more than one of the articles; what is ticked becomes one entry."""

    def __init__(
        self,
        rows: Sequence[ArticleRow],
        works: "Sequence[SameWork]",
        numbers: Mapping[int, int],
        printed: Mapping[int, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows, self._works, self._numbers, self._printed = rows, works, numbers, printed
        self.setWindowTitle("Merge articles")
        open_at(self, 210, 110 if works else 40)
        self.which = QComboBox(self)
        self.which.setAccessibleName("The article that stays")
        self.which.addItems([f"{article_title(row)} ({counted(row.references, 'reference')})" for row in rows])
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.table = TickedTable(("Entry", "The same work", "Why"), wide=(0, 1), parent=self)
        self.table.setAccessibleName("Works that stand in more than one of the articles")
        self.table.show_rows([(self._text(each.first), self._text(each.second), each.why) for each in works])
        self.table.setVisible(bool(works))
        buttons = QDialogButtonBox(self)
        buttons.addButton("&Merge", QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(told("The article that stays. The references of the others follow its own."))
        column.addWidget(self.which)
        column.addSpacing(2 * GRID)
        column.addWidget(told(_says(len(works)), role="second"))
        column.addWidget(self.table, 1)
        if not works:
            column.addStretch(1)
        column.addWidget(buttons)

    def kept(self) -> int:
        """The id of the article that stays."""
        return self._rows[self.which.currentIndex()].id

    def same(self) -> list[tuple[int, int]]:
        """The pairs of references that are to be one entry."""
        chosen = [self._works[row] for row in self.table.chosen()]
        return [(each.first.id or 0, each.second.id or 0) for each in chosen]

    def _text(self, reference: Reference) -> str:
        which = reference.id or 0
        return f"{self._numbers.get(which, 0)}. {self._printed.get(which, '')[:_LONGEST]}"


def _says(works: int) -> str:
    if not works:
        return "No work stands in more than one of them."
    they = "One work stands" if works == 1 else f"{works:,} works stand"
    return f"{they} in more than one list. What is ticked becomes one entry, which keeps what either of the two knows."
