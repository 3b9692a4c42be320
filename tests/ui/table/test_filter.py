"""The filter box, the chips, and what stands in an empty table."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model import Article
from tests.ui.table.hands import Hands, shown_table
from ui.desk import Desk
from ui.panels.chart_range import is_year_range
from ui.saved_filters import SavedFilters
from ui.settings import Settings
from ui.table import FilterBox, ReferenceTable
from ui.table.part_chips import said

KEY = Qt.Key


@pytest.fixture
def box(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[FilterBox]:
    """A filter box above a table, as in the window."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    box, table = FilterBox(desk, SavedFilters(settings, window), window), ReferenceTable(desk, window)
    column.addWidget(box)
    column.addWidget(table)
    window.resize(900, 400)
    window.show()
    window.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    yield box
    window.close()


def table_of(box: FilterBox) -> ReferenceTable:
    table = box.window().findChild(ReferenceTable)
    assert table is not None
    return table


def chips(table: ReferenceTable) -> list[str]:
    return [each.accessibleName() for each in table.findChildren(QToolButton, "chip") if each.isVisible()]


def chip(table: ReferenceTable, name: str) -> QToolButton:
    return next(each for each in table.findChildren(QToolButton, "chip") if each.accessibleName().startswith(name))


def test_the_list_is_filtered_with_every_key(box: FilterBox) -> None:
    hands = Hands(table_of(box), box._desk)
    rows = []
    for letter in "car":
        hands.type(letter)
        rows.append(len(hands.column("title")))
    assert rows == [4, 3, 2]
    assert box.hasFocus()


def test_esc_clears_and_goes_back_to_the_table(box: FilterBox) -> None:
    QTest.keyClicks(box, "virchows")
    QTest.keyClick(box, KEY.Key_Escape)
    assert (box.text(), box._desk.view.filter.text) == ("", "")
    assert table_of(box).view.hasFocus()


@pytest.mark.parametrize("key", [KEY.Key_Down, KEY.Key_Return])
def test_down_and_enter_go_to_the_table(box: FilterBox, key: Qt.Key) -> None:
    QTest.keyClicks(box, "virchows")
    QTest.keyClick(box, key)
    assert table_of(box).view.hasFocus()
    assert table_of(box).view.current() is not None


def test_the_box_follows_a_filter_set_elsewhere_and_keeps_what_is_typed(box: FilterBox, desk: Desk) -> None:
    QTest.keyClicks(box, "cancer ")
    assert box.text() == "cancer "
    desk.filter_part("2003..2003", replacing=lambda part: ".." in part)
    assert box.text() == desk.view.filter.text == "cancer 2003..2003"


def test_each_part_has_a_chip_that_removes_it(hands: Hands, qtbot: QtBot) -> None:
    hands.desk.filter_by("2000..2006 -virchows journal:cancer")
    assert [each for each in chips(hands.table) if each.startswith("Remove")] == [
        "Remove 2000–2006 from the filter",
        "Remove not virchows from the filter",
        "Remove Journal: cancer from the filter",
    ]
    QTest.mouseClick(chip(hands.table, "Remove Journal"), Qt.MouseButton.LeftButton)
    assert hands.desk.view.filter.text == "2000..2006 -virchows"
    assert hands.column("year") == ["2003", "2000"]
    QTest.mouseClick(chip(hands.table, "All"), Qt.MouseButton.LeftButton)
    assert hands.desk.view.filter.text == ""
    assert chip(hands.table, "All").isChecked()


def test_chips_that_do_something_show_the_sign_for_it_once_the_icons_are_loaded(hands: Hands) -> None:
    hands.desk.filter_by("cancer")
    assert chip(hands.table, "Remove cancer").icon().isNull()
    hands.table.dress()
    hands.desk.filter_by("cancer -lancet")
    for each in ("Remove cancer", "Remove not lancet", "Columns"):
        assert not chip(hands.table, each).icon().isNull()


