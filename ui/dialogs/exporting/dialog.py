"""Export: one dialog that shows what will be written before it is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.errors import CorrigendaError
from app.exporting import (
    Outcome,
    Plan,
    copied,
    drop_plan,
    file_name,
    keep_plan,
    kept_plans,
    save_all,
)
from app.library import View, read_filter
from app.model import Article, Reference
from app.progress import Progress
from ui.counting import counted
from ui.desk import Desk
from ui.dialogs.exporting.choices import Choices, caption
from ui.dialogs.exporting.format_list import FormatList
from ui.dialogs.exporting.last_used import last_plan, remember_plan
from ui.dialogs.exporting.place import PlaceRow, files_told, may_replace
from ui.dialogs.exporting.preview import PreviewPane, Reader
from ui.dialogs.exporting.profile_row import ProfileRow
from ui.dialogs.room import open_at
from ui.settings import Settings
from ui.theme import GRID

WRITTEN_AT_ONCE = 100
"""References, counted in each file, that are written while the window waits; more are in a job."""

_LEFT = 72 * GRID


class ExportDialog(QDialog):
    """Choose formats, form and references; see the first ten and what is left out; write the files, or copy."""

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self._article = desk.article() or Article()
        self._ids = self._ids_of_choices()
        self.setWindowTitle("Export")
        open_at(self, 250, 168)
        last = last_plan(settings, self._article.journal)
        plans = kept_plans(desk.library)
        self.profiles = ProfileRow(last or Plan(), self)
        self.formats = FormatList(self)
        self.choices = Choices({name: len(ids) for name, ids in self._ids.items()}, self)
        self.preview = PreviewPane(desk.jobs, self)
        self.place = PlaceRow(self)
        self._export = QDialogButtonBox(self)
        self._lay_out()
        kept = self._article.journal if last is None and self._article.journal in plans else ""
        self.profiles.keep.setEnabled(not desk.library.read_only)
        self.profiles.show_profiles(plans, chosen=kept, suggestion=self._article.journal)
        self.place.name.setText(file_name(self._article.title))
        self.take(last or plans.get(self._article.journal, Plan()))
        self.formats.setFocus()
        self._connect()
        self._show()

    # What is chosen

    def plan(self) -> Plan:
        """What is chosen now."""
        return Plan(
            formats=tuple(each.name for each in self.formats.ticked()),
            form=self.choices.form.currentData(),
            second_list=self.choices.second.currentData(),
            which=self.choices.chosen_which(),
            folder=self.place.folder.text(),
        )

    def take(self, plan: Plan) -> None:
        """Choose what a plan says; a folder that is not on this computer gives way to the one used last."""
        self.formats.tick(plan.formats)
        self.choices.take(plan)
        fallback = self._settings.text("export/folder", str(Path.home()))
        is_here = bool(plan.folder) and Path(plan.folder).is_dir()
        self.place.folder.setText(plan.folder if is_here else fallback)

    def references(self) -> list[Reference]:
        """The chosen references, whole, in the order of the list."""
        return self._reader()(Progress())

    def _reader(self) -> Reader:
        """Reads the references chosen now; may be called in a worker."""
        library, which = self._desk.library, self.choices.chosen_which()
        wanted = None if which == "all" else set(self._ids[which])
        articles = [row.id for row in self._desk.shown_articles()]

        def read(progress: Progress) -> list[Reference]:
            found: list[Reference] = []
            among = set(articles) if wanted is None else library.articles_of(list(wanted))
            for each in articles:
                progress.report(0, 1)
                if each in among:
                    found += [one for one in library.references(each) if wanted is None or one.id in wanted]
            return found

        return read

    def _ids_of_choices(self) -> dict[str, Sequence[int]]:
        library, desk = self._desk.library, self._desk
        whole = View(desk.article_id, among=desk.view.among)
        return {
            "all": library.ids(whole),
            "shown": library.ids(desk.view),
            "selected": desk.selected,
            "reviewed": library.ids(replace(whole, filter=read_filter("is:reviewed"))),
        }

    # What is done

    def export(self) -> None:
        """Write the files, after asking once where some are there already; stays open where that failed."""
        formats = self.formats.ticked()
        if not formats or (not self.place.folder.text().strip() and not self.place.choose_folder()):
            return
        if may_replace(self, self.place.paths(formats)) and self.write():
            self.accept()

    def write(self) -> bool:
        """Write the files without asking, a long list in a job; False if it is known that they were not written."""
        plan, article, read = self.plan(), self._article, self._reader()
        formats = self.formats.ticked()
        files = list(zip(formats, self.place.paths(formats), strict=True))
        untouched = [self._desk.library.path]
        self._desk.tried.emit()
        remember_plan(self._settings, article.journal, plan)

        def work(progress: Progress) -> Outcome:
            return save_all(article, read(progress), files, plan, untouched=untouched, progress=progress)

        if len(self._ids[plan.which]) * len(files) > WRITTEN_AT_ONCE:
            label = f"Writing {counted(len(files), 'file')}" if len(files) > 1 else f"Writing {files[0][1].name}"
            self._desk.jobs.run(label, work, done=self._tell(), failed=self._desk.failed.emit)
            return True
        try:
            outcome = work(Progress())
        except CorrigendaError as error:
            self._desk.failed.emit(error)
            self.preview.warn(str(error))  # the window behind this dialog may be hidden by it
            return False
        self._tell()(outcome)
        return True

    def _tell(self) -> Callable[[Outcome], None]:
        said, managed = self._desk.said, self._desk.managed  # outlive this dialog

        def tell(outcome: Outcome) -> None:
            managed.emit()
            folder, files = outcome.paths[0].parent, files_told(outcome.paths)  # long names may have no room
            said.emit(f"{counted(outcome.references, 'reference')} written to {folder}: {files}")

        return tell

    def copy(self) -> None:
        """Put the list on the clipboard in the format that is looked at, a long one in a job."""
        article, chosen, plan, read = self._article, self.formats.looked_at(), self.plan(), self._reader()
        said = self._desk.said

        def work(progress: Progress) -> tuple[str, str]:
            return copied(article, read(progress), chosen, plan, progress=progress)

        def put(texts: tuple[str, str]) -> None:
            content = QMimeData()
            content.setText(texts[0])
            if texts[1]:
                content.setHtml(texts[1])
            QGuiApplication.clipboard().setMimeData(content)
            said.emit(f"The list was copied as {chosen.title}.")

        if len(self._ids[plan.which]) > WRITTEN_AT_ONCE:
            self._desk.jobs.run("Copying the list", work, done=put, failed=self._desk.failed.emit)
        else:
            put(work(Progress()))
        self.accept()

    def keep(self, name: str) -> None:
        """Keep the choices in the library as the profile with this name."""
        try:
            keep_plan(self._desk.library, name, self.plan())
        except CorrigendaError as error:
            self.preview.warn(str(error))
            return
        self.profiles.show_profiles(kept_plans(self._desk.library), chosen=name)
        self._desk.said.emit(f"The choices were kept as the profile “{name}”.")

    def drop(self, name: str) -> None:
        """Delete the profile with this name; the choices stay as they are."""
        try:
            drop_plan(self._desk.library, name)
        except CorrigendaError as error:
            self.preview.warn(str(error))
            return
        self.profiles.show_profiles(kept_plans(self._desk.library), suggestion=self._article.journal)
        self._desk.said.emit(f"The profile “{name}” was deleted. Ctrl+Z brings it back.")

    # How it is built

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2 * GRID)
        left.addWidget(caption("&PROFILE", self.profiles.box))
        left.addWidget(self.profiles)
        left.addSpacing(GRID)
        left.addWidget(caption("FOR&MATS", self.formats))
        left.addWidget(self.formats, 1)
        left.addSpacing(GRID)
        left.addWidget(self.choices)
        inner = QWidget(self)
        left.setContentsMargins(0, 0, 0, 0)
        inner.setLayout(left)
        side = QScrollArea(self)  # where letters twice as large leave a screen half its height
        side.setWidget(inner)
        side.setWidgetResizable(True)
        side.setFrameShape(QScrollArea.Shape.NoFrame)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFixedWidth(max(_LEFT, inner.minimumSizeHint().width() + 4 * GRID))
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        columns = QHBoxLayout()
        columns.setSpacing(4 * GRID)
        columns.addWidget(side)
        columns.addWidget(self.preview, 1)
        self.export_button = self._export.addButton("&Export", QDialogButtonBox.ButtonRole.AcceptRole)
        self.copy_button = self._export.addButton("&Copy", QDialogButtonBox.ButtonRole.ActionRole)
        self._export.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        self.export_button.setDefault(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        outer.setSpacing(3 * GRID)
        outer.addLayout(columns, 1)
        outer.addWidget(self.place)
        outer.addWidget(self._export)

    def _connect(self) -> None:
        self.formats.chosen.connect(self._show)
        self.choices.changed.connect(self._show)
        self.place.changed.connect(self._name_files)
        self.profiles.taken.connect(self.take)
        self.profiles.kept.connect(self.keep)
        self.profiles.dropped.connect(self.drop)
        self.export_button.clicked.connect(self.export)
        self.copy_button.clicked.connect(self.copy)
        self._export.rejected.connect(self.reject)
        self.finished.connect(lambda _result: self.preview.give_up())

    def _show(self) -> None:
        """Follow what is chosen."""
        ticked, plan = self.formats.ticked(), self.plan()
        self.choices.print_matters(any(each.print for each in [*ticked, self.formats.looked_at()]))
        self._name_files()
        total = len(self._ids[plan.which])
        looked_at = self.formats.looked_at()
        self.preview.show_plan(self._article, self._reader(), total, looked_at, replace(plan, folder=""))

    def _name_files(self) -> None:
        ticked = self.formats.ticked()
        self.place.show_files(ticked)
        self.export_button.setEnabled(bool(ticked))
        self.export_button.setText(f"&Export {len(ticked)} files" if len(ticked) > 1 else "&Export")
