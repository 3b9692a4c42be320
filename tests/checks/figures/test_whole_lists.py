"""The checks of journals and figures on the sample, and on lists that were made to hurt."""

import pytest

from app.checks import Check, check_list
from app.checks.checked import Checked
from app.checks.figures import CHECKS
from app.checks.journals import CHECKS as JOURNAL_CHECKS
from app.model import Article, Reference
from app.resources import resource
from app.tasks import read_file

LENGTH = 100_000


def test_of_the_figures_of_the_sample_only_the_reply_beside_the_pages_is_asked_about() -> None:
    reading = read_file(resource("sample/sechenov-net-liver.txt"))
    found = check_list(reading.article, reading.references, checks=CHECKS)
    assert [(each.check, each.references, each.before) for each in found] == [
        ("PAG07", (18,), "author reply e41-e42"),
    ]


@pytest.mark.parametrize("check", [*CHECKS, *JOURNAL_CHECKS], ids=lambda check: check.code)
@pytest.mark.parametrize("pattern", ["1", "1-", "- ", " ", "l1", "J. ", "(A, ", "Ann Surg & ", "20l1 ", "²", "The "])
def test_hostile_fields_are_got_through(check: Check, pattern: str) -> None:
    text = (pattern * LENGTH)[:LENGTH]
    reference = Reference(
        title=text, container_title=text, year=text, volume=text, issue=text, pages=text, doi=text, source=text
    )
    ordinary = Reference(title="A", container_title="Ann Surg", year="2011", volume="1", issue="2", pages="3-4")
    for finding in check.find(Checked(Article(year=text), [reference, *[ordinary] * 9])):
        assert finding.references


@pytest.mark.parametrize("check", [*CHECKS, *JOURNAL_CHECKS], ids=lambda check: check.code)
def test_an_empty_list_says_nothing(check: Check) -> None:
    assert list(check.find(Checked(Article(), []))) == []
    assert list(check.find(Checked(Article(), [Reference()] * 9))) == []