def test_alternatives_are_seen_to_belong_together_and_are_taken_out_singly(hands: Hands) -> None:
    hands.desk.filter_by("virchows or is:review OR cancer 2000..")
    table = hands.table
    row = [each for each in table._chips._flow._widgets if each.isVisible()]
    shown = [getattr(each, "text", str)() for each in row]
    assert shown[-6:] == ["virchows", "or", "to review", "or", "cancer", "since 2000"]
    assert not chip(table, "To review").isChecked()
    QTest.mouseClick(chip(table, "Remove to review"), Qt.MouseButton.LeftButton)
    assert hands.desk.view.filter.text == "virchows or cancer 2000.."
    QTest.mouseClick(chip(table, "Remove virchows"), Qt.MouseButton.LeftButton)
    assert hands.desk.view.filter.text == "cancer 2000.."
    assert not [each for each in table._chips._ors if each.isVisible()]


def test_a_state_and_a_range_that_are_clicked_must_hold_beside_alternatives(hands: Hands) -> None:
    hands.desk.filter_by("virchows or 1999..2001 or")
    hands.table._chips._toggle("is:changed")
    hands.desk.filter_part("2003..2004", replacing=is_year_range)
    assert hands.desk.view.filter.text == "virchows or 1999..2001 is:changed 2003..2004"
    hands.table._chips._toggle("is:changed")
    hands.desk.filter_part("", replacing=is_year_range)
    assert hands.desk.view.filter.text == "virchows or 1999..2001"


def test_what_is_wrong_with_a_part_is_said_at_its_chip(hands: Hands) -> None:
    hands.desk.filter_by("cancer or jurnal:lancet")
    sentence = "No field is called “jurnal”; did you mean journal:?"
    wrong = chip(hands.table, "Remove jurnal:lancet")
    assert wrong.text() == f"? {sentence}"
    assert wrong.accessibleName().endswith(f": {sentence}")
    assert "did you mean journal:?" in wrong.toolTip()
    found = hands.column("year")
    QTest.mouseClick(wrong, Qt.MouseButton.LeftButton)
    assert hands.desk.view.filter.text == "cancer"
    assert hands.column("year") == found  # it was searched for as words meanwhile


def test_a_sentence_that_has_no_room_is_cut_at_its_end_and_can_still_be_clicked_away(hands: Hands) -> None:
    hands.table.resize(330, 300)
    hands.desk.filter_by("is:lost")
    hands.table.grab()
    wrong = chip(hands.table, "Remove is:lost")
    assert wrong.text().startswith("? No reference is")
    assert wrong.text().endswith("…")
    assert wrong.fontMetrics().horizontalAdvance(wrong.text()) < wrong.width()


def test_an_or_stands_in_a_row_with_a_chip_that_would_fill_it(hands: Hands) -> None:
    hands.table.resize(330, 300)
    hands.desk.filter_by("cancer or is:lost")
    hands.table.grab()
    wrong, [mark] = chip(hands.table, "Remove is:lost"), hands.table._chips._ors
    assert wrong.y() == mark.y()
    assert wrong.x() > mark.geometry().right()


def test_a_part_is_judged_once_it_is_typed_to_the_end(box: FilterBox, qtbot: QtBot) -> None:
    table = table_of(box)
    QTest.keyClicks(box, 'cancer or "lan')
    assert "Remove cancer from the filter" in chips(table)
    assert not [each for each in chips(table) if "has no end" in each]
    table.view.setFocus()
    qtbot.waitUntil(lambda: any("has no end" in each for each in chips(table)))
    box.setFocus()
    box.end(False)
    qtbot.waitUntil(lambda: not any("has no end" in each for each in chips(table)))
    box.setText("cancer or")
    assert len([each for each in chips(table) if "on both sides" in each]) == 0
    QTest.keyClicks(box, " ")
    assert len([each for each in chips(table) if "on both sides" in each]) == 1


