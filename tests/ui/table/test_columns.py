"""Columns sorted, hidden, moved, fitted and remembered."""

from PySide6.QtCore import QByteArray, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from app.library import Order
from tests.ui.table.hands import Hands, shown_table
from ui.plain_text import tooltip
from ui.table.columns import COLUMNS, NUMBER_OF
from ui.table.delegate import CellDelegate, wrapped

KEY = Qt.Key
SHOWN_AT_FIRST = ["authors", "title", "container_title", "year", "volume", "issue", "pages", "confidence"]
SHOWN = [*SHOWN_AT_FIRST, "doi", "type"]


def shown(hands: Hands) -> list[str]:
    return [COLUMNS[column].name for column in hands.view.shown_columns()]


def click_heading(hands: Hands, column: str) -> None:
    header = hands.view.horizontalHeader()
    place = NUMBER_OF[column]
    point = QPoint(header.sectionViewportPosition(place) + header.sectionSize(place) // 2, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)


def test_a_heading_sorts_up_then_down_then_back_to_the_list(hands: Hands) -> None:
    in_list = hands.column("year")
    header = hands.view.horizontalHeader()
    click_heading(hands, "year")
    assert hands.column("year") == ["1963", "2000", "2003", "2006", "2008", ""]
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (
        NUMBER_OF["year"],
        Qt.SortOrder.AscendingOrder,
    )
    click_heading(hands, "year")
    assert hands.column("year") == ["2008", "2006", "2003", "2000", "1963", ""]
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    click_heading(hands, "year")
    assert hands.column("year") == in_list
    assert hands.desk.view.order == Order()
    assert header.sortIndicatorSection() == -1


def test_every_field_can_be_sorted_by(hands: Hands) -> None:
    for column in COLUMNS:
        if column.is_field:
            hands.desk.order_by(Order(column.name))
            assert len(hands.column(column.name)) == 6


def test_the_numbers_are_those_of_the_list_in_every_order(hands: Hands) -> None:
    click_heading(hands, "year")
    numbers = [hands.view.model().headerData(row, Qt.Orientation.Vertical) for row in range(6)]
    assert numbers == ["1", "5", "2", "3", "4", "6"]


def test_these_columns_are_seen_at_first(hands: Hands) -> None:
    hands.table._headings.standard()
    assert shown(hands) == SHOWN_AT_FIRST


def test_columns_are_shown_and_hidden_by_the_menu_that_stays_open(hands: Hands) -> None:
    menu = hands.table._headings.column_menu(hands.table)
    menu.popup(QPoint(0, 0))
    note = next(action for action in menu.actions() if action.text() == "Note")
    menu.setActiveAction(note)
    QTest.keyClick(menu, KEY.Key_Space)
    assert "note" in shown(hands)
    assert menu.isVisible()
    title = next(action for action in menu.actions() if action.text() == "Title")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(title).center())
    assert "title" not in shown(hands)
    assert menu.isVisible()
    menu.close()


def test_the_last_column_cannot_be_hidden(hands: Hands) -> None:
    for name in SHOWN:
        hands.table._headings.show_column(name, False)
    assert len(shown(hands)) == 1


def test_columns_come_back_as_they_were_left(qtbot: QtBot, hands: Hands) -> None:
    headings = hands.table._headings
    headings.show_column("note", True)
    headings.show_column("doi", False)
    headings.moveSection(headings.visualIndex(NUMBER_OF["year"]), 0)
    headings.resizeSection(NUMBER_OF["authors"], 222)
    headings.set_title_lines(3)
    state = hands.table.save_state()
    again = Hands(shown_table(qtbot, hands.desk), hands.desk)
    again.table.restore_state(state)
    assert shown(again) == shown(hands)
    assert shown(again)[0] == "year"
    assert again.view.columnWidth(NUMBER_OF["authors"]) == 222
    assert again.table._headings.title_lines == 3
    assert again.table.save_state() == state


