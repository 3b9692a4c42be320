"""How large dialogs open."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from ui.theme import GRID

_USUAL_LINE = 15
"""Pixels between lines at the usual size of letters."""


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Open a dialog with this room, in units of the grid at the usual size of letters: more where letters are larger,
    but never more than the screen has."""
    scale = max(1.0, dialog.fontMetrics().lineSpacing() / _USUAL_LINE)
    room = dialog.screen().availableGeometry().size() - QSize(4 * GRID, 10 * GRID)
    dialog.resize(QSize(round(width * GRID * scale), round(height * GRID * scale)).boundedTo(room))
