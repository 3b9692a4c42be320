"""What is asked of the author and what was changed, seen before it is saved or copied."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.errors import CorrigendaError
from app.exporting import file_name
from app.formats import save_bytes
from app.library import Library, View
from app.model import Article
from app.progress import Progress
from app.reporting import (
    CHANGE_FORMATS,
    LANGUAGES,
    QUERY_FORMATS,
    ChangeReport,
    Language,
    Query,
    change_body,
    change_report,
    changes_document,
    kind_for,
    language_of,
    letter,
    queries,
    queries_document,
)
from app.reporting.documents import Kind
from ui.desk import Desk
from ui.dialogs.room import open_at
from ui.dialogs.telling import told
from ui.settings import Settings
from ui.theme import GRID, colours

if TYPE_CHECKING:
    from app.checks import Finding

ENTRIES_SHOWN = 200
"""Entries that are laid out before they are saved; the file has all of them."""

ASKED_AT_ONCE, WRITTEN_AT_ONCE = 60, 20
"""Entries that a letter is made about, and that are written, while the window waits; more are in a worker."""

Make = Callable[[str, Progress], bytes]
"""Makes the file of a kind."""

_NO_ARTICLE = "Show one article first: a report is about one list."


class ReportDialog(QDialog):
    """A report with a button to save it; subclasses fill it and make its files."""

    def __init__(self, title: str, desk: Desk, settings: Settings, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self.setWindowTitle(title)
        open_at(self, 220, 150)
        self.told = told("")
        self.head = QHBoxLayout()
        self.head.setSpacing(2 * GRID)
        self.buttons = QDialogButtonBox(self)
        self.save_button = self.buttons.addButton("&Save…", QDialogButtonBox.ButtonRole.AcceptRole)
        self.copy_button = self.buttons.addButton("&Copy", QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton("Close", QDialogButtonBox.ButtonRole.RejectRole)
        self.save_button.setDefault(True)
        self.buttons.rejected.connect(self.reject)

    def lay_out(self, shown: QWidget) -> None:
        """Put the parts together, `shown` in the middle."""
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(self.head)
        column.addWidget(shown, 1)
        column.addWidget(self.told)
        column.addWidget(self.buttons)

    def _set_ready(self, is_ready: bool) -> None:
        """Whether there is something to save or to copy."""
        for button in (self.save_button, self.copy_button):
            button.setEnabled(is_ready)

    def choose_and_save(self, name: str, kinds: Mapping[str, Kind], usual: str, make: Make, *, size: int) -> None:
        """Let the user say where it goes, and write its `size` entries in the kind that the name's ending asks for."""
        filters = {f"{kind.title} (*{kind.ending})": kind for kind in kinds.values()}
        folder = Path(self._settings.text("export/folder", str(Path.home())))
        start = str(folder / f"{name}{kinds[usual].ending}")
        chosen, chosen_filter = QFileDialog.getSaveFileName(self, self.windowTitle(), start, ";;".join(filters))
        if not chosen:
            return
        path = Path(chosen)
        if not path.suffix:
            path = path.with_name(path.name + filters.get(chosen_filter, kinds[usual]).ending)
        if self.save(path, kinds, usual, make, size=size):
            self.accept()

    def save(self, path: Path, kinds: Mapping[str, Kind], usual: str, make: Make, *, size: int) -> bool:
        """Write the report, a long one in a job; False if it is known that it was not written, which is told here."""
        said, sentence = self._desk.said, f"{self.windowTitle()} were written to {path}"

        def work(progress: Progress) -> None:
            save_bytes(path, make(kind, progress))

        try:
            kind = kind_for(path, dict(kinds), usual=usual)
            if size <= WRITTEN_AT_ONCE:
                work(Progress())
        except CorrigendaError as error:
            self.told.setText(f"▲ {error}")
            return False
        self._settings.remember("export/folder", str(path.parent))
        if size <= WRITTEN_AT_ONCE:
            said.emit(sentence)
        else:
            self._desk.jobs.run(
                f"Writing {path.name}", work, done=lambda _: said.emit(sentence), failed=self._desk.failed.emit
            )
        return True


