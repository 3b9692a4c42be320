"""What the window says stays true, can be read, and shows where it happened."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.library import Library, View
from app.library.failures import failure
from app.resources import resource
from ui import theme
from ui.dialogs.exporting import ExportDialog
from ui.status import UNREAD
from ui.table.columns import NUMBER_OF
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


@pytest.fixture
def two_articles(window: MainWindow, qtbot: QtBot) -> tuple[int, int]:
    """The sample's article and one made of a list; the list's is shown."""
    window.opening.paste_page(LIST)
    settle(qtbot, window)
    first, second = (row.id for row in window.desk.library.articles())
    assert window.desk.article_id == second
    return first, second


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def ids_of(window: MainWindow, article_id: int) -> list[int]:
    return list(window.desk.library.ids(View(article_id)))


def message(window: MainWindow) -> str:
    return window.statusBar().currentMessage()


# Undo shows what it does


def test_undo_and_redo_go_to_the_article_in_which_they_do_something(
    window: MainWindow, two_articles: tuple[int, int]
) -> None:
    sample, other = two_articles
    third = ids_of(window, sample)[2]
    window.desk.do("Edit pages in R3", lambda step: step.set(third, "pages", "1-2"))
    window.acts["undo"].trigger()
    assert (window.desk.article_id, window.desk.current) == (sample, third)
    window.desk.show_article(other)
    window.acts["redo"].trigger()
    assert (window.desk.article_id, window.desk.current) == (sample, third)


def test_undo_goes_to_the_article_whose_references_it_takes_away(
    window: MainWindow, two_articles: tuple[int, int], qtbot: QtBot
) -> None:
    sample, other = two_articles
    window.desk.show_article(sample)
    window.opening.paste_anything(LIST)
    settle(qtbot, window)
    window.desk.show_article(other)
    window.acts["undo"].trigger()
    assert window.desk.article_id == sample
    assert len(ids_of(window, sample)) == 26


def test_undo_goes_to_the_article_whose_author_or_title_it_changes(
    window: MainWindow, two_articles: tuple[int, int]
) -> None:
    sample, other = two_articles
    author = min(window.desk.library.small_table("author"))
    window.desk.do("Remove an author", lambda step: step.delete("author", [author]))
    window.acts["undo"].trigger()
    assert window.desk.article_id == sample
    window.desk.show_article(other)
    window.acts["redo"].trigger()
    assert window.desk.article_id == sample
    window.desk.show_article(other)
    window.desk.do("Edit title", lambda step: step.set(sample, "title", "Tumours", table="article"))
    window.acts["undo"].trigger()
    assert window.desk.article_id == sample


def test_undo_leaves_all_references_shown(window: MainWindow, two_articles: tuple[int, int]) -> None:
    first = ids_of(window, two_articles[0])[0]
    window.desk.show_article(None)
    window.desk.do("Edit pages in R1", lambda step: step.set(first, "pages", "1-2"))
    window.acts["undo"].trigger()
    assert window.desk.article_id is None
    assert window.desk.current == first


def test_a_word_processors_key_for_redo_works(window: MainWindow) -> None:
    assert QKeySequence("Ctrl+Y") in window.acts["redo"].shortcuts()


# What the status says can be followed


def test_the_status_tells_how_to_find_what_was_not_read(window: MainWindow, qtbot: QtBot) -> None:
    told = f"One reference has neither a title nor a journal: filter by {UNREAD}"
    qtbot.waitUntil(lambda: window.statusBar()._state.toolTip().startswith(told), timeout=20_000)
    window.desk.filter_by(UNREAD)
    [unread] = window.desk.library.ids(window.desk.view)
    assert window.desk.library.reference(unread).source.endswith("Патютко")


# What was said gives way


def test_the_status_says_nothing_of_an_earlier_step(window: MainWindow) -> None:
    first = ids_of(window, window.desk.article_id or 0)[0]
    window.desk.do("Edit pages in R1", lambda step: step.set(first, "pages", "1-2"))
    window.acts["undo"].trigger()
    assert message(window) == "Undone: Edit pages in R1"
    window.desk.do("Edit year in R1", lambda step: step.set(first, "year", "1964"))
    assert message(window) == ""
    assert window.statusBar().text().startswith("Saved")


def test_a_sentence_on_what_was_done_goes_when_something_else_is_done(window: MainWindow, qtbot: QtBot) -> None:
    window.opening.paste_anything(LIST)
    settle(qtbot, window)
    assert window.notice.text() == "2 references were added at the end of this list. Ctrl+Z takes it back."
    window.acts["undo"].trigger()
    assert window.notice.text() == ""


def test_an_article_that_is_brought_back_is_shown_with_no_more_selected_than_a_new_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.desk.selected
    for act in ("undo", "redo"):
        window.acts[act].trigger()
        settle(qtbot, window)
    assert len(ids_of(window, window.desk.article_id or 0)) == 26
    assert len(window.desk.selected) == len(before) <= 1


def test_a_page_that_is_here_already_is_told_until_another_article_is_shown(
    window: MainWindow, two_articles: tuple[int, int], qtbot: QtBot
) -> None:
    window.opening.open_path(SAMPLE)
    settle(qtbot, window)
    assert "already" in window.notice.text()
    window.desk.show_article(two_articles[1])
    assert window.notice.text() == ""


def test_what_could_not_be_read_stays_to_be_read(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "list.bib"
    path.write_text("@article{a, title = {One}, year = 2001}\n@article{b, title = {Two\n", encoding="utf-8")
    window.opening.open_path(path)
    settle(qtbot, window)
    told = window.notice.text()
    assert told.startswith("Not all of list.bib could be read.")
    window.desk.show_article(window.desk.library.articles()[0].id)
    assert window.notice.text() == told


def test_what_went_wrong_with_one_file_goes_once_another_is_opened(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    empty, list_ = tmp_path / "empty.txt", tmp_path / "list.txt"
    empty.write_text("hello", encoding="utf-8")
    list_.write_text(LIST, encoding="utf-8")
    window.opening.open_path(empty)
    settle(qtbot, window)
    assert "No article and no references were found" in window.notice.text()
    window.opening.open_path(list_)
    settle(qtbot, window)
    assert window.notice.text() == ""


def test_what_went_wrong_with_one_of_two_dropped_files_stays_to_be_read(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    empty, list_ = tmp_path / "empty.txt", tmp_path / "list.txt"
    empty.write_text("hello", encoding="utf-8")
    list_.write_text(LIST, encoding="utf-8")
    for path in (empty, list_):
        window.opening.open_path(path)
    settle(qtbot, window)
    assert len(window.desk.library.articles()) == 2
    assert "No article and no references were found" in window.notice.text()


def test_what_went_wrong_with_each_of_the_files_of_a_drop_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = [tmp_path / f"empty {number}.txt" for number in range(6)]
    for path in paths:
        path.write_text("hello", encoding="utf-8")
    for path in paths[:2]:
        window.opening.open_path(path)
    settle(qtbot, window)
    assert [line.partition(".txt")[0][-7:] for line in window.notice.text().splitlines()] == ["empty 0", "empty 1"]
    for path in paths:
        window.opening.open_path(path)
    settle(qtbot, window)
    told = window.notice.text().splitlines()
    assert [line.partition(".txt")[0][-7:] for line in told] == [f"empty {number}" for number in range(2, 6)]


def test_that_a_file_could_not_be_written_goes_once_it_is(window: MainWindow, tmp_path: Path) -> None:
    dialog = ExportDialog(window.desk, window.settings, window)
    dialog.place.folder.setText(str(tmp_path / "missing"))
    assert not dialog.write()
    assert window.notice.text()
    dialog.place.folder.setText(str(tmp_path))
    assert dialog.write()
    assert window.notice.text() == ""


def test_that_the_disk_was_full_is_told_until_something_is_written(window: MainWindow) -> None:
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    window.fail(failure(full, window.desk.library.path))
    assert "is full" in window.notice.text()
    assert window.notice._mark.accessibleName() == "Fault"
    reference_id = window.desk.library.ids(window.desk.view)[0]
    assert window.desk.do("Edit", lambda step: step.set(reference_id, "year", "1999"))
    assert window.notice.text() == ""


def test_added_references_are_selected_and_seen_through_a_filter(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.filter_by("2003")
    window.opening.paste_anything(LIST)
    settle(qtbot, window)
    added = ids_of(window, window.desk.article_id or 0)[-2:]
    assert list(window.desk.selected) == added
    assert window.desk.view.filter.text == ""
    view = window.table.view
    assert view.viewport().rect().intersects(view.visualRect(view.model().index(26, NUMBER_OF["title"])))


def test_a_notice_can_be_read_after_a_change_of_theme(window: MainWindow) -> None:
    window.notice.tell("Something to know.")
    window.acts["look_dark"].trigger()
    picture = window.notice.grab().toImage()
    assert picture.pixelColor(2, 2).name().upper() == theme.DARK.panel


def test_what_is_told_moves_no_row_from_under_the_pointer(window: MainWindow) -> None:
    view = window.table.view
    before = view.viewport().mapToGlobal(view.visualRect(view.model().index(1, NUMBER_OF["title"])).topLeft())
    window.notice.tell("The same journal stands in R2 too.")
    QApplication.processEvents()
    assert window.notice.isVisible()
    after = view.viewport().mapToGlobal(view.visualRect(view.model().index(1, NUMBER_OF["title"])).topLeft())
    assert after == before


def test_a_single_word_is_no_article(window: MainWindow, qtbot: QtBot) -> None:
    window.opening.paste_page("hello")
    settle(qtbot, window)
    assert len(window.desk.library.articles()) == 1
    assert "No article and no references were found" in window.notice.text()


def test_a_library_in_use_elsewhere_is_opened_to_read_and_said_to_be(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "shared.corrigenda"
    with Library.create(path):
        window.opening.open_path(path)
        settle(qtbot, window)
        assert (window.desk.library.path, window.desk.library.read_only) == (path, True)
        told = window.notice.text()
        assert "already open" in told
        assert told.endswith("Here it can only be read: close it there, then open it again to edit it.")


def test_an_article_is_deleted_in_the_list_of_articles_by_its_key(window: MainWindow) -> None:
    panel = window.docks["articles"].widget()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert window.desk.library.articles() == []
    assert message(window) == "The article was deleted. Ctrl+Z brings it back."
    window.acts["undo"].trigger()
    assert len(window.desk.library.ids(window.desk.view)) == 26


# The window itself


def test_the_window_is_no_larger_than_the_screen(window: MainWindow) -> None:
    room = window.screen().availableGeometry().size()
    assert window.width() <= room.width()
    assert window.frameGeometry().height() <= room.height()


def test_the_ways_to_begin_keep_their_words_on_a_small_screen(open_window: OpenWindow) -> None:
    page = open_window().start_page
    page.setParent(None)
    page.resize(330, 150)
    page.show()
    QApplication.processEvents()
    labels = page.findChildren(QLabel)
    assert len(labels) >= 8
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width()), label.text()
        assert label.mapTo(page.viewport(), label.rect().topRight()).x() < page.viewport().width(), label.text()
    page.deleteLater()


def test_the_export_dialog_is_no_larger_than_a_small_screen(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, 720, 450))
    monkeypatch.setattr(ExportDialog, "screen", lambda _dialog: small)
    dialog = ExportDialog(window.desk, window.settings, window)
    assert dialog.width() <= 720
    assert dialog.height() < 450


def test_the_menu_tells_which_theme_is_worn(window: MainWindow) -> None:
    window.acts["look_dark"].trigger()
    worn = [name for name in ("look_system", "look_light", "look_dark") if window.acts[name].isChecked()]
    assert worn == ["look_dark"]


def test_references_are_added_and_deleted_where_all_are_shown(
    window: MainWindow, two_articles: tuple[int, int]
) -> None:
    sample, _ = two_articles
    window.desk.show_article(None)
    window.table.view.setFocus()
    window.desk.select([ids_of(window, sample)[3]])
    assert window.acts["add"].isEnabled()
    window.acts["delete"].trigger()
    assert len(ids_of(window, sample)) == 25
    assert not window.acts["delete_article"].isEnabled()


def test_another_article_is_shown_from_its_top(window: MainWindow, two_articles: tuple[int, int]) -> None:
    window.desk.show_article(two_articles[0])
    window.resize(800, 560)
    QApplication.processEvents()
    bar = window.docks["article"].widget().scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    window.desk.show_article(two_articles[1])
    assert bar.value() == 0


def test_a_hint_keeps_off_the_edges_of_its_panel(window: MainWindow) -> None:
    hint = window.docks["article"].widget().nothing
    line = hint.fontMetrics().horizontalAdvance(hint.text())
    assert hint.heightForWidth(line + 4) > hint.heightForWidth(line + 20 * theme.GRID)


def test_a_filter_set_by_the_chart_can_be_cleared_in_its_box(window: MainWindow, qtbot: QtBot) -> None:
    buttons = window.filter_box.findChildren(QToolButton)
    [button] = [each for each in buttons if each.defaultAction().objectName() == "_q_qlineeditclearaction"]

    def colours_seen() -> int:
        picture = button.grab().toImage()
        return len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())})

    assert colours_seen() == 1
    window.desk.filter_by("2010..2012")
    qtbot.waitUntil(lambda: colours_seen() > 1, timeout=2_000)


# Export


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_choice_that_is_not_taken_can_be_seen(window: MainWindow, look: str) -> None:
    window.acts[f"look_{look}"].trigger()
    dialog = ExportDialog(window.desk, window.settings, window)
    button = next(each for each in dialog.choices.which.buttons() if each.isEnabled() and not each.isChecked())
    picture = button.grab().toImage()
    shades = [picture.pixelColor(x, y).lightness() for x in range(15) for y in range(picture.height())]
    assert max(shades) - min(shades) > 80
