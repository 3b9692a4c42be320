"""Libraries put in the place of the one that is open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library import Library, View
from app.model import Name, Names
from app.resources import resource
from ui.dialogs.names import NamesDialog
from ui.window import MainWindow

SAMPLE = resource("sample/sechenov-net-liver.txt")
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """The window with the sample in it."""
    return open_window(SAMPLE)


def _settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def test_another_library_is_opened_in_the_same_window(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.shelf.create(tmp_path / "other.corrigenda")
    _settle(qtbot, window)
    assert window.desk.library.path.name == "other.corrigenda"
    assert window.stack.currentWidget() is window.start_page
    assert "other.corrigenda" in window.windowTitle()


def test_what_is_brought_while_a_library_opens_comes_into_that_one(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.shelf._PATIENCE_MS", 0)
    path, first = tmp_path / "other.corrigenda", window.desk.library.path
    Library.create(path).close()
    window.come_forward([path, SAMPLE])
    assert window.desk.library.path == first
    _settle(qtbot, window)
    assert window.desk.library.path == path
    assert [row.references for row in window.desk.library.articles()] == [26]


def test_a_library_that_is_not_wanted_any_more_is_let_go(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.shelf._PATIENCE_MS", 0)
    path, first = tmp_path / "other.corrigenda", window.desk.library.path
    Library.create(path).close()
    window.jobs.started.connect(lambda job: job.cancel(), Qt.ConnectionType.SingleShotConnection)
    window.shelf.open(path)
    _settle(qtbot, window)
    assert window.desk.library.path == first
    Library.open(path).close()
    window.opening.open_sample()
    _settle(qtbot, window)
    assert "already" in window.notice.text()


def test_a_library_that_comes_while_a_dialog_is_open_waits_for_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is typed in the dialog belongs to the library that was open."""
    monkeypatch.setattr("ui.shelf._PATIENCE_MS", 0)
    first, path = window.desk.library, tmp_path / "other.corrigenda"
    Library.create(path).close()
    window.table.view.setCurrentIndex(window.table.view.model().index(0, 0))
    kept: list[str] = []

    def use(dialog: NamesDialog) -> int:
        dialog.setModal(True)
        dialog.show()
        _settle(qtbot, window)
        qtbot.wait(200)
        kept.append(window.desk.library.path.name)
        dialog.put(Names((Name(family="Sechenov", given="I."),)))
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(NamesDialog, "exec", use)
    before = first.path
    window.shelf.open(path)
    window.acts["names"].trigger()
    assert kept == [before.name]
    qtbot.waitUntil(lambda: window.desk.library.path == path, timeout=5_000)
    with Library.open(before) as library:
        assert library.rows(library.ids(View()))[0].authors.people[0].family == "Sechenov"


def test_each_library_comes_back_as_it_was_left(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    first = window.desk.library.path
    window.desk.filter_by("liver")
    window.shelf.create(tmp_path / "other.corrigenda")
    _settle(qtbot, window)
    assert window.desk.view.filter.text == ""
    window.shelf.open(first)
    _settle(qtbot, window)
    assert window.desk.view.filter.text == "liver"


def test_a_library_that_is_open_elsewhere_opens_to_read(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "shared.corrigenda"
    other = Library.create(path)
    try:
        window = open_window(path)
        assert window.desk.library.read_only
        assert "already open" in window.notice.text()
        assert window.statusBar().text().startswith("Read-only")
    finally:
        other.close()


def test_the_open_library_is_not_opened_again_by_another_name(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.corrigenda").symlink_to(window.desk.library.path)
    before = window.desk.library
    for path in (tmp_path / "link.corrigenda", tmp_path / "folder" / ".." / before.path.name):
        window.shelf.open(path)
        assert window.desk.library is before
