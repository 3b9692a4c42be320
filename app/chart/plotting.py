"""The axes, bars and lines of the saved chart, as elements of an SVG."""

from collections.abc import Iterator
from html import escape

from app.ages import Ages, spectrum
from app.chart.content import Extras
from app.chart.lettering import width_of
from app.chart.scale import CountScale, YearScale, count_ticks, running_shares, year_ticks
from app.chart.target_lines import TargetLine, target_lines
from app.chart.words import NO_YEAR, deviation_text, slot_text

INK, SECOND_INK, BAR, LINE = "#1B1F24", "#5B6470", "#6485B9", "#1B1F24"
PARTS = ("#6485B9", "#D9A441", "#4FA58A", "#B07AA1", "#9AA1AB")
"""The colours of a stack from the foot up."""

VERDICT_INK = {"pass": "#1D6B45", "fail": "#B3261E", "open": "#9A5B00"}
VERDICT_DASHES = {"pass": "", "fail": ' stroke-dasharray="6 4"', "open": ' stroke-dasharray="2 3"'}

SMALL = 13
_FAINT, _AXIS, _PALE = "#E4E7EC", "#8A93A0", "#C9D4E6"
_NO_YEAR_ROOM, _YEAR_ROOM, _SHARE_ROOM = 84, 52, 44
_TARGET_LINE = 20
_MOST_COUNTS = 6