def test_a_layout_that_cannot_be_read_changes_nothing(hands: Hands) -> None:
    before = hands.table.save_state()
    for rubbish in (b"", b"{}", b"\x00\xff", b'{"columns": [["title"]]}', b'{"columns": [["gone", 10, true]]}'):
        hands.table.restore_state(QByteArray(rubbish))
    assert hands.table.save_state() == before


def test_the_standard_columns_come_back(hands: Hands) -> None:
    headings = hands.table._headings
    headings.standard()
    before = hands.table.save_state()
    headings.show_column("note", True)
    headings.moveSection(1, 4)
    headings.resizeSection(NUMBER_OF["title"], 400)
    headings.standard()
    assert hands.table.save_state() == before


def test_the_title_takes_what_the_other_columns_leave(hands: Hands) -> None:
    hands.table.resize(1500, 400)
    QApplication.processEvents()
    widths = [hands.view.columnWidth(column) for column in hands.view.shown_columns()]
    assert sum(widths) == hands.view.viewport().width()
    hands.view.horizontalHeader().resizeSection(NUMBER_OF["authors"], 300)
    widths = [hands.view.columnWidth(column) for column in hands.view.shown_columns()]
    assert sum(widths) == hands.view.viewport().width()


def test_a_narrow_table_keeps_the_title_readable(hands: Hands) -> None:
    hands.table.resize(500, 400)
    QApplication.processEvents()
    assert hands.view.columnWidth(NUMBER_OF["title"]) >= 150


def test_a_title_width_set_by_hand_stays(qtbot: QtBot, hands: Hands) -> None:
    hands.view.horizontalHeader().resizeSection(NUMBER_OF["title"], 333)
    hands.table.resize(1500, 400)
    QApplication.processEvents()
    assert hands.view.columnWidth(NUMBER_OF["title"]) == 333
    hands.view.horizontalHeader().sectionHandleDoubleClicked.emit(NUMBER_OF["title"])
    qtbot.waitUntil(lambda: hands.view.columnWidth(NUMBER_OF["title"]) > 400)


def test_rows_are_as_high_as_the_lines_that_a_title_may_take(hands: Hands) -> None:
    one = hands.view.rowHeight(0)
    menu = hands.table._headings.column_menu(hands.table)
    lines = next(action.menu() for action in menu.actions() if action.text() == "Lines of a title")
    assert isinstance(lines, QMenu)
    for count, action in enumerate(lines.actions(), 1):
        action.trigger()
        assert (count - 1) * one / 2 < hands.view.rowHeight(0) <= count * one
        hands.table.grab()


def test_rows_are_one_line_high_while_no_title_is_seen(hands: Hands) -> None:
    one = hands.view.rowHeight(0)
    hands.table._headings.set_title_lines(3)
    three = hands.view.rowHeight(0)
    for is_shown, height in ((False, one), (True, three)):
        hands.table._headings.show_column("title", is_shown)
        assert hands.view.rowHeight(0) == height


def test_a_layout_of_the_time_when_titles_took_one_line_or_two_is_read(hands: Hands) -> None:
    hands.table.restore_state(QByteArray(b'{"columns": [["title", 300, true]], "wraps_titles": true}'))
    assert hands.table._headings.title_lines == 2


def test_a_column_is_moved_past_the_neighbour_that_is_seen(hands: Hands) -> None:
    headings = hands.table._headings
    headings.show_column("container_title", False)
    headings.shift(NUMBER_OF["year"], -1)
    assert shown(hands)[:3] == ["authors", "year", "title"]
    headings.shift(NUMBER_OF["authors"], -1)
    headings.shift(NUMBER_OF["authors"], 1)
    assert shown(hands)[:3] == ["year", "authors", "title"]


