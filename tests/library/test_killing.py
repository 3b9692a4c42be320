import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.library import Library
from app.model import Article, Reference
from tests.library.samples import content, replayed

ROOT = Path(__file__).parent.parent.parent
KILLS = int(os.environ.get("CORRIGENDA_KILLS", "200"))
LONGEST_LIFE_S = 0.15


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_whatever_was_shown_as_saved_outlives_a_kill_at_any_moment(path: Path) -> None:
    chance = random.Random(os.environ.get("CORRIGENDA_SEED", "26"))
    library = Library.create(path)
    with library.step("Begin") as step:
        step.add_article(Article(), [Reference(title=f"T{number}") for number in range(10)])
    edits, last = 0, library.steps()[0].id
    library.close()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.library.kill_target", str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as target:
        for kill in range(KILLS):
            saved = _killed_round(target, kill, chance.uniform(0, LONGEST_LIFE_S))
            edits += len(saved)
            last = _all_there(path, last, saved)
        assert target.stdin is not None
        target.stdin.close()
    assert edits > KILLS, "the edits were too slow for the kills to mean anything"


def _killed_round(target: "subprocess.Popen[str]", seed: int, life_s: float) -> list[tuple[int, str]]:
    """Let a child edit, kill it after `life_s`; gives what it said it had saved, in order."""
    assert target.stdin is not None
    assert target.stdout is not None
    target.stdin.write(f"{seed}\n")
    target.stdin.flush()
    saved: list[tuple[int, str]] = []
    for line in target.stdout:
        words = line.split()
        if words[0] == "child":
            threading.Timer(life_s, os.kill, (int(words[1]), signal.SIGKILL)).start()
        elif words[0] == "dead":
            break
        else:
            saved.append((int(words[1]), words[2] if len(words) > 2 else ""))
    return saved


def _all_there(path: Path, before: int, saved: list[tuple[int, str]]) -> int:
    """Each edit that was said to be saved is in the log, in order, and the rows are what the log says.

    One edit more may be there: the kill fell between its commit and its word. Gives the last step's id.
    """
    library = Library.open(path)
    assert library.check_integrity() == ""
    last = library.steps(limit=1)[0].id
    library.close()
    logged = _logged(path, before)
    assert logged[: len(saved)] == saved
    assert len(logged) <= len(saved) + 1
    assert content(path) == replayed(path)
    return last


def _logged(path: Path, after_step: int) -> list[tuple[int, str]]:
    """The (row, title) that each step after another one left; an empty title: deleted."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = connection.execute(
        'SELECT "row", "column", after FROM change WHERE step > ? ORDER BY step, id', (after_step,)
    ).fetchall()
    connection.close()
    return [(row, after if column or not after else json.loads(after)["title"]) for row, column, after in found]
