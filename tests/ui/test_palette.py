from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model import Article, Author, Name, Names, Reference
from app.resources import resource
from ui.actions import ACTIONS
from ui.dialogs.palette import Palette
from ui.help import HelpWindow
from ui.other_words import OTHER_WORDS
from ui.table.columns import COLUMNS
from ui.window import MainWindow

SAMPLE = resource("sample/sechenov-net-liver.txt")


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The sample, and an article of another title with one reference."""
    window = open_window(SAMPLE)
    other = Article(title="Мозг и его опухоли", year="1999", authors=[Author(Name("Иванов", "И."))])
    cited = Reference(title="Gliomas of childhood", year="1988", authors=Names((Name("Penfield", "W."),)))
    window.desk.do("Add", lambda step: step.add_article(other, [cited]))
    window.desk.show_article(window.desk.library.articles()[0].id)
    return window


def plain_text(shown: str) -> str:
    """What hovering shows."""
    document = QTextDocument()
    document.setHtml(shown)
    return document.toPlainText()


def opened(window: MainWindow) -> Palette:
    QTest.keyClick(window.table.view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = QApplication.activePopupWidget()
    assert isinstance(palette, Palette)
    return palette


def type_in(palette: Palette, text: str) -> None:
    palette._sought.clear()
    palette._sought.insert(text)  # letters beyond Latin cannot be typed by QTest


def enter(palette: Palette) -> None:
    QTest.keyClick(palette._sought, Qt.Key.Key_Return)


def current_column(window: MainWindow) -> str:
    cell = window.table.view.current()
    assert cell is not None
    return COLUMNS[cell[1]].name


def test_a_command_is_found_by_a_part_of_its_name_and_done(window: MainWindow) -> None:
    palette = opened(window)
    assert len(palette.commands()) > 15
    type_in(palette, "del art")
    assert palette.commands()[0] == "Delete this article"
    enter(palette)
    assert [row.title for row in window.desk.library.articles()] == ["Мозг и его опухоли"]
    assert QApplication.activePopupWidget() is None


def test_esc_leaves_the_palette_and_does_nothing(window: MainWindow) -> None:
    palette = opened(window)
    QTest.keyClick(palette._sought, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert len(window.desk.library.articles()) == 2


def test_each_command_shows_its_keys(window: MainWindow) -> None:
    palette = opened(window)
    type_in(palette, "filter ref")
    assert (palette.commands()[0], palette.sides()[0]) == ("Filter references", "Ctrl+F")


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("replace", "Change many references"),
        ("duplicates", "Merge two references"),
        ("theme", "Dark"),
        ("undelete", "Restore a deleted article"),
        ("spelling", "Dictionary"),
        ("import", "Open"),
    ],
)
def test_a_command_is_found_by_what_others_call_it(window: MainWindow, words: str, command: str) -> None:
    palette = opened(window)
    type_in(palette, words)
    assert command in palette.commands()


def test_every_other_word_belongs_to_an_action() -> None:
    assert set(OTHER_WORDS) <= {act.name for act in ACTIONS}


def test_what_is_found_nowhere_is_looked_for_in_the_manual(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window)
    type_in(palette, "half-life")
    qtbot.waitUntil(lambda: palette.commands() == ["Find “half-life” in the manual"])
    enter(palette)
    manual = window.findChild(HelpWindow)
    assert manual is not None
    assert manual.browser.page() == "chart.md"


def test_what_would_be_undone_is_told_by_its_whole_name(window: MainWindow) -> None:
    window.desk.do("Set “Cells & <b>genes</b>”", lambda step: step.set(1, "title", "Cells & <b>genes</b>"))
    undo = "Undo set “Cells & <b>genes</b>”"
    assert undo in opened(window).commands()
    assert plain_text(window.acts["undo"].toolTip()) == f"{undo} (Ctrl+Z)"


def test_what_was_done_lately_stands_first(window: MainWindow) -> None:
    palette = opened(window)
    type_in(palette, "cumulative")
    enter(palette)
    again = opened(window)
    assert again.commands()[0] == "Cumulative line"
    type_in(again, "c")
    assert again.commands()[0] == "Cumulative line"


def test_a_command_that_cannot_be_done_now_is_not_offered(window: MainWindow) -> None:
    window.acts["redo"].setEnabled(False)
    palette = opened(window)
    type_in(palette, "redo")
    assert not any(title.startswith("Redo") for title in palette.commands())


def test_a_column_is_gone_to_and_shown_if_it_was_hidden(window: MainWindow) -> None:
    palette = opened(window)
    type_in(palette, "doi")
    assert "Go to column DOI" in palette.commands()[:2]
    type_in(palette, "column publisher")
    assert palette.commands()[0] == "Go to column Publisher"
    enter(palette)
    assert current_column(window) == "publisher"


def test_a_column_is_found_by_its_name_in_the_library(window: MainWindow) -> None:
    palette = opened(window)
    type_in(palette, "container title")
    assert "Go to column Journal" in palette.commands()


def test_a_field_of_the_article_is_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window)
    type_in(palette, "article’s issn print")
    assert palette.commands()[0] == "Go to the article’s ISSN print"
    type_in(palette, "article’s abs")
    enter(palette)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert window.docks["article"].isAncestorOf(QApplication.focusWidget())


def test_an_article_is_found_by_title_author_or_year(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window)
    for sought in ("мозг", "иванов", "опухоли 1999"):
        type_in(palette, sought)
        qtbot.waitUntil(lambda: "Мозг и его опухоли" in palette.commands())
    enter(palette)
    assert window.desk.article_id == window.desk.library.articles()[1].id


def test_a_reference_is_found_by_author_year_and_title(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window)
    type_in(palette, "rindi 2006 tnm")
    qtbot.waitUntil(lambda: bool(palette.commands()))
    [found] = palette.commands()
    assert found.startswith("Rindi G.")
    assert palette.sides() == ["R3 · 2006"]
    enter(palette)
    assert window.desk.library.reference(window.desk.current or 0).title.startswith("TNM staging")


@pytest.mark.parametrize("sought", ["R12", "r 12", "12"])
def test_a_reference_is_found_by_its_number(window: MainWindow, qtbot: QtBot, sought: str) -> None:
    palette = opened(window)
    type_in(palette, sought)
    qtbot.waitUntil(lambda: any(side.startswith("R12 ") for side in palette.sides()))
    assert next(side for side in palette.sides() if side.startswith("R")).startswith("R12 ")


def test_a_reference_of_another_article_opens_that_article(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.filter_by("cancer")
    palette = opened(window)
    type_in(palette, "penfield 1988")
    qtbot.waitUntil(lambda: palette.sides() == ["Reference · 1988"])
    enter(palette)
    assert window.desk.article_id == window.desk.library.articles()[1].id
    assert window.desk.library.reference(window.desk.current or 0).title == "Gliomas of childhood"


def test_a_reference_that_the_filter_hides_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.filter_by("virchows")
    palette = opened(window)
    type_in(palette, "lehnert transplantation")
    qtbot.waitUntil(lambda: bool(palette.commands()))
    enter(palette)
    assert window.desk.view.filter.text == ""
    assert window.desk.library.numbers([window.desk.current or 0]) == {window.desk.current: 11}


def test_references_of_the_article_that_is_shown_come_first(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.show_article(window.desk.library.articles()[1].id)
    window.desk.do(
        "Edit", lambda step: step.set(window.desk.library.ids(window.desk.view)[0], "title", "Liver gliomas")
    )
    palette = opened(window)
    type_in(palette, "liver")
    qtbot.waitUntil(lambda: sum(side.startswith("R") for side in palette.sides()) > 3)
    sides = [side for side in palette.sides() if side.startswith("R")]
    assert sides[0] == "R1 · 1988"
    assert set(sides[1:]) <= {side for side in sides if side.startswith("Reference")}


def test_nothing_found_is_said(window: MainWindow) -> None:
    palette = opened(window)
    type_in(palette, "qqqzzz")
    assert palette.commands() == []
    assert palette._nothing.isVisible()
    enter(palette)  # does nothing, and stays
    assert palette.isVisible()


def test_arrows_choose_and_the_choice_stays_while_references_come(window: MainWindow, qtbot: QtBot) -> None:
    palette = opened(window)
    type_in(palette, "title")
    QTest.keyClick(palette._sought, Qt.Key.Key_Down)
    chosen = palette._found.currentItem().text(0)
    qtbot.waitUntil(
        lambda: any("Reference" in side or side.startswith("R") for side in palette.sides()) or window.jobs.idle
    )
    assert palette._found.currentItem().text(0) == chosen


@pytest.mark.parametrize("sought", ['"', "title:", "-", "2010..", "is:nothing", '" OR *', "()"])
def test_anything_can_be_typed(window: MainWindow, sought: str, qtbot: QtBot) -> None:
    palette = opened(window)
    type_in(palette, f"li{sought}")
    QTest.qWait(0)
    qtbot.waitUntil(lambda: window.jobs.idle)
    assert palette.isVisible()


def test_it_is_no_higher_than_what_is_found(window: MainWindow) -> None:
    palette = opened(window)
    high = palette.height()
    type_in(palette, "restore a del")
    one = palette.height()
    assert len(palette.commands()) == 1
    assert palette._found.viewport().height() >= palette._found.sizeHintForRow(0)
    type_in(palette, "zzzzz")
    assert high > one >= palette.height()
    assert "not listed" in palette._nothing.text()
    type_in(palette, "")
    assert palette.height() == high
    palette.close()


def test_panels_are_gone_to_and_hidden(window: MainWindow) -> None:
    palette = opened(window)
    type_in(palette, "hide find")
    enter(palette)
    assert window.docks["findings"].isHidden()
    palette = opened(window)
    type_in(palette, "panel findings")
    assert palette.commands()[0] == "Go to the panel Findings"
    enter(palette)
    assert window.docks["findings"].isVisible()
    assert window.docks["findings"].isAncestorOf(QApplication.focusWidget())
