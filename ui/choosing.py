"""Choosing files, beginning where the user was last and not where the program happens to have been started."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.tasks import LIBRARY_ENDING
from ui.settings import Settings

_FOLDER = "open/folder"


def files_to_open(parent: QWidget, settings: Settings) -> list[Path]:
    """The files that the user chooses to be opened."""
    chosen, _ = QFileDialog.getOpenFileNames(
        parent, "Open a library, a page or a list", _folder(settings), "All files (*)"
    )
    paths = [Path(each) for each in chosen]
    if paths:
        settings.remember(_FOLDER, str(paths[0].parent))
    return paths


def library_to_write(parent: QWidget, settings: Settings, title: str, *, name: str) -> Path | None:
    """Where the user wants a library to be written, with a `name` to begin with; None if nowhere."""
    suggested = str(Path(_folder(settings)) / f"{name}{LIBRARY_ENDING}")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, suggested, f"Libraries (*{LIBRARY_ENDING})")
    if not chosen:
        return None
    settings.remember(_FOLDER, str(Path(chosen).parent))
    return Path(chosen if chosen.endswith(LIBRARY_ENDING) else chosen + LIBRARY_ENDING)


def _folder(settings: Settings) -> str:
    return settings.text(_FOLDER, str(Path.home()))
