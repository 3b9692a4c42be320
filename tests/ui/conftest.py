from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import libraries, start
from ui.settings import Settings
from ui.window import MainWindow


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Delete at once what a test has closed, and empty the offscreen clipboard.

    A closed window that waits for its deletion is garbage to Python, and Python's collector deletes it whenever it
    comes by: while Qt goes through all widgets for a new style, say, which then reaches into freed memory. Without
    Python, at exit, Qt would crash over what Python put on the clipboard.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.clipboard().clear()


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., MainWindow]]:
    """Opens the program as a user does, each time on what was left the time before."""
    monkeypatch.setattr(libraries, "default_library_path", lambda: tmp_path / "Articles.corrigenda")
    opened: list[MainWindow] = []

    def open_window(path: Path | None = None) -> MainWindow:
        settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
        window = start.begin(settings, path)
        opened.append(window)
        with qtbot.waitSignal(window.ready, timeout=20_000):
            window.show()
        qtbot.waitUntil(lambda: window.jobs.idle, timeout=60_000)
        return window

    yield open_window
    for window in opened:
        window.jobs.interrupt()
        window.close()
        assert window.desk.lane._process is None, "a process outlives its window"
        window.deleteLater()
