"""The rules of journals in their dialog: written, changed, switched off, carried to another library."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.checks.rules.rule import Rule
from app.library import Library
from app.model import Article, Reference
from app.rules import keep, read_rules, rules_of
from ui import signs
from ui.desk import Desk
from ui.dialogs.rule import RuleDialog
from ui.dialogs.rules import RulesDialog

FULL = Rule("pages", "pages", "256-65", "256-265", "Lancet")
GUT = Rule("text", "container_title", "=Gut", "Gut")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = Library.create(tmp_path / "list.corrigenda")
    with library.step("Import") as step:
        article_id = step.add_article(Article(journal="Lancet"), [Reference(pages="1307-12"), Reference(pages="1-2")])
        keep(step, [FULL, GUT], [])
    desk = Desk(library)
    desk.show_article(article_id)
    yield desk
    desk.jobs.stop()
    library.close()
    desk.deleteLater()


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> RulesDialog:
    dialog = RulesDialog(desk)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: desk.jobs.idle)
    return dialog


def shown(dialog: RulesDialog) -> list[list[str]]:
    table = dialog.table
    return [[table.item(row, column).text() for column in range(1, 7)] for row in range(table.rowCount())]


def test_each_rule_says_what_it_does_and_how_often_it_applies_here(dialog: RulesDialog) -> None:
    assert shown(dialog) == [
        ["Lancet", "Pages", "256-65", "256-265", "page ranges in full, as in “256-265”", "1"],
        ["Every journal", "Journal", "=Gut", "Gut", "“=Gut” is “Gut”", "0"],
    ]
    assert dialog.told.text().startswith("2 rules, 2 on.")


def test_space_switches_a_rule_off_and_undo_on_again(dialog: RulesDialog, desk: Desk) -> None:
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [rule.is_on for rule in rules_of(desk.library)] == [False, True]
    assert desk.library.next_undo().label == "Switch 1 rule off"
    for _more_than_was_done in range(2):
        dialog.undo()
    assert dialog.table.chosen() == [0, 1]
    assert len(desk.library.articles()) == 1


def test_a_rule_is_chosen_though_the_dialog_was_opened_with_ctrl_held(desk: Desk, qtbot: QtBot) -> None:
    elsewhere = QLineEdit()
    qtbot.addWidget(elsewhere)
    QTest.mouseClick(elsewhere, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    dialog = RulesDialog(desk)
    qtbot.addWidget(dialog)
    assert len(dialog._chosen()) == 1


def test_space_switches_all_chosen_rules_off_in_one_step(dialog: RulesDialog, desk: Desk) -> None:
    dialog.table.selectAll()
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [rule.is_on for rule in rules_of(desk.library)] == [False, False]
    assert desk.library.next_undo().label == "Switch 2 rules off"


def test_delete_takes_the_chosen_rules_away_and_the_last_leaves_a_hint(dialog: RulesDialog, desk: Desk) -> None:
    dialog.table.selectAll()
    QTest.keyClick(dialog, Qt.Key.Key_Delete)
    assert rules_of(desk.library) == []
    assert dialog._pages.currentWidget() is dialog.nothing
    assert not dialog.export_button.isEnabled()


def answer(patch: pytest.MonkeyPatch, use: Callable[[RuleDialog], int]) -> None:
    patch.setattr(RuleDialog, "exec", use)


def test_a_rule_is_added_for_the_journal_of_the_article_by_an_example(
    dialog: RulesDialog, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def use(asked: RuleDialog) -> int:
        asked.field.setCurrentIndex(asked.field.findData("pages"))
        asked.before.setText("12-15")
        asked.after.setText("rubbish")
        assert asked.told.sign == signs.CERTAIN
        asked.after.setText("12–15")
        assert asked.told.text() == "It will find and offer to write ranges as “12–15”, with “–”."
        return 1

    answer(monkeypatch, use)
    QTest.keyClick(dialog, Qt.Key.Key_Insert)
    assert rules_of(desk.library)[2] == Rule("dash", "pages", "12-15", "12–15", "Lancet", id=3)


def test_a_rule_that_was_given_up_is_offered_when_one_is_added_again(
    dialog: RulesDialog, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up(asked: RuleDialog) -> int:
        asked.before.setText("12-15")
        return 0

    def bring_back(asked: RuleDialog) -> int:
        next(each for each in asked.findChildren(QPushButton) if each.text() == "B&ring it back").click()
        assert asked.before.text() == "12-15"
        return 0

    answer(monkeypatch, give_up)
    QTest.keyClick(dialog, Qt.Key.Key_Insert)
    answer(monkeypatch, bring_back)
    QTest.keyClick(dialog, Qt.Key.Key_Insert)
    assert len(rules_of(desk.library)) == 2


def test_enter_edits_the_chosen_rule(dialog: RulesDialog, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def use(asked: RuleDialog) -> int:
        assert [asked.kind.itemData(row) for row in range(asked.kind.count())] == ["pages"]
        asked.journal.clear()
        return 1

    answer(monkeypatch, use)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert rules_of(desk.library)[0] == FULL._replace(journal="", id=1)


def test_rules_go_to_a_file_and_come_from_one(
    dialog: RulesDialog, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rules.csv"
    monkeypatch.setattr("ui.dialogs.rules.QFileDialog.getSaveFileName", lambda *_: (str(path.with_suffix("")), ""))
    dialog.choose_export()
    assert read_rules(path.read_text(encoding="utf-8")).rules == [FULL, GUT]
    desk.do("Delete", lambda step: step.delete("rule", [1]))
    dialog.bring_from(path)
    assert [rule.before for rule in rules_of(desk.library)] == ["=Gut", "256-65"]
    assert dialog.told.text() == "1 of 2 rules in rules.csv were new."
    path.write_text("nothing of the kind", encoding="utf-8")
    dialog.bring_from(path)
    assert dialog.told.text().startswith("These are no rules")
