"""What was worked out of single references, kept while a list is checked again and again."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from app.model import Reference

if TYPE_CHECKING:
    from app.checks.list_words import Asked, ListWords

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
        self._words: ListWords | None = None
        self._asked: dict[Callable[..., Any], dict[int, tuple[Asked, Any]]] = {}

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

    def recall_asking(
        self, work: "Callable[[Reference, int, ListWords], Value]", words: "ListWords"
    ) -> Callable[[Reference, int], Value]:
        """What gives `work(reference, place, words)`, until a word that it asked about stands elsewhere in the list.

        What it gives must not depend on the place, by which it asks. `words` are those that were told last.
        """
        held, alive = self._asked.setdefault(work, {}), self._alive

        def recalled(reference: Reference, place: int) -> Value:
            known = held.get(id(reference))
            if known is None:
                alive[id(reference)] = reference
                asked = words.hear()
                known = held[id(reference)] = (asked, work(reference, place, words))
            value: Value = known[1]
            return value

        return recalled

    def tell(self, words: "ListWords") -> None:
        """Forget what was worked out with words that stand elsewhere now than in those that were told before."""
        before, self._words = self._words, words
        if before is None or before.lexicon is not words.lexicon:
            self._asked.clear()
            return
        changed = words.changed_since(before)
        for held in self._asked.values():
            for key in [key for key, (asked, _) in held.items() if asked.is_about(changed)]:
                del held[key]

    def keep(self, references: Iterable[Reference]) -> None:
        """Forget all but these."""
        kept = {id(each) for each in references}
        for gone in self._alive.keys() - kept:
            del self._alive[gone]
            for _, values in self._held.values():
                values.pop(gone, None)
            for held in self._asked.values():
                held.pop(gone, None)
