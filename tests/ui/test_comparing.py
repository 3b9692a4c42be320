"""Works that other articles cite too, compared in the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from app.library import View
from app.model import Article, Author, Name, Names, Reference
from ui.dialogs.agree import AgreeDialog
from ui.dialogs.counterparts import CounterpartsDialog
from ui.dialogs.side_by_side import DIFFERENT
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]

RINDI = Reference(
    authors=Names((Name("Rindi", "G."), Name("Klöppel", "G.")), et_al=True),
    title="TNM staging of foregut (neuro)endocrine tumors: a consensus proposal",
    container_title="Virchows Arch",
    year="2006",
    volume="449",
    pages="395-401",
)
OTHER = Reference(authors=Names((Name("Pape", "U.F."),)), title="Prognostic relevance", year="2008", pages="1")


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with two articles that share a work; the first is shown."""
    window = open_window()
    with window.desk.library.step("Add") as step:
        step.add_article(Article(title="Livers", year="2010"), [OTHER, RINDI])
        step.add_article(
            Article(title="Spleens", year="2011"),
            [Reference(**{**plainly(RINDI), "pages": "395-410", "doi": "10.1000/1"})],
        )
    window.desk.show_article(1)
    settled(qtbot, window)
    return window


def plainly(reference: Reference) -> dict[str, object]:
    return {name: getattr(reference, name) for name in Reference.__slots__}


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle and not window.desk.findings._rest.isActive(), timeout=20_000)
    QApplication.processEvents()


def compare(window: MainWindow, qtbot: QtBot, action: str = "compare_all") -> CounterpartsDialog | None:
    window.acts[action].trigger()
    settled(qtbot, window)
    return window.comparing._dialog


def rows(dialog: CounterpartsDialog | None) -> list[list[str]]:
    assert dialog is not None
    items = [[dialog.table.item(row, column) for column in range(5)] for row in range(dialog.table.rowCount())]
    return [[item.text() for item in row if item is not None] for row in items]


def test_a_work_of_another_article_is_told_with_where_and_in_what_it_differs(window: MainWindow, qtbot: QtBot) -> None:
    dialog = compare(window, qtbot)
    [row] = rows(dialog)
    assert (row[0], *row[2:]) == ("R2", "Spleens", "R1", "pages, DOI")
    assert dialog is not None
    assert "2 references compared: 1 entry" in dialog.told.text()


def test_the_pair_is_made_to_agree_as_one_step_and_the_list_follows(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(asked: AgreeDialog) -> int:
        names = [button.accessibleName() for button in asked.findChildren(QRadioButton) if button.isChecked()]
        assert names == ["Pages: Leave both", "DOI: 10.1000/1"]
        next(each for each in asked.findChildren(QRadioButton) if each.text() == "395-401").setChecked(True)
        return int(AgreeDialog.DialogCode.Accepted)

    monkeypatch.setattr(AgreeDialog, "exec", answer)
    dialog = compare(window, qtbot)
    assert dialog is not None
    dialog.compare()
    library = window.desk.library
    mine, theirs = (library.rows(library.ids(View(article)))[-1] for article in (1, 2))
    assert (mine.doi, theirs.pages) == ("10.1000/1", "395-401")
    assert rows(dialog)[0][4] == "nothing"
    window.desk.undo()
    assert rows(dialog)[0][4] == "pages, DOI"


def test_two_works_told_apart_are_not_told_again_until_that_is_undone(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AgreeDialog, "exec", lambda _asked: DIFFERENT)
    dialog = compare(window, qtbot)
    assert dialog is not None
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    dialog.compare()
    assert rows(dialog) == []
    window.desk.undo()
    assert len(rows(dialog)) == 1
    QTest.keyClick(dialog, Qt.Key.Key_Delete)
    assert rows(dialog) == []
    dialog.close()
    settled(qtbot, window)
    assert compare(window, qtbot) is None
    assert "none is cited in another article" in window.statusBar().currentMessage()


def test_only_the_selected_references_are_compared_if_asked_so(window: MainWindow, qtbot: QtBot) -> None:
    window.table.view.select_rows([0], current=0)
    assert compare(window, qtbot, "compare_selected") is None
    window.table.view.select_rows([1], current=1)
    assert len(rows(compare(window, qtbot, "compare_selected"))) == 1


def test_an_article_without_a_title_is_called_what_the_list_of_articles_calls_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    with window.desk.library.step("Another article") as step:
        authors = [Author(Name("Petrov", "I."))]
        step.add_article(Article(authors=authors), [Reference(**{**plainly(RINDI), "pages": "3"})])
    window.desk.show_article(1)
    dialog = compare(window, qtbot)
    assert "Untitled: Petrov I." in [row[2] for row in rows(dialog)]


def test_the_other_entry_is_gone_to_in_its_article(window: MainWindow, qtbot: QtBot) -> None:
    dialog = compare(window, qtbot)
    assert dialog is not None
    assert window.desk.current == window.desk.library.ids(View(1))[1]
    dialog.go_to_other()
    assert window.desk.article_id == 2


def test_a_reference_that_is_deleted_leaves_the_list(window: MainWindow, qtbot: QtBot) -> None:
    dialog = compare(window, qtbot)
    window.desk.delete_articles([2])
    assert rows(dialog) == []


def test_a_library_of_one_article_has_nothing_to_compare_with(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.delete_articles([2])
    assert compare(window, qtbot) is None
    assert "no other article" in window.statusBar().currentMessage()
