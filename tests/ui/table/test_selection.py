from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from app.library import Library, Order
from app.model import Article, Reference
from tests.ui.table.hands import Hands, sample
from ui.table.columns import NUMBER_OF

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def ids(hands: Hands, *rows: int) -> tuple[int | None, ...]:
    stored = hands.stored()
    return tuple(stored[row].id for row in rows)


def test_an_opened_list_has_a_current_cell_and_nothing_selected(hands: Hands) -> None:
    assert hands.at() == (0, "authors")
    assert (hands.desk.selected, hands.desk.current) == ((), ids(hands, 0)[0])


def test_the_desk_is_told_of_the_rows_a_selection_touches_once(hands: Hands) -> None:
    told: list[tuple[int, ...]] = []
    hands.desk.selection_changed.connect(lambda: told.append(hands.desk.selected))
    hands.go(1, "title")
    assert told == [ids(hands, 1)]
    hands.press(KEY.Key_Down, SHIFT)
    hands.press(KEY.Key_Right, SHIFT)
    assert told == [ids(hands, 1), ids(hands, 1, 2)]
    assert hands.desk.current == ids(hands, 2)[0]


def test_another_panels_selection_is_followed_and_scrolled_to(hands: Hands, library: Library, article_id: int) -> None:
    with library.step("Many") as step:
        step.add_references(article_id, [Reference(title=str(number)) for number in range(200)])
    hands.go(0, "year")
    chosen = ids(hands, 150, 151, 160)
    hands.desk.select([each for each in chosen if each])
    assert hands.view.touched_rows() == [150, 151, 160]
    assert hands.at() == (150, "year")
    assert hands.view.viewport().rect().contains(hands.middle(150, "year"))
    assert hands.desk.selected == chosen


def test_columns_stay_where_they_are_when_a_far_row_is_shown(hands: Hands, library: Library, article_id: int) -> None:
    with library.step("Many") as step:
        step.add_references(article_id, [Reference(title=str(number)) for number in range(200)])
    hands.table.resize(560, 300)
    hands.go(0, "title")
    before = hands.view.horizontalScrollBar().value()
    for row in (150, 3, 205):
        hands.desk.select([hands.stored()[row].id or 0])
        assert hands.view.viewport().rect().contains(hands.middle(row, "title"))
        assert hands.view.horizontalScrollBar().value() == before


def test_arrows_move_and_stop_at_the_edges(hands: Hands) -> None:
    hands.go(0, "authors")
    hands.press(KEY.Key_Up)
    hands.press(KEY.Key_Left)
    assert hands.at() == (0, "authors")
    hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Right)
    assert hands.at() == (1, "title")


def test_ctrl_and_an_arrow_jump_to_the_edge_of_the_filled_cells(hands: Hands) -> None:
    hands.go(0, "year")
    hands.press(KEY.Key_Down, CTRL)
    assert hands.at() == (4, "year")
    hands.press(KEY.Key_Down, CTRL)
    assert hands.at() == (5, "year")
    hands.go(0, "issue")
    hands.press(KEY.Key_Down, CTRL)
    assert hands.at() == (4, "issue")
    hands.go(0, "authors")
    hands.press(KEY.Key_Right, CTRL)
    assert hands.at() == (0, "volume")
    hands.press(KEY.Key_Right, CTRL)
    assert hands.at() == (0, "pages")


def test_a_jump_along_a_long_column_is_looked_for_beside_the_window_s_work(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Callable[[], object]] = []
    monkeypatch.setattr("ui.table.jumping.answers_at_once", lambda *_: False)
    monkeypatch.setattr(hands.desk.jobs, "look_up", lambda _says, look, done, **_: asked.append(lambda: done(look())))
    for is_left in (False, True):
        hands.go(0, "year")
        hands.press(KEY.Key_Down, CTRL)
        if is_left:
            hands.press(KEY.Key_Right)
        asked.pop()()
        assert hands.at() == ((0, "volume") if is_left else (4, "year"))


