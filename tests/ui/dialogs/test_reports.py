"""The queries to the author and the change report in the window."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.model import Article, Name, Names, Reference
from app.resources import resource
from ui import signs
from ui.dialogs.queries import QueriesDialog
from ui.dialogs.reports import ChangesDialog
from ui.window import MainWindow


@pytest.fixture
def window(open_window: Callable[..., MainWindow], qtbot: QtBot) -> MainWindow:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=60_000)
    qtbot.waitUntil(lambda: bool(window.desk.findings.open), timeout=60_000)
    return window


def choose(monkeypatch: pytest.MonkeyPatch, path: Path, chosen_filter: str = "") -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), chosen_filter))


def test_the_letter_is_made_from_the_open_questions_and_speaks_either_language(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(dialog)
    assert "\n26. Патютко: The entry is incomplete." in dialog.text.toPlainText()
    QTest.keyClick(dialog.language, Qt.Key.Key_Down)
    assert "\n26. Патютко: Запись неполная." in dialog.text.toPlainText()


def test_a_question_that_is_ignored_is_not_asked(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.findings.ignore([each for each in window.desk.findings.open if each.references == (26,)])
    qtbot.waitUntil(lambda: not any(each.references == (26,) for each in window.desk.findings.open), timeout=10_000)
    dialog = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(dialog)
    assert "Патютко" not in dialog.text.toPlainText()


def test_what_is_typed_into_the_letter_is_copied_and_saved(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.text, "Dear Olga, ")
    choose(monkeypatch, tmp_path / "letter", "Text for an e-mail (*.txt)")
    dialog.save_button.click()
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8").startswith("Dear Olga, Please answer")
    again = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(again)
    choose(monkeypatch, tmp_path / "letter.docx")
    again.save_button.click()
    written = [each.text for each in docx.Document(str(tmp_path / "letter.docx")).paragraphs]
    assert written[1].startswith("Dear Olga, Please answer")
    again.copy()
    assert QGuiApplication.clipboard().text().startswith("Dear Olga, Please answer")


def test_the_kind_that_is_chosen_is_written_though_the_suggested_ending_was_left(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def answer(_parent: object, _title: str, start: str, filters: str, first: str = "") -> tuple[str, str]:
        offered.extend((Path(start).name, first))
        return str(tmp_path / Path(start).name), "Text for an e-mail (*.txt)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialog = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(dialog)
    dialog.save_button.click()
    assert offered == ["references queries.docx", "Word (*.docx)"]
    assert (tmp_path / "references queries.txt").read_text(encoding="utf-8").startswith("Please answer")


def typed(dialog: QueriesDialog, text: str) -> None:
    dialog.show()
    dialog.text.insertPlainText(text)


def test_what_is_typed_stays_in_each_language_however_the_dialog_is_left(window: MainWindow, qtbot: QtBot) -> None:
    dialog = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(dialog)
    typed(dialog, "Dear Olga, ")
    QTest.keyClick(dialog.language, Qt.Key.Key_Down)
    typed(dialog, "Ольга, ")
    QTest.keyClick(dialog.language, Qt.Key.Key_Up)
    assert dialog.text.toPlainText().startswith("Dear Olga, Please")
    QTest.keyClick(dialog.language, Qt.Key.Key_Down)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    again = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(again)
    assert again.text.toPlainText().startswith("Ольга, Просим")
    assert again.told.text().startswith("This is the letter as you left it.")
    QTest.keyClick(again.language, Qt.Key.Key_Up)
    assert again.text.toPlainText().startswith("Dear Olga, Please")


def test_a_letter_made_anew_asks_what_the_findings_ask_now_and_the_draft_can_be_had_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(dialog)
    typed(dialog, "Dear Olga, ")
    dialog.close()
    window.desk.findings.ignore([each for each in window.desk.findings.open if each.references == (26,)])
    qtbot.waitUntil(lambda: not any(each.references == (26,) for each in window.desk.findings.open), timeout=10_000)
    again = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(again)
    assert "The findings have changed since" in again.told.text()
    assert again.told.sign == signs.LIKELY
    assert "Патютко" in again.text.toPlainText()
    again.anew_button.click()
    assert again.text.toPlainText().startswith("Please")
    assert "Патютко" not in again.text.toPlainText()
    QTest.keyClick(again.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert again.text.toPlainText().startswith("Dear Olga, Please")


def test_a_draft_belongs_to_its_article(window: MainWindow, qtbot: QtBot) -> None:
    dialog = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(dialog)
    typed(dialog, "Dear Olga, ")
    dialog.reject()
    window.desk.do("Add", lambda step: step.add_article(Article(title="Another"), []) and None)
    qtbot.waitUntil(lambda: window.desk.findings.is_checked, timeout=20_000)
    other = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(other)
    assert "Olga" not in other.text.toPlainText()


def test_a_letter_names_entries_by_the_places_that_they_have_now(window: MainWindow) -> None:
    desk = window.desk
    asked = {each.references[0] for each in desk.findings.open if each.certainty == "ask" and each.references}
    last, ids = max(asked), desk.library.ids(desk.view)
    desk.do("Delete", lambda step: step.delete("reference", [ids[0]]))
    dialog = QueriesDialog(desk, window.settings, window)
    text = dialog.text.toPlainText()
    assert f"\n{last - 1}. " in text
    assert f"\n{last}. " not in text


def test_a_letter_that_cannot_be_saved_stays_open_and_says_why(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = QueriesDialog(window.desk, window.settings, window)
    qtbot.addWidget(dialog)
    dialog.show()
    choose(monkeypatch, tmp_path / "none" / "letter.docx")
    dialog.save_button.click()
    assert dialog.isVisible()
    assert dialog.told.text().startswith("“letter.docx” was not saved")


def test_the_change_report_shows_what_was_changed_and_is_saved_as_asked(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = window.desk.library.ids(window.desk.view)[0]
    window.desk.do("Mend a title", lambda step: step.set(first, "title", "The classification of <b> tumours"))
    dialog = ChangesDialog(window.desk, window.settings, window)
    qtbot.addWidget(dialog)
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=20_000)
    shown = dialog.text.toPlainText()
    assert "1. Williams 1963" in shown
    assert "<b>" in shown
    assert "Mend a title" in shown
    choose(monkeypatch, tmp_path / "changes.csv")
    dialog.save_button.click()
    assert "Mend a title" in (tmp_path / "changes.csv").read_text(encoding="utf-8-sig")


def test_both_reports_are_found_in_the_menus_and_need_an_article(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    for dialog in (QueriesDialog, ChangesDialog):
        monkeypatch.setattr(dialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    window.acts["queries"].trigger()
    window.acts["changes"].trigger()
    assert shown == ["Queries to the author", "Changes"]
    window.desk.show_article(None)
    window.acts["queries"].trigger()
    assert len(shown) == 2
    assert "Show one article first" in window.statusBar().currentMessage()


@pytest.fixture
def long(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window that shows an article of which each of 150 references raises a question."""
    made = [Reference(authors=Names((Name(f"Roe{'e' * place}"),)), source="Roe") for place in range(30)] * 5
    window.desk.do("Add", lambda step: step.add_article(Article(title="Long"), made) and None)
    return window


