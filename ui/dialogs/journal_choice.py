"""The choice between the names that a journal's abbreviation may stand for, in a cell of a table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.plain_text import tooltip

KEPT = "kept as it is"


class JournalChoice(QComboBox):
    """Keeps `name`, or takes one of the names that it `may_be`; `chosen` comes with both, "" if it is kept."""

    chosen = Signal(str, str)

    def __init__(self, name: str, may_be: Sequence[str], answer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"What {name} stands for")
        self.setToolTip(tooltip(f"{name} may be {' or '.join(may_be)}. Choose what it stands for in these references."))
        self.setFrame(False)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItem(f"{KEPT}; it may be {len(may_be)} journals", "")
        for each in may_be:
            self.addItem(each, each)
        self.setCurrentIndex(max(0, self.findData(answer)))
        self.currentIndexChanged.connect(lambda _: self.chosen.emit(name, self.currentData()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the table: a choice is not made in passing."""
        event.ignore()
