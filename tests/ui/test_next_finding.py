"""Where F8 goes, what Alt+Enter fixes, and what Ctrl+. offers there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.checks import Finding
from app.library import View
from app.model import Name, Names
from app.resources import resource
from ui.panels.findings import FindingsPanel
from ui.panels.findings_model import FINDING
from ui.panels.menu_button import menu_text
from ui.window import MainWindow

KEY, ALT, CTRL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample, checked."""
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    checked(qtbot, window)
    return window


def checked(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the checks have looked at the article as it is now."""
    qtbot.waitUntil(lambda: not window.desk.findings._rest.isActive() and window.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def panel(window: MainWindow) -> FindingsPanel:
    found = window.docks["findings"].widget()
    assert isinstance(found, FindingsPanel)
    return found


def to_third(window: MainWindow) -> Finding:
    """Go by F8 to the misspelt surname of R3."""
    for _ in window.desk.findings.open:
        QTest.keyClick(window, KEY.Key_F8)
        found = panel(window).current()
        if found is not None and found.references == (3,):
            return found
    raise AssertionError


def mend_by_typing(window: MainWindow, qtbot: QtBot) -> None:
    """Type other authors into the current cell."""
    QTest.keyClicks(window.table.view, "Rindi G., Ahlman H.")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, KEY.Key_Return)
    checked(qtbot, window)


def test_f8_goes_to_the_finding_behind_one_that_was_mended_by_typing(window: MainWindow, qtbot: QtBot) -> None:
    own, third = panel(window), to_third(window)
    rows = [index.data(FINDING) for index in own._rows()]
    following = rows[rows.index(third) + 1]
    mend_by_typing(window, qtbot)
    assert third not in window.desk.findings.open
    QTest.keyClick(window, KEY.Key_F8)
    assert own.current() == following
    assert window.table.findings_here()[0] == following


def test_alt_enter_fixes_nothing_that_was_not_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    to_third(window)
    mend_by_typing(window, qtbot)
    before = window.desk.findings.open
    QTest.keyClick(window, KEY.Key_Return, ALT)
    checked(qtbot, window)
    assert window.desk.findings.open == before
    QTest.keyClick(window, KEY.Key_Return, ALT)
    checked(qtbot, window)
    assert len(window.desk.findings.open) == len(before) - 1


def test_f8_comes_back_to_the_only_finding_from_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    third = to_third(window)
    window.desk.findings.ignore([each for each in window.desk.findings.open if each != third])
    checked(qtbot, window)
    window.table.view.put_cursor(10, 3)
    QTest.keyClick(window, KEY.Key_F8)
    assert window.table.findings_here() == [third]


def test_f8_shows_what_it_found_though_the_history_lies_before_it(window: MainWindow) -> None:
    window.docks.bring("history")
    window.history().setFocus()
    assert panel(window).visibleRegion().isEmpty()
    QTest.keyClick(window, KEY.Key_F8)
    QApplication.processEvents()
    assert not panel(window).visibleRegion().isEmpty()
    assert window.table.view.hasFocus()


def test_all_that_was_found_in_a_cell_is_offered_first_what_f8_went_to(window: MainWindow, qtbot: QtBot) -> None:
    third = window.desk.library.ids(View(window.desk.article_id))[2]
    authors = Names((Name("Rindi", "G"), Name("Alhman", "H.")))
    window.desk.do("Edit", lambda step: step.set(third, "authors", authors))
    checked(qtbot, window)
    found = window.desk.findings.of_cell(third, "authors")
    assert len(found) > 1
    for _ in window.desk.findings.open:
        QTest.keyClick(window, KEY.Key_F8)
        if panel(window).current() == found[1]:
            break
    QTest.keyClick(window, KEY.Key_Period, CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [each.text() for each in menu.actions()]
    assert texts[0] == menu_text(found[1].message)
    assert menu_text(found[0].message) in texts
    menu.close()
