"""The chart: references by year, and how old and what they are; what is clicked or dragged selects and filters."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app import charting
from app.ages import FEWEST_FOR_SPECTROSCOPY, Ages, Sources, judged
from app.chart import Extras
from app.library import Changed, Order, View
from ui.desk import Desk
from ui.panels.chart_counting import (
    COUNTED_AT_ONCE,
    READ_UNASKED,
    Counting,
    Known,
    Wish,
    bars,
    concerns_chart,
    concerns_sources,
    known,
    selected_by_year,
    selected_parts,
    takes_long,
)
from ui.panels.chart_layout import ChartLayout
from ui.panels.chart_menu import fill_menu
from ui.panels.chart_options import Options
from ui.panels.chart_picking import is_chosen_journal, is_whole_journal, toggled, whole_journal
from ui.panels.chart_plot import YearPlot
from ui.panels.chart_range import YearRange, chosen_range, is_year_range, without_range
from ui.panels.chart_saver import Saver
from ui.panels.chart_state import Shown
from ui.panels.chart_targets import edit_targets, journal_shown, targets_of
from ui.panels.menu_button import MenuButton

_FOLLOWS_AFTER_MS = 60


class ChartPanel(QWidget):
    """References by year of what the desk shows, a filtered range of years seen among all the others.

    `year_wanted`: the user wants to enter the article's year, which ages are counted from. `options_changed`: the user
    looks at the chart in another way.
    """

    year_wanted = Signal()
    options_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.shown = Shown()
        self.options = Options()
        self._known, self._is_known = Known(), False
        self._list: tuple[object, ...] = ()
        self._waits_for_bars = False
        self._due = QTimer(self, singleShot=True, interval=0)
        self._resting = QTimer(self, singleShot=True, interval=_FOLLOWS_AFTER_MS)
        for timer in (self._due, self._resting):
            timer.timeout.connect(self._count_if_seen)
        self._recount = self._reselect = self._rejudge = True
        self._followed: View | None = None
        self._counting = Counting(desk)
        self._counting.setParent(self)
        self.plot = YearPlot()
        self.menu_button = MenuButton(lambda menu: fill_menu(self, menu))
        self.menu_button.setAccessibleName("Menu of the chart")
        self.menu_button.setToolTip("Stack, zoom, save or copy the chart")
        self.saver = Saver(desk, self)
        self._layout = ChartLayout(self, self.plot, self.menu_button)
        self.words, self.journals, self.hint = self._layout.words, self._layout.journals, self._layout.hint
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setFocusProxy(self.plot)
        self._connect()
        self._stale()

    def look_at(self, options: Options) -> None:
        """Look at the chart in another way."""
        if options != self.options:
            has_other_parts = options.by != self.options.by
            self.options = options
            if has_other_parts:
                self._known = replace(self._known, stack=None)
                self._rejudge = True
            self._selection_stale()
            self.options_changed.emit()

    def stack_by(self, by: str) -> None:
        """Part the bars by one of `STACKS`; "" shows them whole."""
        self.look_at(replace(self.options, by=by, is_spectroscopy=False))
        if by == "self" and not self._reads_unasked() and self._known.sources is None:
            self.read_all()

    def toggle_cumulative(self) -> None:
        """Show or hide the line of the cumulative share."""
        self.look_at(replace(self.options, is_cumulative=not self.options.is_cumulative, is_spectroscopy=False))

    def toggle_spectroscopy(self) -> None:
        """Show deviations from the five-year median instead of bars, or bars again; says so if they mean nothing."""
        dated, is_shown = self.shown.ages.dated, not self.options.is_spectroscopy
        if is_shown and dated < FEWEST_FOR_SPECTROSCOPY:
            self._desk.said.emit(
                f"Spectroscopy needs {FEWEST_FOR_SPECTROSCOPY} dated references, and here are {dated:,}: "
                "among so few a single source makes a peak."
            )
            return
        self.look_at(replace(self.options, is_spectroscopy=is_shown))

    def price_by(self, oldest: int) -> None:
        """Count Price's index by another rule."""
        self.look_at(replace(self.options, price_oldest=oldest))

    def read_all(self) -> None:
        """Read every reference for self-citations and languages, however many there are."""
        self._counting.read_all(self._wish()._replace(sources=True))

    def journal(self) -> str:
        """The journal whose targets are shown; "" if there is no one journal."""
        return journal_shown(self._desk)

    def edit_targets(self) -> None:
        """Let the user say what the journal wants of its articles' sources."""
        edit_targets(self._desk, self)

    def showEvent(self, event: QShowEvent) -> None:
        """Count what changed while nobody looked."""
        super().showEvent(event)
        self._count_if_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words beside the bars where there is room, else below."""
        super().resizeEvent(event)
        self._layout.arrange()

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

    # How it follows the desk

    def _connect(self) -> None:
        desk, plot, words = self._desk, self.plot, self.words
        desk.changed.connect(self._follow)
        desk.view_changed.connect(self._follow_view)
        for signal in (desk.article_shown, desk.library_opened):
            signal.connect(self._stale)
        desk.selection_changed.connect(self._selection_stale)
        self._counting.counted.connect(self._learn)
        self._counting.bars_counted.connect(self._learn_bars)
        plot.picked.connect(self._pick)
        plot.part_picked.connect(self.pick_part)
        plot.range_wanted.connect(self._filter)
        plot.range_dropped.connect(self._unfilter)
        words.range_dropped.connect(self._unfilter)
        words.year_wanted.connect(self.year_wanted)
        words.reading_wanted.connect(self.read_all)
        words.facts.asked.connect(self._select_own)
        words.wishes.edit_wanted.connect(self.edit_targets)
        self.journals.picked.connect(self._filter_journal)

    def _follow(self, changed: Changed) -> None:
        if concerns_chart(changed, self._desk.view):
            self._stale()
        elif concerns_sources(changed):
            self._rejudge = True
            self._selection_stale()

    def _follow_view(self) -> None:
        """Count anew, unless the view is only sorted otherwise: the same references are counted then."""
        view = replace(self._desk.view, order=Order())
        if view != self._followed:
            self._stale()

    def _stale(self) -> None:
        """Whatever else changes before the window's next turn is counted together."""
        self._followed = replace(self._desk.view, order=Order())
        self._recount = self._rejudge = self._reselect = True
        self._due.start()

    def _selection_stale(self) -> None:
        """While one goes down a column the chart waits: to paint it takes as long as all else that a key does."""
        self._reselect = True
        self._resting.start()

    def _count_if_seen(self) -> None:
        if self.isVisible():
            self._count()

    def _count(self) -> None:
        """Count anew what is stale: the bars at once, the rest in a moment."""
        if not self._reselect:
            return
        desk, counted = self._desk, self.shown.ages
        if self._recount:
            view = without_range(desk.view)
            self._waits_for_bars = takes_long(desk.library, view)
            counted = counted if self._waits_for_bars else bars(desk.library, view)
            if not self._is_same_list():
                self._known = Known()
            if self._known.ages is not None and self._known.ages.counts == counted.counts:
                counted = self._known.ages  # until they are counted anew in a moment
        selected = selected_by_year(desk.library, desk.selected, counted)
        self.shown = Shown(counted, selected, chosen_range(desk.view.filter))
        if self._rejudge:
            self._is_known = False
            if self._waits_for_bars:
                self._counting.want_bars(without_range(desk.view))
            else:
                self._counting.want(self._wish())
        self._recount = self._reselect = self._rejudge = False
        self._tell()

    def complete(self) -> None:
        """Count what a picture shows, if it was asked for before the rest of the numbers came."""
        self._count()
        if not self._is_known and self.shown.ages.references <= COUNTED_AT_ONCE:
            self._learn(known(self._desk.library, self._wish()))

    def _is_same_list(self) -> bool:
        """Whether what is known is of the list that is shown: it then stands for the moment until it is counted anew,
        so that nothing flickers while a filter is typed; of a large library it would stand too long."""
        view = self._desk.view
        before, self._list = self._list, (self._desk.library, view.article_id, view.among)
        return before == self._list and self._reads_unasked()

    def _wish(self) -> Wish:
        view, counted = without_range(self._desk.view), self.shown.ages
        needs_ages = view.article_id is None and not (counted.aged or counted.later or counted.ageless)
        return Wish(view, counted.references, needs_ages, self.options.by, self._reads_unasked())

    def _reads_unasked(self) -> bool:
        return self.shown.ages.references <= READ_UNASKED

    def _learn(self, found: Known) -> None:
        """What was counted beside the window's work has come."""
        self._known, self._is_known = found, True
        if found.ages is not None:
            chosen = selected_by_year(self._desk.library, self._desk.selected, found.ages)
            self.shown = replace(self.shown, ages=found.ages, selected=chosen)
        self._tell()

    def _learn_bars(self, counted: Ages) -> None:
        """The bars that the window did not wait for have come; the rest is counted in a moment."""
        self._waits_for_bars = False
        chosen = selected_by_year(self._desk.library, self._desk.selected, counted)
        self.shown = replace(self.shown, ages=counted, selected=chosen)
        self._counting.want(self._wish())
        self._tell()

    def _tell(self) -> None:
        """Show the numbers, or say why there are none."""
        desk = self._desk
        extras = self._extras()
        chosen_parts = selected_parts(desk.library, desk.selected, extras, self.shown.ages)
        self.shown = shown = replace(self.shown, extras=extras, selected_parts=chosen_parts)
        self.plot.show_numbers(shown)
        self.words.tell(
            shown,
            of_one_article=desk.article_id is not None,
            journal=self.journal(),
            can_read_all=bool(shown.slots()) and not self._reads_unasked() and self._known.sources is None,
        )
        self.journals.tell(self._known.journals, chosen=desk.view.filter)
        self._layout.arrange()
        filtered = bool(without_range(desk.view).filter.parts)
        self._layout.show_hint(
            ""
            if shown.slots()
            else "No reference passes the filter."
            if filtered
            else "No references yet. Their years will stand here."
        )

    def _extras(self) -> Extras:
        """What stands beside and on the bars; of sources only what all references were read for."""
        sources, stack, options = self._known.sources, self._known.stack, self.options
        wishes = targets_of(self._desk, self.journal())
        return Extras(
            stack=stack if stack is not None and stack.by == options.by else None,
            is_cumulative=options.is_cumulative,
            is_spectroscopy=options.is_spectroscopy,
            sources=sources,
            targets=judged(wishes, self.shown.ages, sources, price_oldest=options.price_oldest),
            price_oldest=options.price_oldest,
        )

    # What a user asks for

    def pick_part(self, place: int) -> None:
        """Select the references of a part of the stack."""
        stack, desk = self.shown.stack, self._desk
        if stack is not None:
            found = self._known.sources or Sources()
            desk.select(charting.group_ids(desk.library, desk.view, stack, place, found))

    def _pick(self, year: int | None, adding: bool) -> None:
        """Select the references of a year; adding those that are all selected already takes them out."""
        of_year = self._desk.library.ids_of_year(self._desk.view, year)
        self._desk.select(toggled(self._desk.selected, of_year) if adding else of_year)

    def _select_own(self, _shows: str) -> None:
        """Select the self-citations, out of a range of years that hides them too."""
        self._unfilter()
        if self._known.sources is not None:
            own = self._known.sources.own
            self._desk.select([each for each in self._desk.library.ids(self._desk.view) if each in own])

    def _filter(self, years: YearRange) -> None:
        self._desk.filter_part(years.part, replacing=is_year_range)

    def _unfilter(self) -> None:
        self._desk.filter_part("", replacing=is_year_range)

    def _filter_journal(self, journal: str) -> None:
        """See a journal's references alone; once more lets all through."""
        is_chosen = is_chosen_journal(journal, self._desk.view.filter)
        self._desk.filter_part("" if is_chosen else whole_journal(journal), replacing=is_whole_journal)
