"""The sub-commands that paint, without a display: `picture`, and `chart` as PNG or PDF."""

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app import cli
from app.cli import Charted
from app.errors import CorrigendaError, UnreadableInput

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.window import MainWindow

COUNTING_S = 0.4
LONGEST_WAIT_S = 120
LARGEST_SIDE = 10_000


def main(arguments: Sequence[str]) -> int:
    """Run `picture` or `chart` offscreen; gives the exit code."""
    cli.open_streams()
    chosen = cli.understand(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        if chosen.command == "chart":
            _chart(cli.charted_of(chosen), cli.output_of(chosen))
        else:
            take(Path(chosen.file), cli.output_of(chosen), size=_size(chosen.size), theme=chosen.theme)
    except CorrigendaError as error:
        print(f"corrigenda: {error}", file=sys.stderr)
        return cli.UNREADABLE if isinstance(error, UnreadableInput) else cli.WRONG_USE
    return cli.DONE


def _chart(found: Charted, path: Path) -> None:
    from ui.panels.chart_saving import chart_file

    chart_file(found.ages, path, title=found.title, extras=found.extras)


def take(source: Path, picture: Path, *, size: tuple[int, int] = (1440, 900), theme: str = "light") -> None:
    """Save a picture of the window on `source`; nothing the user has is touched."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from app.formats import save_bytes
    from app.library import Library
    from app.tasks import LIBRARY_ENDING, read_any
    from ui.panels.chart_saving import png_bytes
    from ui.settings import Settings
    from ui.start import begin

    if picture.suffix.casefold() != ".png":
        raise CorrigendaError(f"A picture of the window is a .png file, not {picture.name}. Nothing was written.")
    if source.suffix.casefold() != LIBRARY_ENDING:
        read_any(source)  # says at once what is wrong with it
    application = QApplication.instance() or QApplication(["corrigenda"])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        settings.remember("theme", theme)
        if source.suffix.casefold() == LIBRARY_ENDING:
            window = begin(settings, library=Library.open(source, read_only=True))
        else:
            window = begin(settings, source, library=Library.create(Path(folder) / f"{source.stem}{LIBRARY_ENDING}"))
        window.resize(*size)
        window.show()
        _settle(application, window)
        save_bytes(picture, png_bytes(window.grab().toImage()))
        window.close()


def _settle(application: "QApplication", window: "MainWindow") -> None:
    """Let the window build, read and paint everything."""
    from PySide6.QtCore import QEventLoop

    deadline = time.monotonic() + LONGEST_WAIT_S
    rested = time.monotonic()
    while time.monotonic() < min(rested + COUNTING_S, deadline):  # each thing found is counted a moment later
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if not (window.is_ready and window.jobs.idle):
            rested = time.monotonic()


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise CorrigendaError(f"“{text}” is no size, so nothing was written; write it as 1440x900.")
    size = int(width), int(height)
    if not 1 <= min(size) <= max(size) <= LARGEST_SIDE:
        raise CorrigendaError(
            f"A picture of {text} cannot be painted, so nothing was written: a side has 1 to {LARGEST_SIDE:,} pixels."
        )
    return size
