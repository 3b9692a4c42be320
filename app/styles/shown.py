"""A reference by its values, so that what was worked out of it once is found again while a list is edited."""

from dataclasses import fields
from operator import attrgetter

from app.model import Reference

_values = attrgetter(
    *(
        each.name
        for each in fields(Reference)
        if each.name not in ("id", "article_id", "reviewed", "doubts", "confidence")
    )
)


class Shown:
    """A reference as a key: equal to every other one that prints the same. It is not to be changed afterwards."""

    __slots__ = ("_hash", "_values", "reference")

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self._values = _values(reference)
        self._hash = hash(self._values)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shown) and self._values == other._values
