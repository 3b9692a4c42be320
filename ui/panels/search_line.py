"""A line that finds in the list below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.files_pass import FilesPass

_LEAVES = (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchLine(QLineEdit):
    """Esc clears it; it, Enter and Down lead to the list (`left`)."""

    left = Signal()

    def __init__(self, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(says)
        self.setAccessibleName(says)
        self.setClearButtonEnabled(True)
        FilesPass(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that have no meaning in a line of text."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        if event.key() in _LEAVES:
            self.left.emit()
        else:
            super().keyPressEvent(event)
