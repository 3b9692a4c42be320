"""The numbers beside the chart, as rows of name and value."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.chart import Fact
from ui import theme
from ui.panels.chart_link import LinkButton
from ui.plain_text import tooltip
from ui.theme import GRID


class Facts(QWidget):
    """Names at the left, values at the right in figures of one width, each with its formula as the tooltip.

    `asked`: the references behind a number are to be shown, by the fact's `shows`.
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)
        self._rows: list[_Row] = []

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these and no others."""
        while len(self._rows) < len(facts):
            self._rows.append(_Row(self, self._grid, len(self._rows)))
        for place, row in enumerate(self._rows):
            row.tell(facts[place] if place < len(facts) else None)
        self.setVisible(bool(facts))


class _Row:
    """The labels of a fact; a value that can be shown is a button."""

    def __init__(self, facts: Facts, grid: QGridLayout, place: int) -> None:
        self.name, self.value = plain_label("second"), plain_label("value")
        self.link = LinkButton("")
        self.shows = ""
        font = theme.tabular(self.value.font())
        font.setWeight(font.Weight.DemiBold)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.value.setAlignment(right)
        for each in (self.value, self.link):
            each.setFont(font)
            grid.addWidget(each, place, 1, right)
        grid.addWidget(self.name, place, 0)
        self.link.clicked.connect(lambda: facts.asked.emit(self.shows))

    def tell(self, fact: Fact | None) -> None:
        can_be_shown = fact is not None and bool(fact.shows)
        self.name.setVisible(fact is not None)
        self.value.setVisible(fact is not None and not can_be_shown)
        self.link.setVisible(can_be_shown)
        if fact is None:
            return
        self.shows = fact.shows
        self.name.setText(fact.name)
        self.value.setText(fact.value)
        self.link.setText(fact.value)
        hint = f"{fact.formula} A click selects them." if can_be_shown else fact.formula
        for label in (self.name, self.value, self.link):
            label.setToolTip(tooltip(hint))
            label.setAccessibleDescription(hint)
        self.link.setAccessibleName(f"{fact.name}: {fact.value}")


def plain_label(role: str) -> QLabel:
    """A label that shows its text literally, dressed for a role of the style sheet."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
