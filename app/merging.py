"""Two entries for one work made one, field by field."""

from collections.abc import Mapping
from typing import NamedTuple

from app.library import Library, Step
from app.model import FIELDS, Names, Reference
from app.tasks import cell_text, stored_value


class Difference(NamedTuple):
    """A field in which two references differ, with its text in each; `takes_second` is what would be chosen unasked."""

    field: str
    first: str
    second: str
    takes_second: bool


def differences(first: Reference, second: Reference) -> list[Difference]:
    """The fields in which two references differ; what is fuller is proposed, the first where both are alike full."""
    found = []
    for field in FIELDS:
        texts = cell_text(first, field.name), cell_text(second, field.name)
        if texts[0] != texts[1]:
            is_fuller = len(texts[1]) > len(texts[0]) and (not texts[0] or texts[0].casefold() in texts[1].casefold())
            if field.kind == "names":
                is_fuller = is_fuller or _go_on(getattr(first, field.name), getattr(second, field.name))
            found.append(Difference(field.name, *texts, takes_second=is_fuller))
    return found


def _go_on(cut: Names, names: Names) -> bool:
    """Whether names go on where others are cut short by et al."""
    people = [name.family.casefold() for name in cut.people]
    others = [name.family.casefold() for name in names.people]
    return cut.et_al and len(people) < len(others) and others[: len(people)] == people


def merge(step: Step, library: Library, first_id: int, second_id: int, values: Mapping[str, str]) -> None:
    """Give the first reference these texts by field, and delete the second; all of it in one step.

    What the second was read from is kept with the first if that was typed by hand.
    """
    first, second = library.reference(first_id), library.reference(second_id)
    for field, text in values.items():
        if text != cell_text(first, field):
            step.set(first_id, field, stored_value(field, text))
    if not first.source and second.source:
        for column in ("source", "spans", "confidence"):
            step.set(first_id, column, getattr(second, column))
    step.delete("reference", [second_id])
