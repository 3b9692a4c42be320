"""The letter to the author, seen and changed before it is saved or copied."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QPlainTextEdit, QWidget

from app.exporting import file_name
from app.library import Library, View
from app.model import Article, Reference
from app.progress import Progress
from app.reporting import LANGUAGES, QUERY_FORMATS, Language, Query, language_of, letter, queries, queries_document
from ui import signs
from ui.desk import Desk
from ui.dialogs.report import ReportDialog
from ui.settings import Settings

if TYPE_CHECKING:
    from app.checking import Look
    from app.checks import Finding

_OUTRUN = "This is the letter as you left it. The findings have changed since: “Make anew” asks what they ask now."
ASKED_AT_ONCE = 60
"""Entries that a letter is made about while the window waits; more are in a worker."""


class QueriesDialog(ReportDialog):
    """The letter to the author, in a language that may be changed; its text may be edited before it is saved or copied.

    It waits for a list that is still being checked, and that of a long list is made beside the window. What is typed
    is kept as a draft in each language while the program runs, however the dialog is left.
    """

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("Queries to the author", desk, settings, parent)
        self._article = desk.article() or Article()
        self._queries: list[Query] = []
        self._made: tuple[Language, str] | None = None  # what is shown, as it was before anything was typed
        self.language = QComboBox(self)
        self.language.setAccessibleName("Language of the letter")
        for name, title in LANGUAGES.items():
            self.language.addItem(title, name)
        label = QLabel("&Language", self)
        label.setBuddy(self.language)
        self.head.addWidget(label)
        self.head.addWidget(self.language)
        self.head.addStretch(1)
        self.anew_button = self.buttons.addButton("&Make anew", QDialogButtonBox.ButtonRole.ResetRole)
        self.anew_button.setToolTip("Ctrl+Z in the letter brings back what was typed")
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("The letter; copy it into an e-mail")
        self.lay_out(self.text)
        self.language.activated.connect(lambda _index: self._ask(self._language()))
        self.anew_button.clicked.connect(self.make_anew)
        self.save_button.clicked.connect(self._save)
        self.copy_button.clicked.connect(self.copy)
        self.text.setFocus()
        desk.findings.changed.connect(self._go_on)
        self._ask(desk.drafts.of(self._last_language))

    def copy(self) -> None:
        """Put the letter on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._desk.said.emit("The queries were copied.")
        self.accept()

    def make_anew(self) -> None:
        """Put the letter that the findings make over what was typed, which Ctrl+Z brings back."""
        if self._made is not None:
            self.text.selectAll()
            self.text.insertPlainText(self._made[1])
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.setFocus()

    def done(self, result: int) -> None:
        """Close, and keep what was typed as a draft."""
        self._keep_draft()
        super().done(result)

    @property
    def _last_language(self) -> tuple[object, ...]:
        """What the language that the article's letter was last seen in is kept by."""
        return "language of the letter", self._article.id

    def _draft(self, language: Language) -> tuple[object, ...]:
        """What the letter in a language is kept by."""
        return "letter", self._article.id, language

    def _keep_draft(self) -> None:
        if self._made is None:
            return
        language, made = self._made
        typed, drafts = self.text.toPlainText(), self._desk.drafts
        drafts.keep(self._last_language, language)
        if typed == made:
            drafts.drop(self._draft(language))
        else:
            drafts.keep(self._draft(language), (made, typed))

    def _language(self) -> Language:
        chosen: Language = self.language.currentData()
        return chosen

    def _set_ready(self, is_ready: bool) -> None:
        super()._set_ready(is_ready)
        self.anew_button.setEnabled(is_ready)
        self.text.setReadOnly(not is_ready)

    def _ask(self, language: Language | None) -> None:
        """Have the letter made, in the language that the article asks for if none is chosen."""
        self._keep_draft()
        self._made = None
        self._set_ready(False)
        found = self._desk.findings.look
        if found is None or found.article.id != self._article.id:
            self.told.setText("The list is still being checked; the letter is made after that…")
            return
        self.told.setText("The letter is being made…")
        library, article = self._desk.library, self._article
        question = partial(_letter, library, article, found, language)
        if library.count(View(article.id)) <= ASKED_AT_ONCE:
            self._hear(question())
        else:
            self._desk.jobs.ask(question, answered=self._hear)

    def _go_on(self) -> None:
        """Make the letter that waited for the list to be checked."""
        if not self._queries and not self.save_button.isEnabled():
            self._ask(self._desk.drafts.of(self._last_language))

    @Slot(object)
    def _hear(self, made: "tuple[Language, list[Query], str]") -> None:
        language, self._queries, text = made
        self.language.setCurrentIndex(self.language.findData(language))
        self.text.setPlainText(text)
        self._made = language, self.text.toPlainText()  # what the area makes of it
        draft = self._desk.drafts.of(self._draft(language))
        if draft is not None:
            self.text.setPlainText(draft[1])
        self._set_ready(True)
        if draft is not None and draft[0] != self._made[1]:
            self.told.warn(_OUTRUN, sign=signs.LIKELY)
        else:
            self.told.setText(_about_letter(draft))

    def _save(self) -> None:
        """Write the text as it stands here, edited or not."""
        text, asked, language = self.text.toPlainText(), self._queries, self._language()
        title = self._article.title

        def make(kind: str, progress: Progress) -> bytes:
            return queries_document(asked, language, title=title, to=kind, text=text, progress=progress)

        self.choose_and_save(f"{file_name(title)} queries", QUERY_FORMATS, "docx", make, size=len(asked))


def _about_letter(draft: tuple[str, str] | None) -> str:
    """What is said under a letter, of which a draft may be shown."""
    if draft is None:
        return (
            "Findings that are questions are asked here; those that are ignored are not. What you type is saved and "
            "copied; a Word file has room for the answers."
        )
    return "This is the letter as you left it. “Make anew” asks what the findings ask."


def _letter(
    library: Library, article: Article, found: "Look", language: Language | None
) -> tuple[Language, list[Query], str]:
    """The language, the queries and the letter about an article; may be made in a worker."""
    references = [] if article.id is None else library.references(article.id)
    spoken = language or language_of(article, references)
    asked = queries(article, references, _in_list(found, references), spoken)
    return spoken, asked, letter(asked, spoken, title=article.title)


def _in_list(found: "Look", references: Sequence[Reference]) -> "Iterator[Finding]":
    """What was found, by the places that references have now: some may have gone or moved since."""
    place_of = {each.id: place for place, each in enumerate(references, 1)}
    for finding in found.findings:
        ids = [found.ids[place - 1] for place in finding.references]
        if all(each in place_of for each in ids):
            yield replace(finding, references=tuple(place_of[each] for each in ids))
