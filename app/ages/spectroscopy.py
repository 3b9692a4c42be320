"""Reference publication year spectroscopy: which years stand out against the years around them."""

from collections.abc import Mapping

FEWEST_FOR_SPECTROSCOPY = 100
"""Dated references; among fewer a single source makes a peak."""

_REACH = 2


def spectrum(counts: Mapping[int, int]) -> dict[int, float]:
    """For every year from the first to the last its deviation from the median of the five years around it.

    D(t) = n(t) − median(n(t − 2) … n(t + 2)). Years without references count as 0; beyond both ends the number at the
    end is repeated. Source: Marx, Bornmann, Barth & Leydesdorff 2014, JASIST 65:751.
    """
    if not counts:
        return {}
    first, last = min(counts), max(counts)
    numbers = [counts.get(year, 0) for year in range(first, last + 1)]
    padded = [numbers[0]] * _REACH + numbers + [numbers[-1]] * _REACH
    return {
        first + place: number - sorted(padded[place : place + 2 * _REACH + 1])[_REACH]
        for place, number in enumerate(numbers)
    }


def peaks(counts: Mapping[int, int], *, most: int) -> list[tuple[int, float]]:
    """At most so many years that stand out most, with their deviations, the highest first; a year beside a higher one
    is no peak of its own."""
    found = spectrum(counts)
    tops = [
        (year, height)
        for year, height in found.items()
        if height > 0 and height >= found.get(year - 1, 0) and height > found.get(year + 1, 0)
    ]
    return sorted(tops, key=lambda top: (-top[1], top[0]))[:most]
