"""Chips: rounded buttons with a short text; among them those of a filter's parts, which say what each asks for."""

import re

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from app.library import STATES, read_term
from app.model import FIELD
from ui.plain_text import tooltip
from ui.table.columns import spoken
from ui.theme import GRID, icon, sign_side

STATE_CHIPS = {
    "is:review": ("To review", "Show only references in which something is found"),
    "is:changed": ("Changed", "Show only references that were changed since they were added"),
    "is:doubtful": ("Doubtful", "Show only references that are likely to have been read wrong"),
    "is:duplicate": ("Twice", "Show only references that may be in the list twice"),
    "is:printed": ("As printed", "Show only references that are kept as their source prints them"),
    "is:reviewed": ("Reviewed", "Show only references that were marked as reviewed"),
}
"""What the chips of states are called, and what they do."""

_WIDEST, _WIDEST_SENTENCE = 60 * GRID, 100 * GRID


class Chip(QToolButton):
    """A rounded button with a short text; a long one is shortened and told in full by the tooltip.

    `sign` is an icon of the theme ("close") that stands behind the text, once it is dressed.
    """

    def __init__(self, text: str, tip: str, parent: QWidget, *, sign: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tooltip(tip))
        self.setProperty("signed", bool(sign))
        self._words, self._widest, self._sign = "", _WIDEST, sign
        self._hint: QSize | None = None
        self.say(text)

    def dress(self) -> None:
        """Fetch its sign: loading the set of icons takes longer than the first look may."""
        if self._sign:
            self.setIcon(icon(self._sign))

    def say(self, text: str, *, widest: int = _WIDEST) -> None:
        """Show a text, no wider than so many pixels."""
        if (text, widest) == (self._words, self._widest):
            return
        self._words, self._widest, self._hint = text, widest, None
        self.setText(self._cut(widest))
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """The text with some air around it, and its sign; asked for dozens of times whenever a text changes."""
        if self._hint is None:
            metrics = QFontMetrics(self.font())
            width = metrics.horizontalAdvance(self._cut(self._widest).replace("&&", "&")) + 4 * GRID
            height = -(-(metrics.height() + GRID) // GRID) * GRID + GRID
            self._hint = QSize(width + (sign_side(self.font()) if self._sign else 0), height)
        return self._hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the text as there is room for."""
        super().resizeEvent(event)
        lacking = self.sizeHint().width() - self.width()
        wanted = min(self._widest, QFontMetrics(self.font()).horizontalAdvance(self._words))
        self.setText(self._cut(wanted - lacking if lacking > 0 else self._widest))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign at the right: Qt would put it before the text."""
        super().paintEvent(event)
        if not self.icon().isNull():
            side = sign_side(self.font())
            place = QRect(self.width() - side - GRID - GRID // 2, (self.height() - side) // 2, side, side)
            self.icon().paint(QPainter(self), place)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the size of letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._hint = None
        if event.type() == QEvent.Type.PaletteChange and not self.icon().isNull():
            self.dress()

    def _cut(self, width: int) -> str:
        """The text as a button takes it, no wider than so many pixels."""
        shown = QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, width)
        return shown.replace("&", "&&")


class PartChip(Chip):
    """The nth part of a filter, to be taken out by a click; it says what is wrong with it, if anything is."""

    def __init__(self, number: int, part: str, parent: QWidget) -> None:
        super().__init__("", "", parent, sign="close")
        self.number, self._part = number, part
        self._error: str | None = None
        self.setProperty("part", True)
        self.tell("")

    def tell(self, error: str) -> None:
        """Say what it asks for, or the sentence that tells what is wrong with it."""
        if error == self._error:
            return
        self._error = error
        if error:
            self.say(f"? {error}", widest=_WIDEST_SENTENCE)
        else:
            self.say(said(self._part))
        self.setAccessibleName(f"Remove {said(self._part)} from the filter{': ' if error else ''}{error}")
        self.setToolTip(tooltip(f"{error}\nRemove “{self._part}” from the filter".strip()))
        self.setProperty("wrong", bool(error))
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()


class OrMark(QLabel):
    """The word between chips of which one must hold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("or", parent)
        self.setProperty("role", "second")
        self.setProperty("leads", True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setToolTip("One of the two must hold")

    def sizeHint(self) -> QSize:
        """As high as the chips beside it."""
        metrics = QFontMetrics(self.font())
        return QSize(super().sizeHint().width(), -(-(metrics.height() + GRID) // GRID) * GRID + GRID)


def said(part: str) -> str:
    """A part of a filter as its chip says it: "2010–2012", "not Lancet", "no DOI", "Title: tumors"."""
    term = read_term(part)
    if term.kind == "filled":
        return f"{'no' if term.excluded else 'has'} {spoken(term.column)}"
    if term.kind in STATES:
        text = STATE_CHIPS[f"is:{term.kind}"][0].lower()
    elif term.kind == "years":
        text = _range(term.first, term.last)
    elif term.kind == "numbers":
        text = f"{FIELD[term.column].title} {_range(term.first, term.last, words=('from', 'up to'))}"
    elif term.kind in ("article", "titled"):
        text = f"Article: {part.partition(':')[2].removeprefix('=')}"
    else:
        words = re.sub(r"^-?(?:[^\s:\"]+:)?", "", part) if term.column else part.removeprefix("-")
        text = f"{FIELD[term.column].title}: {words}" if term.column else words
    return f"not {text}" if term.excluded else text


def _range(first: int | None, last: int | None, *, words: tuple[str, str] = ("since", "until")) -> str:
    if first is None:
        return f"{words[1]} {last}"
    if last is None:
        return f"{words[0]} {first}"
    return str(first) if first == last else f"{first}–{last}"
