"""The list of articles at the left."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.library import ArticleRow, Review
from app.model import Article, Reference
from ui.desk import Desk
from ui.panels.articles import ArticlesPanel
from ui.panels.articles_delegate import about_line, figures_of
from ui.panels.articles_model import ABOUT, ARTICLE_ID, IS_UNTITLED, ArticlesModel, article_title

Show = Callable[[QWidget, int, int], QWidget]
SECOND = Article(title="Second <b>x</b>", journal="Lancet", year="2014")


@pytest.fixture
def panel(desk: Desk, show: Show) -> ArticlesPanel:
    made = ArticlesPanel(desk)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    show(made, 200, 400)
    return made


def add_second(desk: Desk) -> int:
    """Add another article, and show the first one again."""
    first = desk.article_id
    with desk.library.step("Add") as step:
        added = step.add_article(SECOND, [Reference(title="One")])
    desk.show_article(first)
    return added


def click(panel: ArticlesPanel, row: int, *held: Qt.KeyboardModifier) -> None:
    modifiers = held[0] if held else Qt.KeyboardModifier.NoModifier
    place = panel.list.visualRect(panel.model.index(row)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def texts(panel: ArticlesPanel) -> list[str]:
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def test_an_article_without_a_title_is_called_by_its_first_author(panel: ArticlesPanel) -> None:
    assert len(texts(panel)) == 1
    assert texts(panel)[0].startswith("Untitled: ")
    assert "Chistyakova" in texts(panel)[0]
    assert panel.model.index(0).data(IS_UNTITLED)
    assert "Sechenov Medical Journal, 3 references, " in panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_article_that_is_shown_is_the_current_row(desk: Desk, panel: ArticlesPanel) -> None:
    second = add_second(desk)
    assert panel.list.currentIndex().data(ARTICLE_ID) == desk.article_id
    desk.show_article(second)
    assert panel.list.currentIndex().data(ARTICLE_ID) == second


def test_a_row_for_all_references_comes_with_the_second_article_and_goes_with_it(
    desk: Desk, panel: ArticlesPanel
) -> None:
    second = add_second(desk)
    assert texts(panel)[0] == "All references"
    assert panel.model.index(0).data(ABOUT) == "2 articles"
    desk.do("Delete", lambda step: step.delete("article", [second]))
    assert len(texts(panel)) == 1


def test_a_click_shows_an_article_and_the_first_row_shows_all(desk: Desk, panel: ArticlesPanel) -> None:
    second = add_second(desk)
    click(panel, 2)
    assert desk.article_id == second
    click(panel, 0)
    assert desk.article_id is None


def test_arrow_keys_go_from_article_to_article(desk: Desk, panel: ArticlesPanel) -> None:
    second = add_second(desk)
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert desk.article_id == second
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    assert desk.article_id is None


def test_reading_the_list_anew_chooses_nothing(desk: Desk, panel: ArticlesPanel, qtbot: QtBot) -> None:
    first = desk.article_id
    second = add_second(desk)
    with qtbot.assertNotEmitted(desk.article_shown):
        desk.do("Delete", lambda step: step.delete("article", [second]))
    assert panel.list.currentIndex().data(ARTICLE_ID) == desk.article_id == first


def test_a_title_typed_elsewhere_shows_at_once(desk: Desk, panel: ArticlesPanel) -> None:
    article_id = desk.article_id or 0
    desk.do("Edit", lambda step: step.set(article_id, "title", "A title", table="article"))
    assert texts(panel) == ["A title"]
    assert not panel.model.index(0).data(IS_UNTITLED)


def test_references_are_counted_anew_when_some_are_added(desk: Desk, panel: ArticlesPanel) -> None:
    desk.do("Add", lambda step: step.add_references(desk.article_id or 0, [Reference()]) and None)
    assert "4 references" in panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_an_article_is_deleted_from_its_menu_and_comes_back_with_undo(desk: Desk, panel: ArticlesPanel) -> None:
    add_second(desk)
    menu = panel.menu_for(panel.model.index(2))
    assert menu is not None
    menu.actions()[2].trigger()
    assert len(desk.library.articles()) == 1
    undo = desk.library.next_undo()
    assert undo is not None
    assert undo.label == "Delete “Second <b>x</b>”"
    desk.undo()
    assert texts(panel)[2] == "Second <b>x</b>"


def test_editing_the_title_is_asked_for_by_menu_and_key(desk: Desk, panel: ArticlesPanel, qtbot: QtBot) -> None:
    second = add_second(desk)
    menu = panel.menu_for(panel.model.index(2))
    assert menu is not None
    with qtbot.waitSignal(panel.title_wanted):
        menu.actions()[0].trigger()
    assert desk.article_id == second
    with qtbot.waitSignal(panel.title_wanted):
        QTest.keyClick(panel.list, Qt.Key.Key_F2)


def test_the_row_of_all_references_has_no_menu(desk: Desk, panel: ArticlesPanel) -> None:
    add_second(desk)
    assert panel.menu_for(panel.model.index(0)) is None


def test_an_empty_library_says_what_to_do(desk: Desk, panel: ArticlesPanel) -> None:
    desk.do("Delete", lambda step: step.delete("article", [desk.article_id or 0]))
    assert panel.nothing.isVisible()
    assert panel.nothing.text() == "No article yet: paste a page (Ctrl+V) or open a file."
    desk.undo()
    assert panel.list.isVisible()


def test_a_title_that_looks_like_markup_is_literal_in_its_tooltip(desk: Desk, panel: ArticlesPanel) -> None:
    add_second(desk)
    assert "&lt;b&gt;x&lt;/b&gt;" in panel.model.index(2).data(Qt.ItemDataRole.ToolTipRole)


def test_thousands_of_articles_are_rows_of_one_list(qapp: object) -> None:
    model = ArticlesModel()
    rows = [ArticleRow(number, f"Title {number}", "", "", "", 1) for number in range(1, 5001)]
    model.set_articles(rows)
    assert model.rowCount() == 5001
    assert model.row_of(5000) == 5000
    assert model.row_of(None) == 0
    assert model.row_of(7777) == -1
    assert model.index(0).data(ABOUT) == "5,000 articles"


def test_a_changed_title_repaints_its_own_row_only(qapp: object, qtbot: QtBot) -> None:
    model = ArticlesModel()
    before = [ArticleRow(1, "One", "", "", "", 1), ArticleRow(2, "Two", "", "", "", 1)]
    model.set_articles(before)
    with qtbot.waitSignal(model.dataChanged) as told, qtbot.assertNotEmitted(model.modelReset):
        model.set_articles([before[0], before[1]._replace(title="Zwei")])
    assert told.args[0].row() == 2


def test_an_article_reviewed_otherwise_repaints_its_row_and_that_of_all(qapp: object) -> None:
    model, told = ArticlesModel(), list[int]()
    model.set_articles([ArticleRow(number, "Title", "", "", "", 1) for number in range(1, 9)])
    model.dataChanged.connect(lambda first, last: told.extend(range(first.row(), last.row() + 1)))
    model.set_reviews({3: Review(), 5: Review({"ask": 2})})
    assert sorted(told) == [0, 3, 5]
    model.set_reviews({3: Review(), 5: Review({"ask": 1})})
    assert sorted(told) == [0, 0, 3, 5, 5]
    model.set_reviews({3: Review(), 5: Review({"ask": 1})})
    assert len(told) == 5


@pytest.mark.parametrize(
    ("title", "author", "text"),
    [
        ("A  title\n", '{"family": "X"}', "A title"),
        (" ", '{"family": "Chistyakova", "given": "O. V."}', "Untitled: Chistyakova O. V."),
        ("", "", "Untitled"),
    ],
)
def test_what_an_article_is_called(title: str, author: str, text: str) -> None:
    assert article_title(ArticleRow(1, title, "", "", author, 0)) == text


def test_figures_stay_whole_and_the_journal_gives_way(panel: ArticlesPanel) -> None:
    metrics = QFontMetrics(panel.list.font())
    assert about_line(metrics, 400, "Sechenov Medical Journal 2013", 26, Review()) == "Sechenov Medical Journal 2013"
    narrow = about_line(metrics, 60, "Sechenov Medical Journal 2013", 26, Review())
    assert narrow.endswith("…")
    assert metrics.horizontalAdvance(narrow) <= 60
    assert about_line(metrics, 400, "Lancet", 26, Review(reviewed=12)) == "12 of 26 reviewed"
    assert about_line(metrics, 400, "Lancet", 26, Review(reviewed=26, is_reviewed=True)) == "Lancet"
    narrow = metrics.horizontalAdvance("12 reviewed")
    assert about_line(metrics, narrow, "Lancet", 26, Review(reviewed=12)) == "12 reviewed"


def test_open_findings_are_told_with_the_mark_of_the_surest() -> None:
    assert figures_of("", 1, Review()) == ("1 reference", "")
    assert figures_of("Lancet", 1_234, Review()) == ("1,234", "")
    assert figures_of("Lancet", 26, Review({"ask": 5, "likely": 9})) == ("26 · 14 ", "likely")
    assert figures_of("Lancet", 26, Review({"ask": 5, "certain": 1})) == ("26 · 6 ", "certain")


def test_several_articles_are_shown_together(desk: Desk, panel: ArticlesPanel) -> None:
    first, second = desk.article_id, add_second(desk)
    third = add_second(desk)
    click(panel, 1)
    click(panel, 3, Qt.KeyboardModifier.ControlModifier)
    assert desk.article_id is None
    assert desk.view.among == (first, third)
    assert len(desk.library.ids(desk.view)) == 4
    click(panel, 3, Qt.KeyboardModifier.ShiftModifier)
    assert set(desk.view.among) >= {third}
    click(panel, 2)
    assert (desk.article_id, desk.view.among) == (second, ())


def test_the_row_of_all_shows_all_whatever_else_is_selected(desk: Desk, panel: ArticlesPanel) -> None:
    add_second(desk)
    click(panel, 1)
    click(panel, 0, Qt.KeyboardModifier.ControlModifier)
    assert (desk.article_id, desk.view.among) == (None, ())
    assert [index.row() for index in panel.list.selectedIndexes()] == [0]


def test_several_articles_stay_selected_while_one_is_edited_or_deleted(desk: Desk, panel: ArticlesPanel) -> None:
    first, second = desk.article_id, add_second(desk)
    third = add_second(desk)
    desk.show_articles([first or 0, second, third])
    assert [index.row() for index in panel.list.selectedIndexes()] == [1, 2, 3]
    desk.do("Edit", lambda step: step.set(second, "title", "Other", table="article"))
    assert len(panel.list.selectedIndexes()) == 3
    desk.delete_articles([second])
    assert desk.view.among == (first, third)
    desk.delete_articles([third])
    assert desk.article_id == first
