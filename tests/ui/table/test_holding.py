from array import array

from hypothesis import given
from hypothesis import strategies as st

from ui.table.holding import settled, woven

IDS = st.lists(st.integers(1, 30), unique=True, max_size=20)


@given(IDS, IDS)
def test_weaving_keeps_the_order_of_the_base_and_loses_nobody(base: list[int], guide: list[int]) -> None:
    result = list(woven(base, guide))
    assert [each for each in result if each in base] == base
    assert sorted(result) == sorted({*base, *guide})


def test_a_stranger_stands_behind_the_one_it_stood_behind() -> None:
    assert woven([3, 1, 2], [9, 1, 7, 8, 2]) == array("q", [9, 3, 1, 7, 8, 2])


def test_an_empty_base_takes_the_guides_order() -> None:
    assert woven([], [5, 4]) == array("q", [5, 4])


def test_in_a_sorted_view_rows_stay_and_a_new_one_goes_where_it_belongs() -> None:
    # 2 was edited and belongs last now, but stays where the user works; 9 is new.
    assert settled([1, 2, 3], [1, 9, 3, 2], added={9}, follows_list=False) == array("q", [1, 9, 2, 3])


def test_in_the_lists_order_moved_rows_move_and_one_that_fits_the_filter_no_more_stays() -> None:
    assert settled([1, 2, 3, 4], [3, 1, 4], added=set(), follows_list=True) == array("q", [3, 1, 2, 4])


def test_what_the_view_did_not_show_does_not_come_in_by_itself() -> None:
    assert settled([1, 2], [1, 7, 2], added=set(), follows_list=True) == array("q", [1, 2])
