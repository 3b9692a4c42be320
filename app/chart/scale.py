"""Where years and counts stand on the chart, so that the window and the saved files agree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, count, takewhile
from math import ceil

FEWEST_SLOTS = 9
"""A list of one or two years is not stretched over the whole width."""

WIDEST_BAR = 36

UNDATED_GAP = 16
"""Pixels that set the bar of references without a year apart from the years."""

_NARROWEST_ALONE = 8
_SHARE_OF_SLOT = 0.72
_YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True)
class YearScale:
    """A line of `width` pixels on which every year from `first` to `last` has a slot, empty or not.

    `first` and `last` are None if nothing is dated. `undated_room` is what the bar of references without a year takes
    at the right, with its label and `UNDATED_GAP`; 0 if there is none. A year stands at its own number, in the middle
    of its slot.
    """

    first: int | None
    last: int | None
    width: float
    undated_room: float = 0

    @property
    def slot(self) -> float:
        """Pixels of one year."""
        return max(self.width - self.undated_room, 1) / max(self._years, FEWEST_SLOTS)

    @property
    def bar_width(self) -> float:
        """Pixels of a bar: a part of its slot that leaves a pixel between neighbours, at least a hair."""
        return min(max(min(self.slot * _SHARE_OF_SLOT, self.slot - 1), 1), WIDEST_BAR)

    @property
    def undated_bar_width(self) -> float:
        """Pixels of the bar of references without a year: never a hair, as it stands alone."""
        return max(self.bar_width, min(_NARROWEST_ALONE, 2 * self.undated_half))

    @property
    def left(self) -> float:
        """The place on the line of years where it begins."""
        if self.first is None or self.last is None:
            return -self.width / self.slot / 2
        return (self.first + self.last) / 2 - max(self._years, FEWEST_SLOTS) / 2

    @property
    def right(self) -> float:
        """The place on the line of years where it ends."""
        return self.left + self.width / self.slot

    @property
    def undated(self) -> float:
        """The place of the bar of references without a year: set apart at the right, or in the middle if alone."""
        return 0 if self.first is None else self.right - self.undated_half / self.slot

    @property
    def undated_half(self) -> float:
        """Half the pixels that the bar of references without a year has for itself."""
        return max(self.undated_room - UNDATED_GAP, 0) / 2

    def holds(self, year: int) -> bool:
        """Whether a year is among those of the line."""
        return self.first is not None and self.last is not None and self.first <= year <= self.last

    def pixel(self, place: float) -> float:
        """A place on the line of years in pixels from the left end."""
        return (place - self.left) * self.slot

    def place(self, pixel: float) -> float:
        """The place on the line of years of a pixel from the left end."""
        return self.left + pixel / self.slot

    @property
    def _years(self) -> int:
        return 0 if self.first is None or self.last is None else self.last - self.first + 1


def year_ticks(first: int, last: int, *, slot: float, room: float) -> list[int]:
    """The years to label so that no label overlaps: every one, or the round ones, or the ends of a short span.

    `slot` is the pixels of a year, `room` those of a label with the space around it.
    """
    step = next((each for each in _YEAR_STEPS if each * slot >= room), None)
    step = step or _YEAR_STEPS[-1] * ceil(room / slot / _YEAR_STEPS[-1])
    round_years = list(range(ceil(first / step) * step, last + 1, step))
    if len(round_years) > 1 or first == last:
        return round_years or [first]
    return [first, last] if (last - first) * slot >= room else round_years or [last]


@dataclass(frozen=True, slots=True)
class CountScale:
    """Heights on the chart: `lowest` (0, or a negative deviation) is its foot, `highest` its upper edge."""

    lowest: float
    highest: float

    def share(self, number: float) -> float:
        """How high a number stands, 0 at the foot to 1 at the edge."""
        return (number - self.lowest) / (self.highest - self.lowest)


def count_ticks(highest: float, *, most: int, lowest: float = 0) -> list[int]:
    """At most `most` (but one at least) round whole numbers, evenly apart, up to `highest`; [1] for 0.

    Below zero, where `lowest` is, the steps go on, and zero is among them.
    """
    whole = max(int(highest), 1)
    reach = whole - min(int(lowest), 0)
    steps = list(takewhile(lambda step: step <= reach, _round_steps()))
    step = next((each for each in steps if reach // each <= most), None)
    if step is None:
        return [steps[-1]]
    below = range(-(int(-min(lowest, 0)) // step) * step, step, step) if lowest < 0 else range(0)
    return [*below, *range(step, whole + 1, step)]


def running_shares(counts: Mapping[int, int]) -> dict[int, float]:
    """For each year the share, 0 to 1, of all references that are of it or earlier."""
    total = sum(counts.values())
    running = accumulate(counts.values())
    return {year: reached / total for year, reached in zip(counts, running, strict=True)} if total else {}


def _round_steps() -> Iterator[int]:
    for power in count():
        yield from (10**power, 2 * 10**power, 5 * 10**power)
