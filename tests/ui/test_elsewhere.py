"""A correction by hand, offered for the other references in which the same stands."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.checks.rules.rule import Rule
from app.library import Step, View
from app.model import Reference
from app.progress import Progress
from app.rules import keep, rules_of
from app.tasks import stored_value
from ui.dialogs.elsewhere import ElsewhereDialog
from ui.dialogs.fix_certain import FixCertainDialog
from ui.elsewhere import Offer, look
from ui.window import MainWindow

LIST = (
    "1. Raut C.P., Kulke M.H. Targeted therapy in advanced tumors. Oncologist 2011; 16: 286-295\n"
    "2. Lehnert T. Liver transplantation for carcinoma. Oncologist 1998; 66: 1307-1312\n"
    "3. Modlin I.M. A 5-decade analysis of tumors. Cancer 2003; 97: 934-959\n"
)
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with a list in which one journal stands twice."""
    window = open_window()
    window.opening.paste_page(LIST)
    settle(qtbot, window)
    return window


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def references(window: MainWindow) -> list[Reference]:
    return window.desk.library.rows(window.desk.library.ids(View(window.desk.article_id)))


def edit(window: MainWindow, qtbot: QtBot, place: int, column: str, text: str) -> None:
    reference_id = references(window)[place - 1].id or 0
    window.desk.do("Edit", lambda step: step.set(reference_id, column, stored_value(column, text)))
    settle(qtbot, window)


def test_nothing_is_looked_for_where_the_edited_reference_went_in_the_same_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    reference_id = references(window)[0].id or 0

    def edits(step: Step) -> None:
        step.set(reference_id, "container_title", "The Oncologist")
        step.delete("reference", [reference_id])

    assert window.desk.do("Put back all of R1", edits)
    settle(qtbot, window)
    assert window.notice.text() == ""


def test_the_same_journal_elsewhere_is_offered_and_changed_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    edit(window, qtbot, 1, "container_title", "The Oncologist")
    assert window.notice.text() == "The same journal stands in R2 too."
    QTest.mouseClick(window.notice._take, Qt.MouseButton.LeftButton)
    assert [each.container_title for each in references(window)] == ["The Oncologist", "The Oncologist", "Cancer"]
    assert window.acts["undo"].text() == "&Undo change 1 cell likewise"
    settle(qtbot, window)
    assert window.notice.text() == ""


def test_the_offer_goes_when_something_else_is_done(window: MainWindow, qtbot: QtBot) -> None:
    edit(window, qtbot, 1, "container_title", "The Oncologist")
    edit(window, qtbot, 3, "volume", "98")
    assert window.notice.text() == ""


def test_nothing_is_offered_where_nothing_is_the_same_or_an_edit_is_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    edit(window, qtbot, 3, "container_title", "Cancers")
    assert window.notice.text() == ""
    edit(window, qtbot, 1, "container_title", "The Oncologist")
    window.desk.undo()
    settle(qtbot, window)
    assert window.notice.text() == ""


def answer(patch: pytest.MonkeyPatch, use: Callable[[ElsewhereDialog], int]) -> None:
    patch.setattr(ElsewhereDialog, "exec", use)


