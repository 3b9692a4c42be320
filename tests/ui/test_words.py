"""Words that the user knows to be right, and what unknown ones may be meant to be."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app.checks import Finding
from app.checks.unknown_words import unknown_word
from app.resources import resource
from ui import spelling
from ui.dialogs.words import WordsDialog
from ui.panels.findings import FindingsPanel
from ui.window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window with the sample, checked; suggestions are made up."""
    monkeypatch.setattr(spelling, "_suggestions", lambda word: ("research", "reached") if word == "Reseach" else ())
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    checked(qtbot, window)
    return window


def checked(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.findings._rest.isActive() and window.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def panel(window: MainWindow) -> FindingsPanel:
    found = window.docks["findings"].widget()
    assert isinstance(found, FindingsPanel)
    return found


def finding(window: MainWindow, word: str) -> Finding:
    return next(each for each in window.desk.findings.open if unknown_word(each) == word)


def unknown(window: MainWindow) -> set[str]:
    return set(filter(None, map(unknown_word, window.desk.findings.open)))


def choose(window: MainWindow, word: str) -> None:
    own, wanted = panel(window), finding(window, word)
    own._choose(next(index for index in own._rows() if index.data(Qt.ItemDataRole.UserRole) == wanted))


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isVisible() and action.text()]


def entry(menu: QMenu, begins: str) -> None:
    next(action for action in menu.actions() if action.text().startswith(begins)).trigger()


def test_a_word_added_from_the_menu_of_a_finding_is_a_mistake_no_more_and_undo_brings_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    entry(panel(window).menu_of(finding(window, "Reseach")), "Add “Reseach”")
    assert "Reseach" not in unknown(window)
    checked(qtbot, window)
    assert "Reseach" not in unknown(window)
    assert window.acts["undo"].text() == "&Undo add “Reseach” to the dictionary"
    window.desk.undo()
    checked(qtbot, window)
    assert "Reseach" in unknown(window)


def test_a_key_adds_the_word_of_the_finding_that_is_chosen(window: MainWindow) -> None:
    choose(window, "Reseach")
    QTest.keyClick(window, Qt.Key.Key_D, CTRL | SHIFT)
    assert "Reseach" not in unknown(window)
    assert "was added to the dictionary" in window.statusBar().currentMessage()


def test_words_that_are_there_already_are_not_counted_as_added(window: MainWindow) -> None:
    says = window.statusBar().currentMessage
    window.desk.spelling.add(["lanreotide"])
    assert says().startswith("“lanreotide” was added to the dictionary")
    window.desk.spelling.add(["Lanreotide", "octreotide"])
    assert says().startswith("“octreotide” was added to the dictionary")
    assert window.acts["undo"].text() == "&Undo add “octreotide” to the dictionary"
    window.desk.spelling.add(["octreotide", "lanreotide"])
    assert says() == "2 words are in the dictionary already."


def test_the_key_says_so_where_there_is_no_unknown_word(window: MainWindow) -> None:
    panel(window).tree.setCurrentIndex(panel(window).model.index(-1, -1))
    window.table.view.go_to(4, 2)
    window.acts["add_word"].trigger()
    assert "No unknown word" in window.statusBar().currentMessage()


def test_suggestions_come_into_the_open_menu_when_they_are_found(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = threading.Event()

    def slow(word: str) -> tuple[str, ...]:
        may_go_on.wait(20)
        return ("reached", "research")

    monkeypatch.setattr(spelling, "_suggestions", slow)
    menu = panel(window).menu_of(finding(window, "Reseach"))
    assert texts(menu)[:2] == ["Fix: Research", "Looking for suggestions…"]
    may_go_on.set()
    qtbot.waitUntil(lambda: window.jobs.idle)
    assert texts(menu)[:2] == ["Fix: Research", "Fix: Reached"]
    entry(menu, "Fix: Reached")
    article = window.desk.article()
    assert article is not None
    assert "Reached" in article.affiliations[0].text


def test_where_nothing_is_suggested_the_menu_says_so(window: MainWindow, qtbot: QtBot) -> None:
    panel(window).menu_of(finding(window, "multiplecolorectal"))
    qtbot.waitUntil(lambda: window.jobs.idle)
    menu = panel(window).menu_of(finding(window, "multiplecolorectal"))
    assert "No other suggestions" in texts(menu)


def test_suggestions_for_a_menu_that_is_gone_do_no_harm(window: MainWindow, qtbot: QtBot) -> None:
    menu = panel(window).menu_of(finding(window, "Reseach"))
    menu.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.waitUntil(lambda: window.jobs.idle)
    assert window.desk.spelling.suggestions("Reseach") == ("research", "reached")


def test_showing_a_finding_of_spelling_begins_to_look_for_suggestions(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "Reseach")
    qtbot.waitUntil(lambda: window.jobs.idle)
    assert "Fix: Reached" in texts(panel(window).menu_of(finding(window, "Reseach")))


def shown(dialog: WordsDialog) -> list[str]:
    model = dialog.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_dialog_shows_finds_adds_and_removes_words(window: MainWindow, qtbot: QtBot) -> None:
    dialog = WordsDialog(window.desk, window)
    qtbot.addWidget(dialog)
    dialog.show()
    for text in ("streptozocin", "lanreotide octreotide", "12"):
        QTest.keyClicks(dialog.typed, text)
        QTest.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "holds no word" in dialog.told.text()
    dialog.typed.clear()
    assert shown(dialog) == ["lanreotide", "octreotide", "streptozocin"]
    QTest.keyClicks(dialog.typed, "REOT")
    assert shown(dialog) == ["lanreotide", "octreotide"]
    dialog.typed.clear()
    dialog.list.selectAll()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert shown(dialog) == []
    assert window.acts["undo"].text() == "&Undo remove 3 words from the dictionary"


def test_a_list_of_words_in_a_file_is_known_at_once_and_after_a_restart(
    window: MainWindow, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, gone = tmp_path / "mine.dic", tmp_path / "gone.dic"
    path.write_text("2\nreseach/S\nmultiplecolorectal\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path), str(gone)], ""))
    dialog = WordsDialog(window.desk, window)
    qtbot.addWidget(dialog)
    dialog.files.add_button.click()
    checked(qtbot, window)
    rows = [dialog.files.list.item(row).text() for row in range(2)]
    assert rows[0] == "mine.dic  ·  2 words"
    assert rows[1].startswith("The list of words gone.dic could not be read")
    assert unknown(window) == set()
    window.close()
    again = open_window()
    checked(qtbot, again)
    assert unknown(again) == set()
    again.desk.spelling.lists.remove(path)
    checked(qtbot, again)
    assert "Reseach" in unknown(again)
