import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.library import Library, Order
from app.model import Name
from tests.ui.table.hands import Hands, shown_table
from ui.desk import Desk

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_typing_replaces_a_cell_and_enter_goes_down(hands: Hands) -> None:
    hands.go(1, "year")
    hands.type("1999")
    hands.press(KEY.Key_Return)
    assert hands.stored()[1].year == "1999"
    assert hands.at() == (2, "year")
    assert hands.steps[-1].label == "Edit year in R2"
    assert not hands.is_editing
    assert hands.view.hasFocus()


@pytest.mark.parametrize("key", [KEY.Key_7, KEY.Key_F2, KEY.Key_Delete])
def test_a_column_that_holds_no_field_says_so_when_it_is_typed_in(hands: Hands, key: KEY) -> None:
    hands.go(1, "confidence")
    hands.press(key)
    assert not hands.is_editing
    assert any("how sure the reading is" in each for each in hands.sentences)


def test_shift_enter_commits_and_goes_up(hands: Hands) -> None:
    hands.go(1, "volume")
    hands.type("7")
    hands.press(KEY.Key_Return, SHIFT)
    assert hands.stored()[1].volume == "7"
    assert hands.at() == (0, "volume")


def test_tab_commits_and_goes_right_and_shift_tab_left(hands: Hands) -> None:
    hands.go(1, "year")
    hands.type("2001")
    hands.press(KEY.Key_Tab)
    assert hands.at() == (1, "volume")
    hands.type("98")
    hands.press(KEY.Key_Tab, SHIFT)
    assert hands.at() == (1, "year")
    assert (hands.stored()[1].year, hands.stored()[1].volume) == ("2001", "98")


def test_enter_after_tabs_comes_back_to_the_column_where_they_began(hands: Hands) -> None:
    hands.go(0, "year")
    for value in ("1964", "2", "3"):
        hands.type(value)
        hands.press(KEY.Key_Tab)
    hands.press(KEY.Key_Return)
    assert hands.at() == (1, "year")


def test_tab_passes_over_what_cannot_be_edited(hands: Hands) -> None:
    hands.go(0, "pages")
    hands.press(KEY.Key_Tab)
    assert hands.at() == (0, "doi")
    hands.press(KEY.Key_Backtab)
    assert hands.at() == (0, "pages")


def test_tab_in_the_last_column_goes_on_in_the_next_row(hands: Hands) -> None:
    hands.go(0, "type")
    hands.press(KEY.Key_Tab)
    assert hands.at() == (1, "authors")


def test_f2_mends_the_text_that_is_there(hands: Hands) -> None:
    hands.go(0, "title")
    hands.press(KEY.Key_F2)
    hands.press(KEY.Key_Backspace)
    hands.press(KEY.Key_Backspace)
    hands.type("rs")
    hands.press(KEY.Key_Return)
    assert hands.stored()[0].title == "The classification of carcinoid tum ours"[:-2] + "rs"


def test_a_double_click_edits(hands: Hands) -> None:
    hands.go(2, "pages")
    QTest.mouseDClick(hands.view.viewport(), Qt.MouseButton.LeftButton, pos=hands.middle(2, "pages"))
    hands.press(KEY.Key_End)
    hands.type("5")
    hands.press(KEY.Key_Return)
    assert hands.stored()[2].pages == "395-4015"


def test_esc_gives_the_old_value_back(hands: Hands) -> None:
    hands.go(1, "title")
    hands.type("something else")
    hands.press(KEY.Key_Escape)
    assert hands.text(1, "title") == "A 5-decade analysis of 13,715 carcinoid tumors"
    assert not hands.steps
    assert hands.view.hasFocus()


@pytest.mark.parametrize(
    ("column", "before"), [("title", "A 5-decade analysis of 13,715 carcinoid tumors"), ("pages", "934-959")]
)
def test_what_esc_gave_up_comes_back_by_ctrl_z_in_the_cell(hands: Hands, column: str, before: str) -> None:
    hands.go(1, column)
    hands.type("something else")
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_F2)
    assert hands.focus().content() == before
    hands.press(KEY.Key_Z, CTRL)
    assert hands.focus().content() == "something else"
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_F2)
    hands.press(KEY.Key_Return)
    assert hands.text(1, column) == before
    assert not hands.steps


def test_a_value_left_as_it_was_is_no_step(hands: Hands) -> None:
    hands.go(1, "title")
    hands.press(KEY.Key_F2)
    hands.press(KEY.Key_Return)
    assert not hands.steps
    assert hands.at() == (2, "title")


def test_arrows_leave_a_cell_typed_over_but_not_one_that_is_mended(hands: Hands) -> None:
    hands.go(1, "year")
    hands.type("1999")
    hands.press(KEY.Key_Right)
    assert (hands.stored()[1].year, hands.at()) == ("1999", (1, "volume"))
    hands.press(KEY.Key_F2)
    hands.press(KEY.Key_Left)
    assert hands.is_editing
    hands.type("0")
    hands.press(KEY.Key_Return)
    assert hands.stored()[1].volume == "907"


