"""What a built-in form does not print of a reference, and what it wants that the reference does not tell."""

from app.model import FIELDS, Reference
from app.styles.form import Form

NEVER_PRINTED = frozenset({"type", "language"})


def left_out(reference: Reference, form: Form) -> list[str]:
    """The fields that a reference fills and a form does not print, by name; none of one that is kept as printed."""
    if reference.as_printed and reference.source:
        return []
    printed = {piece.field for piece in form.render(reference)} | NEVER_PRINTED
    return [each.name for each in FIELDS if getattr(reference, each.name) and each.name not in printed]


def lacks_authors(reference: Reference, form: Form) -> bool:
    """Whether et al. stands where a form would print more authors than are known."""
    return reference.authors.et_al and len(reference.authors.people) < form.authors