def test_a_filter_that_is_wrong_and_finds_nothing_is_explained_in_the_empty_table(box: FilterBox) -> None:
    table = table_of(box)
    QTest.keyClicks(box, "is:revewed")
    assert box.hasFocus()
    assert table._emptiness.text() == (
        "No reference matches “is:revewed”.\n? No reference is “revewed”; did you mean is:reviewed?"
    )
    assert any("did you mean" in each for each in chips(table))
    box.setText("zebra")
    assert table._emptiness.text() == "No reference matches “zebra”."


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Tab])
def test_names_are_completed_by_keys_alone(box: FilterBox, key: Qt.Key) -> None:
    QTest.keyClicks(box, "virchows -is:re")
    assert box.completion.values() == ["-is:review", "-is:reviewed"]
    popup = box.completion._popup
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, key)
    assert box._desk.view.filter.text == "virchows -is:reviewed"
    assert box.hasFocus()
    assert box.completion.values() == []


def test_a_state_that_is_only_begun_empties_no_table(box: FilterBox) -> None:
    rows = table_of(box).view.model().rowCount
    QTest.keyClicks(box, "cancer ")
    found = rows()
    assert found
    QTest.keyClicks(box, "no:d")
    assert (rows(), box.text()) == (found, "cancer no:d")
    QTest.keyClicks(box, "oi")
    assert box._desk.view.filter.text == "cancer no:doi"
    QTest.keyClick(box, KEY.Key_Backspace)
    QTest.keyClick(box.completion._popup, KEY.Key_Escape)
    table_of(box).view.setFocus()
    assert box._desk.view.filter.text == "cancer no:do"


def test_an_offer_is_in_the_way_of_neither_enter_nor_esc(box: FilterBox) -> None:
    QTest.keyClicks(box, "ti")
    assert box.completion.values() == ["title:"]
    QTest.keyClick(box.completion._popup, KEY.Key_Escape)
    assert (box.text(), box.completion.values()) == ("ti", [])
    QTest.keyClicks(box, "t")
    QTest.keyClick(box.completion._popup, KEY.Key_Return)
    assert (box.text(), box.completion.values()) == ("tit", [])
    assert table_of(box).view.hasFocus()
    box.setText('"a ti')
    box.completion.offer()
    assert box.completion.values() == []


def test_a_chips_tip_shows_tags_as_they_are(hands: Hands) -> None:
    hands.desk.filter_by("<b>x</b>")
    assert "&lt;b&gt;x&lt;/b&gt;" in chip(hands.table, "Remove").toolTip()


def test_how_many_are_shown_is_said(hands: Hands) -> None:
    shown = hands.table._chips._shown
    assert not shown.isVisible()
    hands.desk.filter_by("cancer")
    assert shown.text() == "2 of 6"
    hands.table.deeds.add_reference()
    assert shown.text() == "3 of 7"


def test_the_changed_ones_are_counted_and_shown(hands: Hands, qtbot: QtBot) -> None:
    changed = chip(hands.table, "Changed")
    assert not changed.isVisible()
    hands.go(1, "year")
    hands.type("1999")
    hands.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: changed.isVisible() and changed.accessibleName() == "Changed 1")
    QTest.mouseClick(changed, Qt.MouseButton.LeftButton)
    assert hands.column("year") == ["1999"]
    assert changed.isChecked()
    QTest.mouseClick(changed, Qt.MouseButton.LeftButton)
    assert hands.desk.view.filter.text == ""
    hands.desk.undo()
    qtbot.waitUntil(lambda: not changed.isVisible())


def test_sorting_again_is_offered_only_if_it_would_change_something(hands: Hands, qtbot: QtBot) -> None:
    again = chip(hands.table, "Sort and filter again")
    hands.desk.filter_by("cancer")
    hands.go(0, "pages")
    hands.type("1")
    hands.press(KEY.Key_Return)
    hands.go(1, "container_title")
    hands.type("Lancet")
    hands.press(KEY.Key_Return)
    qtbot.waitUntil(again.isVisible)
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert hands.column("year") == ["2003"]
    qtbot.waitUntil(lambda: not again.isVisible())


