"""How old the sources of a list are."""

from collections import Counter
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ages import ages, ages_of_several

# The years of the sample's 26 references; the last one has none.
SAMPLE: Counter[int | None] = Counter(
    [1963, 2003, 2006, 2008, 2012, 2012, 2012, 2003, 2010, 2010, 1998, 2000, 2007, 2005, 2012, 2010, 2004, 2010, 2007,
     2007, 2011, 2011, 2011, 2011, 2008, None]
)  # fmt: skip


def test_the_sample_as_cited_in_2013():
    # Ages 1 1 1 1 2 2 2 2 3 3 3 3 [5] 5 6 6 6 7 8 9 | 10 10 13 15 50: twelve are below 5, twenty below 10.
    found = ages(SAMPLE, 2013)
    assert (found.year, found.undated, found.later) == (2013, 1, 0)
    assert found.median_age == 5
    assert found.last_five == pytest.approx(12 / 25)
    assert found.last_ten == pytest.approx(20 / 25)


def test_the_sample_before_its_year_is_known():
    found = ages(SAMPLE, None)
    assert (found.median_age, found.last_five, found.last_ten, found.later) == (None, None, None, 0)
    assert sum(found.counts.values()) == 25
    assert found.undated == 1


def test_every_year_from_the_first_to_the_last_is_counted_in_order():
    counts = ages(SAMPLE, 2013).counts
    assert list(counts) == list(range(1963, 2013))
    assert (counts[1963], counts[1964], counts[2012], counts[2009]) == (1, 0, 4, 0)


def test_references_later_than_the_article_are_counted_apart():
    found = ages({2009: 1, 2010: 1, 2011: 2, 2015: 3}, 2010)
    assert found.later == 5
    assert found.median_age == 0.5
    assert found.last_five == 1
    assert list(found.counts)[-1] == 2015


def test_the_last_five_years_are_five_calendar_years():
    assert ages({2009: 1, 2008: 1}, 2013).last_five == 0.5
    assert ages({2004: 1, 2003: 1}, 2013).last_ten == 0.5


@pytest.mark.parametrize("counts", [{}, {None: 3}, {2015: 2}, {2010: 0}])
def test_without_a_dated_reference_up_to_the_year_there_is_no_age(counts):
    found = ages(counts, 2013)
    assert (found.median_age, found.last_five, found.last_ten) == (None, None, None)
    assert found.undated == counts.get(None, 0)


@given(st.dictionaries(st.integers(1800, 2030), st.integers(1, 9)), st.integers(1800, 2030))
def test_the_median_is_that_of_the_ages_one_by_one(counts, year):
    one_by_one = [year - cited for cited, count in counts.items() for _ in range(count) if cited <= year]
    assert ages(counts, year).median_age == (median(one_by_one) if one_by_one else None)


def test_references_of_several_articles_are_as_old_as_their_own_article_found_them():
    found = ages_of_several({(2013, 2010): 2, (2020, 2010): 1, (2013, 2014): 1, (None, 2000): 1, (2020, None): 1},
                            articles=3)  # fmt: skip
    assert (found.references, found.dated, found.undated) == (6, 5, 1)
    assert found.by_age == {3: 2, 10: 1}
    assert (found.later, found.ageless, found.year, found.articles) == (1, 1, None, 3)


def test_a_half_life_is_told_from_twenty_references():
    assert ages({2012: 19}, 2013).half_life is None
    assert ages({2012: 20}, 2013).half_life == 1.5
