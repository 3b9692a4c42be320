"""The example in each check's explanation, as the manual shows it, is what the check does."""

import pytest

from app.checks import CHECKS, Check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.model import Names
from app.styles import names_text
from tests.checks.example import example_of


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_the_example_is_what_the_check_does(check: Check) -> None:
    example = example_of(check)
    assert example.says, "the explanation has no example"
    found = list(check.find(Checked(example.article, example.references, rules=example.rules)))
    assert sorted(map(_said, found)) == sorted(example.says)


def _said(finding: Finding) -> tuple[bool, int, str, str]:
    asks = finding.certainty == "ask"
    place = finding.references[0] if finding.references else 0
    if asks or not finding.fixes:
        return asks, place, finding.field, "" if asks else finding.after
    edit = finding.fixes[0].edits[0]
    return asks, place, finding.field, names_text(edit.after) if isinstance(edit.after, Names) else str(edit.after)


def test_codes_are_unique_and_names_tell_checks_apart() -> None:
    assert len({check.code for check in CHECKS}) == len({check.name for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_is_explained_in_whole_sentences(check: Check) -> None:
    first = check.explanation.partition("\n")[0]
    assert first[:1].isupper()
    assert first.endswith(".")
    assert not check.off or check.off.endswith(".")
