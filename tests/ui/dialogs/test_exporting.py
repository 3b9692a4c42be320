"""The export dialog, as a user drives it."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMessageBox, QTextEdit
from pytestqt.qtbot import QtBot

from app.exporting import Plan, kept_plans
from app.model import Article, Reference
from app.resources import resource
from ui import signs
from ui.dialogs.exporting import ExportDialog
from ui.dialogs.exporting.choices import OWN_FORM
from ui.dialogs.exporting.place import files_told
from ui.jobs import Job
from ui.window import MainWindow

KEY = Qt.Key


@pytest.fixture
def window(open_window: Callable[..., MainWindow], qtbot: QtBot) -> MainWindow:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=60_000)
    return window


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    return opened(window, qtbot, tmp_path)


def opened(window: MainWindow, qtbot: QtBot, folder: Path | None = None) -> ExportDialog:
    dialog = ExportDialog(window.desk, window.settings, window)
    qtbot.addWidget(dialog)
    if folder is not None:
        dialog.place.folder.setText(str(folder / "out"))
        (folder / "out").mkdir(exist_ok=True)
        dialog.place.name.setText("list")
    dialog.show()
    return dialog


def written(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "out").iterdir())


def row_of(dialog: ExportDialog, name: str) -> int:
    rows = range(dialog.formats.count())
    return next(row for row in rows if dialog.formats._format(dialog.formats.item(row)).name == name)


def test_the_arrow_keys_choose_one_format_and_space_adds_another(dialog: ExportDialog) -> None:
    def press(*keys: Qt.Key) -> list[str]:
        for key in keys:
            QTest.keyClick(dialog.formats, key)
        return [each.name for each in dialog.formats.ticked()]

    assert dialog.focusWidget() is dialog.formats
    assert press(KEY.Key_Down) == ["csv"]
    assert press(KEY.Key_Space) == ["csv"]
    assert press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Space) == ["csv", "ods"]
    assert press(KEY.Key_Up) == ["csv", "ods"]
    assert press(KEY.Key_Down, KEY.Key_Space) == ["csv"]
    assert press(KEY.Key_Up, KEY.Key_Up, KEY.Key_Space) == []
    assert not dialog.export_button.isEnabled()
    assert dialog.place.files.text() == "Tick at least one format."


def test_a_name_that_files_share_is_told_once() -> None:
    paths = [Path(f"a/Course of asthma{ending}") for ending in (".bib", ".xml", ".docx")]
    assert files_told(paths[:1]) == "Course of asthma.bib"
    assert files_told(paths) == "Course of asthma.bib, .xml and .docx"
    assert files_told([*paths, Path("a/Course of asthma-jats.xml")]).endswith(".docx and Course of asthma-jats.xml")
    assert files_told([Path(f"list.{place}") for place in range(9)]) == "list.0, .1, .2, .3, .4 and 4 more"


def test_a_click_on_a_tick_adds_a_format_and_one_beside_it_chooses_it_alone(dialog: ExportDialog) -> None:
    def click(name: str, x: int) -> None:
        row = dialog.formats.visualItemRect(dialog.formats.item(row_of(dialog, name)))
        QTest.mouseClick(
            dialog.formats.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + x, row.center().y())
        )

    click("csv", 60)
    assert [each.name for each in dialog.formats.ticked()] == ["csv"]
    click("ris", 10)
    assert {each.name for each in dialog.formats.ticked()} == {"csv", "ris"}
    assert dialog.formats.looked_at().name == "ris"
    click("bibtex", 60)
    assert {each.name for each in dialog.formats.ticked()} == {"csv", "ris"}
    assert dialog.formats.looked_at().name == "bibtex"


def test_several_formats_are_written_by_one_key(dialog: ExportDialog, tmp_path: Path, window: MainWindow) -> None:
    dialog.formats.tick(["text", "ris"])
    assert dialog.export_button.text() == "&Export 2 files"
    QTest.keyClick(dialog.formats, KEY.Key_Return)
    assert written(tmp_path) == ["list.ris", "list.txt"]
    assert not dialog.isVisible()
    assert window.statusBar().currentMessage() == f"26 references written to {tmp_path / 'out'}: list.txt and .ris"


def test_the_second_time_the_same_journal_needs_one_key_only(
    dialog: ExportDialog, tmp_path: Path, window: MainWindow, qtbot: QtBot
) -> None:
    dialog.formats.tick(["csv", "bibtex"])
    dialog.choices.form.setCurrentIndex(dialog.choices.form.findData("gost"))
    dialog.choices.second.setCurrentIndex(1)
    dialog.export()
    again = opened(window, qtbot)
    assert again.plan() == dialog.plan()
    assert again.place.folder.text() == str(tmp_path / "out")
    article = window.desk.article_id or 0
    window.desk.do("Edit", lambda step: step.set(article, "journal", "Another", table="article"))
    assert opened(window, qtbot).plan().formats == ("text",)


def test_the_form_is_seen_in_the_preview_and_in_the_file(dialog: ExportDialog, tmp_path: Path) -> None:
    assert dialog.choices.form.currentText() == OWN_FORM
    dialog.choices.form.setCurrentIndex(dialog.choices.form.findData("gost"))
    assert "// Lancet. 1963. Vol. 1. P. 238–239." in dialog.preview.text.toPlainText()
    dialog.choices.second.setCurrentIndex(dialog.choices.second.findData("bgn"))
    assert "\nReferences\n" in dialog.preview.text.toPlainText()
    dialog.export()
    lines = (tmp_path / "out" / "list.txt").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == "26. Patyutko. (In Russ.)"


def test_the_form_cannot_be_chosen_for_formats_that_hold_fields(dialog: ExportDialog) -> None:
    dialog.formats.setCurrentRow(row_of(dialog, "csv"))
    assert not dialog.choices.form.isEnabled()
    dialog.formats.setCurrentRow(row_of(dialog, "text"))
    assert dialog.choices.form.isEnabled()


def test_what_the_form_leaves_out_is_told_for_all_references_at_once(dialog: ExportDialog) -> None:
    dialog.choices.form.setCurrentIndex(dialog.choices.form.findData("apa"))
    assert "and 9 more: APA 7 names 19 authors; 3 are known." in dialog.preview.losses.text()


def test_the_preview_says_that_it_is_a_part_and_wraps_what_is_prose(dialog: ExportDialog) -> None:
    assert dialog.preview.heading.text() == "PREVIEW OF PLAIN TEXT: THE FIRST 10 OF 26"
    assert dialog.preview.text.lineWrapMode() == QTextEdit.LineWrapMode.WidgetWidth
    dialog.formats.setCurrentRow(row_of(dialog, "csv"))
    assert dialog.preview.text.lineWrapMode() == QTextEdit.LineWrapMode.NoWrap


def test_a_document_is_shown_with_its_italics(dialog: ExportDialog) -> None:
    dialog.choices.form.setCurrentIndex(dialog.choices.form.findData("ama"))
    dialog.formats.setCurrentRow(row_of(dialog, "docx"))
    assert dialog.preview.heading.text() == "PREVIEW OF WORD DOCUMENT: THE FIRST 10 OF 26"
    cursor = dialog.preview.text.document().find("Lancet")
    assert cursor.charFormat().fontItalic()
    dialog.formats.setCurrentRow(row_of(dialog, "markdown"))
    assert not dialog.preview.text.document().find("Lancet").charFormat().fontItalic()


def test_the_reviewed_references_go_out_alone(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    first, _, third, *_ = window.desk.library.ids(window.desk.view)
    window.desk.do("Mark", lambda step: [step.set(each, "reviewed", True) for each in (first, third)] and None)
    dialog = opened(window, qtbot, tmp_path)
    button = next(each for each in dialog.choices.which.buttons() if each.text() == "Reviewed (2)")
    button.click()
    dialog.export()
    lines = (tmp_path / "out" / "list.txt").read_text(encoding="utf-8").splitlines()
    assert [line[:11] for line in lines] == ["1. Williams", "2. Rindi G."]


def test_files_that_are_there_are_replaced_only_after_one_question(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "out" / "list.txt"
    there.write_text("kept")
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    dialog.formats.tick(["text", "ris"])
    dialog.export()
    assert (len(asked), there.read_text(), written(tmp_path)) == (1, "kept", ["list.txt"])
    assert "“list.txt” is in" in asked[0]
    assert dialog.isVisible()
    monkeypatch.setattr(QMessageBox, "exec", lambda box: box.buttons()[0].click())
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[0])
    dialog.export()
    assert there.read_text(encoding="utf-8").startswith("1. Williams")


def test_an_export_that_fails_is_told_where_it_is_seen(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.place.folder.setText(str(tmp_path / "no such folder"))
    dialog.export()
    assert dialog.isVisible()
    told = dialog.preview.losses
    assert told.sign == signs.CERTAIN
    assert "no such folder" in told.text()
    dialog.choices.changed.emit()
    assert told.sign == ""


def test_the_library_itself_is_never_written_over(
    dialog: ExportDialog, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out" / "list.txt").symlink_to(window.desk.library.path)
    before = window.desk.library.path.read_bytes()
    assert not dialog.write()
    assert "is the file that is worked on" in dialog.preview.losses.text()
    assert window.desk.library.path.read_bytes() == before


def test_choices_are_kept_as_a_profile_and_taken_up_again(
    dialog: ExportDialog, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_more: ("  Sechenov \n Journal", True))
    dialog.formats.tick(["ris", "csv"])
    dialog.profiles.keep.click()
    assert list(kept_plans(window.desk.library)) == ["Sechenov Journal"]
    dialog.reject()
    again = opened(window, qtbot)
    assert again.plan().formats == ("text",)
    QTest.keyClick(again.profiles.box, KEY.Key_Down)
    assert {each.name for each in again.formats.ticked()} == {"csv", "ris"}
    again.profiles.drop.click()
    assert kept_plans(window.desk.library) == {}
    assert not again.profiles.drop.isEnabled()
    window.desk.undo()
    assert kept_plans(window.desk.library) == {"Sechenov Journal": Plan(("csv", "ris"), folder=again.plan().folder)}


def test_a_profile_with_the_journals_name_is_taken_without_being_asked_for(
    window: MainWindow, qtbot: QtBot, dialog: ExportDialog
) -> None:
    dialog.choices.form.setCurrentIndex(dialog.choices.form.findData("ama"))
    dialog.keep(window.desk.article().journal)
    dialog.reject()
    assert opened(window, qtbot).plan().form == "ama"


def test_what_is_copied_is_rich_where_lists_are_printed(dialog: ExportDialog) -> None:
    dialog.choices.form.setCurrentIndex(dialog.choices.form.findData("ama"))
    dialog.copy()
    content = QGuiApplication.clipboard().mimeData()
    assert "<i>Lancet</i>" in content.html()
    assert content.text().startswith("1. Williams ED, Sandler M. The classification")


def test_what_is_copied_of_other_formats_is_their_text(dialog: ExportDialog) -> None:
    dialog.formats.setCurrentRow(row_of(dialog, "bibtex"))
    dialog.copy()
    assert QGuiApplication.clipboard().text().startswith("@article{")


def test_the_files_are_named_after_the_article(window: MainWindow, qtbot: QtBot) -> None:
    article = window.desk.article_id or 0
    window.desk.do("Edit title", lambda step: step.set(article, "title", "PI3K/AKT: a review", table="article"))
    dialog = opened(window, qtbot)
    assert dialog.place.name.text() == "PI3K AKT a review"
    assert dialog.place.files.text().endswith("Writes PI3K AKT a review.txt")


def test_the_dialog_is_no_larger_than_a_small_screen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    small = SimpleNamespace(availableGeometry=lambda: SimpleNamespace(size=lambda: window.size().__class__(720, 450)))
    monkeypatch.setattr(ExportDialog, "screen", lambda _dialog: small)
    dialog = ExportDialog(window.desk, window.settings, window)
    assert dialog.width() <= 720
    assert max(dialog.height(), dialog.minimumSizeHint().height()) < 420


@pytest.fixture
def long(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    """A dialog that is about to replace a file by a list which takes a second or two to write."""
    made = [Reference(title="Sunitinib", container_title="Gut", year="2011")] * 6_000
    window.desk.do("Add", lambda step: step.add_article(Article(title="Long"), made) and None)
    dialog = opened(window, qtbot, tmp_path)
    dialog.formats.tick(["html", "docx"])
    (tmp_path / "out" / "list.html").write_text("the old file")
    return dialog


def in_the_midst(window: MainWindow, dialog: ExportDialog, act: Callable[[Job], object]) -> list[tuple[int, int]]:
    """Start the export, and do something when it is heard to be in the midst of its first file."""
    heard: list[tuple[int, int]] = []

    def follow(job: Job) -> None:
        def hear(done: int, total: int) -> None:
            heard.append((done, total))
            if len(heard) == 3:
                act(job)

        if job.label == "Writing 2 files":
            job.moved.connect(hear)

    window.jobs.started.connect(follow)
    assert dialog.write()
    return heard


def test_a_long_export_is_cancelled_in_the_midst_of_a_file(
    window: MainWindow, long: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    heard = in_the_midst(window, long, Job.cancel)
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=60_000)
    assert 0 < heard[-1][0] < 6_000 < heard[-1][1] == 12_000
    assert written(tmp_path) == ["list.html"]
    assert (tmp_path / "out" / "list.html").read_text() == "the old file"


def test_a_window_that_is_closed_during_an_export_leaves_the_old_file_and_nothing_beside_it(
    window: MainWindow, long: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    heard = in_the_midst(window, long, lambda _job: window.close())
    qtbot.waitUntil(lambda: not window.isVisible() and window.jobs.idle, timeout=60_000)
    assert heard[-1][0] < 6_000
    assert written(tmp_path) == ["list.html"]
    assert (tmp_path / "out" / "list.html").read_text() == "the old file"


def test_many_files_of_a_short_list_are_written_in_a_job_too(
    window: MainWindow, dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.formats.tick(["text", "csv", "ris", "docx", "jats"])
    jobs: list[str] = []
    window.jobs.started.connect(lambda job: jobs.append(job.label))
    dialog.export()
    qtbot.waitUntil(lambda: len(written(tmp_path)) == 5, timeout=60_000)
    assert "Writing 5 files" in jobs
