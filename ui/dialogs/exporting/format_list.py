"""The formats with a tick each: one is chosen like a row of any list, more by their ticks."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.formats import FORMATS, Format
from ui.theme import GRID, colours

_TICK = Qt.CheckState
_ROLE = Qt.ItemDataRole.UserRole
_WIDTH_OF_TICK = 6 * GRID


class FormatList(QListWidget):
    """Every format that can be written. `chosen` comes when others are ticked or another one is looked at.

    While a single format is ticked, going to another row ticks that one instead, as in a list without ticks. The space
    bar keeps the tick that came along, and then adds and takes away others; a click on a tick does so at once.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_ticking = False
        self._goes_along = True
        self.setAccessibleName("Formats")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(5 * (self.fontMetrics().height() + 2 * GRID))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colours().second_text))  # the outline of a tick's box
        self.setPalette(palette)
        for each in FORMATS:
            if each.write is not None:
                item = QListWidgetItem(f"{each.title}  ({each.endings[0]})")
                item.setData(_ROLE, each)
                item.setSizeHint(QSize(0, self.fontMetrics().height() + 2 * GRID))
                item.setToolTip(f"{each.title}\n{each.cannot_hold}")
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(_TICK.Unchecked)
                self.addItem(item)
        self.setCurrentRow(0)
        self.item(0).setCheckState(_TICK.Checked)
        self.currentItemChanged.connect(self._follow)
        self.itemChanged.connect(lambda _item: None if self._is_ticking else self.chosen.emit())

    def ticked(self) -> list[Format]:
        """The formats that are ticked, in their order."""
        return [self._format(item) for item in self._items() if item.checkState() == _TICK.Checked]

    def looked_at(self) -> Format:
        """The format of the current row."""
        return self._format(self.currentItem())

    def tick(self, names: Iterable[str]) -> None:
        """Tick the formats with these names, the first one if none is known, and go to the first of them."""
        self._goes_along = True
        wanted = set(names) & {self._format(item).name for item in self._items()} or {self._format(self.item(0)).name}
        self._is_ticking = True
        for item in self._items():
            item.setCheckState(_TICK.Checked if self._format(item).name in wanted else _TICK.Unchecked)
        first = next(item for item in self._items() if item.checkState() == _TICK.Checked)
        self.setCurrentItem(first)
        self._is_ticking = False
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar keeps a tick that came along with the row; otherwise it ticks and unticks."""
        if event.key() == Qt.Key.Key_Space and self._goes_along and not event.modifiers():
            self._goes_along = False
            if self.currentItem().checkState() == _TICK.Checked:
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a tick adds a format, one beside it chooses the format alone."""
        point = event.position().toPoint()
        item = self.itemAt(point)
        if item is None or point.x() - self.visualItemRect(item).left() >= _WIDTH_OF_TICK:
            super().mousePressEvent(event)
            return
        self._is_ticking, self._goes_along = True, False
        super().mousePressEvent(event)
        self.setCurrentItem(item)
        self._is_ticking = False
        self.chosen.emit()

    def _follow(self, current: QListWidgetItem | None, previous: QListWidgetItem | None) -> None:
        if self._is_ticking or current is None:
            return
        if self._goes_along and previous is not None and self.ticked() == [self._format(previous)]:
            self._is_ticking = True
            previous.setCheckState(_TICK.Unchecked)
            current.setCheckState(_TICK.Checked)
            self._is_ticking = False
        self.chosen.emit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    @staticmethod
    def _format(item: QListWidgetItem) -> Format:
        found: Format = item.data(_ROLE)
        return found
