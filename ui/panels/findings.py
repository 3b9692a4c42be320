"""The findings: what the checks say, where, and one button to mend it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from app.checks import CHECKS, Finding
from app.checks.unknown_words import unknown_word
from ui.counting import counted
from ui.desk import Desk
from ui.panels.findings_delegate import FindingsDelegate
from ui.panels.findings_model import FINDING, FindingsModel
from ui.panels.findings_tree import FindingsTree
from ui.panels.fix_menu import FixMenu, can_be_mended, is_choice, is_pair, letting_pass
from ui.panels.hint import HintLabel
from ui.shortened_label import ShortenedLabel
from ui.table.flow import Flow
from ui.theme import GRID

_OF_ALL = "Findings are listed for one article at a time. F8 opens the next article in which something is open."
_NO_ARTICLE = "What is found in an article’s references will stand here."
_NAMES = {check.code: check.name for check in CHECKS}
_REFERENCE = "reference"
_WIDEST = 72 * GRID
"""Pixels up to which its words and buttons may keep the panel wide."""


class FindingsPanel(QWidget):
    """Lists what is found by check or by reference.

    `shown`: a finding was chosen, to be shown in the table. `merge_wanted`: two entries for one work to be compared.
    `grouped`: the user chose how they are grouped, as `group_by` takes it.
    """

    shown = Signal(object)
    merge_wanted = Signal(object)
    grouped = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._findings = desk, desk.findings
        self._by_reference = False
        self._current: Finding | None = None
        self._goes_on = self._is_ahead = False
        self._of_all = _OF_ALL
        self.model = FindingsModel(self)
        self.tree = FindingsTree(self)
        self.count = ShortenedLabel(self)
        self._deeds = Flow(self)
        self.grouping = QPushButton(self)
        self.fix_button = QPushButton("&Fix", self)
        self.alike_button = QPushButton("Fix a&ll", self)
        self.ignore_button = QPushButton("&Ignore", self)
        self.nothing = HintLabel("Nothing to review.", self)
        self._lay_out()
        self._connect()
        self.setAccessibleName("Findings")
        self._show()
        self._findings.want()

    def sizeHint(self) -> QSize:
        """A few findings."""
        return QSize(60 * GRID, 60 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Room for what stands side by side, unless large letters would take it from the table."""
        least = super().minimumSizeHint()
        side_by_side = max(
            self.count.sizeHint().width() + self.grouping.sizeHint().width() + 6 * GRID,
            self._deeds.sizeHint().width() + 4 * GRID,
        )
        return QSize(max(least.width(), min(side_by_side, _WIDEST)), least.height())

    def name_keys(self, worded: Callable[[str], str]) -> None:
        """Name the keys that go to the next finding now."""
        self._of_all = worded(_OF_ALL)
        self.nothing.setText(self._why_nothing())

    def current(self) -> Finding | None:
        """The finding that is chosen."""
        finding: Finding | None = self.tree.currentIndex().data(FINDING)
        return finding

    @property
    def is_ahead(self) -> bool:
        """Whether the finding that is chosen only took the place of one that went, and was not gone to yet."""
        return self._is_ahead

    def step(self, by: int) -> Finding | None:
        """Go to the next (1) or the previous (-1) finding that is open, around the end too; None if there is none.

        One that took the place of a finding that went by itself, as its cell was edited, is the next.
        """
        rows = [index for index in self._rows() if not index.data(FINDING).is_mended]
        if not rows:
            return None
        chosen = self.tree.currentIndex()
        at = next((place for place, index in enumerate(rows) if index == chosen), None)
        if at is None:
            at = 0 if by > 0 else -1
        elif by < 0 or not self._is_ahead:
            at = (at + by) % len(rows)
        self._choose(rows[at])
        if rows[at] == chosen:
            self._follow_choice(chosen)
        return self.current()

    def fix(self) -> None:
        """Make the usual fix of the chosen finding; the next one is shown then.

        Duplicates are compared first, and of several answers to a question one is chosen from the menu.
        """
        if (finding := self.current()) is not None and is_pair(finding):
            self.merge_wanted.emit(finding)
        elif finding is not None and is_choice(finding):
            self._open_menu(self.tree.visualRect(self.tree.currentIndex()).bottomLeft(), finding)
        elif finding is not None:
            self._goes_on = True
            self._findings.fix([finding])

    def fix_alike(self) -> None:
        """Fix all that is like the chosen finding."""
        if (finding := self.current()) is not None:
            self._goes_on = True
            self._findings.fix(self._findings.alike(finding))

    def ignore(self) -> None:
        """Let the chosen finding pass."""
        if (finding := self.current()) is not None:
            self._goes_on = True
            self._findings.ignore([finding])

    def menu_of(self, finding: Finding) -> QMenu:
        """What can be done about a finding: each of its fixes, all like it, ignoring it."""
        menu = FixMenu(self._desk, finding, self)
        menu.merge_wanted.connect(self.merge_wanted)
        return menu

    def _lay_out(self) -> None:
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(FindingsDelegate(self.tree))
        self.tree.setAccessibleName("Findings")
        self.grouping.setFlat(True)
        top = QHBoxLayout()
        top.setContentsMargins(3 * GRID, GRID, GRID, 0)
        top.addWidget(self.count, 1)
        top.addWidget(self.grouping)
        for button in (self.fix_button, self.alike_button, self.ignore_button):
            self._deeds.add(button)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        buttons.addWidget(self._deeds)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self.tree, 1)
        column.addLayout(buttons)
        self._page = page
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(page)
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        self._findings.changed.connect(self._show)
        self._desk.article_shown.connect(self._show)
        self.grouping.clicked.connect(self._group_otherwise)
        self.fix_button.clicked.connect(self.fix)
        self.alike_button.clicked.connect(self.fix_alike)
        self.ignore_button.clicked.connect(self.ignore)
        self.tree.selectionModel().currentChanged.connect(self._follow_choice)
        self.tree.fix_wanted.connect(self.fix)
        self.tree.ignore_wanted.connect(self.ignore)
        self.tree.customContextMenuRequested.connect(self._open_menu_at)

    def _show(self) -> None:
        """Show what is found now; the finding after one that went is chosen, so that one can go on fixing."""
        place = next((at for at, index in enumerate(self._rows()) if index == self.tree.currentIndex()), 0)
        before, found = self._current, self._findings.open
        self.tree.selectionModel().blockSignals(True)
        self.model.show_findings(found, by_reference=self._by_reference, name_of=lambda code: _NAMES.get(code, code))
        self.tree.expandAll()
        rows = list(self._rows())
        same = next((index for index in rows if index.data(FINDING) == before), None)
        if before is not None and rows:
            self._choose(same or rows[min(place, len(rows) - 1)])
            self._is_ahead = place < len(rows) if same is None else self._is_ahead
        self.tree.selectionModel().blockSignals(False)
        self._current = self.current()
        if self._goes_on and self._current is not None and self._current != before:
            self._goes_on = self._is_ahead = False
            self.shown.emit(self._current)
        mended = sum(each.is_mended for each in found)
        told = (f"{len(found) - mended:,} open", f"{mended:,} mended" if mended else "")
        self.count.setText(" · ".join(filter(None, told)))
        self.count.setToolTip("The list’s printed form mends them: they need no work." if mended else "")
        self.grouping.setText("by reference" if self._by_reference else "by check")
        self.grouping.setToolTip("Click to group otherwise")
        self.nothing.setText(self._why_nothing())
        self._pages.setCurrentWidget(self._page if found else self.nothing)
        self._dress_buttons()

    def _why_nothing(self) -> str:
        if self._desk.article_id is not None:
            return "Nothing to review." if self._findings.is_checked else "The list is being checked…"
        return self._of_all if self._desk.library.articles() else _NO_ARTICLE

    def _rows(self) -> Iterator[QModelIndex]:
        for group in range(self.model.rowCount()):
            above = self.model.index(group, 0)
            for row in range(self.model.rowCount(above)):
                yield self.model.index(row, 0, above)

    def _choose(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.tree.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self.tree.scrollTo(index)

    def _follow_choice(self, index: QModelIndex) -> None:
        self._current, self._is_ahead = index.data(FINDING), False
        self._dress_buttons()
        if self._current is not None:
            if word := unknown_word(self._current):
                self._desk.spelling.suggestions(word)  # so that they are there when the menu opens
            self.shown.emit(self._current)

    def _dress_buttons(self) -> None:
        finding = self.current()
        alike = self._findings.alike(finding) if finding else []
        self.fix_button.setEnabled(finding is not None and can_be_mended(finding))
        self.fix_button.setText(_doing(finding))
        self.alike_button.setEnabled(len(alike) > 1)
        self.alike_button.setText(f"Fix a&ll ({len(alike):,})" if len(alike) > 1 else "Fix a&ll")
        self.alike_button.setToolTip(f"Fix {counted(len(alike), 'finding')} like this in one step")
        self.ignore_button.setEnabled(finding is not None)
        self.ignore_button.setText(letting_pass(finding))

    def group_by(self, how: str) -> None:
        """Group by "reference", else by check."""
        self._by_reference = how == _REFERENCE
        self._show()

    def _group_otherwise(self) -> None:
        self.group_by("" if self._by_reference else _REFERENCE)
        self.grouped.emit(_REFERENCE if self._by_reference else "check")

    def _open_menu_at(self, point: QPoint) -> None:
        finding = self.tree.indexAt(point).data(FINDING)
        if finding is not None:
            self._open_menu(point, finding)

    def _open_menu(self, point: QPoint, finding: Finding) -> None:
        menu = self.menu_of(finding)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._go_on)
        menu.popup(self.tree.viewport().mapToGlobal(point))
        menu.setActiveAction(menu.actions()[0])

    def _go_on(self) -> None:
        self._goes_on = True


def _doing(finding: Finding | None) -> str:
    """What the first button does."""
    if finding is not None and is_pair(finding):
        return "&Compare…"
    return "&Fix…" if finding is not None and is_choice(finding) else "&Fix"
