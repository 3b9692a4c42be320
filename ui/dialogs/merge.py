"""Two references side by side: made one, field by field, or told apart for good."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.merging import Difference, differences
from app.model import FIELD, Reference
from app.styles import printed_text
from ui.theme import GRID

DIFFERENT = 2
"""What `exec` gives if the two are two works."""

_LONGEST = 400


class MergeDialog(QDialog):
    """Shows both as they are printed, and below the fields in which they differ, one of each to be chosen."""

    def __init__(
        self,
        first: Reference,
        second: Reference,
        *,
        numbers: tuple[int, int],
        may_differ: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._differences = differences(first, second)
        self._groups: list[QButtonGroup] = []
        self.setWindowTitle(f"R{numbers[0]} and R{numbers[1]}")
        self.resize(QSize(210 * GRID, 110 * GRID))
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        for number, reference in zip(numbers, (first, second), strict=True):
            column.addWidget(_told(f"R{number}  {printed_text(reference)[:_LONGEST]}"))
        says = "Choose what is kept where they differ." if self._differences else "They do not differ in any field."
        column.addWidget(_told(says, role="second"))
        column.addWidget(self._choices(), 1)
        column.addWidget(self._buttons(numbers, may_differ=may_differ))

    def values(self) -> dict[str, str]:
        """The chosen text of each field in which the two differ."""
        return {
            each.field: (each.first, each.second)[group.checkedId()]
            for each, group in zip(self._differences, self._groups, strict=True)
        }

    def _choices(self) -> QScrollArea:
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        for row, each in enumerate(self._differences):
            self._add_choice(grid, row, each)
        grid.setRowStretch(len(self._differences), 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(page)
        return area

    def _add_choice(self, grid: QGridLayout, row: int, difference: Difference) -> None:
        title = FIELD[difference.field].title
        grid.addWidget(_told(title, role="second"), row, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self)
        for side, text in enumerate((difference.first, difference.second)):
            shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
            button = QRadioButton((shown or "(empty)").replace("&", "&&"), self)
            button.setAccessibleName(f"{title}: {shown or 'empty'}")
            button.setChecked(bool(side) == difference.takes_second)
            group.addButton(button, side)
            grid.addWidget(button, row, 1 + side, Qt.AlignmentFlag.AlignTop)
        self._groups.append(group)

    def _buttons(self, numbers: tuple[int, int], *, may_differ: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        merge = buttons.addButton(f"&Merge into R{numbers[0]}", QDialogButtonBox.ButtonRole.AcceptRole)
        merge.setDefault(True)
        if may_differ:
            different = buttons.addButton("They are &different", QDialogButtonBox.ButtonRole.ActionRole)
            different.setToolTip("Remember that these are two works, and do not ask again.")
            different.clicked.connect(lambda: self.done(DIFFERENT))
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _told(text: str, *, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
