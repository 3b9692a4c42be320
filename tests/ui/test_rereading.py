"""References joined, split, read again and assigned by hand, in the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.library import Order, View
from app.model import Name, Reference
from ui.panels.findings import FindingsPanel
from ui.panels.source import SourcePanel
from ui.panels.source_text import field_of_key
from ui.table.columns import NUMBER_OF
from ui.window import MainWindow

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RAUT = "Raut C.P., Kulke M.H. Targeted therapy in advanced tumors. Oncologist 2011; 16: 286-295"
LEHNERT = "Lehnert T. Liver transplantation for carcinoma. Transplantation 1998; 66: 1307-1312"
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with a list of two entries."""
    window = open_window()
    window.opening.paste_page(f"1. {RAUT}\n2. {LEHNERT}\n")
    settle(qtbot, window)
    window.table.view.setFocus()
    window.table.view.go_to(0, NUMBER_OF["title"])
    return window


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def references(window: MainWindow) -> list[Reference]:
    library = window.desk.library
    return [library.reference(each) for each in library.ids(View(window.desk.article_id))]


def strip(window: MainWindow) -> SourcePanel:
    panel = window.docks["source"].widget()
    assert isinstance(panel, SourcePanel)
    return panel


def select(window: MainWindow, text: str) -> None:
    QApplication.processEvents()
    source = strip(window).source
    source.setFocus()
    start = source.toPlainText().index(text)
    source.put_cursor(start)
    cursor = source.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(text))
    source.setTextCursor(cursor)


def test_a_field_is_given_its_characters_by_a_letter_in_one_step(window: MainWindow) -> None:
    select(window, "Targeted therapy")
    QTest.keyClick(strip(window).source, KEY.Key_J)
    first = references(window)[0]
    assert (first.title, first.container_title) == ("in advanced tumors", "Targeted therapy")
    assert window.acts["undo"].text() == "&Undo give characters to journal of R1"
    window.desk.undo()
    assert references(window)[0].container_title == "Oncologist"


def test_delete_takes_characters_out_of_their_field(window: MainWindow) -> None:
    select(window, " in advanced tumors")
    QTest.keyClick(strip(window).source, KEY.Key_Delete)
    assert references(window)[0].title == "Targeted therapy"


def test_a_letter_without_a_selection_changes_nothing(window: MainWindow) -> None:
    before = references(window)
    strip(window).source.setFocus()
    QTest.keyClick(strip(window).source, KEY.Key_T)
    assert references(window) == before


def test_the_cursor_stays_where_it_was_after_an_assignment(window: MainWindow) -> None:
    select(window, "Targeted therapy")
    place = strip(window).source.selected()[0]
    QTest.keyClick(strip(window).source, KEY.Key_J)
    QApplication.processEvents()
    assert strip(window).source.selected() == (place, place)
    window.table.view.go_to(1, NUMBER_OF["title"])
    QApplication.processEvents()
    assert strip(window).source.selected() == (0, 0)


def test_the_menu_of_the_source_offers_every_field_for_a_selection(window: MainWindow) -> None:
    select(window, "Kulke M.H.")
    menu = strip(window).source.menu()
    [editors] = [action for action in menu.actions() if action.text().startswith("Editors")]
    editors.trigger()
    assert references(window)[0].editors.people == (Name("Kulke", "M.H."),)


@pytest.mark.parametrize(
    ("typed", "field"), [("t", "title"), ("T", "title"), ("е", "title"), ("Ф", "authors"), ("q", None)]
)
def test_the_letters_of_fields_work_on_latin_and_russian_keyboards(typed: str, field: str | None) -> None:
    assert field_of_key(typed) == field


def test_characters_beyond_the_basic_plane_do_not_shift_what_is_given(window: MainWindow, qtbot: QtBot) -> None:
    window.opening.paste_page(f"1. Raut C. 😀 Therapy in tumors. Oncologist 2011; 16: 286-295\n2. {LEHNERT}\n")
    settle(qtbot, window)
    window.table.view.go_to(0, NUMBER_OF["title"])
    select(window, "286-295")
    QTest.keyClick(strip(window).source, KEY.Key_V)
    assert references(window)[0].volume == "286-295"


def test_two_references_run_together_are_marked_and_split_by_one_key(window: MainWindow, qtbot: QtBot) -> None:
    ids = [each.id for each in references(window)]
    QTest.keyClick(window, KEY.Key_J, CTRL | SHIFT)
    [joined] = references(window)
    assert joined.id == ids[0]
    assert joined.source == f"1. {RAUT} {LEHNERT}"
    qtbot.waitUntil(strip(window).join_hint.isVisible)
    QTest.keyClick(window, KEY.Key_S, CTRL | SHIFT)
    one, two = references(window)
    assert (one.source, two.source) == (f"1. {RAUT}", LEHNERT)
    assert window.desk.current == two.id
    qtbot.waitUntil(lambda: not strip(window).join_hint.isVisible())


