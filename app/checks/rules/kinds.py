"""All kinds of correction, and what an edit or a remembered rule makes of them."""

from functools import lru_cache

from app.checks.rules import of_figures, of_journals, of_names, of_texts
from app.checks.rules.correction import NAME_FIELDS, NAMES, Correction, Kind, Value
from app.checks.rules.rule import Rule

KINDS: tuple[Kind, ...] = (*of_names.KINDS, *of_texts.KINDS, *of_journals.KINDS, *of_figures.KINDS)
"""The narrowest first."""


LONGEST = 2_000
"""Characters of a text; a longer one was read wrong and teaches nothing."""


def corrections(field: str, before: Value, after: Value) -> list[Correction]:
    """What an edit of a field may have meant, the narrowest first; each would have done just this edit."""
    field = NAMES if field in NAME_FIELDS else field
    if any(isinstance(value, str) and len(value) > LONGEST for value in (before, after)):
        return []
    found = []
    for kind in KINDS:
        words = kind.words(before, after) if field in kind.fields else None
        made = kind.make(field, *words) if words else None
        if made is not None and made.explains(before, after):
            found.append(made)
    return found


def fitting(field: str, before: str, after: str) -> list[Kind]:
    """The kinds of which two texts of a field can be an example."""
    return [kind for kind in KINDS if field in kind.fields and kind.make(field, before, after) is not None]


@lru_cache(maxsize=1024)
def correction_of(rule: Rule) -> Correction | None:
    """What a rule does; None if its words are no example of its kind."""
    field = NAMES if rule.field in NAME_FIELDS else rule.field
    kind = next((each for each in KINDS if each.name == rule.kind and field in each.fields), None)
    return kind.make(field, rule.before, rule.after) if kind else None
