"""Duplicates compared side by side in the window."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from app.library import View
from ui.dialogs.merge import DIFFERENT, MergeDialog
from ui.panels.findings import FindingsPanel, is_pair
from ui.sentence import Sentence
from ui.window import MainWindow

LIST = (
    "1. Rindi G., Klöppel G., Ahlman H. TNM staging of foregut tumors: a proposal. Virchows Arch 2006; 449: 395-401\n"
    "2. Lehnert T. Liver transplantation for metastatic carcinoma. Transplantation 1998; 66: 1307-1312\n"
    "3. Rindi G., Klöppel G., Ahlman H. TNM staging of foregut tumors: a proposal. Virchows Arch 2006; 449: 395\n"
)
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with a list in which one work stands twice."""
    window = open_window()
    window.opening.paste_page(LIST)
    checked(qtbot, window)
    return window


def checked(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle and not window.desk.findings._rest.isActive(), timeout=20_000)
    QApplication.processEvents()


def pairs(window: MainWindow) -> int:
    return sum(is_pair(finding) for finding in window.desk.findings.open)


def choose_pair(window: MainWindow) -> FindingsPanel:
    panel = window.docks["findings"].widget()
    assert isinstance(panel, FindingsPanel)
    while not is_pair(panel.step(1)):  # type: ignore[arg-type]
        pass
    return panel


def test_duplicates_are_merged_field_by_field_in_one_step(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[MergeDialog] = []

    def accept(dialog: MergeDialog) -> int:
        asked.append(dialog)
        return int(MergeDialog.DialogCode.Accepted)

    monkeypatch.setattr(MergeDialog, "exec", accept)
    panel = choose_pair(window)
    assert panel.fix_button.text() == "&Compare…"
    panel.fix()
    assert asked[0].windowTitle() == "R1 and R3"
    checked(qtbot, window)
    library = window.desk.library
    left = library.rows(library.ids(View(window.desk.article_id)))
    assert [each.year for each in left] == ["2006", "1998"]
    assert left[0].pages == "395-401"
    assert pairs(window) == 0
    assert window.acts["undo"].text() == "&Undo merge R3 into R1"


def test_two_works_that_only_look_alike_are_told_apart_for_good(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MergeDialog, "exec", lambda _dialog: DIFFERENT)
    choose_pair(window).fix()
    checked(qtbot, window)
    assert pairs(window) == 0
    assert len(window.desk.library.ids(View())) == 3
    window.opening.paste_page(f"Another Journal\n\nAnother article\n\nA. Author\n\nReferences\n\n{LIST}")
    checked(qtbot, window)
    assert len(window.desk.library.articles()) == 2
    assert pairs(window) == 0, "the same two works in another article"
    window.desk.show_article(1)
    while window.acts["undo"].text() != "&Undo tell two works apart":
        window.acts["undo"].trigger()
        checked(qtbot, window)
    window.acts["undo"].trigger()
    checked(qtbot, window)
    assert pairs(window) == 1


def test_the_dialog_offers_both_texts_of_each_field_in_which_they_differ(window: MainWindow, qtbot: QtBot) -> None:
    library = window.desk.library
    first, _, third = (library.reference(each) for each in library.ids(View(window.desk.article_id)))
    dialog = MergeDialog(first, third, numbers=(1, 3), printed=("", ""), may_differ=True, parent=window)
    qtbot.addWidget(dialog)
    names = [button.accessibleName() for button in dialog.findChildren(QRadioButton)]
    assert names == ["Pages: 395-401", "Pages: 395"]
    labels = [label.text() for label in dialog.findChildren(Sentence)]
    assert labels[-3:] == ["R1", "R3", "Pages"], "each column says whose texts stand in it"
    dialog.findChildren(QRadioButton)[1].setChecked(True)
    assert dialog.values() == {"pages": "395"}


def test_merging_asks_for_two_references(window: MainWindow) -> None:
    window.table.view.select_rows([0], current=0)
    window.acts["merge"].trigger()
    assert window.statusBar().currentMessage() == "Select two references to be merged."
