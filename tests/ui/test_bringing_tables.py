"""Tables of other programs are brought in by what their columns hold, and what could not be read is shown whole."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.formats import format_for
from app.library import View
from app.model import Article, Reference
from ui.dialogs.columns import ColumnsDialog
from ui.dialogs.problems import ProblemsDialog
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
FOREIGN = "Verfasser;Titel;Zeitschrift;Jahr;Farbe\nRindi G., Klöppel G.;TNM staging;Virchows Arch;2006;rot\n"


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def asked(window: MainWindow, qtbot: QtBot, path: Path) -> ColumnsDialog:
    """The question that opening a file brings."""
    window.opening.open_path(path)
    qtbot.waitUntil(lambda: bool(shown(window, ColumnsDialog)), timeout=20_000)
    return shown(window, ColumnsDialog)[0]


def shown(window: MainWindow, kind):
    return [each for each in window.findChildren(kind) if each.isVisible()]


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)


def references(window: MainWindow) -> list[Reference]:
    library = window.desk.library
    return [library.reference(each) for each in library.ids(View())]


def table(tmp_path: Path, text: str = FOREIGN) -> Path:
    path = tmp_path / "liste.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_is_read_as_guessed_when_enter_is_pressed(window, qtbot, tmp_path):
    dialog = asked(window, qtbot, table(tmp_path))
    assert dialog.columns() == ("authors", "title", "container_title", "year", "")
    assert "Left out: Farbe." in dialog.told.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, window)
    (found,) = references(window)
    assert (found.title, found.container_title, found.year) == ("TNM staging", "Virchows Arch", "2006")
    assert [name.family for name in found.authors.people] == ["Rindi", "Klöppel"]


def test_what_a_column_holds_is_remembered_for_the_same_headings(window, qtbot, tmp_path):
    dialog = asked(window, qtbot, table(tmp_path))
    colour = dialog.choices[4]
    colour.setCurrentIndex(colour.findData("note"))
    dialog.accept()
    settle(qtbot, window)
    assert references(window)[0].note == "rot"
    qtbot.waitUntil(lambda: not shown(window, ColumnsDialog))
    assert asked(window, qtbot, table(tmp_path, FOREIGN + "B;C;D;2000;blau\n")).columns()[4] == "note"


def test_one_field_chosen_twice_cannot_be_read(window, qtbot, tmp_path):
    dialog = asked(window, qtbot, table(tmp_path))
    dialog.choices[4].setCurrentIndex(dialog.choices[4].findData("title"))
    accept = next(each for each in dialog.findChildren(QPushButton) if "Read" in each.text())
    assert not accept.isEnabled()
    assert "more than one column" in dialog.told.text()


def test_a_table_given_up_leaves_nothing_behind(window, qtbot, tmp_path):
    asked(window, qtbot, table(tmp_path)).reject()
    settle(qtbot, window)
    assert references(window) == []


def test_our_own_table_is_read_without_a_question(window, qtbot, tmp_path):
    write = format_for("xlsx").write
    assert write is not None
    path = tmp_path / "own.xlsx"
    path.write_bytes(write(Article(), [Reference(title="A")]).content)
    window.opening.open_path(path)
    qtbot.waitUntil(lambda: window.jobs.idle and len(references(window)) == 1, timeout=20_000)
    assert shown(window, ColumnsDialog) == []


def test_all_that_could_not_be_read_can_be_seen_and_copied(window, qtbot, tmp_path):
    path = tmp_path / "list.bib"
    path.write_text("@article{a, title={A}, title={B}, year=x}\n\n@book{b, title={C}\n", encoding="utf-8")
    window.opening.open_path(path)
    qtbot.waitUntil(lambda: "could be read" in window.notice.text(), timeout=20_000)
    more = next(each for each in window.notice.findChildren(QPushButton) if "Show all 3" in each.text())
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    dialog = shown(window, ProblemsDialog)[0]
    assert dialog.table.item(0, 0).text() == "1"
    copy = next(each for each in dialog.findChildren(QPushButton) if "Copy" in each.text())
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text().splitlines()
    assert len(copied) == 3
    assert copied[-1].startswith("line 3: ")
    assert len(references(window)) == 2
    assert "could be read" in window.notice.text()


def test_what_was_read_of_a_broken_file_can_be_taken_out_again(window, qtbot, tmp_path):
    path = tmp_path / "list.bib"
    path.write_text("@article{a, title={A}, year=x}\n\n@book{b, title={C}\n", encoding="utf-8")
    articles = len(window.desk.library.articles())
    window.opening.open_path(path)
    qtbot.waitUntil(lambda: "could be read" in window.notice.text(), timeout=20_000)
    assert len(window.desk.library.articles()) == articles + 1
    more = next(each for each in window.notice.findChildren(QPushButton) if "Show all" in each.text())
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    dialog = shown(window, ProblemsDialog)[0]
    out = next(each for each in dialog.findChildren(QPushButton) if "Take it out" in each.text())
    QTest.mouseClick(out, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.jobs.idle and len(window.desk.library.articles()) == articles, timeout=20_000)
    assert not shown(window, ProblemsDialog)
    assert "could be read" not in window.notice.text()
    assert window.desk.library.next_redo().label == "Add list.bib"
