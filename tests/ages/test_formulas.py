"""The measures against worked examples of textbooks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ages import citing_half_life, peaks, share_up_to, spectrum

lists = st.dictionaries(st.integers(0, 60), st.integers(1, 50), min_size=1)


def test_half_life_of_the_textbooks_example() -> None:
    # Becoming Metric-Wise, p. 182: the first six years hold 49.16 %, the seventh adds 9.36 %, so 6 + 0.84/9.36.
    by_age = {5: 4916, 6: 936, 20: 4148}
    assert citing_half_life(by_age) == pytest.approx(6 + 0.84 / 9.36)
    assert f"{citing_half_life(by_age):.1f}" == "6.1"


def test_half_life_reaches_over_years_without_references() -> None:
    assert citing_half_life({0: 1, 9: 3}) == pytest.approx(9 + 0.25 / 0.75)


def test_half_life_of_a_list_of_one_year_is_within_that_year() -> None:
    assert citing_half_life({0: 7}) == 0.5
    assert citing_half_life({}) is None


@given(lists)
def test_half_of_the_references_are_younger_than_the_half_life(by_age: dict[int, int]) -> None:
    reached = citing_half_life(by_age)
    assert reached is not None
    total = sum(by_age.values())
    younger = sum(count for age, count in by_age.items() if age + 1 <= reached)
    not_older = sum(count for age, count in by_age.items() if age <= reached)
    assert younger <= total / 2 + 1e-9
    assert not_older >= total / 2 - 1e-9


def test_price_index_has_two_rules() -> None:
    by_age = {0: 1, 4: 2, 5: 3, 6: 4}
    assert share_up_to(by_age, 5) == pytest.approx(0.6)
    assert share_up_to(by_age, 4) == pytest.approx(0.3)
    assert share_up_to({}, 5) is None


@given(lists)
def test_a_wider_share_is_never_smaller(by_age: dict[int, int]) -> None:
    shares = [share_up_to(by_age, age) or 0 for age in range(62)]
    assert all(one <= other for one, other in pairwise(shares))
    assert shares[-1] == 1


def test_spectroscopy_of_the_papers_example() -> None:
    found = spectrum({1901: 397, 1902: 344, 1903: 512, 1904: 318, 1905: 323})
    assert found[1903] == 512 - 344


def test_spectroscopy_counts_years_without_references_as_zero() -> None:
    # Around 1904 stand 0 0 7 0 1, around 1906 stand 7 0 1 1 1 with the end repeated.
    assert spectrum({1900: 5, 1904: 7, 1906: 1}) == {1900: 0, 1901: 0, 1902: 0, 1903: 0, 1904: 7, 1905: -1, 1906: 0}
    assert spectrum({}) == {}


def test_peaks_are_the_highest_first_and_none_beside_a_higher_one() -> None:
    counts = dict.fromkeys(range(1950, 1971), 1) | {1955: 20, 1956: 12, 1965: 9}
    assert [year for year, _ in peaks(counts, most=5)] == [1955, 1965]
    assert [year for year, _ in peaks(counts, most=1)] == [1955]