class Plot:
    """The axes and bars between `top` and `bottom`, from about `left` to `right`; targets make it so much higher."""

    def __init__(self, ages: Ages, extras: Extras, *, left: int, right: int, top: int, bottom: int) -> None:
        self.ages, self.extras = ages, extras
        is_spectrum = extras.is_spectroscopy
        self.targets = () if is_spectrum else target_lines(extras.targets, ages, price_oldest=extras.price_oldest)
        self.top, self.bottom = (each + _TARGET_LINE * len(self.targets) for each in (top, bottom))
        self.deviations = spectrum(ages.counts) if extras.is_spectroscopy else {}
        self.undated = 0 if extras.is_spectroscopy else ages.undated
        highest = max([*ages.counts.values(), self.undated], default=0)
        lowest = min([0.0, *self.deviations.values()])
        self.ticks = count_ticks(highest, most=_MOST_COUNTS, lowest=lowest)
        self.heights = CountScale(lowest, max(highest, self.ticks[-1]))
        self.left = max(left, 28 + round(width_of(f"{self.ticks[-1]:,}", size=SMALL)))
        self.right = right - (_SHARE_ROOM if self.has_shares else 0)
        years = list(ages.counts)
        room = _NO_YEAR_ROOM if self.undated else 0
        first, last = (years[0], years[-1]) if years else (None, None)
        self.scale = YearScale(first, last, self.right - self.left, room)

    @property
    def has_shares(self) -> bool:
        """Whether the cumulative line is drawn."""
        return self.extras.is_cumulative and not self.extras.is_spectroscopy and bool(self.ages.counts)

    def drawn(self) -> Iterator[str]:
        """Everything, from the back to the front."""
        yield from self._counts()
        for year, number in self.ages.counts.items():
            if number:
                yield from self._bar(year, year, number)
        if self.undated:
            yield from self._bar(None, self.scale.undated, self.undated)
        yield from self._axis()
        yield from self._years()
        yield from self._targets()
        yield from self._deviations()
        yield from self._shares()

    def _counts(self) -> Iterator[str]:
        """Faint lines with their numbers at the left."""
        for each in self.ticks:
            y = self._y(each)
            yield f'<path d="M{self.left} {y}H{self.right}" stroke="{_FAINT}"/>'
            label = f"{each:,}".replace("-", "−")
            yield text(label, self.left - 12, y + 4.5, size=SMALL, ink=SECOND_INK, anchor="end")

    def _bar(self, year: int | None, place: float, number: int) -> Iterator[str]:
        """A bar that says its number, whole or in parts."""
        stack = None if self.extras.is_spectroscopy else self.extras.stack
        said = slot_text(year, number)
        if stack is None:
            colour = _PALE if self.extras.is_spectroscopy else BAR
            if year in self.deviations:
                said += f" · {deviation_text(self.deviations[year])}"
            yield self._box(place, 0, number, said, colour)
            return
        foot = 0
        for part, colour, name in zip(stack.parts(year), PARTS, stack.groups, strict=False):
            if part:
                yield self._box(place, foot, foot + part, f"{said}: {name} {part:,}", colour)
            foot += part

    def _box(self, place: float, foot: int, head: int, said: str, colour: str) -> str:
        width = self.scale.undated_bar_width if place == self.scale.undated else self.scale.bar_width
        x, y = self.left + self.scale.pixel(place) - width / 2, self._y(head)
        box = f'x="{x:.2f}" y="{y}" width="{width:.2f}" height="{self._y(foot) - y:g}"'
        return f'<rect {box} fill="{colour}"><title>{escape(said)}</title></rect>'

    def _axis(self) -> Iterator[str]:
        """The line under the years, broken before the bar that belongs to none; it stands at zero."""
        zero = self._y(0)
        if self.ages.counts:
            yield f'<path d="M{self.left} {zero}H{self.right - self.scale.undated_room:g}" stroke="{_AXIS}"/>'
        if self.undated:
            half = self.scale.undated_half
            begin = self.left + self.scale.pixel(self.scale.undated) - half
            yield f'<path d="M{begin:g} {zero}h{2 * half:g}" stroke="{_AXIS}"/>'

    def _years(self) -> Iterator[str]:
        """The years below the axis."""
        scale, y = self.scale, self.bottom + 22
        if scale.first is not None and scale.last is not None:
            for year in year_ticks(scale.first, scale.last, slot=scale.slot, room=_YEAR_ROOM):
                x = self.left + scale.pixel(year)
                yield f'<path d="M{x:g} {self.bottom}v5" stroke="{_AXIS}"/>'
                yield text(str(year), x, y, size=SMALL, ink=SECOND_INK, anchor="middle")
        if self.undated:
            yield text(NO_YEAR, self.left + scale.pixel(scale.undated), y, size=SMALL, ink=SECOND_INK, anchor="middle")

    def _targets(self) -> Iterator[str]:
        """A row above the bars for each target, and from it a line down where the years begin that count.

        Where articles of several years cite, two lines with a bar between them.
        """
        tops = [self.top - _TARGET_LINE * (len(self.targets) - row) for row in range(len(self.targets))]
        for line, y in zip(self.targets, tops, strict=True):
            if (edges := self._edges(line)) is not None:
                first, last = edges
                way = f"M{first:.2f} {self.bottom}V{y}" + (f"H{last:.2f}V{self.bottom}" if last > first else "")
                ink = f'stroke="{VERDICT_INK[line.verdict]}" stroke-width="1.5"{VERDICT_DASHES[line.verdict]}'
                yield f'<path class="target" d="{way}" {ink}/>'
        for line, y in zip(self.targets, tops, strict=True):
            yield from self._told(line, y)

    def _told(self, line: TargetLine, y: float) -> Iterator[str]:
        """The words of a target: before its line, or behind it where there is too little room, on a ground of white."""
        edges, width = self._edges(line), width_of(line.words, size=SMALL) + 6
        is_before = edges is not None and edges[0] - 8 - width >= self.left
        x = self.left if edges is None else edges[0] - 8 if is_before else edges[1] + 8
        ground = x - width + 3 if is_before else x - 3
        yield f'<rect x="{ground:.2f}" y="{y - 6}" width="{width:.2f}" height="17" fill="#FFFFFF"/>'
        side = "end" if is_before else "start"
        yield text(line.words, round(x, 2), y + 7, size=SMALL, ink=VERDICT_INK[line.verdict], anchor=side)

    def _edges(self, line: TargetLine) -> tuple[float, float] | None:
        """Where the lines of a target stand; None if it has none."""
        if line.first is None or line.last is None:
            return None
        return self.left + self._edge(line.first), self.left + self._edge(line.last)

    def _edge(self, year: int) -> float:
        """The pixels before a year's slot, kept among those of the years."""
        return min(max(self.scale.pixel(year - 0.5), 0), self.scale.width - self.scale.undated_room)

    def _deviations(self) -> Iterator[str]:
        if self.deviations:
            yield self._line({year: self._y(each) for year, each in self.deviations.items()}, "deviation")

    def _shares(self) -> Iterator[str]:
        """The cumulative line, with its own numbers at the right."""
        if not self.has_shares:
            return
        heights = {year: self._share_y(share) for year, share in running_shares(self.ages.counts).items()}
        yield self._line(heights, "cumulative")
        for share in (0.5, 1.0):
            label = f"{share:.0%}".replace("%", " %")
            yield text(label, self.right + 8, self._share_y(share) + 4.5, size=SMALL, ink=SECOND_INK)

    def _line(self, heights: dict[int, float], name: str) -> str:
        points = " ".join(f"{self.left + self.scale.pixel(year):.2f},{y:g}" for year, y in heights.items())
        return (
            f'<polyline class="{name}" points="{points}" stroke="{LINE}" stroke-width="1.5" stroke-linejoin="round"/>'
        )

    def _y(self, number: float) -> float:
        return round(self.bottom - self.heights.share(number) * (self.bottom - self.top), 2)

    def _share_y(self, share: float) -> float:
        return round(self.bottom - share * (self.bottom - self.top), 2)


def legend_parts(extras: Extras) -> list[tuple[str, str]]:
    """The legend's words, each with the colour of its mark, from the foot up; the last ones are lines."""
    if extras.is_spectroscopy:
        return [("references", _PALE), ("deviation from the five-year median", LINE)]
    stack = extras.stack
    named = [f"{name} {stack.total(place):,}" for place, name in enumerate(stack.groups)] if stack else []
    lines = [("cumulative share", LINE)] if extras.is_cumulative else []
    return [*zip(named, PARTS, strict=False), *lines]


def text(words: str, x: float, y: float, *, size: int, ink: str = INK, anchor: str = "start", weight: int = 400) -> str:
    """A line of text as an element; `y` is its base line."""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}"'
        f' fill="{ink}">{escape(words)}</text>'
    )
