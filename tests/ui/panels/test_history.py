"""The panel of the history: steps and their changes, what differs since the start, the values of a cell."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.library import Library, View
from app.model import Article, Reference
from ui.desk import Desk
from ui.dialogs.conflicts import ConflictsDialog
from ui.dialogs.deleted import DeletedDialog
from ui.panels.history import HistoryPanel
from ui.panels.history_lines import Line
from ui.panels.history_pages import CELL, MORE, PAGE, SINCE, STEPS

Show = Callable[[QWidget, int, int], QWidget]


@pytest.fixture
def ids(desk: Desk) -> list[int]:
    return list(desk.library.ids(View(desk.article_id)))


@pytest.fixture
def panel(desk: Desk, show: Show, qtbot: QtBot) -> HistoryPanel:
    made = HistoryPanel(desk)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    show(made, 320, 500)
    settle(made, qtbot)
    return made


def settle(panel: HistoryPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: panel._desk.jobs.idle and not panel._read_rest.isActive() and not panel._search_rest.isActive(),
        timeout=10_000,
    )


def put(desk: Desk, row: int, column: str, value: object) -> None:
    desk.do(f"Edit {column}", lambda step: step.set(row, column, value))


def shown(panel: HistoryPanel) -> list[str]:
    return [line.text for line in panel.model.lines]


def choose(panel: HistoryPanel, line: Line) -> None:
    panel.tree.setCurrentIndex(panel.model.index_of(line))


def opened(panel: HistoryPanel, line: Line, qtbot: QtBot) -> list[Line]:
    panel.tree.expand(panel.model.index_of(line))
    settle(panel, qtbot)
    return line.lines


def test_steps_are_listed_and_a_new_one_comes_on_top_while_what_is_open_stays(
    panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot
) -> None:
    assert shown(panel) == ["Read the sample"]
    opened(panel, panel.model.lines[0], qtbot)
    put(desk, ids[0], "volume", "450")
    settle(panel, qtbot)
    assert shown(panel) == ["Edit volume", "Read the sample"]
    assert panel.model.lines[0].detail.endswith(" · 449 → 450")
    assert panel.tree.isExpanded(panel.model.index(1, 0))
    [change] = opened(panel, panel.model.lines[0], qtbot)
    assert (change.text, change.detail) == ("R1 volume", "449 → 450")


def test_who_stood_at_the_latest_step_stands_at_the_latest_one_but_a_chosen_one_is_not_left(
    panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot
) -> None:
    put(desk, ids[0], "volume", "450")
    settle(panel, qtbot)
    QTest.keyClick(panel.tree, Qt.Key.Key_Delete)  # and not the reading of the page, which was the latest before
    assert desk.library.reference(ids[0]).volume == "449"
    settle(panel, qtbot)
    choose(panel, panel.model.lines[1])
    put(desk, ids[0], "volume", "451")
    settle(panel, qtbot)
    assert panel._chosen().text == "Read the sample"


def test_delete_takes_a_step_back_wherever_it_stands_and_again_does_it_again(
    panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot
) -> None:
    put(desk, ids[0], "volume", "450")
    put(desk, ids[1], "year", "2009")
    settle(panel, qtbot)
    choose(panel, panel.model.lines[1])
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert said.args == ["Undone: Edit volume. Ctrl+Y does it again."]
    assert desk.library.next_redo().label == "Edit volume"
    assert desk.library.reference(ids[0]).volume == "449"
    settle(panel, qtbot)
    assert "taken back" in panel.model.lines[1].detail
    assert panel.undo_button.text() == "Do a&gain"
    QTest.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert (desk.library.reference(ids[0]).volume, desk.library.reference(ids[1]).year) == ("450", "2009")


def test_a_single_change_is_put_back_and_shown_in_the_table(
    panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot
) -> None:
    def edits(step) -> None:  # type: ignore[no-untyped-def]
        step.set(ids[0], "volume", "1")
        step.set(ids[0], "issue", "2")

    desk.do("Edit two", edits)
    settle(panel, qtbot)
    lines = opened(panel, panel.model.lines[0], qtbot)
    choose(panel, lines[1])
    with qtbot.waitSignal(panel.cell_shown) as heard:
        panel.undo()
    assert heard.args == [ids[0], "issue"]
    assert (desk.library.reference(ids[0]).volume, desk.library.reference(ids[0]).issue) == ("1", "")
    assert desk.library.next_undo().label == "Put back R1 issue"


def conflicting(panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot) -> None:
    def edits(step) -> None:  # type: ignore[no-untyped-def]
        step.set(ids[0], "volume", "1")
        step.set(ids[0], "issue", "2")

    desk.do("Edit two", edits)
    put(desk, ids[0], "volume", "3")
    settle(panel, qtbot)
    choose(panel, panel.model.lines[1])


@pytest.mark.parametrize(("ticks", "volume"), [(False, "3"), (True, "449")])
def test_what_was_changed_again_since_is_asked_about(
    panel: HistoryPanel,
    desk: Desk,
    ids: list[int],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    ticks: bool,
    volume: str,
) -> None:
    def answer(dialog: ConflictsDialog) -> int:
        assert [dialog.table.item(0, column).text() for column in (1, 2, 3)] == ["R1 volume", "3", "449"]
        if ticks:
            QTest.keyClick(dialog.table, Qt.Key.Key_Space)
        return 1

    monkeypatch.setattr(ConflictsDialog, "exec", answer)
    conflicting(panel, desk, ids, qtbot)
    panel.undo()
    assert (desk.library.reference(ids[0]).volume, desk.library.reference(ids[0]).issue) == (volume, "")
    settle(panel, qtbot)
    assert "taken back" in panel.model.lines[1].detail


@pytest.mark.parametrize(
    ("rest", "first", "then"), [(1, "Undo the rest", "Undo, and put back 1"), (0, "", "Put back 1")]
)
def test_what_is_asked_can_be_done_only_if_it_changes_something(
    panel: HistoryPanel,
    desk: Desk,
    ids: list[int],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    rest: int,
    first: str,
    then: str,
) -> None:
    seen: list[str] = []

    def told(dialog: ConflictsDialog) -> str:
        return dialog._accept.text().replace("&", "") if dialog._accept.isEnabled() else ""

    def answer(dialog: ConflictsDialog) -> int:
        seen.append(told(dialog))
        QTest.keyClick(dialog.table, Qt.Key.Key_Space)
        seen.append(told(dialog))
        return 0

    monkeypatch.setattr(ConflictsDialog, "exec", answer)
    if rest:
        conflicting(panel, desk, ids, qtbot)
    else:
        put(desk, ids[0], "volume", "2")
        put(desk, ids[0], "volume", "3")
        settle(panel, qtbot)
        choose(panel, panel.model.lines[1])
    panel.undo()
    assert seen == [first, then]


def test_nothing_is_done_when_the_question_is_cancelled(
    panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ConflictsDialog, "exec", lambda _dialog: 0)
    conflicting(panel, desk, ids, qtbot)
    panel.undo()
    assert (desk.library.reference(ids[0]).volume, desk.library.reference(ids[0]).issue) == ("3", "2")


def test_what_differs_since_the_author_sent_it_is_gathered_by_entry(
    panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot
) -> None:
    put(desk, ids[1], "volume", "1")
    put(desk, ids[1], "volume", "2")
    put(desk, ids[0], "title", f"{desk.library.reference(ids[0]).title} of lists")
    put(desk, ids[0], "year", "2007")
    desk.do("Delete", lambda step: step.delete("reference", [ids[2]]))
    panel.look_at(SINCE)
    settle(panel, qtbot)
    assert shown(panel) == ["R1 · Rindi 2007", "R2 volume · Pape 2008", "Deleted reference"]
    assert [line.detail for line in panel.model.lines[0].lines] == ["… system → … system of lists", "2006 → 2007"]
    assert panel.model.lines[1].detail == "113 → 2"
    choose(panel, panel.model.lines[0])
    panel.undo()
    assert desk.library.next_undo().label == "Put back all of R1"
    assert desk.library.reference(ids[0]).year == "2006"
    panel.search.setText("volume")
    settle(panel, qtbot)
    assert shown(panel) == ["R2 volume · Pape 2008"]
    choose(panel, panel.model.lines[0])
    panel.undo()
    assert desk.library.reference(ids[1]).volume == "113"
    panel.search.clear()
    settle(panel, qtbot)
    assert panel.undo_button.text() == "&Restore"
    panel.undo()
    assert list(desk.library.ids(View(desk.article_id))) == ids


def test_the_values_of_the_current_cell_follow_it_and_any_is_put_back(
    panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot
) -> None:
    put(desk, ids[0], "volume", "450")
    put(desk, ids[0], "volume", "451")
    panel.follow_cell(ids[1], "volume")
    panel.look_at(CELL)
    settle(panel, qtbot)
    assert panel.nothing.text() == "This cell was never changed."
    panel.follow_cell(ids[0], "volume")
    settle(panel, qtbot)
    assert panel.cell_name.text() == "R1 volume"
    assert shown(panel) == ["451", "450", "449"]
    assert not panel.undo_button.isEnabled()
    choose(panel, panel.model.lines[2])
    panel.undo()
    settle(panel, qtbot)
    assert shown(panel) == ["449", "451", "450", "449"]
    assert desk.library.reference(ids[0]).volume == "449"


def test_the_menu_key_opens_the_menu_of_the_chosen_line(
    panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot
) -> None:
    for row in ids:
        put(desk, row, "volume", "1")
    settle(panel, qtbot)
    choose(panel, panel.model.lines[1])
    at = panel.tree.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, panel.tree.viewport().mapToGlobal(at))
    QApplication.sendEvent(panel.tree.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text().partition("\t")[0] for action in menu.actions()] == ["&Undo this step", "&Show in the table"]
    menu.actions()[0].trigger()
    menu.close()
    settle(panel, qtbot)
    assert [line.is_quiet for line in panel.model.lines] == [False, True, False, False]


def test_a_value_goes_back_into_its_own_cell_though_another_one_is_current_by_now(
    panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot
) -> None:
    put(desk, ids[0], "volume", "450")
    panel.view.setCurrentIndex(CELL)
    panel.follow_cell(ids[0], "volume")
    settle(panel, qtbot)
    choose(panel, panel.model.lines[1])
    panel.follow_cell(ids[1], "year")  # whose values are not read yet
    year = desk.library.reference(ids[1]).year
    QTest.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert (desk.library.reference(ids[0]).volume, desk.library.reference(ids[1]).year) == ("449", year)


def test_a_reference_that_was_added_empty_is_not_told_as_deleted(panel: HistoryPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.view.setCurrentIndex(SINCE)
    with desk.library.step("Add a reference") as step:
        [added] = step.add_references(desk.article_id or 0, [Reference()])
    put(desk, added, "title", "By hand")
    settle(panel, qtbot)
    [line] = panel.model.lines
    assert [each.text for each in line.lines] == ["Title", "Added"]


def test_words_are_found_in_the_history(panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot) -> None:
    put(desk, ids[0], "volume", "450")
    put(desk, ids[0], "note", "Wängberg")
    panel.search.setText("wängberg")
    settle(panel, qtbot)
    assert shown(panel) == ["Edit note"]
    panel.search.setText("nowhere")
    settle(panel, qtbot)
    assert panel.nothing.text() == "Nothing in the history holds these words."


@pytest.mark.parametrize(("key", "kept"), [("Escape", ""), ("Down", "volume"), ("Return", "volume")])
def test_esc_ends_a_search_and_it_down_and_enter_lead_to_what_was_found(
    panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot, key: str, kept: str
) -> None:
    put(desk, ids[0], "volume", "2")
    panel.search.setFocus()
    QTest.keyClicks(panel.search, "volume")
    settle(panel, qtbot)
    QTest.keyClick(panel.search, Qt.Key[f"Key_{key}"])
    settle(panel, qtbot)
    assert panel.search.text() == kept
    assert panel.tree.hasFocus()
    assert shown(panel)[0] == "Edit volume"


def test_a_long_history_is_read_page_by_page(library: Library, show: Show, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(library.path)) as log, log:
        at = "2026-01-01T10:00:00.000+00:00"
        log.executemany(
            "INSERT INTO step (at, label, origin, changes) VALUES (?, ?, 'edit', 0)",
            [(at, f"Step {number}") for number in range(PAGE + 2 * MORE)],
        )
    desk = Desk(library)
    panel = HistoryPanel(desk)
    show(panel, 320, 400)
    settle(panel, qtbot)
    assert len(panel.model.lines) == PAGE
    for _page in range(3):
        QTest.keyClick(panel.tree, Qt.Key.Key_End)
        settle(panel, qtbot)
    assert len(panel.model.lines) == PAGE + 2 * MORE + 1
    assert shown(panel)[-2:] == ["Step 0", "Read the sample"]
    desk.deleteLater()


def test_a_deleted_article_is_restored_with_all_that_belonged_to_it(
    panel: HistoryPanel, desk: Desk, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    desk.said.connect(heard.append)
    panel.looking_back.restore_article()
    assert heard == ["No article of this library was deleted."]
    article_id = desk.article_id
    desk.delete_articles([article_id or 0])

    def answer(dialog: DeletedDialog) -> int:
        assert [dialog.table.item(0, column).text() for column in (0, 1)] == ["Sechenov Medical Journal", "3"]
        return 1

    monkeypatch.setattr(DeletedDialog, "exec", answer)
    panel.looking_back.restore_article()
    assert desk.article_id == article_id
    assert list(desk.library.ids(View(article_id))) == ids
    assert len(desk.library.article(article_id or 0).authors) == 4


def test_looking_back_in_one_library_asks_nothing_of_it_when_another_one_is_open(
    panel: HistoryPanel, desk: Desk, ids: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    conflicting(panel, desk, ids, qtbot)
    monkeypatch.setattr(ConflictsDialog, "exec", lambda _dialog: 0)
    panel.undo()
    desk.open(Library.create(tmp_path / "other.corrigenda"))
    with desk.library.step("Add") as step:
        article_id = step.add_article(Article(title="Other"), [Reference(title="One")])
    assert desk.do("Edit", lambda step: step.set(article_id, "title", "Another", table="article"))
    desk.library.undo()
    assert desk.article_id == article_id
    desk.library.close()


def test_of_articles_deleted_together_one_is_restored_alone(
    panel: HistoryPanel, desk: Desk, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = desk.article_id or 0
    with desk.library.step("Add") as step:
        second = step.add_article(Article(title="Second"), [Reference(title="One")])
    desk.delete_articles([first, second])
    monkeypatch.setattr(DeletedDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(
        DeletedDialog, "chosen", lambda dialog: next(each for each in dialog._deleted if each.article_id == first)
    )
    panel.looking_back.restore_article()
    assert [row.id for row in desk.library.articles()] == [first]
    assert list(desk.library.ids(View(first))) == ids
    restored = desk.library.article(first)
    assert len(restored.authors) == 4
    assert any(author.affiliations for author in restored.authors)
    desk.undo()
    assert desk.library.articles() == []


def test_a_library_that_is_read_only_says_so(panel: HistoryPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.library.read_only = True
    choose(panel, panel.model.lines[0])
    heard: list[str] = []
    desk.said.connect(heard.append)
    panel.undo()
    assert "reading only" in heard[-1]
    desk.library.read_only = False


def test_every_control_has_a_name_for_a_screen_reader(panel: HistoryPanel) -> None:
    for control in (panel, panel.view, panel.search, panel.tree):
        assert control.accessibleName()
    index = panel.model.index(0, 0)
    assert panel.model.data(index, Qt.ItemDataRole.AccessibleTextRole).startswith("Read the sample, ")
    assert panel.view.currentIndex() == STEPS
