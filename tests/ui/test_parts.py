"""Going through the window by F6, and opening a recent file from the menu."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.resources import resource
from app.tasks import cell_text
from ui.window import MainWindow

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The window with the sample in it and the focus in the table."""
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.table.setFocus()
    return window


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press_f6(modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focus(), Qt.Key.Key_F6, modifiers)


def part(window: MainWindow) -> str:
    """The name of the part that has the focus."""
    parts = {**window.docks, "table": window.table, "filter": window.filter_box, "start": window.start_page}
    return next(name for name, each in parts.items() if each is focus() or each.isAncestorOf(focus()))


def test_f6_goes_through_all_parts_and_round(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.desk.findings.open), timeout=20_000)
    seen = [part(window)]
    for _ in range(7):
        press_f6()
        seen.append(part(window))
    assert seen == ["table", "source", "chart", "article", "findings", "filter", "articles", "table"]
    press_f6(SHIFT)
    assert part(window) == "articles"


def test_a_hidden_panel_is_passed_by(window: MainWindow) -> None:
    for name in ("source", "chart"):
        window.docks[name].hide()
    press_f6()
    assert part(window) == "article"


def test_a_part_is_come_back_to_where_it_was_left(window: MainWindow) -> None:
    window.ask_for("year")
    year = focus()
    press_f6(SHIFT)
    assert part(window) == "chart"
    press_f6()
    assert focus() is year


def test_what_is_being_typed_in_a_cell_is_kept_when_f6_leaves_the_table(window: MainWindow) -> None:
    first = window.desk.library.ids(window.desk.view)[0]
    window.desk.select([first])
    QTest.keyClick(focus(), Qt.Key.Key_Z)
    assert focus() is not window.table.view
    press_f6()
    assert part(window) == "source"
    assert cell_text(window.desk.library.reference(first), "authors") == "z"


def test_a_recent_file_is_opened_from_the_menu(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "R&D list.txt"
    path.write_text("1. Lehnert T. Liver transplantation. Transplantation 1998; 66: 1307-1312\n", encoding="utf-8")
    window.settings.add_recent(path)
    menu = window.acts["recent"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    [entry] = [each for each in menu.actions() if each.toolTip() == str(path)]
    assert entry.text() == "R&&D list.txt"
    entry.trigger()
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    assert len(window.desk.library.articles()) == 2


def test_f6_goes_into_a_panel_that_floats_and_out_of_it(window: MainWindow, qtbot: QtBot) -> None:
    window.docks["source"].setFloating(True)
    window.activateWindow()
    window.table.setFocus()
    qtbot.waitUntil(window.table.view.hasFocus)
    press_f6()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window.docks["source"])
    assert part(window) == "source"
    press_f6()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert part(window) != "source"
