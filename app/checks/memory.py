"""What was worked out of single references, kept while a list is checked again and again."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from app.model import Reference

Value = TypeVar("Value")
_UNKNOWN: Any = object()


class Memory:
    """Remembers what functions gave for references, until a reference goes or a function gets another context.

    References are told apart as objects, which costs next to nothing: one that stayed as it was must be handed in as
    the same object, and one whose values were changed be let go.
    """

    def __init__(self) -> None:
        self._alive: dict[int, Reference] = {}
        self._held: dict[Callable[..., Any], tuple[tuple[object, ...], dict[int, Any]]] = {}

    def recall(self, work: Callable[..., Value], context: tuple[object, ...] = ()) -> Callable[[Reference], Value]:
        """What gives `work(reference, *context)` of a reference, worked out if it is not known."""
        held = self._held.get(work)
        if held is None or held[0] != context:
            held = self._held[work] = (context, {})
        values, alive = held[1], self._alive

        def recalled(reference: Reference) -> Value:
            key = id(reference)
            value: Value = values.get(key, _UNKNOWN)
            if value is _UNKNOWN:
                alive[key] = reference  # so that no other object gets its identity
                value = values[key] = work(reference, *context)
            return value

        return recalled

    def keep(self, references: Iterable[Reference]) -> None:
        """Forget all but these."""
        kept = {id(each) for each in references}
        for gone in self._alive.keys() - kept:
            del self._alive[gone]
            for _, values in self._held.values():
                values.pop(gone, None)