def test_sorting_again_is_offered_where_an_article_is_no_longer_called_what_is_sought(
    hands: Hands, qtbot: QtBot
) -> None:
    hands.desk.show_article(None)
    hands.desk.filter_by("article:neuroendocrine")
    shown = hands.column("year")
    assert hands.desk.do("Edit title", lambda step: step.set(1, "title", "Tumours", table="article"))
    assert hands.column("year") == shown
    again = chip(hands.table, "Sort and filter again")
    qtbot.waitUntil(again.isVisible)
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert hands.column("year") == []


def test_nothing_found_says_so_and_offers_to_clear(hands: Hands) -> None:
    hands.desk.filter_by("<b>zebra</b>")
    emptiness = hands.table._emptiness
    assert emptiness.text() == "No reference matches “<b>zebra</b>”."
    button = emptiness.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert emptiness.text() == ""
    assert len(hands.column("year")) == 6


def test_an_empty_list_says_what_to_do(qtbot: QtBot, library: Library) -> None:
    with library.step("Empty article") as step:
        empty = step.add_article(Article(title="Empty"), [])
    desk = Desk(library)
    desk.show_article(empty)
    table = shown_table(qtbot, desk)
    assert "paste references" in table._emptiness.text()
    table.deeds.add_reference()
    assert table._emptiness.text() == ""


def test_a_long_row_of_chips_goes_on_below(hands: Hands) -> None:
    hands.table.resize(420, 300)
    hands.desk.filter_by(" ".join(f"-word{number}" for number in range(9)))
    row = hands.table._chips
    assert row.hasHeightForWidth()
    hands.table.grab()
    tops = {each.y() for each in row.findChildren(QToolButton, "chip") if each.isVisible() and each.property("part")}
    assert len(tops) > 1
    assert all(row._flow.rect().contains(each.geometry()) for each in row._flow._widgets if each.isVisible())


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("2010..2012", "2010–2012"),
        ("2010..2010", "2010"),
        ("2010..", "since 2010"),
        ("year:..2003", "until 2003"),
        ("-2010..2012", "not 2010–2012"),
        ("no:doi", "no DOI"),
        ("-has:year", "no year"),
        ("has:container_title", "has journal"),
        ("title:tumors", "Title: tumors"),
        ('title:"liver metastases"', 'Title: "liver metastases"'),
        ("-title:x", "not Title: x"),
        ("-word", "not word"),
        ("word", "word"),
        ("-is:changed", "not changed"),
        ("http://x", "http://x"),
        ("volume:10..20", "Volume 10–20"),
        ("-pages:100..", "not Pages from 100"),
        ("article:Rindi", "Article: Rindi"),
        ('-article:="TNM staging"', 'not Article: "TNM staging"'),
    ],
)
def test_a_chip_says_what_a_part_asks_for(part: str, text: str) -> None:
    assert said(part) == text


def test_many_chips_leave_the_rows_their_room_and_those_of_the_filter_are_seen(hands: Hands, qtbot: QtBot) -> None:
    table = hands.table
    table.resize(460, 260)
    hands.desk.filter_by("2000..2006 -virchows journal:cancer no:doi title:analysis -author:rindi")
    area = table._chips._area
    row = chip(table, "All").height()
    qtbot.waitUntil(lambda: row < area.height() < 3 * row)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)

    def is_seen(name: str) -> bool:
        return not chip(table, name).visibleRegion().isEmpty()

    qtbot.waitUntil(lambda: is_seen("Remove not Authors"))
    assert not is_seen("All")
    hands.desk.filter_by("")
    qtbot.waitUntil(lambda: is_seen("All"))
