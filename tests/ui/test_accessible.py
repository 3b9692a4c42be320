"""What a screen reader and the keyboard find: every control has a name and a role, every cell says where it is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QKeySequenceEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.resources import resource
from tests.ui.every_dialog import dialogs, fill
from tests.ui.looks import seen
from ui.table.columns import COLUMNS, NUMBER_OF
from ui.window import MainWindow

_WITHOUT_ROLE = (QAbstractScrollArea, QKeySequenceEdit)
"""To these Qt gives no role of their own; what they hold has one."""

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample, a second article and a past."""
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    settle(qtbot, window)
    return window


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle and not window.desk.findings._rest.isActive(), timeout=20_000)
    QApplication.processEvents()


def controls(root: QWidget) -> Iterator[QWidget]:
    """What Tab can reach."""
    for each in seen(root):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None:
            yield each


def nameless(root: QWidget) -> list[str]:
    """The controls of which a screen reader could not say what they are."""
    found = []
    for each in controls(root):
        spoken = QAccessible.queryAccessibleInterface(each)
        name, role = spoken.text(QAccessible.Text.Name), spoken.role()
        roleless = role == QAccessible.Role.Client and not isinstance(each, _WITHOUT_ROLE)
        if not name.strip() or roleless or role == QAccessible.Role.NoRole:
            found.append(f"{type(each).__name__} in {type(each.parent()).__name__}: {name!r}, {role.name}")
    return found


def shown(make: Callable[[], QWidget], qtbot: QtBot, window: MainWindow) -> QWidget:
    """A dialog on the screen, as it is once it has settled."""
    dialog = make()
    dialog.show()
    settle(qtbot, window)
    return dialog


def test_every_control_of_the_window_and_its_panels_has_a_name_and_a_role(window: MainWindow, qtbot: QtBot) -> None:
    window.table.search.open()
    for dock in window.docks.values():
        dock.show()
        dock.raise_()
        settle(qtbot, window)
        assert nameless(window) == []


def test_every_control_of_the_start_page_has_a_name_and_a_role(open_window: OpenWindow) -> None:
    assert nameless(open_window()) == []


def test_every_control_of_every_dialog_has_a_name_and_a_role(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    fill(window)
    settle(qtbot, window)
    for name, make in dialogs(window, tmp_path).items():
        dialog = shown(make, qtbot, window)
        assert dialog.windowTitle() or name == "palette", name
        assert nameless(dialog) == [], name
        dialog.close()


def test_in_every_dialog_tab_comes_round_to_every_control_and_no_letter_is_given_twice(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(window)
    settle(qtbot, window)
    for name, make in dialogs(window, tmp_path).items():
        dialog = shown(make, qtbot, window)
        wanted = {each for each in controls(dialog) if each.isEnabled() and not isinstance(each, QAbstractButton)}
        reached, each = set(), dialog
        while (each := each.nextInFocusChain()) is not dialog:
            reached.add(each)
        assert wanted <= reached, name
        letters = [letter for button in dialog.findChildren(QAbstractButton) if (letter := mnemonic(button))]
        assert len(letters) == len(set(letters)), (name, letters)
        dialog.close()


def mnemonic(button: QAbstractButton) -> str:
    """The letter that presses a button with Alt."""
    return letter_in(button.text()) if button.isVisible() else ""


def letter_in(text: str) -> str:
    """The letter that stands for a text in a menu or on a button; "" if none does."""
    text = text.replace("&&", "")
    return text[text.index("&") + 1].lower() if "&" in text else ""


def test_no_letter_is_given_twice_in_a_menu(window: MainWindow) -> None:
    for menu in [window.menuBar(), *window.findChildren(QMenu)]:
        letters = [letter for each in menu.actions() if (letter := letter_in(each.text()))]
        assert len(letters) == len(set(letters)), (menu.title() if isinstance(menu, QMenu) else "", letters)


def test_esc_leaves_every_dialog(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    fill(window)
    settle(qtbot, window)
    for name, make in dialogs(window, tmp_path).items():
        dialog = shown(make, qtbot, window)
        if isinstance(dialog, QDialog):
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            assert not dialog.isVisible(), name
        else:
            dialog.close()


def test_a_cell_is_read_with_its_row_its_column_and_what_was_found_there(window: MainWindow) -> None:
    spoken = QAccessible.queryAccessibleInterface(window.table.view)
    assert spoken.role() == QAccessible.Role.Table
    across = len(COLUMNS) + 1  # the numbers at the left are cells too, and so are the headings

    def cell(row: int, name: str) -> str:
        child = spoken.child((row + 1) * across + NUMBER_OF[name] + 1)
        assert child.role() == QAccessible.Role.Cell
        return child.text(QAccessible.Text.Name)

    assert cell(1, "pages") == "row 2, pages, 934-959"
    assert cell(1, "issue") == "row 2, issue, empty"
    assert cell(1, "doi") == "row 2, DOI, empty"
    assert cell(2, "authors").startswith("row 3, authors, Rindi G., Klöppel G., Alhman H. et al., likely: “Alhman” is")


def test_the_field_in_the_menu_bar_opens_the_palette_by_click_and_by_key(window: MainWindow, qtbot: QtBot) -> None:
    field = window.menuBar().cornerWidget()
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name) == "Find a command"
    for press in (
        lambda: QTest.mouseClick(field, Qt.MouseButton.LeftButton),
        lambda: QTest.keyClick(field, Qt.Key.Key_Space),
    ):
        press()
        palette = QApplication.activePopupWidget()
        assert palette is not None
        assert palette.objectName() == "palette"
        palette.close()
