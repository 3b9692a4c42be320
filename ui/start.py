"""Starting the window: which library lies open, what is dressed how, and where faults go."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.errors import CorrigendaError
from app.library import Library
from app.resources import resource
from app.tasks import LIBRARY_ENDING
from ui import theme
from ui.desk import Desk
from ui.opening import default_library_path, open_or_create
from ui.settings import Settings
from ui.window import MainWindow


def begin(settings: Settings, path: Path | None = None, *, library: Library | None = None) -> MainWindow:
    """A window, not yet shown, on the library at `path`, or on `library` with `path` read into it.

    Without either it is on the library that was open last. Raises `CorrigendaError` if no library can be opened.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setApplicationName("Corrigenda")
    application.setOrganizationName("Corrigenda")
    application.setWindowIcon(QIcon(str(resource("icons/corrigenda.svg"))))
    theme.apply(application, settings.text("theme", "system"))
    page = path
    if path is not None and path.suffix.casefold() == LIBRARY_ENDING:
        library, page = open_or_create(path), None
    window = MainWindow(Desk(library or open_or_create(_last_library(settings))), settings)
    settings.remember("library", str(window.desk.library.path))
    _catch_faults(window)
    if page is not None:
        window.opening.open_path(page)
    return window


def _last_library(settings: Settings) -> Path:
    last = Path(settings.text("library"))
    return last if last.is_file() else default_library_path()


def _catch_faults(window: MainWindow) -> None:
    """Show a fault in the window instead of letting Qt swallow it or end the program."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, CorrigendaError):  # that is told as a sentence, in the window alone
            sys.__excepthook__(kind, error, trace)
        if not isinstance(error, KeyboardInterrupt):
            window.fail(error if isinstance(error, CorrigendaError) else error.with_traceback(trace))

    sys.excepthook = show
