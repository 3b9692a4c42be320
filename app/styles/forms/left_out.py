"""What a built-in form does not print of a reference, and what it wants that the reference does not tell."""

from app.model import FIELDS, UNPRINTED, Reference
from app.styles.form import Form
from app.styles.imprints import without_imprint

NEVER_PRINTED = UNPRINTED | {"type", "language"}


def left_out(reference: Reference, form: Form) -> list[str]:
    """The fields that a reference fills and a form does not print, by name; none of one that is kept as printed."""
    if reference.as_printed and reference.source:
        return []
    reference = without_imprint(reference)
    pieces = form.render(reference)
    fields, texts = {piece.field for piece in pieces} | NEVER_PRINTED, {piece.text for piece in pieces}
    filled = [each.name for each in FIELDS if getattr(reference, each.name)]
    return [name for name in filled if name not in fields and getattr(reference, name) not in texts]


def lacks_authors(reference: Reference, form: Form) -> bool:
    """Whether et al. stands where a form would print more authors than are known."""
    return reference.authors.et_al and len(reference.authors.people) < form.authors
