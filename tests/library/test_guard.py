"""The library against other programs, other users and other windows."""

import sqlite3
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.errors import CorrigendaError
from app.library import Library, View, connections, lock
from app.library.failures import LibraryInUse
from app.library.lock import Lock
from tests.library.samples import content, filled


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


def test_however_fast_the_lock_changes_hands_one_alone_holds_it(tmp_path: Path) -> None:
    inside: list[int] = []
    together: list[int] = []

    def open_and_close(thread: int) -> int:
        got = 0
        for _ in range(150):
            try:
                mine = Lock(tmp_path / "wanted.corrigenda")
            except LibraryInUse:
                continue
            inside.append(thread)
            together.append(len(inside))
            inside.remove(thread)
            mine.release()
            got += 1
        return got

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(open_and_close, range(6))) > 0
    assert set(together) == {1}
    assert list(tmp_path.iterdir()) == []


def test_a_lock_file_removed_between_opening_and_locking_it_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "wanted.corrigenda"
    holder = Lock(library)
    take = lock._lock_at_once

    def take_late(file: int) -> None:
        holder.release()
        take(file)

    monkeypatch.setattr(lock, "_lock_at_once", take_late)
    mine = Lock(library)
    assert lock.lock_path(library).exists(), "the lock is on a file that nobody else would look at"
    with pytest.raises(LibraryInUse):
        Lock(library)
    mine.release()
