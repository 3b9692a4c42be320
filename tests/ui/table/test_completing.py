"""What is offered while a cell is typed: types, languages, and the journals and names that the library holds."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.model import TYPES
from tests.ui.table.hands import Hands
from ui.table.columns import NUMBER_OF

KEY = Qt.Key


def test_the_beginning_of_a_types_name_is_enough(hands: Hands) -> None:
    hands.go(1, "type")
    hands.type("conf")
    hands.press(KEY.Key_Return)
    assert hands.stored()[1].type == "paper-conference"


def test_types_are_offered_and_can_be_picked_by_keys(qtbot: QtBot, hands: Hands) -> None:
    hands.go(1, "type")
    hands.press(KEY.Key_F2)
    editor = hands.focus()
    assert isinstance(editor, QLineEdit)
    popup = editor.completer().popup()
    assert popup.isVisible()
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Return)
    assert not popup.isVisible()
    assert hands.stored()[1].type == "book"


def offered(hands: Hands) -> list[str]:
    suggestions = hands.focus().suggestions  # type: ignore[attr-defined]
    return suggestions.values() if suggestions else []


def test_journals_of_the_library_are_offered_by_their_beginning_as_one_types(hands: Hands) -> None:
    hands.go(5, "container_title")
    hands.type("C")
    editor = hands.focus()
    assert isinstance(editor, QLineEdit)
    assert offered(hands) == ["Cancer"]
    hands.type("x")
    assert offered(hands) == []
    hands.press(KEY.Key_Backspace)
    assert offered(hands) == ["Cancer"]
    hands.press(KEY.Key_Escape)  # closes the list only
    assert hands.is_editing
    assert editor.text() == "C"
    hands.press(KEY.Key_Escape)
    assert not hands.is_editing


def test_a_journal_that_is_gone_to_among_those_offered_is_committed_by_enter(hands: Hands) -> None:
    hands.go(5, "container_title")
    hands.type("virch")
    popup = hands.focus().suggestions._popup  # type: ignore[attr-defined]
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Return)
    assert hands.stored()[5].container_title == "Virchows Arch"
    assert not hands.is_editing


def test_going_back_above_the_journals_that_are_offered_gives_back_what_was_typed(hands: Hands) -> None:
    hands.go(5, "container_title")
    hands.type("c")
    popup = hands.focus().suggestions._popup  # type: ignore[attr-defined]
    QTest.keyClick(popup, KEY.Key_Down)
    assert hands.focus().content() == "Cancer"  # type: ignore[attr-defined]
    QTest.keyClick(popup, KEY.Key_Up)
    QTest.keyClick(popup, KEY.Key_Return)
    assert hands.stored()[5].container_title == "c"


def test_names_are_offered_within_a_list_of_names_and_enter_takes_one_and_stays(hands: Hands) -> None:
    hands.go(5, "authors")
    hands.type("Pape U.F., klo")
    assert offered(hands) == ["Klöppel G."]
    popup = hands.focus().suggestions._popup  # type: ignore[attr-defined]
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Return)
    assert hands.is_editing
    hands.type(", R")
    assert offered(hands) == []
    hands.type("i")
    assert offered(hands) == ["Rindi G."]
    hands.press(KEY.Key_Escape)
    hands.type("ndi G.")
    hands.press(KEY.Key_Return)
    assert not hands.is_editing
    assert [name.family for name in hands.stored()[5].authors.people] == ["Pape", "Klöppel", "Rindi"]


def test_a_language_is_offered_in_words_and_kept_as_its_code(hands: Hands) -> None:
    hands.view.horizontalHeader().showSection(NUMBER_OF["language"])
    hands.go(1, "language")
    hands.type("Russian")
    hands.press(KEY.Key_Return)
    assert hands.stored()[1].language == "ru"


def test_alt_and_down_offer_what_begins_likewise_and_move_no_reference(hands: Hands) -> None:
    hands.go(1, "container_title")
    hands.press(KEY.Key_F2)
    hands.press(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert offered(hands) == []  # there is no other journal with a C
    for _ in range(6):
        hands.press(KEY.Key_Backspace)
    hands.type("V")
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert offered(hands) == ["Virchows Arch"]
    assert hands.at() == (1, "container_title")
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_Escape)
    hands.go(0, "authors")
    hands.press(KEY.Key_F2)
    hands.press(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert hands.is_editing
    assert not hands.steps


def test_alt_and_down_offer_all_types(hands: Hands) -> None:
    hands.go(0, "type")
    hands.type("b")
    editor = hands.focus()
    assert isinstance(editor, QLineEdit)
    hands.press(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    completer = editor.completer()
    assert completer is not None
    assert completer.completionCount() == len(TYPES)
