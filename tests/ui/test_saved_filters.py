"""Filters that are kept under names."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QTableWidget
from pytestqt.qtbot import QtBot

from app.library import read_filter
from app.resources import resource
from ui.dialogs.palette import Palette
from ui.dialogs.saved_filters import SavedFiltersDialog, SaveFilterDialog
from ui.saved_filters import SavedFilter, SavedFilters, filters_in, filters_json, in_order
from ui.settings import Settings
from ui.window import MainWindow

KEY = Qt.Key
OpenWindow = Callable[..., MainWindow]
RECENT, ASKED = SavedFilter("Recent, no DOI", "2008.. no:doi"), SavedFilter("To ask", "is:review")


@pytest.fixture
def saved(qapp: QApplication, tmp_path: Path) -> SavedFilters:
    return SavedFilters(Settings(QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)))


def menu() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def offered() -> list[str]:
    return [action.text().partition("\t")[0] for action in menu().actions() if "\t" in action.text()]


def in_dialog(act: Callable[[QDialog], None]) -> None:
    """Do something once a dialog is open."""

    def go() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        act(dialog)

    QTimer.singleShot(0, go)


def save_by_keys(window: MainWindow, name: str) -> None:
    """Save what stands in the filter field: its menu, then a name and Enter."""

    def answer(dialog: QDialog) -> None:
        line = dialog.findChild(QLineEdit)
        assert line is not None
        QTest.keyClicks(line, name)
        QTest.keyClick(line, KEY.Key_Return)

    QTest.keyClick(window.filter_box, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    in_dialog(answer)
    QTest.keyClick(menu(), KEY.Key_S)


def test_a_filter_is_saved_and_used_again_by_keys_alone_and_after_a_restart(open_window: OpenWindow) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    QTest.keyClick(window.table.view, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.filter_box, "2008.. no:doi")
    save_by_keys(window, "Recent")
    QTest.keyClick(window.filter_box, KEY.Key_Escape)
    assert window.desk.view.filter.text == ""
    window.close()

    again = open_window()
    again.filter_box.setFocus()
    QTest.keyClick(again.filter_box, KEY.Key_Down)
    assert offered() == ["Recent"]
    QTest.keyClick(menu(), KEY.Key_Return)
    assert again.desk.view.filter.text == again.filter_box.text() == "2008.. no:doi"
    assert again.filter_box.hasFocus()


def test_what_is_typed_narrows_what_down_offers(open_window: OpenWindow) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.saved_filters.keep([RECENT, ASKED])
    window.filter_box.setFocus()
    for typed, wanted in (("ask", ["To ask"]), ("is:review", ["Recent, no DOI", "To ask"]), ("zzz", None)):
        window.filter_box.clear()
        QTest.keyClicks(window.filter_box, typed)
        QTest.keyClick(window.filter_box, KEY.Key_Down)
        assert offered() == (wanted or ["Recent, no DOI", "To ask"])
        menu().close()


def test_down_goes_to_the_table_while_nothing_is_saved_and_the_menu_says_so(open_window: OpenWindow) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.filter_box.setFocus()
    QTest.keyClick(window.filter_box, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [(each.text(), each.isEnabled()) for each in menu().actions() if not each.isSeparator()] == [
        ("No filters saved yet", False),
        ("&Save this filter…", False),
        ("&Manage saved filters…", False),
    ]
    menu().close()
    QTest.keyClick(window.filter_box, KEY.Key_Down)
    assert window.table.view.hasFocus()


def test_a_saved_filter_is_found_in_the_palette_by_its_name_and_by_what_it_asks(open_window: OpenWindow) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.saved_filters.keep([RECENT, ASKED])
    for sought in ("to ask", "is:review"):
        window.desk.filter_by("")
        QTest.keyClick(window.table.view, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
        palette = QApplication.activePopupWidget()
        assert isinstance(palette, Palette)
        palette._sought.insert(sought)
        assert (palette.commands()[0], palette.sides()[0]) == ("Filter: To ask", "Saved filter")
        QTest.keyClick(palette._sought, KEY.Key_Return)
        assert window.desk.view.filter.text == "is:review"


def test_saving_under_a_name_that_is_there_says_what_it_replaces(qtbot: QtBot, saved: SavedFilters) -> None:
    saved.keep([ASKED])
    dialog = SaveFilterDialog(read_filter("no:year"), saved)
    qtbot.addWidget(dialog)
    assert dialog.name == "no year"
    dialog.line.setText("  TO  ask ")
    assert "for “is:review”. It will be replaced" in dialog.told.text()
    saved.save(dialog.name, "no:year")
    assert saved.all == (SavedFilter("TO ask", "no:year"),)
    dialog.line.clear()
    assert not dialog.save_button.isEnabled()


def test_saved_filters_are_renamed_and_deleted_by_keys(qtbot: QtBot) -> None:
    dialog = SavedFiltersDialog([RECENT, ASKED, SavedFilter("Zoo", "zoo")])
    qtbot.addWidget(dialog)
    dialog.show()
    table = dialog.table
    table.setFocus()
    QTest.keyClick(table, KEY.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "New")
    QTest.keyClick(editor, KEY.Key_Return)
    QTest.keyClick(table, KEY.Key_Down)
    QTest.keyClick(table, KEY.Key_Delete)
    assert dialog.filters() == [SavedFilter("New", RECENT.text), SavedFilter("Zoo", "zoo")]
    dialog._keep()
    assert dialog.result() == QDialog.DialogCode.Accepted


@pytest.mark.parametrize(
    ("row", "column", "text", "says"),
    [(1, 0, "recent, NO doi", "Two filters are called"), (0, 1, " ", "something to filter by"), (0, 0, "", "a name")],
)
def test_a_name_that_lacks_or_is_there_twice_is_told(qtbot: QtBot, row: int, column: int, text: str, says: str) -> None:
    dialog = SavedFiltersDialog([RECENT, ASKED])
    qtbot.addWidget(dialog)
    item = dialog.table.item(row, column)
    assert item is not None
    item.setText(text)
    dialog._keep()
    assert says in dialog.told.text()
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert isinstance(dialog.table, QTableWidget)
    assert dialog.table.currentRow() == row


def test_what_is_stored_comes_back_and_what_is_broken_is_passed_over() -> None:
    filters = in_order([ASKED, RECENT, SavedFilter("to ASK", "no:doi"), SavedFilter(" ", "x"), SavedFilter("y", "")])
    assert filters == (RECENT, SavedFilter("to ASK", "no:doi"))
    assert filters_in(filters_json(filters)) == filters
    assert filters_json([]) == ""
    for broken in ("", "{", "3", '{"a": 1}', '[["one"], ["a", 2], 5]'):
        assert filters_in(broken) == ()
