"""Values offered below a box while one types: what the library knows that the typed part may become."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QSignalBlocker, QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QCompleter

from ui.table.editors import Editor, dress_suggestions

Ask = Callable[[str], Sequence[str]]
"""Gives the values that a text may become, the likeliest first; asked at each key, so it takes few milliseconds."""

_MOST = 12
_FEW = 3
_FEWEST = 2
"""Letters of a name in a list of names before some are offered: initials stand there too."""

_BEFORE_NAME = re.compile(r"(?:^|[,;])\s*([^,;]*)$")


class Completion(QObject):
    """Offers values for the whole text of a box, or, among `names`, for the name that the cursor stands behind.

    A value that is gone to by the arrows stands in the box at once. Among names Enter takes it and stays in the box.
    """

    def __init__(self, editor: Editor, ask: Ask, *, names: bool = False) -> None:
        super().__init__(editor)
        self._editor, self._ask, self._names = editor, ask, names
        self._start = 0
        self._values = QStringListModel(self)
        self._completer = QCompleter(self._values, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(_MOST)
        self._completer.setWidget(editor)
        self._completer.highlighted.connect(self._put)
        self._completer.activated.connect(self._put)
        editor.typed.connect(self.offer)
        editor.suggestions = self

    @property
    def _popup(self) -> QAbstractItemView:
        popup = self._completer.popup()
        assert popup is not None
        return popup

    @property
    def is_open(self) -> bool:
        """Whether values are being offered."""
        return self._popup.isVisible()

    def values(self) -> list[str]:
        """What is being offered."""
        return self._values.stringList() if self.is_open else []

    def close(self) -> bool:
        """Offer nothing more; whether anything was offered."""
        if not self.is_open:
            return False
        self._popup.hide()
        return True

    def take(self) -> bool:
        """Enter or Tab: take a chosen name and stay; False where the key is to end the edit."""
        chosen = self.is_open and self._popup.currentIndex().isValid()
        self.close()
        return chosen and self._names

    def offer(self) -> None:
        """Offer what the text may become as it is now."""
        part = self._part()
        self._show(part, self._values_for(part.strip(), apart_from=part.strip()))

    def offer_widely(self) -> None:
        """Offer what the text may become, or what begins at least as it does, by fewer and fewer of its letters."""
        whole = self._part(fewest=1)
        first = whole.strip().split(" ")[0]
        for part in dict.fromkeys((whole.strip(), first, first[:_FEW], first[:1])):
            if values := self._values_for(part, apart_from=whole.strip()):
                self._show(whole, values)
                return

    def _values_for(self, part: str, *, apart_from: str) -> list[str]:
        return [each for each in self._ask(part) if each != apart_from] if part else []

    def _show(self, part: str, values: list[str]) -> None:
        if not values:
            self.close()
            return
        self._values.setStringList(values[:_MOST])
        self._completer.setCompletionPrefix(part)  # what stands in the box again when one goes above the first value
        dress_suggestions(self._popup, values)
        self._completer.complete(self._editor.rect())
        with QSignalBlocker(self._popup.selectionModel()):  # nothing is chosen before an arrow is pressed
            self._popup.setCurrentIndex(QModelIndex())
        self._popup.doItemsLayout()  # it was laid out before it was dressed

    def _part(self, *, fewest: int = _FEWEST) -> str:
        """What is to be completed, and where it begins; "" if nothing is. A name needs `fewest` letters."""
        text, at = self._editor.content(), self._editor.cursor_place()
        if not self._names:
            self._start = 0
            return text if at == len(text) else ""
        found = _BEFORE_NAME.search(text[:at])
        if found is None or text[at : at + 1] not in ("", ",", ";"):
            return ""
        self._start = found.start(1)
        return found[1] if sum(map(str.isalpha, found[1])) >= fewest else ""

    def _put(self, value: str) -> None:
        """Put a value in the place of what was typed, or of the value that was put there before."""
        self._editor.exchange(self._start, self._editor.cursor_place(), value)
