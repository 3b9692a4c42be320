"""Whether something is typed in the window that the library does not hold yet."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from ui.panels.entry import Entry
from ui.parts import is_in
from ui.table.editors import LineEditor, LongEditor

_TYPED_IN = (QLineEdit, QPlainTextEdit)


class Unsaved(QObject):
    """Looks at what has the keyboard in a window: a cell that is edited, a field of the article. `changed` tells."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._place: QWidget | None = None
        self._was = False
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    @property
    def is_there(self) -> bool:
        """Whether something is typed and not stored; a refused text stays so while the cursor is elsewhere."""
        return self._place is not None and isValid(self._place) and _is_typed(self._place)

    def look(self) -> None:
        """Look again."""
        if self.is_there != self._was:
            self._was = not self._was
            self.changed.emit()

    def _follow(self, _before: QWidget | None, place: QWidget | None) -> None:
        if not isinstance(place, _TYPED_IN) or not is_in(self._window, place):
            self.look()
            return
        if not place.property("looked-at"):
            place.setProperty("looked-at", True)
            place.textChanged.connect(self.look)
        if not self.is_there:
            self._place = place
        self.look()


def _is_typed(place: QWidget) -> bool:
    if isinstance(place, LineEditor | LongEditor):
        return place.isVisible() and place.is_typed
    holder = place.parentWidget()
    return isinstance(holder, Entry) and holder.is_typed
