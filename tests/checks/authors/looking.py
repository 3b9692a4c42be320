"""What a check of names says of lists made by hand."""

from app.checks import Check, Finding
from app.checks.checked import Checked
from app.model import Article, Names, Reference
from app.reading import read_names, read_references
from app.styles import names_text
from app.styles.names import STORED

TITLE = "Outcome of surgery in the elderly. Ann Surg 2011; 253: 51-58"


def with_authors(*texts: str) -> list[Reference]:
    """References without a source, by their authors."""
    return [Reference(authors=read_names(text), title="Outcome", container_title="Ann Surg") for text in texts]


def printed(*authors: str) -> list[Reference]:
    """References that were read from an entry with these authors."""
    return read_references([f"{each} {TITLE}" for each in authors])


def found(check: Check, references: list[Reference]) -> list[Finding]:
    """The findings about a list."""
    return list(check.find(Checked(Article(), references)))


def said(check: Check, references: list[Reference]) -> list[tuple[str, tuple[int, ...], str, str]]:
    """Certainty, places, before and after of the findings about a list."""
    return [(each.certainty, each.references, each.before, each.after) for each in found(check, references)]


def mended(finding: Finding, fix: int = 0) -> list[str]:
    """What the cells of names show after a fix."""
    afters = [edit.after for edit in finding.fixes[fix].edits]
    return [names_text(after, STORED) for after in afters if isinstance(after, Names)]


def marked(finding: Finding, reference: Reference) -> str:
    """The words of the cell that a finding points at."""
    return names_text(getattr(reference, finding.field), STORED)[finding.start : finding.end]
