"""The list in the panel of findings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTreeView, QWidget

from ui.theme import GRID


class FindingsTree(QTreeView):
    """`fix_wanted`: Enter; `ignore_wanted`: Delete."""

    fix_wanted = Signal()
    ignore_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(2 * GRID)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names of groups wrap otherwise."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter fixes, Delete ignores."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.fix_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.ignore_wanted.emit()
        else:
            super().keyPressEvent(event)
