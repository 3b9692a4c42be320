"""Many references changed at once, seen before it is done."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.errors import Cancelled
from app.library import View
from app.model import Article, Reference
from app.progress import Progress
from app.resources import resource
from app.tasks import cell_text
from ui import signs
from ui.dialogs.bulk import OPERATIONS, BulkDialog
from ui.dialogs.bulk_changes import found_by
from ui.dialogs.journal_choice import JournalChoice
from ui.dialogs.journal_lists import JournalListsDialog
from ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """The window with the sample in it."""
    return open_window(resource("sample/sechenov-net-liver.txt"))


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> BulkDialog:
    """The dialog, open over the window."""
    dialog = BulkDialog(window.desk, window)
    qtbot.addWidget(dialog)
    dialog.show()
    look(dialog, qtbot)
    return dialog


def look(dialog: BulkDialog, qtbot: QtBot) -> None:
    """Wait for the preview."""
    qtbot.waitUntil(lambda: not dialog._rest.isActive() and dialog._desk.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def choose(dialog: BulkDialog, operation: str, field: str = "title") -> None:
    dialog.operation.setCurrentIndex(dialog.operation.findData(operation))
    dialog.field.setCurrentIndex(dialog.field.findData(field))


def shown(dialog: BulkDialog) -> list[tuple[str, ...]]:
    table = dialog.table
    cells = [[table.item(row, column) for column in range(4)] for row in range(table.rowCount())]
    return [tuple(cell.text() for cell in row if cell is not None) for row in cells]


def column(window: MainWindow, field: str) -> list[str]:
    library = window.desk.library
    return [cell_text(each, field) for each in library.rows(library.ids(View(window.desk.article_id)))]


def test_a_change_is_shown_beside_its_whole_title(dialog: BulkDialog, qtbot: QtBot) -> None:
    choose(dialog, "replace")
    QTest.keyClicks(dialog.sought, "grading system")
    QTest.keyClicks(dialog.by, "grade")
    look(dialog, qtbot)
    [at] = [row for row, cells in enumerate(shown(dialog)) if cells[0] == "3"]
    before, after = shown(dialog)[at][2:]
    assert before.endswith("a consensus proposal including a grading system")
    assert after == before.replace("grading system", "grade")


def test_what_would_change_is_shown_before_it_is_done_as_one_step(
    window: MainWindow, dialog: BulkDialog, qtbot: QtBot
) -> None:
    before = column(window, "container_title")
    choose(dialog, "replace", "container_title")
    QTest.keyClicks(dialog.sought, "N.Engl J Med")
    QTest.keyClicks(dialog.by, "N Engl J Med")
    look(dialog, qtbot)
    assert shown(dialog) == [("24", "Journal", "N.Engl J Med", "N Engl J Med")]
    assert dialog.told.text() == "1 cell in 1 reference would change."
    assert column(window, "container_title") == before
    dialog.apply()
    assert column(window, "container_title")[23] == "N Engl J Med"
    assert window.acts["undo"].text() == "&Undo find and replace in 1 cell"
    window.desk.undo()
    assert column(window, "container_title") == before


def test_nothing_is_changed_by_a_wish_of_before(window: MainWindow, dialog: BulkDialog, qtbot: QtBot) -> None:
    before = column(window, "container_title")
    choose(dialog, "replace", "container_title")
    QTest.keyClicks(dialog.sought, "Cancer")
    look(dialog, qtbot)
    assert dialog._change.isEnabled()
    QTest.keyClicks(dialog.by, "Tumour")
    QTest.keyClick(dialog.by, Qt.Key.Key_Return)
    assert column(window, "container_title") == before
    assert dialog.isVisible()
    look(dialog, qtbot)
    QTest.keyClick(dialog.by, Qt.Key.Key_Return)
    assert column(window, "container_title") == [each.replace("Cancer", "Tumour") for each in before]


def test_to_look_for_one_field_reads_that_alone_and_ends_where_it_is_not_wanted_any_more(
    dialog: BulkDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = dialog._desk.library
    ids = library.ids(View(dialog._desk.article_id))
    monkeypatch.setattr(library, "rows", lambda _ids: pytest.fail("whole references were read"))
    choose(dialog, "replace", "container_title")
    dialog.sought.setText("Cancer")
    assert found_by(library, ids, dialog.wish(), 1, Progress()).changes
    with pytest.raises(Cancelled):
        found_by(library, ids, dialog.wish(), 1, Progress(cancelled=True))


def test_a_pattern_that_is_none_is_told_and_nothing_can_be_changed(dialog: BulkDialog, qtbot: QtBot) -> None:
    choose(dialog, "replace")
    dialog.pattern.setChecked(True)
    QTest.keyClicks(dialog.sought, "(")
    look(dialog, qtbot)
    assert "is no pattern" in dialog.told.text()
    assert (dialog.told.sign, "▲" in dialog.told.text()) == (signs.CERTAIN, False)
    assert not dialog._change.isEnabled()


def test_only_what_the_filter_shows_is_changed(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.filter_by("2012")
    dialog = BulkDialog(window.desk, window)
    qtbot.addWidget(dialog)
    choose(dialog, "set", "note")
    QTest.keyClicks(dialog.by, "checked")
    look(dialog, qtbot)
    dialog.apply()
    window.desk.filter_by("")
    years, notes = column(window, "year"), column(window, "note")
    assert {note for year, note in zip(years, notes, strict=True) if year == "2012"} == {"checked"}
    assert "checked" not in {note for year, note in zip(years, notes, strict=True) if year != "2012"}


def test_names_get_their_initials_in_one_form(window: MainWindow, dialog: BulkDialog, qtbot: QtBot) -> None:
    choose(dialog, "bare")
    look(dialog, qtbot)
    dialog.apply()
    assert column(window, "authors")[0] == "Williams ED, Sandler M"


@pytest.mark.parametrize("operation", OPERATIONS)
def test_every_operation_says_what_it_would_change(dialog: BulkDialog, qtbot: QtBot, operation: str) -> None:
    choose(dialog, operation)
    look(dialog, qtbot)
    assert dialog.told.text().endswith((".", "change."))
    assert dialog._change.isEnabled() == any(row[0] != "?" for row in shown(dialog))


def test_journals_are_written_in_one_form_by_a_list_that_the_user_adds(
    window: MainWindow, dialog: BulkDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(dialog, "journals")
    look(dialog, qtbot)
    assert ("?", "Journal", "N Engl J Med", "kept; it is not known") in shown(dialog)
    assert "not known and kept (?)" in dialog.told.text()
    path = tmp_path / "journals.csv"
    path.write_text('"New England Journal of Medicine","N. Engl. J. Med."\n', encoding="utf-8")
    window.desk.journals.add([path])
    look(dialog, qtbot)
    assert ("22", "Journal", "N Engl J Med", "New England Journal of Medicine") in shown(dialog)
    dialog.apply()
    assert column(window, "container_title")[21] == "New England Journal of Medicine"
    assert window.acts["undo"].text() == "&Undo journals in full in 2 cells"


def test_what_an_abbreviation_stands_for_is_chosen_in_the_preview(
    window: MainWindow, dialog: BulkDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "journals.csv"
    path.write_text("Annals of Surgery;Ann Surg\nAnnales de Surgerie;Ann Surg\n", encoding="utf-8")
    window.desk.journals.add([path])
    choose(dialog, "journals")
    look(dialog, qtbot)
    places = [at for at, name in enumerate(column(window, "container_title")) if name == "Ann Surg"]
    before = dialog._change.text()
    choice = dialog.table.cellWidget(0, 3)
    assert isinstance(choice, JournalChoice)
    assert "1 name may be several journals: choose below." in dialog.told.text()
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == "Annals of Surgery"
    assert dialog._change.text() != before
    assert "several journals" not in dialog.told.text()
    dialog.scope.currentIndexChanged.emit(0)  # looked for anew, the answer stays
    look(dialog, qtbot)
    dialog.apply()
    names = column(window, "container_title")
    assert places
    assert {names[at] for at in places} == {"Annals of Surgery"}
    window.desk.undo()
    assert column(window, "container_title").count("Ann Surg") == len(places)


def test_lists_of_journals_are_remembered_and_those_that_cannot_be_read_say_why(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = tmp_path / "journals.csv", tmp_path / "picture.csv"
    good.write_text("Journal of Snarks;J. Snarks\nAnnals of Snarks;Ann. Snarks\n", encoding="utf-8")
    bad.write_bytes(b"\0\0")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(good), str(bad)], ""))
    lists = JournalListsDialog(window.desk, window)
    qtbot.addWidget(lists)
    lists.files.add_button.click()
    qtbot.waitUntil(lambda: not window.desk.journals.is_reading)
    rows = [lists.files.list.item(row).text() for row in range(2)]
    assert rows[0] == "journals.csv  ·  2 journals"
    assert rows[1].startswith("picture.csv holds no names of journals")
    assert [lists.files.list.item(row).icon().isNull() for row in range(2)] == [True, False]
    assert window.settings.text("journal-lists").splitlines() == [str(good), str(bad)]
    lists.files.list.setCurrentRow(1)
    QTest.keyClick(lists.files.list, Qt.Key.Key_Delete)
    assert window.settings.text("journal-lists") == str(good)


def test_it_opens_by_its_key_and_closes_by_escape(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[BulkDialog] = []
    monkeypatch.setattr(BulkDialog, "exec", lambda dialog: opened.append(dialog))
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert len(opened) == 1


def test_a_title_in_capitals_keeps_what_another_article_writes_with_one(window: MainWindow, qtbot: QtBot) -> None:
    library = window.desk.library
    with library.step("Two articles") as step:
        step.add_article(Article(), [Reference(title="Dengue in the children of Guadeloupe in two wet years")])
        article_id = step.add_article(Article(), [Reference(title="DENGUE AND HIV IN GUADELOUPE AND ITALY")])
    window.desk.show_article(article_id)
    dialog = BulkDialog(window.desk, window)
    qtbot.addWidget(dialog)
    dialog.show()
    choose(dialog, "sentence")
    look(dialog, qtbot)
    assert shown(dialog)[0][-1] == "Dengue and HIV in Guadeloupe and Italy"


def test_before_anything_is_sought_the_dialog_asks_for_it(dialog: BulkDialog, qtbot: QtBot) -> None:
    assert dialog.told.text() == "Type what is to be found."
    QTest.keyClicks(dialog.sought, "no such words")
    look(dialog, qtbot)
    assert dialog.told.text() == "Nothing would change."
