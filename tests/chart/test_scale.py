from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chart import UNDATED_GAP, YearScale, count_ticks, year_ticks

WIDTHS = st.floats(200, 2000)
YEARS = st.integers(1400, 2099)


def test_every_year_has_a_slot_of_the_same_width() -> None:
    scale = YearScale(1963, 2012, 500)
    assert scale.slot == 10
    assert scale.pixel(1963) == 5
    assert scale.pixel(2012) == 495


def test_two_years_are_not_stretched_over_the_whole_width() -> None:
    scale = YearScale(2011, 2012, 900)
    assert scale.slot == 100
    assert scale.bar_width == 36
    assert scale.pixel(2011.5) == 450


def test_references_without_a_year_stand_apart_at_the_right() -> None:
    scale = YearScale(1963, 2012, 588, undated_room=88)
    last_edge = scale.pixel(2012) + scale.slot / 2
    assert last_edge == pytest.approx(500)
    assert scale.pixel(scale.undated) - scale.undated_half == pytest.approx(500 + UNDATED_GAP)
    assert scale.pixel(scale.undated) + scale.undated_half == pytest.approx(588)


def test_references_without_a_year_stand_in_the_middle_if_nothing_is_dated() -> None:
    scale = YearScale(None, None, 600, undated_room=88)
    assert scale.pixel(scale.undated) == pytest.approx(300)


@given(first=YEARS, years=st.integers(0, 600), width=WIDTHS, undated=st.sampled_from((0, 88)))
def test_all_bars_lie_within_the_width_and_a_pixel_is_back_at_its_place(
    first: int, years: int, width: float, undated: float
) -> None:
    scale = YearScale(first, first + years, width, undated)
    half = min(scale.bar_width, scale.slot) / 2
    assert scale.pixel(first) - half >= -0.01
    assert scale.pixel(first + years) + half <= width - undated + 0.01
    assert scale.place(scale.pixel(first + years)) == pytest.approx(first + years)


def test_years_are_labelled_one_by_one_if_there_is_room() -> None:
    assert year_ticks(2008, 2012, slot=60, room=52) == [2008, 2009, 2010, 2011, 2012]


def test_only_round_years_are_labelled_if_there_is_not() -> None:
    assert year_ticks(1963, 2012, slot=11, room=52) == list(range(1965, 2011, 5))


def test_a_short_span_without_two_round_years_is_labelled_at_its_ends() -> None:
    assert year_ticks(2001, 2004, slot=20, room=52) == [2001, 2004]


@given(first=YEARS, years=st.integers(0, 1600), slot=st.floats(0.05, 200), room=st.floats(20, 90))
def test_labels_never_overlap_and_there_is_always_one(first: int, years: int, slot: float, room: float) -> None:
    ticks = year_ticks(first, first + years, slot=slot, room=room)
    assert ticks
    assert all(first <= each <= first + years for each in ticks)
    assert all((later - earlier) * slot >= room for earlier, later in pairwise(ticks))


@pytest.mark.parametrize(
    ("highest", "most", "ticks"),
    [
        (0, 4, [1]),
        (1, 4, [1]),
        (4, 6, [1, 2, 3, 4]),
        (4, 3, [2, 4]),
        (7, 3, [2, 4, 6]),
        (26, 6, [5, 10, 15, 20, 25]),
        (1234, 2, [500, 1000]),
        (400, 1, [200]),
    ],
)
def test_counts_are_labelled_with_a_few_round_numbers(highest: int, most: int, ticks: list[int]) -> None:
    assert count_ticks(highest, most=most) == ticks


@given(highest=st.integers(0, 10**7), most=st.integers(0, 12))
def test_there_are_never_more_counts_than_wanted_and_none_is_above_the_highest(highest: int, most: int) -> None:
    ticks = count_ticks(highest, most=most)
    assert 1 <= len(ticks) <= max(most, 1)
    assert ticks[-1] <= max(highest, 1)
