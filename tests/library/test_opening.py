import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import Cancelled, CorrigendaError
from app.library import Library, View, schema
from app.progress import Progress
from tests.library.samples import content, filled

ROOT = Path(__file__).parent.parent.parent
SAMPLES = Path(__file__).parent / "data"


@pytest.fixture
def closed(path: Path) -> Path:
    """A library with an article, closed."""
    library = Library.create(path)
    filled(library)
    library.close()
    return path


def _raw(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(sql)
    connection.close()


def _refused(path: Path, words: str) -> None:
    """Opening is refused in a sentence with `words`, and leaves the folder as it was."""
    before = {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    with pytest.raises(CorrigendaError, match=words) as refusal:
        Library.open(path)
    assert str(refusal.value).endswith(".")
    assert path.name in str(refusal.value)
    assert {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()} == before


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    _refused(tmp_path / "none.corrigenda", "no library")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.corrigenda").mkdir()
    _refused(tmp_path / "folder.corrigenda", "is a folder")


@pytest.mark.parametrize("bytes_", [b"", b"1. Rindi G. TNM staging.\n" * 100, b"\x89PNG\r\n" + bytes(5000)])
def test_a_file_that_is_no_library_is_refused(path: Path, bytes_: bytes) -> None:
    path.write_bytes(bytes_)
    _refused(path, "not a library")


def test_another_programs_database_is_refused(path: Path) -> None:
    _raw(path, "CREATE TABLE bookmarks (url TEXT)")
    _refused(path, "not a library")


def test_a_damaged_library_is_refused_for_writing(closed: Path) -> None:
    damaged = bytearray(closed.read_bytes())
    page = 4096
    for start in range(2 * page, len(damaged) - page, 3 * page):
        damaged[start : start + 512] = os.urandom(512)
    closed.write_bytes(damaged)
    _refused(closed, "damaged")


def test_a_truncated_library_is_refused(closed: Path) -> None:
    closed.write_bytes(closed.read_bytes()[:6000])
    _refused(closed, "damaged|not a library")


def test_a_strangers_trigger_is_refused(closed: Path) -> None:
    _raw(closed, "CREATE TRIGGER sneaky AFTER UPDATE ON reference BEGIN DELETE FROM change; END")
    _refused(closed, "trigger sneaky")


def test_a_newer_library_opens_read_only_and_says_why(closed: Path) -> None:
    _raw(closed, "PRAGMA user_version = 999")
    before = closed.read_bytes()
    library = Library.open(closed)
    assert library.read_only
    assert "newer version" in library.notice
    assert len(library.ids(View())) == 4
    with pytest.raises(CorrigendaError, match="reading only"), library.step("Edit"):
        pass
    library.close()
    assert closed.read_bytes() == before


def test_a_library_open_elsewhere_names_who_has_it(closed: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from app.library import Library\n"
        f"library = Library.open(Path({str(closed)!r})); print('open', flush=True); sys.stdin.read(); library.close()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(CorrigendaError, match=rf"already open by .*process {other.pid}"):
            Library.open(closed)
        reader = Library.open(closed, read_only=True)
        assert len(reader.ids(View())) == 4
        reader.close()
    finally:
        other.communicate("")
    Library.open(closed).close()


def test_a_lock_left_by_a_crash_does_not_lock_out(closed: Path) -> None:
    closed.with_name(closed.name + ".lock").write_text('{"user": "x", "host": "y", "pid": 1}')
    Library.open(closed).close()


def test_nothing_is_made_over_an_existing_file(closed: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(CorrigendaError, match="exists already"):
        Library.create(closed)
    assert closed.read_bytes() == before


def test_a_full_disk_loses_the_edit_but_nothing_before_it(closed: Path) -> None:
    library = Library.open(closed)
    before = content(closed)
    first = library.ids(View())[0]
    assert library._writer is not None
    connection = library._writer.connection
    [(pages,)] = connection.execute("PRAGMA page_count")
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CorrigendaError, match=r"full.*Nothing of this was written"), library.step("Edit") as step:
        step.set(first, "note", "x" * 200_000)
    assert content(closed) == before
    assert library.check_integrity() == ""
    connection.execute("PRAGMA max_page_count = 1000000")
    with library.step("Edit") as step:
        step.set(first, "note", "x" * 200_000)
    assert library.reference(first).note == "x" * 200_000
    library.close()


@pytest.mark.parametrize("mishap", ["deleted", "replaced"])
def test_a_library_that_went_away_takes_no_edits_but_can_be_saved(closed: Path, tmp_path: Path, mishap: str) -> None:
    library = Library.open(closed)
    first = library.ids(View())[0]
    closed.unlink()
    if mishap == "replaced":
        closed.write_bytes(b"something else")
    with pytest.raises(CorrigendaError, match=r"[Ss]ave a copy"), library.step("Edit") as step:
        step.set(first, "title", "lost?")
    saved = tmp_path / "saved.corrigenda"
    library.copy_to(saved)
    library.close()
    again = Library.open(saved)
    assert len(again.ids(View())) == 4
    again.close()


def test_a_copy_that_is_cancelled_leaves_nothing_behind(closed: Path, tmp_path: Path) -> None:
    library = Library.open(closed)
    there = sorted(tmp_path.iterdir())
    told: list[tuple[int, int]] = []
    progress = Progress(heard=lambda done, total: told.append((done, total)))
    library.copy_to(tmp_path / "copy.corrigenda", progress=progress)
    assert told[-1][0] == told[-1][1] > 0
    (tmp_path / "copy.corrigenda").unlink()
    progress.cancelled = True
    with pytest.raises(Cancelled):
        library.copy_to(tmp_path / "copy.corrigenda", progress=progress)
    assert sorted(tmp_path.iterdir()) == there
    library.close()


def test_a_copy_is_a_whole_library(closed: Path, tmp_path: Path) -> None:
    library = Library.open(closed)
    library.copy_to(tmp_path / "copy.corrigenda")
    library.close()
    assert content(tmp_path / "copy.corrigenda") == content(closed)
    Library.open(tmp_path / "copy.corrigenda").close()


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5, 6, 7])
def test_a_library_of_every_version_opens_and_is_what_it_was(path: Path, version: int) -> None:
    shutil.copy(SAMPLES / f"version-{version}.corrigenda", path)
    library = Library.open(path)
    assert ("brought up to date" in library.notice) == (version < schema.VERSION)
    assert [row.journal for row in library.articles()] == ["Sechenov Medical Journal"]
    assert library.check_integrity() == ""
    [article] = library.articles()
    told = [author.is_corresponding for author in library.article(article.id).authors]
    assert told == [False, version >= 6]
    assert len(library.article(article.id).translations) == (version >= 7)
    assert [step.label for step in library.steps()] == ["Edit title in R1", "Add the page"]
    library.undo()
    assert library.reference(library.ids(View())[0]).title == "TNM staging of foregut tumors"
    library.close()


def test_the_file_is_plain_sqlite_for_other_tools(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    [(title, year)] = connection.execute("SELECT title, year_number FROM reference WHERE year = '1998a'")
    assert (title, year) == ("Опухоли печени", 1998)
    connection.close()


def test_reads_go_on_in_other_threads_while_a_step_is_open(closed: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    library = Library.open(closed)
    first = library.ids(View())[0]
    with ThreadPoolExecutor(1) as pool, library.step("Edit") as step:
        step.set(first, "title", "Not yet")
        seen = pool.submit(lambda: library.reference(first).title).result(timeout=10)
    assert seen == "TNM staging of foregut tumors"
    assert library.reference(first).title == "Not yet"
    library.close()
