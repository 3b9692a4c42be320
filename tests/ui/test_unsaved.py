"""The status bar says “saved” only of what the library holds."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.resources import resource
from ui.panels.article import ArticlePanel
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
TYPING, SAVED = "Typing, not saved yet · ", "Saved · "


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample, the keyboard in its first title."""
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.activateWindow()
    window.table.setFocus()
    qtbot.waitUntil(window.table.view.hasFocus)
    return window


def says(window: MainWindow, qtbot: QtBot, beginning: str) -> None:
    """Wait until the status bar begins so."""
    qtbot.waitUntil(lambda: window.statusBar().text().startswith(beginning), timeout=5_000)


def type_in(text: str) -> None:
    """Type with the keyboard, wherever it is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def press(key: Qt.Key) -> None:
    """Press a key, wherever the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def test_a_cell_is_not_called_saved_before_enter(window: MainWindow, qtbot: QtBot) -> None:
    says(window, qtbot, SAVED)
    type_in("Wi")
    says(window, qtbot, TYPING)
    press(Qt.Key.Key_Return)
    says(window, qtbot, SAVED)


def test_a_cell_given_its_old_value_back_is_saved(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_F2)
    says(window, qtbot, SAVED)
    type_in("x")
    says(window, qtbot, TYPING)
    press(Qt.Key.Key_Backspace)
    says(window, qtbot, SAVED)
    type_in("x")
    says(window, qtbot, TYPING)
    press(Qt.Key.Key_Escape)
    says(window, qtbot, SAVED)


def test_a_cell_left_by_a_click_is_saved(window: MainWindow, qtbot: QtBot) -> None:
    type_in("Wi")
    says(window, qtbot, TYPING)
    place = window.table.view.visualRect(window.table.view.model().index(3, 2)).center()
    QTest.mouseClick(window.table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    says(window, qtbot, SAVED)


def test_a_field_of_the_article_is_not_called_saved_before_it_is_left(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.docks["article"].widget()
    assert isinstance(panel, ArticlePanel)
    panel.ask_for("title")
    type_in("Livers")
    says(window, qtbot, TYPING)
    window.table.setFocus()
    says(window, qtbot, SAVED)
    article = window.desk.article()
    assert article is not None
    assert article.title == "Livers"


def test_what_is_typed_into_the_filter_is_nothing_to_be_saved(window: MainWindow, qtbot: QtBot) -> None:
    window.acts["filter"].trigger()
    type_in("lancet")
    says(window, qtbot, SAVED)


def test_what_is_typed_in_a_panel_that_floats_is_not_called_saved_and_is_kept_when_the_window_closes(
    window: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    dock = window.docks["article"]
    dock.setFloating(True)
    panel = dock.widget()
    assert isinstance(panel, ArticlePanel)
    dock.activateWindow()
    area = panel.fields.entries["title"].area
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)
    type_in("Staging")
    says(window, qtbot, TYPING)
    window.close()
    again = open_window()
    assert again.desk.library.articles()[0].title == "Staging"
