"""How old references counted by age are: the measures of bibliometrics as plain functions.

All take `by_age`, the number of references of each age in years (the citing article's year less theirs, 0 or more).
"""

from collections.abc import Mapping

FEWEST_FOR_HALF_LIFE = 20
"""Of fewer dated references only the median is told: one more source would move the half-life by years."""

PRICE_AGES = (5, 4)
"""The oldest age that counts as recent for Price's index: 5 ("not older than five years", the commoner rule) or 4
("the last five calendar years")."""

_HALF = 0.5


def median_age(by_age: Mapping[int, int]) -> float | None:
    """The middle age, the mean of the two in the middle if the references are even in number; None for none.

    It is the synchronous half-life of Burton & Kebler 1960.
    """
    total = sum(by_age.values())
    if not total:
        return None
    return (_age_at(by_age, (total - 1) // 2) + _age_at(by_age, total // 2)) / 2


def citing_half_life(by_age: Mapping[int, int]) -> float | None:
    """The years, counted backwards with the citing year as the first, that hold half of the references.

    Within the year that crosses the half it is interpolated, as in the Journal Citation Reports: with C(k) the share of
    references at most k − 1 years old and k the last with C(k) < ½, it is k + (½ − C(k)) / (C(k + 1) − C(k)).
    None without references. Source: Rousseau, Egghe & Guns, Becoming Metric-Wise (2018), section 6.9.
    """
    total = sum(by_age.values())
    if not total:
        return None
    reached = 0.0
    for age in sorted(by_age):
        share = by_age[age] / total
        if share and reached + share >= _HALF:
            return age + (_HALF - reached) / share
        reached += share
    return None


def share_up_to(by_age: Mapping[int, int], age: int) -> float | None:
    """The share, 0 to 1, of references at most `age` years old; None for none.

    With 5 or 4 it is Price's index (Price 1970; both rules in Egghe 1997, JASIS 48:564), with 4 the share of the last
    five calendar years, with 9 that of the last ten.
    """
    total = sum(by_age.values())
    return sum(count for each, count in by_age.items() if each <= age) / total if total else None


def _age_at(by_age: Mapping[int, int], place: int) -> int:
    """The age of the reference at a place, from 0, among all in order of age."""
    for age in sorted(by_age):
        place -= by_age[age]
        if place < 0:
            return age
    raise IndexError(place)
