"""The change report, seen before it is saved or copied; and how both reports are asked for."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTextBrowser, QWidget

from app.exporting import file_name
from app.progress import Progress
from app.reporting import CHANGE_FORMATS, ChangeReport, change_body, change_report, changes_document
from ui.desk import Desk
from ui.dialogs.queries import QueriesDialog
from ui.dialogs.report import ReportDialog
from ui.settings import Settings
from ui.theme import GRID, colours

ENTRIES_SHOWN = 200
"""Entries that are laid out before they are saved; the file has all of them."""

_NO_ARTICLE = "Show one article first: a report is about one list."


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
