"""The palette: every command, field, panel, article and reference, found by typing a part of it."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from app.library import ArticleRow
from app.model import Reference
from ui.dialogs import palette_entries
from ui.dialogs.palette_entries import Entry
from ui.theme import GRID, colours

if TYPE_CHECKING:
    from ui.window import MainWindow

WIDTH, HEIGHT = 150 * GRID, 100 * GRID
MOST_RECENT = 12
FEWEST_LETTERS = 2
"""Letters from which on references are looked for."""

_KEY = "palette/recent"
_STILL_MS = 60


class Palette(QFrame):
    """A list over the window; Enter does the chosen line, Esc leaves. What was done lately stands first."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self._window, self._desk = window, window.desk
        self._recent = _remembered(window.settings.text(_KEY))
        made = (palette_entries.commands, palette_entries.fields, palette_entries.panels, palette_entries.filters)
        self._fixed = [entry for make in made for entry in make(window)]
        self._articles: list[ArticleRow] = []
        self._references: list[tuple[Reference, int]] = []
        self._asked = self._looked_for = ""
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self._look_for_references)
        self._build()
        self._list()
        self._desk.jobs.ask(self._desk.library.articles, answered=self._take_articles)
        self._sought.setFocus()

    def commands(self) -> list[str]:
        """What is listed now."""
        return [item.text(0) for item in self._items()]

    def sides(self) -> list[str]:
        """What stands at the right of each line."""
        return [item.text(1) for item in self._items()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list, Enter does what is chosen, all while typing goes on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
            if (step := steps.get(Qt.Key(event.key()))) is not None:
                self._go(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._sought = QLineEdit(self)
        self._sought.setPlaceholderText("Find a command, a field, an article, a reference…")
        self._sought.setAccessibleName("Find a command, a field, an article or a reference")
        self._sought.setClearButtonEnabled(True)
        self._found = QTreeWidget(self)
        self._found.setAccessibleName("Found")
        self._found.setHeaderHidden(True)
        self._found.setRootIsDecorated(False)
        self._found.setColumnCount(2)
        self._found.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._found.header().setStretchLastSection(False)
        self._found.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._found.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = QLabel("Nothing was found. Commands that can do nothing now are not listed.")
        self._nothing.setProperty("role", "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._sought)
        column.addWidget(self._nothing)
        column.addWidget(self._found)
        self._sought.textChanged.connect(self._type)
        self._sought.installEventFilter(self)
        self._found.itemClicked.connect(lambda _item, _column: self._do())
        width = min(WIDTH, self._window.width() - 8 * GRID)
        self._room = min(HEIGHT, self._window.height() - 20 * GRID) - self._sought.sizeHint().height() - 6 * GRID
        self.setFixedWidth(width)
        self.move(self._window.mapToGlobal(QPoint((self._window.width() - width) // 2, 10 * GRID)))

    def _type(self, sought: str) -> None:
        self._references = []
        self._list()
        self._asked = sought.strip()
        self._still.start()

    def _look_for_references(self) -> None:
        """Beside the window's work, as a library may be large."""
        library, article_id, sought = self._desk.library, self._desk.article_id, self._asked
        if len(sought) >= FEWEST_LETTERS:
            self._desk.jobs.ask(
                lambda: (sought, palette_entries.references_found(library, article_id, sought)),
                answered=self._take_references,
            )

    @Slot(object)
    def _take_articles(self, rows: list[ArticleRow]) -> None:
        self._articles = rows
        if self._sought.text():
            self._list()

    @Slot(object)
    def _take_references(self, answer: tuple[str, list[tuple[Reference, int]]]) -> None:
        sought, found = answer
        if sought == self._asked:
            self._references, self._looked_for = found, sought
            self._list()

    def _list(self) -> None:
        """List what fits; the chosen line stays chosen while more is found."""
        sought = self._sought.text().strip()
        chosen = self._found.currentItem()
        kept = chosen.data(0, Qt.ItemDataRole.UserRole).key if chosen is not None and self._moved_for == sought else ""
        entries = palette_entries.sorted_by_fit(self._fixed, sought, self._recent)
        entries += palette_entries.articles_found(self._articles, sought, self._show_article)
        entries += [self._reference_entry(reference, number) for reference, number in self._references]
        self._nothing.setVisible(not entries)
        if not entries and self._looked_for == sought:  # else Enter, pressed at once, would open the manual
            entries = [palette_entries.manual_entry(self._window, sought)]
        self._found.clear()
        second = QBrush(QColor(colours().second_text))
        for entry in entries:
            item = QTreeWidgetItem(self._found, [entry.title, entry.side])
            item.setForeground(1, second)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, Qt.ItemDataRole.UserRole, entry)
            if entry.key == kept:
                self._found.setCurrentItem(item)
        if self._found.currentItem() is None and (items := self._items()):
            self._found.setCurrentItem(items[0])
        self._fit(len(entries))

    def _fit(self, lines: int) -> None:
        """Be no higher than what is listed."""
        frame = 2 * self._found.frameWidth()
        self._found.setVisible(lines > 0)
        self._found.setFixedHeight(min(self._room, lines * self._found.sizeHintForRow(0) + frame))
        self.adjustSize()

    _moved_for = ""

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self._found.topLevelItem(row) for row in range(self._found.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _go(self, by: int) -> None:
        items, current = self._items(), self._found.currentItem()
        if current is None:
            return
        place = items.index(current) + by
        place = place % len(items) if abs(by) == 1 else min(max(place, 0), len(items) - 1)
        self._found.setCurrentItem(items[place])
        self._moved_for = self._sought.text().strip()

    def _do(self) -> None:
        item = self._found.currentItem()
        if item is None:
            return
        entry: Entry = item.data(0, Qt.ItemDataRole.UserRole)
        self.close()
        if not entry.key.startswith(("reference:", "manual:")):
            recent = [entry.key, *(each for each in self._recent if each != entry.key)][:MOST_RECENT]
            self._window.settings.remember(_KEY, json.dumps(recent))
        entry.do()

    def _show_article(self, article_id: int) -> None:
        self._desk.show_article(article_id)
        self._window.table.setFocus()

    def _reference_entry(self, reference: Reference, number: int) -> Entry:
        is_here = reference.article_id == self._desk.article_id
        return palette_entries.reference_entry(
            reference, number, is_here=is_here, go=lambda: self._go_to_reference(reference)
        )

    def _go_to_reference(self, reference: Reference) -> None:
        """To its row, in its own article unless those of all are shown."""
        desk = self._desk
        if desk.article_id is not None and reference.article_id != desk.article_id:
            desk.show_article(reference.article_id)
        self._window.table.show_cell(reference.id or 0, "title")
        self._window.table.setFocus()


def _remembered(text: str) -> list[str]:
    """The keys of what was done lately; nothing if something else was written there."""
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return []
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
