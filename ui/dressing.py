"""The theme that the window wears: chosen in the menu, remembered, and following the system if that is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui import actions, theme

if TYPE_CHECKING:
    from ui.window import MainWindow

_KEY = "theme"
_CHOICES = ("system", "light", "dark")


class Dressing(QObject):
    """Dresses the program as the menu of a window asks."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._acts, self._settings = window.acts, window.settings
        looks = QActionGroup(window)
        for choice in _CHOICES:
            look = looks.addAction(self._acts[f"look_{choice}"])
            look.setCheckable(True)
            look.setChecked(choice == self._chosen())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear_again)

    def wear(self, choice: str) -> None:
        """Wear another theme ("system", "light" or "dark"), and remember it."""
        self._settings.remember(_KEY, choice)
        self._acts[f"look_{choice}"].setChecked(True)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, choice)
        actions.dress(self._acts)

    def _wear_again(self) -> None:
        self.wear(self._chosen())

    def _chosen(self) -> str:
        return self._settings.text(_KEY, "system")
