"""A correction: what an edit by hand did to one value, as something that can be done to others."""

import dataclasses
from collections.abc import Callable
from typing import NamedTuple

from app.model import FIELD, Name, Names

Value = str | Names

NAME_FIELDS = ("authors", "editors", "translators")
NAMES = "authors"
"""The field that stands for all fields of names in a correction of names."""


@dataclasses.dataclass(frozen=True, slots=True)
class Correction:
    """What is to be done wherever the same is wrong.

    `kind` is the name of its kind; `before` and `after` are the words it was learnt from: "Alhman H." and "Ahlman H.",
    or an example of a form ("256-65" and "256-265"). `says` tells it to a user: "page ranges in full". `of_text` or
    `of_name` gives what becomes of a text or of one name; it gives back what does not have the mistake.
    """

    kind: str
    field: str
    before: str
    after: str
    says: str
    of_text: Callable[[str], str] = dataclasses.field(default=lambda text: text, compare=False)
    of_name: Callable[[Name], Name] = dataclasses.field(default=lambda name: name, compare=False)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields in which it is made."""
        return NAME_FIELDS if FIELD[self.field].kind == "names" else (self.field,)

    def corrected(self, value: Value) -> Value:
        """What becomes of a value."""
        if isinstance(value, Names):
            people = tuple(map(self.of_name, value.people))
            return value if people == value.people else Names(people, et_al=value.et_al)
        return self.of_text(value) if value else value

    def explains(self, before: Value, after: Value) -> bool:
        """Whether it is what was done to a value; of several names it may have been done to some only."""
        if isinstance(before, Names) and isinstance(after, Names):
            pairs = list(zip(before.people, after.people, strict=False))
            is_same_list = len(before.people) == len(after.people) and before.et_al == after.et_al
            made = [new == self.of_name(old) for old, new in pairs if old != new]
            return is_same_list and bool(made) and all(made)
        return before != after and self.corrected(before) == after


class Kind(NamedTuple):
    """A kind of correction.

    `title` is what a user reads, `fields` where it can be. `words` takes from an edit of a field's value the words
    that differ, None if the edit is nothing of this kind; `make` makes the correction of such words, or None.
    """

    name: str
    title: str
    fields: tuple[str, ...]
    words: Callable[[Value, Value], tuple[str, str] | None]
    make: Callable[[str, str, str], Correction | None]


def whole_texts(before: Value, after: Value) -> tuple[str, str] | None:
    """The words of a kind that looks at the whole text."""
    if isinstance(before, str) and isinstance(after, str) and before and after and before != after:
        return before, after
    return None


def one_renamed(before: Value, after: Value) -> tuple[Name, Name] | None:
    """The first person whose name an edit changed, before and after; None if people came or went."""
    if not (isinstance(before, Names) and isinstance(after, Names)) or len(before.people) != len(after.people):
        return None
    return next((pair for pair in zip(before.people, after.people, strict=True) if pair[0] != pair[1]), None)
