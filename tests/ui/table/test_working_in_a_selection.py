"""Enter and Tab within what is selected, and whole columns selected, as in a spreadsheet."""

from PySide6.QtCore import Qt

from app.library import Library
from app.model import Reference
from tests.ui.table.hands import Hands
from ui.table.columns import COLUMNS, NUMBER_OF
from ui.table.moves import Place, Rectangle, cycled

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_keys_lead_through_every_selected_cell_once_and_back_again() -> None:
    selected = [Rectangle(range(2, 4), (0, 2)), Rectangle(range(7, 8), (1,))]
    for across in (False, True):
        places, place = [], Place(2, 0)
        for _ in range(5):
            places.append(place)
            onward = cycled(place, selected, across=across, back=False)
            assert onward is not None
            assert cycled(onward, selected, across=across, back=True) == place
            place = onward
        assert place == Place(2, 0)
        assert len(set(places)) == 5
        assert places[1] == (Place(2, 2) if across else Place(3, 0))


def test_one_cell_or_a_place_outside_leads_on_through_the_table() -> None:
    assert cycled(Place(1, 1), [Rectangle(range(1, 2), (1,))], across=False, back=False) is None
    assert cycled(Place(5, 1), [Rectangle(range(1, 3), (1,))], across=False, back=False) is None


def test_a_column_is_typed_into_the_selected_cells_which_stay_selected(hands: Hands) -> None:
    before = hands.stored()[2].issue
    hands.select((1, "volume"), (2, "issue"))
    hands.press(KEY.Key_Return)  # from the cell that was clicked last
    assert hands.at() == (1, "volume")
    for text in ("7", "8", "1"):
        hands.type(text)
        hands.press(KEY.Key_Return)
    assert [(each.volume, each.issue) for each in hands.stored()[1:3]] == [("7", "1"), ("8", before)]
    assert hands.at() == (2, "issue")
    assert [(list(area.rows), area.columns) for area in hands.view.areas()] == [([1, 2], ("volume", "issue"))]


def test_tab_goes_along_the_rows_of_the_selection_and_over_what_cannot_be_edited(hands: Hands) -> None:
    hands.table._headings.show_column("doi", True)
    hands.table.resize(1500, 400)
    hands.select((1, "pages"), (2, "doi"))
    hands.press(KEY.Key_Tab)
    assert hands.at() == (1, "pages")
    hands.press(KEY.Key_Tab)
    assert hands.at() == (1, "doi")
    hands.press(KEY.Key_Tab)
    assert hands.at() == (2, "pages")
    hands.press(KEY.Key_Backtab, SHIFT)
    assert hands.at() == (1, "doi")


def test_shift_and_an_arrow_extend_from_where_one_is_within_the_selection(hands: Hands) -> None:
    hands.select((0, "year"), (2, "year"))
    hands.press(KEY.Key_Return)
    hands.press(KEY.Key_Right, SHIFT)
    assert [(list(area.rows), area.columns) for area in hands.view.areas()] == [([0], ("year", "volume"))]


def test_ctrl_and_space_select_the_columns_and_with_shift_everything(hands: Hands) -> None:
    hands.select((1, "year"), (1, "volume"))
    hands.press(KEY.Key_Space, CTRL)
    count = len(hands.stored())
    assert [(list(area.rows), area.columns) for area in hands.view.areas()] == [
        (list(range(count)), ("year", "volume"))
    ]
    assert hands.at() == (1, "volume")
    hands.press(KEY.Key_Space, CTRL | SHIFT)
    assert {name for area in hands.view.areas() for name in area.columns} == {
        COLUMNS[each].name for each in hands.view.shown_columns()
    }


def test_a_heading_offers_to_select_its_column(hands: Hands) -> None:
    headings = hands.table._headings
    menu = headings.sort_menu(NUMBER_OF["pages"], headings)
    next(action for action in menu.actions() if action.text().startswith("Select the column")).trigger()
    assert [area.columns for area in hands.view.areas()] == [("pages",)]
    assert len(hands.desk.selected) == len(hands.stored())


def test_ctrl_and_backspace_come_back_to_the_current_cell(hands: Hands, library: Library, article_id: int) -> None:
    with library.step("Many") as step:
        step.add_references(article_id, [Reference(title=str(number)) for number in range(200)])
    hands.go(0, "title")
    hands.view.verticalScrollBar().setValue(150)
    hands.press(KEY.Key_Backspace, CTRL)
    assert hands.view.viewport().rect().contains(hands.middle(0, "title"))
