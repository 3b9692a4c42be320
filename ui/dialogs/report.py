"""What all reports have in common: they are seen before they are saved or copied."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import CorrigendaError
from app.formats import save_bytes
from app.progress import Progress
from app.reporting import kind_for
from app.reporting.documents import Kind
from ui.desk import Desk
from ui.dialogs.room import open_at
from ui.dialogs.telling import told
from ui.settings import Settings
from ui.theme import GRID

WRITTEN_AT_ONCE = 20
"""Entries that are written while the window waits; more are in a worker."""

Make = Callable[[str, Progress], bytes]
"""Makes the file of a kind."""


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
        first = next(each for each, kind in filters.items() if kind is kinds[usual])
        folder = Path(self._settings.text("export/folder", str(Path.home())))
        start = str(folder / f"{name}{kinds[usual].ending}")
        title, all_filters = self.windowTitle(), ";;".join(filters)
        chosen, chosen_filter = QFileDialog.getSaveFileName(self, title, start, all_filters, first)
        if not chosen:
            return
        path, wanted = Path(chosen), filters.get(chosen_filter, kinds[usual])
        if not path.suffix:
            path = path.with_name(path.name + wanted.ending)
        elif wanted is not kinds[usual] and path.suffix == kinds[usual].ending:  # the kind was chosen, the ending not
            path = path.with_suffix(wanted.ending)
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
            self.told.warn(str(error))
            return False
        self._settings.remember("export/folder", str(path.parent))
        if size <= WRITTEN_AT_ONCE:
            said.emit(sentence)
        else:
            self._desk.jobs.run(
                f"Writing {path.name}", work, done=lambda _: said.emit(sentence), failed=self._desk.failed.emit
            )
        return True
