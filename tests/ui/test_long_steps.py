"""Steps of many changes: written beside the window, cancelled without a trace, and never in each other's way."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.library import Order, View
from app.model import Article, Names, Reference
from app.progress import Progress
from app.tasks import Reading, add_reading
from ui.desk import WRITTEN_AT_ONCE
from ui.dialogs.exporting import ExportDialog
from ui.jobs import Job
from ui.table.columns import NUMBER_OF
from ui.window import MainWindow

MANY = WRITTEN_AT_ONCE + 120
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with one long list."""
    window = open_window()
    references = [
        Reference(title=f"Title {number}", year=str(1950 + number % 60), volume="7") for number in range(MANY)
    ]
    add_reading(window.desk.library, Reading(Article(title="A long list"), references), label="Add a long list")
    settle(qtbot, window)
    return window


@pytest.fixture
def jobs(window: MainWindow) -> list[str]:
    """The labels of the jobs that were started, in order."""
    started: list[str] = []
    window.jobs.started.connect(lambda job: started.append(job.label))
    return started


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def volumes(window: MainWindow) -> list[str]:
    library = window.desk.library
    return [each.volume for each in library.rows(library.ids(View(window.desk.article_id)))]


def titles(window: MainWindow) -> list[str]:
    library = window.desk.library
    return [each.title for each in library.rows(library.ids(View(window.desk.article_id)))]


def cancel_at_once(window: MainWindow) -> None:
    """Cancel the next job before it can have done anything."""
    window.jobs.started.connect(Job.cancel)


def select_column(window: MainWindow, name: str) -> None:
    view = window.table.view
    view.go_to(0, NUMBER_OF[name])
    view.go_to(MANY - 1, NUMBER_OF[name], extend=True)


@contextmanager
def being_written(window: MainWindow) -> Iterator[None]:
    """While another thread is in the middle of a long step."""
    begun, may_end = threading.Event(), threading.Event()

    def write() -> None:
        with window.desk.library.step("A long step"):
            begun.set()
            may_end.wait(20)

    thread = threading.Thread(target=write)
    thread.start()
    begun.wait(20)
    try:
        yield
    finally:
        may_end.set()
        thread.join()


def test_the_import_of_a_long_list_is_taken_back_and_done_again_in_jobs(
    window: MainWindow, jobs: list[str], qtbot: QtBot
) -> None:
    window.desk.undo()
    settle(qtbot, window)
    assert window.desk.library.articles() == []
    assert window.statusBar().currentMessage() == "Undone: Add a long list"
    window.desk.redo()
    settle(qtbot, window)
    assert len(titles(window)) == MANY
    assert jobs == ["Undoing: Add a long list", "Doing again: Add a long list"]


def test_a_cancelled_undo_takes_nothing_back_and_can_be_done_later(window: MainWindow, qtbot: QtBot) -> None:
    cancel_at_once(window)
    window.desk.undo()
    settle(qtbot, window)
    assert len(titles(window)) == MANY
    assert window.acts["undo"].text() == "&Undo add a long list"
    window.jobs.started.disconnect(Job.cancel)
    window.desk.undo()
    settle(qtbot, window)
    assert window.desk.library.articles() == []


def test_a_column_is_cleared_filled_and_pasted_over_in_jobs_of_one_step_each(
    window: MainWindow, jobs: list[str], qtbot: QtBot
) -> None:
    select_column(window, "volume")
    window.table.deeds.clear()
    settle(qtbot, window)
    assert set(volumes(window)) == {""}
    QGuiApplication.clipboard().setText("9")
    window.table.deeds.paste()
    settle(qtbot, window)
    assert set(volumes(window)) == {"9"}
    select_column(window, "year")
    QGuiApplication.clipboard().setText("".join(f"1999\t{number}\n" for number in range(MANY)))
    window.table.deeds.paste()
    settle(qtbot, window)
    assert volumes(window) == [str(number) for number in range(MANY)]
    select_column(window, "volume")
    window.table.deeds.fill_down()
    settle(qtbot, window)
    assert set(volumes(window)) == {"0"}
    verbs = (("Clear", MANY), ("Paste", MANY), ("Paste", 2 * MANY), ("Fill down", MANY - 1))
    assert jobs == [f"{verb} {cells} cells" for verb, cells in verbs]
    for _ in jobs[:]:
        window.desk.undo()
        settle(qtbot, window)
    assert set(volumes(window)) == {"7"}


