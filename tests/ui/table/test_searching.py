"""Finding words in the cells of the table, and going to a reference by its number."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.model import Article
from tests.ui.table.hands import Hands, sample
from ui.desk import Desk
from ui.dialogs.go_to import GoToDialog
from ui.table import ReferenceTable
from ui.table.find_bar import FindBar

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def find(table: ReferenceTable, qtbot: QtBot) -> Callable[..., str]:
    """Types words into the bar, goes on, and gives what the bar says then."""
    bar = table.findChild(FindBar)
    assert bar is not None

    def find(words: str = "", by: int = 1) -> str:
        if words:
            bar.line.clear()
            QTest.keyClicks(bar.line, words)
        table.search.go(by)
        qtbot.waitUntil(lambda: table._desk.jobs.idle)
        return bar.told.text()

    return find


def test_cells_that_hold_the_words_are_gone_to_one_after_the_other_and_around_the_end(
    hands: Hands, find: Callable[..., str]
) -> None:
    hands.go(0, "authors")
    assert find("tumors") == "1 of 2 references"
    assert hands.at() == (1, "title")
    assert find() == "2 of 2 references"
    assert hands.at() == (2, "title")
    find()
    assert hands.at() == (1, "title")
    find(by=-1)
    assert hands.at() == (2, "title")


def test_every_cell_of_a_row_that_holds_them_is_gone_to(hands: Hands, find: Callable[..., str]) -> None:
    hands.go(0, "authors")
    find("a")
    assert hands.at() == (0, "title")
    find()
    assert hands.at() == (0, "container_title")
    find()
    assert hands.at() == (1, "title")
    find(by=-1)
    assert hands.at() == (0, "container_title")


def test_case_accents_and_punctuation_do_not_matter_and_parts_of_words_count(
    hands: Hands, find: Callable[..., str]
) -> None:
    find("kloppel g.")
    assert hands.at() == (2, "authors")
    find("TUM OURS")
    assert hands.at() == (0, "title")
    find("13,715")
    assert hands.at() == (1, "title")


def test_what_is_nowhere_is_said_and_nothing_moves(hands: Hands, find: Callable[..., str]) -> None:
    hands.go(3, "year")
    assert find("xyzzy") == "Nothing found in the columns that are shown."
    assert hands.at() == (3, "year")


def test_an_edit_is_seen_by_the_next_key(hands: Hands, find: Callable[..., str]) -> None:
    hands.go(0, "authors")
    find("lancet")
    assert hands.at() == (0, "container_title")
    hands.go(4, "container_title")
    hands.type("Lancet Oncol")
    hands.press(KEY.Key_Return)
    hands.go(0, "container_title")
    assert find() == "2 of 2 references"
    assert hands.at() == (4, "container_title")


def test_only_what_the_filter_shows_is_looked_at(hands: Hands, desk: Desk, find: Callable[..., str]) -> None:
    desk.filter_by("cancer")
    assert find("tumors") == "1 of 1 reference"
    assert hands.at() == (0, "title")


def test_the_line_opens_where_nothing_is_to_be_found_yet_and_goes_by_its_own_keys(
    hands: Hands, table: ReferenceTable, find: Callable[..., str], qtbot: QtBot
) -> None:
    bar = table.findChild(FindBar)
    assert bar is not None
    hands.go(0, "authors")
    table.search.go(1)
    assert bar.isVisible()
    hands.type("cancer")
    hands.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: table._desk.jobs.idle)
    assert hands.at() == (1, "container_title")
    hands.press(KEY.Key_Return)
    assert hands.at() == (3, "container_title")
    hands.press(KEY.Key_Return, SHIFT)
    assert hands.at() == (1, "container_title")
    hands.press(KEY.Key_Escape)
    assert not bar.isVisible()
    assert hands.view.hasFocus()


def test_a_number_is_asked_for_until_it_is_one(qtbot: QtBot) -> None:
    dialog = GoToDialog(26)
    qtbot.addWidget(dialog)
    for text in ("", "0", "27", "x", "9" * 30):
        dialog.line.setText(text)
        dialog._go()
        assert not dialog.result()
        assert "1 to 26" in dialog.told.text()
    dialog.line.setText(" R12. ")
    dialog._go()
    assert dialog.number == 12


def test_the_number_counts_in_the_list_of_the_current_reference_whatever_is_shown(
    hands: Hands, desk: Desk, table: ReferenceTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui.dialogs.go_to import go_to_number

    with desk.library.step("Add") as step:
        step.add_article(Article(title="Another"), sample()[:2])
    desk.show_article(1)
    desk.filter_by("cancer")

    def answer(dialog: GoToDialog) -> int:
        dialog.number = 5
        return 1

    monkeypatch.setattr(GoToDialog, "exec", answer)
    hands.go(0, "year")
    go_to_number(desk, table, table)
    assert hands.at() == (4, "year")
    assert desk.view.filter.text == ""
