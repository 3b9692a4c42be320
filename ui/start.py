"""Starting the window: which library lies open, what is dressed how, and where faults go."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.errors import CorrigendaError
from app.library import Library
from app.resources import resource
from app.tasks import LIBRARY_ENDING
from ui import faults, libraries, theme
from ui.desk import Desk
from ui.settings import Settings
from ui.window import MainWindow


def begin(settings: Settings, path: Path | None = None, *, library: Library | None = None) -> MainWindow:
    """A window, not yet shown, on the library at `path`, or on `library` with `path` read into it.

    Without either it is on the library that was open last. Where a library cannot be opened the next best is, and the
    window says why; raises `CorrigendaError` if none can be opened or made.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setApplicationName("Corrigenda")
    application.setOrganizationName("Corrigenda")
    application.setWindowIcon(QIcon(str(resource("icons/corrigenda.svg"))))
    theme.apply(application, settings.text("theme", "system"))
    is_library = path is not None and path.suffix.casefold() == LIBRARY_ENDING
    refused = None
    if library is None:
        library, refused = _first_to_open([*([path] if path and is_library else []), *_usual_libraries(settings)])
    window = MainWindow(Desk(library), settings)
    _catch_faults(window)
    if refused is None:
        settings.remember("library", str(library.path))
    else:
        window.ready.connect(lambda: window.fail(refused))
    if path is not None and not is_library:
        window.opening.open_path(path)
    return window


def watch(window: MainWindow) -> None:
    """Keep a report if the program crashes from now on, and show the one of the last time."""
    folder = libraries.default_library_path().parent
    if told := faults.watch(folder):
        window.ready.connect(lambda: window.notice.tell_of_crash(told))


def _usual_libraries(settings: Settings) -> list[Path]:
    """Where articles are kept if no library is named: the one that was open last, else the first one, else a second."""
    last, first = Path(settings.text("library")), libraries.default_library_path()
    return [*([last] if last.is_file() else []), first, first.with_stem(f"{first.stem} 2")]


def _first_to_open(paths: Sequence[Path]) -> tuple[Library, CorrigendaError | None]:
    """The first library that can be opened or made, and why one before it cannot; raises that if none can."""
    refused: CorrigendaError | None = None
    for path in dict.fromkeys(paths):
        try:
            return libraries.open_or_create(path), refused
        except CorrigendaError as error:
            refused = refused or error
    assert refused is not None
    raise refused


def _catch_faults(window: MainWindow) -> None:
    """Show a fault in the window instead of letting Qt swallow it or end the program."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, CorrigendaError):  # that is told as a sentence, in the window alone
            sys.__excepthook__(kind, error, trace)
        if not isinstance(error, KeyboardInterrupt):
            window.fail(error if isinstance(error, CorrigendaError) else error.with_traceback(trace))

    sys.excepthook = show
