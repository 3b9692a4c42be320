from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.resources import resource
from app.rules import rules_of
from tests.ui.every_dialog import dialogs, fill
from ui.actions import ACTIONS, SEPARATOR
from ui.dialogs import sheet as sheets
from ui.dialogs.rules import RulesDialog
from ui.dialogs.sheet import SheetDialog, in_columns
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.panels.articles import ArticlesPanel
from ui.panels.findings import FindingsPanel
from ui.settings import Settings
from ui.shortcut_sheet import KEYS, Group, sheet
from ui.shortcuts import Shortcuts
from ui.sign_button import SignButton
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(resource("sample/sechenov-net-liver.txt"))


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ShortcutsDialog:
    made = ShortcutsDialog(window.shortcuts, window)
    qtbot.addWidget(made)
    made.show()
    return made


def key(text: str) -> QKeySequence:
    return QKeySequence(text)


def test_no_two_actions_come_with_the_same_keys(window: MainWindow) -> None:
    every = [
        (act.name, keys)
        for act in ACTIONS
        if act.name != SEPARATOR
        for keys in QKeySequence.listFromString(act.shortcut)
        if not keys.isEmpty()
    ]
    clashes = [(name, keys.toString()) for name, keys in every if window.shortcuts.takers(keys, apart_from=name)]
    assert clashes == []


def test_a_changed_shortcut_works_at_once_and_the_old_one_no_more(window: MainWindow) -> None:
    window.shortcuts.give("chart_cumulative", [key("Ctrl+Alt+L")])
    window.shortcuts.give("filter", [key("Ctrl+Alt+J")])
    QTest.keyClick(window.table.view, Qt.Key.Key_F, CTRL)
    assert not window.filter_box.hasFocus()
    QTest.keyClick(window.table.view, Qt.Key.Key_J, CTRL | Qt.KeyboardModifier.AltModifier)
    assert window.filter_box.hasFocus()
    assert window.acts["filter"].toolTip() == "Filter references (Ctrl+Alt+J)"


def test_changed_shortcuts_come_back_after_a_restart(
    open_window: Callable[..., MainWindow], window: MainWindow
) -> None:
    window.shortcuts.give("filter", [key("Ctrl+Alt+J")])
    window.shortcuts.give("undo", [])
    window.close()
    again = open_window()
    assert again.acts["filter"].shortcut() == key("Ctrl+Alt+J")
    assert again.acts["undo"].shortcuts() == []
    again.shortcuts.reset_all()
    assert again.acts["undo"].shortcut() == key("Ctrl+Z")
    assert not again.settings.text("shortcuts")


def test_taken_keys_leave_their_action(window: MainWindow) -> None:
    shortcuts = window.shortcuts
    assert shortcuts.takers(key("Ctrl+Y"), apart_from="filter") == ["redo"]
    shortcuts.give("filter", [key("Ctrl+Y")])
    assert [each.toString() for each in shortcuts.keys("redo")] == ["Ctrl+Shift+Z"]
    shortcuts.reset("redo")
    assert shortcuts.keys("filter") == []  # it had the key only as long as redo did not want it
    assert [each.toString() for each in shortcuts.keys("redo")] == ["Ctrl+Shift+Z", "Ctrl+Y"]


def test_context_menus_and_the_filter_box_name_the_keys_in_force(window: MainWindow) -> None:
    window.resize(1440, 900)
    QApplication.processEvents()
    assert window.filter_box.placeholderText().endswith("Ctrl+F")
    window.shortcuts.give("filter", [key("Ctrl+Alt+J")])
    window.shortcuts.give("fill_down", [key("Ctrl+Alt+D")])
    window.shortcuts.give("cut", [])
    assert window.filter_box.placeholderText().endswith("Ctrl+Alt+J")
    window.table.view.go_to(0, 1)
    QApplication.sendEvent(
        window.table.view.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), window.table.view.mapToGlobal(QPoint(5, 5))),
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    shown = [action.text() for action in menu.actions()]
    menu.close()
    assert {"Fill down\tCtrl+Alt+D", "Cut", "Delete references\tCtrl+Del"} <= set(shown)


