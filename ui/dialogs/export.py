"""Export: one dialog that shows what will be written before it is."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import CorrigendaError
from app.formats import FORMATS, Format, Loss
from app.model import Article, Reference
from app.progress import Progress
from app.tasks import Exported, export, save_written, written
from ui.counting import counted
from ui.desk import Desk
from ui.settings import Settings
from ui.theme import GRID

PREVIEWED = 10
LOSSES_SHOWN = 8
WRITTEN_AT_ONCE = 300
MOST_LOOKED_AT = 500
"""References; to look through many thousands for what a format cannot hold would keep the window waiting."""

LONGEST_NAME = 60


class ExportDialog(QDialog):
    """Choose a format and which references; see the first ten, and what the format cannot hold; save or copy."""

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self.setWindowTitle("Export")
        room = self.screen().availableGeometry().size() - QSize(0, 10 * GRID)
        self.resize(QSize(200 * GRID, 130 * GRID).boundedTo(room))
        self._formats = _format_list(settings.text("export/format", "text"))
        self._which = QButtonGroup(self)
        self._preview = QPlainTextEdit(self)
        self._preview.setReadOnly(True)
        self._preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._preview.setAccessibleName("The first ten references as they will be written")
        self._heading = _caption("PREVIEW")
        self._losses = QLabel(self)
        self._losses.setTextFormat(Qt.TextFormat.PlainText)
        self._losses.setWordWrap(True)
        self._losses.setAccessibleName("What the format cannot hold")
        self._lay_out()
        self._formats.setFocus()
        self._formats.currentItemChanged.connect(lambda *_: self._show())
        self._which.idClicked.connect(lambda _which: self._show())
        self._show()

    def format(self) -> Format:
        """The chosen format."""
        found: Format = self._formats.currentItem().data(Qt.ItemDataRole.UserRole)
        return found

    def references(self) -> list[Reference]:
        """The chosen references, whole, in the order of the list."""
        return self._chosen_references()()

    def _chosen_references(self) -> Callable[[], list[Reference]]:
        """Reads the references chosen now; may be called in a worker."""
        library, shown, which = self._desk.library, self._desk.article_id, self._which.checkedId()
        ids = self._desk.selected if which == _SELECTED else tuple(library.ids(self._desk.view))
        wanted = None if which == _ALL else set(ids)
        articles = [shown] if shown is not None else [row.id for row in library.articles()]

        def read() -> list[Reference]:
            every = (reference for each in articles for reference in library.references(each))
            return [each for each in every if wanted is None or each.id in wanted]

        return read

    def preview(self) -> str:
        """What the dialog shows of the file."""
        return self._preview.toPlainText()

    def save(self, path: Path) -> bool:
        """Write the file, a long list in a job; False if it is known not to be written. What went wrong is told."""
        article, to, read = self._article(), self.format().name, self._chosen_references()
        self._settings.remember("export/format", to)
        self._settings.remember("export/folder", str(path.parent))
        if self._total() > WRITTEN_AT_ONCE:

            def work(progress: Progress) -> Exported:
                references = read()
                progress.report(1, 3)
                file = written(article, references, to=to)
                progress.report(2, 3)
                return save_written(path, len(references), file)

            jobs = self._desk.jobs
            jobs.run(f"Writing {path.name}", work, done=self._tell_written(), failed=self._desk.failed.emit)
            return True
        try:
            exported = export(article, read(), path, to=to)
        except CorrigendaError as error:
            self._desk.failed.emit(error)
            self._losses.setText(f"▲ {error}")  # the window behind this dialog may be hidden by it
            return False
        self._tell_written()(exported)
        return True

    def _tell_written(self) -> Callable[[Exported], None]:
        said = self._desk.said  # outlives this dialog
        return lambda exported: said.emit(f"{counted(exported.references, 'reference')} written to {exported.path}")

    def _total(self) -> int:
        return sum(row.references for row in self._desk.library.articles() if self._desk.article_id in (None, row.id))

    def _article(self) -> Article:
        return self._desk.article() or Article()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2 * GRID)
        left.addWidget(_caption("FORMAT"))
        left.addWidget(self._formats, 1)
        left.addWidget(_caption("REFERENCES"))
        library, desk = self._desk.library, self._desk
        shown = len(library.ids(desk.view))
        for which, text, count in (
            (_ALL, "All", self._total()),
            (_SHOWN, "Shown by the filter", shown),
            (_SELECTED, "Selected", len(desk.selected)),
        ):
            button = QRadioButton(f"{text} ({count:,})", self)
            button.setEnabled(count > 0)
            button.setChecked(which == _ALL)
            self._which.addButton(button, which)
            left.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(2 * GRID)
        right.addWidget(self._heading)
        right.addWidget(self._preview, 1)
        right.addWidget(self._losses)
        columns = QHBoxLayout()
        columns.setSpacing(4 * GRID)
        columns.addLayout(left, 0)
        columns.addLayout(right, 1)
        buttons = QDialogButtonBox(self)
        save = buttons.addButton("&Save…", QDialogButtonBox.ButtonRole.AcceptRole)
        copy = buttons.addButton("&Copy", QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        save.setDefault(True)
        save.clicked.connect(self._choose_path)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        outer.setSpacing(3 * GRID)
        outer.addLayout(columns, 1)
        outer.addWidget(buttons)

    def _show(self) -> None:
        references = self.references()
        is_cut = len(references) > PREVIEWED
        self._heading.setText(f"PREVIEW: THE FIRST {PREVIEWED} OF {len(references):,}" if is_cut else "PREVIEW")
        wrap = QPlainTextEdit.LineWrapMode
        self._preview.setLineWrapMode(wrap.WidgetWidth if self.format().name == "text" else wrap.NoWrap)
        file = written(self._article(), references[:PREVIEWED], to=self.format().name)
        self._preview.setPlainText(file.content.decode("utf-8-sig").replace("\r\n", "\n"))
        looked_at = references[:MOST_LOOKED_AT]
        losses = written(self._article(), looked_at, to=self.format().name).losses
        of_how_many = "" if looked_at == references else f"Of the first {MOST_LOOKED_AT:,} of {len(references):,}:\n"
        self._losses.setText(of_how_many + _told(losses, self.format()))

    def _choose_path(self) -> None:
        chosen_format = self.format()
        ending = chosen_format.endings[0]
        folder = Path(self._settings.text("export/folder", str(Path.home())))
        suggestion = str(folder / f"{_file_name(self._article().title)}{ending}")
        path, _ = QFileDialog.getSaveFileName(self, "Save the list", suggestion, f"{chosen_format.title} (*{ending})")
        if path and self.save(Path(path if Path(path).suffix else path + ending)):
            self.accept()

    def copy(self) -> None:
        """Put the list on the clipboard, a long one in a job."""
        article, chosen, read, said = self._article(), self.format(), self._chosen_references(), self._desk.said

        def work(_progress: Progress | None = None) -> str:
            return written(article, read(), to=chosen.name).content.decode("utf-8-sig")

        def put(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            said.emit(f"The list was copied as {chosen.title}.")

        if self._total() > WRITTEN_AT_ONCE:
            self._desk.jobs.run("Copying the list", work, done=put, failed=self._desk.failed.emit)
        else:
            put(work())
        self.accept()


_ALL, _SHOWN, _SELECTED = range(3)


def _format_list(chosen: str) -> QListWidget:
    formats = QListWidget()
    formats.setFixedWidth(64 * GRID)
    formats.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    formats.setAccessibleName("Format")
    for each in FORMATS:
        if each.write is None:
            continue
        item = QListWidgetItem(f"{each.title}  ({each.endings[0]})")
        item.setData(Qt.ItemDataRole.UserRole, each)
        item.setToolTip(each.cannot_hold)
        formats.addItem(item)
        if each.name == chosen:
            formats.setCurrentItem(item)
    if formats.currentItem() is None:
        formats.setCurrentRow(0)
    return formats


def _file_name(title: str) -> str:
    """A name that every system takes, from the beginning of the article's title."""
    name = ""
    for word in re.sub(r'[\x00-\x1f\\/:*?"<>|]+', " ", title).split():
        if len(name) + len(word) > LONGEST_NAME:
            break
        name = f"{name} {word}".strip()
    return name.strip(" .") or "references"


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "caption")
    return label


def _told(losses: list[Loss], chosen: Format) -> str:
    if not losses:
        return f"Nothing of these references is left out.\n{chosen.cannot_hold}"
    lines = [f"{f'Reference {each.number}: ' if each.number else ''}{each.message}" for each in losses[:LOSSES_SHOWN]]
    more = len(losses) - LOSSES_SHOWN
    return "\n".join(lines + ([f"and {more:,} more"] if more > 0 else []))
