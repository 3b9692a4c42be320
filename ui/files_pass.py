"""Files let go over a field of text go to the window, which opens them; the field would take their addresses."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragMoveEvent
from PySide6.QtWidgets import QLineEdit


class FilesPass(QObject):
    """Has a line of text take dragged text alone."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave dragged files to whatever holds the line."""
        if isinstance(event, QDragMoveEvent) and event.mimeData().hasUrls():  # one that enters is such a move too
            event.ignore()
            return True
        return super().eventFilter(watched, event)
