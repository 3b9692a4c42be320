"""The rules of journals: kept in a library, carried to another one, followed by the command line."""

import json
from pathlib import Path

import pytest

from app import cli
from app.checks.rules.kinds import corrections
from app.checks.rules.rule import Rule
from app.errors import CorrigendaError
from app.library import Library
from app.model import Article, Reference
from app.rules import bring, checked_rule, counts, keep, read_rules, rewrite, rule_of, rules_csv, rules_of, told

FULL = Rule("pages", "pages", "256-65", "256-265", journal="Lancet")
GUT = Rule("text", "container_title", "=Gut", "Gut")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with an article of Lancet, and a rule for it."""
    path = tmp_path / "list.corrigenda"
    with Library.create(path) as library, library.step("Import") as step:
        step.add_article(Article(journal="Lancet"), [Reference(pages="1307-12", title="Tumors", year="2001")])
        keep(step, [FULL], [])
    return path


def test_a_correction_by_hand_is_kept_as_a_rule_and_does_the_same() -> None:
    [made] = corrections("pages", "256-65", "256-265")
    assert rule_of(made, " Lancet ") == FULL
    assert counts(
        [FULL, GUT], [Reference(pages="1-12"), Reference(pages="11-2"), Reference(container_title="=Gut")]
    ) == [1, 1]


def test_a_rule_is_rewritten_switched_off_and_taken_away_and_undo_brings_each_back(path: Path) -> None:
    with Library.open(path) as library:
        [rule] = rules_of(library)
        with library.step("Edit") as step:
            rewrite(step, rule._replace(after="256–265", is_on=False))
        assert [(each.after, each.is_on) for each in rules_of(library)] == [("256–265", False)]
        with library.step("Delete") as step:
            step.delete("rule", [rule.id])
        assert rules_of(library) == []
        library.undo()
        library.undo()
        assert rules_of(library) == [rule]


def test_rules_come_out_as_they_went_into_csv_and_what_a_spreadsheet_would_compute_is_text(path: Path) -> None:
    text = rules_csv([FULL, GUT._replace(is_on=False)])
    assert "'=Gut" in text
    assert read_rules(text) == ([FULL, GUT._replace(is_on=False)], [])
    assert read_rules(text.replace(",", ";")) == ([FULL, GUT._replace(is_on=False)], [])


def test_broken_lines_of_rules_are_told_and_the_others_come() -> None:
    brought = read_rules("Field,Before,After\nPages,256-65,256-265\nPages,256-65,rubbish\nNo such,a,b\n\n,,\n")
    assert brought.rules == [FULL._replace(journal="")]
    assert [problem.split(":")[0] for problem in brought.problems] == ["line 3", "line 4"]
    with pytest.raises(CorrigendaError, match="first line must name"):
        read_rules("a,b,c\n1,2,3\n")


@pytest.mark.parametrize(
    "rule",
    [
        Rule("pages", "nothing", "a", "b"),
        Rule("pages", "pages", "", "256-265"),
        Rule("pages", "pages", "256-65", "256-65"),
        Rule("dash", "pages", "256-65", "256-265"),
        Rule("", "title", "x" * 3_000, "y"),
    ],
)
def test_what_is_no_rule_is_refused_with_a_sentence(rule: Rule) -> None:
    with pytest.raises(CorrigendaError, match="not kept"):
        checked_rule(rule)


def test_a_rule_that_is_there_is_not_kept_twice_but_switched_on(path: Path) -> None:
    with Library.open(path) as library:
        with library.step("Off") as step:
            rewrite(step, rules_of(library)[0]._replace(is_on=False))
        with library.step("Keep") as step:
            assert keep(step, [FULL._replace(journal="LANCET"), GUT, GUT], rules_of(library)) == 2
        assert [rule.is_on for rule in rules_of(library)] == [True, True]


def test_rules_travel_from_library_to_library(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.corrigenda"
    Library.create(other).close()
    assert cli.main(["rules", str(other), "--add", str(path), "--json"]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["before"] == "256-65"
    assert "1 of 1 rules were new" in shown.err
    assert bring(other).rules == [FULL._replace(id=1)]


def test_check_and_fix_follow_the_rules_of_a_library(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", str(path), "--json"])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["after"] for each in found if each["check"] == "RUL01"] == ["1307-1312"]
    cli.main(["fix", str(path)])
    assert "1307-1312" in capsys.readouterr().out
    cli.main(["fix", str(path), "--certain"])
    assert "1307-12" in capsys.readouterr().out


def test_a_rule_is_told_in_one_line() -> None:
    assert told(FULL) == "Lancet: page ranges in full, as in “256-265”"
    assert told(GUT._replace(is_on=False)) == "Every journal: “=Gut” is “Gut” (off)"
    assert "cannot follow" in told(Rule("of the future", "pages", "a", "b"))
