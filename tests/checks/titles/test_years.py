"""TTL11: years in titles that run backwards."""

import pytest

from app.checks.titles.years import backward_years
from tests.checks.titles.looking import found


@pytest.mark.parametrize(
    ("title", "before", "after"),
    [
        ("Deutsche Außenpolitik von Bismarck bis Hitler 1945–1871", "1945–1871", "1871–1945"),
        ("Obesity in Spain, 2010-2008: the ENRICA study", "2010-2008", "2008-2010"),
    ],
)
def test_a_period_that_ends_before_it_begins_is_asked_about(title: str, before: str, after: str) -> None:
    (finding,) = found(backward_years, title)
    assert (finding.certainty, finding.before, finding.after) == ("ask", before, after)
    assert finding.fixes[0].edits[0].after == title.replace(before, after)


@pytest.mark.parametrize(
    "title",
    [
        "Obesity in Spain, 2008-2010",
        "Trade in the Aegean, 1900–1650 BC",
        "Quantities and units: ISO 1999-1990",
        "A study of 2000-1999-1998 cohorts",
        "Mortality in 1999-98 and 2010/2008",
    ],
)
def test_periods_standards_and_years_before_christ_are_let_be(title: str) -> None:
    assert found(backward_years, title) == []
