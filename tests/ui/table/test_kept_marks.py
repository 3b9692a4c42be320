"""Where several articles are shown, cells are marked by what the library keeps of the findings."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model import Article, Reference
from app.resources import resource
from ui.findings import strongest
from ui.table.columns import COLUMNS, NUMBER_OF, Column
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """All references of a library with the sample and another article, both checked."""
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.desk.lane._rest.setInterval(10)
    sample = window.desk.article_id
    with window.desk.library.step("Add") as step:
        step.add_article(Article(title="Another"), [Reference(title="A tum our of the liver", year="2O11")])
    window.desk.show_article(sample)
    rest(window, qtbot)
    window.desk.show_article(None)
    return window


def rest(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until every article is checked as it is now."""
    desk = window.desk
    qtbot.waitUntil(
        lambda: not desk.library.unchecked(desk.findings.checks()) and window.jobs.idle and not desk.lane._told,
        timeout=60_000,
    )
    QApplication.processEvents()


def mark(window: MainWindow, row: int, field: str) -> str:
    return strongest(window.table._model.findings(row, NUMBER_OF[field]))


def test_all_references_have_the_marks_that_they_have_in_their_articles(window: MainWindow, qtbot: QtBot) -> None:
    model, desk = window.table._model, window.desk
    kept = {(model.ids[row], column.name): mark(window, row, column.name) for row in range(27) for column in _columns()}
    whole = {model.ids[row]: strongest(model.findings(row)) for row in range(27)}
    assert set(whole.values()) == {"", "certain", "likely", "ask"}
    for article in [each.id for each in desk.library.articles()]:
        desk.show_article(article)
        desk.findings._check()
        qtbot.waitUntil(lambda: window.jobs.idle and bool(desk.findings.open), timeout=20_000)
        for row in range(model.rowCount()):
            assert strongest(model.findings(row)) == whole.pop(model.ids[row])
            for column in _columns():
                assert mark(window, row, column.name) == kept[model.ids[row], column.name]
    assert not whole


def test_a_mark_says_what_it_is_about(window: MainWindow) -> None:
    model = window.table._model
    spoken = model.data(model.index(26, NUMBER_OF["year"]), Qt.ItemDataRole.AccessibleTextRole)
    assert "certain: Year" in spoken or "likely: Year" in spoken, spoken


def test_an_edited_cell_loses_its_mark_and_gets_that_of_the_next_check(window: MainWindow, qtbot: QtBot) -> None:
    assert mark(window, 26, "year")
    assert mark(window, 26, "title")
    assert window.table._model.set_text(26, NUMBER_OF["year"], "2011")
    window.desk.lane.moved.emit(1)  # as it does whenever it counts what is still to be checked
    assert not mark(window, 26, "year")
    assert mark(window, 26, "title")
    rest(window, qtbot)
    assert not mark(window, 26, "year")
    assert mark(window, 26, "title")
    window.desk.undo()
    window.desk.show_article(None)
    rest(window, qtbot)
    assert mark(window, 26, "year")


def test_the_menu_of_fixes_says_where_a_kept_finding_is_mended(window: MainWindow) -> None:
    said: list[str] = []
    window.desk.said.connect(said.append)
    window.table.view.put_cursor(26, NUMBER_OF["year"])
    window.reviewing.open_fixes()
    assert said == ["Findings are mended in their article. F8 opens the article of this reference."]


def _columns() -> list[Column]:
    return [column for column in COLUMNS if column.is_field]
