"""Where libraries lie, and how one is opened as well as it can be."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.errors import CorrigendaError
from app.library import Library, LibraryInUse
from app.progress import Progress
from app.tasks import LIBRARY_ENDING


def default_library_path() -> Path:
    """Where articles are kept as long as the user has chosen no place for them."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    return folder / f"Articles{LIBRARY_ENDING}"


def open_or_create(path: Path) -> Library:
    """The library at `path`, made if nothing is there; read-only if another window has it open."""
    if path.exists():
        return open_anyhow(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CorrigendaError(
            f"The folder “{path.parent}” for your articles cannot be made ({error.strerror}). Nothing was changed. "
            "Get the right to write there, or name a library elsewhere: corrigenda NAME.corrigenda"
        ) from error
    return Library.create(path)


def open_anyhow(path: Path) -> Library:
    """The library at `path`; to read only, with a notice that says why, if that is all that can be done with it."""
    try:
        return Library.open(path)
    except CorrigendaError as error:
        try:
            library = Library.open(path, read_only=True)
        except CorrigendaError:
            raise error from None
        library.notice = library.notice or _why_to_read(error)
        return library


def prepared(library: Library, progress: Progress) -> Library:
    """The library with its articles read, for a worker: of 25,000 they take a third of a second.

    It is closed if it is not wanted any more, which raises `Cancelled`.
    """
    try:
        library.articles()
        progress.report(1, 1)
    except BaseException:
        library.close()
        raise
    return library


def _why_to_read(error: CorrigendaError) -> str:
    """The error's sentence, with what was done in place of what it advises."""
    why = str(error).partition(" Nothing was changed")[0]
    if isinstance(error, LibraryInUse):
        return f"{why} Here it can only be read: close it there, then open it again to edit it."
    return f"{why} It is open for reading only: save a copy to keep what can still be read."


def is_same(path: Path, library: Path) -> bool:
    """Whether a path leads to a library, by whatever name: that of a link, or with ".." in it."""
    try:
        return path.samefile(library)
    except OSError:
        return path == library