def test_authors_are_edited_as_text_and_kept_as_names(hands: Hands) -> None:
    hands.go(2, "authors")
    hands.press(KEY.Key_F2)
    hands.press(KEY.Key_A, CTRL)
    hands.type("Rindi G., Klöppel G., Ahlman H. et al.")
    hands.press(KEY.Key_Return)
    authors = hands.stored()[2].authors
    assert authors.people[1:] == (Name("Klöppel", "G."), Name("Ahlman", "H."))
    assert authors.et_al
    assert hands.text(2, "authors") == "Rindi G., Klöppel G., Ahlman H. et al."


def test_each_kind_of_edit_can_be_undone(hands: Hands) -> None:
    before = hands.stored()
    for column, value in (("authors", "Smith J."), ("title", "A title"), ("year", "1"), ("type", "Book")):
        hands.go(3, column)
        hands.type(value)
        hands.press(KEY.Key_Return)
    assert hands.stored() != before
    for _ in range(4):
        hands.desk.undo()
    assert hands.stored() == before


def test_going_to_another_cell_commits(hands: Hands) -> None:
    hands.go(1, "year")
    hands.type("2011")
    hands.go(3, "title")
    assert hands.stored()[1].year == "2011"
    assert not hands.is_editing


def test_leaving_the_table_commits(qtbot: QtBot, hands: Hands) -> None:
    elsewhere = QLineEdit(hands.table)
    elsewhere.show()
    hands.go(1, "title")
    hands.type("A new title")
    elsewhere.setFocus()
    assert hands.stored()[1].title == "A new title"
    assert not hands.is_editing


def test_a_window_that_goes_to_the_back_keeps_the_editor_open(hands: Hands) -> None:
    hands.go(1, "title")
    hands.type("half a ti")
    for reason in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
        QApplication.sendEvent(hands.focus(), QFocusEvent(QEvent.Type.FocusOut, reason))
    assert hands.is_editing
    assert not hands.steps


def test_a_refused_type_keeps_the_editor_and_says_why(hands: Hands) -> None:
    hands.go(1, "type")
    hands.type("boat")
    hands.press(KEY.Key_Return)
    editor = hands.focus()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "boat"
    refusal = hands.view.viewport().findChild(QLabel, "refusal")
    assert refusal is not None
    assert refusal.isVisible()
    assert "“boat” is no type" in refusal.text()
    assert refusal.textFormat() == Qt.TextFormat.PlainText
    assert hands.stored()[1].type == "article-journal"
    hands.press(KEY.Key_Escape)
    assert not refusal.isVisible()
    assert hands.text(1, "type") == "Journal article"


def test_no_other_cell_is_edited_while_one_is_refused(hands: Hands) -> None:
    hands.go(1, "type")
    hands.type("boat")
    hands.press(KEY.Key_Return)
    hands.go(3, "title")
    assert hands.is_editing
    hands.press(KEY.Key_F2)
    editor = hands.focus()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "boat"


@pytest.mark.parametrize(
    "typed",
    [
        "https://doi.org/10.1000/a.1",
        "http://dx.doi.org/10.1000/a.1",
        "doi:10.1000/a.1",
        "DOI: https://doi.org/10.1000/a.1",
        "doi.org/10.1000/a.1",
        "10.1000/a.1",
    ],
)
def test_a_doi_is_kept_bare_however_it_is_typed(hands: Hands, typed: str) -> None:
    hands.go(1, "doi")
    hands.type(typed)
    hands.press(KEY.Key_Return)
    assert hands.stored()[1].doi == "10.1000/a.1"


def test_line_breaks_that_are_pasted_into_a_cell_become_spaces(hands: Hands) -> None:
    QGuiApplication.clipboard().setText("Somatostatin\r\nanalogues \n in treatment")
    for column in ("title", "container_title"):
        hands.go(1, column)
        hands.press(KEY.Key_F2)
        hands.press(KEY.Key_A, CTRL)
        hands.press(KEY.Key_V, CTRL)
        hands.press(KEY.Key_Return)
        assert getattr(hands.stored()[1], column) == "Somatostatin analogues in treatment"


def test_ctrl_enter_fills_all_selected_cells_in_the_end(hands: Hands) -> None:
    hands.select((0, "year"), (2, "year"))
    hands.type("2012")
    hands.press(KEY.Key_Return, CTRL)
    assert [each.year for each in hands.stored()[:4]] == ["2012", "2012", "2012", "2008"]
    assert [step.label for step in hands.steps] == ["Fill 3 cells"]
    hands.desk.undo()
    assert [each.year for each in hands.stored()[:4]] == ["1963", "2003", "2006", "2008"]


