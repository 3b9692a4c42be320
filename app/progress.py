"""How long work tells how far it is, and hears that it should stop."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, overload

from app.errors import Cancelled

Item = TypeVar("Item")


@dataclass(slots=True)
class Progress:
    """Told by long work, heard by whoever waits; both ends may be in different threads.

    `heard` is called with (done, total), counts of whatever the work counts. Setting `cancelled` makes the next
    `report` raise `Cancelled`.
    """

    heard: Callable[[int, int], None] = field(default=lambda done, total: None)
    cancelled: bool = False

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` are done; raises `Cancelled` if the user wants no more."""
        if self.cancelled:
            raise Cancelled("Cancelled: nothing was changed.")
        self.heard(done, total)


@dataclass(slots=True)
class Passes:
    """Tells a progress of several goes through lists as one count, from 0 to `total` items."""

    progress: Progress
    total: int
    done: int = 0

    def over(self, items: Sequence[Item]) -> "Heard[Item]":
        """The same items; whoever goes through them, once or more often, is heard without knowing of it."""
        return Heard(items, self)

    def report(self, done: int) -> None:
        """Say that `done` items more than the goes that came to their end are done; raises `Cancelled`."""
        self.progress.report(min(self.done + done, self.total), self.total)


class Heard(Sequence[Item]):
    """A sequence that tells how far it has been gone through."""

    def __init__(self, items: Sequence[Item], passes: Passes) -> None:
        self._items, self._passes = items, passes

    def __iter__(self) -> Iterator[Item]:
        for place, item in enumerate(self._items):
            if place % _HEARD_EVERY == 0:
                self._passes.report(place)
            yield item
        self._passes.done += len(self._items)

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Item]: ...
    def __getitem__(self, place: int | slice) -> Item | Sequence[Item]:
        """An item, or some that are not heard."""
        return self._items[place]


_HEARD_EVERY = 100
"""Items between two reports: some ten milliseconds of writing."""


class Heeded(Sequence[Item]):
    """A sequence that hears, whoever goes through it or a slice of it, that the user wants no more."""

    def __init__(self, items: Sequence[Item], progress: Progress) -> None:
        self._items, self._progress = items, progress

    def __iter__(self) -> Iterator[Item]:
        for place, item in enumerate(self._items):
            if place % _HEARD_EVERY == 0:
                self._progress.report(0, 1)
            yield item

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> "Heeded[Item]": ...
    def __getitem__(self, place: int | slice) -> "Item | Heeded[Item]":
        """An item, or some that are heeded too."""
        if isinstance(place, slice):
            return Heeded(self._items[place], self._progress)
        return self._items[place]
