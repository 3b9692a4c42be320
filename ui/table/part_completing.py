"""Names of fields and states offered below the filter box while one types the beginning of one."""

from PySide6.QtCore import QModelIndex, QObject, QSignalBlocker, QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from app.library import completions_of, is_begun, is_unclosed
from ui.table.editors import dress_suggestions

_MOST_SEEN = 12


class PartCompletion(QObject):
    """Offers what the part before the cursor may become; one that is chosen by the arrows is taken by Enter or Tab."""

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        self._values = QStringListModel(self)
        self._completer = QCompleter(self._values, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SEEN)
        self._completer.setWidget(box)
        self._completer.activated.connect(self._put)
        box.textEdited.connect(lambda _text: self.offer())

    def values(self) -> list[str]:
        """What is being offered."""
        return self._values.stringList() if self._popup.isVisible() else []

    def begun(self) -> str:
        """The last part, while it only begins a state or a field and the rest is offered; nothing fits it yet."""
        part = self._part() if self.values() and self._box.cursorPosition() == len(self._box.text()) else ""
        return part if ":" in part and is_begun(part) else ""

    def close(self) -> bool:
        """Offer nothing more; whether anything was offered."""
        was_open = self._popup.isVisible()
        self._popup.hide()
        return was_open

    def take(self) -> bool:
        """Put in what is chosen; False where nothing is."""
        chosen = self._popup.currentIndex() if self._popup.isVisible() else QModelIndex()
        self.close()
        if chosen.isValid():
            self._put(str(chosen.data()))
        return chosen.isValid()

    def offer(self) -> None:
        """Offer what can be offered as the text is now."""
        values = completions_of(self._part())
        if not values:
            self.close()
            return
        self._values.setStringList(values)
        dress_suggestions(self._popup, values)
        self._completer.complete(self._box.rect())
        with QSignalBlocker(self._popup.selectionModel()):  # nothing is chosen before an arrow is pressed
            self._popup.setCurrentIndex(QModelIndex())
        self._popup.doItemsLayout()  # it was laid out before it was dressed

    @property
    def _popup(self) -> QAbstractItemView:
        popup = self._completer.popup()
        assert popup is not None
        return popup

    def _part(self) -> str:
        """What stands before the cursor since the last space, if it is the end of a word that is not quoted."""
        at = self._box.cursorPosition()
        before, after = self._box.text()[:at], self._box.text()[at : at + 1]
        return "" if after.strip() or is_unclosed(before) else before.rpartition(" ")[2]

    def _put(self, value: str) -> None:
        """Put a value in the place of the part, and offer what may follow a name."""
        start = self._box.cursorPosition() - len(self._part())
        self._box.setSelection(start, len(self._part()))
        self._box.insert(value)
        self.offer()
