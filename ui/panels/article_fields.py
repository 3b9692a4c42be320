"""The fields of an article: what it is called, where and when it appeared, what it says of itself."""

import re
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.model import LANGUAGES, Article, Translation, language_name
from app.tasks import stored_value
from ui import signs
from ui.desk import Desk
from ui.panels.entry import Entry
from ui.panels.typing_area import LineArea, TextArea
from ui.sentence import Sentence
from ui.theme import GRID


class ArticleField(NamedTuple):
    """A field: its column in the library, its label, what a step calls it, and its place in a grid of twelve columns.

    `most_lines` above one lets it grow; `paragraphs` lets it hold line breaks; `hints` stand in it while it is empty.
    """

    name: str
    title: str
    noun: str
    row: int
    column: int
    span: int
    most_lines: int = 1
    paragraphs: bool = False
    hints: tuple[str, ...] = ()


ARTICLE_FIELDS: tuple[ArticleField, ...] = (
    ArticleField("title", "Title", "title", 0, 0, 12, 8, hints=("missing: type the title", "missing")),
    ArticleField("journal", "Journal", "journal", 1, 0, 12, 3),
    ArticleField("year", "Year", "year", 2, 0, 6, hints=("missing: type the year", "missing")),
    ArticleField("volume", "Volume", "volume", 2, 6, 3),
    ArticleField("issue", "Issue", "issue", 2, 9, 3),
    ArticleField("pages", "Pages", "pages", 4, 0, 6),
    ArticleField("views", "Views", "views", 4, 6, 6),
    ArticleField("doi", "DOI", "DOI", 5, 0, 12, 2),
    ArticleField("issn_print", "ISSN print", "print ISSN", 6, 0, 6),
    ArticleField("issn_online", "ISSN online", "online ISSN", 6, 6, 6),
    ArticleField("licence", "Licence", "licence", 7, 0, 7, 4),
    ArticleField("language", "Language", "language", 7, 7, 5),
    ArticleField("abstract", "Abstract", "abstract", 8, 0, 12, 8, paragraphs=True),
    ArticleField("keywords", "Keywords", "keywords", 9, 0, 12, 4),
)
_COLUMNS = 12
_YEAR_HINT_ROW = 3

NOT_A_YEAR = "This is not a year of four figures, so the ages of the references cannot be counted."


def typed_value(name: str, text: str) -> str:
    """What a typed text becomes in an article's column: tidied, a bare DOI, the code of a language, a plain count."""
    if name == "abstract":
        return "\n".join(line.rstrip() for line in text.strip().splitlines())
    if name in ("doi", "language"):
        return stored_value(name, text)
    if name == "views":
        return re.sub(r"(?<=\d)[\s.,'’](?=\d{3}\b)", "", text.strip())
    return " ".join(text.split())


def shown_value(name: str, value: str | int | None) -> str:
    """What a stored value of an article looks like: a language has its name."""
    text = "" if value is None else str(value)
    return LANGUAGES.get(text, text) if name == "language" else text


def is_year(text: str) -> bool:
    """Whether ages can be counted from it: four figures from 1000 to 2999."""
    return re.fullmatch(r"[12]\d{3}", text.strip(), re.ASCII) is not None


class ArticleFields(QWidget):
    """The fields in their grid; each is stored when it is left, as a step of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._article_id: int | None = None
        self._translations: tuple[Translation, ...] = ()
        self.entries: dict[str, Entry] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(0)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        for field in ARTICLE_FIELDS:
            self._add(field)
        self.year_hint = Sentence(parent=self)
        self.year_hint.setProperty("role", "second")
        self.year_hint.hide()
        self._grid.addWidget(self.year_hint, 2 * _YEAR_HINT_ROW, 0, 1, _COLUMNS)

    def show_article(self, article: Article) -> None:
        """Show an article's values; what is being typed stays."""
        self._article_id, self._translations = article.id, tuple(article.translations)
        for name, entry in self.entries.items():
            entry.show_value(shown_value(name, getattr(article, name)))
        is_wrong = bool(article.year.strip()) and not is_year(article.year)
        if is_wrong and self.year_hint.isHidden():
            self.year_hint.warn(NOT_A_YEAR, sign=signs.LIKELY)
        self.year_hint.setVisible(is_wrong)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the values be read and copied, but not edited."""
        for entry in self.entries.values():
            entry.set_read_only(is_read_only)

    def commit(self) -> None:
        """Store what is being typed."""
        for entry in self.entries.values():
            entry.commit()

    def forget(self) -> None:
        """Let go of what is being typed."""
        for entry in self.entries.values():
            entry.restore()

    def _add(self, field: ArticleField) -> None:
        area = (
            TextArea(most_lines=field.most_lines, paragraphs=field.paragraphs) if field.most_lines > 1 else LineArea()
        )
        entry = Entry(
            area,
            name=field.title,
            keep=lambda text: self._keep(field, text),
            hints=field.hints,
            wanted=bool(field.hints),
            parent=self,
        )
        if field.hints:
            area.setAccessibleDescription(f"If it is empty it is missing: type the {field.noun}.")
        if field.paragraphs:
            area.setToolTip("Ctrl+Enter keeps it, Esc gives the earlier text back")
        label = QLabel(field.title, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "second")
        label.setBuddy(entry.area)
        label.setContentsMargins(0, 2 * GRID if field.row else 0, 0, GRID // 2)
        self.entries[field.name] = entry
        self._grid.addWidget(label, 2 * field.row, field.column, 1, field.span)
        self._grid.addWidget(entry, 2 * field.row + 1, field.column, 1, field.span, Qt.AlignmentFlag.AlignTop)

    def _keep(self, field: ArticleField, text: str) -> bool:
        article_id = self._article_id
        if article_id is None:
            return False
        value = typed_value(field.name, text)
        if field.name == "language" and value and any(each.language == value for each in self._translations):
            told = f"{language_name(value)} is among the other languages below: the earlier one was kept."
            self._desk.said.emit(f"{told} “…” there exchanges the two.")
            return False
        return self._desk.do(
            f"Edit the article’s {field.noun}",
            lambda step: step.set(article_id, field.name, value, table="article"),
        )
