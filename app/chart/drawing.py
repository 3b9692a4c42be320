"""The chart as a picture: SVG in light colours on white, ready for a page."""

from collections.abc import Iterator
from html import escape

from app.ages import Ages
from app.chart.lettering import FONTS, fitted, lines_of, width_of
from app.chart.scale import YearScale, count_ticks, year_ticks
from app.chart.words import NO_YEAR, age_facts, count_sentence, described, slot_text

WIDTH, HEIGHT = 960, 420
_LEFT, _RIGHT = 56, 928
_TITLE, _TEXT, _SMALL = 18, 14, 13
_LINE = 24
_NO_YEAR_ROOM = 84
_YEAR_ROOM = 52
_MOST_COUNTS = 6

_INK, _SECOND_INK, _FAINT, _AXIS, _BAR = "#1B1F24", "#5B6470", "#E4E7EC", "#8A93A0", "#6485B9"


def chart_svg(ages: Ages, *, title: str = "", note: str = "") -> str:
    """The chart as an SVG document of 960 × 420 pixels, the words below it included.

    `title` is the article's (as plain text, cut to two lines); `note` says what was left out ("filter: cancer").
    Nothing else is needed to show it: no style sheet, no script, no font that would have to be there.
    """
    title, note = _plain(title), _plain(note)
    heading = lines_of(title, size=_TITLE, width=_RIGHT - _LEFT + 24, most=2)
    subject = fitted(" · ".join(filter(None, ("References by year", note))), size=_TEXT, width=_RIGHT - _LEFT)
    parts = [*_opening(title, ages), *_headings(heading, subject)]
    top = 40 + _LINE * len(heading) + 24
    plot = _Plot(ages, top=top, bottom=HEIGHT - 84)
    parts += [*plot.counts(), *plot.bars(), *plot.years(), *_words(ages, at=plot.bottom + 60), "</g>", "</svg>", ""]
    return "\n".join(parts)


class _Plot:
    """The axes and bars between `top` and `bottom`."""

    def __init__(self, ages: Ages, *, top: int, bottom: int) -> None:
        self.ages, self.top, self.bottom = ages, top, bottom
        self.ticks = count_ticks(max([*ages.counts.values(), ages.undated], default=0), most=_MOST_COUNTS)
        self.highest = max([*ages.counts.values(), ages.undated, self.ticks[-1]])
        self.left = max(_LEFT, 28 + round(width_of(f"{self.ticks[-1]:,}", size=_SMALL)))
        dated = list(ages.counts)
        self.scale = YearScale(
            dated[0] if dated else None,
            dated[-1] if dated else None,
            _RIGHT - self.left,
            _NO_YEAR_ROOM if ages.undated else 0,
        )

    def counts(self) -> Iterator[str]:
        """Faint lines with their numbers at the left."""
        for each in self.ticks:
            y = self._height_of(each)
            yield f'<path d="M{self.left} {y}H{_RIGHT}" stroke="{_FAINT}"/>'
            yield _text(f"{each:,}", self.left - 12, y + 4.5, size=_SMALL, ink=_SECOND_INK, anchor="end")

    def bars(self) -> Iterator[str]:
        """A bar for each year that is cited, and one for references without a year; each says its number."""
        for year, number in self.ages.counts.items():
            if number:
                yield self._bar(year, number, slot_text(year, number))
        if self.ages.undated:
            yield self._bar(self.scale.undated, self.ages.undated, slot_text(None, self.ages.undated))
        yield from self._axis()

    def years(self) -> Iterator[str]:
        """The years below the axis."""
        scale, y = self.scale, self.bottom + 22
        if scale.first is not None and scale.last is not None:
            for year in year_ticks(scale.first, scale.last, slot=scale.slot, room=_YEAR_ROOM):
                x = self.left + scale.pixel(year)
                yield f'<path d="M{x:g} {self.bottom}v5" stroke="{_AXIS}"/>'
                yield _text(str(year), x, y, size=_SMALL, ink=_SECOND_INK, anchor="middle")
        if self.ages.undated:
            x = self.left + scale.pixel(scale.undated)
            yield _text(NO_YEAR, x, y, size=_SMALL, ink=_SECOND_INK, anchor="middle")

    def _axis(self) -> Iterator[str]:
        """The line under the years, broken before the bar that belongs to none."""
        if self.ages.counts:
            yield f'<path d="M{self.left} {self.bottom}H{_RIGHT - self.scale.undated_room:g}" stroke="{_AXIS}"/>'
        if self.ages.undated:
            half = self.scale.undated_half
            begin = self.left + self.scale.pixel(self.scale.undated) - half
            yield f'<path d="M{begin:g} {self.bottom}h{2 * half:g}" stroke="{_AXIS}"/>'

    def _bar(self, place: float, number: int, said: str) -> str:
        width = self.scale.bar_width
        x, y = self.left + self.scale.pixel(place) - width / 2, self._height_of(number)
        box = f'x="{x:.2f}" y="{y}" width="{width:.2f}" height="{self.bottom - y:g}"'
        return f'<rect {box} fill="{_BAR}"><title>{said}</title></rect>'

    def _height_of(self, number: int) -> float:
        return round(self.bottom - number / self.highest * (self.bottom - self.top), 2)


def _opening(title: str, ages: Ages) -> Iterator[str]:
    name = f"References by year: {title}" if title else "References by year"
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' role="img" aria-labelledby="title description">'
    )
    yield f'<title id="title">{escape(name)}</title>'
    yield f'<desc id="description">{escape(described(ages))}</desc>'
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#FFFFFF"/>'
    yield f'<g font-family="{FONTS}" fill="none" stroke-width="1">'


def _headings(heading: list[str], subject: str) -> Iterator[str]:
    y = 40
    for line in heading:
        yield _text(line, 32, y, size=_TITLE, weight=600)
        y += _LINE
    if heading:
        yield _text(subject, 32, y - 1, size=_TEXT, ink=_SECOND_INK)
    else:
        yield _text(subject, 32, y, size=_TITLE, weight=600)


def _words(ages: Ages, *, at: int) -> Iterator[str]:
    """The numbers in one line, each value in ink after its name in second ink."""
    words = [f'<tspan fill="{_INK}">{escape(count_sentence(ages))}</tspan>']
    for fact in age_facts(ages):
        words.append(f'{escape(fact.name)} <tspan fill="{_INK}" font-weight="600">{escape(fact.value)}</tspan>')
    yield f'<text x="32" y="{at}" font-size="{_TEXT}" fill="{_SECOND_INK}">{" · ".join(words)}</text>'


def _text(
    text: str, x: float, y: float, *, size: int, ink: str = _INK, anchor: str = "start", weight: int = 400
) -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}"'
        f' fill="{ink}">{escape(text)}</text>'
    )


def _plain(text: str) -> str:
    """Text in one line as XML 1.0 can hold it: without control characters and halves of surrogate pairs."""
    return " ".join("".join(each if _is_xml(each) else " " for each in text).split())


def _is_xml(character: str) -> bool:
    return " " <= character <= "\ud7ff" or "\ue000" <= character not in "\ufffe\uffff"