def test_a_letter_about_a_long_list_waits_until_it_is_checked_and_is_made_beside_the_window(
    long: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = QueriesDialog(long.desk, long.settings, long)
    qtbot.addWidget(dialog)
    assert not dialog.save_button.isEnabled()
    assert "still being checked" in dialog.told.text()
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=60_000)
    assert "\n150. Roee" in dialog.text.toPlainText()
    jobs: list[str] = []
    long.jobs.started.connect(lambda job: jobs.append(job.label))
    choose(monkeypatch, tmp_path / "letter.docx")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: long.jobs.idle, timeout=60_000)
    assert jobs == ["Writing letter.docx"]
    assert "\n150. Roee" in "\n".join(each.text for each in docx.Document(str(tmp_path / "letter.docx")).paragraphs)
    assert "were written to" in long.statusBar().currentMessage()


def test_a_long_report_that_is_cancelled_leaves_the_old_file(
    long: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = long.desk.library.ids(long.desk.view)
    long.desk.do("Note", lambda step: [step.set(each, "note", "Seen") for each in ids] and None)
    dialog = ChangesDialog(long.desk, long.settings, long)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=60_000)
    (tmp_path / "changes.docx").write_bytes(b"the old file")
    long.jobs.started.connect(lambda job: job.moved.connect(lambda *_: job.cancel()))
    choose(monkeypatch, tmp_path / "changes.docx")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: long.jobs.idle, timeout=60_000)
    assert (tmp_path / "changes.docx").read_bytes() == b"the old file"
    assert [each.name for each in tmp_path.glob("*.tmp")] == []
