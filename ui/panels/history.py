"""The history: what was done, what differs since the article came, and what a cell held; any of it taken back."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.library import Changed
from ui.desk import Desk
from ui.looking_back import LookingBack
from ui.panels.hint import HintLabel
from ui.panels.history_deeds import called, is_current, place_of, take_back, verb
from ui.panels.history_delegate import HistoryDelegate
from ui.panels.history_lines import Cell, Line
from ui.panels.history_pages import CELL, PAGE, SINCE, STEPS, HistoryPages, Question
from ui.panels.history_reading import Read
from ui.panels.history_tree import HistoryTree
from ui.panels.search_line import SearchLine
from ui.theme import GRID

_VIEWS = ("All steps", "Since the author sent it", "Values of the current cell")
_SEARCH_AFTER_MS = 250
_READ_AFTER_MS = 120
_SHOW_CHANGED = "is:changed"


class HistoryPanel(QWidget):
    """Shows what was read of the library's log, as long as it is seen.

    `cell_shown`: a cell of a reference is to be shown in the table.
    """

    cell_shown = Signal(int, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cell: Cell | None = None
        self._is_stale = self._is_at_latest = True
        self.looking_back = LookingBack(desk, self)
        self.pages = HistoryPages(desk, self)
        self.model = self.pages.model
        self.view = QComboBox(self)
        self.search = SearchLine("Find in the history", self)
        self.cell_name = QLabel(self)
        self.cell_name.setTextFormat(Qt.TextFormat.PlainText)
        self.cell_name.setProperty("role", "caption")
        self.cell_name.hide()
        self.tree = HistoryTree(self)
        self.undo_button, self.show_button = QPushButton("&Undo", self), QPushButton("&Show", self)
        self.nothing = HintLabel("", self)
        self._search_rest = QTimer(self, singleShot=True, interval=_SEARCH_AFTER_MS)
        self._read_rest = QTimer(self, singleShot=True, interval=_READ_AFTER_MS)
        self.setAccessibleName("History")
        self._lay_out()
        self._connect()
        self._dress()

    def sizeHint(self) -> QSize:
        """A few steps."""
        return QSize(60 * GRID, 60 * GRID)

    # What the window asks for

    def look_at(self, view: int) -> None:
        """Show one of the views, and put the keyboard into it."""
        self.view.setCurrentIndex(view)
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def follow_cell(self, reference_id: int, column: str) -> None:
        """Another cell is current."""
        if self._cell != (reference_id, column):
            self._cell = Cell(reference_id, column) if reference_id else None
            if self.view.currentIndex() == CELL:
                self._wait_to_read()

    # What can be done with a line

    def undo(self) -> None:
        """Take back what the chosen line is about, do a step again that is taken back, or put a value back."""
        if (line := self._chosen()) is not None:
            take_back(line, self.looking_back, self._desk.library)

    def show_in_table(self) -> None:
        """Show the cell that the chosen line is about; of steps, the first that it changed."""
        if (at := place_of(self._chosen(), self._desk.library)) is not None:
            self.cell_shown.emit(*at)

    def menu_of(self, line: Line) -> QMenu:
        """What can be done with a line."""
        menu = QMenu(self)
        menu.addAction(verb(line)).triggered.connect(self.undo)
        show = menu.addAction("&Show in the table\tEnter")
        show.setEnabled(place_of(line, self._desk.library) is not None)
        show.triggered.connect(self.show_in_table)
        if self.view.currentIndex() == SINCE:
            menu.addAction("&Filter the table by is:changed").triggered.connect(
                lambda: self._desk.filter_part(_SHOW_CHANGED, replacing=lambda part: part == _SHOW_CHANGED)
            )
        return menu

    # How it is built

    def _lay_out(self) -> None:
        self.view.addItems(_VIEWS)
        self.view.setAccessibleName("What of the history is shown")
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(HistoryDelegate(self.tree))
        top = QVBoxLayout()
        top.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 0)
        top.setSpacing(GRID)
        top.addWidget(self.view)
        top.addWidget(self.search)
        top.addWidget(self.cell_name)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        buttons.setSpacing(GRID)
        buttons.addWidget(self.undo_button)
        buttons.addWidget(self.show_button)
        buttons.addStretch(1)
        holder = QWidget(self)
        self._pages = QStackedLayout(holder)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(holder, 1)
        column.addLayout(buttons)
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self._follow)
        desk.library_opened.connect(self._begin_anew)
        desk.article_shown.connect(self._follow_article)
        self.view.currentIndexChanged.connect(self._begin_anew)
        self.search.textChanged.connect(self._search_rest.start)
        self.search.left.connect(self.tree.setFocus)
        self._search_rest.timeout.connect(self._begin_anew)
        self._read_rest.timeout.connect(self._read)
        self.pages.came_anew.connect(self._show_anew)
        self.pages.came.connect(self._come_in)
        self.undo_button.clicked.connect(self.undo)
        self.show_button.clicked.connect(self.show_in_table)
        self.tree.expanded.connect(self._read_below)
        self.tree.verticalScrollBar().valueChanged.connect(self._read_seen)
        self.tree.verticalScrollBar().rangeChanged.connect(self._read_seen)
        self.tree.undo_wanted.connect(self.undo)
        self.tree.entered_line.connect(self.show_in_table)
        self.tree.selectionModel().currentChanged.connect(self._choose)
        self.tree.menu_wanted.connect(self._open_menu)
        self.looking_back.put_back.connect(self.cell_shown)

    # How it is read

    def showEvent(self, event: QShowEvent) -> None:
        """What happened while it was not seen is read now."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _begin_anew(self) -> None:
        is_cell = self.view.currentIndex() == CELL
        self.search.setVisible(not is_cell)
        self.cell_name.setVisible(is_cell)
        self.model.show_lines([])
        self._wait_to_read()

    def _follow_article(self) -> None:
        if self.view.currentIndex() == SINCE:
            self._begin_anew()

    def _follow(self, _changed: Changed) -> None:
        self._wait_to_read()

    def _wait_to_read(self) -> None:
        """What was asked before is not heard; it is read only while it is seen, a moment after the last change."""
        self.pages.forget()
        self._is_stale = True
        if self.isVisible():
            self._read_rest.start()

    def _read(self) -> None:
        self._is_stale = False
        self.pages.ask(Question(self.view.currentIndex(), self.search.text(), self._desk.article_id, self._cell))

    def _read_below(self, index: QModelIndex) -> None:
        line = self.model.line(index)
        if line is not None and not line.lines:
            self.pages.read_below(line)

    def _read_seen(self) -> None:
        """Read on where the end of what was read can nearly be seen."""
        self.pages.read_near(self.model.line(self.tree.indexAt(QPoint(1, self.tree.viewport().height() - 1))))

    def _come_in(self) -> None:
        """Say what was read; who stood at the latest step stands at the latest one now."""
        if self._is_at_latest and self.view.currentIndex() == STEPS and self.model.lines:
            self._stand_at(self.model.lines[0])
        self._pages.setCurrentWidget(self.tree if self.model.lines else self.nothing)
        self.nothing.setText(self._hint())
        self.cell_name.setText(called(self._cell, self._desk.library) if self._cell is not None else "")
        self._dress()

    def _show_anew(self, read: Read) -> None:
        """Show other lines; the one that was chosen stays chosen if it is among them."""
        chosen = self._chosen()
        was_open = {line.key for line in self.model.lines if self.tree.isExpanded(self.model.index_of(line))}
        self.pages.show(read)
        for line in self.model.lines:
            if line.key in was_open or (self.view.currentIndex() == SINCE and len(self.model.lines) <= PAGE):
                self.tree.expand(self.model.index_of(line))
        every = [each for line in self.model.lines for each in (line, *line.lines)]
        same = next((each for each in every if chosen is not None and each.key == chosen.key), None)
        if same or every:
            self._stand_at(same or every[0])

    # What is chosen

    def _chosen(self) -> Line | None:
        return self.model.line(self.tree.currentIndex())

    def _stand_at(self, line: Line) -> None:
        index = self.model.index_of(line)
        self.tree.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _choose(self, index: QModelIndex) -> None:
        self._is_at_latest = index.row() == 0 and not index.parent().isValid()
        self._dress()

    def _dress(self) -> None:
        line = self._chosen()
        text = verb(line) if line is not None else "&Undo"
        self.undo_button.setText(text.partition("\t")[0])
        self.undo_button.setEnabled(line is not None and not is_current(line))
        self.show_button.setEnabled(line is not None)

    def _hint(self) -> str:
        view = self.view.currentIndex()
        if self.search.text().strip() and view != CELL:
            return "Nothing in the history holds these words."
        if view == STEPS:
            return "Nothing has been done yet."
        if view == SINCE:
            is_all = self._desk.article_id is None
            return "Choose an article first." if is_all else "Nothing differs from what was read."
        if self._cell is None:
            return "Choose a cell of the table."
        return "This cell was never changed."

    def _open_menu(self, point: QPoint) -> None:
        line = self.model.line(self.tree.indexAt(point))
        if line is not None:
            menu = self.menu_of(line)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.tree.viewport().mapToGlobal(point))
