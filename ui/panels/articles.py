"""The list of articles at the left: which one is worked on."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QStackedLayout, QWidget

from app.library import Changed
from ui.desk import Desk
from ui.panels.articles_delegate import ArticlesDelegate
from ui.panels.articles_model import ARTICLE_ID, REVIEW, ArticlesModel
from ui.panels.hint import HintLabel
from ui.theme import GRID

_TABLES = frozenset({"article", "author"})
RECOUNT_AFTER_MS = 150


class ArticlesPanel(QWidget):
    """One row an article; the selected row is the article that is shown, and several are shown together.

    `title_wanted`: an article's title is to be edited.
    """

    title_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_reading = False
        self.model = ArticlesModel()
        self.model.setParent(self)
        self.list = QListView(self)
        self.nothing = HintLabel("No article yet: paste a page (Ctrl+V) or open a file.", self)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.nothing)
        self._dress_list()
        self.setAccessibleName("Articles")
        desk.library_opened.connect(self._read)
        desk.article_shown.connect(self._follow_desk)
        desk.changed.connect(self._follow)
        self._recount = QTimer(self, singleShot=True, interval=RECOUNT_AFTER_MS)
        self._recount.timeout.connect(self._count)
        desk.findings.kept.connect(self._recount.start)
        desk.lane.moved.connect(lambda _unchecked: None if self._recount.isActive() else self._recount.start())
        self._read()

    def sizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(50 * GRID, 100 * GRID)

    def minimumSizeHint(self) -> QSize:
        """The narrowest that still tells articles apart."""
        return QSize(30 * GRID, 20 * GRID)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 edits the title, Delete deletes the article."""
        article_id = self._desk.article_id
        if event.key() == Qt.Key.Key_F2 and article_id is not None:
            self.title_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and article_id is not None:
            self._desk.delete_article(article_id)
        else:
            super().keyPressEvent(event)

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        """What can be done with the article of a row; None where there is none."""
        article_id = index.data(ARTICLE_ID)
        if article_id is None:
            return None
        menu = QMenu(self)
        rename = menu.addAction("Edit the &title\tF2", lambda: self._rename(article_id))
        review = menu.addAction("&Reviewed\tCtrl+Shift+Enter", lambda: self._review(article_id))
        review.setCheckable(True)
        review.setChecked(index.data(REVIEW).is_reviewed)
        delete = menu.addAction("&Delete the article\tDel", lambda: self._desk.delete_article(article_id))
        for action in (rename, review, delete):
            action.setEnabled(not self._desk.library.read_only)
        return menu

    def _dress_list(self) -> None:
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(ArticlesDelegate(view))
        view.setUniformItemSizes(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        view.setAccessibleName("Articles")
        view.selectionModel().selectionChanged.connect(lambda _selected, _deselected: self._choose())
        self.setFocusProxy(view)

    def _read(self) -> None:
        self._is_reading = True  # a list that is read anew is no choice of the user's
        self.model.set_articles(self._desk.library.articles())
        self._is_reading = False
        self._pages.setCurrentWidget(self.list if self.model.rowCount() else self.nothing)
        self._follow_desk()
        self._recount.start()

    def _follow(self, changed: Changed) -> None:
        """Read the list anew if a row of it may look different: an edit of a reference changes none."""
        references = changed.within("reference")
        if changed.touches(*_TABLES) or references.added or references.deleted:
            self._read()
        else:
            self._recount.start()

    def _count(self) -> None:
        """Ask what is open and reviewed; what is open is known once the article is checked."""
        library, findings = self._desk.library, self._desk.findings
        self._desk.jobs.ask(lambda: library.reviews(findings.checks()), answered=self.model.set_reviews)

    def _follow_desk(self) -> None:
        """Make the article that is shown the current row, or select the rows of several."""
        among = self._desk.view.among
        wanted = [self.model.row_of(each) for each in among or (self._desk.article_id,)]
        if sorted(wanted) == sorted(index.row() for index in self.list.selectedIndexes()):
            return
        self._is_reading, was_reading = True, self._is_reading
        if among:
            self.list.clearSelection()
            for row in wanted:
                self.list.selectionModel().select(self.model.index(row), QItemSelectionModel.SelectionFlag.Select)
        else:
            current = self.model.index(wanted[0]) if wanted[0] >= 0 else QModelIndex()
            # The view's own way would heed a Ctrl key that is still held.
            self.list.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_reading = was_reading

    def _choose(self) -> None:
        """Show what is selected; several articles together, unless the row of all is among them."""
        chosen = [index.data(ARTICLE_ID) for index in self.list.selectedIndexes()]
        if self._is_reading or not chosen:
            return
        if None in chosen or len(chosen) == 1:
            wanted = None if None in chosen else chosen[0]
            if len(chosen) > 1 or self._desk.view.among or wanted != self._desk.article_id:
                self._desk.show_article(wanted)
        elif set(chosen) != set(self._desk.view.among):
            self._desk.show_articles(sorted(chosen, key=self.model.row_of))

    def _open_menu(self, position: QPoint) -> None:
        index = self.list.indexAt(position)
        if menu := self.menu_for(index):
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(position))

    def _review(self, article_id: int) -> None:
        is_reviewed = not self._desk.library.article(article_id).reviewed
        label = f"Mark the article as {'reviewed' if is_reviewed else 'not reviewed'}"
        self._desk.do(label, lambda step: step.set(article_id, "reviewed", is_reviewed, table="article"))

    def _rename(self, article_id: int) -> None:
        if article_id != self._desk.article_id:
            self._desk.show_article(article_id)
        self.title_wanted.emit()
