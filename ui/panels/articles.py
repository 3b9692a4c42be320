"""The list of articles at the left: which one is worked on."""

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from app.library import ArticleRow, Changed, Review
from ui.actions import with_key
from ui.desk import Desk
from ui.panels.articles_list import ArticlesListView
from ui.panels.articles_model import IDS, ISSUE, REVIEW, ArticlesModel
from ui.panels.articles_order import ORDERS, OWN, Arrangement, issue_title
from ui.panels.hint import HintLabel
from ui.panels.menu_button import MenuButton
from ui.theme import GRID

_TABLES = frozenset({"article", "author"})
RECOUNT_AFTER_MS = 150

_NOTHING = "No article yet: paste a page (Ctrl+V) or open a file."

_SHARE_OF_TIME = 30
"""Counting what is checked meanwhile takes one part in so many of the time."""


class ArticlesPanel(QWidget):
    """One row an article; the selected row is the article that is shown, and several are shown together.

    `title_wanted`: an article's title is to be edited. `merge_wanted`: the articles that are shown are to be made one.
    `references_brought`: references, by their ids, were dragged to an article, to be copied or moved there.
    `arrangement_changed`: the user chose another order or folded a heading.
    """

    title_wanted = Signal()
    merge_wanted = Signal()
    references_brought = Signal(list, int, bool)
    arrangement_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_reading = False
        self.model = ArticlesModel()
        self.model.setParent(self)
        self.list = ArticlesListView(self.model, self)
        self.order = MenuButton(self._fill_order_menu, self)
        self.nothing = HintLabel(_NOTHING, self)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(GRID, 0, GRID, 0)
        top.addWidget(self.order)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(full)
        self._pages.addWidget(self.nothing)
        self._name_order()
        self._dress_list()
        self.setAccessibleName("Articles")
        desk.library_opened.connect(self._read)
        desk.article_shown.connect(self._follow_desk)
        desk.changed.connect(self._follow)
        self._recount = QTimer(self, singleShot=True, interval=RECOUNT_AFTER_MS)
        self._recount.timeout.connect(self._count)
        desk.findings.kept.connect(self._recount.start)
        self._meanwhile = QTimer(self, singleShot=True, interval=RECOUNT_AFTER_MS)
        self._meanwhile.timeout.connect(self._count)
        desk.lane.moved.connect(self._count_by_and_by)  # a method's connection ends with the panel
        self._read()

    def sizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(50 * GRID, 100 * GRID)

    def minimumSizeHint(self) -> QSize:
        """The narrowest that still tells articles apart."""
        return QSize(30 * GRID, 20 * GRID)

    def name_keys(self, worded: Callable[[str], str]) -> None:
        """Name the keys that paste now."""
        self.nothing.setText(worded(_NOTHING))

    @property
    def arrangement(self) -> Arrangement:
        """In which order and under which headings the articles stand."""
        return self.model.arrangement

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the articles in another order or under other headings."""
        if arrangement == self.arrangement:
            return
        self._is_reading = True
        self.model.arrange(arrangement)
        self._is_reading = False
        self._name_order()
        self._follow_desk()
        self.arrangement_changed.emit()

    def fold(self, title: str) -> None:
        """Fold a heading, or unfold it."""
        self.arrange(self.arrangement._replace(folded=self.arrangement.folded ^ {title}))

    def fold_all(self, is_folded: bool) -> None:
        """Fold all headings, or none; the articles are grouped for that."""
        titles = {issue_title(row) for row in self._desk.library.articles()} if is_folded else ()
        self.arrange(self.arrangement._replace(is_grouped=True, folded=frozenset(titles)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 edits the title, Delete deletes the selected articles."""
        if event.key() == Qt.Key.Key_F2 and self._desk.article_id is not None:
            self.title_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._desk.delete_articles(self._chosen() or [])
        else:
            super().keyPressEvent(event)

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        """What can be done with the article of a row, or with all that are selected; None where there is none."""
        issue = index.data(ISSUE)
        chosen = self._chosen() or []
        ids = list(index.data(IDS) or ())
        if not ids:
            return None
        ids = chosen if set(ids) <= set(chosen) else ids
        menu = QMenu(self)
        if issue is not None:
            verb = "Un&fold" if issue.is_folded else "&Fold"
            menu.addAction(f"{verb} the issue\tSpace", lambda: self.fold(issue.title))
        if len(ids) == 1:
            self._add_for_one(menu, index, ids[0])
        else:
            merge = menu.addAction(f"&Merge the {len(ids):,} articles…", lambda: self._merge(ids))
            merge.setEnabled(not self._desk.library.read_only)
        what = "the article" if len(ids) == 1 else f"the {len(ids):,} articles"
        delete = menu.addAction(f"&Delete {what}\tDel", lambda: self._desk.delete_articles(ids))
        delete.setEnabled(not self._desk.library.read_only)
        return menu

    def _add_for_one(self, menu: QMenu, index: QModelIndex, article_id: int) -> None:
        rename = menu.addAction("Edit the &title\tF2", lambda: self._rename(article_id))
        review = menu.addAction(with_key("&Reviewed", "review_article", self), lambda: self._review(article_id))
        review.setCheckable(True)
        review.setChecked(index.data(REVIEW).is_reviewed)
        for action in (rename, review):
            action.setEnabled(not self._desk.library.read_only)

    def _fill_order_menu(self, menu: QMenu) -> None:
        chosen = self.arrangement
        orders = QActionGroup(menu)
        for order, text in ORDERS.items():
            action = menu.addAction(text, lambda order=order: self.arrange(self.arrangement._replace(order=order)))  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(order == chosen.order)
            orders.addAction(action)
        menu.addSeparator()
        grouped = menu.addAction(
            "Under issues of journals", lambda: self.arrange(chosen._replace(is_grouped=not chosen.is_grouped))
        )
        grouped.setCheckable(True)
        grouped.setChecked(chosen.is_grouped)
        if chosen.is_grouped:
            menu.addAction("Fold all issues", lambda: self.fold_all(True))
            menu.addAction("Unfold all issues", lambda: self.fold_all(False))

    def _name_order(self) -> None:
        grouped = " · issues" if self.arrangement.is_grouped else ""
        self.order.setText(f"{ORDERS[self.arrangement.order]}{grouped}")
        self.order.setToolTip("In which order and under which headings the articles stand")
        self.order.updateGeometry()

    def _dress_list(self) -> None:
        view = self.list
        view.customContextMenuRequested.connect(self._open_menu)
        view.selectionModel().selectionChanged.connect(lambda _selected, _deselected: self._choose())
        view.fold_wanted.connect(self.fold)
        view.shift_wanted.connect(self._shift)
        view.articles_dropped.connect(self._move)
        view.references_dropped.connect(self.references_brought)
        self.setFocusProxy(view)

    def _read(self) -> None:
        self._is_reading = True  # a list that is read anew is no choice of the user's
        self.model.set_articles(self._desk.library.articles())
        self._is_reading = False
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)
        self.order.setVisible(self.model.rowCount() > 1)
        self._follow_desk()
        self._recount.start()

    def _follow(self, changed: Changed) -> None:
        """Read the list anew if a row of it may look different: an edit of a reference changes none."""
        if changed.touches(*_TABLES) or changed.moves_rows:
            self._read()
        else:
            self._recount.start()

    def _count_by_and_by(self, _unchecked: int) -> None:
        """Count once the background has checked some more."""
        if not self._meanwhile.isActive():
            self._meanwhile.start()

    def _count(self) -> None:
        """Ask what is open and reviewed; what is open is known once the article is checked."""
        library, findings = self._desk.library, self._desk.findings

        def count() -> tuple[dict[int, Review], float]:
            began = monotonic()
            return library.reviews(findings.checks()), monotonic() - began

        self._meanwhile.stop()
        self._desk.jobs.ask(count, answered=self._hear)

    @Slot(object)
    def _hear(self, answer: tuple[dict[int, Review], float]) -> None:
        """Show it. While other articles are being checked it is asked again and again, for little of the time."""
        reviews, spent = answer
        self._meanwhile.setInterval(max(RECOUNT_AFTER_MS, int(spent * 1000 * _SHARE_OF_TIME)))
        self.model.set_reviews(reviews)

    def _follow_desk(self) -> None:
        """Make the article that is shown the current row, or select the rows of several."""
        among = self._desk.view.among
        if self._chosen() and set(self._chosen() or ()) == set(among or (self._desk.article_id,)):
            return
        if among and (heading := self.model.issue_of(among)) >= 0:
            wanted = [heading]
        else:
            wanted = sorted({self.model.row_of(each) for each in among or (self._desk.article_id,)})
        if wanted != sorted(index.row() for index in self.list.selectedIndexes()):
            self._select_rows(wanted)

    def _select_rows(self, rows: Sequence[int]) -> None:
        """Select rows of the list, the first of them current, as no choice of the user's."""
        self._is_reading, was_reading = True, self._is_reading
        selection = QItemSelection()
        for row in rows:
            if row >= 0:
                selection.append(QItemSelectionRange(self.model.index(row)))
        current = self.model.index(rows[0]) if rows and rows[0] >= 0 else QModelIndex()
        # The view's own way would heed a Ctrl key that is still held.
        self.list.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.list.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_reading = was_reading

    def _chosen(self) -> list[int] | None:
        """The ids of what is selected, from the top; None if the row of all is."""
        ids: dict[int, None] = {}
        for row in sorted(index.row() for index in self.list.selectedIndexes()):
            of_row = self.model.index(row).data(IDS)
            if not of_row:
                return None
            ids.update(dict.fromkeys(of_row))
        return list(ids)

    def _choose(self) -> None:
        """Show what is selected; several articles together, unless the row of all is among them."""
        if self._is_reading or not self.list.selectionModel().hasSelection():
            return
        chosen = self._chosen()
        if chosen is None or len(chosen) == 1:
            wanted = None if chosen is None else chosen[0]
            if len(self.list.selectedIndexes()) > 1 or self._desk.view.among or wanted != self._desk.article_id:
                self._desk.show_article(wanted)
        elif set(chosen) != set(self._desk.view.among):
            self._desk.show_articles(chosen)

    def _shift(self, by: int) -> None:
        """Move the selected articles past their neighbour."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        target = rows[0] - 1 if by < 0 else rows[-1] + 2 if rows else 0
        if rows and 0 < target <= self.model.rowCount():
            self._move(self._chosen() or [], target)

    def _move(self, ids: list[int], row: int) -> None:
        """Move articles before the one in a row, or last."""
        if not ids or not self._desk.may_write():
            return
        if self.arrangement.order != OWN or self.arrangement.is_grouped:
            self._desk.said.emit("Articles are moved in their own order only: choose it above the list.")
            return
        entry = self.model.entry(max(row, 1))
        before = None if entry is None else entry.id if isinstance(entry, ArticleRow) else None
        what = "Move the article" if len(ids) == 1 else f"Move {len(ids):,} articles"
        self._desk.do_at_length(
            what,
            lambda step, _: step.move_articles(ids, before=before),
            size=self._desk.library.article_count(),
            done=lambda: self.list.scrollTo(self.list.currentIndex()),
        )

    def _merge(self, ids: list[int]) -> None:
        self._desk.show_articles(ids)
        self.merge_wanted.emit()

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
