"""Whatever is done at the window, in whatever order: nothing breaks, and nothing is lost or made up.

More of it: CORRIGENDA_EVENTS=100000 CORRIGENDA_SEED=7 pytest -s tests/ui/test_monkey.py. Events are counted as a window
gets them: a key that is pressed and let go is two.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from traceback import format_exception

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library import Library
from app.resources import resource
from app.tasks import cell_text
from tests.conftest import CRASHES
from tests.library.samples import content, index_faults, replayed
from tests.ui.junk import LISTS
from tests.ui.monkey import Diary, Monkey
from ui.table.columns import COLUMNS
from ui.window import MainWindow

EVENTS = int(os.environ.get("CORRIGENDA_EVENTS", "20000"))
ALONE = "CORRIGENDA_EVENTS" in os.environ
"""Asked for by itself: after thousands of other tests Python's collector alone pauses for longer."""
APART = "CORRIGENDA_APART"
SEED = int(os.environ.get("CORRIGENDA_SEED", "1"))
BURST = 100
MAY_PAUSE = ("trigger look_",)
"""What may keep the window for longer, as the random user names it: another theme dresses every widget anew."""


_PATIENCE_S = max(1200, EVENTS // 8)  # for what hangs: on a busy machine a run takes several times as long


@pytest.mark.skipif(ALONE or APART in os.environ, reason="this is that process")
@pytest.mark.timeout(_PATIENCE_S)
def test_the_random_user_has_a_process_of_its_own() -> None:
    """As a user's: what thousands of other tests have left in this one is collected in it at any time."""
    command = [sys.executable, "-m", "pytest", "-p", "no:xdist", "-p", "no:cacheprovider", "-s", __file__]
    run = subprocess.run(command, env=os.environ | {APART: "1"}, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"{run.stdout}\n{run.stderr}"


@pytest.mark.skipif(not ALONE and APART not in os.environ, reason="it is run in a process of its own")
@pytest.mark.timeout(_PATIENCE_S)
def test_nothing_breaks_whatever_is_done_in_whatever_order(
    qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.acts["quit"].setEnabled(False)
    faults: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda *fault: faults.extend(format_exception(*fault)))
    folder = tmp_path / "files"
    folder.mkdir()
    for number, text in enumerate(LISTS):
        (folder / f"list {number}.txt").write_text(text, encoding="utf-8")
    diary = Path(os.environ[CRASHES]) / f"{os.getpid()}-did.txt"
    monkey = Monkey(window, folder, SEED, Diary(diary))
    monkey.dialogs.answer_all(monkeypatch)
    out_of_order: list[int] = []
    undo_step = Library.undo_step
    monkeypatch.setattr(
        Library, "undo_step", lambda *given, **more: (out_of_order.append(1), undo_step(*given, **more))[1]
    )
    acts = 0
    while monkey.hands.events < EVENTS:
        monkey.act()
        acts += 1
        if faults or "fault of its own" in window.notice.text() or acts % BURST == 0:
            qtbot.waitUntil(lambda: _at_rest(window), timeout=240_000)
            QApplication.processEvents()
            told = "\n".join(monkey.did[-BURST:]) + f"\nevent {monkey.hands.events} of seed {SEED}"
            assert not faults, "".join(faults) + told
            assert "fault of its own" not in window.notice.text(), f"{window.notice._details}\n{told}"
            assert (found := _untruths(window)) == [], f"{found}\n{told}"
    diary.unlink()
    qtbot.waitUntil(lambda: _at_rest(window), timeout=240_000)
    sys.stdout.write(f"{monkey.hands.events} events in {acts} acts\n")
    pauses = [f"{took:.2f} s: {did}" for took, did in monkey.pauses if not did.startswith(MAY_PAUSE)]
    window.desk.library.copy_to(folder / "copy of all.corrigenda")
    _check_there_and_back(folder / "copy of all.corrigenda", in_order=not out_of_order)
    if ALONE:
        assert pauses == [], "\n".join(pauses)


def _at_rest(window: MainWindow) -> None:
    assert window.jobs.idle, f"under way: {[job.label or job for job in window.jobs._running]}"


def _check_there_and_back(path: Path, *, in_order: bool) -> None:
    """All that was done can be taken back, and done again until all is as it was.

    Nothing is left at the beginning, unless steps were taken back out of their order: what was put back over later
    changes stays.
    """
    with Library.open(path) as library:
        while library.redo():
            pass
        before = content(path)
        taken_back = []
        while step := library.undo():
            taken_back.append(step.label)
        left = {table: rows for table, rows in content(path).items() if rows}
        assert left == {} or not in_order, f"{taken_back} left {left}"
        while library.redo():
            pass
        assert content(path) == before, f"other rows after doing these again: {taken_back}"
        assert library.check_integrity() == ""
    assert index_faults(path) == []


def _untruths(window: MainWindow) -> list[str]:
    """Where window, desk, library, log and file contradict each other."""
    library, desk, model = window.desk.library, window.desk, window.table._model
    found = [library.check_integrity()] if library.check_integrity() else []
    stored = content(library.path)
    if stored != replayed(library.path):
        found.append("the log does not tell what the tables hold")
    there = stored["reference"].keys()
    if not there >= set(model.ids):
        found.append(f"rows of references that are gone: {set(model.ids) - there}")
    if not model.is_held and model.ids != library.ids(desk.view):
        found.append(f"the table shows other references than the view finds: {model.ids}, {library.ids(desk.view)}")
    for row, reference in enumerate(library.rows(model.ids)):
        for place, column in enumerate(COLUMNS):
            if column.is_field and model.text(row, place) != cell_text(reference, column.name):
                found.append(f"row {row} shows {model.text(row, place)!r} as {column.name}")
    if not there >= set(desk.selected) or desk.current not in (None, *there):
        found.append(f"selected or current are gone: {desk.selected}, {desk.current}")
    if desk.article_id not in (None, *stored["article"]):
        found.append(f"the article {desk.article_id} is gone")
    return found
