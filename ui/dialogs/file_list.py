"""A list of files that a user adds, with what came of each."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ui import signs
from ui.listed_files import Listed, ListedFiles
from ui.plain_text import tooltip
from ui.theme import GRID

_SHOWN_ROWS = 4


class FileList(QWidget):
    """Shows the files and adds or takes off some; `counts` says what a file that was read holds ("90,142 words")."""

    def __init__(
        self, files: ListedFiles, title: str, patterns: str, counts: Callable[[Any], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._files, self._title, self._patterns, self._counts = files, title, patterns, counts
        self.list = _List(self)
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.add_button, self.remove_button = QPushButton("Add &files…", self), QPushButton("&Take off", self)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.list.setMinimumHeight(_SHOWN_ROWS * (self.fontMetrics().lineSpacing() + GRID) + 2 * GRID)
        self.add_button.clicked.connect(self._choose)
        self.remove_button.clicked.connect(self._remove)
        self.list.remove_wanted = self._remove
        self.list.itemSelectionChanged.connect(self._dress)
        files.changed.connect(self._show)
        self._show()

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self._title, "", self._patterns)
        if chosen:
            self._files.add(map(Path, chosen))

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self._files.remove(Path(item.data(Qt.ItemDataRole.UserRole)))

    def _show(self) -> None:
        kept = {item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()}
        self.list.clear()
        for path, listed in self._files.files.items():
            item = QListWidgetItem(self._told(path, listed))
            if listed.wrong:
                item.setIcon(signs.icon(signs.CERTAIN, self.font()))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(tooltip(str(path)))
            self.list.addItem(item)
            item.setSelected(str(path) in kept)
        if not self._files.files:
            nothing = QListWidgetItem("No files yet.")
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self._dress()

    def _told(self, path: Path, listed: Listed) -> str:
        if listed.wrong:
            return listed.wrong
        return f"{path.name}  ·  {self._counts(listed.content) if listed.content is not None else 'being read…'}"

    def _dress(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))


class _List(QListWidget):
    """Delete takes the chosen file off."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.remove_wanted: Callable[[], object] = lambda: None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted()
        else:
            super().keyPressEvent(event)
