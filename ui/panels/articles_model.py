"""The rows of the list of articles."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QStringListModel, Qt

from app.library import ArticleRow, Review
from ui.counting import counted
from ui.panels.articles_order import Arrangement, Entry, Issue, arranged
from ui.plain_text import tooltip

ARTICLE_ID = int(Qt.ItemDataRole.UserRole)
"""The id of a row's article; None for the row of all references."""
ABOUT = ARTICLE_ID + 1
"""Where and when the article appeared: "Sechenov Medical Journal 2013"; under a heading that says so, its author."""
COUNT = ARTICLE_ID + 2
"""How many references: 26."""
IS_UNTITLED = ARTICLE_ID + 3
"""Whether the article has no title yet."""
REVIEW = ARTICLE_ID + 4
"""How far the article is reviewed: a `Review`."""
ISSUE = ARTICLE_ID + 5
"""The `Issue` of a row that is a heading."""
IDS = ARTICLE_ID + 6
"""The ids of all articles that a row stands for; empty for the row of all references, which needs none."""

ALL_REFERENCES = "All references"

Index = QModelIndex | QPersistentModelIndex
_MOST_TOLD_ONE_BY_ONE = 32
_MOST_COMPARED = 5_000


class ArticlesModel(QStringListModel):
    """The articles of a library as they are arranged, under a row for all of them if there are two or more.

    Qt itself counts the rows, of empty texts: to ask Python for each of 25,000 as the list is laid out takes .2 s.
    """

    def __init__(self) -> None:
        super().__init__()
        self._articles: list[ArticleRow] = []
        self._entries: list[Entry] = []
        self._rows: dict[int, int] = {}
        self._reviews: Mapping[int, Review] = {}
        self._every: Review | None = None
        self.arrangement = Arrangement()

    def set_articles(self, articles: list[ArticleRow]) -> None:
        """Show these articles; rows stay what they were if the same ones stand in the same order."""
        if articles is not self._articles:
            before, self._articles = len(self._articles), articles
            self._show(was_headed=before > 1)

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the articles in another order or under other headings."""
        if arrangement != self.arrangement:
            self.arrangement = arrangement
            self._show(was_headed=bool(self._head))

    def set_reviews(self, reviews: Mapping[int, Review]) -> None:
        """Show how far each article is reviewed, by its id."""
        before, self._reviews = self._reviews, reviews
        changed = before.keys() | reviews.keys()
        if len(changed) <= _MOST_COMPARED:
            changed = {each for each in changed if before.get(each) != reviews.get(each)}
        count = self.rowCount()
        if not changed or not count:
            return
        self._every = None
        if len(changed) > _MOST_TOLD_ONE_BY_ONE or self.arrangement.is_grouped:
            self.dataChanged.emit(self.index(0), self.index(count - 1))
            return
        for row in {*map(self.row_of, changed), *range(self._head)} - {-1}:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, article_id: int | None) -> int:
        """The row of an article (of its heading if that is folded), or of all of them; -1 if it is not there."""
        if article_id is None:
            return 0 if self._head else -1
        return self._rows.get(article_id, -1)

    def entry(self, row: int) -> Entry | None:
        """What stands in a row; None for the row of all references, and where there is no row."""
        place = row - self._head
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def heading_of(self, row: int) -> int:
        """The row of the heading above a row, or of itself if it is one; -1 if there is none."""
        return next((at for at in range(row, -1, -1) if isinstance(self.entry(at), Issue)), -1)

    def issue_of(self, article_ids: Collection[int]) -> int:
        """The row of the heading that stands for just these articles; -1 if there is none."""
        wanted = set(article_ids)
        for row, entry in enumerate(self._entries, self._head):
            if isinstance(entry, Issue) and len(entry.articles) == len(wanted) and wanted == set(entry.ids):
                return row
        return -1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Articles can be carried to another place."""
        flags = QAbstractListModel.flags(self, index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if isinstance(self.entry(index.row()), ArticleRow) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        entry = self.entry(index.row())
        if entry is None:
            return self._of_all(role)
        if isinstance(entry, Issue):
            return self._of_issue(entry, role)
        return _of_article(entry, self._reviews.get(entry.id, Review()), role, is_grouped=self.arrangement.is_grouped)

    @property
    def _head(self) -> int:
        return 1 if len(self._articles) > 1 else 0

    def _show(self, *, was_headed: bool) -> None:
        """Work the rows out; where the same things stand in the same order, tell only which of them look different."""
        before, after = self._entries, arranged(self._articles, self.arrangement)
        self._every = None
        is_same = was_headed == bool(self._head) and len(before) == len(after)
        # Of 25,000 rows nearly all are the same ones, so their keys are not asked for.
        if not is_same or any(
            old is not new and _key(old) != _key(new) for old, new in zip(before, after, strict=True)
        ):
            self._entries = after
            self._rows = {}
            for row, entry in enumerate(after, self._head):
                if isinstance(entry, Issue):
                    self._rows.update(dict.fromkeys(entry.ids, row))
                else:
                    self._rows[entry.id] = row
            self.setStringList([""] * (len(after) + self._head))
            return
        self._entries = after
        for row, (old, new) in enumerate(zip(before, after, strict=True), self._head):
            if old is not new and old != new:
                self.dataChanged.emit(self.index(row), self.index(row))
        if self._head and before != after:
            self.dataChanged.emit(self.index(0), self.index(0))

    def _of_all(self, role: int) -> Any:
        if role in (ARTICLE_ID, ISSUE):
            return None
        if role in _REVIEWING and self._every is None:
            self._every = self._together(self._articles)
        return _of_several(ALL_REFERENCES, self._articles, self._every or _UNKNOWN, role)

    def _of_issue(self, issue: Issue, role: int) -> Any:
        if role in (ISSUE, IDS):
            return issue if role == ISSUE else issue.ids
        review = self._together(issue.articles) if role in _REVIEWING else Review()
        return _of_several(issue.title, issue.articles, review, role)

    def _together(self, articles: Sequence[ArticleRow]) -> Review:
        """What is open and reviewed in several articles."""
        open_: Counter[str] = Counter()
        reviewed, is_reviewed, is_checked = 0, bool(articles), bool(articles)
        for row in articles:  # of 25,000 whenever one comes or goes, so nothing is made for each of them
            review = self._reviews.get(row.id, _UNKNOWN)
            for certainty, count in review.open.items():
                open_[certainty] += count
            reviewed += review.reviewed
            is_reviewed = is_reviewed and review.is_reviewed
            is_checked = is_checked and review.is_checked
        return Review(open_, reviewed, is_reviewed, is_checked)


_UNKNOWN = Review()
_REVIEWING = (REVIEW, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


def _key(entry: Entry) -> object:
    return (entry.title, entry.is_folded) if isinstance(entry, Issue) else entry.id


def _of_several(title: str, articles: Sequence[ArticleRow], review: Review, role: int) -> Any:
    about = counted(len(articles), "article")
    if role == Qt.ItemDataRole.DisplayRole:
        return title
    if role in (ABOUT, IS_UNTITLED, REVIEW, IDS):
        return {ABOUT: about, IS_UNTITLED: False, REVIEW: review, IDS: ()}[role]
    if role not in (COUNT, *_REVIEWING):
        return None
    count = sum(row.references for row in articles)
    if role == COUNT:
        return count
    lines = [title, about, *_told(count, review)]
    return ", ".join(lines) if role == Qt.ItemDataRole.AccessibleTextRole else tooltip("\n".join(filter(None, lines)))


def article_title(row: ArticleRow) -> str:
    """What an article is called in a list; one without a title by its first author."""
    title = " ".join(row.title.split())
    if title:
        return title
    return f"Untitled: {row.first_author}" if row.first_author else "Untitled"


def _of_article(row: ArticleRow, review: Review, role: int, *, is_grouped: bool) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return article_title(row)
    if role == ARTICLE_ID:
        return row.id
    if role == IDS:
        return (row.id,)
    if role == COUNT:
        return row.references
    if role == IS_UNTITLED:
        return not row.title.strip()
    if role == REVIEW:
        return review
    about = " ".join(part for part in (row.journal, row.year) if part)
    if role == ABOUT:
        return row.first_author if is_grouped else about  # the heading says where and when
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
