"""The window opens whatever became of the libraries, and says what is wrong with them."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.cli import COMMANDS
from app.errors import CorrigendaError
from app.library import ALSO, KeptFinding, Library, View
from app.model import Article, Reference
from app.resources import resource
from ui import faults, libraries, start
from ui.main import _are_files, _are_plainly_files
from ui.settings import Settings
from ui.table.columns import NUMBER_OF
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
SAMPLE = resource("sample/sechenov-net-liver.txt")


def test_a_library_that_cannot_be_opened_gives_way_to_the_last_one_and_is_told(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    open_window(SAMPLE).close()
    damaged = tmp_path / "damaged.corrigenda"
    damaged.write_bytes(b"nothing like a library" * 1000)
    window = open_window(damaged)
    assert window.desk.library.path.name == "Articles.corrigenda"
    assert len(window.desk.library.articles()) == 1
    assert "damaged.corrigenda” is not a library" in window.notice.text()
    assert damaged.read_bytes().startswith(b"nothing like")


def test_where_the_usual_library_is_damaged_a_second_one_is_made_until_it_is_back(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    open_window(SAMPLE).close()
    usual = tmp_path / "Articles.corrigenda"
    usual.rename(tmp_path / "sound")
    usual.write_bytes(b"nothing like a library" * 1000)
    window = open_window()
    assert window.desk.library.path.name == "Articles 2.corrigenda"
    assert "Articles.corrigenda” is not a library" in window.notice.text()
    window.close()
    (tmp_path / "sound").replace(usual)
    assert len(open_window().desk.library.articles()) == 1


def test_where_no_folder_can_be_made_a_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setattr(libraries, "default_library_path", lambda: tmp_path / "file" / "Articles.corrigenda")
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    with pytest.raises(CorrigendaError, match=r"The folder “.*file” for your articles cannot be made"):
        start.begin(settings)


def test_damaged_settings_are_as_good_as_none(open_window: OpenWindow, tmp_path: Path) -> None:
    open_window(SAMPLE).close()
    settings = tmp_path / "settings.ini"
    settings.write_bytes(bytes(range(256)) * 40)
    window = open_window()
    assert len(window.desk.library.articles()) == 1
    window.close()
    junk = "[window]\ngeometry=@ByteArray(junk)\ndocks=17\n"
    junk += "[table]\ncolumns=@Invalid()\n[General]\nrecent=@Variant(\\0\\0)\n"
    settings.write_text(f"{junk}library=/nowhere\ntheme=purple\n", encoding="utf-8")
    assert len(open_window().desk.library.articles()) == 1


def test_a_killed_program_comes_back_where_it_was(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(SAMPLE)
    window.desk.filter_by("2012")
    view = window.table.view
    view.go_to(1, view.shown_columns()[2])
    there = window.desk.current
    saved = window.settings._store.fileName()
    qtbot.waitUntil(lambda: "2012" in Path(saved).read_text(encoding="utf-8"), timeout=10_000)
    left = Path(saved).read_bytes()
    window.close()
    Path(saved).write_bytes(left)  # as if it had never been closed
    again = open_window()
    assert (again.desk.view.filter.text, again.desk.current) == ("2012", there)
    assert again.table.view.current() == (1, view.shown_columns()[2])


FIRST_LOOK = """
import gc, linecache, sys
from PySide6.QtWidgets import QApplication
from ui.main import main

def look(_application):
    [window] = [each for each in QApplication.topLevelWidgets() if each.inherits("QMainWindow")]
    window.desk.show_article(None)
    window.grab()
    print(window.table.view.model().findings(0)[0].certainty, *sys.modules)
    print(gc.isenabled(), *linecache.cache)

QApplication.exec = look
main(sys.argv[1:])
"""


def test_the_first_look_loads_nothing_that_takes_long_even_where_marks_are_shown(tmp_path: Path) -> None:
    """What the worker loads meanwhile may be in its hands: to ask for it would have the window wait until all of it is
    loaded."""
    path = tmp_path / "checked.corrigenda"
    with Library.create(path) as library:
        with library.step("Make") as step:
            articles = [step.add_article(Article(title=each), [Reference(title="One")]) for each in "AB"]
        found = [KeptFinding(library.ids(View())[0], "", "LST02", ALSO)]
        library.keep_findings(articles[0], found, change=library.latest_change(), checks="")
    look = [sys.executable, "-c", FIRST_LOOK, path]
    home = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(tmp_path))
    ran = subprocess.run(look, capture_output=True, text=True, check=True, env=os.environ | home)
    (mark, *loaded), (collects, *sources) = (line.split() for line in ran.stdout.splitlines())
    assert mark == "ask"
    assert not {"app.cli", "app.checks", "app.formats", "numpy", "pyqtgraph", "qtawesome"}.intersection(loaded)
    assert collects == "False"
    assert not [each for each in sources if Path(each).name in ("start.py", "window.py")]


@pytest.mark.skipif(sys.platform == "win32", reason="crashes otherwise there")
def test_a_crash_leaves_a_report_that_is_shown_once(
    tmp_path: Path, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash = "import os, sys; from pathlib import Path; from ui import faults\ndef came_to_grief(): os.abort()\n"
    program = f"{crash}faults.watch(Path(sys.argv[1])); came_to_grief()"
    ended = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False, capture_output=True)
    assert ended.returncode < 0
    monkeypatch.setattr(faults.faulthandler, "enable", lambda _file: None)  # pytest's own stays
    window = open_window()
    monkeypatch.setattr(window, "is_ready", False)
    start.watch(window)
    window.ready.emit()
    assert "ended unexpectedly" in window.notice.text()
    assert "Python 3." in window.notice._details
    assert "came_to_grief" in window.notice._details
    assert faults.watch(tmp_path) == ""


def test_a_fault_is_told_with_versions_and_the_place_in_the_code(open_window: OpenWindow) -> None:
    window = open_window()

    def came_to_grief() -> None:
        raise ZeroDivisionError

    window.acts["about"].triggered.disconnect()
    window.acts["about"].triggered.connect(came_to_grief)
    hook, sys.excepthook = sys.excepthook, lambda *fault: window.fail(fault[1])
    try:
        window.acts["about"].trigger()
    finally:
        sys.excepthook = hook
    assert "fault of its own" in window.notice.text()
    assert "Qt 6." in window.notice._details
    assert "came_to_grief" in window.notice._details


def test_several_files_that_are_there_are_for_the_window_and_all_else_for_the_command_line(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.touch()
    two.touch()
    assert _are_files([str(one), str(two)])
    assert not _are_files([str(one), "--json"])
    assert not _are_files([str(one), str(tmp_path / "three.txt")])
    assert _are_files([])


def test_no_subcommand_is_taken_for_a_file_even_where_there_is_one_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (*COMMANDS, "page.txt"):
        Path(name).touch()
        assert not _are_plainly_files([name]) or name == "page.txt"
        assert not _are_plainly_files([name, "page.txt"]) or name == "page.txt"
    assert not _are_plainly_files(["--version"])
    assert _are_plainly_files([])


def test_the_cell_one_was_in_is_in_sight_after_a_restart_and_no_more_is_scrolled_than_that_needs(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(SAMPLE)
    for _ in range(2):
        window.table.wrap_titles()
    window.table.view.go_to(1, NUMBER_OF["authors"])
    window.close()
    view = open_window().table.view
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(view.currentIndex())))
    assert view.current() == (1, NUMBER_OF["authors"])
    assert (view.verticalScrollBar().value(), view.horizontalScrollBar().value()) == (0, 0)
