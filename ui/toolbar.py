"""The toolbar: the actions used most, and the filter box."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from ui import theme
from ui.actions import SEPARATOR, TOOLBAR, key_of
from ui.desk import Desk
from ui.saved_filters import SavedFilters
from ui.table import FilterBox

_TEXTS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Toolbar(QToolBar):
    """The actions of `TOOLBAR` on one side, `filter_box` on the other; where letters are large, icons alone.

    Qt would put what finds no room behind an arrow: the filter box, where the keyboard does not reach it.
    """

    def __init__(self, desk: Desk, acts: Mapping[str, QAction], saved: SavedFilters, parent: QWidget) -> None:
        super().__init__("Toolbar", parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(theme.icon_size(self))
        self.setToolButtonStyle(_TEXTS)
        self._width_of_texts = 0
        for name in TOOLBAR:
            if name == SEPARATOR:
                self.addSeparator()
            else:
                self.addAction(acts[name])
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        self.filter_box = FilterBox(desk, saved)
        acts["filter"].changed.connect(self._name_key)
        self._name_key()
        self.filter_box.save_wanted.connect(acts["save_filter"].trigger)
        self.filter_box.list_wanted.connect(acts["saved_filters"].trigger)
        self.filter_box.setMinimumWidth(36 * theme.GRID)
        self.filter_box.setMaximumWidth(80 * theme.GRID)
        self.addWidget(self.filter_box)

    def _name_key(self) -> None:
        self.filter_box.name_key(key_of("filter", self.window()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With or without texts."""
        super().resizeEvent(event)
        self._fit()

    def actionEvent(self, event: QActionEvent) -> None:
        """A text became longer or shorter."""
        super().actionEvent(event)
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        if self.toolButtonStyle() == _TEXTS:
            spare = self.filter_box.sizeHint().width() - self.filter_box.minimumWidth()
            self._width_of_texts = self.sizeHint().width() - max(0, spare)
        style = _TEXTS if self.width() >= self._width_of_texts else Qt.ToolButtonStyle.ToolButtonIconOnly
        if style != self.toolButtonStyle():
            self.setToolButtonStyle(style)

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_box.selectAll()
