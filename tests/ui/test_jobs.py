import threading

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from app.progress import Progress
from ui.jobs import Jobs


@pytest.mark.parametrize("fails", [False, True])
def test_who_waits_for_a_job_hears_of_it_in_the_windows_thread(qtbot: QtBot, fails: bool) -> None:
    jobs = Jobs()
    heard: list[object] = []

    def work(progress: Progress) -> QThread:
        progress.report(1, 2)
        if fails:
            raise ValueError
        return QThread.currentThread()

    def hear(result: object) -> None:
        heard.append(result)
        heard.append(threading.current_thread() is threading.main_thread())

    jobs.run("Work", work, done=hear, failed=hear)
    qtbot.waitUntil(lambda: jobs.idle)
    assert heard[1] is True
    assert heard[0] is not QThread.currentThread()
    assert isinstance(heard[0], ValueError) == fails


def test_stopping_cancels_what_runs_and_what_waits(qtbot: QtBot) -> None:
    jobs = Jobs()
    begun = threading.Event()
    told: list[object] = []

    def work(progress: Progress) -> None:
        while True:
            begun.set()
            progress.report(0, 1)

    for _ in range(3):
        jobs.run("Endless", work, done=told.append, failed=told.append)
    begun.wait(10)
    jobs.stop()
    qtbot.waitUntil(lambda: jobs.idle)
    assert told == []