def test_shift_extends_a_jump(hands: Hands) -> None:
    hands.go(1, "year")
    hands.press(KEY.Key_Down, CTRL | SHIFT)
    assert hands.view.touched_rows() == [1, 2, 3, 4]


def test_home_and_end_with_and_without_ctrl(hands: Hands) -> None:
    hands.go(2, "year")
    hands.press(KEY.Key_End)
    assert hands.at() == (2, "type")
    hands.press(KEY.Key_Home)
    assert hands.at() == (2, "authors")
    hands.press(KEY.Key_End, CTRL)
    assert hands.at() == (5, "type")
    hands.press(KEY.Key_Home, CTRL | SHIFT)
    assert hands.at() == (0, "authors")
    assert hands.view.touched_rows() == [0, 1, 2, 3, 4, 5]


def test_all_can_be_selected_and_esc_leaves_one_cell(hands: Hands) -> None:
    hands.go(2, "year")
    hands.table.deeds.select_all()
    assert hands.desk.selected == ids(hands, 0, 1, 2, 3, 4, 5)
    assert hands.desk.current == ids(hands, 2)[0]
    hands.press(KEY.Key_Escape)
    assert hands.desk.selected == ids(hands, 2)


def test_shift_space_selects_whole_rows(hands: Hands) -> None:
    hands.select((1, "year"), (2, "year"))
    hands.press(KEY.Key_Space, SHIFT)
    [area] = hands.view.areas()
    assert area.rows == range(1, 3)
    assert area.columns[0] == "authors"
    assert area.columns[-1] == "type"


def test_a_number_selects_its_row_and_shift_the_rows_between(hands: Hands) -> None:
    header = hands.view.verticalHeader()

    def number(row: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        point = hands.middle(row, "authors")
        point.setX(8)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifiers, point)

    number(1)
    assert hands.desk.selected == ids(hands, 1)
    number(3, SHIFT)
    assert hands.desk.selected == ids(hands, 1, 2, 3)
    number(5, CTRL)
    assert hands.desk.selected == ids(hands, 1, 2, 3, 5)
    number(2, CTRL)
    assert hands.desk.selected == ids(hands, 1, 3, 5)


def test_the_selection_follows_its_references_when_the_list_is_sorted(hands: Hands) -> None:
    hands.select((0, "year"), (1, "volume"))
    chosen = hands.desk.selected
    hands.desk.order_by(Order("year", True))
    assert hands.desk.selected == tuple(reversed(chosen))
    assert hands.view.touched_rows() == [2, 4]
    assert {name for area in hands.view.areas() for name in area.columns} == {"year", "volume"}
    assert hands.desk.current == chosen[1]


def test_what_a_filter_hides_is_selected_no_more(hands: Hands) -> None:
    hands.select((0, "title"), (2, "title"))
    hands.desk.filter_by("virchows")
    assert hands.desk.selected == ids(hands, 2)
    hands.desk.filter_by("digestion")
    assert hands.desk.selected == ()
    assert hands.desk.current == ids(hands, 4)[0]


def test_clearing_a_filter_keeps_the_reference_that_was_found(hands: Hands) -> None:
    hands.desk.filter_by("digestion")
    hands.press(KEY.Key_Down)
    hands.desk.filter_by("")
    assert hands.at()[0] == 4


def test_clearing_a_filter_stays_with_the_reference_that_was_shown(hands: Hands) -> None:
    hands.go(1, "pages")
    hands.desk.filter_by("digestion")
    hands.desk.filter_by("")
    assert hands.at() == (4, "pages")


def test_a_filter_that_let_nothing_pass_leaves_one_where_one_was(hands: Hands) -> None:
    hands.go(3, "pages")
    hands.desk.filter_by("nowhere")
    assert hands.desk.current is None
    hands.desk.filter_by("")
    assert hands.at() == (3, "pages")


