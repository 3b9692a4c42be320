"""A journal's targets as lines among the years: where those begin that count, and whether the list passes."""

from collections.abc import Sequence
from math import floor
from typing import NamedTuple

from app.ages import Ages, Judged
from app.chart.facts import value_words, verdict

WIDEST_BAND = 5
"""Years; where articles lie further apart, what counts begins at another year for each, and no line tells it."""

_OLDEST = {"last_five": 4, "last_ten": 9}

SIGNS = {"pass": "✓", "fail": "✗", "open": "?"}
"""What stands before a target, as colours alone say nothing to some."""


class TargetLine(NamedTuple):
    """A target that is about years. `first` is the first year that counts; where several articles cite, that of the
    earliest of them, and `last` that of the latest. Both are None where they lie too far apart for a line.

    `verdict` is "pass", "fail" or "open"; `words` say it all, `brief` the value alone.
    """

    first: int | None
    last: int | None
    verdict: str
    words: str
    brief: str


def target_lines(targets: Sequence[Judged], ages: Ages, *, price_oldest: int) -> tuple[TargetLine, ...]:
    """The lines of those targets that ask how old sources are, the latest first; none if no article has a year.

    Told one below the other, each before its line, no words stand in the way of another's line.
    """
    if ages.citing is None:
        return ()
    first, last = ages.citing
    is_narrow = last - first <= WIDEST_BAND
    lines = []
    for each in targets:
        oldest = _oldest(each, price_oldest)
        if oldest is not None:
            found = verdict(each)
            value = f"{SIGNS[found]} {value_words(each)}"
            words = f"{SIGNS[found]} {each.target.brief}: {value_words(each)}"
            begin, end = (first - oldest, last - oldest) if is_narrow else (None, None)
            lines.append(TargetLine(begin, end, found, words, value))
    return tuple(sorted(lines, key=lambda line: -(line.first or 0)))


def _oldest(judged: Judged, price_oldest: int) -> int | None:
    """The age, in years, up to which a target counts sources; None if it is about something else."""
    measure = judged.target.measure
    if measure == "price_index":
        return price_oldest
    return floor(judged.target.limit) if measure == "median_age" else _OLDEST.get(measure)
