"""PAG09: two works on the same pages of one volume."""

import pytest

from app.checks.figures.overlaps import overlaps
from app.model import Reference
from tests.checks.figures.listing import article, said_of

ONE = article(title="Outcome of surgery in the elderly")


def _other(**fields: str) -> Reference:
    return article(**{"title": "Staging of tumours", **fields})


@pytest.mark.parametrize(
    "other",
    [
        _other(),
        _other(pages="505-520"),
        _other(pages="490-502"),
        _other(container_title="Ann. Surg.", pages="501-13"),
        _other(issue="4"),
    ],
)
def test_pages_of_another_work_are_asked_about_at_the_later_entry(other: Reference) -> None:
    assert said_of(overlaps, ONE, other) == [(2, "ask", None)]


def test_pages_counted_by_the_issue_need_the_same_issue() -> None:
    one, other = article(pages="11-28", issue="1"), _other(pages="11-28", issue="1")
    assert said_of(overlaps, one, other) == [(2, "ask", None)]
    assert said_of(overlaps, one, _other(pages="11-28", issue="2")) == []
    assert said_of(overlaps, one, _other(pages="11-28")) == []


@pytest.mark.parametrize(
    "other",
    [
        ONE,
        _other(pages="513-520"),
        _other(pages="501"),
        _other(pages="S501-S513"),
        _other(volume="254"),
        _other(container_title="Ann Surg Oncol"),
    ],
)
def test_one_shared_page_the_same_work_and_other_places_are_let_be(other: Reference) -> None:
    assert said_of(overlaps, ONE, other) == []
