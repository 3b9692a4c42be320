"""A small flat button that is known by its sign."""

from PySide6.QtCore import QEvent
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
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the size of letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_sign"):
            self._dress()

    def _dress(self) -> None:
        self.setIcon(theme.icon(self._sign))
        self.setIconSize(theme.icon_size(self))
