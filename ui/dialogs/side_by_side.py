"""Two references side by side, with one text to be chosen for each field in which they differ."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.merging import Difference
from app.model import FIELD
from ui.dialogs.room import open_at
from ui.dialogs.telling import told
from ui.dialogs.wrapping_choice import NARROWEST, WrappingChoice
from ui.theme import GRID

DIFFERENT = 2
"""What `exec` gives if the two are two works."""

LEFT_ALONE = 2
"""What is chosen for a field that neither text is taken for; 0 is the first text, 1 the second."""

_LONGEST = 400


class SideBySide(QDialog):
    """Shows both references as they are `printed`, with their `heads`, and below the fields in which they differ."""

    def __init__(
        self,
        heads: tuple[str, str],
        printed: tuple[str, str],
        differences: Sequence[Difference],
        *,
        says: str,
        may_leave: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._differences = tuple(differences)
        self._groups: list[QButtonGroup] = []
        self._may_leave = may_leave
        open_at(self, 210, 110)
        self.buttons = QDialogButtonBox(self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        for head, text in zip(heads, printed, strict=True):
            column.addWidget(told(f"{head}  {text[:_LONGEST]}"))
        column.addWidget(told(says, role="second"))
        column.addWidget(self._choices(heads), 1)
        column.addWidget(self.buttons)

    def chosen(self) -> dict[str, int]:
        """For each field in which the two differ, whose text is taken, or `LEFT_ALONE`."""
        return {each.field: group.checkedId() for each, group in zip(self._differences, self._groups, strict=True)}

    def proposed(self, difference: Difference) -> int:
        """What is chosen unasked."""
        return int(difference.takes_second)

    def offer_difference(self) -> None:
        """Let the user say that the two are two works."""
        different = self.buttons.addButton("They are &different", QDialogButtonBox.ButtonRole.ActionRole)
        different.setToolTip("Remember that these are two works, and do not ask again.")
        different.clicked.connect(lambda: self.done(DIFFERENT))

    def _choices(self, heads: tuple[str, str]) -> QScrollArea:
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        for side, head in enumerate(heads if self._differences else (), 1):
            grid.addWidget(told(head, role="second"), 0, side)
        for row, each in enumerate(self._differences, 1):
            self._add_choice(grid, row, each)
        grid.setRowStretch(len(self._differences) + 1, 1)
        for side in (1, 2):
            grid.setColumnStretch(side, 1)
            grid.setColumnMinimumWidth(side, NARROWEST)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(page)
        area.setAccessibleName("What differs")
        return area

    def _add_choice(self, grid: QGridLayout, row: int, difference: Difference) -> None:
        title = FIELD[difference.field].title
        label = told(title, role="second")
        label.setContentsMargins(0, GRID, 0, 0)  # on the line of the choices
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self)
        texts = [difference.first or "(empty)", difference.second or "(empty)"]
        for side, text in enumerate([*texts, "Leave both"] if self._may_leave else texts):
            shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
            button = WrappingChoice(shown, self)
            button.setAccessibleName(f"{title}: {shown}")
            button.setChecked(side == self.proposed(difference))
            group.addButton(button, side)
            grid.addWidget(button, row, 1 + side, Qt.AlignmentFlag.AlignTop)
        self._groups.append(group)
