"""What the checks find, seen and mended in the window."""

import gc
import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.checking import Look
from app.checks import Finding
from app.library import Library, View
from app.model import Article, Reference
from app.progress import Progress
from app.resources import resource
from app.tasks import cell_text
from ui import findings as findings_
from ui.dialogs.fix_certain import FixCertainDialog
from ui.findings import strongest
from ui.panels.article import ArticlePanel
from ui.panels.findings import FindingsPanel
from ui.panels.findings_model import FINDING
from ui.table.columns import NUMBER_OF
from ui.window import MainWindow

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample, checked."""
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    checked(qtbot, window)
    return window


def checked(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the checks have looked at the article as it is now."""
    findings = window.desk.findings
    qtbot.waitUntil(lambda: not findings._rest.isActive() and window.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def panel(window: MainWindow) -> FindingsPanel:
    found = window.docks["findings"].widget()
    assert isinstance(found, FindingsPanel)
    return found


def reference(window: MainWindow, place: int) -> Reference:
    library = window.desk.library
    return library.reference(library.ids(View(window.desk.article_id))[place - 1])


def at(window: MainWindow, place: int) -> Finding:
    """The first finding about a reference that has a fix."""
    return next(each for each in window.desk.findings.open if each.references == (place,) and each.fixes)


def choose(window: MainWindow, finding: Finding) -> None:
    own = panel(window)
    own._choose(next(index for index in own._rows() if index.data(Qt.ItemDataRole.UserRole) == finding))


def test_a_misspelt_surname_is_marked_shown_and_mended_by_two_keys(window: MainWindow, qtbot: QtBot) -> None:
    own = panel(window)
    for _ in range(len(window.desk.findings.open)):
        QTest.keyClick(window, KEY.Key_F8)
        current = own.current()
        if current is not None and current.before == "Alhman":
            break
    assert window.desk.current == reference(window, 3).id
    assert window.table.view.currentIndex().column() == NUMBER_OF["authors"]
    QTest.keyClick(window, KEY.Key_Period, CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction().text() == "Fix: Ahlman"
    QTest.keyClick(menu, KEY.Key_Return)
    assert "Ahlman" in cell_text(reference(window, 3), "authors")
    assert window.acts["undo"].text() == "&Undo fix “Alhman” in R3"
    checked(qtbot, window)
    assert all(each.before != "Alhman" for each in window.desk.findings.open)
    window.desk.undo()
    checked(qtbot, window)
    assert any(each.before == "Alhman" for each in window.desk.findings.open)


def test_what_is_typed_after_f8_mends_what_it_went_to_wherever_the_cursor_was(window: MainWindow) -> None:
    article, own = window.docks["article"].widget(), panel(window)
    assert isinstance(article, ArticlePanel)
    article.people.new_author.setFocus()
    seen = set()
    for _ in range(len(window.desk.findings.open)):
        QTest.keyClick(window, KEY.Key_F8)
        finding = own.current()
        assert finding is not None
        focus = QApplication.focusWidget()
        if finding.references:
            assert focus is window.table.view
        elif finding.before == "Reseach":
            assert isinstance(focus, QLineEdit | QPlainTextEdit)
            assert article.people.isAncestorOf(focus)
            QTest.keyClicks(focus, "Research")
            QTest.keyClick(focus, KEY.Key_Return)
        seen.add(bool(finding.references))
    assert seen == {True, False}
    affiliations = window.desk.article().affiliations  # type: ignore[union-attr]
    assert affiliations[0].text == "N.N. Blokhin Russian Cancer Research Center"


def test_f8_passes_over_what_printing_mends_and_the_panel_marks_it_as_done(window: MainWindow, qtbot: QtBot) -> None:
    own, every = panel(window), window.desk.findings.open
    left = [each for each in every if not each.is_mended]
    seen = []
    for _ in left:
        QTest.keyClick(window, KEY.Key_F8)
        seen.append(own.current())
    assert set(map(id, seen)) == set(map(id, left))
    mended = next(index for index in own._rows() if index.data(FINDING).is_mended)
    assert str(mended.data()).startswith("✓ R4")
    assert str(mended.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("mended by printing, R4")
    window.desk.findings.ignore(left)
    checked(qtbot, window)
    QTest.keyClick(window, KEY.Key_F8)
    assert window.statusBar().currentMessage() == "Nothing to review."


def test_f8_leaves_the_cursor_in_the_list_of_findings(window: MainWindow) -> None:
    panel(window).tree.setFocus()
    QTest.keyClick(window, KEY.Key_F8)
    assert panel(window).tree.hasFocus()


def test_the_mark_of_a_cell_goes_at_once_when_it_is_edited(window: MainWindow) -> None:
    findings, third = window.desk.findings, reference(window, 3)
    assert third.id is not None
    assert strongest(findings.of_cell(third.id, "authors")) == "likely"
    window.desk.do("Edit", lambda step: step.set(third.id or 0, "authors", third.authors))
    assert strongest(findings.of_cell(third.id, "authors")) == "likely"
    window.desk.do("Edit", lambda step: step.set(third.id or 0, "authors", reference(window, 4).authors))
    assert findings.of_cell(third.id, "authors") == []


def test_shift_f8_goes_back_and_round(window: MainWindow) -> None:
    own = panel(window)
    QTest.keyClick(window, KEY.Key_F8)
    first = own.current()
    QTest.keyClick(window, KEY.Key_F8, SHIFT)
    assert own.current() is not None
    assert own.current() != first
    QTest.keyClick(window, KEY.Key_F8)
    assert own.current() == first


def test_an_ignored_finding_does_not_come_back_until_its_words_change(window: MainWindow, qtbot: QtBot) -> None:
    finding = at(window, 3)
    choose(window, finding)
    QTest.mouseClick(panel(window).ignore_button, Qt.MouseButton.LeftButton)
    checked(qtbot, window)
    assert finding not in window.desk.findings.open
    sixth = reference(window, 6).id or 0
    window.desk.do("Edit", lambda step: step.set(sixth, "volume", "9"))
    checked(qtbot, window)
    assert finding not in window.desk.findings.open
    window.desk.undo()
    window.desk.undo()
    checked(qtbot, window)
    assert finding in window.desk.findings.open


def test_the_next_finding_is_chosen_after_one_was_fixed(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, at(window, 3))
    QTest.keyClick(panel(window).tree, KEY.Key_Return)
    checked(qtbot, window)
    assert panel(window).current() is not None


def test_findings_are_grouped_by_check_or_by_reference(window: MainWindow) -> None:
    own = panel(window)
    by_check = [own.model.item(row).text() for row in range(own.model.rowCount())]
    QTest.mouseClick(own.grouping, Qt.MouseButton.LeftButton)
    by_reference = [own.model.item(row).text() for row in range(own.model.rowCount())]
    assert by_check != by_reference
    assert any(text.startswith("R3  ") for text in by_reference)
    every = window.desk.findings.open
    mended = sum(each.is_mended for each in every)
    assert own.count.text() == f"{len(every) - mended} open · {mended} mended"


def test_findings_are_grouped_as_they_were_after_a_restart(
    window: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    QTest.mouseClick(panel(window).grouping, Qt.MouseButton.LeftButton)
    window.close()
    again = open_window()
    checked(qtbot, again)
    assert panel(again).grouping.text() == "by reference"
    assert panel(again).model.item(0).text().startswith("R1  ")


def test_what_is_certain_is_fixed_in_one_step_but_for_what_was_unticked(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sixth = reference(window, 6).id or 0
    window.desk.do("Spoil", lambda step: step.set(sixth, "title", "Neuroendocrine neoplasms of the gut.."))
    checked(qtbot, window)
    certain = [each for each in window.desk.findings.open if each.certainty == "certain" and each.fixes]
    assert len(certain) >= 2

    def answer(dialog: FixCertainDialog) -> int:
        dialog.table.item(0, 0).setCheckState(Qt.CheckState.Unchecked)  # type: ignore[union-attr]
        return 1

    monkeypatch.setattr(FixCertainDialog, "exec", answer)
    assert window.acts["fix_certain"].iconText() == f"Fix certain ({len(certain)})"
    window.acts["fix_certain"].trigger()
    checked(qtbot, window)
    left = [each for each in window.desk.findings.open if each.certainty == "certain" and each.fixes]
    assert [each.fingerprint for each in left] == [certain[0].fingerprint]
    window.desk.undo()
    checked(qtbot, window)
    assert len([each for each in window.desk.findings.open if each.certainty == "certain" and each.fixes]) == len(
        certain
    )


def test_nothing_left_to_review_is_said(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.acts["next_finding"].setEnabled(True)
    window.acts["next_finding"].trigger()
    assert window.statusBar().currentMessage() == "Nothing to review."
    assert panel(window).nothing.isVisible()


def test_nothing_is_said_to_be_in_order_before_it_was_looked_at(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.desk
    with desk.library.step("Add") as step:
        step.add_article(Article(title="Clean"), [])
    hint = panel(window).nothing
    assert hint.text() == "The list is being checked…"
    window.acts["next_finding"].trigger()
    assert window.statusBar().currentMessage() == "The list is still being checked."
    checked(qtbot, window)
    assert desk.findings.is_checked
    assert hint.text() == "Nothing to review." or panel(window).model.rowCount()


def test_findings_follow_the_article_that_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    before = window.desk.findings.open
    window.opening.paste_page(
        "1. Raut C.P. Therapy in tumors. Oncologist 2011; 16: 286-295\n2. Doe J. Cells. Cancer 2003; 97: 1-9\n"
    )
    checked(qtbot, window)
    assert window.desk.findings.open != before
    window.desk.show_article(window.desk.library.articles()[0].id)
    checked(qtbot, window)
    assert window.desk.findings.open == before


def test_a_reference_is_kept_as_printed_instead_of_mended_by_printing(window: MainWindow, qtbot: QtBot) -> None:
    finding = next(each for each in window.desk.findings.open if each.is_mended and each.references == (4,))
    choose(window, finding)
    assert panel(window).ignore_button.text() == "Keep as &printed"
    QTest.mouseClick(panel(window).ignore_button, Qt.MouseButton.LeftButton)
    checked(qtbot, window)
    assert reference(window, 4).as_printed
    assert not any(each.is_mended and each.references == (4,) for each in window.desk.findings.open)
    assert window.acts["undo"].text() == "&Undo keep R4 as printed"


def test_the_check_of_a_long_list_is_given_up_when_the_list_changes(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings_, "MOST_CHECKED_UNSEEN", 10)
    begun, may_go_on = threading.Event(), threading.Event()
    check = findings_.check

    def slow(library: Library, article_id: int, progress: Progress, *more: Any) -> Look:
        begun.set()
        may_go_on.wait(20)
        return check(library, article_id, progress, *more)

    monkeypatch.setattr(findings_, "check", slow)
    first = reference(window, 1).id or 0
    window.desk.do("Edit", lambda step: step.set(first, "volume", "2"))
    qtbot.waitUntil(begun.is_set)
    [job] = window.jobs.running
    assert job.label == "Checking the list"
    window.desk.do("Edit", lambda step: step.set(first, "volume", "3"))
    assert job.progress.cancelled
    may_go_on.set()
    checked(qtbot, window)
    assert window.desk.findings.open


def test_of_several_answers_to_a_question_none_is_made_unseen(window: MainWindow, qtbot: QtBot) -> None:
    pages = reference(window, 11).pages
    eleventh = reference(window, 11).id or 0
    window.desk.do("Edit", lambda step: step.set(eleventh, "pages", "1307-1221"))
    checked(qtbot, window)
    asked = at(window, 11)
    assert (asked.check, asked.certainty, len(asked.fixes) > 1) == ("PAG01", "ask", True)
    choose(window, asked)
    assert panel(window).fix_button.text() == "&Fix…"
    QTest.keyClick(window, KEY.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert reference(window, 11).pages == "1307-1221"
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    checked(qtbot, window)
    assert reference(window, 11).pages == asked.fixes[1].edits[0].after != pages
    assert panel(window).current() != asked


def test_what_a_long_list_is_remembered_by_is_not_collected_over_and_over(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = gc.get_threshold()
    gc.unfreeze()
    monkeypatch.setattr(findings_, "MOST_CHECKED_UNSEEN", 5)
    third = reference(window, 3).id or 0
    window.desk.do("Edit", lambda step: step.set(third, "volume", "450"))
    checked(qtbot, window)
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold() == usual
    window.desk.show_article(None)
    assert gc.get_freeze_count() == 0


def test_a_list_that_would_fill_the_memory_is_not_checked_and_that_is_said(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings_, "MOST_CHECKED_UNSEEN", 10)
    monkeypatch.setattr("app.checking.MOST_CHECKED", 20)
    said: list[str] = []
    window.desk.said.connect(said.append)
    window.desk.do("Edit year", lambda step: step.set(reference(window, 1).id or 0, "year", "1999"))
    checked(qtbot, window)
    assert [each for each in said if "more than the 20 that are checked at once" in each]
    said.clear()
    window.desk.do("Edit year", lambda step: step.set(reference(window, 1).id or 0, "year", "1998"))
    checked(qtbot, window)
    assert said == []  # it would hide what the edit did
