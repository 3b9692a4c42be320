"""Filters that a user keeps under names, for all libraries."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.library import read_filter
from ui.settings import Settings

LONGEST_NAME = 80
"""Characters."""

_KEY = "filters"


class SavedFilter(NamedTuple):
    """A filter as it is typed, and what it is called."""

    name: str
    text: str


def in_order(filters: Iterable[SavedFilter]) -> tuple[SavedFilter, ...]:
    """Filters by name, each name once whatever its case: the last of a name stays; those without one are left out."""
    named = {_same(each.name): SavedFilter(_squeezed(each.name), each.text.strip()) for each in filters}
    kept = (each for each in named.values() if each.name and read_filter(each.text).groups)
    return tuple(sorted(kept, key=lambda each: _same(each.name)))


def filters_json(filters: Iterable[SavedFilter]) -> str:
    """Filters as the settings hold them; "" for none."""
    held = [list(each) for each in filters]
    return json.dumps(held, ensure_ascii=False) if held else ""


def filters_in(stored: str) -> tuple[SavedFilter, ...]:
    """The filters that `filters_json` wrote; what cannot be understood is passed over."""
    try:
        held = json.loads(stored or "[]")
    except ValueError:
        return ()
    pairs = [each for each in held if isinstance(each, list) and len(each) == 2] if isinstance(held, list) else []
    return in_order(SavedFilter(*each) for each in pairs if all(isinstance(part, str) for part in each))


class SavedFilters(QObject):
    """Keeps them in the settings, so that a new library has them too and one that is sent on takes none along.

    `changed`: others are kept now.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.all = filters_in(settings.text(_KEY))

    def named(self, name: str) -> SavedFilter | None:
        """The filter of a name."""
        return next((each for each in self.all if _same(each.name) == _same(name)), None)

    def of_text(self, text: str) -> SavedFilter | None:
        """The filter that asks for the same parts as a typed one."""
        groups = read_filter(text).groups
        return next((each for each in self.all if read_filter(each.text).groups == groups), None)

    def fitting(self, typed: str) -> tuple[SavedFilter, ...]:
        """Those whose name or text holds what is typed; all where none does, or where what is typed is one of them."""
        sought = _same(typed)
        found = tuple(each for each in self.all if sought in _same(f"{each.name} {each.text}"))
        return self.all if self.of_text(typed) else found or self.all

    def save(self, name: str, text: str) -> None:
        """Keep a filter, in place of one of the same name."""
        self.keep([*self.all, SavedFilter(name, text)])

    def keep(self, filters: Iterable[SavedFilter]) -> None:
        """Keep these and no others."""
        kept = in_order(filters)
        if kept != self.all:
            self.all = kept
            self._settings.remember(_KEY, filters_json(kept))
            self._settings.sync()
            self.changed.emit()


def _squeezed(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME].rstrip()


def _same(name: str) -> str:
    return " ".join(name.casefold().split())
