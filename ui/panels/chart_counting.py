"""What the chart counts: the bars at once, what takes longer beside the window's own work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import charting
from app.ages import Ages, Sources, Stack, add_journal_counts, ages
from app.chart import Extras
from app.library import Changed, Library, View
from app.progress import Progress
from ui.desk import Desk
from ui.panels.chart_picking import without_journal

AT_ONCE = 20_000
"""References of several articles whose ages are counted while the window waits: some 15 ms."""

FILTERED_AT_ONCE = 50_000
"""References of a library up to which whatever its bars are counted by is read while the window waits: some 20 ms."""

READ_UNASKED = 50_000
"""References that are read one by one for self-citations and languages without being asked to: half a second."""

COUNTED_AT_ONCE = 5_000
"""References for which a picture waits for all its numbers, if it is asked for before they came: some 50 ms."""

_STILL_MS = 150


def concerns_chart(changed: Changed, view: View) -> bool:
    """Whether a step can have changed the bars that the chart shows of a view; with a filter, any field may have."""
    references, articles = changed.within("reference"), changed.within("article")
    if references.added or references.deleted or articles.added or articles.deleted:
        return True
    is_counted_anew = bool({"year", "article_id"} & (references.columns | articles.columns))
    return is_counted_anew or bool(view.filter.parts and references.edited)


def concerns_sources(changed: Changed) -> bool:
    """Whether a step can have changed what the sources are: names, titles, journals, types, languages, targets."""
    return changed.touches("reference", "article", "author", "profile")


def selected_by_year(library: Library, selected: Sequence[int], counted: Ages) -> Mapping[int | None, int]:
    """The selected references by year; if all are selected they are those counted, so that none is looked up."""
    if not selected:
        return {}
    if len(selected) == counted.references:
        return {None: counted.undated} | counted.counts
    return library.years_of(selected)


def selected_parts(library: Library, selected: Sequence[int], extras: Extras, counted: Ages) -> Stack | None:
    """The selected references in the parts of the bars; None without parts, or for so many that it would take long."""
    if extras.stack is None or not selected:
        return None
    if len(selected) == counted.references:
        return extras.stack
    if len(selected) > AT_ONCE:
        return None
    return charting.selected_stack(library, extras.stack, selected, extras.sources or Sources())


def bars(library: Library, view: View) -> Ages:
    """The bars of a view; of many articles together without their ages, which take longer."""
    if view.article_id is not None:
        return charting.view_ages(library, view)
    plain = ages(library.years(view), None)
    if plain.references <= AT_ONCE:
        return charting.view_ages(library, view)
    return replace(plain, articles=len(view.among) or library.article_count(), by_age={}, ageless=0)


def takes_long(library: Library, view: View) -> bool:
    """Whether even the bars of a view would keep the window waiting: a filter of a large library never asked before."""
    return not library.counts_at_once(view) and library.highest_reference() > FILTERED_AT_ONCE


class Wish(NamedTuple):
    """What is to be counted: a view, whether its ages are among it, what its bars are parted by ("" for nothing), and
    whether every one of its so many references is to be read."""

    view: View
    references: int
    ages: bool
    by: str
    sources: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What was counted beside the bars; `sources` only if all references were read. `journals` leave a filter for one
    of them out, as the bars leave out one for years."""

    ages: Ages | None = None
    sources: Sources | None = None
    stack: Stack | None = None
    journals: tuple[tuple[str, int], ...] = ()


def known(library: Library, wish: Wish, progress: Progress | None = None) -> Known:
    """Count what is wished for; `progress` hears how many references are read, and may cancel."""

    def hear(read: int) -> None:
        if progress is not None:
            progress.report(read, wish.references)

    found = charting.view_sources(library, wish.view, heard=hear) if wish.sources else None
    can_part = wish.by and (wish.by != "self" or found is not None)
    return Known(
        charting.view_ages(library, wish.view) if wish.ages else None,
        found,
        charting.view_stack(library, wish.view, wish.by, found or Sources()) if can_part else None,
        add_journal_counts(library.journals(without_journal(wish.view))),
    )


class Counting(QObject):
    """Counts a wish once all has been still for a moment; `counted` comes with a `Known` unless a newer wish came.

    `bars_counted` comes with the `Ages` of bars that were wanted alone. What was asked before and is not answered yet
    is not listened to.
    """

    counted = Signal(object)
    bars_counted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wish: Wish | None = None
        self._number = 0
        self._is_asking = False
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self._ask)

    def want(self, wish: Wish) -> None:
        """Count this soon."""
        self._wish = wish
        self._number += 1
        self._still.start()

    def want_bars(self, view: View) -> None:
        """Count the bars of a view that would hold the window, as soon as can be, and nothing else for now."""
        self._wish = None
        self._number += 1
        library, number = self._desk.library, self._number
        self._desk.jobs.ask(lambda: (number, bars(library, view)), answered=self._tell_bars)

    def read_all(self, wish: Wish) -> None:
        """Count this now, as a job with progress that can be cancelled."""
        self._still.stop()
        self._number += 1
        library, number = self._desk.library, self._number

        def work(progress: Progress) -> tuple[int, Known]:
            return number, known(library, wish, progress)

        self._desk.jobs.run(
            "Reading all references for self-citations and languages",
            work,
            done=self._tell,
            failed=self._desk.failed.emit,
        )

    @Slot()
    def _ask(self) -> None:
        """One question at a time: while one is being answered, the next waits, and then the newest is asked."""
        if self._wish is None or self._is_asking:
            return
        wish, library, number = self._wish, self._desk.library, self._number

        def count() -> tuple[int, Known | None]:
            try:
                return number, known(library, wish)
            except Exception:  # the article is gone, or the library closed: whoever changed that asks again
                return number, None

        self._is_asking = True
        self._desk.jobs.ask(count, answered=self._answer, aside=True)  # it may take seconds

    @Slot(object)
    def _answer(self, answer: tuple[int, Known | None]) -> None:
        self._is_asking = False
        self._tell(answer)
        if answer[0] != self._number:
            self._still.start()

    @Slot(object)
    def _tell_bars(self, answer: tuple[int, Ages]) -> None:
        number, found = answer
        if number == self._number:
            self.bars_counted.emit(found)

    def _tell(self, answer: tuple[int, Known | None]) -> None:
        number, found = answer
        if number == self._number and found is not None:
            self.counted.emit(found)
