"""How the columns are arranged, as the settings remember it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray

from ui.table.columns import NUMBER_OF

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The columns from the left, each with its name, its width in pixels and whether it is seen.

    They are remembered by name, so that columns of a later version do no harm.
    """

    columns: tuple[tuple[str, int, bool], ...]
    title_lines: int = 1
    title_is_fixed: bool = False

    def to_bytes(self) -> QByteArray:
        """The stored form."""
        state = {
            "version": _VERSION,
            "columns": self.columns,
            "title_lines": self.title_lines,
            "title_is_fixed": self.title_is_fixed,
        }
        return QByteArray(json.dumps(state).encode())


def read_arrangement(stored: QByteArray) -> Arrangement | None:
    """What `to_bytes` stored; None if it cannot be read, and without columns that are unknown."""
    try:
        state = json.loads(bytes(stored.data()))
        columns = tuple(_known(state["columns"]))
        lines = int(state.get("title_lines") or (2 if state.get("wraps_titles") else 1))  # once it was a yes or no
        return Arrangement(columns, lines, bool(state.get("title_is_fixed")))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _known(columns: Iterable[tuple[str, int, bool]]) -> Iterable[tuple[str, int, bool]]:
    for name, width, shown in columns:
        if name in NUMBER_OF:
            yield name, int(width), bool(shown)
