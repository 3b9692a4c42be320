"""Profiles: choices that were kept under a name, to be taken up again and for all who use the library."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QPushButton, QWidget

from app.exporting import Plan
from ui.shortcuts import in_force
from ui.theme import GRID

LAST_USED = "As last time"


class ProfileRow(QWidget):
    """The kept profiles, and buttons that keep the choices or delete the chosen profile.

    `taken` comes with a `Plan`, `kept` and `dropped` with a name.
    """

    taken = Signal(object)
    kept = Signal(str)
    dropped = Signal(str)

    def __init__(self, last: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = last
        self.box = QComboBox(self)
        self.box.setAccessibleName("Profile")
        self.keep = QPushButton("&Keep…", self)
        self.keep.setAutoDefault(False)
        self.keep.setToolTip("Keep these choices in the library under a name, such as the journal’s")
        self.drop = QPushButton("&Delete", self)
        self.drop.setAutoDefault(False)
        self.drop.setToolTip(in_force("Delete the chosen profile; Ctrl+Z brings it back", self))
        for button in (self.keep, self.drop):
            button.setMaximumWidth(button.fontMetrics().horizontalAdvance(button.text()) + 6 * GRID)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.box, 1)
        row.addWidget(self.keep)
        row.addWidget(self.drop)
        self.box.activated.connect(lambda _index: self.taken.emit(self.box.currentData()))
        self.box.currentIndexChanged.connect(lambda index: self.drop.setEnabled(index > 0 and self.keep.isEnabled()))
        self.keep.clicked.connect(self._ask_for_name)
        self.drop.clicked.connect(lambda: self.dropped.emit(self.box.currentText()))

    def show_profiles(self, plans: Mapping[str, Plan], *, chosen: str = "", suggestion: str = "") -> None:
        """Offer these profiles, and what was used last; `suggestion` is the name that is offered for a new one."""
        self._suggestion = chosen or suggestion
        self.box.clear()
        self.box.addItem(LAST_USED, self._last)
        for name in sorted(plans, key=str.casefold):
            self.box.addItem(name, plans[name])
        self.box.setCurrentIndex(max(0, self.box.findText(chosen)) if chosen else 0)
        self.drop.setEnabled(self.box.currentIndex() > 0 and self.keep.isEnabled())

    def _ask_for_name(self) -> None:
        offered = self.box.currentText() if self.box.currentIndex() > 0 else self._suggestion
        name, is_given = QInputDialog.getText(self, "Keep as a profile", "Name of the profile:", text=offered)
        if is_given and name.strip():
            self.kept.emit(" ".join(name.split()))
