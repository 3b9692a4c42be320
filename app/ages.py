"""The numbers behind the chart: references by year and how old the sources are."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ages:
    """What the chart shows of a list.

    `counts` holds every year from the first to the last, 0 where nothing is cited; `undated` the references without a
    year. Against `year`, the citing article's: `median_age` in years, `last_five` and `last_ten` as shares 0 to 1 of
    the dated references not later than `year`, None if `year` is unknown or none is dated; `later` are those after it.
    """

    counts: dict[int, int]
    undated: int
    year: int | None
    median_age: float | None
    last_five: float | None
    last_ten: float | None
    later: int


def ages(counts: Mapping[int | None, int], year: int | None) -> Ages:
    """The ages of references counted by year (None: undated) as cited by an article of `year`.

    Median reference age: Burton & Kebler 1960. Last five years: ages 0 to 4, five calendar years (Price 1970).
    """
    raise NotImplementedError
