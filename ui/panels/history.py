"""The history: what was done, what differs since the article came, and what a cell held; any of it taken back."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.library import Changed, PastChange, PastValue, StepRow
from app.past import field_title, told
from ui.desk import Desk
from ui.looking_back import LookingBack
from ui.panels.hint import HintLabel
from ui.panels.history_delegate import HistoryDelegate
from ui.panels.history_lines import Line, OfReference
from ui.panels.history_model import HistoryModel
from ui.panels.history_reading import Cell, Read, numbers_of, read_changes, read_since, read_steps, read_values
from ui.panels.history_tree import HistoryTree
from ui.theme import GRID

STEPS, SINCE, CELL = range(3)
_VIEWS = ("All steps", "Since the author sent it", "Values of the current cell")
PAGE = 200
MORE = 2_000
"""Steps, or changes of a step, that are read at first, and whenever the end of them is near."""
_SEARCH_AFTER_MS = 250
_READ_AFTER_MS = 120
_AHEAD = 40
"""Rows; that many before the end of what was read more is read."""
_SHOW_CHANGED = "is:changed"


class HistoryPanel(QWidget):
    """Reads the log of the library, page by page, as long as it is seen.

    `cell_shown`: a cell of a reference is to be shown in the table.
    """

    cell_shown = Signal(int, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cell: Cell | None = None
        self._asked = 0
        self._is_stale = True
        self._rest: list[Line] = []  # read already, and shown as one scrolls
        self.looking_back = LookingBack(desk, self)
        self.model = HistoryModel(self)
        self.view = QComboBox(self)
        self.search = QLineEdit(self)
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
        line = self._chosen()
        if line is None:
            return
        about, back = line.about, self.looking_back
        if isinstance(about, StepRow):
            (back.redo_step if about.undone else back.undo_step)(about.id, about.label, about.changes)
        elif isinstance(about, PastChange):
            back.undo_changes([about], self._label(about))
        elif isinstance(about, OfReference):
            back.undo_changes(about.changes, f"Put back all of {line.text.partition(' · ')[0]}")
        elif isinstance(about, PastValue) and self._cell is not None:
            row, column = self._cell
            latest = self._desk.library.line_of("reference", row, column)[-1].value
            change = PastChange(0, 0, "reference", row, column, about.value, latest)
            back.undo_changes([change], self._label(change))

    def show_in_table(self) -> None:
        """Show the cell that the chosen line is about; of steps, the first that it changed."""
        if (at := self._place_of(self._chosen())) is not None:
            self.cell_shown.emit(*at)

    def menu_of(self, line: Line) -> QMenu:
        """What can be done with a line."""
        menu = QMenu(self)
        menu.addAction(_verb(line)).triggered.connect(self.undo)
        show = menu.addAction("&Show in the table\tEnter")
        show.setEnabled(self._place_of(line) is not None)
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
        self.search.setPlaceholderText("Find in the history")
        self.search.setAccessibleName("Find in the history")
        self.search.setClearButtonEnabled(True)
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
        self._search_rest.timeout.connect(self._begin_anew)
        self._read_rest.timeout.connect(self._read)
        self.undo_button.clicked.connect(self.undo)
        self.show_button.clicked.connect(self.show_in_table)
        self.tree.expanded.connect(self._read_below)
        self.tree.verticalScrollBar().valueChanged.connect(self._read_seen)
        self.tree.verticalScrollBar().rangeChanged.connect(self._read_seen)
        self.tree.undo_wanted.connect(self.undo)
        self.tree.entered_line.connect(self.show_in_table)
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._dress())
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
        self._asked += 1
        self._is_stale = True
        if self.isVisible():
            self._read_rest.start()

    def _read(self) -> None:
        self._is_stale = False
        self._asked += 1
        asked, library, view, sought = self._asked, self._desk.library, self.view.currentIndex(), self.search.text()
        count, article_id, cell = max(PAGE, len(self.model.lines)), self._desk.article_id, self._cell
        if view == STEPS:
            self._desk.jobs.ask(lambda: read_steps(library, asked, sought, count), answered=self._hear)
        elif view == SINCE and article_id is not None:
            self._desk.jobs.ask(lambda: read_since(library, asked, article_id, sought), answered=self._hear)
        elif view == CELL and cell is not None:
            self._desk.jobs.ask(lambda: read_values(library, asked, cell), answered=self._hear)
        else:
            self._hear(Read(asked, []))

    def _read_below(self, index: QModelIndex) -> None:
        line = self.model.line(index)
        if line is not None and not line.lines:
            self._read_more(line)

    def _read_seen(self) -> None:
        """Read on where the end of what was read can nearly be seen."""
        seen = self.model.line(self.tree.indexAt(QPoint(1, self.tree.viewport().height() - 1)))
        if seen is None and self.model.lines:
            seen = self.model.lines[-1]
        while seen is not None:
            there = self.model.lines if seen.above is None else seen.above.lines
            if seen.row + _AHEAD < len(there):
                break
            self._read_more(seen.above)
            seen = seen.above

    def _read_more(self, line: Line | None) -> None:
        if not self.model.take_turn(line):
            return
        library, asked, sought = self._desk.library, self._asked, self.search.text()
        if line is None and self._rest:
            lines, self._rest = self._rest[:MORE], self._rest[MORE:]
            self.model.append(None, lines, has_more=bool(self._rest))
        elif line is None:
            last = self.model.lines[-1].about
            before = last.id if isinstance(last, StepRow) else 0
            self._desk.jobs.ask(lambda: read_steps(library, asked, sought, MORE, before), answered=self._hear)
        elif isinstance(line.about, StepRow):
            step_id, last_change = line.about.id, line.lines[-1].about if line.lines else None
            after = last_change.id if isinstance(last_change, PastChange) else 0
            count = MORE if after else PAGE
            self._desk.jobs.ask(
                lambda: (line, read_changes(library, step_id, after, count)), answered=self._hear_changes
            )

    def _hear_changes(self, answer: tuple[Line, Read]) -> None:
        line, read = answer
        if self.model.holds(line):
            self.model.append(line, read.lines, has_more=read.has_more)

    def _hear(self, read: Read) -> None:
        if read.asked != self._asked:
            return
        if read.is_more:
            self.model.append(None, read.lines, has_more=read.has_more)
        elif self.view.currentIndex() != STEPS or not self.model.renew(read.lines, has_more=read.has_more):
            self._show_anew(read)
        self._pages.setCurrentWidget(self.tree if self.model.lines else self.nothing)
        self.nothing.setText(self._hint())
        self.cell_name.setText(self._called())
        self._dress()

    def _show_anew(self, read: Read) -> None:
        """Show other lines; the one that was chosen stays chosen if it is among them."""
        chosen = self._chosen()
        was_open = {line.key for line in self.model.lines if self.tree.isExpanded(self.model.index_of(line))}
        lines, self._rest = read.lines[:MORE], read.lines[MORE:]
        self.model.show_lines(lines, has_more=read.has_more or bool(self._rest))
        for line in self.model.lines:
            if line.key in was_open or (self.view.currentIndex() == SINCE and len(self.model.lines) <= PAGE):
                self.tree.expand(self.model.index_of(line))
        every = [each for line in self.model.lines for each in (line, *line.lines)]
        same = next((each for each in every if chosen is not None and each.key == chosen.key), None)
        if same or every:
            self.tree.selectionModel().setCurrentIndex(
                self.model.index_of(same or every[0]), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    # What is chosen

    def _chosen(self) -> Line | None:
        return self.model.line(self.tree.currentIndex())

    def _label(self, change: PastChange) -> str:
        says = told(change, numbers_of(self._desk.library, [change]))
        if change.column:
            return f"Put back {says.place}"
        return f"Take away {says.where}" if not change.before else "Restore a deleted row"

    def _place_of(self, line: Line | None) -> Cell | None:
        """The cell of a reference in the library that a line is about."""
        if line is None:
            return None
        if isinstance(line.about, PastValue):
            return self._cell
        changes: Sequence[PastChange] = ()
        if isinstance(line.about, PastChange):
            changes = [line.about]
        elif isinstance(line.about, OfReference):
            changes = line.about.changes
        elif isinstance(line.about, StepRow):
            changes = self._desk.library.changes_of_step(line.about.id, limit=1)
        there = next((each for each in changes if each.table == "reference"), None)
        is_there = there is not None and self._desk.library.articles_of([there.row])
        return Cell(there.row, there.column) if there is not None and is_there else None

    def _dress(self) -> None:
        line = self._chosen()
        text = _verb(line) if line is not None else "&Undo"
        self.undo_button.setText(text.partition("\t")[0])
        self.undo_button.setEnabled(line is not None and not _is_current(line))
        self.show_button.setEnabled(line is not None)

    def _called(self) -> str:
        """What the current cell is called: "R4 volume"."""
        if self._cell is None:
            return ""
        row, column = self._cell
        change = PastChange(0, 0, "reference", row, column, "", "")
        return told(change, numbers_of(self._desk.library, [change])).place

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
        return f"{field_title(self._cell.column)} of this reference was never changed."

    def _open_menu(self, point: QPoint) -> None:
        line = self.model.line(self.tree.indexAt(point))
        if line is not None:
            menu = self.menu_of(line)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.tree.viewport().mapToGlobal(point))


def _verb(line: Line) -> str:
    """What undoing a line is called."""
    if isinstance(line.about, StepRow):
        return "Do a&gain\tDel" if line.about.undone else "&Undo this step\tDel"
    if isinstance(line.about, PastChange) and not line.about.column:
        return "&Restore\tDel" if not line.about.after else "&Take away\tDel"
    return "&Put back\tDel"


def _is_current(line: Line) -> bool:
    return isinstance(line.about, PastValue) and not line.is_quiet
