"""What is closed is deleted in the window's thread, and only there."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.progress import Progress
from app.resources import resource
from ui.jobs import Jobs
from ui.window import MainWindow


@pytest.fixture
def collected_in() -> Iterator[set[threading.Thread]]:
    """The threads in which garbage was collected."""
    threads: set[threading.Thread] = set()

    def note(phase: str, _about: dict[str, int]) -> None:
        threads.add(threading.current_thread())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def litter(_progress: Progress) -> None:
    for _ in range(20):
        rings: list[list[object]] = [[] for _ in range(1000)]
        for ring in rings:
            ring.append(ring)


def test_no_work_beside_the_windows_collects_its_dialogs(
    open_window: Callable[..., MainWindow], qtbot: QtBot, collected_in: set[threading.Thread]
) -> None:
    window = open_window()
    collected_in.clear()
    dialog = QDialog()
    dialog.ring = dialog  # type: ignore[attr-defined]
    left = weakref.ref(dialog)
    del dialog
    window.jobs.run("Litter", litter, done=lambda _: None, failed=lambda _: None)
    qtbot.waitUntil(lambda: window.jobs.idle)
    gc.collect(1)
    assert left() is None
    assert collected_in == {threading.main_thread()}


def test_python_collects_by_itself_once_the_window_is_closed(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    assert not gc.isenabled()
    window.close()
    assert gc.isenabled()


def test_what_the_window_is_made_of_is_not_gone_through_again_and_again(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.desk.show_article(window.desk.article_id)
    assert gc.is_tracked(window)
    assert not any(each is window for each in gc.get_objects())
    window.close()
    assert any(each is window for each in gc.get_objects())


def test_a_whole_pass_comes_once_much_has_been_added(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = open_window()
    passes: list[int] = []

    def note(phase: str, about: dict[str, int]) -> None:
        if phase == "start":
            passes.append(about["generation"])

    gc.callbacks.append(note)
    try:
        many: list[list[object]] = []
        while 2 not in passes and len(many) < 4_000_000:
            many += [[] for _ in range(20_000)]
            window.tidying._collect()
        assert 2 in passes
    finally:
        gc.callbacks.remove(note)


def test_what_a_job_was_to_do_is_forgotten_in_the_windows_thread(qtbot: QtBot) -> None:
    jobs, forgotten_in = Jobs(), []

    class Held:
        def __del__(self) -> None:
            forgotten_in.append(threading.current_thread())

    def begin(held: Held) -> None:
        jobs.run("Work", lambda _: str(held), done=lambda _: held, failed=lambda _: held)

    for _ in range(50):
        begin(Held())
        qtbot.waitUntil(lambda: jobs.idle)
    qtbot.waitUntil(lambda: len(forgotten_in) == 50)
    assert set(forgotten_in) == {threading.main_thread()}
