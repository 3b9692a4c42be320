"""The rows of the list of articles."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.library import ArticleRow, Review
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
REVIEW = ARTICLE_ID + 4
"""How far the article is reviewed: a `Review`."""

ALL_REFERENCES = "All references"

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ArticlesModel(QAbstractListModel):
    """The articles of a library in the order they were added, under a row for all of them if there are two or more."""

    def __init__(self) -> None:
        super().__init__()
        self._articles: list[ArticleRow] = []
        self._reviews: Mapping[int, Review] = {}

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

    def set_reviews(self, reviews: Mapping[int, Review]) -> None:
        """Show how far each article is reviewed, by its id."""
        before, self._reviews = self._reviews, reviews
        rows = [
            place + self._head for place, row in enumerate(self._articles) if before.get(row.id) != reviews.get(row.id)
        ]
        if rows:
            first = 0 if self._head else rows[0]
            self.dataChanged.emit(self.index(first), self.index(rows[-1]))

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
        row = self._articles[index.row() - self._head]
        return _of_article(row, self._reviews.get(row.id, Review()), role)

    @property
    def _head(self) -> int:
        return 1 if len(self._articles) > 1 else 0

    def _of_all(self, role: int) -> Any:
        about, count = f"{len(self._articles):,} articles", sum(row.references for row in self._articles)
        lines = [ALL_REFERENCES, about, *_told(count, self._of_every())]
        return {
            Qt.ItemDataRole.DisplayRole: ALL_REFERENCES,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(lines),
            Qt.ItemDataRole.ToolTipRole: tooltip("\n".join(lines)),
            ABOUT: about,
            COUNT: count,
            IS_UNTITLED: False,
            REVIEW: self._of_every(),
        }.get(role)

    def _of_every(self) -> Review:
        """What is open and reviewed in all articles together."""
        reviews = [self._reviews.get(row.id, Review()) for row in self._articles]
        open_: Counter[str] = Counter()
        for each in reviews:
            open_.update(each.open)
        return Review(
            open_,
            sum(each.reviewed for each in reviews),
            all(each.is_reviewed for each in reviews),
            all(each.is_checked for each in reviews),
        )


def article_title(row: ArticleRow) -> str:
    """What an article is called in a list; one without a title by its first author."""
    title = " ".join(row.title.split())
    if title:
        return title
    return f"Untitled: {row.first_author}" if row.first_author else "Untitled"


def _of_article(row: ArticleRow, review: Review, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return article_title(row)
    if role == ARTICLE_ID:
        return row.id
    if role == COUNT:
        return row.references
    if role == IS_UNTITLED:
        return not row.title.strip()
    if role == REVIEW:
        return review
    about = " ".join(part for part in (row.journal, row.year) if part)
    if role == ABOUT:
        return about
    lines = [line for line in (article_title(row), about, *_told(row.references, review)) if line]
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return ", ".join(lines)
    if role == Qt.ItemDataRole.ToolTipRole:
        return tooltip("\n".join(lines))
    return None


def _told(references: int, review: Review) -> list[str]:
    """The figures of a row in words."""
    parts = [f"{count:,} {_NAMED[certainty]}" for certainty, count in review.open.items() if count]
    found = f"{counted(review.findings, 'open finding')}: {', '.join(parts)}" if parts else "nothing open"
    return [
        counted(references, "reference"),
        found if review.is_checked else f"{found}; not checked since the last change" if parts else "not checked yet",
        f"{review.reviewed:,} of {references:,} reviewed" if review.reviewed else "",
        "reviewed as a whole" if review.is_reviewed else "",
    ]


_NAMED = {"certain": "certain", "likely": "likely", "ask": "to ask"}
