"""Keys that mean one thing while a cell is edited and another one beside."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library import View
from app.model import Article, Reference
from app.resources import resource
from ui.dialogs.names import NamesDialog
from ui.panels.article import ArticlePanel
from ui.table.columns import NUMBER_OF
from ui.table.find_bar import FindBar
from ui.window import MainWindow

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """The window with the sample."""
    return open_window(resource("sample/sechenov-net-liver.txt"))


def references(window: MainWindow) -> list[Reference]:
    library = window.desk.library
    return library.rows(library.ids(View(window.desk.article_id)))


def test_ctrl_enter_in_a_cell_fills_the_selected_cells_and_marks_nothing_as_reviewed(window: MainWindow) -> None:
    view = window.table.view
    view.go_to(0, NUMBER_OF["volume"])
    view.go_to(2, NUMBER_OF["volume"], extend=True)
    view.setFocus()
    QTest.keyClicks(view, "7")
    editor = window.table._editing.editor
    assert editor is not None
    QTest.keyClick(editor, KEY.Key_Return, CTRL)
    assert [each.volume for each in references(window)[:4]] == ["7", "7", "7", "113"]
    assert not any(each.reviewed for each in references(window))
    assert window.acts["undo"].text() == "&Undo fill 3 cells"


def test_ctrl_enter_in_the_abstract_keeps_what_was_typed_and_marks_nothing_as_reviewed(window: MainWindow) -> None:
    panel = window.docks["article"].widget()
    assert isinstance(panel, ArticlePanel)
    area = panel.fields.entries["abstract"].area
    area.setFocus()
    QTest.keyClick(area, KEY.Key_End, CTRL)
    QTest.keyClicks(area, "More")
    QTest.keyClick(area, KEY.Key_Return, CTRL)
    assert window.desk.library.article(window.desk.article_id or 0).abstract.endswith("More")
    assert not any(each.reviewed for each in references(window))


def test_keys_of_the_table_change_no_row_while_a_filter_is_typed(window: MainWindow) -> None:
    before = references(window)
    window.table.view.go_to(2, NUMBER_OF["volume"])
    box = window.filter_box
    box.setFocus()
    for key, modifier in (
        (KEY.Key_Insert, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Delete, CTRL),
        (KEY.Key_D, CTRL),
        (KEY.Key_R, CTRL),
        (KEY.Key_Up, Qt.KeyboardModifier.AltModifier),
        (KEY.Key_Return, CTRL),
    ):
        QTest.keyClick(box, key, modifier)
    assert references(window) == before
    box.setFocus()  # Enter left it
    QTest.keyClicks(box, "lancet")
    QTest.keyClick(box, KEY.Key_Home)
    QTest.keyClick(box, KEY.Key_Delete, CTRL)
    assert (box.text(), references(window)) == ("", before)


@pytest.mark.parametrize("part", ["articles", "source", "findings", "history"])
def test_keys_of_the_table_change_no_row_from_another_part_of_the_window(
    window: MainWindow, qtbot: QtBot, part: str
) -> None:
    before = references(window)
    window.table.view.go_to(2, NUMBER_OF["volume"])
    window.docks[part].show()
    window.docks[part].raise_()
    panel = window.docks[part].widget()
    panel.setFocus()
    qtbot.waitUntil(lambda: panel.isAncestorOf(QApplication.focusWidget()))
    for key, modifier in (
        (KEY.Key_X, CTRL),
        (KEY.Key_Delete, CTRL),
        (KEY.Key_D, CTRL),
        (KEY.Key_R, CTRL),
        (KEY.Key_Down, Qt.KeyboardModifier.AltModifier),
    ):
        QTest.keyClick(QApplication.focusWidget(), key, modifier)
    assert references(window) == before
    window.table.setFocus()
    window.table.view.go_to(2, NUMBER_OF["volume"])
    QTest.keyClick(window.table.view, KEY.Key_X, CTRL)
    assert references(window)[2].volume == ""


def test_ctrl_a_selects_the_articles_in_their_list_and_the_cells_in_the_table(window: MainWindow, qtbot: QtBot) -> None:
    with window.desk.library.step("Add") as step:
        step.add_article(Article(title="Another"), [Reference(title="Only one")])
    articles = window.docks["articles"].widget()
    articles.setFocus()
    qtbot.waitUntil(lambda: articles.isAncestorOf(QApplication.focusWidget()))
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_A, CTRL)
    assert len(window.desk.view.among) == 2
    assert len(window.desk.selected) <= 1
    window.table.view.setFocus()
    QTest.keyClick(window.table.view, KEY.Key_A, CTRL)
    assert len(window.desk.selected) == 27


def test_a_key_that_the_user_gave_to_another_command_does_that_while_a_filter_is_typed(window: MainWindow) -> None:
    window.shortcuts.give("fill_down", [])
    window.shortcuts.give("go_to", [QKeySequence("Ctrl+D")])
    window.filter_box.setFocus()
    asked: list[bool] = []
    window.acts["go_to"].triggered.disconnect()
    window.acts["go_to"].triggered.connect(lambda: asked.append(True))
    QTest.keyClick(window.filter_box, KEY.Key_D, CTRL)
    assert asked


def test_f4_in_a_cell_keeps_what_was_typed_and_edits_it_part_by_part(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def look(dialog: NamesDialog) -> int:
        seen.append(dialog.printed.text())
        return 0

    monkeypatch.setattr(NamesDialog, "exec", look)
    view = window.table.view
    view.go_to(0, NUMBER_OF["authors"])
    window.table.deeds.edit_current()
    editor = window.table._editing.editor
    assert editor is not None
    QTest.keyClicks(editor, ", Mayo S.C.")
    QTest.keyClick(editor, KEY.Key_F4)
    assert seen == ["Williams E.D., Sandler M., Mayo S.C."]


def test_f3_finds_from_anywhere_in_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.table.view.go_to(0, NUMBER_OF["authors"])
    QTest.keyClick(window, KEY.Key_F3)
    bar = window.table.findChild(FindBar)
    assert bar is not None
    QTest.keyClicks(bar.line, "digestion")
    QTest.keyClick(window.docks["article"].widget(), KEY.Key_F3)
    qtbot.waitUntil(lambda: window.jobs.idle)
    assert window.table.view.current() == (11, NUMBER_OF["container_title"])
