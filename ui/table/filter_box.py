"""The box that filters while one types."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget

from ui.desk import Desk

HELP = """Words find references that hold them all; a word may be begun only.
title:tumors — a word in one field (journal: author: year: pages: doi: type: …)
2010..2012   2010..   ..2003 — years from, to
no:doi   has:doi — fields that are empty or not
is:review — something is found in it; is:reviewed — you have looked at it
is:changed   is:doubtful   is:duplicate   is:printed — changed, doubtfully read, twice, kept as printed
-word — leaves out what follows the minus
"in quotes" — words together, whole
Esc clears, Down goes to the table."""


class FilterBox(QLineEdit):
    """Shows and sets the desk's filter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("filter")
        self.setPlaceholderText("Filter references…  Ctrl+F")
        self.setAccessibleName("Filter references")
        self.setToolTip(HELP)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._filter)
        desk.view_changed.connect(self._follow)
        desk.library_opened.connect(self._follow)

    def _filter(self, text: str) -> None:
        self._desk.filter_by(text)

    def _follow(self) -> None:
        wanted = self._desk.view.filter.text
        if self.text() != wanted:
            self.setText(wanted)  # its signal stays on: the button that clears the box comes and goes with it

    def event(self, event: QEvent) -> bool:
        """Esc is this box's while it holds a filter."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears; it, Down and Enter go to the table, where Ctrl+Z is the library's again."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_to_table()
        else:
            super().keyPressEvent(event)

    def _go_to_table(self) -> None:
        grid = self.window().findChild(QTableView, "grid")
        if grid is not None:
            grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
