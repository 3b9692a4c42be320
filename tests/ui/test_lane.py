"""The process that checks the articles nobody looks at: it leaves nothing behind, and gives up where it cannot work."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model import Article, Reference
from app.resources import resource
from ui import lane
from ui.lane import Lane
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The sample in front, and beside it articles that nobody looked at; the lane is off."""
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.desk.lane.turn(False)
    window.desk.lane._rest.setInterval(10)
    first = window.desk.article_id
    with window.desk.library.step("Add") as step:
        for number in range(3):
            step.add_article(Article(title=f"Another {number}"), [Reference(title="A tum our of the liver")])
    window.desk.show_article(first)
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    return window


def unchecked(window: MainWindow) -> list[int]:
    return window.desk.library.unchecked(window.desk.findings.checks())


def working(window: MainWindow, qtbot: QtBot) -> tuple[Lane, int]:
    """The lane, at work, and the number of its process."""
    own = window.desk.lane
    own.turn(True)
    qtbot.waitUntil(lambda: own._process is not None and own._process.processId() > 0, timeout=20_000)
    assert own._process is not None
    return own, own._process.processId()


def test_no_process_is_left_when_the_window_closes_while_the_lane_works(window: MainWindow, qtbot: QtBot) -> None:
    _, process = working(window, qtbot)
    window.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_an_answer_that_comes_after_the_window_closed_starts_no_process(window: MainWindow) -> None:
    own = window.desk.lane
    own.is_on = True
    own._look()
    window.jobs._aside.waitForDone()  # the answer waits for the window's thread
    window.close()
    QApplication.processEvents()
    assert own._process is None


def test_no_more_processes_are_started_once_three_said_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lane, "_PYTHON", str(tmp_path / "none"))
    own = window.desk.lane
    own._given_up.clear()
    own.turn(True)
    qtbot.waitUntil(lambda: own._lost == 3 and not own._rest.isActive() and window.jobs.idle, timeout=60_000)
    own._given_up.clear()
    own._look()
    assert window.jobs.idle
    assert own._process is None


def test_a_library_that_is_deleted_while_the_lane_works_ends_it_without_a_word(
    window: MainWindow, qtbot: QtBot
) -> None:
    working(window, qtbot)
    window.desk.library.path.unlink()
    qtbot.waitUntil(lambda: window.jobs.idle and not window.desk.lane._rest.isActive(), timeout=60_000)
    assert window.notice.isHidden()


def test_files_in_the_folder_the_program_was_started_in_are_not_taken_for_its_own(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("app.py", "json.py"):
        (tmp_path / name).write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    window.desk.lane.turn(True)
    qtbot.waitUntil(lambda: unchecked(window) == [], timeout=60_000)


def test_words_of_a_new_file_are_known_to_the_lane_too(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    own, process = working(window, qtbot)
    qtbot.waitUntil(lambda: unchecked(window) == [], timeout=60_000)
    (tmp_path / "words.txt").write_text("ourz\n", encoding="utf-8")
    window.desk.spelling.lists.add([tmp_path / "words.txt"])
    qtbot.waitUntil(lambda: own._process is not None and own._process.processId() not in (0, process), timeout=60_000)
    qtbot.waitUntil(lambda: unchecked(window) == [], timeout=60_000)


@pytest.mark.parametrize("what", ["import", "check", "export"])
def test_closing_while_something_is_done_tells_nobody_and_faults_nowhere(
    window: MainWindow, what: str, tmp_path: Path
) -> None:
    if what == "import":
        window.opening.open_path(resource("sample/sechenov-net-liver.txt"))
        window.jobs._readers.waitForDone()
    elif what == "check":
        window.desk.findings._check()
        window.jobs._askers.waitForDone()
    else:
        window.desk.show_article(None)
        window.jobs.run("Late", lambda _: None, done=lambda _: window.desk.library.articles(), failed=window.fail)
        window.jobs._readers.waitForDone()
    window.close()
    QApplication.processEvents()
    assert window.notice.isHidden()
