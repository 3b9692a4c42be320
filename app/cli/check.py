"""`corrigenda check` and `fix`: mistakes in the list, and those that may be mended unseen.

The checks are imported where they run, as the start of the window need not wait for them.
"""

import argparse
from typing import TYPE_CHECKING

from app.cli.command import DONE, FINDINGS_LEFT, Chosen, Command, put_row, reading_of, tell
from app.cli.export import add_output, put_list
from app.cli.looking import findings_in, let_pass_in, refuse_too_long
from app.shapes import finding_json

if TYPE_CHECKING:
    from app.checks import Finding


def _check_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of text")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if anything is found")


def _check(chosen: Chosen) -> int:
    found = findings_in(chosen, reading_of(chosen))
    for finding in found:
        put_row(finding_json(finding), as_json=chosen.json, text=_line(finding))
    return FINDINGS_LEFT if chosen.strict and found else DONE


def _line(finding: "Finding") -> str:
    where = ", ".join(f"R{place}" for place in finding.references) or "Article"
    change = f" [{finding.before} → {finding.after}]" if finding.after else ""
    return f"{where:8} {finding.certainty:8} {finding.check}  {finding.message}{change}"


def _fix_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--certain", action="store_true", help="mend what is certain alone, without rules")
    add_output(parser)
    parser.add_argument("--strict", action="store_true", help="exit with 1 if anything is left to mend or to ask")


def _fix(chosen: Chosen) -> int:
    from app.checks import Lexicon, check_list
    from app.checks.rules.following import CODE as RULES
    from app.mending import mend_all

    reading = reading_of(chosen)
    refuse_too_long(reading)
    lexicon, rules = Lexicon(reading.words), reading.rules
    by_rules = "" if chosen.certain else RULES
    let_pass, apart = let_pass_in(chosen, reading)

    def wanted(finding: "Finding") -> bool:
        is_meant = finding.certainty == "certain" or finding.check == by_rules
        return is_meant and finding.fingerprint not in let_pass

    mended = mend_all(reading.article, reading.references, wanted=wanted, lexicon=lexicon, rules=rules)
    put_list(chosen, mended.article, mended.references)
    found = check_list(mended.article, mended.references, lexicon=lexicon, rules=rules, apart=apart, ignored=let_pass)
    left = [finding for finding in found if not finding.is_mended]
    tell(f"{len(mended.done)} mended, {len(left)} left to look at.")
    return FINDINGS_LEFT if chosen.strict and left else DONE


CHECK = Command("check", "find mistakes in the list, one a line", _check, _check_options)
FIX = Command("fix", "mend what is certain, follow the rules of a library, and write the list", _fix, _fix_options)
