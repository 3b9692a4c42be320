"""What a check says of references made by hand."""

from app.checks import Check, Finding
from app.checks.checked import Checked
from app.model import Article, Name, Names, Reference
from app.styles import names_text
from app.styles.names import STORED


def found(check: Check, *references: Reference) -> list[Finding]:
    """The findings about a list of these references."""
    return list(check.find(Checked(Article(), references)))


def mended(check: Check, *references: Reference) -> list[tuple[str, str, str]]:
    """Certainty, field and the field's text after the first fix, for each finding."""
    return [(each.certainty, each.field, after_fix(each)) for each in found(check, *references)]


def after_fix(finding: Finding) -> str:
    """The text that a cell would show after the first fix."""
    after = finding.fixes[0].edits[0].after
    return names_text(after, STORED) if isinstance(after, Names) else str(after)


def by(*families_and_givens: str) -> Names:
    """Names of "Rindi, G."."""
    return Names(tuple(Name(*each.split(", ")) for each in families_and_givens))
