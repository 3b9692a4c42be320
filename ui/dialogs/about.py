"""What this program is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.faults import versions


def tell_about(window: QWidget) -> None:
    """Say what this is."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("About Corrigenda")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("Corrigenda\nA desktop editor for the reference lists of articles.")
    box.setInformativeText(f"{versions()}\nUnder the MIT licence.")
    box.exec()
