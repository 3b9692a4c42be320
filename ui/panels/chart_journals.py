"""The most cited journals beside the chart, as a list of bars that filters on a click."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.chart import references_of
from app.library import Filter
from ui import theme
from ui.panels.chart_facts import plain_label
from ui.panels.chart_inks import Inks
from ui.panels.chart_picking import is_chosen_journal
from ui.plain_text import tooltip
from ui.theme import GRID

MOST_SHOWN = 12


class Journals(QWidget):
    """Names and numbers, the commonest first; `are_there` if there are any.

    `picked`: a journal's name, that of the chosen one to let go of it.
    """

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.are_there = False
        self.caption = plain_label("caption")
        self.caption.setText("Most cited journals")
        self.rows = [self._row() for _ in range(MOST_SHOWN)]  # all at once: Tab goes through what was made together
        self.more = plain_label("second")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        for each in (self.caption, *self.rows, self.more):
            self._column.addWidget(each)
        self._column.addStretch(1)

    def tell(self, journals: Sequence[tuple[str, int]], *, chosen: Filter) -> None:
        """Show these; the filter tells which of them is chosen."""
        shown = journals[:MOST_SHOWN]
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shown))
            if place < len(shown):
                name, count = shown[place]
                row.tell(name, count, share=count / shown[0][1], is_chosen=is_chosen_journal(name, chosen))
        left = len(journals) - len(shown)
        self.more.setText(f"and {left:,} more" if left > 0 else "")
        self.more.setVisible(left > 0)
        self.are_there = bool(shown)
        self.setVisible(self.are_there)

    def _row(self) -> "JournalRow":
        row = JournalRow()
        row.hide()
        row.clicked.connect(lambda _checked=False: self.picked.emit(row.journal))
        return row


class JournalRow(QAbstractButton):
    """A journal's name over a bar as long as its share of the most cited one, and its number."""

    def __init__(self) -> None:
        super().__init__()
        self.journal, self._count, self._share = "", 0, 0.0
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def tell(self, journal: str, count: int, *, share: float, is_chosen: bool) -> None:
        """Stand for a journal."""
        self.journal, self._count, self._share = journal, count, share
        self.setText(journal)
        self.setChecked(is_chosen)
        self.setAccessibleName(f"{journal}: {references_of(count)}")
        does = "let all journals through again" if is_chosen else "see its references alone"
        self.setToolTip(tooltip(f"{journal}: {references_of(count)}. Click to {does}."))
        self.update()

    def nextCheckState(self) -> None:
        """What is chosen is told by the filter, not by the click."""

    def sizeHint(self) -> QSize:
        """A line of text; the panel gives the width."""
        return QSize(40 * GRID, self.fontMetrics().height() + GRID // 2 + 1)

    def minimumSizeHint(self) -> QSize:
        """Narrow: names are cut."""
        return QSize(20 * GRID, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar, the name over it and the number at the right."""
        painter, colours = QPainter(self), theme.colours()
        inks = Inks.of(colours)
        painter.setFont(theme.tabular(self.font()))
        figures = f"{self._count:,}"
        room = painter.fontMetrics().horizontalAdvance(figures) + 2 * GRID
        wide = self.width() - room
        bar = QRectF(0, 0, max(round(wide * self._share), 2), self.height())
        painter.fillRect(bar, QColor(colours.selection) if self.isChecked() else inks.journal)
        if self.underMouse() or self.hasFocus():
            painter.setPen(inks.edge)
            painter.drawRect(QRectF(self.rect()).adjusted(0, 0, -1, -1))
        painter.setPen(QColor(colours.text))
        name = painter.fontMetrics().elidedText(self.journal, Qt.TextElideMode.ElideRight, wide - 2 * GRID)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(GRID, 0, wide - GRID, self.height()), middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.drawText(
            QRectF(0, 0, self.width() - GRID, self.height()), middle | Qt.AlignmentFlag.AlignRight, figures
        )
