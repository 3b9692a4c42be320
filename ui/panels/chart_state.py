"""What the chart shows at a moment, as plain values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from app.ages import Ages, ages
from app.chart import YearScale
from ui.panels.chart_range import YearRange


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

    def moved_to_hold(self, year: int) -> "Years":
        """As many years, moved just so far that a year is among them."""
        by = min(year - self.first, 0) or max(year - self.last, 0)
        return Years(self.first + by, self.last + by)


@dataclass(frozen=True, slots=True)
class Shown:
    """The numbers: references by year (`ages`), how many of each are selected, and the range that is filtered for."""

    ages: Ages = field(default_factory=lambda: ages({}, None))
    selected: Mapping[int | None, int] = field(default_factory=dict)
    chosen: YearRange | None = None

    def number(self, slot: Slot) -> int:
        """The references of a slot."""
        return self.ages.undated if slot.year is None else self.ages.counts.get(slot.year, 0)

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

    `top` is the count at the plot's upper edge, `counts` and `years` are those with a label. `hovered` is what the
    pointer is at, `focused` what the keyboard is at; `dragged` are the years being dragged over, to filter or to zoom.
    """

    scale: YearScale
    top: float = 1
    counts: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
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
