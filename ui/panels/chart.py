"""The chart: references by year, beside it how old they are; what is clicked or dragged selects and filters."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.ages import ages
from app.chart import ENDINGS, years_text
from app.errors import CorrigendaError
from app.library import Changed
from ui.desk import Desk
from ui.panels.chart_counting import article_year, concerns_chart, selected_by_year
from ui.panels.chart_plot import YearPlot
from ui.panels.chart_range import YearRange, chosen_range, is_year_range, without_range
from ui.panels.chart_saving import chart_file, copy_chart
from ui.panels.chart_state import Shown, Years
from ui.panels.chart_words import ChartWords
from ui.panels.hint import HintLabel
from ui.panels.menu_button import MenuButton
from ui.theme import GRID

_WIDE_WORDS, _WIDE_FROM = 46 * GRID, 160 * GRID
_NARROW_WORDS, _NARROWEST_PLOT = 40 * GRID, 60 * GRID
QWIDGETSIZE_MAX = (1 << 24) - 1
_FILTERS = {"SVG picture (*.svg)": ".svg", "PNG picture (*.png)": ".png", "Table of numbers (*.csv)": ".csv"}


class ChartPanel(QWidget):
    """References by year of what the desk shows, a filtered range of years seen among all the others.

    `year_wanted`: the user wants to enter the article's year, which ages are counted from.
    """

    year_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown = Shown()
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self._count_if_seen)
        self._recount = self._reselect = True
        self.plot = YearPlot()
        self.menu_button = MenuButton(self._fill_menu)
        self.menu_button.setAccessibleName("Save or zoom the chart")
        self.menu_button.setToolTip("Save, copy or zoom the chart")
        self.words = ChartWords(self.menu_button)
        self.hint = HintLabel("")
        self._lay_out()
        self._connect()
        self._stale()

    def save(self, path: Path) -> bool:
        """Save the chart as SVG, PNG or CSV by the path's ending, without the selection and the range of years.

        What goes wrong is told and gives False.
        """
        self._count()
        try:
            chart_file(self._shown.ages, path, title=self._title(), note=self._note())
        except CorrigendaError as error:
            self._desk.failed.emit(error)
            return False
        self._desk.said.emit(f"The chart was saved as {path.name}.")
        return True

    def copy(self) -> None:
        """Put the chart on the clipboard as a picture."""
        self._count()
        copy_chart(self._shown.ages, title=self._title(), note=self._note())
        self._desk.said.emit("The chart was copied as a picture.")

    def choose_file(self) -> None:
        """Let the user choose where the chart is saved, and as what."""
        suggested = str(self._desk.library.path.with_name(f"{self._desk.library.path.stem} references by year.svg"))
        chosen, kind = QFileDialog.getSaveFileName(self, "Save the chart", suggested, ";;".join(_FILTERS))
        if chosen:
            path = Path(chosen)
            known = path.suffix.lower() in ENDINGS
            self.save(path if known else path.with_name(path.name + _FILTERS.get(kind, ".svg")))

    def showEvent(self, event: QShowEvent) -> None:
        """Count what changed while nobody looked."""
        super().showEvent(event)
        self._count_if_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words beside the bars where there is room, else below."""
        super().resizeEvent(event)
        self._place_words()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "plot"):
            self.plot.dress()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the button, where the pointer is."""
        menu = self.menu_button.menu_now()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # How it is built

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setFocusProxy(self.plot)
        chart = QWidget(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, chart)
        self._row.setContentsMargins(2 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self._row.setSpacing(GRID)
        self._row.addWidget(self.plot, 1)
        self._row.addWidget(self.words)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(chart)
        self.stack.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._place_words()

    def _place_words(self) -> None:
        width = max(_WIDE_WORDS if self.width() >= _WIDE_FROM else _NARROW_WORDS, self.words.needed_width())
        beside = self.width() - width >= _NARROWEST_PLOT
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.words.setMinimumWidth(width if beside else 0)
        self.words.setMaximumWidth(width if beside else QWIDGETSIZE_MAX)
        self.words.stand_beside(beside)

    def _connect(self) -> None:
        desk, plot, words = self._desk, self.plot, self.words
        desk.changed.connect(self._follow)
        for signal in (desk.view_changed, desk.article_shown, desk.library_opened):
            signal.connect(self._stale)
        desk.selection_changed.connect(self._selection_stale)
        plot.picked.connect(self._pick)
        plot.range_wanted.connect(self._filter)
        plot.range_dropped.connect(self._unfilter)
        words.range_dropped.connect(self._unfilter)
        words.year_wanted.connect(self.year_wanted)

    # How it follows the desk

    def _follow(self, changed: Changed) -> None:
        if concerns_chart(changed, self._desk.view):
            self._stale()

    def _stale(self) -> None:
        self._recount = True
        self._selection_stale()

    def _selection_stale(self) -> None:
        """Whatever else changes before the window's next turn is counted together."""
        self._reselect = True
        self._due.start()

    def _count_if_seen(self) -> None:
        if self.isVisible():
            self._count()

    def _count(self) -> None:
        """Count anew what is stale."""
        if not self._reselect:
            return
        desk, counted = self._desk, self._shown.ages
        if self._recount:
            counted = ages(desk.library.years(without_range(desk.view)), article_year(desk.article()))
        selected = selected_by_year(desk.library, desk.selected, counted)
        self._shown = Shown(counted, selected, chosen_range(desk.view.filter))
        self._recount = self._reselect = False
        self._tell()

    def _tell(self) -> None:
        """Show the numbers, or say why there are none."""
        shown = self._shown
        self.plot.show_numbers(shown)
        self.words.tell(shown, of_one_article=self._desk.article_id is not None)
        self._place_words()
        if shown.slots():
            self.stack.setCurrentIndex(0)
            return
        filtered = bool(without_range(self._desk.view).filter.parts)
        self.hint.setText(
            "No reference passes the filter." if filtered else "No references yet. Their years will stand here."
        )
        self.stack.setCurrentIndex(1)

    # What a user asks for

    def _pick(self, year: int | None, adding: bool) -> None:
        """Select the references of a year; adding those that are all selected already takes them out."""
        desk = self._desk
        of_year = desk.library.ids_of_year(desk.view, year)
        if not adding:
            desk.select(of_year)
            return
        there, here = set(desk.selected), set(of_year)
        if here <= there:
            desk.select([each for each in desk.selected if each not in here])
        else:
            desk.select([*desk.selected, *(each for each in of_year if each not in there)])

    def _filter(self, years: YearRange) -> None:
        self._desk.filter_part(years.part, replacing=is_year_range)

    def _unfilter(self) -> None:
        self._desk.filter_part("", replacing=is_year_range)

    def _fill_menu(self, menu: QMenu) -> None:
        there = bool(self._shown.slots())
        menu.addAction("&Save chart…", self.choose_file).setEnabled(there)
        menu.addAction("&Copy picture", self.copy).setEnabled(there)
        menu.addSeparator()
        chosen, span, zoom = self._shown.chosen, self._shown.span(), self.plot.zoom
        if chosen and span:
            years = Years(
                span.first if chosen.first is None else max(chosen.first, span.first),
                span.last if chosen.last is None else min(chosen.last, span.last),
            )
            zoom_in = menu.addAction(f"&Zoom in on {years_text(*chosen)}", lambda: self.plot.zoom_to(years))
            zoom_in.setEnabled(years.first <= years.last and years != zoom)
        menu.addAction("Zoom &out", lambda: self.plot.zoom_to(None)).setEnabled(zoom is not None)

    def _title(self) -> str:
        article = self._desk.article()
        return article.title if article else self._desk.library.path.stem

    def _note(self) -> str:
        """What the saved chart leaves out."""
        text = without_range(self._desk.view).filter.text
        return f"filter: {text}" if text else ""
