"""The dictionary: the words that the editors of a library know to be right, and lists of words in files."""

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import CorrigendaError
from app.library import Changed
from ui.counting import counted
from ui.desk import Desk
from ui.dialogs.file_list import FileList
from ui.dialogs.room import open_at
from ui.dialogs.telling import told
from ui.shortcuts import in_force
from ui.theme import GRID


class WordsDialog(QDialog):
    """Shows the words of the library, finds them as one types, adds and removes them, each time in one step."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: dict[str, int] = {}
        self.setWindowTitle("Dictionary")
        open_at(self, 120, 140)
        self.typed = QLineEdit(self)
        self.typed.setPlaceholderText("Find or add a word")
        self.typed.setAccessibleName("Find or add a word")
        self.typed.setClearButtonEnabled(True)
        self.add_button, self.remove_button = QPushButton("&Add", self), QPushButton("&Remove", self)
        self.told = told("", role="second")
        self._words = QStringListModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._words)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list = QListView(self)
        self.files = FileList(
            desk.spelling.lists,
            "Lists of words",
            "Dictionaries and texts (*.dic *.txt *.lst *.csv);;All files (*)",
            lambda content: counted(content.count, "word"),
            self,
        )
        self._lay_out()
        self._connect()
        self._read()
        self.typed.setFocus()

    def _lay_out(self) -> None:
        self.list.setModel(self._shown)
        self.list.setAccessibleName("Words of this library")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.typed, 1)
        line.addWidget(self.add_button)
        below = QHBoxLayout()
        below.addWidget(self.told, 1)
        below.addWidget(self.remove_button)
        buttons = QDialogButtonBox(self)
        buttons.addButton("Close", QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        for button in (self.add_button, self.remove_button, self.files.add_button, self.files.remove_button):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(told("Words of this library: no check calls them misspelt, nor their usual forms."))
        column.addLayout(line)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addSpacing(2 * GRID)
        column.addWidget(told("For all libraries, lists of words in files: dictionaries (.dic) and texts."))
        column.addWidget(self.files)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.typed.textChanged.connect(self._find)
        self.typed.returnPressed.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._dress())
        self._desk.changed.connect(self._follow)
        self._desk.library_opened.connect(self._read)

    def add(self) -> None:
        """Keep the typed words."""
        from app.words import words_in

        text = self.typed.text().strip()
        if not text:
            return
        try:
            words = words_in(text)
        except CorrigendaError as error:
            self.told.warn(str(error))
            return
        self._desk.spelling.add(words)
        self.typed.clear()

    def remove(self) -> None:
        """Let the chosen words be unknown again."""
        chosen = [index.data() for index in self.list.selectedIndexes()]
        self._desk.spelling.remove([self._ids[word] for word in chosen])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the chosen words; Enter never closes the dialog."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _follow(self, changed: Changed) -> None:
        if changed.touches("word"):
            self._read()

    def _read(self) -> None:
        rows = self._desk.library.small_table("word")
        self._ids = {row["text"]: each for each, row in rows.items()}
        self._words.setStringList(sorted(self._ids, key=str.casefold))
        self._dress()

    def _find(self, text: str) -> None:
        self._shown.setFilterFixedString(text.strip())
        self._dress()

    def _dress(self) -> None:
        shown, count = self._shown.rowCount(), len(self._ids)
        if not count:
            says = "No words yet. Findings of spelling have “Add to the dictionary” in their menu (Ctrl+.)."
        else:
            says = counted(count, "word") if shown == count else f"{shown:,} of {counted(count, 'word')}"
        self.told.setText(in_force(says, self))
        self.add_button.setEnabled(bool(self.typed.text().strip()))
        self.remove_button.setEnabled(self.list.selectionModel().hasSelection())


def show_words(desk: Desk, window: QWidget) -> None:
    """Let the user see and change the dictionary, what is being typed written first."""
    desk.settling.emit()
    dialog = WordsDialog(desk, window)
    dialog.exec()
    dialog.deleteLater()
