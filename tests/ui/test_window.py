"""The window as a whole: bringing articles in, what comes back after a restart, what is told when things go wrong."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.errors import CorrigendaError
from app.library import Library, Order, View
from app.model import Reference
from app.progress import Progress
from app.resources import resource
from ui.actions import ACTIONS, SEPARATOR
from ui.dialogs.exporting import ExportDialog
from ui.jobs import Job
from ui.table.columns import NUMBER_OF
from ui.table.headings import MOST_LINES
from ui.window import MainWindow

SAMPLE = resource("sample/sechenov-net-liver.txt")
LIST = (
    "1. Raut C.P., Kulke M.H. Targeted therapy in advanced tumors. Oncologist 2011; 16: 286-295\n"
    "2. Lehnert T. Liver transplantation for carcinoma. Transplantation 1998; 66: 1307-1312\n"
)
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """The window with the sample in it."""
    return open_window(SAMPLE)


def _settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def test_an_empty_library_shows_three_ways_to_begin(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    assert window.stack.currentWidget() is window.start_page
    window.opening.open_sample()
    _settle(qtbot, window)
    assert window.stack.currentWidget() is window.table
    assert len(window.desk.library.ids(window.desk.view)) == 26


def test_the_same_page_is_not_added_twice(window: MainWindow, qtbot: QtBot) -> None:
    window.opening.open_path(SAMPLE)
    _settle(qtbot, window)
    assert len(window.desk.library.articles()) == 1
    assert "already" in window.notice.text()


def test_a_bare_list_joins_the_article_that_is_shown_and_a_pasted_page_does_not(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.opening.paste_anything(LIST)
    _settle(qtbot, window)
    assert [row.references for row in window.desk.library.articles()] == [28]
    window.desk.undo()
    window.opening.paste_page(LIST)
    _settle(qtbot, window)
    assert [row.references for row in window.desk.library.articles()] == [26, 2]
    assert window.desk.article_id == window.desk.library.articles()[1].id


def test_files_are_dropped_into_the_window(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "list.txt"
    page.write_text(LIST, encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(page))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(QPoint(10, 10)), copy, mime, left, none))
    _settle(qtbot, window)
    assert len(window.desk.library.articles()) == 2
    assert window.settings.recent_files()[0] == page


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n" + bytes(64), None])
def test_what_cannot_be_read_is_told_and_nothing_changes(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "broken.txt"
    if content is not None:
        path.write_bytes(content)
    window.opening.open_path(path)
    _settle(qtbot, window)
    assert "broken.txt" in window.notice.text()
    assert path not in window.settings.recent_files()
    assert [row.references for row in window.desk.library.articles()] == [26]


def test_a_copy_of_the_library_is_saved_beside_the_work_of_the_window(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, _filters: str) -> tuple[str, str]:
        offered.append(Path(suggested).name)
        return str(tmp_path / "mine"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    with qtbot.waitSignal(window.desk.said, timeout=10_000) as said:
        window.acts["save_copy"].trigger()
        assert window.jobs.is_writing
    assert said.args == ["A copy of the library was saved as mine.corrigenda."]
    assert offered == ["Articles copy.corrigenda"]
    with Library.open(tmp_path / "mine.corrigenda") as copy:
        assert list(copy.ids(View())) == list(window.desk.library.ids(View()))


def test_a_clipboard_without_text_is_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.bringing.paste_page()
    assert "holds no text" in window.notice.text()


def test_a_cancelled_job_leaves_nothing_behind(window: MainWindow, qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(progress: Progress) -> None:
        for done in range(1_000_000):
            begun.set()
            progress.report(done, 1_000_000)

    told: list[object] = []
    job = window.jobs.run("Long work", work, done=told.append, failed=told.append)
    begun.wait(timeout=10)
    job.cancel()
    _settle(qtbot, window)
    assert told == []


def test_a_fault_is_shown_with_its_details_and_the_window_lives_on(window: MainWindow, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        raise ZeroDivisionError("odd")

    window.jobs.run("Faulty work", work, done=lambda _: None, failed=window.fail)
    _settle(qtbot, window)
    assert "fault of its own" in window.notice.text()
    assert "ZeroDivisionError" in window.notice._details


def test_a_failure_met_while_painting_is_told_in_the_window_alone(
    window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    error = CorrigendaError("The library is damaged.")
    sys.excepthook(CorrigendaError, error, None)
    assert window.notice.text() == "The library is damaged."
    assert capsys.readouterr().err == ""


def test_article_filter_sort_selection_and_columns_come_back(open_window: OpenWindow) -> None:
    window = open_window(SAMPLE)
    header = window.table.view.horizontalHeader()
    header.resizeSection(header.logicalIndex(3), 123)
    window.desk.order_by(Order("title", descending=True))
    window.desk.filter_by("2010..2012")
    chosen = list(window.desk.library.ids(window.desk.view))[2:4]
    window.desk.select(chosen, current=chosen[1])
    window.docks["chart"].hide()
    window.close()
    again = open_window()
    assert again.desk.view.order == Order("title", descending=True)
    assert again.desk.view.filter.text == "2010..2012"
    assert again.filter_box.text() == "2010..2012"
    assert again.desk.current == chosen[1]
    assert not again.docks["chart"].isVisibleTo(again)
    header = again.table.view.horizontalHeader()
    assert header.sectionSize(header.logicalIndex(3)) == 123


def test_the_cell_comes_back_and_not_its_whole_row(open_window: OpenWindow) -> None:
    window = open_window(SAMPLE)
    window.table.view.go_to(4, NUMBER_OF["pages"])
    window.close()
    view = open_window().table.view
    assert view.current() == (4, NUMBER_OF["pages"])
    assert [area.cells for area in view.areas()] == [1]


def test_files_are_looked_for_where_the_last_one_was(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.txt"
    path.write_text(LIST, encoding="utf-8")
    folders: list[str] = []

    def choose(_window: object, _title: str, folder: str, _kinds: str) -> tuple[list[str], str]:
        folders.append(folder)
        return [str(path)], ""

    monkeypatch.setattr("ui.choosing.QFileDialog.getOpenFileNames", choose)
    window.bringing.choose_file()
    window.bringing.choose_file()
    _settle(qtbot, window)
    assert folders == [str(Path.home()), str(tmp_path)]


def test_the_status_tells_how_much_was_understood(window: MainWindow, qtbot: QtBot) -> None:
    assert window.statusBar().text().startswith("Saved · 26 references")
    understood = "read 25 of 26, 100 % of the source text accounted for"
    qtbot.waitUntil(lambda: window.statusBar().text().endswith(understood))


def test_how_much_was_understood_is_not_told_of_what_is_shown_instead_meanwhile(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.statusBar().count()
    window.desk.show_article(None)
    qtbot.waitUntil(lambda: window.jobs.idle)
    assert "accounted for" not in window.statusBar().text()


def test_every_action_is_in_a_menu_and_no_shortcut_is_taken_twice(window: MainWindow) -> None:
    names = [act.name for act in ACTIONS if act.name != SEPARATOR]
    assert set(names) == set(window.acts)
    shortcuts = [act.shortcut for act in ACTIONS if act.shortcut]
    assert len(shortcuts) == len(set(shortcuts))


def test_undo_names_what_it_takes_back(window: MainWindow) -> None:
    first = window.desk.library.ids(window.desk.view)[0]
    window.desk.do("Edit pages in R1", lambda step: step.set(first, "pages", "1-2"))
    assert window.acts["undo"].text() == "&Undo edit pages in R1"
    window.acts["undo"].trigger()
    assert window.acts["redo"].text() == "&Redo edit pages in R1"


def test_deleting_the_article_shows_the_start_page_and_undo_brings_it_back(window: MainWindow) -> None:
    window.acts["delete_article"].trigger()
    assert window.stack.currentWidget() is window.start_page
    window.acts["undo"].trigger()
    assert window.stack.currentWidget() is window.table
    assert len(window.desk.library.ids(window.desk.view)) == 26


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_both_themes_can_be_worn(window: MainWindow, theme: str) -> None:
    window.acts[f"look_{theme}"].trigger()
    shade = window.palette().window().color().lightness()
    assert (shade > 128) == (theme == "light")


def test_export_shows_each_format_and_says_what_it_cannot_hold(window: MainWindow, tmp_path: Path) -> None:
    dialog = ExportDialog(window.desk, window.settings, window)
    for row in range(dialog.formats.count()):
        dialog.formats.setCurrentRow(row)
        assert "Williams" in dialog.preview.text.toPlainText(), dialog.formats.looked_at().title
        assert dialog.preview.losses.text()


def test_export_can_be_of_the_selected_references_only(window: MainWindow, tmp_path: Path) -> None:
    ids = window.desk.library.ids(window.desk.view)
    window.desk.select([ids[5], ids[2]])
    dialog = ExportDialog(window.desk, window.settings, window)
    selected = next(each for each in dialog.choices.which.buttons() if each.text().startswith("Selected"))
    selected.click()
    dialog.place.folder.setText(str(tmp_path))
    dialog.place.name.setText("some")
    assert dialog.write()
    lines = (tmp_path / "some.txt").read_text(encoding="utf-8-sig").splitlines()
    assert [line[:12] for line in lines] == ["1. Rindi G.,", "2. Rindi G.,"]


def test_a_closed_export_leaves_nothing_behind(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ExportDialog, "exec", lambda _dialog: 0)
    window.dialogs.export()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(ExportDialog) == []


def test_a_long_list_is_previewed_beside_the_window(window: MainWindow, qtbot: QtBot) -> None:
    article_id = window.desk.article_id
    assert article_id is not None
    many = [Reference(title=f"T{number}\x01") for number in range(400)]
    window.desk.do("Add many", lambda step: step.add_references(article_id, many))
    dialog = ExportDialog(window.desk, window.settings, window)
    assert dialog.preview.heading.text().endswith("BEING MADE…")
    dialog.formats.setCurrentRow(2)
    dialog.formats.setCurrentRow(1)
    qtbot.waitUntil(lambda: dialog.preview.heading.text().endswith("THE FIRST 10 OF 426"), timeout=20_000)
    assert dialog.preview.heading.text().startswith("PREVIEW OF CSV")
    _settle(qtbot, window)
    assert dialog.preview.heading.text().startswith("PREVIEW OF CSV")


def _export_dialog(window: MainWindow, folder: Path) -> ExportDialog:
    dialog = ExportDialog(window.desk, window.settings, window)
    dialog.place.folder.setText(str(folder))
    dialog.place.name.setText("long")
    return dialog


def test_an_export_that_fails_is_told(window: MainWindow, tmp_path: Path) -> None:
    assert not _export_dialog(window, tmp_path / "no such folder").write()
    assert "no such folder" in window.notice.text()


def test_a_long_list_is_exported_in_a_job(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    article_id = window.desk.article_id
    assert article_id is not None
    many = [Reference(title=f"T{number}") for number in range(400)]
    window.desk.do("Add many", lambda step: step.add_references(article_id, many))
    told: list[str] = []
    window.desk.said.connect(told.append)
    path = tmp_path / "long.txt"
    assert _export_dialog(window, tmp_path).write()
    assert not window.jobs.idle
    _settle(qtbot, window)
    assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 426
    assert any("426 references written" in each for each in told)


def test_a_cancelled_export_leaves_no_file(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    article_id = window.desk.article_id
    assert article_id is not None
    many = [Reference(title=f"T{number}") for number in range(400)]
    window.desk.do("Add many", lambda step: step.add_references(article_id, many))
    started: list[Job] = []
    window.jobs.started.connect(lambda job: (started.append(job), job.cancel()))
    assert _export_dialog(window, tmp_path).write()
    _settle(qtbot, window)
    assert started
    assert list(tmp_path.glob("long*")) == []


def test_where_the_letters_are_large_for_the_screen_the_table_has_the_room(open_window: OpenWindow) -> None:
    window = open_window(SAMPLE)
    window.setMinimumSize(1, 1)
    window.resize(560, 330)
    window.docks.leave_room()
    assert [name for name, dock in window.docks.items() if dock.isHidden()] == ["articles", "source", "chart"]
    beside = window.tabifiedDockWidgets(window.docks["article"])
    assert {dock.objectName() for dock in beside} == {"findings", "history"}
    QApplication.processEvents()
    assert window.width() == 560


def test_where_the_toolbar_is_narrow_icons_alone_leave_the_filter_its_room(open_window: OpenWindow) -> None:
    window = open_window(SAMPLE)
    texts, icons = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
    assert window.toolbar.toolButtonStyle() == texts
    window.docks.leave_room()
    window.setMinimumSize(1, 1)
    window.resize(560, 330)
    QApplication.processEvents()
    assert window.toolbar.toolButtonStyle() == icons
    window.table.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.filter_box.hasFocus()
    window.resize(1440, 900)
    QApplication.processEvents()
    assert window.toolbar.toolButtonStyle() == texts


def test_titles_are_wrapped_from_the_menus_too(window: MainWindow) -> None:
    view, one = window.table.view, window.table.view.rowHeight(0)
    heights = []
    for _ in range(MOST_LINES):
        window.acts["title_lines"].trigger()
        heights.append(view.rowHeight(0))
    assert heights[0] > one
    assert heights[-1] == one
    assert sorted(heights[:-1]) == heights[:-1]
