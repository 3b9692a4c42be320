import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from app.library import Library
from app.model import Article, Reference
from tests.library.samples import content, index_faults, replayed

ROOT = Path(__file__).parent.parent.parent
MOST_STEPS = 8
KILLS_A_LIBRARY = 100


class Saved(NamedTuple):
    """What a killed program had said: a step is saved, with the title it gave a row, or "-"."""

    step: int
    row: int
    title: str


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_whatever_was_shown_as_saved_outlives_a_kill_at_any_moment(tmp_path: Path, kills: int) -> None:
    chance = random.Random(os.environ.get("CORRIGENDA_SEED", "26"))
    path, steps = tmp_path, 0
    with subprocess.Popen(
        [sys.executable, "tests/library/kill_target.py"],  # by its path: other packages are called "tests" too
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as target:
        for kill in range(kills):
            if kill % KILLS_A_LIBRARY == 0:
                path = _begun(tmp_path / f"{kill}.corrigenda")
            after, moment = chance.randrange(MOST_STEPS), chance.uniform(0, 2)
            saved = _killed_round(target, path, chance.randrange(10**9), after=after, moment=moment)
            steps += len(saved)
            _check_all_there(path, saved, index_too=kill % 20 == 0)
        assert target.stdin is not None
        target.stdin.close()
    assert steps > kills, "most kills fell before anything was written"


def _begun(path: Path) -> Path:
    with Library.create(path) as library, library.step("Begin") as step:
        step.add_article(Article(), [Reference(title=f"T{number}") for number in range(12)])
    return path


def _killed_round(target: "subprocess.Popen[str]", path: Path, seed: int, *, after: int, moment: float) -> list[Saved]:
    """Let a child edit, and kill it in the midst of a step; gives what it said it had saved, in order.

    `after` counts the steps that it may save first. How much later it is killed is told by `moment` in times that its
    last step took, so that a busy machine, where steps take longer, kills as early in them as an idle one.
    """
    assert target.stdin is not None
    assert target.stdout is not None
    child, before = 0, time.monotonic()
    target.stdin.write(f"{seed} {path}\n")
    target.stdin.flush()
    saved: list[Saved] = []
    for line in target.stdout:
        word, *rest = line.split()
        if word == "child":
            child = int(rest[0])
        elif word == "dead":
            break
        else:
            saved.append(Saved(int(rest[0]), int(rest[1]), rest[2]))
        now = time.monotonic()
        if len(saved) == after:
            threading.Timer(moment * (now - before), os.kill, (child, signal.SIGKILL)).start()
        before = now
    return saved


def _check_all_there(path: Path, saved: list[Saved], *, index_too: bool) -> None:
    """Each step that was said to be saved is there with its change, and the rows are what the log says.

    One step more may be there: the kill fell between its commit and its word.
    """
    with Library.open(path) as library:
        assert library.check_integrity() == ""
        last = library.steps(limit=1)[0].id
    titles = _titles(path)
    for step, row, title in saved:
        assert title == "-" or titles[step, row] == title
    if saved:
        assert saved[-1].step <= last <= saved[-1].step + 1
    assert content(path) == replayed(path)
    if index_too:
        assert index_faults(path) == []


def _titles(path: Path) -> dict[tuple[int, int], str]:
    """The title that each step gave each reference."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = connection.execute(
        """SELECT step, "row", iif("column" = 'title', after, json_extract(after, '$.title')) FROM change
           WHERE "table" = 'reference' AND ("column" = 'title' OR "column" = '' AND after <> '')"""
    ).fetchall()
    connection.close()
    return {(step, row): title for step, row, title in found}