def test_a_double_click_on_a_headings_edge_makes_the_column_as_wide_as_its_texts(hands: Hands) -> None:
    headings, column = hands.table._headings, NUMBER_OF["container_title"]
    headings.resizeSection(column, 40)
    edge = QPoint(headings.sectionViewportPosition(column) + headings.sectionSize(column) - 1, headings.height() // 2)
    QTest.mouseMove(headings.viewport(), edge)
    QTest.mouseDClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    width = hands.view.columnWidth(column)
    delegate = hands.view.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    assert not any(delegate.is_cut(text, column, QRect(0, 0, width, 20)) for text in hands.column("container_title"))


def test_a_wrapped_text_has_two_lines_and_says_that_there_is_more(hands: Hands) -> None:
    font = hands.view.font()
    assert wrapped("short", font, 200, most=2) == ["short"]
    first, second = wrapped("many words 𝔘 that go on " * 20, font, 200, most=2)
    assert first
    assert second.endswith("…")


def test_the_tip_shows_a_cut_text_in_full_and_as_it_is(hands: Hands) -> None:
    delegate = hands.view.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    title = NUMBER_OF["title"]
    rect = hands.view.visualRect(hands.index(2, "title"))
    assert delegate.is_cut(hands.text(2, "title"), title, rect)
    assert not delegate.is_cut("short", title, rect)
    assert "&lt;b&gt;p&lt;0.05&lt;/b&gt;" in tooltip("<b>p<0.05</b>")


def test_the_menu_key_opens_a_menu_for_the_current_cell(hands: Hands) -> None:
    hands.go(1, "year")
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(hands.view, QContextMenuEvent(reason, QPoint(), QPoint()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert {"Copy", "Add a reference", "Sort by Year"} <= set(texts)
    next(action for action in menu.actions() if action.text() == "Sort by Year, last first").trigger()
    menu.close()
    assert hands.desk.view.order == Order("year", True)


def test_a_heading_has_a_menu_to_sort_and_hide_its_column(hands: Hands) -> None:
    header = hands.view.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(NUMBER_OF["year"]) + 8, 8)
    QApplication.sendEvent(header.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions()}
    actions["Sort by Year"].trigger()
    assert hands.desk.view.order == Order("year")
    actions["Hide Year"].trigger()
    menu.close()
    assert "year" not in shown(hands)


def test_the_columns_button_opens_the_menu_of_columns(hands: Hands) -> None:
    button = next(each for each in hands.table.findChildren(QToolButton) if each.accessibleName() == "Columns")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    ticked = [action.text() for action in menu.actions() if action.isChecked()]
    assert ticked == [COLUMNS[NUMBER_OF[name]].title for name in SHOWN]
    menu.close()


def test_columns_are_moved_by_dragging_their_headings(hands: Hands) -> None:
    header = hands.view.horizontalHeader()
    start = QPoint(header.sectionViewportPosition(NUMBER_OF["year"]) + 20, 8)
    end = QPoint(header.sectionViewportPosition(NUMBER_OF["authors"]) + 10, 8)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for point in (start - QPoint(40, 0), end):
        QTest.mouseMove(header.viewport(), point)
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    assert shown(hands)[:2] == ["year", "authors"]
    assert hands.desk.view.order == Order()
    hands.go(0, "year")
    hands.press(KEY.Key_Right)
    assert hands.at() == (0, "authors")


def test_pages_of_four_figures_are_seen_whole_beside_a_mark(hands: Hands) -> None:
    hands.go(0, "pages")
    hands.type("3129-3136")
    hands.press(Qt.Key.Key_Return)
    delegate, pages = hands.table._delegate, NUMBER_OF["pages"]
    width = hands.table._headings._first_width(pages)
    delegate._mark = lambda row, column: "certain"  # type: ignore[method-assign]
    room = delegate._room(QRect(0, 0, width, 24), 0, pages)
    assert room.left() > 0
    assert QFontMetrics(delegate._font(pages)).horizontalAdvance("3129-3136") <= room.width()
