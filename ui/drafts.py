"""What was typed into a dialog and not kept there, while the program runs."""

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any


class Drafts:
    """Keeps for each library what was typed about a thing, named by `key`, such as ("rule", 3)."""

    def __init__(self, library: Callable[[], Path]) -> None:
        self._library = library
        self._kept: dict[tuple[Path, Hashable], Any] = {}

    def keep(self, key: Hashable, typed: Any) -> None:
        """Keep what was typed in place of what was kept before."""
        self._kept[self._library(), key] = typed

    def of(self, key: Hashable) -> Any:
        """What was kept; None if nothing was."""
        return self._kept.get((self._library(), key))

    def drop(self, key: Hashable) -> None:
        """Keep nothing more about a thing."""
        self._kept.pop((self._library(), key), None)
