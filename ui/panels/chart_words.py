"""The words beside the chart: how many references, how old they are, and what is being looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.chart import Fact, age_facts, count_sentence, years_text
from ui import theme
from ui.panels.chart_link import LinkButton
from ui.panels.chart_state import Shown
from ui.plain_text import tooltip
from ui.theme import GRID

_NEEDS_YEAR = "Ages need the article’s year."
_NEEDS_ARTICLE = "Ages are counted for one article at a time."


class ChartWords(QWidget):
    """Says in words what the bars show. `year_wanted` and `range_dropped`: its small buttons."""

    year_wanted = Signal()
    range_dropped = Signal()

    def __init__(self, menu_button: QWidget) -> None:
        super().__init__()
        self._menu_button = menu_button
        self.total = _label("total")
        self.facts = _Facts()
        self.no_ages = _label("second")
        self.no_ages.setWordWrap(True)
        self.ask_year = LinkButton("Enter the year")
        self.ask_year.setToolTip("Go to the year of the article")
        self.range = _Line("Clear", "Let all years through again (Esc)")
        self.hint = _label("second")
        self.hint.setWordWrap(True)
        self.hint.setText("Click selects, drag filters, Shift+drag zooms.")
        self._beside = True
        self.ask_year.clicked.connect(self.year_wanted)
        self.range.button.clicked.connect(self.range_dropped)
        self._lay_out()

    def tell(self, shown: Shown, *, of_one_article: bool) -> None:
        """Say it of these numbers; ages are those of one article's references."""
        ages = shown.ages
        self.total.setText(count_sentence(ages))
        self.facts.show_facts(age_facts(ages) if of_one_article else [])
        self.no_ages.setVisible(ages.year is None)
        self.no_ages.setText(_NEEDS_YEAR if of_one_article else _NEEDS_ARTICLE)
        self.ask_year.setVisible(of_one_article and ages.year is None)
        chosen = shown.chosen
        self.range.say(f"{_capital(years_text(*chosen))} · {shown.counted(chosen):,}" if chosen else "")
        self._make_room()

    def needed_width(self) -> int:
        """The pixels that its first line needs with the button."""
        return self.total.sizeHint().width() + GRID + self._menu_button.sizeHint().width()

    def stand_beside(self, beside: bool) -> None:
        """Beside the bars there is room for a hint at the foot; below them every line is wanted for the bars."""
        self._beside = beside
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the hint where it takes nothing from the rest."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        lines = (self.total, self.facts, self.no_ages, self.ask_year, self.range)
        needed = sum(each.sizeHint().height() + GRID for each in lines if not each.isHidden())
        hint = self.hint.heightForWidth(self.width()) + 3 * GRID
        self.hint.setVisible(self._beside and self.height() >= needed + hint)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.total, 1)
        top.addWidget(self._menu_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self.facts)
        column.addWidget(self.no_ages)
        column.addWidget(self.ask_year, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.range)
        column.addStretch(1)
        column.addWidget(self.hint)


class _Line(QWidget):
    """A line of what is being looked at, with a button that ends it; hidden when there is nothing to say."""

    def __init__(self, undo: str, hint: str) -> None:
        super().__init__()
        self.text = _label("second")
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


class _Facts(QWidget):
    """Names at the left, values at the right in figures of one width, each with its formula as the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []

    def show_facts(self, facts: Sequence[Fact]) -> None:
        while len(self._rows) < len(facts):
            self._add_row()
        for place, (name, value) in enumerate(self._rows):
            there = place < len(facts)
            name.setVisible(there)
            value.setVisible(there)
            if there:
                name.setText(facts[place].name)
                value.setText(facts[place].value)
                for label in (name, value):
                    label.setToolTip(tooltip(facts[place].formula))
                    label.setAccessibleDescription(facts[place].formula)
        self.setVisible(bool(facts))

    def _add_row(self) -> None:
        name, value = _label("second"), _label("value")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        font = theme.tabular(value.font())
        font.setWeight(font.Weight.DemiBold)
        value.setFont(font)
        self._grid.addWidget(name, len(self._rows), 0)
        self._grid.addWidget(value, len(self._rows), 1)
        self._rows.append((name, value))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