def test_a_cancelled_clear_leaves_every_cell(window: MainWindow, qtbot: QtBot) -> None:
    cancel_at_once(window)
    select_column(window, "volume")
    window.table.deeds.clear()
    settle(qtbot, window)
    assert set(volumes(window)) == {"7"}
    assert window.desk.library.steps()[0].label == "Add a long list"


def test_a_long_cut_is_on_the_clipboard_before_the_cells_are_empty(window: MainWindow, qtbot: QtBot) -> None:
    select_column(window, "volume")
    window.table.deeds.cut()
    settle(qtbot, window)
    assert QGuiApplication.clipboard().text() == "7\n" * MANY
    assert set(volumes(window)) == {""}


def test_a_long_clipboard_is_read_beside_the_window(window: MainWindow, jobs: list[str], qtbot: QtBot) -> None:
    text = "x" * 300
    select_column(window, "abstract" if "abstract" in NUMBER_OF else "note")
    QGuiApplication.clipboard().setText("".join(f"{text} {number}\n" for number in range(MANY)))
    window.table.deeds.paste()
    settle(qtbot, window)
    assert jobs[0] == "Reading the clipboard"


def test_many_references_are_deleted_and_moved_in_jobs(window: MainWindow, jobs: list[str], qtbot: QtBot) -> None:
    window.table.view.select_rows(range(WRITTEN_AT_ONCE + 1), current=0)
    window.table.deeds.drop_selected(MANY)
    settle(qtbot, window)
    first = titles(window)
    assert first[0] == f"Title {WRITTEN_AT_ONCE + 1}"
    window.table.view.select_rows(range(WRITTEN_AT_ONCE + 1), current=0)
    window.table.deeds.delete_selected()
    settle(qtbot, window)
    assert titles(window) == first[WRITTEN_AT_ONCE + 1 :]
    assert window.table.view.current() is not None
    assert jobs == [f"Move {WRITTEN_AT_ONCE + 1} references", f"Delete {WRITTEN_AT_ONCE + 1} references"]


def test_a_long_article_is_deleted_in_a_job(window: MainWindow, jobs: list[str], qtbot: QtBot) -> None:
    window.delete_article()
    settle(qtbot, window)
    assert window.desk.library.articles() == []
    assert jobs == ["Delete “A long list”"]
    assert "Ctrl+Z" in window.statusBar().currentMessage()


def test_a_long_list_is_copied_out_of_the_export_dialog_in_a_job(
    window: MainWindow, jobs: list[str], qtbot: QtBot
) -> None:
    dialog = ExportDialog(window.desk, window.settings, window)
    qtbot.addWidget(dialog)
    dialog.copy()
    settle(qtbot, window)
    assert jobs == ["Copying the list"]
    assert f"Title {MANY - 1}" in QGuiApplication.clipboard().text()


