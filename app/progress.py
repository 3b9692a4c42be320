"""How long work tells how far it is, and hears that it should stop."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.errors import Cancelled


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
