"""What other programs let go over the window is read, and stays in them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.library import View
from app.resources import resource
from ui.panels.typing_area import LineArea
from ui.table.columns import NUMBER_OF
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


def _drop(window: MainWindow, mime: QMimeData) -> None:
    window.dropEvent(QDropEvent(QPointF(10, 10), COPY, mime, LEFT, NONE))


ADDRESS = "https://example.org/article/12"


@pytest.mark.parametrize("text", ["", ADDRESS])
def test_a_web_address_is_not_read_as_text(window: MainWindow, qtbot: QtBot, text: str) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl(ADDRESS)])
    if text:
        mime.setText(text)
        mime.setHtml(f'<a href="{text}">An article</a>')
    _drop(window, mime)
    _settle(qtbot, window)
    assert "works offline" in window.notice.text()
    assert [row.references for row in window.desk.library.articles()] == [26]


def test_an_address_line_dragged_as_text_is_no_text_either_but_a_list_of_dois_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    address, dois = QMimeData(), QMimeData()
    address.setText(f"{ADDRESS}\n")
    dois.setText("https://doi.org/10.1634/theoncologist.2010-0376\nhttps://doi.org/10.1000/182\n")
    for mime, references, says in ((address, 26, "works offline"), (dois, 28, "2 references were added")):
        _drop(window, mime)
        _settle(qtbot, window)
        assert window.desk.library.articles()[0].references == references
        assert says in window.notice.text()


FIELDS: dict[str, Callable[[MainWindow], QWidget]] = {
    "filter": lambda window: window.filter_box,
    "find": lambda window: window.table.find_bar.line,
    "history": lambda window: window.history().search,
    "article": lambda window: window.docks["article"].widget().findChildren(LineArea)[0],
    "line of a cell": lambda window: editor_of(window, "volume"),
    "long text of a cell": lambda window: editor_of(window, "title").viewport(),
}


def editor_of(window: MainWindow, column: str) -> QWidget:
    window.table.view.go_to(0, NUMBER_OF[column])
    QTest.keyClick(window.table.view, Qt.Key.Key_F2)
    editor = window.table.deeds._editing.editor
    assert isinstance(editor, QWidget)
    return editor


@pytest.mark.parametrize("name", FIELDS)
def test_files_let_go_over_a_field_of_text_are_opened(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    page = tmp_path / "list.txt"
    page.write_text(LIST, encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(page))])
    mime.setText(page.as_uri())  # file managers give both
    window.table.search.open()
    window.look_back(0)
    before = window.desk.library.rows(window.desk.library.ids(View(window.desk.article_id)))
    field = FIELDS[name](window)
    for event in (
        QDragEnterEvent(QPoint(3, 3), COPY, mime, LEFT, NONE),
        QDragMoveEvent(QPoint(4, 4), COPY, mime, LEFT, NONE),
        QDropEvent(QPointF(4, 4), COPY, mime, LEFT, NONE),
    ):
        QApplication.sendEvent(field, event)
    _settle(qtbot, window)
    first, second = window.desk.library.articles()
    assert second.references == 2
    assert window.filter_box.text() == ""
    assert window.table.find_bar.line.text() == ""
    assert window.desk.library.rows(window.desk.library.ids(View(first.id))) == before
