"""Choosing one article of a library, or a new one, by typing a part of what it is called."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QLineEdit, QListView, QVBoxLayout, QWidget

from app.library import ArticleRow
from ui.dialogs.room import open_at
from ui.dialogs.telling import told
from ui.panels.articles_model import article_title
from ui.panels.articles_order import issue_title
from ui.theme import GRID

NEW_ARTICLE = "A new article"


class ChooseArticleDialog(QDialog):
    """A box for words above the articles that have all of them in title, journal, year or first author."""

    def __init__(self, rows: Sequence[ArticleRow], says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._lines = [_line(row) for row in rows]
        self._sought = [f"{line} {row.author}".casefold() for line, row in zip(self._lines, rows, strict=True)]
        self._found: list[int | None] = []
        self.setWindowTitle("Choose an article")
        open_at(self, 140, 100)
        self.box = QLineEdit(self)
        self.box.setPlaceholderText("Words of its title, journal, year or first author")
        self.box.setAccessibleName("Words to find the article by")
        self.box.setClearButtonEnabled(True)
        self.list = QListView(self)
        self.list.setModel(QStringListModel(self))
        self.list.setAccessibleName("Articles")
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(GRID // 2)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        buttons = QDialogButtonBox(self)
        self._choose = buttons.addButton("&Choose", QDialogButtonBox.ButtonRole.AcceptRole)
        self._choose.setDefault(True)
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.list.doubleClicked.connect(lambda _index: self.accept())
        self.box.textEdited.connect(self.seek)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(told(says))
        column.addWidget(self.box)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.seek("")
        self.box.setFocus()

    def chosen(self) -> int | None:
        """The id of the chosen article; None: a new one."""
        return self._found[self.list.currentIndex().row()]

    def seek(self, words: str) -> None:
        """Show the articles that have all the words; the first of them is chosen."""
        wanted = words.casefold().split()
        places = [at for at, text in enumerate(self._sought) if all(word in text for word in wanted)]
        model = self.list.model()
        assert isinstance(model, QStringListModel)
        is_new_offered = not wanted or not places
        model.setStringList([*([NEW_ARTICLE] if is_new_offered else []), *(self._lines[at] for at in places)])
        self._found = [*([None] if is_new_offered else []), *(self._rows[at].id for at in places)]
        self.list.setCurrentIndex(model.index(1 if is_new_offered and places else 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the list while one types."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        row = min(max(self.list.currentIndex().row() + by, 0), len(self._found) - 1)
        self.list.setCurrentIndex(self.list.model().index(row, 0))


def _line(row: ArticleRow) -> str:
    """ "TNM staging … — Lancet 2014;12(3) — 26"."""
    return " — ".join((article_title(row), issue_title(row), f"{row.references:,}"))
