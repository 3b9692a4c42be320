"""The rows of the list of articles."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.library import ArticleRow
from ui.counting import counted
from ui.plain_text import tooltip

ARTICLE_ID = int(Qt.ItemDataRole.UserRole)
"""The id of a row's article; None for the row of all references."""
ABOUT = ARTICLE_ID + 1
"""Where and when the article appeared: "Sechenov Medical Journal 2013"."""
COUNT = ARTICLE_ID + 2
"""How many references: 26."""
IS_UNTITLED = ARTICLE_ID + 3
"""Whether the article has no title yet."""

ALL_REFERENCES = "All references"

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ArticlesModel(QAbstractListModel):
    """The articles of a library in the order they were added, under a row for all of them if there are two or more."""

    def __init__(self) -> None:
        super().__init__()
        self._articles: list[ArticleRow] = []

    def set_articles(self, articles: list[ArticleRow]) -> None:
        """Show these articles; rows stay what they were if the articles are the same ones."""
        before = self._articles
        if [row.id for row in before] != [row.id for row in articles]:
            self.beginResetModel()
            self._articles = articles
            self.endResetModel()
            return
        self._articles = articles
        for place, (old, new) in enumerate(zip(before, articles, strict=True)):
            if old != new:
                index = self.index(place + self._head)
                self.dataChanged.emit(index, index)
        if self._head and before != articles:
            self.dataChanged.emit(self.index(0), self.index(0))

    def row_of(self, article_id: int | None) -> int:
        """The row of an article, or of all of them; -1 if it is not there."""
        if article_id is None:
            return 0 if self._head else -1
        ids = [row.id for row in self._articles]
        return ids.index(article_id) + self._head if article_id in ids else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Articles, and the row for all."""
        return 0 if parent.isValid() else len(self._articles) + self._head

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if self._head and index.row() == 0:
            return self._of_all(role)
        return _of_article(self._articles[index.row() - self._head], role)

    @property
    def _head(self) -> int:
        return 1 if len(self._articles) > 1 else 0

    def _of_all(self, role: int) -> Any:
        about, count = f"{len(self._articles):,} articles", sum(row.references for row in self._articles)
        return {
            Qt.ItemDataRole.DisplayRole: ALL_REFERENCES,
            Qt.ItemDataRole.AccessibleTextRole: f"{ALL_REFERENCES}, {about}, {counted(count, 'reference')}",
            ABOUT: about,
            COUNT: count,
            IS_UNTITLED: False,
        }.get(role)


def article_title(row: ArticleRow) -> str:
    """What an article is called in a list; one without a title by its first author."""
    title = " ".join(row.title.split())
    if title:
        return title
    return f"Untitled: {row.first_author}" if row.first_author else "Untitled"


def _of_article(row: ArticleRow, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return article_title(row)
    if role == ARTICLE_ID:
        return row.id
    if role == COUNT:
        return row.references
    if role == IS_UNTITLED:
        return not row.title.strip()
    about = " ".join(part for part in (row.journal, row.year) if part)
    if role == ABOUT:
        return about
    lines = [article_title(row), about, counted(row.references, "reference")]
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return ", ".join(line for line in lines if line)
    if role == Qt.ItemDataRole.ToolTipRole:
        return tooltip("\n".join(line for line in lines if line))
    return None
