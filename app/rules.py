"""The rules of journals: corrections that a library remembers, and their way from library to library."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from app.checks.rules.correction import Correction
from app.checks.rules.following import applies
from app.checks.rules.kinds import correction_of, fitting
from app.checks.rules.rule import Rule
from app.errors import CorrigendaError
from app.formats import load
from app.formats.csv_reading import as_text, from_text
from app.library import Library, Step
from app.model import FIELD, Reference

COLUMNS = ("journal", "field", "kind", "before", "after", "on")
"""The columns of rules as CSV."""

LONGEST = 2_000
_OFF = frozenset({"no", "0", "off", "false", "нет"})


def rules_of(library: Library) -> list[Rule]:
    """All rules of a library, on or off, in the order they were kept."""
    return [
        Rule(row["kind"], row["field"], row["before"], row["after"], row["journal"], bool(row["is_on"]), each)
        for each, row in library.small_table("rule").items()
    ]


def rule_of(correction: Correction, journal: str) -> Rule:
    """The rule that remembers a correction for a journal."""
    return Rule(correction.kind, correction.field, correction.before, correction.after, " ".join(journal.split()))


def checked_rule(rule: Rule) -> Rule:
    """The rule as it can be kept; raises `CorrigendaError` if its words are no example of its kind.

    A rule without a kind gets the first one that fits.
    """
    if rule.field not in FIELD:
        raise CorrigendaError(f"There is no field “{rule.field}”, so the rule was not kept. Choose one of the list.")
    if not rule.before or rule.before == rule.after:
        raise CorrigendaError("A rule needs the words before and other ones after; it was not kept. Type both.")
    kinds = [] if max(len(rule.before), len(rule.after)) > LONGEST else fitting(rule.field, rule.before, rule.after)
    if not kinds or (rule.kind and rule.kind not in {kind.name for kind in kinds}):
        raise CorrigendaError(
            f"“{rule.before[:60]}” and “{rule.after[:60]}” are no example of a correction of this kind in "
            f"{FIELD[rule.field].title}, so the rule was not kept. Choose another kind or field, or type both as they "
            "stand in a cell."
        )
    return rule._replace(kind=rule.kind or kinds[0].name, journal=" ".join(rule.journal.split()))


def keep(step: Step, rules: Iterable[Rule], present: Sequence[Rule]) -> int:
    """Add rules to a library that has the `present` ones; one that says the same is switched on instead.

    Gives how many were added or switched on.
    """
    known = {rule.same: rule for rule in present}
    kept = 0
    for rule in rules:
        same = known.get(rule.same)
        if same is None:
            known[rule.same] = rule
            step.add("rule", _row(rule))
            kept += 1
        elif rule.is_on and not same.is_on and same.id:
            step.set(same.id, "is_on", True, table="rule")
            known[rule.same] = same._replace(is_on=True)
            kept += 1
    return kept


def rewrite(step: Step, rule: Rule) -> None:
    """Write a changed rule over the one with its id."""
    for column, value in _row(rule).items():
        step.set(rule.id, column, value, table="rule")


def counts(rules: Sequence[Rule], references: Sequence[Reference]) -> list[int]:
    """In how many of some references each rule would change something, whatever their journal."""
    return [sum(applies(rule, reference) for reference in references) for rule in rules]


class Brought(NamedTuple):
    """Rules that were read, and what could not be, each with its line: "line 3: …"."""

    rules: list[Rule]
    problems: list[str]


def rules_csv(rules: Iterable[Rule]) -> str:
    """Rules as CSV, one a line under a header; cells that a spreadsheet would compute get an apostrophe."""
    lines = io.StringIO(newline="")
    rows = csv.writer(lines)
    rows.writerow(COLUMNS)
    for rule in rules:
        cells = (rule.journal, rule.field, rule.kind, rule.before, rule.after, "yes" if rule.is_on else "no")
        rows.writerow(map(as_text, cells))
    return lines.getvalue()


def bring(path: Path) -> Brought:
    """The rules of a CSV file or of another library; raises `CorrigendaError` with a sentence."""
    if path.suffix.casefold() == ".corrigenda":
        with Library.open(path, read_only=True) as library:
            return Brought(rules_of(library), [])
    return read_rules(load(path).text)


def read_rules(text: str) -> Brought:
    """The rules of a CSV file with a header that names `COLUMNS` in any order; "kind", "journal" and "on" may lack."""
    text = text.removeprefix("\ufeff")
    first = text.split("\n", 1)[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    brought = Brought([], [])
    try:
        header = [cell.strip().casefold() for cell in next(rows, [])]
        if not {"field", "before", "after"} <= set(header):
            raise CorrigendaError(
                f"These are no rules: the first line must name {', '.join(COLUMNS)}. Nothing was changed."
            )
        for row in rows:
            if any(cell.strip() for cell in row):
                _read_row(dict(zip(header, map(from_text, row), strict=False)), rows.line_num, brought)
    except csv.Error as error:
        brought.problems.append(f"line {rows.line_num}: {error}; the rest was left out.")
    return brought


def _read_row(cells: dict[str, str], line: int, brought: Brought) -> None:
    is_on = cells.get("on", "").strip().casefold() not in _OFF
    kind, field = cells.get("kind", "").strip(), cells["field"].strip()
    rule = Rule(kind, _field(field), cells.get("before", ""), cells.get("after", ""), cells.get("journal", ""), is_on)
    try:
        brought.rules.append(checked_rule(rule))
    except CorrigendaError as error:
        brought.problems.append(f"line {line}: {error}")


def _field(name: str) -> str:
    """A field by its column or its title."""
    return next((each.name for each in FIELD.values() if name.casefold() in (each.name, each.title.casefold())), name)


def told(rule: Rule) -> str:
    """A rule in one line: "Lancet: page ranges in full, as in “256-265” (off)"."""
    correction = correction_of(rule)
    says = correction.says if correction else f"{rule.before} → {rule.after}, which this version cannot follow"
    return f"{rule.journal or 'Every journal'}: {says}{'' if rule.is_on else ' (off)'}"


def _row(rule: Rule) -> dict[str, object]:
    return {column: getattr(rule, column) for column in ("kind", "field", "before", "after", "journal", "is_on")}
