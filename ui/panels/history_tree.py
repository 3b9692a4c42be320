"""The keys of the history."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QTreeView, QWidget

from ui.theme import GRID


class HistoryTree(QTreeView):
    """`undo_wanted`: Delete; `entered_line`: Enter, or a double click on a line that holds no others;
    `menu_wanted` with a point of the viewport: of the mouse, or of the current line for the menu key."""

    undo_wanted = Signal()
    entered_line = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("History")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(4 * GRID)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes back, Enter shows in the table."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.undo_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_line.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a line."""
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.visualRect(self.currentIndex()).center() if is_by_key else event.pos())

    def _enter(self, index: QModelIndex) -> None:
        if not self.model().hasChildren(index):
            self.entered_line.emit()
