"""A button that looks like a link, for small ways out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class LinkButton(QPushButton):
    """Underlined under the pointer; the keyboard reaches it like any other button."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setStyleSheet(
            "QPushButton { border: 0; padding: 0; color: palette(link); background: transparent; text-align: left; }"
            "QPushButton:hover, QPushButton:focus { text-decoration: underline; }"
        )
