"""What the chart shows at a moment, as plain values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from app.ages import FEWEST_FOR_SPECTROSCOPY, Ages, Stack, ages
from app.chart import CountScale, Extras, TargetLine, YearScale, target_lines
from ui.panels.chart_range import YearRange

FEWEST_ZOOMED = 3
"""Years; the closest look."""


class Slot(NamedTuple):
    """A place for a bar: a year, or None for references without a year."""

    year: int | None


class Years(NamedTuple):
    """Years from `first` to `last`, both included."""

    first: int
    last: int

    @classmethod
    def between(cls, one: int, other: int) -> "Years":
        """From the earlier to the later of two years."""
        return cls(min(one, other), max(one, other))

    def holds(self, year: int | None) -> bool:
        """Whether a year is among them."""
        return year is not None and self.first <= year <= self.last

    def zoomed(self, factor: float, *, at: float, span: "Years") -> "Years | None":
        """So many times as many years, around the place `at`, within `span`; None for all of it."""
        number = self.last - self.first + 1
        wanted = round(number * factor)
        wanted = max(wanted + (wanted == number) * (1 if factor > 1 else -1), FEWEST_ZOOMED)
        if wanted >= span.last - span.first + 1:
            return None
        first = round(at - (at - self.first + 0.5) / number * wanted + 0.5)
        return Years(first, first + wanted - 1).within(span)

    def panned(self, by: int, span: "Years") -> "Years":
        """As many years, moved within `span`."""
        return Years(self.first + by, self.last + by).within(span)

    def within(self, span: "Years") -> "Years":
        """As many years, moved into `span`."""
        by = max(span.first - self.first, 0) or min(span.last - self.last, 0)
        return Years(self.first + by, self.last + by)

    def moved_to_hold(self, year: int) -> "Years":
        """As many years, moved just so far that a year is among them."""
        by = min(year - self.first, 0) or max(year - self.last, 0)
        return Years(self.first + by, self.last + by)


@dataclass(frozen=True, slots=True)
class Shown:
    """The numbers: references by year (`ages`), how many of each are selected, and the range that is filtered for.

    `extras` says what else is shown; `selected_parts` are the selected references in the parts of its stack.
    """

    ages: Ages = field(default_factory=lambda: ages({}, None))
    selected: Mapping[int | None, int] = field(default_factory=dict)
    chosen: YearRange | None = None
    extras: Extras = field(default_factory=Extras)
    selected_parts: Stack | None = None

    @property
    def stack(self) -> Stack | None:
        """The parts of the bars, where they are shown in parts."""
        return None if self.is_spectroscopy else self.extras.stack

    @property
    def is_spectroscopy(self) -> bool:
        """Whether deviations are shown; too few dated references have none that mean anything."""
        return self.extras.is_spectroscopy and self.ages.dated >= FEWEST_FOR_SPECTROSCOPY

    @property
    def is_cumulative(self) -> bool:
        """Whether the line of the cumulative share is shown."""
        return self.extras.is_cumulative and not self.is_spectroscopy and bool(self.ages.counts)

    @property
    def targets(self) -> tuple[TargetLine, ...]:
        """The targets that are lines among the years; none over deviations."""
        extras = self.extras
        lines = target_lines(extras.targets, self.ages, price_oldest=extras.price_oldest)
        return () if self.is_spectroscopy else lines

    def number(self, slot: Slot) -> int:
        """The references of a slot."""
        return self.ages.undated if slot.year is None else self.ages.counts.get(slot.year, 0)

    def parts_of(self, slot: Slot) -> list[tuple[int, int]]:
        """The parts of a slot's bar from the foot up, each with how many of it are selected; one if not stacked."""
        if self.stack is None:
            return [(self.number(slot), self.selected_of(slot))]
        parts = self.stack.parts(slot.year)
        chosen = self.selected_parts.parts(slot.year) if self.selected_parts else (0,) * len(parts)
        return [(number, min(some, number)) for number, some in zip(parts, chosen, strict=True)]

    def selected_of(self, slot: Slot) -> int:
        """How many of a slot's references are selected; never more than it has."""
        return min(self.selected.get(slot.year, 0), self.number(slot))

    def span(self) -> Years | None:
        """The first and the last year; None if nothing is dated."""
        years = list(self.ages.counts)
        return Years(years[0], years[-1]) if years else None

    def slots(self) -> list[Slot]:
        """All bars that are not empty, from left to right."""
        dated = [Slot(year) for year, number in self.ages.counts.items() if number]
        return [*dated, Slot(None)] if self.ages.undated else dated

    def counted(self, years: Years | YearRange) -> int:
        """The references of a range of years."""
        asked = YearRange(*years)
        return sum(number for year, number in self.ages.counts.items() if asked.holds(year))


@dataclass(slots=True)
class Look:
    """How the numbers are looked at, in the plot's present size.

    `heights` are those of the plot's foot and upper edge, `full` that of the highest bar; `counts` and `years` are
    those with a label. `deviations` are by year, where spectroscopy is shown, and `peaks` those that stand out, the
    highest first; `shares` are the cumulative ones. `targets` are lines, `rows_told` of them told in rows from
    `rows_top` pixels on, each `row_height` high. `hovered` is what the pointer is at, `focused` what the keyboard
    is at; `dragged` are the years being dragged over, to filter or to zoom.
    """

    scale: YearScale
    heights: CountScale = CountScale(0, 1)
    full: float = 1
    counts: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    deviations: Mapping[int, float] = field(default_factory=dict)
    shares: Mapping[int, float] = field(default_factory=dict)
    peaks: tuple[int, ...] = ()
    targets: tuple[TargetLine, ...] = ()
    rows_top: float = 0
    row_height: float = 0
    rows_told: int = 0
    hovered: Slot | None = None
    focused: Slot | None = None
    dragged: Years | None = None
    zooming: bool = False

    def place(self, slot: Slot) -> float:
        """Where a slot's bar stands on the line of years."""
        return self.scale.undated if slot.year is None else slot.year

    def slot_at(self, pixel: float) -> Slot | None:
        """The slot at a pixel from the left end of the plot; None between the years and the bar without one."""
        scale = self.scale
        place = scale.place(pixel)
        if scale.undated_room and abs(pixel - scale.pixel(scale.undated)) <= scale.undated_half:
            return Slot(None)
        year = int(place + 0.5)
        if scale.first is None or scale.last is None or not scale.first <= year <= scale.last:
            return None
        return Slot(year)

    def nearest_year(self, pixel: float) -> int | None:
        """The year at a pixel, or the first or last one beyond the ends; None if nothing is dated."""
        if self.scale.first is None or self.scale.last is None:
            return None
        return min(max(int(self.scale.place(pixel) + 0.5), self.scale.first), self.scale.last)

    def in_sight(self, slots: list[Slot]) -> Iterator[Slot]:
        """Those of the slots that are not zoomed away."""
        scale = self.scale
        for slot in slots:
            if slot.year is None:
                if scale.undated_room:
                    yield slot
            elif scale.first is not None and scale.last is not None and scale.first <= slot.year <= scale.last:
                yield slot
