"""VOL06: a volume and an issue that have changed places."""

import pytest

from app.checks.figures.exchanged import exchanged
from app.model import Reference
from tests.checks.figures.listing import article, said_of

JOURNAL = "J Liver Surg"


def issue(year: str, volume: str, number: str, *, journal: str = JOURNAL) -> Reference:
    return article(container_title=journal, year=year, volume=volume, issue=number)


def test_an_issue_that_is_the_volume_of_its_year_by_another_entry_is_asked_about() -> None:
    assert said_of(exchanged, issue("2014", "35", "4"), issue("1995", "4", "16")) == [(2, "ask", "16")]


def test_an_issue_that_is_a_known_journals_volume_of_that_year_is_asked_about() -> None:
    assert said_of(exchanged, issue("2011", "253", "7", journal="Ann Surg")) == []
    assert said_of(exchanged, issue("2003", "3", "21", journal="J Clin Oncol")) == [(1, "ask", "21")]


@pytest.mark.parametrize(
    "other",
    [
        issue("1995", "16", "4"),
        issue("1995", "4", "3"),
        issue("1995", "15", "16"),
        issue("1995", "4", "16", journal="J Lung Surg"),
        issue("1995", "120", "16"),
        issue("1995", "4", "16-17"),
    ],
)
def test_what_fits_or_may_be_of_another_line_is_let_be(other: Reference) -> None:
    assert said_of(exchanged, issue("2014", "35", "4"), other) == []
