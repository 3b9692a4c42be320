"""Where one works, and what is selected there, outlives everything that happens to the rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library import Library, Order
from app.model import Article, Reference
from ui.desk import Desk
from ui.table import ReferenceTable
from ui.table.columns import NUMBER_OF

YEARS = ("2006", "1963", "2010", "1999", "2003", "1985")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with a list of six years."""
    library = Library.create(tmp_path / "years.corrigenda")
    with library.step("Add a list") as step:
        article_id = step.add_article(Article(title="Years"), [Reference(title="Of " + y, year=y) for y in YEARS])
    desk = Desk(library)
    desk.show_article(article_id)
    yield desk
    library.close()


@pytest.fixture
def seen(qtbot: QtBot, open_desk: Desk) -> Iterator[ReferenceTable]:
    """The list in a table with the keyboard in it, taken away before its library closes."""
    table = ReferenceTable(open_desk)
    table.resize(1000, 400)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.setFocus()
    yield table
    table.close()
    table.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def click(table: ReferenceTable, row: int, column: str) -> None:
    cell = table.view.visualRect(table.view.model().index(row, NUMBER_OF[column]))
    QTest.mouseClick(table.view.viewport(), LEFT, pos=cell.center())


def click_heading(table: ReferenceTable, column: str) -> None:
    header = table.view.horizontalHeader()
    left = header.sectionViewportPosition(NUMBER_OF[column])
    middle = QPoint(left + header.sectionSize(NUMBER_OF[column]) // 2, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, pos=middle)


def titles(desk: Desk) -> list[str]:
    return [each.title for each in desk.library.references(desk.article_id or 0)]


def test_sorting_by_a_click_stays_with_the_reference_one_was_at(seen: ReferenceTable, open_desk: Desk) -> None:
    click(seen, 2, "title")
    at = open_desk.current
    click_heading(seen, "year")
    assert open_desk.view.order == Order("year")
    assert (open_desk.current, open_desk.selected) == (at, (at,))
    assert seen.view.current() == (5, NUMBER_OF["title"])


def test_a_moved_reference_stays_selected_and_moves_on(seen: ReferenceTable, open_desk: Desk) -> None:
    click(seen, 1, "year")
    at = open_desk.current
    for _ in range(3):
        seen.deeds.move_selected(1)
    assert titles(open_desk)[4] == "Of 1963"
    assert (open_desk.current, open_desk.selected) == (at, (at,))
    assert seen.view.current() == (4, NUMBER_OF["year"])


def test_moving_the_topmost_reference_scrolls_nothing(seen: ReferenceTable) -> None:
    view = seen.view
    seen.resize(1000, seen.height() - view.viewport().height() + 3 * view.rowHeight(0))
    QApplication.processEvents()
    click(seen, 0, "year")
    seen.deeds.move_selected(1)
    QApplication.processEvents()
    assert view.current() == (1, NUMBER_OF["year"])
    assert view.verticalScrollBar().value() == 0


def test_filtering_stays_with_a_reference_that_passes(seen: ReferenceTable, open_desk: Desk) -> None:
    click(seen, 4, "year")
    at = open_desk.current
    open_desk.filter_by("2000..")
    assert (open_desk.current, open_desk.selected) == (at, (at,))
    assert seen.view.current() == (2, NUMBER_OF["year"])


def test_esc_lets_dragged_references_stay_where_they_were(seen: ReferenceTable, open_desk: Desk) -> None:
    header = seen.view.verticalHeader()
    before, start = titles(open_desk), QPoint(header.width() // 2, header.sectionSize(0) // 2)
    QTest.mousePress(header.viewport(), LEFT, pos=start)
    for rows in range(1, 5):
        QTest.mouseMove(header.viewport(), start + QPoint(0, rows * header.sectionSize(0)))
    QTest.keyClick(seen.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(header.viewport(), LEFT, pos=start + QPoint(0, 4 * header.sectionSize(0)))
    assert titles(open_desk) == before


def test_the_current_row_stays_in_sight_when_the_table_becomes_lower(seen: ReferenceTable) -> None:
    view = seen.view
    click(seen, 5, "year")
    seen.resize(1000, seen.height() - view.viewport().height() + 3 * view.rowHeight(0))
    QApplication.processEvents()
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_the_current_row_stays_in_sight_when_titles_take_more_lines(seen: ReferenceTable) -> None:
    last = len(YEARS) - 1
    seen.resize(1000, 220)
    QApplication.processEvents()
    seen.view.go_to(last, NUMBER_OF["title"])
    for _ in range(3):
        seen.wrap_titles()
        assert seen.view.viewport().rect().contains(seen.view.visualRect(seen.view.currentIndex()))


def test_a_current_row_out_of_sight_moves_no_other(seen: ReferenceTable) -> None:
    view, chrome = seen.view, seen.height() - seen.view.viewport().height()
    seen.resize(1000, chrome + 3 * view.rowHeight(0))
    click(seen, 0, "year")
    view.verticalScrollBar().setValue(2)
    seen.resize(1000, chrome + 2 * view.rowHeight(0))
    QApplication.processEvents()
    assert view.verticalScrollBar().value() == 2


def test_a_closed_table_asks_its_library_for_nothing_more(seen: ReferenceTable, open_desk: Desk) -> None:
    open_desk.do("Edit", lambda step: step.set(seen.view.model().ids[0], "year", "2007"))
    seen.close()
    assert not [timer for timer in seen.findChildren(QTimer) if timer.isActive()]
