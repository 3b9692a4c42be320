"""A second start opens its file in the window that is there."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library import Library
from app.resources import resource
from ui.running import Running, hand_over
from ui.settings import Settings
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from ui.running import hand_over
from ui.settings import Settings
settings = Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat))
print(hand_over(settings, [Path(each) for each in sys.argv[2:]]))
"""


class _Second:
    """Starts of the program by the same user, in processes of their own."""

    def __init__(self, settings: Path, qtbot: QtBot) -> None:
        self._settings, self._qtbot = settings, qtbot

    def start(self, *names: str) -> bool:
        """Whether a running window took these files."""
        command = [sys.executable, "-c", _SECOND, str(self._settings), *names]
        with subprocess.Popen(
            command, cwd=self._settings.parent, env=_environment(), stdout=subprocess.PIPE
        ) as process:
            self._qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
            assert process.stdout is not None
            return process.stdout.read().strip() == b"True"


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}


@pytest.fixture
def second(tmp_path: Path, qtbot: QtBot) -> _Second:
    return _Second(tmp_path / "settings.ini", qtbot)


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    running = Running(window.settings, window)
    running.asked.connect(window.come_forward)
    yield window
    running.deleteLater()


def test_a_file_is_read_into_the_running_window(
    window: MainWindow, second: _Second, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "ещё один.txt").write_text("References\n1. Smith J. Livers. Lancet. 1999;1:2-3.\n", encoding="utf-8")
    assert second.start("ещё один.txt")  # named from the folder of the second start, which is another one
    qtbot.waitUntil(lambda: len(window.desk.library.articles()) == 2 and window.jobs.idle)


def test_a_library_takes_the_place_of_the_one_before(
    window: MainWindow, second: _Second, tmp_path: Path, qtbot: QtBot
) -> None:
    Library.create(tmp_path / "other.corrigenda").close()
    assert second.start("other.corrigenda")
    qtbot.waitUntil(lambda: window.desk.library.path.name == "other.corrigenda")
    assert second.start("new.corrigenda")
    qtbot.waitUntil(lambda: window.desk.library.path.name == "new.corrigenda")
    assert not window.desk.library.read_only


def test_a_start_without_a_file_brings_the_window_to_the_front(
    window: MainWindow, second: _Second, qtbot: QtBot
) -> None:
    window.showMinimized()
    assert second.start()
    qtbot.waitUntil(lambda: not window.isMinimized())


def test_what_comes_under_a_dialog_waits_for_its_end(
    window: MainWindow, second: _Second, tmp_path: Path, qtbot: QtBot
) -> None:
    from PySide6.QtWidgets import QDialog

    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    assert second.start("new.corrigenda")
    qtbot.wait(500)
    assert window.desk.library.path.name != "new.corrigenda"
    dialog.reject()
    qtbot.waitUntil(lambda: window.desk.library.path.name == "new.corrigenda")


@pytest.mark.skipif(sys.platform == "win32", reason="the system itself sees to it there")
def test_a_file_is_not_handed_to_another_user_who_took_the_name(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: user + 1)
    assert not hand_over(window.settings, [tmp_path / "secret.docx"])


def test_where_no_window_runs_or_a_killed_one_left_its_name_the_start_is_the_first(
    tmp_path: Path, qtbot: QtBot
) -> None:
    second = _Second(tmp_path / "settings.ini", qtbot)
    assert not second.start()
    killed = (
        "import os, sys; from PySide6.QtCore import QCoreApplication, QSettings; from ui.running import Running;"
        "from ui.settings import Settings; there = QCoreApplication([]);"
        "Running(Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat)), there); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", killed, str(tmp_path / "settings.ini")], env=_environment(), check=True)
    assert not second.start()
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    running = Running(settings, QApplication.instance())
    assert second.start()
    running.deleteLater()
