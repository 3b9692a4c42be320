"""Which volumes of well-known journals came out in which year.

A line of the table has a journal's short names, the years from which and up to which it holds, the volume that the
first of these years began with, and how many volumes a year has: "N Engl J Med; 1960-; 262; 2".
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from app.checks.journals.words import shortened, words_of
from app.resources import known_lines

KNOWLEDGE = "checks/journal-volumes.txt"

_LATEST = 2030
"""The year up to which journals are believed to go on as they do."""

_PLACE = re.compile(r" \((?:London|Lond|New York|N\.? ?Y|Washington|Baltimore|Phila)\b[^)]*\)$")
"""Behind the name of a journal that has no namesake: "Nature (London)", "Spine (Phila Pa 1976)"."""


class Run(NamedTuple):
    """The years in which a journal had so many volumes `a_year`, and its first volume in the first of them."""

    first_year: int
    last_year: int
    first: int
    a_year: int

    def of_year(self, year: int) -> range:
        """The volumes of a year; none if the run does not hold for it."""
        start = self.first + self.a_year * (year - self.first_year)
        return range(start, start + self.a_year * (self.first_year <= year <= self.last_year))

    def year_of(self, volume: int) -> int:
        """The year of a volume; 0 if it is not in the run."""
        year = self.first_year + (volume - self.first) // self.a_year
        return year if self.first_year <= year <= self.last_year else 0


@lru_cache(maxsize=4096)
def runs_of(journal: str) -> tuple[Run, ...]:
    """What is known of a journal's volumes, whatever form its name has; () for a journal that is not known."""
    return () if journal[:2].casefold() == "e-" else _runs().get(_key(_PLACE.sub("", journal)), ())


def fits(runs: tuple[Run, ...], year: int, volume: int) -> bool:
    """Whether a volume may be of a year: it came out then, or a year later, or was the last of the year before."""
    return any(year <= run.year_of(volume) <= year + 1 or run.year_of(volume + 1) == year for run in runs)


def tells(runs: tuple[Run, ...], year: int, volume: int) -> bool:
    """Whether something is known of the year or the volume."""
    return any(run.year_of(volume) or run.of_year(year) for run in runs)


def believed(journal: str, printed: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """What is known of a journal, unless years and volumes in a list show that it is another one of that name."""
    runs = runs_of(journal)
    against = sum(tells(runs, *each) and not fits(runs, *each) for each in printed)
    return runs if against <= max(1, len(printed) // 2) else ()


def _key(name: str) -> str:
    """A name as it is looked up: by its short form, though Genetics and Genetica, of one word, have the same."""
    own = [word.key for word in words_of(name) if word.key != "the"]
    return own[0] if len(own) == 1 else "".join(word.key for word in words_of(shortened(name)) or words_of(name))


@cache
def _runs() -> dict[str, tuple[Run, ...]]:
    found: dict[str, list[Run]] = defaultdict(list)
    for line in known_lines(KNOWLEDGE):
        names, years, first, a_year = line.split("; ")
        since, until = years.split("-")
        for name in names.split(" / "):
            found[_key(name)].append(Run(int(since), int(until or _LATEST), int(first), int(a_year)))
    return {key: tuple(runs) for key, runs in found.items()}
