"""The article pane: everything about the article itself, edited in place."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from app.library import Changed
from ui.desk import Desk
from ui.panels.article_fields import ArticleFields
from ui.panels.article_people import ArticlePeople
from ui.panels.article_translations import ArticleTranslations
from ui.panels.entry import Entry
from ui.panels.hint import HintLabel
from ui.theme import GRID

_TABLES = frozenset({"article", "author", "affiliation", "authorship", "translation"})

_CHOOSE = "Choose an article at the left to see its title, abstract and authors."
_NONE = "An article’s title, abstract and authors will stand here."


class ArticlePanel(QWidget):
    """The article that is shown: its fields, people, and further languages. Scrolls up and down only."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._article_id: int | None = None
        self.fields = ArticleFields(desk, self)
        self.people = ArticlePeople(desk, self)
        self.translations = ArticleTranslations(desk, self)
        self._parts = (self.fields, self.people, self.translations)
        self.nothing = HintLabel(_NONE, self)
        self.scroll_area = QScrollArea(self)
        self._lay_out()
        self.setAccessibleName("Article")
        desk.article_shown.connect(self._show_article)
        desk.library_opened.connect(self._open_library)
        desk.changed.connect(self._follow)
        self._open_library()

    def sizeHint(self) -> QSize:
        """Wide enough for an institution in two lines."""
        return QSize(75 * GRID, 150 * GRID)

    def minimumSizeHint(self) -> QSize:
        """The narrowest in which all fields can be read."""
        return QSize(60 * GRID, 30 * GRID)

    def ask_for(self, name: str) -> None:
        """Put the cursor into a field ("title", "year") and bring it into view."""
        if self._article_id is None:
            return
        self.window().activateWindow()
        entry = self.fields.entries[name]
        entry.setFocus()
        self.scroll_area.ensureWidgetVisible(entry)

    def bring_into_view(self, name: str, text: str) -> None:
        """Scroll to the field with this name, or to the author or affiliation that holds this text."""
        if (entry := self._entry(name, text)) is not None:
            self.scroll_area.ensureWidgetVisible(entry)

    def put_cursor(self, name: str, text: str) -> None:
        """Put the cursor there, at the text if the field holds it."""
        if (entry := self._entry(name, text)) is not None:
            entry.setFocus()
            entry.select(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once the content has another height, as a byline was pasted into it, see to it that the cursor is in view."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._keep_cursor_in_view)
        return super().eventFilter(watched, event)

    def _keep_cursor_in_view(self) -> None:
        focus, content = QApplication.focusWidget(), self.scroll_area.widget()
        if focus is not None and content is not None and content.isAncestorOf(focus):
            self.scroll_area.ensureWidgetVisible(focus)

    def _entry(self, name: str, text: str) -> Entry | None:
        return self.fields.entries.get(name) or self.people.entry_with(text) or self.translations.entry_with(text)

    def _open_library(self) -> None:
        is_read_only = self._desk.library.read_only
        for part in self._parts:
            part.set_read_only(is_read_only)
            part.forget()  # what was typed about an article of the library before has no place in this one
        self._article_id = None
        self._show_article()

    def _show_article(self) -> None:
        if self._article_id != self._desk.article_id:
            if self._article_id is not None:
                for part in self._parts:
                    part.commit()
            self.scroll_area.verticalScrollBar().setValue(0)
        article = self._desk.article()
        self._article_id = self._desk.article_id
        if article is not None:
            for part in self._parts:
                part.show_article(article)
        else:
            self.nothing.setText(_CHOOSE if self._desk.library.articles() else _NONE)
            QWidget.setTabOrder(self.people.stops()[-1], self.translations.stops()[0])
        self._pages.setCurrentWidget(self.scroll_area if article else self.nothing)

    def _follow(self, changed: Changed) -> None:
        """Show what changed in the article, wherever it was changed; changes of references are none."""
        if changed.touches(*_TABLES) and ("article", self._article_id) not in changed.deleted:
            self._show_article()

    def _lay_out(self) -> None:
        content = QWidget(self.scroll_area)
        content.setBackgroundRole(QPalette.ColorRole.Base)
        content.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(content)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(0)
        for part in self._parts:
            column.addWidget(part)
            column.addSpacing(5 * GRID)
        column.addStretch(1)
        content.installEventFilter(self)
        self.scroll_area.setWidget(content)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each of its fields takes it
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(self.scroll_area)
