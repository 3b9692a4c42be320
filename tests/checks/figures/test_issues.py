"""VOL03: issues in some entries only, and forms of supplements."""

import pytest

from app.checks.figures.issues import issues
from app.model import Reference, Span
from tests.checks.figures.listing import article, said_of


def test_an_issue_is_offered_for_removal_where_the_list_has_none() -> None:
    assert said_of(issues, *(article() for _ in range(5)), article(issue="6")) == [(6, "likely", "")]


def test_a_missing_issue_is_asked_about_where_the_list_has_them() -> None:
    assert said_of(issues, *(article(issue="6") for _ in range(5)), article()) == [(6, "ask", None)]


@pytest.mark.parametrize(
    "reference",
    [
        article(issue="Suppl 1"),
        article(issue="S1"),
        article(issue="6", pages="12-19"),
        article(issue="6 Pt 2"),
        Reference(type="book", title="Surgery", volume="2", issue="6", pages="501"),
    ],
)
def test_supplements_and_issues_that_may_be_needed_stay(reference: Reference) -> None:
    assert said_of(issues, *(article() for _ in range(5)), reference) == []


@pytest.mark.parametrize("reference", [article(pages="e123"), article(pages="19"), article(issue="Suppl 1")])
def test_articles_with_numbers_for_pages_need_no_issue(reference: Reference) -> None:
    assert said_of(issues, *(article(issue="6") for _ in range(5)), reference) == []


@pytest.mark.parametrize(
    "journal", ["Atherosclerosis", "J. Hazard. Mater.", "Science of the Total Environment", "J. Mach. Learn. Res."]
)
def test_journals_that_count_by_volumes_alone_need_no_issue(journal: str) -> None:
    others = [article(issue="6") for _ in range(5)]
    assert said_of(issues, *others, article(container_title=journal)) == []


def test_a_list_with_both_has_no_form() -> None:
    both = [article(issue="6"), article(), article(issue="2"), article(), article(), article(), article()]
    assert said_of(issues, *both) == []


@pytest.mark.parametrize("printed", ["Suppl. 1", "suppl 1", "S1", "Supplement 1", "1 Suppl"])
def test_supplements_take_the_form_of_the_list(printed: str) -> None:
    others = [article(issue=f"Suppl {n}") for n in range(1, 6)]
    assert said_of(issues, *others, article(issue=printed)) == [(6, "likely", "Suppl 1")]


def test_four_supplements_make_no_form() -> None:
    others = [article(issue=f"Suppl {n}") for n in range(1, 4)]
    assert said_of(issues, *others, article(issue="Suppl. 1")) == []


def test_a_volume_of_proceedings_has_no_issues() -> None:
    source = "Sutskever I. Sequence to sequence learning. In Ann Surg, vol. 253, pp. 501-513, 2011."
    start = source.index("Ann Surg")
    proceedings = article(source=source, spans=(Span(start, start + 8, "container_title"),))
    assert said_of(issues, *(article(issue="6") for _ in range(5)), proceedings) == []


def test_an_issue_that_no_year_has_is_asked_about() -> None:
    others = [article(issue=str(number)) for number in (8, 17, 44)]
    assert said_of(issues, *others, article(issue="71")) == [(4, "ask", None)]
    assert said_of(issues, *others, article(issue="9404"), article(issue="9405")) == []
    assert said_of(issues, *others[1:], article(issue="71")) == []


def test_a_series_that_comes_out_once_a_year_has_no_issues() -> None:
    yearly = [article(container_title=name) for name in ("Annual Review of Psychology", "Adv. Immunol.")]
    assert said_of(issues, *(article(issue="6") for _ in range(11)), *yearly) == []
