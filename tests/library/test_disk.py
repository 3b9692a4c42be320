"""A disk that fills up, and a program stopped half-way through a write."""

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import CorrigendaError
from app.library import Library, View
from app.model import Reference
from tests.library.samples import content, filled, index_faults, replayed

ROOT = Path(__file__).parent.parent.parent

# Files may not grow past a limit, as on a full disk; edits of growing size run into it at every stage of a commit.
FILLING = """
import os, resource, sys
from pathlib import Path
from app.errors import CorrigendaError
from app.library import Library, View

path = Path(sys.argv[1])
with Library.open(path) as library:
    first = library.ids(View())[0]
    size = path.stat().st_size
    refused = kept = 0
    for room in range(0, 40):
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + room * 4096, resource.RLIM_INFINITY))
        text = f"{room} " + "word " * 300 * (1 + room % 7)
        try:
            with library.step(f"Edit {room}") as step:
                step.set(first, "note", text)
            kept += 1
            assert library.reference(first).note == text
        except CorrigendaError as error:
            refused += 1
            assert "was written" in str(error), error
            assert library.reference(first).note != text
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with library.step("Last") as step:
        step.set(first, "note", "room again")
    print(refused, kept, library.reference(first).note)
"""

COPYING = """
import resource, sys
from pathlib import Path
from app.errors import CorrigendaError
from app.library import Library

path = Path(sys.argv[1])
with Library.open(path) as library:
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size // 2, resource.RLIM_INFINITY))
    try:
        library.copy_to(path.with_name("copy.corrigenda"))
    except CorrigendaError as error:
        print(error)
"""

HALF_WRITTEN = """
import os, signal, sys
from pathlib import Path
from app.library import Library, View, connections

library = Library.open(Path(sys.argv[1]))
connection = library._writer.connection
connection.execute("PRAGMA cache_spill = ON")
connection.execute("PRAGMA cache_size = 10")
with library.step("Never ends") as step:
    for each in library.ids(View()):
        step.set(each, "note", "half " * 50_000)
    os.kill(os.getpid(), signal.SIGKILL)
"""

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits and signals")


def _run(code: str, path: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, capture_output=True, text=True)


@pytest.fixture
def closed(library: Library) -> Path:
    filled(library)
    library.close()
    return library.path


@on_posix
def test_edits_on_a_full_disk_are_kept_whole_or_not_at_all(closed: Path) -> None:
    ran = _run(FILLING, closed)
    assert ran.returncode == 0, ran.stderr
    refused, kept, note = ran.stdout.split(" ", 2)
    assert int(refused) > 3, "the limit was never met"
    assert int(kept) > 3
    assert note.strip() == "room again"
    assert content(closed) == replayed(closed)
    assert index_faults(closed) == []
    with Library.open(closed) as library:
        assert library.check_integrity() == ""


@on_posix
def test_a_copy_to_a_full_disk_leaves_nothing_behind(closed: Path) -> None:
    ran = _run(COPYING, closed)
    assert "No copy could be saved" in ran.stdout, ran.stderr
    assert list(closed.parent.iterdir()) == [closed]


@on_posix
@pytest.mark.parametrize("read_only", [False, True])
def test_a_write_cut_off_half_way_is_taken_back_when_opened(closed: Path, read_only: bool) -> None:
    before, bytes_before = content(closed), closed.read_bytes()
    assert _run(HALF_WRITTEN, closed).returncode == -signal.SIGKILL
    assert closed.read_bytes() != bytes_before, "the write never reached the file"
    with Library.open(closed, read_only=read_only) as library:
        assert library.check_integrity() == ""
        assert len(library.ids(View())) == 4
    assert content(closed) == before


def test_random_damage_is_told_in_a_sentence_or_harmless(closed: Path, tmp_path: Path) -> None:
    chance = random.Random(7)
    with Library.open(closed) as library, library.step("Fill the pages") as step:
        many = [Reference(title=f"Title {number}", note="word " * 40) for number in range(300)]
        step.add_references(library.articles()[0].id, many)
    refused = 0
    for number in range(40):
        damaged = tmp_path / f"damaged {number}.corrigenda"
        shutil.copy(closed, damaged)
        file = bytearray(damaged.read_bytes())
        start = chance.randrange(100, len(file) - 600)
        file[start : start + 512] = os.urandom(512) if number % 2 else bytes(512)
        damaged.write_bytes(file)
        try:
            Library.open(damaged).close()
        except CorrigendaError:
            refused += 1
            assert damaged.read_bytes() == bytes(file), "a damaged library was written to"
        else:
            assert len(content(damaged)["reference"]) == 304
    assert refused > 20


def test_what_can_be_read_of_a_damaged_library_is_shown_read_only(closed: Path) -> None:
    with Library.open(closed) as library, library.step("Long") as step:
        step.set(library.ids(View())[3], "note", "x" * 40_000)
    file = bytearray(closed.read_bytes())
    start = file.rindex(b"x" * 3000)  # the note runs over pages of its own
    file[start - 1000 : start + 1000] = bytes(2000)
    closed.write_bytes(file)
    with Library.open(closed, read_only=True) as library:
        assert library.reference(library.ids(View())[0]).title == "TNM staging of foregut tumors"
