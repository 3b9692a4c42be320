"""What an article says of itself in one further language: title, abstract and keywords."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from app.model import SAID, Translation, language_name
from ui.panels.article_fields import ARTICLE_FIELDS
from ui.panels.author_row import KeepOf
from ui.panels.entry import Entry, Keep
from ui.panels.person_rows import NumberedRow
from ui.panels.typing_area import TextArea
from ui.theme import GRID

_FIELDS = tuple(field for field in ARTICLE_FIELDS if field.name in SAID)


class TranslationRow(NumberedRow):
    """The name of the language with a menu, and three fields under it."""

    def __init__(
        self,
        *,
        keep: KeepOf,
        fill_languages: Callable[[QMenu, int], None],
        exchange: Callable[[int], None],
        move: Callable[[int, int], None],
        remove: Callable[[int], None],
        parent: QWidget | None = None,
    ) -> None:
        """`fill_languages` puts the languages into a menu that this one may be in instead; `exchange` is called with
        the id when what it says is to become the article's own."""
        super().__init__(move=move, remove=remove, parent=parent)
        self._keep, self._fill_languages, self._exchange = keep, fill_languages, exchange
        self.number.hide()
        self.language = QLabel(self)
        self.language.setTextFormat(Qt.TextFormat.PlainText)
        self.language.setProperty("role", "language")
        self.language.setContentsMargins(0, 0, 0, GRID)
        self.grid.setContentsMargins(0, 0, 0, 3 * GRID)
        self.grid.addWidget(self.language, 0, 1)
        self._entries: dict[str, Entry] = {}
        for place, field in enumerate(_FIELDS):
            area = TextArea(most_lines=field.most_lines, paragraphs=field.paragraphs)
            entry = Entry(area, name=field.title, keep=self._keeps(field.name), parent=self)
            label = QLabel(field.title, self)
            label.setProperty("role", "second")
            label.setBuddy(area)
            label.setContentsMargins(0, 2 * GRID if place else 0, 0, GRID // 2)
            self._entries[field.name] = entry
            self.grid.addWidget(label, 2 * place + 1, 1, 1, 4)
            self.grid.addWidget(entry, 2 * place + 2, 1, 1, 4)
        self.watch_keys(*self.stops())

    def _keeps(self, name: str) -> Keep:
        return lambda text: self._keep(self.row_id, name, text)

    def show_translation(self, translation: Translation) -> None:
        """Show what is said in a language."""
        name = language_name(translation.language)
        self.language.setText(name[:1].upper() + name[1:])
        for field in _FIELDS:
            entry = self._entries[field.name]
            entry.show_value(getattr(translation, field.name))
            entry.area.setAccessibleName(f"{field.title} in {name}")
        self.more.setAccessibleName(f"More for {name}")

    def entries(self) -> Sequence[Entry]:
        """Title, abstract, keywords."""
        return tuple(self._entries.values())

    def stops(self) -> list[QWidget]:
        """Menu, title, abstract, keywords."""
        return [self.more, *(entry.area for entry in self._entries.values())]

    def fill_menu(self, menu: QMenu) -> None:
        """Also say which language it is, and whether it is the article's own."""
        self._fill_languages(menu.addMenu("&Language"), self.row_id)
        menu.addAction("E&xchange with the article’s own", lambda: self._exchange(self.row_id))
        menu.addSeparator()
        super().fill_menu(menu)
