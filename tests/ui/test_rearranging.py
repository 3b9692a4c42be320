"""References put into other articles and articles made one, in the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.library import View
from app.model import Article, Reference
from ui.dialogs.choose_article import NEW_ARTICLE, ChooseArticleDialog
from ui.dialogs.unite import UniteDialog
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """The window with two articles, of which the first is shown."""
    window = open_window()
    with window.desk.library.step("Add") as step:
        shared = "Prognostic relevance of a novel TNM classification system for tumours"
        step.add_article(Article(title="Livers", journal="Lancet"), [Reference(title=shared, year="2008")])
        references = [Reference(title="Carcinoids"), Reference(title=shared, year="2008", volume="113")]
        step.add_article(Article(title="Spleens", year="2011"), references)
    window.desk.show_article(1)
    return window


def titles(window: MainWindow, article_id: int) -> list[str]:
    return [each.title[:10] for each in window.desk.library.references(article_id)]


def answer(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], how: Callable[[QDialog], object]) -> None:
    def answered(dialog: QDialog) -> int:
        how(dialog)
        return 1

    monkeypatch.setattr(kind, "exec", answered)


def test_selected_references_are_moved_to_the_article_that_is_chosen(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[list[str]] = []

    def choose(dialog: ChooseArticleDialog) -> None:
        offered.append(dialog.list.model().stringList())
        dialog.box.setText("spleen")
        dialog.seek("spleen")

    answer(monkeypatch, ChooseArticleDialog, choose)
    window.table.view.selectAll()
    window.acts["move_to_article"].trigger()
    assert offered == [[NEW_ARTICLE, "Spleens — No journal 2011 — 2"]]
    assert (titles(window, 1), titles(window, 2)) == ([], ["Carcinoids", "Prognostic", "Prognostic"])
    assert window.table.view.model().rowCount() == 0
    assert window.table._chips._all.text() == "All 0"
    window.desk.undo()
    assert titles(window, 1) == ["Prognostic"]
    assert window.table.view.model().rowCount() == 1


def test_references_are_copied_to_a_new_article(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, ChooseArticleDialog, lambda dialog: dialog.list.setCurrentIndex(dialog.list.model().index(0)))
    window.table.view.selectAll()
    window.acts["copy_to_article"].trigger()
    assert window.desk.article_id == 3
    assert (titles(window, 1), titles(window, 3)) == (["Prognostic"], ["Prognostic"])
    window.desk.undo()
    assert len(window.desk.library.articles()) == 2


def test_references_let_go_on_their_own_article_stay(window: MainWindow) -> None:
    steps = len(window.desk.library.steps())
    window.rearranging.put(list(window.desk.library.ids(View(1))), 1, copies=False)
    assert len(window.desk.library.steps()) == steps


def test_references_dragged_beside_the_table_are_carried_on(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[list[int]] = []
    monkeypatch.setattr(window.table.deeds._printed, "carry", lambda ids, _source: carried.append(list(ids)))
    header = window.table.view.verticalHeader()
    start = QPoint(10, header.sectionViewportPosition(0) + 8)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for place in (start + QPoint(0, 300), QPoint(-60, 40)):
        assert carried == []  # above and below the rows they scroll
        where = (QPointF(place), QPointF(header.viewport().mapToGlobal(place)))
        button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        header.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, *where, button, button, no_key))
    assert carried == [list(window.desk.library.ids(View(1)))]
    assert not header.is_dragging


def test_articles_that_are_shown_together_are_made_one(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert not window.acts["merge_articles"].isEnabled()
    window.desk.show_articles([1, 2])
    assert window.acts["merge_articles"].isEnabled()
    seen: list[tuple[int, int]] = []
    answer(monkeypatch, UniteDialog, lambda dialog: seen.append((dialog.table.rowCount(), dialog.which.count())))
    window.acts["merge_articles"].trigger()
    qtbot.waitUntil(lambda: window.jobs.idle and bool(seen), timeout=20_000)
    QApplication.processEvents()
    assert seen == [(1, 2)]
    assert window.desk.article_id == 1
    assert titles(window, 1) == ["Prognostic", "Carcinoids"]
    assert window.desk.library.references(1)[0].volume == "113"
    assert window.desk.library.article(1).year == "2011"
    window.desk.undo()
    assert (titles(window, 1), titles(window, 2)) == (["Prognostic"], ["Carcinoids", "Prognostic"])


def test_the_order_of_the_articles_comes_back_with_the_next_start(open_window: OpenWindow) -> None:
    window = open_window()
    for name in ("articles_year", "articles_grouped"):
        window.acts[name].trigger()
    assert window.acts["articles_year"].isChecked()
    window.close()
    again = open_window()
    assert again.acts["articles_year"].isChecked()
    assert again.acts["articles_grouped"].isChecked()


def test_what_several_articles_hold_together_is_counted(window: MainWindow) -> None:
    window.desk.show_articles([1, 2])
    assert "3 references" in window.statusBar().text()
    window.desk.show_article(1)
    assert "1 reference" in window.statusBar().text()
