"""PAG08: pages that do not run on from issue to issue."""

import pytest

from app.checks.figures.runs import against_issues
from app.model import Reference
from tests.checks.figures.listing import article, said_of

Printed = tuple[str, str]


def volume(*printed: Printed, journal: str = "N Engl J Med") -> list[Reference]:
    return [article(container_title=journal, volume="364", issue=issue, pages=pages) for issue, pages in printed]


def test_a_later_issue_on_earlier_pages_is_asked_about() -> None:
    assert said_of(against_issues, *volume(("6", "501-513"), ("19", "187-195"))) == [(2, "ask", None)]


def test_a_third_article_tells_which_of_two_does_not_fit() -> None:
    wrong_first = volume(("6", "1501-1513"), ("19", "1817-1825"), ("9", "844-854"), ("11", "1039-1046"))
    assert said_of(against_issues, *wrong_first) == [(1, "ask", None)]


@pytest.mark.parametrize(
    "printed",
    [
        (("6", "501-513"), ("6", "514-523"), ("19", "1817-1825")),
        (("6", "501-513"), ("19", "11-25")),
        (("6", "501-513"), ("Suppl 1", "S187-S195")),
        (("6", "501-513"), ("19", "e187")),
        (("6", "501-513"), ("", "187-195")),
        (("6", "501-513"), ("7", "510-519")),
    ],
)
def test_what_runs_on_or_is_counted_otherwise_is_let_be(printed: tuple[Printed, ...]) -> None:
    assert said_of(against_issues, *volume(*printed)) == []


def test_other_volumes_and_journals_have_pages_of_their_own() -> None:
    others = volume(("19", "187-195"), journal="Gut")
    assert said_of(against_issues, *volume(("6", "501-513")), *others) == []
