"""Esc in a dialog gives up what was typed, which the same dialog about the same thing then offers."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.ages import Target
from app.checks.rules.rule import Rule
from app.library import Library
from app.model import Name, Names
from ui.desk import Desk
from ui.dialogs.given_up import kept
from ui.dialogs.names import NamesDialog
from ui.dialogs.rule import RuleDialog
from ui.dialogs.targets import TargetsDialog

BEFORE = Names((Name("Rindi", "G."), Name("WHO")))
AFTER = Names((Name("WHO"),), et_al=True)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    library = Library.create(tmp_path / "list.corrigenda")
    desk = Desk(library)
    yield desk
    desk.jobs.stop()
    desk.library.close()
    desk.deleteLater()


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[..., bool]:
    """Shows a dialog whose user does something and then presses Esc, or, with `keeps`, keeps its content."""

    def shown(dialog: QDialog, put: Callable, content: Callable, use: Callable, *, key: str = "a", keeps: bool = False):
        qtbot.addWidget(dialog)

        def run() -> int:
            dialog.show()
            use(dialog)
            if not keeps:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
                assert not dialog.isVisible()
            return int(keeps)

        monkeypatch.setattr(dialog, "exec", run)
        return kept(dialog, desk, key, content=content, put=put)

    return shown


def offer(dialog: QDialog) -> QPushButton | None:
    texts = ("B&ring it back", "Put it a&way")
    return next((each for each in dialog.findChildren(QPushButton) if each.text() in texts), None)


def bring_back(dialog: QDialog) -> None:
    button = offer(dialog)
    assert button is not None
    button.click()


def edit_names(dialog: NamesDialog) -> None:
    dialog.take_out()
    dialog.et_al.setChecked(True)


def show_names(shown: Callable[..., bool], use: Callable[[NamesDialog], object], **how: object) -> NamesDialog:
    dialog = NamesDialog(BEFORE, "Authors of R1", lambda _: [])
    shown(dialog, dialog.put, dialog.names, use, **how)
    return dialog


def test_names_that_were_given_up_are_offered_and_can_be_put_away_again(desk: Desk, shown: Callable[..., bool]) -> None:
    said: list[str] = []
    desk.said.connect(said.append)
    show_names(shown, edit_names)
    assert said == ["What you changed was given up. It is offered when you open this again."]
    looks: list[Names | QPushButton | None] = []

    def look(dialog: NamesDialog) -> None:
        for _ in range(3):
            looks.append(dialog.names())
            bring_back(dialog)

    dialog = show_names(shown, look, keeps=True)
    assert looks == [BEFORE, AFTER, BEFORE]
    assert dialog.names() == AFTER
    assert dialog.printed.text() == "WHO et al."
    show_names(shown, lambda again: looks.append(offer(again)))
    assert looks[-1] is None


def test_what_was_given_up_is_offered_until_it_is_wanted_and_for_the_same_thing_alone(
    shown: Callable[..., bool],
) -> None:
    offers = list[bool]()

    def look(dialog: NamesDialog) -> None:
        offers.append(offer(dialog) is not None)

    show_names(shown, look)
    show_names(shown, edit_names)
    show_names(shown, look, key="b")
    show_names(shown, look)
    show_names(shown, look)
    assert offers == [False, False, True, True]


def test_another_library_offers_nothing_until_the_first_is_open_again(
    desk: Desk, shown: Callable[..., bool], tmp_path: Path
) -> None:
    offers = list[bool]()
    show_names(shown, edit_names)
    desk.open(Library.create(tmp_path / "other.corrigenda"))
    show_names(shown, lambda dialog: offers.append(offer(dialog) is not None))
    desk.open(Library.open(tmp_path / "list.corrigenda"))
    show_names(shown, lambda dialog: offers.append(offer(dialog) is not None))
    assert offers == [False, True]


def test_half_a_rule_that_was_given_up_is_offered(shown: Callable[..., bool]) -> None:
    def begin(dialog: RuleDialog) -> None:
        dialog.field.setCurrentIndex(dialog.field.findData("pages"))
        dialog.before.setText("256-65")
        dialog.after.setText("256-265")
        dialog.journal.setText("Lancet")

    first = RuleDialog(Rule("", "", "", ""))
    shown(first, first.put, first.content, begin)
    again = RuleDialog(Rule("", "", "", ""))
    shown(again, again.put, again.content, bring_back, keeps=True)
    assert again.rule() == Rule("pages", "pages", "256-65", "256-265", "Lancet")


def test_targets_that_were_given_up_are_offered(shown: Callable[..., bool]) -> None:
    def change(dialog: TargetsDialog) -> None:
        dialog.rows[0].limit.setValue(40)
        dialog.add_button.click()

    first = TargetsDialog("Lancet", [])
    shown(first, first.put, first.targets, change)
    wanted = first.targets()
    assert len(wanted) == 2
    again = TargetsDialog("Lancet", [Target("last_five", True, 50)])
    shown(again, again.put, again.targets, bring_back, keeps=True)
    assert again.targets() == wanted
