"""Cells copied, cut, pasted, filled and cleared."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.library import Library, Order
from app.model import Name, Names, Reference
from tests.ui.table.hands import Hands, names, sample
from ui.desk import Desk

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def test_a_rectangle_is_copied_as_tab_separated_text(hands: Hands) -> None:
    hands.select((0, "container_title"), (1, "volume"))
    hands.table.deeds.copy()
    assert clipboard() == "Lancet\t1963\t1\nCancer\t2003\t97\n"


def test_columns_are_copied_in_the_order_they_are_seen_and_hidden_ones_left_out(hands: Hands) -> None:
    headings = hands.table._headings
    headings.show_column("year", False)
    headings.moveSection(headings.visualIndex(hands.index(0, "volume").column()), 1)
    hands.select((0, "volume"), (0, "pages"))
    hands.table.deeds.copy()
    authors, title, journal = "Williams E.D., Sandler M.", "The classification of carcinoid tum ours", "Lancet"
    assert clipboard() == f"1\t{authors}\t{title}\t{journal}\t\t238-239"


def test_cells_that_make_no_rectangle_are_not_copied(hands: Hands) -> None:
    put("before")
    hands.go(0, "title")
    QTest.mouseClick(hands.view.viewport(), Qt.MouseButton.LeftButton, CTRL, hands.middle(1, "year"))
    hands.table.deeds.copy()
    assert clipboard() == "before"
    assert "one rectangle" in hands.sentences[-1]


def test_rows_and_columns_picked_apart_are_copied_together(hands: Hands) -> None:
    hands.go(0, "year")
    QTest.mouseClick(hands.view.viewport(), Qt.MouseButton.LeftButton, CTRL, hands.middle(2, "year"))
    hands.table.deeds.copy()
    assert clipboard() == "1963\n2006\n"


def test_a_block_is_pasted_from_the_top_left_cell_in_one_step(hands: Hands) -> None:
    put("2001\t5\t(2)\r\n2002\t6\t\r\n")
    hands.go(1, "year")
    hands.table.deeds.paste()
    stored = hands.stored()
    assert [(each.year, each.volume, each.issue) for each in stored[1:3]] == [("2001", "5", "(2)"), ("2002", "6", "")]
    assert [step.label for step in hands.steps] == ["Paste 6 cells"]
    assert hands.at() == (1, "year")
    assert set(hands.desk.selected) == {stored[1].id, stored[2].id}
    hands.desk.undo()
    assert [each.year for each in hands.stored()] == [each.year for each in sample()]


def test_one_value_pasted_goes_into_all_selected_cells(hands: Hands) -> None:
    put("Cancer")
    hands.select((0, "container_title"), (3, "container_title"))
    hands.table.deeds.paste()
    assert [each.container_title for each in hands.stored()] == ["Cancer"] * 4 + ["Digestion", ""]
    assert hands.steps[-1].label == "Paste 4 cells"


def test_a_block_is_repeated_in_a_selection_that_holds_it_several_times(hands: Hands) -> None:
    put("1\n2\n")
    hands.select((0, "issue"), (3, "issue"))
    hands.table.deeds.paste()
    assert [each.issue for each in hands.stored()[:4]] == ["1", "2", "1", "2"]


def test_a_block_is_repeated_across_columns_that_are_selected_side_by_side(hands: Hands) -> None:
    put("1\n2\n")
    hands.select((0, "volume"), (1, "issue"))
    hands.table.deeds.paste()
    assert [(each.volume, each.issue) for each in hands.stored()[:2]] == [("1", "1"), ("2", "2")]
    assert hands.steps[-1].label == "Paste 4 cells"


def test_a_column_pasted_into_whole_references_goes_into_their_first_column_only(hands: Hands) -> None:
    hands.view.select_rows([0, 1], current=0)
    years = [each.year for each in hands.stored()]
    put("Rindi G.\nPape U.\n")
    hands.table.deeds.paste()
    assert [each.authors for each in hands.stored()[:2]] == [names("Rindi G."), names("Pape U.")]
    assert [each.year for each in hands.stored()] == years


def test_names_that_are_copied_here_stay_whole(hands: Hands, library: Library) -> None:
    body = Names((Name(literal="Smith, Jones and Partners, Institute of Names"), Name("van Gogh", "V.", particle="")))
    first = hands.stored()[0].id
    with library.step("Odd names") as step:
        step.set(first or 0, "authors", body)
    hands.go(0, "authors")
    hands.table.deeds.copy()
    hands.go(5, "authors")
    hands.table.deeds.paste()
    assert hands.stored()[5].authors == body


def test_names_from_another_program_are_read(hands: Hands) -> None:
    put("Ahlman H, Wängberg B, et al.")
    hands.go(5, "authors")
    hands.table.deeds.paste()
    authors = hands.stored()[5].authors
    assert [each.family for each in authors.people] == ["Ahlman", "Wängberg"]
    assert authors.et_al


def test_rows_beyond_the_end_add_references(hands: Hands) -> None:
    put("A\t1990\nB\t1991\nC\t1992\n")
    hands.go(5, "container_title")
    hands.table.deeds.paste()
    assert [(each.container_title, each.year) for each in hands.stored()[5:]] == [
        ("A", "1990"),
        ("B", "1991"),
        ("C", "1992"),
    ]
    assert "2 references were added" in hands.sentences[-1]
    assert len(hands.steps) == 1
    hands.desk.undo()
    assert len(hands.stored()) == 6
    assert hands.stored()[5].container_title == ""


@pytest.mark.parametrize("is_sorted", [True, False])
def test_in_a_sorted_or_filtered_list_rows_beyond_the_end_are_left_out_and_said(hands: Hands, is_sorted: bool) -> None:
    if is_sorted:
        hands.desk.order_by(Order("title"))
    else:
        hands.desk.filter_by("has:authors")
    put("1990\n1991\n")
    hands.go(5, "year")
    hands.table.deeds.paste()
    assert len(hands.stored()) == 6
    assert hands.text(5, "year") == "1990"
    assert "1 row did not fit below" in hands.sentences[-1]


@pytest.mark.parametrize("act", ["paste", "cut", "copy", "clear", "fill_down", "fill_right"])
def test_a_column_that_holds_no_field_takes_and_gives_nothing_and_says_so(hands: Hands, act: str) -> None:
    before = hands.stored()
    QGuiApplication.clipboard().setText("Somebody else")
    hands.go(2, "confidence")
    getattr(hands.table.deeds, act)()
    assert hands.stored() == before
    assert QGuiApplication.clipboard().text() == "Somebody else"
    assert "how sure the reading is" in hands.sentences[-1]


def test_columns_beyond_the_last_are_left_out_and_said(hands: Hands) -> None:
    put("Book\tx\ty")
    hands.go(1, "type")
    hands.table.deeds.paste()
    assert hands.stored()[1].type == "book"
    assert "2 columns did not fit" in hands.sentences[-1]


def test_a_value_that_is_refused_keeps_others_from_nothing(hands: Hands) -> None:
    put("10.1/x\tboat\n10.1/y\tBook\n10.1/z\t\n")
    hands.go(0, "doi")
    hands.table.deeds.paste()
    stored = hands.stored()
    assert [each.doi for each in stored[:3]] == ["10.1/x", "10.1/y", "10.1/z"]
    assert [each.type for each in stored[:3]] == ["article-journal", "book", "article-journal"]
    assert "1 value was not taken" in hands.sentences[-1]
    assert "boat" in hands.sentences[-1]


def test_cutting_copies_and_clears_in_one_step(hands: Hands) -> None:
    hands.select((0, "year"), (1, "volume"))
    hands.table.deeds.cut()
    assert clipboard() == "1963\t1\n2003\t97\n"
    assert [(each.year, each.volume) for each in hands.stored()[:2]] == [("", "")] * 2
    assert hands.steps[-1].label == "Cut 4 cells"
    hands.desk.undo()
    assert hands.stored()[1].volume == "97"


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_Backspace])
def test_delete_clears_the_selected_cells_in_one_step(hands: Hands, key: Qt.Key) -> None:
    hands.select((3, "authors"), (4, "pages"))
    hands.press(key)
    cleared = hands.stored()[3:5]
    assert not any(each.authors or each.title or each.issue or each.pages for each in cleared)
    assert [step.label for step in hands.steps] == ["Clear 13 cells"]
    hands.desk.undo()
    assert [each.pages for each in hands.stored()[3:5]] == ["256-265", "59-68"]


def test_hidden_columns_are_not_cleared(hands: Hands, library: Library) -> None:
    with library.step("Note") as step:
        step.set(hands.stored()[0].id or 0, "note", "keep me")
    hands.table.deeds.select_all()
    hands.press(KEY.Key_Delete)
    assert hands.stored()[0].note == "keep me"
    assert hands.stored()[0].title == ""
    assert hands.stored()[0].type == "article-journal"


def test_a_type_cannot_be_cleared(hands: Hands) -> None:
    hands.go(0, "type")
    hands.press(KEY.Key_Delete)
    assert not hands.steps
    assert "cannot be empty" in hands.sentences[-1]


def test_filling_down_copies_the_top_row(hands: Hands) -> None:
    hands.select((0, "authors"), (2, "title"))
    hands.table.deeds.fill_down()
    stored = hands.stored()
    assert stored[2].authors == stored[0].authors == sample()[0].authors
    assert stored[1].title == stored[0].title
    assert [step.label for step in hands.steps] == ["Fill down 4 cells"]
    hands.desk.undo()
    assert hands.stored()[2].authors == sample()[2].authors


def test_filling_down_in_one_row_takes_the_row_above(hands: Hands) -> None:
    hands.go(2, "year")
    hands.table.deeds.fill_down()
    assert hands.stored()[2].year == "2003"
    hands.go(0, "year")
    hands.table.deeds.fill_down()
    assert hands.stored()[0].year == "1963"


PAGE = "\n\n".join(
    f"{number}. Rindi G., Wiedenmann B. Neuroendocrine neoplasms of the gut. Nat Rev Endocrinol 2012; 8: 54-64"
    for number in range(1, 5)
)


def test_a_pasted_page_is_handed_on_and_not_put_into_cells(qtbot: QtBot, hands: Hands) -> None:
    put(PAGE)
    hands.go(0, "title")
    with qtbot.waitSignal(hands.table.page_pasted) as signal:
        hands.table.deeds.paste()
    assert signal.args == [PAGE, ""]
    assert not hands.steps


def test_a_column_of_long_titles_copied_here_is_no_page(hands: Hands) -> None:
    pages: list[str] = []
    hands.table.page_pasted.connect(pages.append)
    hands.select((0, "title"), (4, "title"))
    hands.table.deeds.copy()
    assert len(clipboard()) > 200
    hands.go(1, "title")
    hands.table.deeds.paste()
    assert not pages
    assert hands.stored()[1].title == "The classification of carcinoid tum ours"


def test_a_column_of_long_titles_from_a_spreadsheet_is_no_page(hands: Hands) -> None:
    pages: list[str] = []
    hands.table.page_pasted.connect(pages.append)
    titles = [f"A title that is long enough to look like prose, number {number}" for number in range(5)]
    content = QMimeData()
    content.setText("\n".join(titles) + "\n")
    content.setHtml(
        "<html><head><meta name=ProgId content=Excel.Sheet></head><table><tr><td>A</td></tr></table></html>"
    )
    QGuiApplication.clipboard().setMimeData(content)
    hands.go(0, "title")
    hands.table.deeds.paste()
    assert not pages
    assert [each.title for each in hands.stored()[:5]] == titles


def test_an_empty_clipboard_is_said(hands: Hands) -> None:
    QGuiApplication.clipboard().clear()
    hands.go(0, "title")
    hands.table.deeds.paste()
    assert "no text" in hands.sentences[-1]


def test_with_an_open_editor_the_clipboard_is_the_editors(hands: Hands) -> None:
    hands.go(0, "year")
    hands.press(KEY.Key_F2)
    hands.table.deeds.select_all()
    hands.table.deeds.copy()
    assert clipboard() == "1963"
    hands.table.deeds.cut()
    put("1964")
    hands.table.deeds.paste()
    hands.press(KEY.Key_Return)
    assert hands.stored()[0].year == "1964"


def test_many_rows_are_copied_in_a_job(hands: Hands, desk: Desk, article_id: int, qtbot: QtBot) -> None:
    with desk.library.step("Add many") as step:
        step.add_references(article_id, [Reference(title=f"T{number}") for number in range(1200)])
    hands.table.deeds.select_all()
    hands.table.deeds.copy()
    qtbot.waitUntil(lambda: desk.jobs.idle)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 1200 + len(sample())
    assert "T1199" in lines[-1]
