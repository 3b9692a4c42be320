"""The numbers behind the chart: references by year and how old the sources are."""

import re
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


_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def year_of(text: str) -> int | None:
    """The year in a year field: the first four figures that can be one, in "1998a", "[1998]" or "2013–2014"."""
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def ages(counts: Mapping[int | None, int], year: int | None) -> Ages:
    """The ages of references counted by year (None: undated) as cited by an article of `year`.

    Median reference age: Burton & Kebler 1960. Last five years: ages 0 to 4, five calendar years (Price 1970).
    """
    by_year = {cited: count for cited, count in counts.items() if cited is not None and count > 0}
    years = range(min(by_year), max(by_year) + 1) if by_year else range(0)
    by_age = {} if year is None else {year - cited: count for cited, count in by_year.items() if cited <= year}
    return Ages(
        counts={cited: by_year.get(cited, 0) for cited in years},
        undated=counts.get(None, 0),
        year=year,
        median_age=_median(by_age),
        last_five=_share_younger(by_age, 5),
        last_ten=_share_younger(by_age, 10),
        later=sum(count for cited, count in by_year.items() if year is not None and cited > year),
    )


def _median(by_age: Mapping[int, int]) -> float | None:
    """The middle age of references counted by age, the mean of the two in the middle if their number is even."""
    total = sum(by_age.values())
    if not total:
        return None
    return (_age_at(by_age, (total - 1) // 2) + _age_at(by_age, total // 2)) / 2


def _age_at(by_age: Mapping[int, int], place: int) -> int:
    """The age of the reference at a place, from 0, among all in order of age."""
    for age in sorted(by_age):
        place -= by_age[age]
        if place < 0:
            return age
    raise IndexError(place)


def _share_younger(by_age: Mapping[int, int], age: int) -> float | None:
    total = sum(by_age.values())
    return sum(count for each, count in by_age.items() if each < age) / total if total else None
