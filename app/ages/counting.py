"""References by year, and their ages as cited by one article or by several."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.ages.formulas import FEWEST_FOR_HALF_LIFE, citing_half_life, median_age, share_up_to


@dataclass(frozen=True, slots=True)
class Ages:
    """What the chart shows of a list, or of several together.

    `counts` holds every year from the first to the last, 0 where nothing is cited; `undated` the references without a
    year. `year` is the citing article's, None if unknown or if several cite. `by_age` counts the dated references of
    each age against the year of the article that cites them; `later` are those after it, `ageless` those whose article
    has no year; neither is in `by_age`. `articles` is the number of articles that cite, `citing` the years of the
    earliest and the latest of them, None if none has a year.
    """

    counts: dict[int, int]
    undated: int
    year: int | None
    by_age: dict[int, int] = field(default_factory=dict)
    later: int = 0
    ageless: int = 0
    articles: int = 1
    citing: tuple[int, int] | None = None

    @property
    def dated(self) -> int:
        """The references with a year."""
        return sum(self.counts.values())

    @property
    def references(self) -> int:
        """All references."""
        return self.dated + self.undated

    @property
    def aged(self) -> int:
        """The references that have an age."""
        return sum(self.by_age.values())

    @property
    def median_age(self) -> float | None:
        """In years; None if no reference has an age."""
        return median_age(self.by_age)

    @property
    def half_life(self) -> float | None:
        """The citing half-life in years; None for fewer than `FEWEST_FOR_HALF_LIFE` references with an age."""
        return citing_half_life(self.by_age) if self.aged >= FEWEST_FOR_HALF_LIFE else None

    @property
    def last_five(self) -> float | None:
        """The share of the last five calendar years, 0 to 1."""
        return share_up_to(self.by_age, 4)

    @property
    def last_ten(self) -> float | None:
        """The share of the last ten calendar years, 0 to 1."""
        return share_up_to(self.by_age, 9)

    def price_index(self, oldest: int) -> float | None:
        """Price's index as a share, 0 to 1; `oldest` is one of `PRICE_AGES`."""
        return share_up_to(self.by_age, oldest)


_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def year_of(text: str) -> int | None:
    """The year in a year field: the first four figures that can be one, in "1998a", "[1998]" or "2013–2014"."""
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def ages(counts: Mapping[int | None, int], year: int | None) -> Ages:
    """The ages of references counted by year (None: undated) as cited by an article of `year`."""
    return ages_of_several({(year, cited): count for cited, count in counts.items()}, articles=1, year=year)


def ages_of_several(
    cited: Mapping[tuple[int | None, int | None], int], *, articles: int, year: int | None = None
) -> Ages:
    """The ages of references counted by the year of their article and their own, either None if unknown.

    Each is as old as it was to the article that cites it.
    """
    by_year: Counter[int] = Counter()
    by_age: Counter[int] = Counter()
    undated = later = ageless = 0
    for (citing, own), count in cited.items():
        if own is None:
            undated += count
            continue
        by_year[own] += count
        if citing is None:
            ageless += count
        elif own > citing:
            later += count
        else:
            by_age[citing - own] += count
    citing_years = [each for each in (year, *(citing for citing, _ in cited)) if each is not None]
    there = [each for each, count in by_year.items() if count > 0]
    years = range(min(there), max(there) + 1) if there else range(0)
    return Ages(
        counts={each: by_year[each] for each in years},
        undated=undated,
        year=year,
        by_age={age: by_age[age] for age in sorted(by_age) if by_age[age] > 0},
        later=later,
        ageless=ageless,
        articles=articles,
        citing=(min(citing_years), max(citing_years)) if citing_years else None,
    )
