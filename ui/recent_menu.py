"""The menu of the files that were opened lately."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from ui.settings import Settings


class RecentMenu(QMenu):
    """Lists them anew each time it opens; a click hands one to `open_path`."""

    def __init__(self, settings: Settings, open_path: Callable[[Path], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._settings, self._open_path = settings, open_path
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for path in self._settings.recent_files():
            action = self.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: self._open_path(path))
        if self.isEmpty():
            self.addAction("Nothing yet").setEnabled(False)
