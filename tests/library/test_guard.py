"""The library against other programs, other users and other windows."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import CorrigendaError
from app.library import Library, View, connections
from tests.library.samples import content, filled

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections that wait for nobody."""
    monkeypatch.setattr(connections, "_READER_WAITS_S", 0)
    monkeypatch.setattr(connections, "_WRITER_WAITS_S", 0)


@pytest.fixture
def another_tool(library: Library) -> Iterator[sqlite3.Connection]:
    """Another program's connection to the library's file."""
    connection = sqlite3.connect(library.path, isolation_level=None)
    yield connection
    connection.close()


def test_an_edit_while_another_tool_writes_is_refused_and_works_afterwards(
    impatient: None, path: Path, another_tool: sqlite3.Connection, library: Library
) -> None:
    library.close()
    with Library.open(path) as library:
        first = library.ids(View(filled(library)))[0]
        another_tool.execute("BEGIN IMMEDIATE")
        with pytest.raises(CorrigendaError, match="Another program is using"), library.step("Edit") as step:
            step.set(first, "pages", "1-2")
        another_tool.execute("ROLLBACK")
        assert library.reference(first).pages == "395-401"
        with library.step("Edit") as step:
            step.set(first, "pages", "1-2")
        assert library.reference(first).pages == "1-2"


def test_opening_what_another_tool_has_locked_is_refused(
    impatient: None, library: Library, another_tool: sqlite3.Connection
) -> None:
    library.close()
    another_tool.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CorrigendaError, match="Another program is using"):
        Library.open(library.path)
    another_tool.execute("ROLLBACK")
    assert not library.path.with_name(library.path.name + ".lock").exists()
    Library.open(library.path).close()


def test_a_library_open_in_this_program_is_not_opened_again(library: Library) -> None:
    with pytest.raises(CorrigendaError, match="already open in this program"):
        Library.open(library.path)


def test_closing_leaves_one_file(library: Library) -> None:
    filled(library)
    library.close()
    library.close()
    assert list(library.path.parent.iterdir()) == [library.path]


def test_after_closing_a_sentence_says_so(library: Library) -> None:
    library.close()
    with pytest.raises(CorrigendaError, match="was closed"):
        library.articles()
    with pytest.raises(CorrigendaError, match="closed"), library.step("Edit"):
        pass


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs two users")
def test_a_lock_file_left_by_another_users_crash_is_cleared(library: Library) -> None:
    library.close()
    library.path.chmod(0o666)
    lock = library.path.with_name(library.path.name + ".lock")
    lock.write_text('{"user": "other", "host": "h", "pid": 1}')
    lock.chmod(0o644)
    for folder in library.path.parents:
        if str(folder).startswith("/tmp/"):
            folder.chmod(0o777)
    code = (
        "import os, sys; from pathlib import Path; from app.library import Library; os.setuid(65534)\n"
        "library = Library.open(Path(sys.argv[1])); print(library.read_only, library.notice); library.close()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(library.path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "False"
    assert not lock.exists()


def test_a_library_moved_away_and_back_goes_on(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    away = library.path.with_name("away.corrigenda")
    library.path.rename(away)
    with pytest.raises(CorrigendaError, match="no longer there"), library.step("Edit") as step:
        step.set(first, "title", "lost?")
    away.rename(library.path)
    with library.step("Edit") as step:
        step.set(first, "title", "kept")
    assert library.reference(first).title == "kept"


def test_a_library_that_goes_away_within_a_step_is_noticed_before_the_commit(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    away = library.path.with_name("away.corrigenda")
    with pytest.raises(CorrigendaError, match="no longer there"), library.step("Edit") as step:  # noqa: PT012
        step.set(first, "title", "lost?")
        library.path.rename(away)
    assert library.reference(first).title == "TNM staging of foregut tumors"
    away.rename(library.path)
    assert library.check_integrity() == ""


@pytest.mark.parametrize("name", ["100% #1? & more.corrigenda", "Печень ё.corrigenda", "no ending", "it's.corrigenda"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    library = Library.create(tmp_path / name)
    filled(library)
    library.copy_to(tmp_path / f"copy of {name}")
    library.close()
    for each in (name, f"copy of {name}"):
        with Library.open(tmp_path / each) as again:
            assert again.path.name == each
            assert len(again.ids(View())) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_and_its_library_are_one(library: Library, tmp_path: Path) -> None:
    link = tmp_path / "link.corrigenda"
    link.symlink_to(library.path)
    with pytest.raises(CorrigendaError, match="already open in this program"):
        Library.open(link)
    library.close()
    with Library.open(link) as again:
        assert again.path == library.path


def test_links_in_a_ring_are_a_sentence(tmp_path: Path) -> None:
    one, other = tmp_path / "one.corrigenda", tmp_path / "other.corrigenda"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(CorrigendaError, match=r"one\.corrigenda"):
        Library.open(one)


def test_a_copy_over_an_open_library_is_refused(library: Library, tmp_path: Path) -> None:
    filled(library)
    with Library.create(tmp_path / "other.corrigenda") as other:
        filled(other)
        before = content(other.path)
        with pytest.raises(CorrigendaError, match="already open"):
            library.copy_to(other.path)
        with pytest.raises(CorrigendaError, match="the library itself"):
            library.copy_to(library.path)
        assert content(other.path) == before


def test_a_copy_into_a_missing_folder_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(CorrigendaError, match="No copy could be saved"):
        library.copy_to(tmp_path / "none" / "copy.corrigenda")
