from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ages import MEASURES, Target
from ui.dialogs.targets import TargetsDialog


def test_what_is_typed_is_what_the_journal_wants(qtbot: QtBot) -> None:
    dialog = TargetsDialog("Lancet", [])
    qtbot.addWidget(dialog)
    assert dialog.targets() == [Target("last_five", True, 50)]
    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    row = dialog.rows[1]
    row.measure.setCurrentIndex(row.measure.findData("self_citations"))
    row.bound.setCurrentIndex(1)
    row.limit.setValue(12.5)
    assert dialog.targets() == [Target("last_five", True, 50), Target("self_citations", False, 12.5)]
    assert row.limit.text() == "12.5 %"


def test_a_target_can_be_taken_out(qtbot: QtBot) -> None:
    wishes = [Target("last_five", True, 50), Target("median_age", False, 8)]
    dialog = TargetsDialog("Lancet", wishes)
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.rows[0].remove, Qt.MouseButton.LeftButton)
    assert dialog.targets() == wishes[1:]
    qtbot.mouseClick(dialog.rows[0].remove, Qt.MouseButton.LeftButton)
    assert dialog.targets() == []


def test_shares_end_at_a_hundred_and_numbers_do_not(qtbot: QtBot) -> None:
    dialog = TargetsDialog("Lancet", [Target("references", True, 250)])
    qtbot.addWidget(dialog)
    row = dialog.rows[0]
    assert row.limit.text() == "250"
    row.measure.setCurrentIndex(row.measure.findData("with_doi"))
    assert row.limit.value() == 100


def test_every_measure_can_be_added_and_the_same_wish_counts_once(qtbot: QtBot) -> None:
    dialog = TargetsDialog("Lancet", [Target("last_five", True, 50)] * 2)
    qtbot.addWidget(dialog)
    assert len(dialog.targets()) == 1
    for _ in MEASURES:
        qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert {each.measure for each in dialog.targets()} == set(MEASURES)
