"""All shortcuts on one sheet."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.shortcut_sheet import Group
from ui.theme import GRID

_MOST_COLUMNS = 3
_CAPTION_ROWS = 2


class SheetDialog(QDialog):
    """The groups in columns of about the same height; Esc or F1 closes it."""

    def __init__(self, groups: Sequence[Group], change: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Shortcuts")
        room = self.screen().availableGeometry().size()
        inside = _laid_out(groups, room.width() - 16 * GRID)
        area = QScrollArea()
        area.setWidget(inside)
        area.setAccessibleName("Shortcuts")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        changing = buttons.addButton("&Change shortcuts…", QDialogButtonBox.ButtonRole.ActionRole)
        changing.clicked.connect(self.accept)
        changing.clicked.connect(change)
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column_.addWidget(area, 1)
        column_.addWidget(buttons)
        wanted = inside.sizeHint()
        height = min(wanted.height() + 20 * GRID, room.height() - 20 * GRID)
        self.resize(min(wanted.width() + 12 * GRID, room.width() - 10 * GRID), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened it closes it."""
        if event.key() == Qt.Key.Key_F1:
            self.reject()
        else:
            super().keyPressEvent(event)


def in_columns(groups: Sequence[Group], count: int) -> list[list[Group]]:
    """The groups in order, in at most so many columns of about the same number of rows."""
    heights = [len(group.rows) + _CAPTION_ROWS for group in groups]
    total, columns, filled = sum(heights), [[]], 0  # type: ignore[var-annotated]
    for group, height in zip(groups, heights, strict=True):
        is_full = filled + height / 2 > total * len(columns) / count
        if columns[-1] and is_full and len(columns) < count:
            columns.append([])
        columns[-1].append(group)
        filled += height
    return columns


def _laid_out(groups: Sequence[Group], room: int) -> QWidget:
    """The groups in as many columns as so many pixels hold."""
    inside = QWidget()
    row = QHBoxLayout(inside)
    row.setContentsMargins(0, 0, 2 * GRID, 0)  # the last keys do not touch what scrolls
    row.setSpacing(8 * GRID)
    made = {group: _block(group) for group in groups}  # once: making some hundred labels takes most of the time
    widths = {group: block.sizeHint().width() for group, block in made.items()}
    for column in _fitting(groups, widths, room):
        stacked = QVBoxLayout()
        stacked.setSpacing(4 * GRID)
        for group in column:
            stacked.addWidget(made[group])
        stacked.addStretch(1)
        row.addLayout(stacked)
    return inside


def _fitting(groups: Sequence[Group], widths: Mapping[Group, int], room: int) -> list[list[Group]]:
    """The groups in the most columns that are no wider than the room."""
    for count in range(_MOST_COLUMNS, 1, -1):
        columns = in_columns(groups, count)
        gaps = 8 * GRID * (len(columns) - 1) + 2 * GRID
        if sum(max(widths[group] for group in column) for column in columns) + gaps < room:
            return columns
    return in_columns(groups, 1)


def _block(group: Group) -> QWidget:
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(4 * GRID)
    grid.setVerticalSpacing(GRID)
    grid.setColumnStretch(0, 1)
    grid.addWidget(_label(group.title, "caption"), 0, 0, 1, 2)
    for place, (what, keys) in enumerate(group.rows, 1):
        grid.addWidget(_label(what), place, 0)
        grid.addWidget(_label(keys, "second"), place, 1, Qt.AlignmentFlag.AlignRight)
    return block


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label
