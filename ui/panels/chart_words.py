"""The words beside the chart: how many references, how old they are, what they are, and what is being looked at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.chart import all_facts, count_sentence, peaks_text, years_text
from ui.panels.chart_facts import Facts, plain_label
from ui.panels.chart_link import LinkButton
from ui.panels.chart_state import Shown
from ui.panels.chart_wishes import Wishes
from ui.theme import GRID

_NEEDS_YEAR = "Ages need the article’s year."
_LAST = 5
"""Where the way to set targets stands while there are none."""

_BESIDE_LINES = 6 * GRID
"""Pixels of a scroll bar and of the gap before it."""

_NEED_YEARS = "Ages need the years of the articles."


class ChartWords(QWidget):
    """Says in words what the bars show. `year_wanted`, `range_dropped`, `reading_wanted`: its small buttons."""

    year_wanted = Signal()
    range_dropped = Signal()
    reading_wanted = Signal()

    def __init__(self, menu_button: QWidget) -> None:
        super().__init__()
        self._menu_button = menu_button
        self.total = plain_label("total")
        self.facts = Facts()
        self.no_ages = plain_label("second")
        self.no_ages.setWordWrap(True)
        self.ask_year = LinkButton("Enter the year")
        self.ask_year.setToolTip("Go to the year of the article")
        self.peaks = plain_label("second")
        self.peaks.setWordWrap(True)
        self.read_all = LinkButton("Count self-citations…")
        self.read_all.setToolTip("Reads every reference for self-citations and languages; can be cancelled")
        self.wishes = Wishes()
        self.range = _Line("Clear", "Let all years through again (Esc)")
        self.hint = plain_label("second")
        self.hint.setWordWrap(True)
        self.hint.setText("Click selects, drag filters, the wheel zooms.")
        self._beside = True
        self.ask_year.clicked.connect(self.year_wanted)
        self.read_all.clicked.connect(self.reading_wanted)
        self.range.button.clicked.connect(self.range_dropped)
        self._lay_out()

    def tell(self, shown: Shown, *, of_one_article: bool, journal: str, can_read_all: bool) -> None:
        """Say it of these numbers; `journal` is whose targets are shown, `can_read_all` that not all was counted."""
        ages = shown.ages
        self.total.setText(count_sentence(ages))
        self.facts.show_facts(all_facts(ages, shown.extras))
        has_no_ages = ages.year is None and not ages.aged
        self.no_ages.setVisible(has_no_ages and bool(ages.dated))
        self.no_ages.setText(_NEEDS_YEAR if of_one_article else _NEED_YEARS)
        self.ask_year.setVisible(of_one_article and ages.year is None)
        self.peaks.setVisible(shown.is_spectroscopy)
        self.peaks.setText(f"Peaks: {peaks_text(ages)}" if shown.is_spectroscopy else "")
        self.read_all.setVisible(can_read_all)
        self.wishes.tell(shown.extras.targets, journal=journal)
        self._within.insertWidget(0 if shown.extras.targets else _LAST, self.wishes)
        chosen = shown.chosen
        self.range.say(f"{_capital(years_text(*chosen))} · {shown.counted(chosen):,}" if chosen else "")
        self._make_room()

    def needed_width(self) -> int:
        """The pixels that its lines need, the button and a scroll bar included."""
        first = self.total.sizeHint().width() + GRID + self._menu_button.sizeHint().width()
        lines = max(0 if each.isHidden() else each.sizeHint().width() for each in (self.facts, self.wishes))
        return max(first, lines + _BESIDE_LINES)

    def stand_beside(self, beside: bool) -> None:
        """Beside the bars there is room for a hint at the foot; below them every line is wanted for the bars."""
        self._beside = beside
        self._make_room()

    def full_height(self) -> int:
        """The pixels in which nothing needs to be scrolled."""
        return self.total.sizeHint().height() + self._inside.sizeHint().height() + 2 * GRID

    def add_below(self, widget: QWidget) -> None:
        """Put a widget below the numbers, to be scrolled with them."""
        self._within.insertWidget(self._within.count() - 1, widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the hint where it takes nothing from the rest."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        needed = self.full_height()
        needed += 0 if self.range.isHidden() else self.range.sizeHint().height() + GRID
        hint = self.hint.heightForWidth(self.width()) + 2 * GRID
        self.hint.setVisible(self._beside and self.height() >= needed + hint)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.total, 1)
        top.addWidget(self._menu_button)
        self._inside = QWidget()
        self._within = QVBoxLayout(self._inside)
        self._within.setContentsMargins(0, 0, 3 * GRID, 0)
        self._within.setSpacing(GRID)
        self._within.addWidget(self.no_ages)  # where the ages would stand: the last lines may have to be scrolled to
        self._within.addWidget(self.ask_year, 0, Qt.AlignmentFlag.AlignLeft)
        self._within.addWidget(self.facts)
        self._within.addWidget(self.peaks)
        self._within.addWidget(self.read_all, 0, Qt.AlignmentFlag.AlignLeft)
        self._within.addWidget(self.wishes)
        self._within.addStretch(1)
        self.area = scrolled(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self.area, 1)
        column.addWidget(self.range)
        column.addWidget(self.hint)


class _Line(QWidget):
    """A line of what is being looked at, with a button that ends it; hidden when there is nothing to say."""

    def __init__(self, undo: str, hint: str) -> None:
        super().__init__()
        self.text = plain_label("second")
        self.button = LinkButton(undo)
        self.button.setToolTip(hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)

    def say(self, text: str) -> None:
        self.text.setText(text)
        self.setVisible(bool(text))


def scrolled(inside: QWidget) -> QScrollArea:
    """A widget that scrolls where it has too little height, without a frame."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    area.setMinimumHeight(0)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
