"""Rules of a journal, where a list does not follow them yet."""

from app.checks import Finding, check_list
from app.checks.rules import following
from app.checks.rules.rule import Rule
from app.mending import alike, applied
from app.model import Article, Name, Names, Reference

FULL = Rule("pages", "pages", "256-65", "256-265", journal="Lancet")
ALHMAN = Rule("name", "authors", "Alhman H.", "Ahlman H.")


def found(*rules: Rule, journal: str = "Lancet", references: list[Reference]) -> list[Finding]:
    return check_list(Article(journal=journal), references, checks=(following,), rules=rules)


def test_a_rule_is_followed_in_its_journal_only() -> None:
    every = [Reference(pages="256-65"), Reference(pages="256-265")]
    [finding] = found(FULL, references=every)
    assert (finding.references, finding.certainty, finding.before, finding.after) == (
        (1,),
        "likely",
        "256-65",
        "256-265",
    )
    assert finding.message == "By the rule of Lancet: page ranges in full, as in “256-265”"
    assert found(FULL, journal="Cancer", references=every) == []
    assert found(FULL._replace(is_on=False), references=every) == []


def test_a_rule_of_names_finds_editors_too_and_its_fix_leaves_the_others() -> None:
    people = Names((Name("Rindi", "G."), Name("Alhman", "H.")), et_al=True)
    every = [Reference(editors=people)]
    [finding] = found(ALHMAN, references=every, journal="")
    assert (finding.field, finding.before, finding.after, finding.start, finding.end) == (
        *("editors", "Alhman H.", "Ahlman H."),
        *(10, 19),
    )
    mended, _ = applied(Article(), every, finding.fixes)
    assert mended.references[0].editors == Names((Name("Rindi", "G."), Name("Ahlman", "H.")), et_al=True)


def test_all_that_one_rule_finds_is_fixed_together() -> None:
    every = [Reference(pages="256-65"), Reference(pages="1307-12"), Reference(authors=Names((Name("Alhman", "H."),)))]
    all_found = found(FULL, ALHMAN, references=every)
    assert alike(all_found[0], all_found) == all_found[:2]


def test_a_rule_that_makes_no_sense_finds_nothing() -> None:
    assert found(Rule("pages", "pages", "", ""), references=[Reference(pages="256-65")], journal="") == []
