"""Texts before and after a change, side by side: what differs is bold, and in sight though the rest is cut."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.reporting.word_differences import marked, word_differences
from ui.theme import GRID

Index = QModelIndex | QPersistentModelIndex

_WORDS_BEFORE = 2
"""Words before a change that say where it is, where not all of them have room."""


class Part(NamedTuple):
    """A piece of one of the two texts; of what the other has alone "" stands here."""

    text: str
    is_changed: bool


@lru_cache(maxsize=1 << 10)
def parts_of(before: str, after: str) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Both texts in pieces that go along with each other."""
    runs = word_differences(before, after)
    first = tuple(Part(marked(run) if run.kind != "new" else "", run.kind != "same") for run in runs)
    second = tuple(Part(marked(run) if run.kind != "gone" else "", run.kind != "same") for run in runs)
    return first, second


def from_change(parts: Sequence[Part], room: int, wide: Callable[[Part], int]) -> Sequence[Part]:
    """The pieces from shortly before the first change, if that would have no room behind all that is before it."""
    needed = sum(map(wide, takewhile(lambda part: part.is_changed, parts[1:])))
    if len(parts) < 2 or parts[0].is_changed or wide(parts[0]) + needed <= room:
        return parts
    words = parts[0].text.split()
    gap = parts[0].text[len(parts[0].text.rstrip()) :]
    for count in range(min(_WORDS_BEFORE, len(words)), -1, -1):
        head = Part(" ".join(["…", *words[len(words) - count :]]) + gap, is_changed=False)
        if wide(head) + needed <= room:
            break
    return [head, *parts[1:]]


class ChangedTexts(QStyledItemDelegate):
    """Paints the cells of two columns, `before` and `after`; rows whose first cell says `besides` hold no change."""

    def __init__(self, before: int, after: int, *, besides: str = "", parent: QWidget) -> None:
        super().__init__(parent)
        self._columns, self._besides = (before, after), besides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        if self._besides and index.sibling(index.row(), 0).data() == self._besides:
            super().paint(painter, option, index)
            return
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        style = own.widget.style()
        within = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, own, own.widget)
        own.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        texts = [str(index.sibling(index.row(), column).data() or "") for column in self._columns]
        parts = parts_of(*texts)[self._columns.index(index.column())]
        painter.save()
        painter.setPen(own.palette.color(QPalette.ColorRole.Text))
        _draw(painter, own.font, within.adjusted(GRID // 2, 0, -GRID // 2, 0), parts)
        painter.restore()


def _draw(painter: QPainter, font: QFont, within: QRect, parts: Sequence[Part]) -> None:
    bold = QFont(font)
    bold.setBold(True)
    fonts = {True: bold, False: font}
    metrics = {is_changed: QFontMetrics(each) for is_changed, each in fonts.items()}

    def wide(part: Part) -> int:
        return metrics[part.is_changed].horizontalAdvance(part.text)

    for part in from_change(parts, within.width(), wide):
        shown = metrics[part.is_changed].elidedText(part.text, Qt.TextElideMode.ElideRight, within.width())
        painter.setFont(fonts[part.is_changed])
        painter.drawText(within, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        within.setLeft(within.left() + wide(part))
        if within.width() <= 0 or shown != part.text:
            break
