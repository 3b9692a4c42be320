"""Files and folders that may not be written, opened by a user who owns nothing (the superuser may write anywhere)."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library import Library
from tests.library.samples import content, filled

ROOT = Path(__file__).parent.parent.parent
NOBODY = 65534

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are asked for differently on Windows")

OPENING = """
import os, sys
from pathlib import Path
import sqlite_utils
from app.errors import CorrigendaError
from app.library import Library, View

if os.getuid() == 0:
    os.setuid(int(sys.argv[2]))
path = Path(sys.argv[1])
try:
    with Library.open(path) as library:
        print(library.read_only, len(library.ids(View())), library.notice)
except CorrigendaError as error:
    print(error)
try:
    Library.create(path.with_name("new.corrigenda")).close()
except CorrigendaError as error:
    print(error)
"""


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A closed library in a folder that every user can reach (pytest's own folders are closed to others)."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    with Library.create(folder / "test.corrigenda") as library:
        filled(library)
    library.path.chmod(0o666)
    yield library.path
    folder.chmod(0o777)
    shutil.rmtree(folder)


def _opened_by_nobody(path: Path) -> list[str]:
    """What is said when a user without rights opens the library and then makes a new one beside it."""
    before = content(path)
    ran = subprocess.run(
        [sys.executable, "-c", OPENING, str(path), str(NOBODY)], cwd=ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert content(path) == before
    return ran.stdout.splitlines()


def test_a_write_protected_file_opens_read_only(reachable: Path) -> None:
    reachable.chmod(0o444)
    [said] = _opened_by_nobody(reachable)
    assert said.startswith("True 4 The file “test.corrigenda” is write-protected")


def test_a_library_in_a_folder_that_cannot_be_written_opens_read_only_and_none_is_made_there(reachable: Path) -> None:
    reachable.parent.chmod(0o555)
    opened, made = _opened_by_nobody(reachable)
    assert opened.startswith("True 4 The folder of")
    assert made.startswith(f"No library can be made in “{reachable.parent}” (Permission denied)")
    assert list(reachable.parent.iterdir()) == [reachable]


@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() != 0, reason="only the superuser can take it away")
def test_a_file_that_may_not_be_read_is_a_sentence(reachable: Path) -> None:
    reachable.chmod(0o200)
    said, *_ = _opened_by_nobody(reachable)
    assert said.endswith(".")
    assert "test.corrigenda" in said
    assert "may not be read" in said


@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() != 0, reason="needs two users")
def test_a_lock_file_left_by_another_users_crash_is_cleared(reachable: Path) -> None:
    lock = reachable.with_name(reachable.name + ".lock")
    lock.write_text('{"user": "other", "host": "h", "pid": 1}')
    lock.chmod(0o644)
    [said] = _opened_by_nobody(reachable)
    assert said.strip() == "False 4"
    assert not lock.exists()
