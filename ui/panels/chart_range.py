"""The range of years in a filter, which the chart shows and changes."""

from dataclasses import replace
from typing import NamedTuple

from app.library import Filter, View, read_term


class YearRange(NamedTuple):
    """Years from `first` to `last`, both included; None where it is open."""

    first: int | None
    last: int | None

    @property
    def part(self) -> str:
        """The range as a part of a filter: "2010..2012"."""
        return f"{'' if self.first is None else self.first}..{'' if self.last is None else self.last}"

    def holds(self, year: int | None) -> bool:
        """Whether a year lies in it; no year never does."""
        if year is None:
            return False
        return (self.first is None or self.first <= year) and (self.last is None or year <= self.last)


def is_year_range(part: str) -> bool:
    """Whether a part of a filter asks for a range of years."""
    term = read_term(part)
    return term.kind == "years" and not term.excluded


def chosen_range(chosen: Filter) -> YearRange | None:
    """The range of years that a filter lets through, if it asks for one; of several, what they have in common."""
    ranges = [read_term(part) for part in chosen.alone if is_year_range(part)]
    if not ranges:
        return None
    firsts = [each.first for each in ranges if each.first is not None]
    lasts = [each.last for each in ranges if each.last is not None]
    return YearRange(max(firsts, default=None), min(lasts, default=None))


def without_range(view: View) -> View:
    """The view with its ranges of years taken out of the filter."""
    return replace(view, filter=view.filter.without_alone(is_year_range))
