"""A correction by hand, offered for the other references in which the same stands."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library import View
from app.model import Reference
from ui.window import MainWindow

LIST = (
    "1. Raut C.P., Kulke M.H. Targeted therapy in advanced tumors. Oncologist 2011; 16: 286-295\n"
    "2. Lehnert T. Liver transplantation for carcinoma. Oncologist 1998; 66: 1307-1312\n"
    "3. Modlin I.M. A 5-decade analysis of tumors. Cancer 2003; 97: 934-959\n"
)
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with a list in which one journal stands twice."""
    window = open_window()
    window.opening.paste_page(LIST)
    settle(qtbot, window)
    return window


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def references(window: MainWindow) -> list[Reference]:
    return window.desk.library.rows(window.desk.library.ids(View(window.desk.article_id)))


def edit(window: MainWindow, qtbot: QtBot, place: int, column: str, text: str) -> None:
    reference_id = references(window)[place - 1].id or 0
    window.desk.do("Edit", lambda step: step.set(reference_id, column, text))
    settle(qtbot, window)


def test_the_same_journal_elsewhere_is_offered_and_changed_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    edit(window, qtbot, 1, "container_title", "The Oncologist")
    assert window.notice.text() == "The same journal stands in R2 too."
    QTest.mouseClick(window.notice._take, Qt.MouseButton.LeftButton)
    assert [each.container_title for each in references(window)] == ["The Oncologist", "The Oncologist", "Cancer"]
    assert window.acts["undo"].text() == "&Undo change 1 cell likewise"
    settle(qtbot, window)
    assert window.notice.text() == ""


def test_the_offer_goes_when_something_else_is_done(window: MainWindow, qtbot: QtBot) -> None:
    edit(window, qtbot, 1, "container_title", "The Oncologist")
    edit(window, qtbot, 3, "volume", "98")
    assert window.notice.text() == ""


def test_nothing_is_offered_where_nothing_is_the_same_or_an_edit_is_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    edit(window, qtbot, 3, "container_title", "Cancers")
    assert window.notice.text() == ""
    edit(window, qtbot, 1, "container_title", "The Oncologist")
    window.desk.undo()
    settle(qtbot, window)
    assert window.notice.text() == ""
