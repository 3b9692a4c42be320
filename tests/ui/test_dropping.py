"""What other programs let go over the window is read, and stays in them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.resources import resource
from ui.window import MainWindow

LIST = (
    "1. Raut C.P., Kulke M.H. Targeted therapy in advanced tumors. Oncologist 2011; 16: 286-295\n"
    "2. Lehnert T. Liver transplantation for carcinoma. Transplantation 1998; 66: 1307-1312\n"
)


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The window with the sample in it."""
    return open_window(resource("sample/sechenov-net-liver.txt"))


def _settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    QApplication.processEvents()


MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_what_is_dropped_is_copied_though_the_other_program_would_move_it(window: MainWindow, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setText(LIST)
    first, second = LIST.splitlines()
    mime.setHtml(
        f'<p>{first} <a href="https://doi.org/10.1634/theoncologist.2010-0376">CrossRef</a></p><p>{second}</p>'
    )
    enter = QDragEnterEvent(QPoint(10, 10), MOVE | COPY, mime, LEFT, NONE)
    drop = QDropEvent(QPointF(10, 10), MOVE | COPY, mime, LEFT, NONE)
    for event, take in ((enter, window.dragEnterEvent), (drop, window.dropEvent)):
        event.setDropAction(MOVE)
        take(event)
        assert (event.isAccepted(), event.dropAction()) == (True, COPY)
    _settle(qtbot, window)
    added = window.desk.library.references(window.desk.article_id or 0)[26:]
    assert [each.doi for each in added] == ["10.1634/theoncologist.2010-0376", ""]