def test_ctrl_enter_fills_types_by_their_beginning_and_refuses_what_is_none(hands: Hands) -> None:
    hands.select((0, "type"), (1, "type"))
    hands.type("conf")
    hands.press(KEY.Key_Return, CTRL)
    assert [each.type for each in hands.stored()[:3]] == ["paper-conference", "paper-conference", "article-journal"]
    hands.type("boat")
    hands.press(KEY.Key_Return, CTRL)
    assert hands.is_editing
    assert len(hands.steps) == 1


def test_sorting_commits_and_the_row_stays_known(hands: Hands) -> None:
    hands.go(0, "title")
    hands.type("Zebra")
    hands.desk.order_by(Order("title"))
    assert hands.stored()[0].title == "Zebra"
    assert hands.column("title")[-2:] == ["Zebra", ""]
    assert not hands.is_editing


def test_filtering_commits(hands: Hands) -> None:
    hands.go(0, "year")
    hands.type("2020")
    hands.desk.filter_by("2020")
    assert hands.column("year") == ["2020"]


def test_a_refused_value_survives_sorting_and_filtering(hands: Hands) -> None:
    hands.go(1, "type")
    hands.type("boat")
    hands.desk.order_by(Order("title", True))
    hands.desk.filter_by("virchows")
    editor = hands.table._editing.editor
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "boat"
    row = hands.column("year").index("2003")
    assert editor.geometry().center().y() == hands.view.visualRect(hands.index(row, "type")).center().y()


def test_an_undo_does_not_swallow_what_is_being_typed(hands: Hands) -> None:
    hands.go(1, "year")
    hands.type("2011")
    hands.desk.undo()
    assert hands.stored()[1].year == "2003"
    hands.desk.redo()
    assert hands.stored()[1].year == "2011"


def test_a_reference_deleted_meanwhile_says_what_was_typed(hands: Hands, library: Library) -> None:
    hands.go(1, "title")
    hands.type("Lost words")
    with library.step("Delete") as step:
        step.delete("reference", [hands.stored()[1].id or 0])
    assert not hands.is_editing
    assert "Lost words" in hands.sentences[-1]


def test_the_article_column_and_the_numbers_cannot_be_edited(hands: Hands) -> None:
    hands.desk.show_article(None)
    hands.go(0, "article")
    hands.type("x")
    hands.press(KEY.Key_F2)
    assert not hands.is_editing


def test_a_dead_key_begins_a_cell(hands: Hands) -> None:
    hands.go(1, "container_title")
    QApplication.sendEvent(hands.view, QInputMethodEvent("´", []))
    assert hands.is_editing
    composed = QInputMethodEvent("", [])
    composed.setCommitString("é")
    QApplication.sendEvent(hands.view, composed)
    hands.type("tude")
    hands.press(KEY.Key_Return)
    assert hands.stored()[1].container_title == "étude"


def test_keys_with_ctrl_or_alt_do_not_type(hands: Hands) -> None:
    hands.go(1, "title")
    hands.press(KEY.Key_B, CTRL)
    hands.press(KEY.Key_B, Qt.KeyboardModifier.AltModifier)
    assert not hands.is_editing
    hands.press(KEY.Key_At, CTRL | Qt.KeyboardModifier.AltModifier)  # AltGr on Windows
    assert hands.is_editing


def test_the_editor_shows_all_of_a_long_title(hands: Hands) -> None:
    hands.go(2, "title")
    height = hands.view.visualRect(hands.index(2, "title")).height()
    hands.press(KEY.Key_F2)
    editor = hands.focus()
    assert editor.height() > height
    document = editor.document()
    assert document.size().height() <= editor.height()
    assert hands.view.viewport().rect().contains(editor.geometry())


def test_an_editor_in_the_last_row_stays_within_the_table(hands: Hands) -> None:
    hands.table.resize(500, 160)
    hands.go(5, "title")
    hands.type("word " * 60)
    assert hands.view.viewport().rect().contains(hands.focus().geometry())


def test_the_editor_is_named_for_screen_readers(hands: Hands) -> None:
    hands.go(2, "pages")
    hands.press(KEY.Key_F2)
    assert hands.focus().accessibleName() == "Pages of reference 3"


def test_a_read_only_library_says_so(qtbot: QtBot, library: Library, article_id: int) -> None:
    path = library.path
    library.close()
    reading = Library.open(path, read_only=True)
    desk = Desk(reading)
    desk.show_article(article_id)
    table = shown_table(qtbot, desk)
    hands = Hands(table, desk)
    hands.go(0, "title")
    hands.type("x")
    assert not hands.is_editing
    assert "reading only" in hands.sentences[-1]
    hands.press(KEY.Key_Delete)
    table.deeds.add_reference()
    table.deeds.move_selected(1)
    table.deeds.delete_selected()
    assert hands.column("title") == [each.title for each in hands.stored()]
    reading.close()
