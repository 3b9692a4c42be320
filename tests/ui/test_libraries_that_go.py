"""A library whose file is deleted or replaced while it is open is not lost, and gives way to what has its name."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model import Article, Reference
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """The window on the sample in "own/Articles.corrigenda"."""
    (tmp_path / "own").mkdir()
    window = open_window(tmp_path / "own" / "mine.corrigenda")
    with window.desk.library.step("Add") as step:
        step.add_article(Article(title="Mine"), [Reference(title="One")])
    return window


def _replace(path: Path) -> None:
    """Put another library in the place of an open one, as a program that synchronises folders does."""
    other = path.with_name("other")
    with Library.create(other) as library, library.step("Add") as step:
        step.add_article(Article(title="Theirs"), [])
    other.replace(path)


def _titles(path: Path) -> list[str]:
    with Library.open(path) as library:
        return [row.title for row in library.articles()]


def test_what_replaced_it_opens_by_the_same_name_and_both_are_kept(window: MainWindow, qtbot: QtBot) -> None:
    path = window.desk.library.path
    _replace(path)
    window.opening.open_path(path)
    qtbot.waitUntil(lambda: window.jobs.idle)
    assert [row.title for row in window.desk.library.articles()] == ["Theirs"]
    assert not window.desk.library.read_only
    [kept] = path.parent.glob("mine (kept *).corrigenda")
    assert kept.name in window.notice.text()
    assert _titles(kept) == ["Mine"]


def test_closing_loses_nothing_of_it_even_where_its_folder_is_gone(window: MainWindow, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "own")
    window.close()
    [kept] = tmp_path.glob("mine (kept *).corrigenda")
    assert _titles(kept) == ["Mine"]


def test_a_copy_of_one_with_a_name_as_long_as_names_may_be_has_a_shorter_one(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    long = tmp_path / "own" / f"{'д' * 118}.corrigenda"
    window.shelf.create(long)
    qtbot.waitUntil(lambda: window.jobs.idle)
    with window.desk.library.step("Add") as step:
        step.add_article(Article(title="Long"), [])
    long.unlink()
    window.close()
    [kept] = (tmp_path / "own").glob("д* (kept *).corrigenda")
    assert _titles(kept) == ["Long"]


def test_one_that_only_got_another_name_needs_no_copy(window: MainWindow, tmp_path: Path) -> None:
    window.desk.library.path.rename(tmp_path / "own" / "renamed.corrigenda")
    window.close()
    assert [each.name for each in (tmp_path / "own").glob("*.corrigenda")] == ["renamed.corrigenda"]


def test_it_can_be_saved_under_its_own_name_again_and_gone_on_with(window: MainWindow, qtbot: QtBot) -> None:
    path = window.desk.library.path
    path.unlink()
    window.desk.library.copy_to(path)
    window.opening.open_path(path)
    qtbot.waitUntil(lambda: window.jobs.idle)
    assert [row.title for row in window.desk.library.articles()] == ["Mine"]
    assert window.desk.do("Edit", lambda step: step.set(1, "title", "Two"))


def test_a_new_library_may_take_its_name(window: MainWindow, qtbot: QtBot) -> None:
    path = window.desk.library.path
    path.unlink()
    window.shelf.create(path)
    qtbot.waitUntil(lambda: window.jobs.idle)
    assert window.desk.library.articles() == []
    assert not window.desk.library.read_only
    path.unlink()
    window.close()
    assert len(list(path.parent.glob("*.corrigenda"))) == 1  # of the first: in the second nothing was ever done


def test_the_same_library_is_still_said_to_be_open(window: MainWindow) -> None:
    before = window.desk.library
    window.opening.open_path(before.path)
    assert window.desk.library is before
    assert "open already" in window.notice.text()