def test_a_finding_of_two_in_one_offers_to_split_them(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, KEY.Key_J, CTRL | SHIFT)
    qtbot.waitUntil(lambda: any(each.check == "LST08" for each in window.desk.findings.open), timeout=20_000)
    panel = window.docks["findings"].widget()
    assert isinstance(panel, FindingsPanel)
    for _ in window.desk.findings.open:
        QTest.keyClick(window, KEY.Key_F8)
        if (finding := panel.current()) is not None and finding.check == "LST08":
            break
    QTest.keyClick(window, KEY.Key_Return, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction().text().startswith("Split before “")
    QTest.keyClick(menu, KEY.Key_Return)
    assert [each.source for each in references(window)] == [f"1. {RAUT}", LEHNERT]


def test_a_reference_is_split_where_the_cursor_stands_in_its_source(window: MainWindow) -> None:
    source = strip(window).source
    source.put_cursor(source.toPlainText().index("Oncologist"))
    QTest.keyClick(window, KEY.Key_S, CTRL | SHIFT)
    assert references(window)[1].source == "Oncologist 2011; 16: 286-295"


@pytest.mark.parametrize("sorted_by", ["position", "title"])
def test_both_pieces_of_a_split_reference_are_seen_though_the_filter_shows_one(
    window: MainWindow, qtbot: QtBot, sorted_by: str
) -> None:
    QTest.keyClick(window, KEY.Key_J, CTRL | SHIFT)
    window.desk.order_by(Order(sorted_by))
    window.desk.filter_by("raut")
    settle(qtbot, window)
    qtbot.waitUntil(strip(window).join_hint.isVisible)
    QTest.keyClick(window, KEY.Key_S, CTRL | SHIFT)
    settle(qtbot, window)
    view = window.table.view
    assert list(view.model().ids) == [each.id for each in references(window)]
    assert view.current() == (1, NUMBER_OF["title"])


def test_splitting_without_a_place_says_what_to_do(window: MainWindow) -> None:
    QTest.keyClick(window, KEY.Key_S, CTRL | SHIFT)
    assert "Put the cursor in the source" in window.notice.text()
    assert len(references(window)) == 2
    window.desk.do("Edit", lambda step: step.set(references(window)[0].id or 0, "volume", "7"))
    assert window.notice.text() == ""


def test_the_last_reference_of_a_list_has_none_to_be_joined_with(window: MainWindow) -> None:
    window.table.view.go_to(1, NUMBER_OF["title"])
    QTest.keyClick(window, KEY.Key_J, CTRL | SHIFT)
    assert "two or more references" in window.notice.text()
    assert len(references(window)) == 2
    window.desk.do("Edit", lambda step: step.set(references(window)[0].id or 0, "volume", "7"))
    assert window.notice.text() == ""


def test_reading_again_keeps_what_was_edited_and_says_what_came_of_it(window: MainWindow, qtbot: QtBot) -> None:
    first = references(window)[0].id
    window.desk.do("Edit", lambda step: step.set(first, "title", "Mended"))
    QTest.keyClick(window, KEY.Key_F5)
    settle(qtbot, window)
    assert references(window)[0].title == "Mended"
    assert window.statusBar().currentMessage().startswith("Read again: nothing came out otherwise.")


def doubt(window: MainWindow, number: int, *fields: str) -> None:
    reference_id = references(window)[number].id
    window.desk.do("Doubt", lambda step: step.set(reference_id, "doubts", fields))


def test_references_in_doubt_have_a_chip_and_are_read_again_at_once(window: MainWindow, qtbot: QtBot) -> None:
    doubt(window, 1, "title")
    reference_id = references(window)[1].id
    window.desk.do("Lower", lambda step: step.set(reference_id, "confidence", 0.1))
    chip = window.table._chips._states["is:doubtful"]
    qtbot.waitUntil(lambda: chip.isVisible() and chip.text() == "Doubtful 1")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert list(window.table.view.model().ids) == [reference_id]
    window.acts["read_doubtful"].trigger()
    settle(qtbot, window)
    assert references(window)[1].doubts == ()


def test_a_cell_in_doubt_is_marked_until_it_is_edited_or_confirmed(window: MainWindow) -> None:
    doubt(window, 0, "title", "volume")
    view, model = window.table.view, window.table.view.model()
    assert model.index(0, NUMBER_OF["title"]).data(Qt.ItemDataRole.AccessibleTextRole).endswith("in doubt")
    marked = view.grab().toImage()
    view.go_to(0, NUMBER_OF["title"])
    QTest.keyClick(view, KEY.Key_F2)
    QTest.keyClick(window.table._editing.editor, KEY.Key_Escape)
    assert references(window)[0].doubts == ("title", "volume")
    QTest.keyClick(view, KEY.Key_F2)
    QTest.keyClick(window.table._editing.editor, KEY.Key_Return)
    assert references(window)[0].doubts == ("volume",)
    window.desk.do("Edit", lambda step: step.set(references(window)[0].id, "volume", "17"))
    assert references(window)[0].doubts == ()
    view.go_to(0, NUMBER_OF["title"])
    assert view.grab().toImage() != marked


def test_the_table_is_sorted_by_how_sure_the_reading_is(window: MainWindow) -> None:
    last = references(window)[1].id
    window.desk.do("Lower", lambda step: step.set(last, "confidence", 0.129))
    window.desk.order_by(Order("confidence"))
    model = window.table.view.model()
    assert model.ids[0] == last
    assert model.index(0, NUMBER_OF["confidence"]).data() == "12 %"


def test_many_references_are_read_again_beside_the_windows_work(window: MainWindow, qtbot: QtBot) -> None:
    article_id = window.desk.article_id
    assert article_id is not None
    many = [Reference(title=f"T{number}", source=f"{number}. Rindi G. T. Lancet 2001; 1: 2-3") for number in range(120)]
    window.desk.do("Add many", lambda step: step.add_references(article_id, many))
    settle(qtbot, window)
    labels: list[str] = []
    window.jobs.started.connect(lambda job: labels.append(job.label))
    window.desk.select(window.desk.library.ids(window.desk.view)[-120:])
    QTest.keyClick(window, KEY.Key_F5)
    assert "Read 120 references again" in labels
    settle(qtbot, window)
    assert "Read again" in window.statusBar().currentMessage()
