"""The keys of the history."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QTreeView, QWidget

from ui.theme import GRID


class HistoryTree(QTreeView):
    """`undo_wanted`: Delete; `entered_line`: Enter, or a double click on a line that holds no others."""

    undo_wanted = Signal()
    entered_line = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("History")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(4 * GRID)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes back, Enter shows in the table."""
        if event.key() == Qt.Key.Key_Delete:
            self.undo_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_line.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self, index: QModelIndex) -> None:
        if not self.model().hasChildren(index):
            self.entered_line.emit()
