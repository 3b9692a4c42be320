from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.resources import resource
from ui.panels.chart import ChartPanel
from ui.window import MainWindow


def chart_of(window: MainWindow) -> ChartPanel:
    panel = window.docks["chart"].widget()
    assert isinstance(panel, ChartPanel)
    return panel


def test_the_menu_stacks_the_bars_and_shows_the_chart(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.docks["chart"].hide()
    window.acts["chart_type"].trigger()
    chart = chart_of(window)
    qtbot.waitUntil(lambda: chart.shown.stack is not None)
    assert window.docks["chart"].isVisible()
    assert window.acts["chart_type"].isChecked()
    assert not window.acts["chart_whole"].isChecked()


def test_the_menu_follows_what_is_chosen_on_the_chart(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    chart_of(window).toggle_cumulative()
    assert window.acts["chart_cumulative"].isChecked()
    window.acts["chart_cumulative"].trigger()
    assert not chart_of(window).options.is_cumulative
    assert not window.acts["chart_cumulative"].isChecked()


def test_spectroscopy_of_a_short_list_says_why_not(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    with qtbot.waitSignal(window.desk.said) as told:
        window.acts["chart_spectroscopy"].trigger()
    assert told.args[0].startswith("Spectroscopy needs 100 dated references, and here are 25")
    assert not window.acts["chart_spectroscopy"].isChecked()


def test_the_way_the_chart_is_looked_at_comes_back(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.acts["chart_script"].trigger()
    window.acts["chart_cumulative"].trigger()
    chart_of(window).price_by(4)
    window.close()
    again = open_window()
    options = chart_of(again).options
    assert (options.by, options.is_cumulative, options.price_oldest) == ("script", True, 4)
    assert again.acts["chart_script"].isChecked()
    qtbot.waitUntil(lambda: chart_of(again).shown.stack is not None)


def test_the_chart_is_saved_where_something_was_exported_last_under_the_name_of_its_article(
    open_window: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.desk.do("Edit", lambda step: step.set(window.desk.article_id or 0, "title", "A: title", table="article"))
    window.settings.remember("export/folder", str(tmp_path / "lists"))
    offered: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, _filters: str) -> tuple[str, str]:
        offered.append(suggested)
        return str(tmp_path / "ages.svg"), "SVG picture (*.svg)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    window.acts["chart_save"].trigger()
    assert (tmp_path / "ages.svg").is_file()
    window.acts["chart_save"].trigger()
    assert offered == [str(tmp_path / "lists" / "A title by year.svg"), str(tmp_path / "A title by year.svg")]


def test_ctrl_enter_on_a_bar_adds_its_references_and_marks_none_as_reviewed(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.docks["chart"].show()
    plot = chart_of(window).plot
    qtbot.waitUntil(lambda: len(plot.shown.slots()) > 2)
    window.activateWindow()
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(plot.hasFocus)
    for key, modifier in (
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ):
        QTest.keyClick(plot, key, modifier)
    years = [each.year for each in window.desk.library.rows(window.desk.selected)]
    assert years == ["1963", "1998"]
    assert not any(each.reviewed for each in window.desk.library.rows(window.desk.library.ids(window.desk.view)))


def test_tab_goes_from_the_bars_through_the_journals_to_the_words(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.setMinimumSize(1440, 900)
    window.docks["chart"].show()
    chart = chart_of(window)
    qtbot.waitUntil(lambda: chart.journals.rows[0].isVisible() and bool(chart.journals.rows[0].journal))
    window.activateWindow()
    chart.plot.setFocus()
    qtbot.waitUntil(chart.plot.hasFocus)
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and chart.isAncestorOf(focus) and focus not in seen:
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    rows = [each for each in chart.journals.rows if each.isVisible()]
    assert set(rows) <= set(seen)
    assert chart.menu_button in seen