def test_an_edit_while_a_long_step_is_written_is_refused_in_words_and_what_was_typed_stays(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.table.view
    view.setFocus()
    view.go_to(0, NUMBER_OF["volume"])
    with being_written(window):
        QTest.keyClicks(view, "1")
        editor = window.table._editing.editor
        assert editor is not None
        QTest.keyClicks(editor, "2")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        assert "still being written" in window.notice.text()
        assert editor.content() == "12"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert volumes(window)[0] == "12"


def test_what_was_typed_and_refused_is_kept_when_the_window_closes(window: MainWindow, open_window: OpenWindow) -> None:
    library, begun = window.desk.library, threading.Event()

    def write(progress: Progress) -> None:
        with library.step("A long step", progress=progress, expected=MANY):
            while True:
                begun.set()
                progress.report(0, 1)

    view = window.table.view
    view.go_to(0, NUMBER_OF["volume"])
    view.setFocus()
    window.jobs.run("Reading", write, done=lambda _: None, failed=window.fail)
    assert begun.wait(20)
    QTest.keyClicks(view, "1")
    QTest.keyClick(window.table._editing.editor, Qt.Key.Key_Return)
    assert "still being written" in window.notice.text()
    window.close()
    assert volumes(open_window())[0] == "1"


def test_an_undo_while_a_long_step_is_written_is_refused_in_words(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.do("Edit", lambda step: step.set(window.desk.library.ids(View())[0], "volume", "8"))
    with being_written(window):
        window.desk.undo()
        assert "still being written" in window.notice.text()
    assert volumes(window)[0] == "8"


def test_the_strip_shows_the_job_that_goes_on_when_a_later_one_has_ended(window: MainWindow, qtbot: QtBot) -> None:
    may_end = threading.Event()
    window.jobs.run("Reading", lambda _: may_end.wait(20), done=lambda _: None, failed=window.fail)
    window.jobs.run("Writing", lambda _: None, done=lambda _: None, failed=window.fail, writes=True)
    qtbot.waitUntil(lambda: [job.label for job in window.jobs.running] == ["Reading"])
    strip = window.statusBar().findChild(QPushButton).parentWidget()
    qtbot.waitUntil(strip.isVisible)
    assert "Reading" in [each.text() for each in strip.findChildren(type(strip._label))]
    may_end.set()
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_cancel_stops_only_the_job_that_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    ended: list[str] = []

    def until_cancelled(progress: object) -> None:
        while True:
            progress.report(0, 1)  # type: ignore[attr-defined]

    may_end = threading.Event()
    window.jobs.run("First", lambda _: may_end.wait(20), done=lambda _: ended.append("First"), failed=window.fail)
    window.jobs.run("Second", until_cancelled, done=ended.append, failed=window.fail, writes=True)
    button = window.statusBar().findChild(QPushButton)
    qtbot.waitUntil(button.isVisible)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.jobs.running) == 1)
    assert window.statusBar().currentMessage() == "Cancelled: Second. All is as it was."
    may_end.set()
    settle(qtbot, window)
    assert ended == ["First"]


def test_cancel_leaves_the_keyboard_in_the_table(window: MainWindow, qtbot: QtBot) -> None:
    may_end = threading.Event()
    window.jobs.run("Reading", lambda _: may_end.wait(20), done=lambda _: None, failed=window.fail)
    button = window.statusBar().findChild(QPushButton)
    qtbot.waitUntil(button.isVisible)
    window.table.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    may_end.set()
    settle(qtbot, window)
    assert window.table.view.hasFocus()
    assert not window.statusBar().currentMessage()  # it came too late


def test_the_table_stays_blank_while_another_program_keeps_the_library_and_is_filled_when_it_lets_go(
    window: MainWindow, qtbot: QtBot
) -> None:
    model = window.table.view.model()
    window.desk.order_by(Order("year"))
    other = sqlite3.connect(window.desk.library.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    last = model.index(MANY - 1, NUMBER_OF["title"])
    model._pages.show(model.ids)  # as if nothing had been read yet
    assert last.data() == ""
    assert "Another program is using" in window.notice.text()
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(lambda: last.data().startswith("Title "), timeout=20_000)


def test_names_pasted_into_many_references_are_read_in_the_job(window: MainWindow, qtbot: QtBot) -> None:
    select_column(window, "authors")
    QGuiApplication.clipboard().setText("Williams E.D., Sandler M.")
    window.table.deeds.paste()
    settle(qtbot, window)
    library = window.desk.library
    authors: set[Names] = {each.authors for each in library.rows(library.ids(View()))}
    assert [[name.family for name in names.people] for names in authors] == [["Williams", "Sandler"]]


def test_the_status_bar_says_that_a_long_step_is_being_saved(window: MainWindow, qtbot: QtBot) -> None:
    heard: list[str] = []
    window.jobs.started.connect(lambda _job: heard.append(window.statusBar().text()))
    select_column(window, "volume")
    QTest.keyClick(window.table.view, Qt.Key.Key_Delete)
    assert [each.partition(" · ")[0] for each in heard] == ["Saving…"]
    assert window.statusBar().text().startswith("Saving…")
    settle(qtbot, window)
    assert window.statusBar().text().startswith("Saved")