def test_an_undo_shows_the_cell_it_changed(hands: Hands) -> None:
    hands.go(1, "pages")
    hands.type("1-2")
    hands.press(KEY.Key_Return)
    hands.go(5, "authors")
    hands.desk.undo()
    assert hands.at() == (1, "pages")
    hands.go(5, "authors")
    hands.desk.redo()
    assert hands.at() == (1, "pages")


def test_an_undo_of_what_is_filtered_out_leaves_the_cursor_alone(hands: Hands) -> None:
    hands.go(1, "pages")
    hands.type("1-2")
    hands.press(KEY.Key_Return)
    hands.desk.filter_by("virchows")
    hands.desk.undo()
    assert hands.at()[0] == 0
    assert hands.column("year") == ["2006"]


def test_a_hidden_column_is_never_current(hands: Hands) -> None:
    hands.go(1, "year")
    hands.table._headings.show_column("year", False)
    assert hands.at() == (1, "authors")
    hands.go(1, "container_title")
    hands.press(KEY.Key_Right)
    assert hands.at() == (1, "volume")


def test_ctrl_tab_leaves_the_table(hands: Hands) -> None:
    hands.press(KEY.Key_Tab, CTRL)
    assert not hands.view.hasFocus()


def test_another_article_begins_at_its_top(hands: Hands, library: Library) -> None:
    hands.go(4, "year")
    with library.step("Another article") as step:
        another = step.add_article(Article(title="Another"), sample()[:2])
    hands.desk.show_article(another)
    assert hands.at()[0] == 0
    assert hands.desk.selected == ()
    assert hands.desk.current == library.references(another)[0].id


def test_whole_rows_are_extended_as_whole_rows(hands: Hands) -> None:
    hands.go(3, "year")
    hands.press(KEY.Key_Space, SHIFT)
    every = hands.view.areas()[0].columns
    hands.press(KEY.Key_Down, SHIFT)
    assert hands.view.areas() == [(range(3, 5), every)]
    hands.press(KEY.Key_Up, SHIFT)
    hands.press(KEY.Key_Up, SHIFT)
    assert hands.view.areas() == [(range(2, 4), every)]
    assert hands.at() == (2, "year")
    hands.press(KEY.Key_Down)
    assert hands.view.areas() == [(range(3, 4), ("year",))]


def test_whole_columns_are_extended_as_whole_columns(hands: Hands) -> None:
    hands.go(3, "year")
    hands.press(KEY.Key_Space, CTRL)
    hands.press(KEY.Key_Right, SHIFT)
    assert hands.view.areas() == [(range(6), ("year", "volume"))]
    assert hands.at() == (3, "volume")
    hands.press(KEY.Key_Left, SHIFT)
    hands.press(KEY.Key_Left, SHIFT)
    assert hands.view.areas() == [(range(6), ("container_title", "year"))]


def test_the_wheel_goes_sideways_with_shift(hands: Hands) -> None:
    hands.table.resize(500, 300)
    bar = hands.view.horizontalScrollBar()
    before = bar.value()

    def turn(by: int) -> None:
        place = hands.view.viewport().rect().center().toPointF()
        no_button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(place, place, QPoint(), QPoint(0, by), no_button, SHIFT, phase, False)
        hands.view.wheelEvent(event)

    turn(-120)
    assert bar.value() > before
    turn(120)
    assert bar.value() == before


def test_alt_and_page_down_go_a_screen_to_the_right_and_page_up_back(hands: Hands) -> None:
    hands.table.resize(500, 300)
    hands.go(1, "authors")
    seen = set(hands.view.shown_columns())
    hands.press(KEY.Key_PageDown, ALT)
    row, column = hands.at()
    assert row == 1
    assert NUMBER_OF[column] in seen
    assert hands.view.columnViewportPosition(NUMBER_OF["authors"]) < 0
    for _ in seen:
        hands.press(KEY.Key_PageDown, ALT)
    assert hands.at() == (1, "type")
    for _ in seen:
        hands.press(KEY.Key_PageUp, ALT | SHIFT)
    assert hands.at() == (1, "authors")
    assert hands.view.areas()[0].columns[-1] == "type"
