"""The list of articles under keys and mouse: headings fold, articles are moved, references are dropped on articles."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.carrying import ARTICLES, REFERENCES, ids_in, put_ids
from ui.panels.articles_delegate import ArticlesDelegate, indent
from ui.panels.articles_model import ARTICLE_ID, ISSUE, ArticlesModel, Index
from ui.theme import colours

_FOLDS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ArticlesListView(QListView):
    """Tells what the user wants of it and does nothing to the library.

    `fold_wanted`: a heading, by its title, is to be folded or unfolded. `shift_wanted`: the selected articles are to go
    up (-1) or down (1). `articles_dropped`: articles, by their ids, were let go before the article in a row.
    `references_dropped`: references were let go on an article, to be copied or moved there.
    """

    fold_wanted = Signal(str)
    shift_wanted = Signal(int)
    articles_dropped = Signal(list, int)
    references_dropped = Signal(list, int, bool)

    def __init__(self, model: ArticlesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._articles = model
        self._line: int | None = None
        self._target = QModelIndex()
        self.setModel(model)
        self.setItemDelegate(ArticlesDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setAcceptDrops(True)
        self.setAccessibleName("Articles")

    def dataChanged(self, top: Index, bottom: Index, roles: Sequence[int] = ()) -> None:
        """Paint what is seen anew; Qt would lay out every row of a long list, though all are of one height."""
        self.viewport().update()

    def go_to(self, row: int) -> None:
        """Select a row alone, whatever key is held."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._articles.index(row), flags)

    def selectAll(self) -> None:
        """Select every article, but not the row of all references, which stands for none that could be deleted."""
        first = 1 if self._articles.entry(0) is None else 0
        articles = QItemSelection(self._articles.index(first), self._articles.index(self._articles.rowCount() - 1))
        self.selectionModel().select(articles, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Alt and an arrow move articles here, not references."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _shifts(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right, Space and Enter fold headings; Alt with an arrow moves what is selected."""
        index = self.currentIndex()
        heading = self._articles.heading_of(index.row())
        issue = None if heading < 0 else self._articles.index(heading).data(ISSUE)
        is_heading = heading == index.row()
        if _shifts(event):
            self.shift_wanted.emit(_BY_KEY[Qt.Key(event.key())])
        elif issue is not None and is_heading and event.key() in _FOLDS:
            self.fold_wanted.emit(issue.title)
        elif issue is not None and event.key() == Qt.Key.Key_Left:
            if is_heading and not issue.is_folded:
                self.fold_wanted.emit(issue.title)
            else:
                self.go_to(heading)
        elif issue is not None and event.key() == Qt.Key.Key_Right:
            if is_heading and issue.is_folded:
                self.fold_wanted.emit(issue.title)
            elif is_heading:
                self.go_to(heading + 1)
        else:
            super().keyPressEvent(event)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the arrow of a heading folds it."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        issue = index.data(ISSUE)
        if issue is not None and event.button() == Qt.MouseButton.LeftButton and place.x() < indent(index):
            self.fold_wanted.emit(issue.title)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a heading folds it too."""
        issue = self.indexAt(event.position().toPoint()).data(ISSUE)
        if issue is not None and event.position().x() >= indent(self.indexAt(event.position().toPoint())):
            self.fold_wanted.emit(issue.title)
        elif issue is None:
            super().mouseDoubleClickEvent(event)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Let the mouse carry the selected articles."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        ids = [each for row in rows if (each := self._articles.index(row).data(ARTICLE_ID)) is not None]
        if ids:
            content = QMimeData()
            put_ids(content, ARTICLES, ids)
            drag = QDrag(self)
            drag.setMimeData(content)
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Articles of this list, and references of the table, may be let go here."""
        if self._is_own(event) or event.mimeData().hasFormat(REFERENCES):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which articles, or on which one, it would land; lists longer than the panel scroll."""
        super().dragMoveEvent(event)  # scrolls
        place = event.position().toPoint()
        if self._is_own(event):
            self._line, self._target = self.gap_at(place), QModelIndex()
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            index = self.indexAt(place)
            self._target = index if index.data(ARTICLE_ID) is not None else QModelIndex()
            event.setDropAction(Qt.DropAction.CopyAction if _copies(event) else Qt.DropAction.MoveAction)
            event.setAccepted(self._target.isValid())
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It would land nowhere here."""
        self._forget_drag()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was let go where."""
        place = event.position().toPoint()
        if self._is_own(event):
            self.articles_dropped.emit(ids_in(event.mimeData(), ARTICLES), self.gap_at(place))
        elif (article_id := self.indexAt(place).data(ARTICLE_ID)) is not None:
            self.references_dropped.emit(ids_in(event.mimeData(), REFERENCES), article_id, _copies(event))
        event.accept()
        self._forget_drag()

    def gap_at(self, place: QPoint) -> int:
        """The row before which something let go at a place would land."""
        index = self.indexAt(place)
        if not index.isValid():
            return self._articles.rowCount()
        return index.row() + (place.y() > self.visualRect(index).center().y())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line between articles, or the frame around one, where what is dragged would land."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QColor(colours().accent))
        if self._target.isValid():
            painter.drawRect(self.visualRect(self._target).adjusted(0, 0, -1, -1))
        elif self._line is not None:
            painter.fillRect(self._line_at(self._line), QColor(colours().accent))

    def _line_at(self, row: int) -> QRect:
        is_last = row >= self._articles.rowCount()
        rect = self.visualRect(self._articles.index(row - 1 if is_last else row))
        return QRect(0, max(0, (rect.bottom() if is_last else rect.top()) - 1), self.viewport().width(), 2)

    def _forget_drag(self) -> None:
        self._line, self._target = None, QModelIndex()
        self.viewport().update()

    def _is_own(self, event: Any) -> bool:
        return event.source() is self and bool(event.mimeData().hasFormat(ARTICLES))


def _shifts(event: QKeyEvent) -> bool:
    return event.key() in _BY_KEY and event.modifiers() == Qt.KeyboardModifier.AltModifier


def _copies(event: QDropEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
