"""Cells filled from those beside them: by the corner of the selection, and by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.library import Library
from tests.ui.table.hands import Hands, sample, shown_table
from ui.desk import Desk
from ui.table.extending import Reach, along_columns, along_rows, reached
from ui.table.fill_handle import FillHandle

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def handle(hands: Hands) -> FillHandle:
    return hands.table._handle


def drag(hands: Hands, row: int, column: str, *, lets_go: bool = True) -> None:
    """Take the corner of the selection and drag it to a cell."""
    corner = handle(hands)
    assert corner.isVisible()
    QTest.mousePress(corner, LEFT, pos=corner.rect().center())
    target = corner.mapFrom(hands.view.viewport(), hands.middle(row, column))
    QTest.mouseMove(corner, target)
    if lets_go:
        QTest.mouseRelease(corner, LEFT, pos=target)


def test_the_corner_dragged_down_copies_the_cells_in_one_step_and_selects_all_of_them(hands: Hands) -> None:
    hands.select((0, "year"), (0, "volume"))
    drag(hands, 2, "volume")
    assert hands.column("year")[:4] == ["1963", "1963", "1963", "2008"]
    assert hands.column("volume")[:4] == ["1", "1", "1", "113"]
    assert [step.label for step in hands.steps] == ["Fill down 4 cells"]
    assert [(area.rows, area.columns) for area in hands.view.areas()] == [(range(3), ("year", "volume"))]
    hands.desk.undo()
    assert hands.column("year")[:3] == ["1963", "2003", "2006"]


def test_what_another_step_took_away_meanwhile_is_not_copied_and_said_to_be_gone(hands: Hands) -> None:
    told: list[BaseException] = []
    hands.desk.failed.connect(told.append)
    hands.select((0, "year"), (0, "year"))
    with QSignalBlocker(hands.desk), hands.desk.library.step("Take it away") as step:
        step.delete("reference", [hands.desk.library.ids(hands.desk.view)[0]])
    drag(hands, 2, "year")
    assert "no longer in the library" in str(told[0])
    assert [each.year for each in hands.desk.library.rows(hands.desk.library.ids(hands.desk.view))][:2] == [
        "2003",
        "2006",
    ]


def test_numbers_are_copied_and_not_counted_on(hands: Hands) -> None:
    hands.select((1, "volume"), (1, "volume"))
    drag(hands, 3, "volume")
    assert hands.column("volume")[1:4] == ["97", "97", "97"]


def test_several_rows_are_repeated_downwards_and_upwards(hands: Hands) -> None:
    hands.select((1, "year"), (2, "year"))
    drag(hands, 5, "year")
    assert hands.column("year") == ["1963", "2003", "2006", "2003", "2006", "2003"]
    hands.select((3, "volume"), (4, "volume"))
    drag(hands, 0, "volume")
    assert hands.column("volume")[:5] == ["62", "113", "62", "113", "62"]
    assert hands.steps[-1].label == "Fill up 3 cells"


def test_the_corner_dragged_sideways_fills_the_columns_beside(hands: Hands) -> None:
    hands.select((0, "volume"), (1, "volume"))
    drag(hands, 1, "pages")
    assert hands.text(0, "issue") == hands.text(0, "pages") == "1"
    assert hands.text(1, "issue") == hands.text(1, "pages") == "97"
    drag(hands, 1, "year")
    assert hands.text(1, "year") == "97"
    assert [step.label for step in hands.steps] == ["Fill right 4 cells", "Fill left 2 cells"]


def test_names_stay_names_downwards_and_become_text_beside(hands: Hands) -> None:
    hands.select((2, "authors"), (2, "authors"))
    drag(hands, 3, "authors")
    assert hands.stored()[3].authors == sample()[2].authors
    hands.go(2, "authors")
    drag(hands, 2, "title")
    assert hands.stored()[2].title == "Rindi G., Klöppel G., Alhman H. et al."


def test_what_is_dragged_to_is_framed_and_esc_leaves_all_as_it_was(hands: Hands) -> None:
    hands.go(0, "year")
    drag(hands, 3, "year", lets_go=False)
    frame = hands.view.viewport().findChild(QWidget, "fill-frame")
    assert frame is not None
    assert frame.isVisible()
    assert frame.geometry().contains(hands.middle(3, "year"))
    assert not frame.geometry().contains(hands.middle(4, "year"))
    hands.press(KEY.Key_Escape)
    QTest.mouseRelease(handle(hands), LEFT)
    assert not frame.isVisible()
    assert not hands.steps


def test_the_corner_follows_the_last_rows_when_the_table_becomes_higher_or_lower(hands: Hands) -> None:
    view, last = hands.view, hands.view.model().rowCount() - 1
    chrome = hands.table.height() - view.viewport().height()
    hands.select((last, "year"), (last, "year"))
    for height in (75, 83, 80, 90):
        hands.table.resize(hands.table.width(), chrome + height)
        for _ in range(3):
            QApplication.processEvents()
        cell = view.visualRect(view.currentIndex())
        assert handle(hands).geometry().contains(cell.bottomRight() - QPoint(1, 1)), height


def test_the_corner_goes_with_its_cell_when_rows_become_higher(hands: Hands) -> None:
    hands.go(1, "year")
    hands.table.wrap_titles()
    cell = hands.view.visualRect(hands.view.currentIndex())
    assert handle(hands).geometry().contains(cell.bottomRight() - QPoint(1, 1))


def test_the_corner_stands_at_one_block_of_fields_only(hands: Hands) -> None:
    hands.go(0, "year")
    end = hands.view.visualRect(hands.index(0, "year")).bottomRight()
    assert handle(hands).geometry().contains(end - QPoint(1, 1))
    QTest.mouseClick(hands.view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, hands.middle(3, "pages"))
    assert not handle(hands).isVisible()
    hands.go(1, "confidence")
    assert not handle(hands).isVisible()
    hands.go(1, "pages")
    hands.press(KEY.Key_Down)
    assert (
        handle(hands).geometry().contains(hands.view.visualRect(hands.index(2, "pages")).bottomRight() - QPoint(1, 1))
    )


def test_a_library_to_be_read_only_has_no_corner(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.corrigenda"
    desk.library.copy_to(copy)
    shown = Desk(Library.open(copy, read_only=True))
    shown.show_article(shown.library.articles()[0].id)
    hands = Hands(shown_table(qtbot, shown), shown)
    hands.go(0, "year")
    assert not handle(hands).isVisible()
    shown.library.close()


def test_filling_right_copies_the_left_column_and_a_single_one_takes_what_is_before_it(hands: Hands) -> None:
    hands.select((0, "year"), (1, "issue"))
    hands.table.deeds.fill_right()
    assert [hands.text(1, column) for column in ("year", "volume", "issue")] == ["2003"] * 3
    hands.go(2, "issue")
    hands.table.deeds.fill_right()
    assert hands.text(2, "issue") == "449"
    hands.go(0, "authors")
    hands.table.deeds.fill_right()
    assert hands.stored()[0].authors == sample()[0].authors
    assert [step.label for step in hands.steps] == ["Fill right 4 cells", "Fill right 1 cell"]


@pytest.mark.parametrize(
    ("row", "column", "sideways", "wanted", "direction"),
    [
        (6, 2, False, Reach(rows=3), "down"),
        (0, 2, False, Reach(rows=-2), "up"),
        (3, 5, True, Reach(columns=2), "right"),
        (3, 0, True, Reach(columns=-1), "left"),
        (3, 2, False, Reach(), ""),
    ],
)
def test_a_drag_reaches_rows_or_columns(row: int, column: int, sideways: bool, wanted: Reach, direction: str) -> None:
    found = reached(range(2, 4), range(1, 4), row, column, sideways=sideways)
    assert (found, found.direction) == (wanted, direction)


def test_a_pattern_goes_on_in_both_ways() -> None:
    assert along_rows([3, 4, 5], [6, 7, 8, 9], ["year"]).sources == (3, 4, 5, 3)
    assert along_rows([3, 4], [0, 1, 2], ["year"]).sources == (4, 3, 4)
    fields = ["authors", "title", "year", "volume", "issue"]
    assert along_columns(["year", "volume"], ["authors", "title"], fields, [0]).columns == (
        ("authors", "year"),
        ("title", "volume"),
    )


def double_click(hands: Hands) -> None:
    corner = handle(hands)
    QTest.mouseDClick(corner, LEFT, pos=corner.rect().center())


def test_a_double_click_on_the_corner_fills_down_as_far_as_the_column_at_the_left_goes_on(hands: Hands) -> None:
    hands.go(1, "volume")
    double_click(hands)
    assert hands.column("volume") == ["1", "97", "97", "97", "97", ""]  # the sixth has no year
    assert [step.label for step in hands.steps] == ["Fill down 3 cells"]


def test_a_double_click_goes_by_the_column_at_the_right_where_the_left_one_ends(hands: Hands) -> None:
    hands.go(1, "issue")
    for text in ("2", "3"):
        hands.type(text)
        hands.press(KEY.Key_Down)
    hands.go(0, "volume")
    hands.press(KEY.Key_Delete)
    hands.go(0, "issue")
    hands.type("7")
    hands.press(KEY.Key_Return)
    hands.go(0, "issue")
    double_click(hands)
    assert hands.column("issue") == ["7", "7", "7", "7", "7", ""]


def test_a_double_click_with_nothing_beside_fills_nothing_and_says_why(hands: Hands) -> None:
    hands.go(4, "volume")
    double_click(hands)
    assert not hands.steps
    assert "nothing to fill down to" in hands.sentences[-1]
