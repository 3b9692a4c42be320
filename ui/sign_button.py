"""A small flat button that is known by its sign."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QToolButton, QWidget

from ui import theme


class SignButton(QToolButton):
    """Shows an icon of the theme ("close") in the text's colour and size; hovering and screen readers tell its name."""

    def __init__(self, sign: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self.setAutoRaise(True)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setIconSize(theme.icon_size(self))

    def showEvent(self, event: QShowEvent) -> None:
        """Fetch the icon when it is first seen: loading the set takes as long as all else of a window's start."""
        super().showEvent(event)
        if self.icon().isNull():
            self.setIcon(theme.icon(self._sign))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the size of letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setIconSize(theme.icon_size(self))
        elif event.type() == QEvent.Type.PaletteChange and not self.icon().isNull():
            self.setIcon(theme.icon(self._sign))
