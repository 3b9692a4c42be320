"""Where the parts of the chart's panel stand: the words and the journals beside the bars where there is room."""

from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.panels.chart_journals import Journals
from ui.panels.chart_plot import YearPlot
from ui.panels.chart_words import ChartWords, scrolled
from ui.panels.hint import HintLabel
from ui.theme import GRID

_WIDE_WORDS, _WIDE_FROM = 46 * GRID, 160 * GRID
_NARROW_WORDS, _NARROWEST_PLOT = 40 * GRID, 60 * GRID
_JOURNALS, _PLOT_BESIDE_JOURNALS = 42 * GRID, 125 * GRID
QWIDGETSIZE_MAX = (1 << 24) - 1


class ChartLayout:
    """Lays out a panel, and again for each width of it."""

    def __init__(self, panel: QWidget, plot: YearPlot, menu_button: QWidget) -> None:
        self._panel = panel
        self.words, self.journals, self.hint = ChartWords(menu_button), Journals(), HintLabel("")
        self._beside_words = True
        chart = QWidget(panel)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, chart)
        self._row.setContentsMargins(2 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self._row.setSpacing(2 * GRID)
        self._row.addWidget(plot, 1)
        inside = QWidget()
        self._column = scrolled(inside)
        self._in_column = QVBoxLayout(inside)
        self._in_column.setContentsMargins(0, 0, 3 * GRID, 0)
        self._row.addWidget(self._column)
        self._row.addWidget(self.words)
        self.words.add_below(self.journals)
        self.stack = QStackedWidget(panel)
        self.stack.addWidget(chart)
        self.stack.addWidget(self.hint)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._column.hide()
        self.arrange()

    def show_hint(self, sentence: str) -> None:
        """Say why there is nothing to show; "" shows the chart."""
        self.hint.setText(sentence)
        self.stack.setCurrentIndex(1 if sentence else 0)

    def arrange(self) -> None:
        """The words beside the bars if these keep enough, the journals in a column of their own if yet more is left."""
        wide = self._panel.width()
        width = max(_WIDE_WORDS if wide >= _WIDE_FROM else _NARROW_WORDS, self.words.needed_width())
        beside = wide - width >= _NARROWEST_PLOT
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.words.setMinimumWidth(width if beside else 0)
        self.words.setMaximumWidth(width if beside else QWIDGETSIZE_MAX)
        below = min(self.words.full_height(), self._panel.height() * 2 // 5)
        self.words.setMinimumHeight(0 if beside else below)
        self._place_journals(in_column=beside and wide - width - _JOURNALS >= _PLOT_BESIDE_JOURNALS)
        self.words.stand_beside(beside)

    def _place_journals(self, *, in_column: bool) -> None:
        self._column.setFixedWidth(_JOURNALS)
        self._column.setVisible(in_column and self.journals.are_there)  # Qt hides them a moment where they move
        if in_column == self._beside_words:
            self._beside_words = not in_column
            if in_column:
                self._in_column.addWidget(self.journals)
            else:
                self.words.add_below(self.journals)
