"""`corrigenda rules`: the rules of journals that a library keeps."""

import argparse
from pathlib import Path

from app.cli.command import DONE, Chosen, Command, put_row, tell
from app.cli.streams import put_bytes
from app.library import Library
from app.shapes import rule_json


def _options(parser: argparse.ArgumentParser) -> None:
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="one JSON object a line instead of text")
    forms.add_argument("--csv", action="store_true", help="as CSV, for another library")
    parser.add_argument("--add", metavar="PATH", help="first bring rules from a CSV file or another library")


def _run(chosen: Chosen) -> int:
    from app.rules import rules_csv, rules_of, told

    if chosen.add:
        _add(Path(chosen.file), Path(chosen.add))
    with Library.open(Path(chosen.file), read_only=True) as library:
        rules = rules_of(library)
    if chosen.csv:
        put_bytes(rules_csv(rules).encode(), None)
        return DONE
    for each in rules:
        put_row(rule_json(each), as_json=chosen.json, text=told(each))
    return DONE


def _add(path: Path, source: Path) -> None:
    """Bring rules into a library, and say on standard error what came and what could not."""
    from app.rules import bring, keep, rules_of

    brought = bring(source)
    with Library.open(path) as library, library.step(f"Bring rules from {source.name}") as step:
        kept = keep(step, brought.rules, rules_of(library))
    for problem in brought.problems:
        tell(problem)
    tell(f"{kept} of {len(brought.rules)} rules were new.")


RULES = Command("rules", "the rules of journals that a library keeps, one a line", _run, _options, file="library")