def test_sentences_name_the_keys_in_force(window: MainWindow) -> None:
    window.shortcuts.give("undo", [key("Ctrl+Y")])
    window.shortcuts.give("next_finding", [key("F9")])
    window.shortcuts.give("go_to", [])
    in_words = window.shortcuts.in_words
    assert in_words("Done. Ctrl+Z takes it back.") == "Done. Ctrl+Y takes it back."
    assert in_words("Ctrl+Y does it again.") == "Ctrl+Shift+Z does it again."
    assert in_words("F8 goes on, Shift+F8 back.") == "F9 goes on, Shift+F8 back."
    assert in_words("Ctrl+G goes to a number.") == "Edit › Go to a reference goes to a number."
    window.desk.said.emit("One cell. Ctrl+Z takes it back.")
    assert window.statusBar().currentMessage() == "One cell. Ctrl+Y takes it back."
    window.notice.tell("Ctrl+Z takes it back.")
    assert window.notice.text() == "Ctrl+Y takes it back."


def test_panels_name_the_keys_in_force_at_once(window: MainWindow) -> None:
    articles, findings = window.docks["articles"].widget(), window.docks["findings"].widget()
    assert isinstance(articles, ArticlesPanel)
    assert isinstance(findings, FindingsPanel)
    window.desk.show_article(None)
    for name, keys in (("paste", "Ctrl+Alt+P"), ("find_next", "Ctrl+Alt+N"), ("next_finding", "F9")):
        window.shortcuts.give(name, [key(keys)])
    assert "then press Ctrl+Alt+P here" in shown_words(window.start_page)
    assert articles.nothing.text() == "No article yet: paste a page (Ctrl+Alt+P) or open a file."
    assert "F9 opens the next article" in findings.nothing.text()
    tips = {each.toolTip() for each in window.table.find_bar.findChildren(SignButton)}
    assert {"Find the next one (Ctrl+Alt+N)", "Find the previous one (Shift+F3)"} <= tips
    window.shortcuts.reset_all()
    assert "then press Ctrl+V here" in shown_words(window.start_page)


def shown_words(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel))


