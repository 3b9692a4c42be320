"""The chart as a picture: SVG in light colours on white, ready for a page."""

from collections.abc import Iterator
from html import escape

from app.ages import Ages
from app.chart.content import Extras
from app.chart.facts import target_words, verdict
from app.chart.lettering import FONTS, fitted, lines_of, width_of
from app.chart.plotting import INK, LINE, SECOND_INK, SMALL, VERDICT_INK, Plot, legend_parts, text
from app.chart.words import all_facts, count_sentence, described, peaks_text

WIDTH = 960
_LEFT, _RIGHT = 56, 928
_TITLE, _TEXT = 18, 14
_LINE = 24
_PLOT_BOTTOM = 336
_FIRST_WORDS, _BELOW = 60, 24
_MOST_JOURNALS = 5

Phrase = list[tuple[str, str]]
"""Words that stay together on a line, each with its ink."""


def chart_svg(ages: Ages, *, title: str = "", note: str = "", extras: Extras | None = None) -> str:
    """The chart as an SVG document 960 pixels wide, the words below it included.

    `title` is the article's (as plain text, cut to two lines); `note` says what was left out ("filter: cancer").
    Nothing else is needed to show it: no style sheet, no script, no font that would have to be there.
    """
    extras = extras or Extras()
    title, note = _plain(title), _plain(note)
    heading = lines_of(title, size=_TITLE, width=_RIGHT - _LEFT + 24, most=2)
    subject = "Reference publication year spectroscopy" if extras.is_spectroscopy else "References by year"
    subject = fitted(" · ".join(filter(None, (subject, note))), size=_TEXT, width=_RIGHT - _LEFT)
    legend = legend_parts(extras)
    top = 40 + _LINE * len(heading) + 24 + (_LINE if legend else 0)
    plot = Plot(ages, extras, left=_LEFT, right=_RIGHT, top=top, bottom=_PLOT_BOTTOM)
    lines = [line for paragraph in _paragraphs(ages, extras) for line in _wrapped(paragraph)]
    below = plot.bottom + _FIRST_WORDS
    height = below + _LINE * (len(lines) - 1) + _BELOW
    parts = [*_opening(title, described(ages, extras), height), *_headings(heading, subject)]
    parts += [*_legend(legend, y=top - 32), *plot.drawn()]
    parts += [_line_of_words(line, y=below + _LINE * place) for place, line in enumerate(lines)]
    return "\n".join([*parts, "</g>", "</svg>", ""])


def _opening(title: str, description: str, height: int) -> Iterator[str]:
    name = f"References by year: {title}" if title else "References by year"
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
        ' role="img" aria-labelledby="title description">'
    )
    yield f'<title id="title">{escape(name)}</title>'
    yield f'<desc id="description">{escape(_plain(description))}</desc>'
    yield f'<rect width="{WIDTH}" height="{height}" fill="#FFFFFF"/>'
    yield f'<g font-family="{FONTS}" fill="none" stroke-width="1">'


def _headings(heading: list[str], subject: str) -> Iterator[str]:
    y = 40
    for line in heading:
        yield text(line, 32, y, size=_TITLE, weight=600)
        y += _LINE
    if heading:
        yield text(subject, 32, y - 1, size=_TEXT, ink=SECOND_INK)
    else:
        yield text(subject, 32, y, size=_TITLE, weight=600)


def _legend(parts: list[tuple[str, str]], *, y: int) -> Iterator[str]:
    """Marks with their words in one line: a square for bars, a stroke for a line."""
    x = float(_LEFT)
    for words, colour in parts:
        is_line = colour == LINE
        mark = f"M{x:g} {y}h14" if is_line else f"M{x:g} {y - 5}h10v10h-10z"
        yield f'<path d="{mark}" ' + (f'stroke="{colour}" stroke-width="1.5"/>' if is_line else f'fill="{colour}"/>')
        x += 20 if is_line else 16
        yield text(words, x, y + 4.5, size=SMALL, ink=SECOND_INK)
        x += width_of(words, size=SMALL) + 20


def _paragraphs(ages: Ages, extras: Extras) -> Iterator[list[Phrase]]:
    """The words below the plot: the numbers, the journals, the peaks, and each target on a line of its own."""
    numbers: list[Phrase] = [[(count_sentence(ages), INK)]]
    numbers += [[(f"{fact.name} ", SECOND_INK), (fact.value, INK)] for fact in all_facts(ages, extras)]
    yield numbers
    if extras.is_spectroscopy:
        yield [[("Peaks ", SECOND_INK), (peaks_text(ages), INK)]]
    if extras.sources and extras.sources.journals:
        first = extras.sources.journals[:_MOST_JOURNALS]
        cited: list[Phrase] = [[(f"{_plain(name)[:60]} ", SECOND_INK), (f"{count:,}", INK)] for name, count in first]
        yield [[("Most cited", INK)], *cited]
    for each in extras.targets:
        found = verdict(each)
        yield [[(f"{target_words(each)}: ", SECOND_INK), (found, VERDICT_INK[found])]]


def _wrapped(phrases: list[Phrase]) -> Iterator[list[Phrase]]:
    """Phrases in lines that fit, broken between phrases."""
    line: list[Phrase] = []
    taken = 0.0
    for phrase in phrases:
        needed = width_of("".join(words for words, _ in phrase) + " · ", size=_TEXT)
        if line and taken + needed > _RIGHT - 32:
            yield line
            line, taken = [], 0.0
        line.append(phrase)
        taken += needed
    yield line


def _line_of_words(line: list[Phrase], *, y: int) -> str:
    phrases = [
        "".join(
            f'<tspan fill="{ink}"{_weight(place, ink)}>{escape(words)}</tspan>' if ink != SECOND_INK else escape(words)
            for place, (words, ink) in enumerate(phrase)
        )
        for phrase in line
    ]
    return f'<text x="32" y="{y}" font-size="{_TEXT}" fill="{SECOND_INK}">{" · ".join(phrases)}</text>'


def _weight(place: int, ink: str) -> str:
    return ' font-weight="600"' if place and ink != SECOND_INK else ""


def _plain(words: str) -> str:
    """Text in one line as XML 1.0 can hold it: without control characters and halves of surrogate pairs."""
    return " ".join("".join(each if _is_xml(each) else " " for each in words).split())


def _is_xml(character: str) -> bool:
    return " " <= character <= "\ud7ff" or "\ue000" <= character not in "\ufffe\uffff"
