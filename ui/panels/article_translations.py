"""What an article says of itself in further languages, edited in place."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from app.languages import exchange, languages_to_add
from app.model import Article, Translation, language_name
from ui.desk import Desk
from ui.panels.article_fields import ARTICLE_FIELDS, typed_value
from ui.panels.entry import Entry
from ui.panels.menu_button import MenuButton
from ui.panels.person_rows import focus_heir, moved, place_of, put_in_order, set_rows
from ui.panels.translation_row import TranslationRow
from ui.theme import GRID

_AT_ONCE = 12
"""Languages that a menu shows; the others stand in one of its own."""
_NOUNS = {field.name: field.noun for field in ARTICLE_FIELDS}


class ArticleTranslations(QWidget):
    """A row for each further language, and a button that adds one; each edit is a step of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._article = Article()
        self._is_read_only = False
        self._stops: list[QWidget] = []
        self.rows: list[TranslationRow] = []
        self.caption = QLabel("IN OTHER LANGUAGES", self)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setProperty("role", "caption")
        self.caption.setContentsMargins(0, 0, 0, GRID)
        self.add = MenuButton(self._fill_languages, self)
        self.add.setText("Add a language")
        self.add.setToolTip("Title, abstract and keywords in another language")
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addLayout(self._column)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_article(self, article: Article) -> None:
        """Show what an article says in further languages; what is being typed stays."""
        self._article = article
        ids = [each.id or 0 for each in article.translations]
        set_rows(self.rows, ids, self._column, self._make_row)
        for row, translation in zip(self.rows, article.translations, strict=True):
            row.show_translation(translation)
            row.set_read_only(self._is_read_only)
        self.caption.setVisible(bool(ids))
        stops = self.stops()
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)

    def stops(self) -> list[QWidget]:
        """What the Tab key goes through."""
        return [*(stop for row in self.rows for stop in row.stops()), self.add]

    def set_read_only(self, is_read_only: bool) -> None:
        """Let it be read and copied, but not edited."""
        self._is_read_only = is_read_only
        self.add.setVisible(not is_read_only)

    def commit(self) -> None:
        """Store what is being typed."""
        for row in self.rows:
            row.commit()

    def forget(self) -> None:
        """Let go of what is being typed."""
        for row in self.rows:
            row.forget()

    def entry_with(self, text: str) -> Entry | None:
        """The first field that holds a text; None if there is none."""
        entries = (entry for row in self.rows for entry in row.entries())
        return next((entry for entry in entries if text and text in entry.value()), None)

    def _translation(self, row_id: int) -> Translation:
        return next((each for each in self._article.translations if each.id == row_id), Translation())

    def _named(self, row_id: int) -> str:
        return language_name(self._translation(row_id).language)

    # What a user does

    def _fill_languages(self, menu: QMenu, row_id: int = 0) -> None:
        """The languages in which nothing is said yet: to add one, or to say that the row with this id is in it."""
        for place, code in enumerate(languages_to_add(self._article)):
            if place == _AT_ONCE:
                menu = menu.addMenu("&More")
            menu.addAction(language_name(code), partial(self._choose, code, row_id))

    def _choose(self, code: str, row_id: int) -> None:
        if row_id:
            label = f"Say that {self._named(row_id)} is {language_name(code)}"
            self._desk.do(label, lambda step: step.set(row_id, "language", code, table="translation"))
            return
        article_id, added = self._article.id or 0, Translation(code)
        if self._desk.do(f"Add {language_name(code)}", lambda step: step.add_translations(article_id, [added])):
            self.rows[-1].entries()[0].setFocus()

    def _keep(self, row_id: int, name: str, text: str) -> bool:
        value = typed_value(name, text)
        label = f"Edit the {_NOUNS[name]} in {self._named(row_id)}"
        return self._desk.do(label, lambda step: step.set(row_id, name, value, table="translation"))

    def _exchange(self, row_id: int) -> None:
        self.commit()
        article, translation = self._article, self._translation(row_id)
        label = f"Exchange {self._named(row_id)} with the article’s own language"
        self._desk.do(label, lambda step: exchange(step, article, translation))

    def _move(self, row_id: int, offset: int) -> None:
        ids = [each.id or 0 for each in self._article.translations]
        put_in_order(self._desk, "translation", ids, moved(ids, row_id, offset), f"Move {self._named(row_id)}")

    def _remove(self, row_id: int) -> None:
        place = place_of(self.rows, row_id)
        if self._desk.do(f"Remove {self._named(row_id)}", lambda step: step.delete("translation", [row_id])):
            focus_heir(self.rows, place, self.add)

    def _make_row(self) -> TranslationRow:
        return TranslationRow(
            keep=self._keep,
            fill_languages=self._fill_languages,
            exchange=self._exchange,
            move=self._move,
            remove=self._remove,
            parent=self,
        )
