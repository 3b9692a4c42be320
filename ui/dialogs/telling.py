"""Sentences in dialogs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def told(text: str, *, role: str = "") -> QLabel:
    """A text of a user's data, or about it, that wraps; `role` "second" has the second colour."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
