"""The authors of an article and the affiliations that they share."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.model import Article
from ui.desk import Desk
from ui.panels.affiliation_row import AffiliationRow
from ui.panels.author_row import AuthorRow
from ui.panels.entry import Entry, Keep
from ui.panels.people_edits import PeopleEdits
from ui.panels.person_rows import NumberedRow, focus_heir, number_width, place_of, set_rows
from ui.panels.typing_area import TextArea
from ui.theme import GRID

AUTHORS_AT_ONCE = 60
"""A collaboration may have thousands of authors; so many are shown at first, and as many more on request."""

_MOST_LINES = 8
"""Lines of a pasted byline that are seen at once."""

_ADD_AUTHORS = ("Add an author, or paste all", "Add an author")
_ADD_AFFILIATIONS = ("Add an affiliation, or paste all", "Add an affiliation")


class ArticlePeople(QWidget):
    """Authors in order with the numbers of their affiliations, then the affiliations, each once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = PeopleEdits(desk)
        self._shown_authors = AUTHORS_AT_ONCE
        self._works_at_new: int | None = None
        self._is_read_only = False
        self._stops: list[QWidget] = []
        self.authors: list[AuthorRow] = []
        self.affiliations: list[AffiliationRow] = []
        self.show_more = QPushButton(self)
        self.show_more.setFlat(True)
        self.show_more.clicked.connect(self._show_more)
        self.new_author = self._new_entry(_ADD_AUTHORS, self._add_people)
        self.new_affiliation = self._new_entry(_ADD_AFFILIATIONS, self._add_affiliations)
        self.new_affiliation.left.connect(self._forget_new_place)
        self._lay_out()

    def show_article(self, article: Article) -> None:
        """Show an article's people; what is being typed stays."""
        if article.id != self._edits.article.id:
            self._shown_authors = AUTHORS_AT_ONCE
            self._forget_new_place()
        before, self._edits.article = self._edits.article, article
        if (article.id, article.authors, article.affiliations) != (before.id, before.authors, before.affiliations):
            self._show_people()

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the people be read and copied, but not edited."""
        self._is_read_only = is_read_only
        self.new_author.setVisible(not is_read_only)
        self.new_affiliation.setVisible(not is_read_only)

    def commit(self) -> None:
        """Store what is being typed."""
        for row in self._rows():
            row.commit()
        self.new_author.commit()
        self.new_affiliation.commit()

    def forget(self) -> None:
        """Let go of what is being typed."""
        for row in self._rows():
            row.forget()
        self.new_author.restore()
        self.new_affiliation.restore()

    def entry_with(self, text: str) -> Entry | None:
        """The first field of an author or an affiliation that holds a text; None if there is none."""
        entries = (entry for row in self._rows() for entry in row.entries())
        return next((entry for entry in entries if text and text in entry.value()), None)

    def stops(self) -> list[QWidget]:
        """What the Tab key goes through."""
        stops: list[QWidget] = [stop for row in self.authors for stop in row.stops()]
        stops += [self.show_more, self.new_author.area]
        stops += [stop for row in self.affiliations for stop in row.stops()]
        return [*stops, self.new_affiliation.area]

    def _rows(self) -> list[NumberedRow]:
        return [*self.authors, *self.affiliations]

    # What is shown

    def _show_people(self) -> None:
        self._show_authors()
        self._show_affiliations()
        for row in self._rows():
            row.set_read_only(self._is_read_only)
        self._chain_stops()

    def _show_authors(self) -> None:
        article = self._edits.article
        authors = article.authors[: self._shown_authors]
        set_rows(self.authors, [each.id or 0 for each in authors], self._author_column, self._make_author)
        for number, (row, author) in enumerate(zip(self.authors, authors, strict=True), start=1):
            row.show_author(number, author, article)
        rest = len(article.authors) - len(authors)
        self.show_more.setVisible(rest > 0)
        self.show_more.setText(f"Show {min(rest, AUTHORS_AT_ONCE)} more of {len(article.authors):,} authors")

    def _show_affiliations(self) -> None:
        article = self._edits.article
        sharers = Counter(place for author in article.authors for place in set(author.affiliations))
        ids = [each.id or 0 for each in article.affiliations]
        set_rows(self.affiliations, ids, self._affiliation_column, self._make_affiliation)
        for place, (row, affiliation) in enumerate(zip(self.affiliations, article.affiliations, strict=True)):
            row.show_affiliation(place + 1, affiliation, sharers[place])

    def _show_more(self) -> None:
        self._shown_authors += AUTHORS_AT_ONCE
        self._show_people()

    def _chain_stops(self) -> None:
        stops = self.stops()
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)

    # What a user does

    def _add_people(self, text: str) -> bool:
        self._shown_authors = max(self._shown_authors, len(self._edits.article.authors) + 1)
        return self._edits.add_people(text)

    def _remove_author(self, author_id: int) -> None:
        place = place_of(self.authors, author_id)
        if self._edits.remove_author(author_id):
            focus_heir(self.authors, place, self.new_author)

    def _add_affiliations(self, text: str) -> bool:
        is_stored = self._edits.add_affiliations(text, author_id=self._works_at_new)
        if is_stored:
            self._forget_new_place()
        return is_stored

    def _remove_affiliation(self, affiliation_id: int) -> None:
        place = place_of(self.affiliations, affiliation_id)
        if self._edits.remove_affiliation(affiliation_id):
            focus_heir(self.affiliations, place, self.new_affiliation)

    def _place_anew(self, author_id: int) -> None:
        """Let the next new affiliation be this author's."""
        self.new_affiliation.setFocus()
        self._works_at_new = author_id
        self.new_affiliation.set_hints(f"New affiliation of {self._edits.name_of(author_id)}", "New affiliation")

    def _forget_new_place(self) -> None:
        self._works_at_new = None
        self.new_affiliation.set_hints(*_ADD_AFFILIATIONS)

    # How it is built

    def _lay_out(self) -> None:
        caption = QLabel("AUTHORS & AFFILIATIONS", self)
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setProperty("role", "caption")
        self._author_column, self._affiliation_column = QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(caption)
        column.addSpacing(GRID)
        for part in (self._author_column, self._affiliation_column):
            part.setSpacing(0)
        column.addLayout(self._author_column)
        column.addWidget(self.show_more)
        column.addWidget(self.new_author)
        column.addSpacing(3 * GRID)
        column.addLayout(self._affiliation_column)
        column.addWidget(self.new_affiliation)

    def _new_entry(self, hints: Sequence[str], keep: Keep) -> Entry:
        area = TextArea(most_lines=_MOST_LINES, keeps_breaks=True)
        entry = Entry(area, name=hints[-1], keep=keep, hints=hints, quiet=True, parent=self)
        entry.indent(number_width(self))
        return entry

    def _make_author(self) -> AuthorRow:
        return AuthorRow(
            keep=self._edits.set_author,
            place=self._edits.set_place,
            place_anew=self._place_anew,
            mark=self._edits.mark_corresponding,
            move=self._edits.move_author,
            remove=self._remove_author,
            parent=self,
        )

    def _make_affiliation(self) -> AffiliationRow:
        return AffiliationRow(
            keep=self._edits.set_affiliation,
            move=self._edits.move_affiliation,
            remove=self._remove_affiliation,
            parent=self,
        )
