"""What an article says in further languages, in its pane."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.model import Article, Translation
from ui.desk import Desk
from ui.panels.article import ArticlePanel
from ui.panels.menu_button import MenuButton

Show = Callable[[QWidget, int, int], QWidget]


@pytest.fixture
def panel(desk: Desk, show: Show) -> ArticlePanel:
    article_id = desk.article_id or 0
    russian = Translation("ru", "Опухоли печени", "Опухоли растут.", "печень")
    desk.do("Add", lambda step: step.add_translations(article_id, [russian]))
    made = ArticlePanel(desk)
    show(made, 300, 900)
    return made


def stored(desk: Desk) -> Article:
    found = desk.article()
    assert found is not None
    return found


def said(desk: Desk) -> list[tuple[str, str]]:
    return [(each.language, each.title) for each in stored(desk).translations]


def choose(button: MenuButton, *texts: str) -> None:
    menu = button.menu_now()
    for text in texts[:-1]:
        menu = next(each for each in menu.findChildren(QMenu) if each.title().replace("&", "") == text)
    action = next(each for each in menu.actions() if bare(each) == texts[-1])
    action.trigger()


def bare(action: QAction) -> str:
    return action.text().partition("\t")[0].replace("&", "")


def test_another_language_is_shown_and_edited_in_place(desk: Desk, panel: ArticlePanel) -> None:
    [row] = panel.translations.rows
    assert row.language.text() == "Russian"
    assert [entry.value() for entry in row.entries()] == ["Опухоли печени", "Опухоли растут.", "печень"]
    title = row.entries()[0]
    title.setFocus()
    title.area.selectAll()
    QTest.keyClicks(title.area, "Rak  pecheni")
    QTest.keyClick(title.area, Qt.Key.Key_Return)
    assert said(desk) == [("ru", "Rak pecheni")]
    undo = desk.library.next_undo()
    assert undo is not None
    assert undo.label == "Edit the title in Russian"
    desk.undo()
    assert title.value() == "Опухоли печени"


def test_a_language_is_added_and_the_cursor_waits_for_its_title(desk: Desk, panel: ArticlePanel) -> None:
    offered = [bare(each) for each in panel.translations.add.menu_now().actions()]
    assert "Spanish" in offered
    assert "Russian" not in offered, "it is there already"
    choose(panel.translations.add, "Spanish")
    title = panel.translations.rows[1].entries()[0]
    assert title.area.hasFocus()
    QTest.keyClicks(title.area, "Tumores")
    desk.show_article(None)
    desk.show_article(1)
    assert said(desk) == [("ru", "Опухоли печени"), ("es", "Tumores")], "leaving the article keeps what was typed"


def test_a_wrong_language_is_put_right(desk: Desk, panel: ArticlePanel) -> None:
    choose(panel.translations.rows[0].more, "Language", "Ukrainian")
    assert said(desk) == [("uk", "Опухоли печени")]
    assert panel.translations.rows[0].language.text() == "Ukrainian"


def test_the_article_and_another_language_change_places_in_one_step(desk: Desk, panel: ArticlePanel) -> None:
    article_id = desk.article_id or 0
    desk.do("Edit", lambda step: step.set(article_id, "title", "Tumours of the liver", table="article"))
    before = stored(desk)
    choose(panel.translations.rows[0].more, "Exchange with the article’s own")
    after = stored(desk)
    assert (after.title, after.abstract, after.language) == ("Опухоли печени", "Опухоли растут.", "ru")
    assert said(desk) == [("en", "Tumours of the liver")]
    assert after.translations[0].abstract == before.abstract
    desk.undo()
    assert stored(desk) == before


def test_a_language_is_moved_and_removed(desk: Desk, panel: ArticlePanel) -> None:
    choose(panel.translations.add, "Spanish")
    russian, _ = panel.translations.rows
    QTest.keyClick(russian.entries()[0].area, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [code for code, _ in said(desk)] == ["es", "ru"]
    steps = len(desk.library.steps())
    QTest.keyClick(russian.entries()[0].area, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert len(desk.library.steps()) == steps, "it is the last already"
    choose(panel.translations.rows[0].more, "Remove")
    assert said(desk) == [("ru", "Опухоли печени")]
    assert panel.translations.rows[0].entries()[0].area.hasFocus()


def test_a_library_that_is_only_read_offers_no_edits(desk: Desk, panel: ArticlePanel) -> None:
    panel.translations.set_read_only(True)
    panel.translations.show_article(stored(desk))
    [row] = panel.translations.rows
    assert panel.translations.add.isHidden()
    assert row.more.isHidden()
    assert all(entry.area.isReadOnly() for entry in row.entries())


def test_tab_goes_from_the_affiliations_to_the_languages(desk: Desk, panel: ArticlePanel) -> None:
    choose(panel.translations.rows[0].more, "Remove")
    panel.people.new_affiliation.setFocus()
    QTest.keyClick(panel.people.new_affiliation.area, Qt.Key.Key_Tab)
    assert panel.translations.add.hasFocus()


def test_the_article_cannot_be_in_a_language_that_stands_below(desk: Desk, panel: ArticlePanel, qtbot: QtBot) -> None:
    entry = panel.fields.entries["language"]
    entry.setFocus()
    QTest.keyClicks(entry.area, "RU")
    with qtbot.waitSignal(desk.said) as said_of_it:
        QTest.keyClick(entry.area, Qt.Key.Key_Return)
    assert "Russian is among the other languages below" in said_of_it.args[0]
    assert stored(desk).language == ""