class QueriesDialog(ReportDialog):
    """The letter to the author, in a language that may be changed; its text may be edited before it is copied.

    It waits for a list that is still being checked, and that of a long list is made beside the window.
    """

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("Queries to the author", desk, settings, parent)
        self._article = desk.article() or Article()
        self._queries: list[Query] = []
        self.language = QComboBox(self)
        self.language.setAccessibleName("Language of the letter")
        for name, title in LANGUAGES.items():
            self.language.addItem(title, name)
        label = QLabel("&Language", self)
        label.setBuddy(self.language)
        self.head.addWidget(label)
        self.head.addWidget(self.language)
        self.head.addStretch(1)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("The letter; copy it into an e-mail")
        self.lay_out(self.text)
        self.language.activated.connect(lambda _index: self._ask(self._language()))
        self.save_button.clicked.connect(self._save)
        self.copy_button.clicked.connect(self.copy)
        self.text.setFocus()
        desk.findings.changed.connect(self._go_on)
        self._ask(None)

    def copy(self) -> None:
        """Put the letter on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._desk.said.emit("The queries were copied.")
        self.accept()

    def _language(self) -> Language:
        chosen: Language = self.language.currentData()
        return chosen

    def _ask(self, language: Language | None) -> None:
        """Have the letter made, in the language that the article asks for if none is chosen."""
        self._set_ready(False)
        if not self._desk.findings.is_checked:
            self.told.setText("The list is still being checked; the letter is made after that…")
            return
        self.told.setText("The letter is being made…")
        library, article, findings = self._desk.library, self._article, self._desk.findings.open
        question = partial(_letter, library, article, findings, language)
        if library.count(View(article.id)) <= ASKED_AT_ONCE:
            self._hear(question())
        else:
            self._desk.jobs.ask(question, answered=self._hear)

    def _go_on(self) -> None:
        """Make the letter that waited for the list to be checked."""
        if not self._queries and not self.save_button.isEnabled():
            self._ask(None)

    @Slot(object)
    def _hear(self, made: "tuple[Language, list[Query], str]") -> None:
        language, self._queries, text = made
        self.language.setCurrentIndex(self.language.findData(language))
        self.text.setPlainText(text)
        self._set_ready(True)
        self.told.setText(
            "Findings that are questions are asked here; those that are ignored are not. A Word file has the questions "
            "as they were made, with room for the answers."
        )

    def _save(self) -> None:
        """Write the text as it stands here, edited or not; another kind as it was made."""
        text, asked, language = self.text.toPlainText(), self._queries, self._language()
        title = self._article.title

        def make(kind: str, progress: Progress) -> bytes:
            if kind == "text":
                return text.encode("utf-8", errors="replace")
            return queries_document(asked, language, title=title, to=kind, progress=progress)

        self.choose_and_save(f"{file_name(title)} queries", QUERY_FORMATS, "docx", make, size=len(asked))


def _letter(
    library: Library, article: Article, findings: "Sequence[Finding]", language: Language | None
) -> tuple[Language, list[Query], str]:
    """The language, the queries and the letter about an article; may be made in a worker."""
    references = [] if article.id is None else library.references(article.id)
    spoken = language or language_of(article, references)
    asked = queries(article, references, findings, spoken)
    return spoken, asked, letter(asked, spoken, title=article.title)


class ChangesDialog(ReportDialog):
    """The change report of the article that is shown; a long one is made beside the window."""

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("Changes", desk, settings, parent)
        self.report: ChangeReport | None = None
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName("What was changed")
        chosen = colours()
        self.text.document().setDefaultStyleSheet(
            f"del {{ color: {chosen.certain}; text-decoration: line-through; }}"
            f" ins {{ color: {chosen.accent}; text-decoration: underline; }}"
            f" th {{ color: {chosen.second_text}; text-align: left; }} td, th {{ padding: {GRID}px {3 * GRID}px; }}"
            f" h2 {{ font-size: medium; margin-top: {3 * GRID}px; margin-bottom: {GRID}px; }}"
        )
        self.told.setText("The report is being made…")
        self.lay_out(self.text)
        self._set_ready(False)
        self.save_button.clicked.connect(self._save)
        self.copy_button.clicked.connect(self.copy)
        library, article_id, findings = desk.library, desk.article_id or 0, desk.findings.open
        desk.jobs.ask(lambda: change_report(library, article_id, findings), answered=self._hear)

    def copy(self) -> None:
        """Put the report on the clipboard as rich text."""
        self.text.selectAll()
        self.text.copy()
        self._desk.said.emit("The changes were copied.")
        self.accept()

    @Slot(object)
    def _hear(self, report: ChangeReport) -> None:
        self.report = report
        self.text.setHtml(change_body(report, report.entries[:ENTRIES_SHOWN]))
        more = len(report.entries) - ENTRIES_SHOWN
        self.told.setText(f"{more:,} more entries are in the file.")
        self.told.setVisible(more > 0)
        self._set_ready(True)

    def _save(self) -> None:
        report = self.report
        if report is not None:
            name = f"{file_name(report.article.title)} changes"

            def make(kind: str, progress: Progress) -> bytes:
                return changes_document(report, to=kind, progress=progress)

            self.choose_and_save(name, CHANGE_FORMATS, "html", make, size=len(report.entries))


def ask_author(desk: Desk, settings: Settings, parent: QWidget) -> None:
    """Show the queries to the author of the article that is shown."""
    _show(QueriesDialog, desk, settings, parent)


def tell_changes(desk: Desk, settings: Settings, parent: QWidget) -> None:
    """Show the change report of the article that is shown."""
    _show(ChangesDialog, desk, settings, parent)


def _show(dialog: "type[QueriesDialog] | type[ChangesDialog]", desk: Desk, settings: Settings, parent: QWidget) -> None:
    desk.settling.emit()
    if desk.article_id is None:
        desk.said.emit(_NO_ARTICLE)
        return
    shown = dialog(desk, settings, parent)
    shown.exec()
    shown.deleteLater()
