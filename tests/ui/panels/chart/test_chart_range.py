import pytest

from app.library import Order, View, read_filter
from ui.panels.chart_range import YearRange, chosen_range, is_year_range, without_range


@pytest.mark.parametrize("part", ["2010..2012", "2010..", "..2003", "year:2010..2012"])
def test_ranges_are_known_however_they_are_written(part: str) -> None:
    assert is_year_range(part)


@pytest.mark.parametrize("part", ["-2010..2012", "year:2010", "no:year", "2010", '"2010..2012"', "title:2010..2012"])
def test_other_parts_are_no_range(part: str) -> None:
    assert not is_year_range(part)


def test_of_several_ranges_it_is_what_they_have_in_common() -> None:
    assert chosen_range(read_filter("2000..2010 cancer 2005..")) == YearRange(2005, 2010)
    assert chosen_range(read_filter("cancer")) is None


def test_the_rest_of_the_view_stays_when_its_range_is_left_out() -> None:
    view = View(3, read_filter('"liver tumour" 2000..2010 -2004..2005'), Order("title"))
    left = without_range(view)
    assert left.filter.parts == ('"liver tumour"', "-2004..2005")
    assert (left.article_id, left.order) == (3, Order("title"))


def test_an_open_range_is_written_open() -> None:
    assert YearRange(2010, None).part == "2010.."
    assert YearRange(None, 2003).part == "..2003"
    assert YearRange(2010, None).holds(2100)
    assert not YearRange(2010, None).holds(None)
