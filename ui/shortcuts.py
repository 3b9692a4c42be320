"""The keys of the actions: those they come with, and those a user chose instead."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.actions import ACTIONS, SEPARATOR, tell_key
from ui.settings import Settings
from ui.shortcut_sheet import KEYS

_KEY = "shortcuts"


class NamesKeys(Protocol):
    """A part of the window in which a sentence that stays names keys."""

    def name_keys(self, worded: Callable[[str], str]) -> None:
        """Name the keys in force; `worded` gives a sentence with them."""


class Shortcuts(QObject):
    """Gives actions their keys and remembers the changed ones. `changed`: an action has other keys."""

    changed = Signal()

    def __init__(self, acts: Mapping[str, QAction], settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts, self._settings = acts, settings
        self._own = self._remembered()
        for name in self._own:
            self._apply(name)

    def keys(self, name: str) -> list[QKeySequence]:
        """The keys of an action now."""
        return self._own.get(name, self.first_keys(name))

    def text(self, name: str) -> str:
        """The keys of an action as a user reads them: "Ctrl+Shift+Z, Ctrl+Y"."""
        return ", ".join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in self.keys(name))

    def first_keys(self, name: str) -> list[QKeySequence]:
        """The keys that an action comes with."""
        return [each for each in QKeySequence.listFromString(_FIRST[name]) if not each.isEmpty()]

    def in_words(self, sentence: str) -> str:
        """A sentence that names the keys that actions come with ("Ctrl+Z takes it back"), with those they have now; an
        action without keys is named by its place in the menus."""
        now = {
            first.toString(): self.text(name).split(", ")[0] or f"{_MENUS[name]} › {_TITLES[name]}"
            for name in self._own
            for first in self.first_keys(name)
            if first not in self.keys(name)
        }
        named = "|".join(map(re.escape, sorted(now, key=len, reverse=True)))
        return re.sub(rf"(?<![\w+])(?:{named})(?![\w+])", lambda keys: now[keys[0]], sentence) if now else sentence

    def keep_named(self, part: NamesKeys) -> None:
        """Have a part of the window name the keys in force, now and after each change of them."""
        part.name_keys(self.in_words)
        self.changed.connect(lambda: part.name_keys(self.in_words))

    def is_changed(self, name: str) -> bool:
        """Whether a user gave the action other keys."""
        return name in self._own

    def takers(self, keys: QKeySequence, *, apart_from: str) -> list[str]:
        """The other actions that have these keys, or keys that begin with them or that they begin with."""
        return [name for name in _FIRST if name != apart_from and any(_clash(each, keys) for each in self.keys(name))]

    def place_of(self, keys: QKeySequence) -> str:
        """The part of the window ("Table") in which these keys already do something; "" if in none."""
        for group in KEYS:
            for _, listed in group.rows:
                if any(QKeySequence(each.strip()) == keys for each in listed.split(",")):
                    return group.title
        return ""

    def give(self, name: str, keys: Sequence[QKeySequence]) -> None:
        """Give an action these keys alone, and take them from the others that have them."""
        for each in keys:
            for other in self.takers(each, apart_from=name):
                self._set(other, [mine for mine in self.keys(other) if not _clash(mine, each)])
        self._set(name, list(keys))
        self._keep()

    def reset(self, name: str) -> None:
        """Give an action the keys it comes with, taking them from those who have them now."""
        self.give(name, self.first_keys(name))

    def reset_all(self) -> None:
        """All actions as they come."""
        changed, self._own = list(self._own), {}
        for name in changed:
            self._apply(name)
        self._keep()

    def _set(self, name: str, keys: list[QKeySequence]) -> None:
        if keys == self.first_keys(name):
            self._own.pop(name, None)
        else:
            self._own[name] = keys
        self._apply(name)

    def _apply(self, name: str) -> None:
        action = self._acts[name]
        action.setShortcuts(self.keys(name))
        tell_key(action)

    def _keep(self) -> None:
        own = {name: [each.toString() for each in keys] for name, keys in self._own.items()}
        self._settings.remember(_KEY, json.dumps(own) if own else "")
        self.changed.emit()

    def _remembered(self) -> dict[str, list[QKeySequence]]:
        """What was chosen before; actions that are no more and what cannot be understood are passed over."""
        try:
            found = json.loads(self._settings.text(_KEY) or "{}")
        except ValueError:
            return {}
        if not isinstance(found, dict):
            return {}
        return {
            name: [
                sequence for each in keys if isinstance(each, str) and not (sequence := QKeySequence(each)).isEmpty()
            ]
            for name, keys in found.items()
            if name in _FIRST and isinstance(keys, list)
        }


def shortcuts_over(widget: QWidget) -> Shortcuts | None:
    """The shortcuts of the window that a dialog or a panel belongs to; None where it stands alone."""
    place: QObject | None = widget
    while place is not None:
        found = place.findChild(Shortcuts, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if found is not None:
            return found
        place = place.parent()
    return None


def in_force(sentence: str, widget: QWidget) -> str:
    """A sentence that names keys ("Ctrl+Z takes it back"), with those that the window of a dialog has now."""
    shortcuts = shortcuts_over(widget)
    return sentence if shortcuts is None else shortcuts.in_words(sentence)


_FIRST = {act.name: act.shortcut for act in ACTIONS if act.name != SEPARATOR}
_TITLES = {act.name: act.title for act in ACTIONS if act.name != SEPARATOR}
_MENUS = {act.name: act.menu_title for act in ACTIONS if act.name != SEPARATOR}


def _clash(one: QKeySequence, other: QKeySequence) -> bool:
    none = QKeySequence.SequenceMatch.NoMatch
    return one.matches(other) != none or other.matches(one) != none
