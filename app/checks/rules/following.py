"""The rules of the journal, where a list does not follow them yet."""

from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, names_fix, text_fix
from app.checks.rules.correction import Correction
from app.checks.rules.kinds import correction_of
from app.checks.rules.rule import Rule
from app.model import Names, Reference
from app.styles import name_text, names_text
from app.styles.names import STORED

CODE = "RUL01"


@check(CODE, "Rules of the journal", "likely")
def following(checked: Checked) -> Iterator[Finding]:
    """Flags what a rule that was kept for the article's journal, or for every journal, would write otherwise.

    A rule is kept when a correction by hand is offered elsewhere, or is written in the dialog of rules. One may be of
    words (a surname, a journal's name) or of a form, told by an example (page ranges in full: 256-65 as 256-265). All
    findings of one rule are fixed together.

    Example:
        rule pages = 256-65 -> 256-265
        rule container_title = Lancet Oncol. -> Lancet Oncol
        R1 pages = 1307-12
        R2 container_title = Lancet Oncol.
        R3 pages = 934-959
        gives R1 pages = 1307-1312
        gives R2 container_title = Lancet Oncol
    """
    for rule in checked.rules:
        correction = correction_of(rule) if rule.holds_for(checked.article.journal) else None
        if correction is not None:
            for place, reference in checked:
                yield from _found(rule, correction, place, reference)


def applies(rule: Rule, reference: Reference) -> bool:
    """Whether a reference holds what a rule would write otherwise, whatever its journal."""
    correction = correction_of(rule)
    return correction is not None and any(
        correction.corrected(getattr(reference, field)) != getattr(reference, field) for field in correction.fields
    )


def _found(rule: Rule, correction: Correction, place: int, reference: Reference) -> Iterator[Finding]:
    whose = rule.journal or "every journal"
    message = f"By the rule of {whose}: {correction.says}"
    for field in correction.fields:
        value = getattr(reference, field)
        wanted = correction.corrected(value)
        if wanted == value:
            continue
        if isinstance(value, Names) and isinstance(wanted, Names):
            pairs = [(old, new) for old, new in zip(value.people, wanted.people, strict=True) if old != new]
            before, after = (name_text(name, STORED) for name in pairs[0])
            start = names_text(value, STORED).find(before)
            end = start + len(before) if start >= 0 else -1
            fix = names_fix(place, field, value, wanted, label=after)
        else:
            before, after, start, end = str(value), str(wanted), 0, len(str(value))
            fix = text_fix(place, field, before, after)
        yield Finding(CODE, "likely", message, (place,), (), field, before, after, start, end, (fix,), together=message)