def test_the_preview_shows_each_change_and_what_is_unticked_stays(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(window, qtbot, 1, "pages", "286-95")
    assert window.notice.text() == "Also in R2 and R3: page ranges shortened, as in “286-95”. Change them too?"

    def use(dialog: ElsewhereDialog) -> int:
        table = dialog.table
        shown = [[table.item(row, column).text() for column in (1, 3, 4)] for row in range(table.rowCount())]
        assert shown == [["R2", "1307-1312", "1307-12"], ["R3", "934-959", "934-59"]]
        QTest.keyClick(table, Qt.Key.Key_Space)
        assert dialog._change.text() == "&Change 1"
        return 1

    answer(monkeypatch, use)
    window.acts["likewise"].trigger()
    assert [each.pages for each in references(window)] == ["286-95", "1307-1312", "934-59"]
    window.desk.undo()
    assert references(window)[2].pages == "934-959"


def test_what_was_meant_is_chosen_and_kept_as_a_rule_of_the_journal_in_the_same_step(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    article_id = window.desk.article_id or 0
    window.desk.do("Journal", lambda step: step.set(article_id, "journal", "Lancet & Co", table="article"))
    edit(window, qtbot, 1, "authors", "Rauth C.P., Kulke M.H.")

    def use(dialog: ElsewhereDialog) -> int:
        assert dialog.keep.text() == "&Keep as a rule of Lancet && Co"
        assert [dialog.meant.itemText(row).partition("  —")[0] for row in range(dialog.meant.count())] == [
            "“Raut C.P.” is “Rauth C.P.”",
            "The surname “Raut” is “Rauth”",
        ]
        assert not dialog._change.isEnabled()
        dialog.meant.setCurrentIndex(1)
        dialog.keep.setChecked(True)
        assert dialog._change.isEnabled()
        return 1

    answer(monkeypatch, use)
    window.acts["likewise"].trigger()
    assert rules_of(window.desk.library) == [Rule("surname", "authors", "Raut", "Rauth", "Lancet & Co", id=1)]
    window.desk.undo()
    assert rules_of(window.desk.library) == []


def test_a_rule_is_a_finding_in_a_later_article(window: MainWindow, qtbot: QtBot) -> None:
    with window.desk.library.step("Keep") as step:
        keep(step, [Rule("text", "container_title", "Cancer", "Cancer (Phila)")], [])
    qtbot.waitUntil(lambda: any(each.check == "RUL01" for each in window.desk.findings.open), timeout=20_000)
    window.desk.findings.fix([each for each in window.desk.findings.open if each.check == "RUL01"])
    assert references(window)[2].container_title == "Cancer (Phila)"


def test_without_a_correction_there_is_nothing_to_do_likewise(window: MainWindow) -> None:
    heard: list[str] = []
    window.desk.said.connect(heard.append)
    window.acts["likewise"].trigger()
    assert heard[-1].startswith("Nothing to do likewise.")


def test_all_that_the_rules_of_the_journal_ask_for_is_shown_and_done_in_one_step(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    window.desk.said.connect(heard.append)
    window.acts["follow_rules"].trigger()
    assert heard[-1] == "No rule of this journal asks for a change."
    full = Rule("pages", "pages", "1051-1054", "1051-4")
    cancer = Rule("text", "container_title", "Cancer", "Cancer (Phila)")
    with window.desk.library.step("Keep") as step:
        keep(step, [full, cancer], [])
    settle(qtbot, window)
    qtbot.waitUntil(lambda: any(each.check == "RUL01" for each in window.desk.findings.open), timeout=20_000)
    monkeypatch.setattr(FixCertainDialog, "exec", lambda dialog: dialog.windowTitle().startswith("Follow"))
    window.acts["follow_rules"].trigger()
    assert [each.pages for each in references(window)] == ["286-95", "1307-12", "934-59"]
    assert references(window)[2].container_title == "Cancer (Phila)"
    window.desk.undo()
    assert references(window)[0].pages == "286-295"


def test_what_is_still_being_looked_for_says_so_and_is_given_up_by_the_next_edit(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Progress] = []

    def slowly(*arguments: object) -> Offer:
        progress = arguments[-1]
        assert isinstance(progress, Progress)
        asked.append(progress)
        while len(asked) == 1:  # the first goes on until it is given up
            progress.report(0, 1)
        return look(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("ui.elsewhere.look", slowly)
    heard: list[str] = []
    window.desk.said.connect(heard.append)
    first, second = (each.id or 0 for each in references(window)[:2])
    window.desk.do("Edit", lambda step: step.set(first, "container_title", "The Oncologist"))
    qtbot.waitUntil(lambda: len(asked) == 1)
    window.acts["likewise"].trigger()
    assert heard[-1] == "The list is still being looked through for the same."
    window.desk.do("Edit", lambda step: step.set(second, "pages", "1307-12"))
    settle(qtbot, window)
    assert asked[0].cancelled
    assert window.notice.text() == "Also in R1 and R3: page ranges shortened, as in “1307-12”. Change them too?"


def test_more_cells_than_are_shown_are_changed_all_the_same(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.dialogs.elsewhere.MOST_SHOWN", 1)
    edit(window, qtbot, 1, "pages", "286-95")

    def use(dialog: ElsewhereDialog) -> int:
        assert dialog.table.rowCount() == 1
        assert "The first 1 is shown" in dialog.told.text()
        QTest.keyClick(dialog.table, Qt.Key.Key_Space)
        assert dialog._change.text() == "&Change 1"
        return 1

    answer(monkeypatch, use)
    window.acts["likewise"].trigger()
    assert [each.pages for each in references(window)] == ["286-95", "1307-1312", "934-59"]


def test_it_is_offered_too_where_all_references_are_shown(window: MainWindow, qtbot: QtBot) -> None:
    first = references(window)[0].id or 0
    window.desk.show_article(None)
    window.desk.do("Edit", lambda step: step.set(first, "container_title", "The Oncologist"))
    settle(qtbot, window)
    assert window.notice.text() == "The same journal stands in R2 too."
