"""A list of names edited part by part."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.model import Name, Names
from app.resources import resource
from app.tasks import cell_text
from ui.dialogs.names import NamesDialog
from ui.window import MainWindow

KEY, ALT, CTRL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NAMES = Names((Name("Rindi", "G."), Name("Jong", "M.C.", "de"), Name(literal="WHO")), et_al=True)
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def dialog(qtbot: QtBot) -> NamesDialog:
    """The dialog with a person, one with a particle, and a body."""
    dialog = NamesDialog(NAMES, "Authors of R3", lambda typed: [Name("Klöppel", "G.")] if typed == "Klo" else [])
    qtbot.addWidget(dialog)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    dialog.show()
    dialog.activateWindow()
    dialog.table.setFocus()
    return dialog


def press(dialog: NamesDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(dialog.table, key, modifiers)


def type_into(dialog: NamesDialog, text: str) -> QLineEdit:
    line = dialog.table.viewport().findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, text)
    return line


def families(dialog: NamesDialog) -> list[str]:
    return [name.family or name.literal for name in dialog.names().people]


def test_names_that_are_not_touched_stay_as_they_are(dialog: NamesDialog) -> None:
    assert dialog.names() == NAMES
    assert dialog.printed.text() == "Rindi G., de Jong M.C., WHO et al."


def test_names_are_moved_by_keys_and_by_dragging(dialog: NamesDialog) -> None:
    press(dialog, KEY.Key_Down, ALT)
    assert families(dialog) == ["Jong", "Rindi", "WHO"]
    press(dialog, KEY.Key_Up, ALT)
    assert families(dialog) == ["Rindi", "Jong", "WHO"]
    press(dialog, KEY.Key_Up, ALT)  # it is the first
    model = dialog.model
    dragged = model.mimeData([model.index(2, 0)])
    model.dropMimeData(dragged, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert families(dialog) == ["WHO", "Rindi", "Jong"]


def test_a_name_is_added_typed_part_by_part_and_taken_out(dialog: NamesDialog) -> None:
    press(dialog, KEY.Key_Insert)
    QTest.keyClick(type_into(dialog, "Pape"), KEY.Key_Return)
    QApplication.processEvents()
    dialog.model.setData(dialog.model.index(1, 1), " U. F. ")
    assert dialog.names().people[1] == Name("Pape", "U. F.")
    press(dialog, KEY.Key_Delete, CTRL)
    assert dialog.names() == NAMES


@pytest.mark.parametrize(("column", "stored"), [(0, "Rindi"), (1, "G.")])
def test_what_esc_gave_up_in_a_cell_comes_back_by_ctrl_z(dialog: NamesDialog, column: int, stored: str) -> None:
    cell = dialog.model.index(0, column)
    dialog.table.edit(cell)
    type_into(dialog, "").selectAll()
    QTest.keyClick(type_into(dialog, "Kloppel"), KEY.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert dialog.isVisible()
    assert cell.data() == stored
    dialog.table.edit(cell)
    line = type_into(dialog, "")
    assert line.text() == stored
    QTest.keyClick(line, KEY.Key_Z, CTRL)
    assert line.text() == "Kloppel"
    QTest.keyClick(line, KEY.Key_Return)
    QApplication.processEvents()
    assert cell.data() == "Kloppel"


def test_a_body_is_no_person_and_a_person_no_body(dialog: NamesDialog) -> None:
    model = dialog.model
    model.setData(model.index(0, 4), "ENETS")
    model.setData(model.index(2, 0), "Who")
    assert dialog.names().people == (Name(literal="ENETS"), NAMES.people[1], Name("Who"))


def test_a_suggested_name_fills_its_row(dialog: NamesDialog) -> None:
    press(dialog, KEY.Key_Insert)
    line = type_into(dialog, "Klo")
    popup = (
        line.findChildren(type(line.completer()))[0].popup() if line.completer() else QApplication.activePopupWidget()
    )
    assert popup is not None
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Return)
    assert dialog.names().people[1] == Name("Klöppel", "G.")


def test_an_empty_name_is_left_out_and_enter_alone_does_not_close(dialog: NamesDialog) -> None:
    dialog.add()
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    QTest.keyClick(dialog, KEY.Key_Return)
    assert dialog.isVisible()
    assert dialog.names() == NAMES
    dialog.et_al.setChecked(False)
    assert dialog.printed.text() == "Rindi G., de Jong M.C., WHO"
    QTest.keyClick(dialog, KEY.Key_Return, CTRL)
    assert dialog.result() == NamesDialog.DialogCode.Accepted


def test_f4_edits_the_names_of_the_current_reference_as_one_step(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))

    def swap(dialog: NamesDialog) -> int:
        assert dialog.windowTitle() == "Authors of R3"
        dialog.move_by(1)
        dialog.et_al.setChecked(False)
        return 1

    monkeypatch.setattr(NamesDialog, "exec", swap)
    window.table.view.go_to(2, 2)
    QTest.keyClick(window, KEY.Key_F4)
    assert window.desk.current is not None
    [third] = window.desk.library.rows([window.desk.current])
    assert cell_text(third, "authors") == "Klöppel G., Rindi G., Alhman H."
    assert window.acts["undo"].text() == "&Undo edit authors in R3"


def test_names_that_esc_gave_up_are_offered_for_the_same_cell(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    offered: list[bool] = []

    def give_up(dialog: NamesDialog) -> int:
        offered.append(any(each.text() == "B&ring it back" for each in dialog.findChildren(QPushButton)))
        dialog.move_by(1)
        return 0

    monkeypatch.setattr(NamesDialog, "exec", give_up)
    for row in (2, 3, 2):
        window.table.view.go_to(row, 2)
        QTest.keyClick(window, KEY.Key_F4)
    assert offered == [False, False, True]
    assert window.acts["undo"].text() != "&Undo edit authors in R3"