@pytest.mark.parametrize("name", ["elsewhere", "export", "fix_certain", "rules"])
def test_dialogs_name_the_keys_in_force(window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    fill(window)
    window.shortcuts.give("undo", [key("Ctrl+Alt+U")])
    dialog = dialogs(window, tmp_path)[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    told = shown_words(dialog) + "".join(each.toolTip() for each in dialog.findChildren(QPushButton))
    assert "Ctrl+Alt+U" in told
    assert "Ctrl+Z" not in told


def test_the_keys_that_undo_do_so_in_the_dialog_of_rules(window: MainWindow, qtbot: QtBot) -> None:
    fill(window)
    window.shortcuts.give("undo", [key("Ctrl+Alt+U")])
    rules = RulesDialog(window.desk, window)
    qtbot.addWidget(rules)
    rules.show()
    rules.activateWindow()
    rules.table.setFocus()
    qtbot.waitUntil(rules.table.hasFocus)
    rules.table.selectAll()
    rules.delete()
    QTest.keyClick(rules.table, Qt.Key.Key_Z, CTRL)
    assert rules_of(window.desk.library) == []
    QTest.keyClick(rules.table, Qt.Key.Key_U, CTRL | Qt.KeyboardModifier.AltModifier)
    assert len(rules_of(window.desk.library)) > 0


@pytest.mark.parametrize("kept", ["", "nonsense", "[]", '{"undo": 3}', '{"gone": ["Ctrl+1"]}', '{"undo": [7, null]}'])
def test_what_cannot_be_understood_is_passed_over(window: MainWindow, kept: str, tmp_path: Path) -> None:
    settings = Settings(QSettings(str(tmp_path / "odd.ini"), QSettings.Format.IniFormat))
    settings.remember("shortcuts", kept)
    found = Shortcuts(window.acts, settings)
    assert found.keys("redo") == QKeySequence.listFromString("Ctrl+Shift+Z; Ctrl+Y")
    assert all(not each.isEmpty() for each in found.keys("undo"))


def test_the_dialog_warns_of_keys_that_belong_to_another(dialog: ShortcutsDialog, window: MainWindow) -> None:
    dialog.choose("chart_save")
    dialog.keys.setKeySequence(key("Ctrl+H"))
    assert dialog.warning.text() == "Ctrl+H belongs to “Change many references”. Set takes it away there."
    QTest.mouseClick(dialog.set_button, Qt.MouseButton.LeftButton)
    assert window.acts["chart_save"].shortcut() == key("Ctrl+H")
    assert window.acts["bulk"].shortcuts() == []
    QTest.mouseClick(dialog.reset_all_button, Qt.MouseButton.LeftButton)
    assert window.acts["bulk"].shortcut() == key("Ctrl+H")
    assert not dialog.reset_all_button.isEnabled()


def test_the_dialog_warns_of_keys_that_mean_something_in_the_table_or_are_typed(dialog: ShortcutsDialog) -> None:
    dialog.choose("chart_save")
    dialog.keys.setKeySequence(key("F2"))
    assert "“In the table”" in dialog.warning.text()
    dialog.keys.setKeySequence(key("G"))
    assert "is typed in texts" in dialog.warning.text()
    dialog.keys.setKeySequence(key("Ctrl+Alt+9"))
    assert dialog.warning.text() == ""


def test_the_dialog_finds_by_action_and_by_key(dialog: ShortcutsDialog) -> None:
    dialog.sought.setText("ctrl+shift+z")
    assert [item.text(0) for item in dialog._items()] == ["Redo"]
    dialog.sought.setText("chart picture")
    assert [item.text(0) for item in dialog._items()] == ["Copy the chart as a picture"]


def test_enter_goes_from_what_is_sought_over_the_list_to_the_keys_and_closes_nothing(
    dialog: ShortcutsDialog, qtbot: QtBot
) -> None:
    dialog.activateWindow()
    dialog.sought.setFocus()
    qtbot.waitUntil(dialog.sought.hasFocus)
    QTest.keyClicks(dialog.sought, "fill down")
    QTest.keyClick(dialog.sought, Qt.Key.Key_Return)
    assert dialog.list.hasFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog._chosen() == "fill_down"
    assert dialog.isAncestorOf(QApplication.focusWidget())
    assert dialog.keys.hasFocus() or dialog.keys.isAncestorOf(QApplication.focusWidget())


def test_a_shortcut_can_be_taken_away_and_reset(dialog: ShortcutsDialog, window: MainWindow) -> None:
    dialog.choose("filter")
    QTest.mouseClick(dialog.clear_button, Qt.MouseButton.LeftButton)
    assert window.acts["filter"].shortcuts() == []
    assert dialog._chosen() == "filter"
    QTest.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert window.acts["filter"].shortcut() == key("Ctrl+F")
    assert not dialog.reset_button.isEnabled()


def test_the_sheet_holds_every_action_that_has_keys_and_the_keys_of_each_part(window: MainWindow) -> None:
    window.shortcuts.give("filter", [key("Ctrl+Alt+J")])
    window.shortcuts.give("undo", [])
    rows = {what: keys for group in sheet(window.shortcuts.text) for what, keys in group.rows}
    assert rows["Filter references"] == "Ctrl+Alt+J"
    assert rows["Redo"] == "Ctrl+Shift+Z, Ctrl+Y"
    assert "Undo" not in rows
    assert {group.title for group in KEYS} < {group.title for group in sheet(window.shortcuts.text)}


def test_f1_opens_the_sheet_and_closes_it(window: MainWindow) -> None:
    shown: list[list[str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SheetDialog)
        shown.append([label.text() for label in dialog.findChildren(QLabel)])
        QTest.keyClick(dialog, Qt.Key.Key_F1)
        if dialog.isVisible():
            dialog.reject()
            shown.clear()

    QTimer.singleShot(0, look)
    QTest.keyClick(window.table.view, Qt.Key.Key_F1)
    assert len(shown) == 1
    assert {"Fix what is certain", "Ctrl+Shift+F"} <= set(shown[0])


@pytest.mark.parametrize(("room", "columns"), [(5_000, 3), (900, 2), (300, 1)])
def test_the_sheet_has_as_many_columns_as_the_screen_holds_and_makes_each_line_once(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, room: int, columns: int
) -> None:
    made: list[str] = []
    label = sheets._label
    monkeypatch.setattr(sheets, "_label", lambda text, role="": made.append(text) or label(text, role))
    groups = sheet(window.shortcuts.text)
    inside = sheets._laid_out(groups, room)
    qtbot.addWidget(inside)
    layout = inside.layout()
    assert layout is not None
    assert layout.count() == columns
    assert columns == 1 or layout.sizeHint().width() < room
    assert len(made) == sum(1 + 2 * len(group.rows) for group in groups)


def test_the_sheets_columns_are_about_as_high_and_keep_the_order() -> None:
    groups = [
        Group(str(number), tuple(("x", "y") for _ in range(size))) for number, size in enumerate((9, 1, 5, 4, 8, 2))
    ]
    columns = in_columns(groups, 3)
    assert [group for column in columns for group in column] == groups
    heights = [sum(len(group.rows) + 2 for group in column) for column in columns]
    assert max(heights) - min(heights) <= 9
