"""The article pane: its fields, typed with real keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.errors import CorrigendaError
from app.library import Library
from app.model import Article
from ui import signs
from ui.desk import Desk
from ui.panels.article import ArticlePanel
from ui.panels.article_fields import ARTICLE_FIELDS, NOT_A_YEAR, is_year, typed_value
from ui.panels.entry import Entry

Show = Callable[[QWidget, int, int], QWidget]


@pytest.fixture
def panel(desk: Desk, show: Show) -> ArticlePanel:
    made = ArticlePanel(desk)
    show(made, 300, 700)
    return made


def area(panel: ArticlePanel, name: str) -> QLineEdit | QPlainTextEdit:
    return panel.fields.entries[name].area


def type_into(panel: ArticlePanel, name: str, text: str) -> Entry:
    entry = panel.fields.entries[name]
    entry.setFocus()
    entry.area.selectAll()
    QTest.keyClicks(entry.area, text)
    return entry


def stored(desk: Desk) -> Article:
    found = desk.article()
    assert found is not None
    return found


def test_a_title_typed_and_entered_is_stored_as_one_named_step(desk: Desk, panel: ArticlePanel) -> None:
    entry = type_into(panel, "title", "Treatment of liver metastases")
    QTest.keyClick(entry.area, Qt.Key.Key_Return)
    assert stored(desk).title == "Treatment of liver metastases"
    undo = desk.library.next_undo()
    assert undo is not None
    assert (undo.label, undo.changes) == ("Edit the article’s title", 1)


def test_leaving_a_field_stores_it_and_tab_goes_to_the_next(desk: Desk, panel: ArticlePanel) -> None:
    entry = type_into(panel, "volume", "12")
    QTest.keyClick(entry.area, Qt.Key.Key_Tab)
    assert stored(desk).volume == "12"
    assert area(panel, "issue").hasFocus()


@pytest.mark.parametrize("field", [field.name for field in ARTICLE_FIELDS])
def test_every_field_is_stored_and_comes_back_with_undo(field: str, desk: Desk, panel: ArticlePanel) -> None:
    before = getattr(stored(desk), field)
    entry = type_into(panel, field, "2013")
    QTest.keyClick(entry.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert getattr(stored(desk), field) == (2013 if field == "views" else "2013")
    desk.undo()
    assert getattr(stored(desk), field) == before
    assert entry.value() == ("" if before is None else str(before))


def test_a_language_is_typed_by_its_name(desk: Desk, panel: ArticlePanel) -> None:
    entry = type_into(panel, "language", "russian")
    QTest.keyClick(entry.area, Qt.Key.Key_Return)
    assert stored(desk).language == "ru"
    assert entry.value() == "Russian"


def test_escape_gives_the_stored_value_back_and_writes_nothing(desk: Desk, panel: ArticlePanel) -> None:
    entry = type_into(panel, "journal", "Lancet")
    QTest.keyClick(entry.area, Qt.Key.Key_Escape)
    assert entry.value() == "Sechenov Medical Journal"
    area(panel, "year").setFocus()
    assert stored(desk).journal == "Sechenov Medical Journal"


def test_ctrl_z_after_escape_brings_back_what_was_typed_and_then_belongs_to_the_library(
    desk: Desk, panel: ArticlePanel
) -> None:
    entry = type_into(panel, "journal", "Lancet")
    QTest.keyClick(entry.area, Qt.Key.Key_Escape)
    QTest.keyClick(entry.area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (entry.value(), entry.is_typed) == ("Lancet", True)
    QTest.keyClick(entry.area, Qt.Key.Key_Return)
    assert stored(desk).journal == "Lancet"
    QTest.keyClick(entry.area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert entry.value() == "Lancet"


def test_a_field_left_as_it_was_is_no_step(desk: Desk, panel: ArticlePanel) -> None:
    before = desk.library.next_undo()
    area(panel, "journal").setFocus()
    area(panel, "year").setFocus()
    assert desk.library.next_undo() == before


def test_a_change_made_elsewhere_shows_at_once(desk: Desk, panel: ArticlePanel) -> None:
    desk.do("Elsewhere", lambda step: step.set(desk.article_id or 0, "year", "2014", table="article"))
    assert panel.fields.entries["year"].value() == "2014"


def test_a_change_made_elsewhere_leaves_what_is_being_typed(desk: Desk, panel: ArticlePanel) -> None:
    entry = type_into(panel, "journal", "Half a jour")
    desk.do("Elsewhere", lambda step: step.set(desk.article_id or 0, "journal", "Lancet", table="article"))
    assert entry.value() == "Half a jour"
    QTest.keyClick(entry.area, Qt.Key.Key_Escape)
    assert entry.value() == "Lancet"


def test_what_is_being_typed_goes_to_its_own_article_when_another_is_shown(desk: Desk, panel: ArticlePanel) -> None:
    first = desk.article_id or 0
    with desk.library.step("Another") as step:
        second = step.add_article(Article(title="Second"), [])
    desk.show_article(first)
    type_into(panel, "title", "First")
    desk.show_article(second)
    assert (desk.library.article(first).title, desk.library.article(second).title) == ("First", "Second")
    assert panel.fields.entries["title"].value() == "Second"


def test_what_was_typed_about_an_article_of_another_library_is_not_taken_over(
    desk: Desk, panel: ArticlePanel, tmp_path: Path
) -> None:
    other = Library.create(tmp_path / "other.corrigenda")
    with other.step("Add") as step:
        step.add_article(Article(title="Other"), [])
    entry = type_into(panel, "title", "Half")
    QTest.keyClicks(panel.people.authors[0].name.area, "Half")
    desk.open(other)
    assert entry.value() == "Other"
    area(panel, "year").setFocus()
    assert stored(desk).title == "Other"
    assert stored(desk).authors == []
    other.close()


def test_missing_title_and_year_are_marked_with_a_letter_and_not_by_colour_alone(panel: ArticlePanel) -> None:
    assert panel.fields.entries["title"].hint() == "missing: type the title"
    assert panel.fields.entries["year"].hint().startswith("missing")
    assert panel.fields.entries["journal"].hint() == ""
    assert "missing" in area(panel, "year").accessibleDescription()


def test_a_year_that_is_none_is_stored_and_told_of(desk: Desk, panel: ArticlePanel) -> None:
    entry = type_into(panel, "year", "in press")
    QTest.keyClick(entry.area, Qt.Key.Key_Return)
    assert stored(desk).year == "in press"
    assert panel.fields.year_hint.isVisible()
    assert panel.fields.year_hint.text() == NOT_A_YEAR
    assert panel.fields.year_hint.sign == signs.LIKELY
    type_into(panel, "year", "2014")
    QTest.keyClick(entry.area, Qt.Key.Key_Return)
    assert not panel.fields.year_hint.isVisible()


@pytest.mark.parametrize(
    ("text", "is_one"), [("2014", True), (" 2014 ", True), ("14", False), ("20144", False), ("٢٠١٤", False)]
)
def test_a_year_has_four_figures(text: str, is_one: bool) -> None:
    assert is_year(text) is is_one


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("title", "  Two \n lines ", "Two lines"),
        ("doi", "https://doi.org/10.1000/1", "10.1000/1"),
        ("views", "1,216", "1216"),
        ("views", "1 216 300", "1216300"),
        ("views", "twelve", "twelve"),
        ("abstract", "One  \n\nTwo \n", "One\n\nTwo"),
    ],
)
def test_typed_values_are_tidied(field: str, typed: str, value: str) -> None:
    assert typed_value(field, typed) == value


def test_a_refused_value_is_told_of_and_stays_to_be_mended(desk: Desk, panel: ArticlePanel, qtbot: QtBot) -> None:
    entry = type_into(panel, "views", "many")
    with qtbot.waitSignal(desk.failed) as told:
        QTest.keyClick(entry.area, Qt.Key.Key_Return)
    assert isinstance(told.args[0], CorrigendaError)
    assert entry.value() == "many"
    area(panel, "year").setFocus()
    assert (entry.value(), stored(desk).views) == ("216", 216)


def test_a_title_that_looks_like_markup_is_shown_as_it_is(desk: Desk, panel: ArticlePanel) -> None:
    hostile = "<b>x</b> <img src=file:///etc/passwd> & more"
    entry = type_into(panel, "title", hostile)
    QTest.keyClick(entry.area, Qt.Key.Key_Return)
    assert stored(desk).title == hostile
    assert entry.value() == hostile


def test_a_title_pasted_with_line_breaks_becomes_one_line(panel: ArticlePanel) -> None:
    entry = panel.fields.entries["title"]
    entry.setFocus()
    QApplication.clipboard().setText("Two\nlines")
    QTest.keyClick(entry.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert entry.value() == "Two lines"


def test_enter_parts_an_abstract_into_paragraphs(desk: Desk, panel: ArticlePanel) -> None:
    entry = type_into(panel, "abstract", "Aim")
    QTest.keyClick(entry.area, Qt.Key.Key_Return)
    QTest.keyClicks(entry.area, "Methods")
    QTest.keyClick(entry.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored(desk).abstract == "Aim\nMethods"


def test_an_abstract_grows_up_to_a_limit_and_then_scrolls_to_its_end(panel: ArticlePanel, qtbot: QtBot) -> None:
    abstract = area(panel, "abstract")
    assert isinstance(abstract, QPlainTextEdit)
    assert abstract.toPlainText().endswith("by scrolling.")
    limit = abstract.height()
    bar = abstract.verticalScrollBar()
    assert bar.isVisible()
    bar.setValue(bar.maximum())
    abstract.moveCursor(abstract.textCursor().MoveOperation.End)
    assert abstract.viewport().rect().contains(abstract.cursorRect().center())
    type_into(panel, "abstract", "Short")
    assert abstract.height() < limit / 3
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_a_long_title_is_seen_whole(panel: ArticlePanel) -> None:
    title = area(panel, "title")
    assert isinstance(title, QPlainTextEdit)
    before = title.height()
    type_into(panel, "title", "Treatment of neuroendocrine tumours with metastases in the liver " * 2)
    assert title.height() > before
    assert title.verticalScrollBar().maximum() == 0


def test_nothing_reaches_beyond_the_sides_of_a_narrow_pane(panel: ArticlePanel) -> None:
    panel.resize(280, 700)
    QApplication.processEvents()
    content = panel.scroll_area.widget()
    assert content.width() <= panel.scroll_area.viewport().width()
    assert content.minimumSizeHint().width() <= 260
    assert panel.scroll_area.horizontalScrollBar().maximum() == 0


def test_a_long_doi_is_seen_whole_in_a_narrow_pane(panel: ArticlePanel) -> None:
    panel.resize(240, 700)
    doi = area(panel, "doi")
    assert isinstance(doi, QPlainTextEdit)
    doi.setPlainText("10.15829/1728-8800-2019-5-60-66.supplement")
    QApplication.processEvents()
    assert doi.verticalScrollBar().maximum() == 0


def test_the_wheel_over_an_abstract_that_is_not_edited_is_left_to_the_pane(panel: ArticlePanel) -> None:
    area(panel, "title").setFocus()
    abstract = area(panel, "abstract")
    assert isinstance(abstract, QPlainTextEdit)
    assert not _turn_wheel(abstract.viewport())
    assert abstract.verticalScrollBar().value() == 0
    abstract.setFocus()
    assert _turn_wheel(abstract.viewport())
    assert abstract.verticalScrollBar().value() > 0


def _turn_wheel(over: QWidget) -> bool:
    """Turn the wheel over a widget; whether it used the turn. (A made event does not go on to its parents.)"""
    place = QPointF(over.rect().center())
    event = QWheelEvent(
        place, QPointF(over.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(over, event)
    return event.isAccepted()


def test_asking_for_the_year_puts_the_cursor_there(panel: ArticlePanel) -> None:
    panel.scroll_area.verticalScrollBar().setValue(panel.scroll_area.verticalScrollBar().maximum())
    panel.ask_for("year")
    assert area(panel, "year").hasFocus()
    assert not area(panel, "year").visibleRegion().isEmpty()


def test_undo_in_a_field_is_the_librarys_unless_something_is_being_typed(desk: Desk, qtbot: QtBot) -> None:
    window = QMainWindow()
    panel = ArticlePanel(desk)
    window.setCentralWidget(panel)
    undo = QAction("Undo", window)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(desk.undo)
    window.addAction(undo)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    entry = type_into(panel, "volume", "12")
    QTest.keyClick(entry.area, Qt.Key.Key_Return)
    QTest.keyClick(entry.area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (stored(desk).volume, entry.value()) == ("", "")
    journal = type_into(panel, "journal", "x")
    QTest.keyClick(journal.area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert journal.value() == "Sechenov Medical Journal"
    assert desk.library.next_redo() is not None


def test_with_all_articles_shown_it_asks_to_choose_one(desk: Desk, panel: ArticlePanel) -> None:
    desk.show_article(None)
    assert panel.nothing.isVisible()
    assert "Choose an article" in panel.nothing.text()


def test_in_a_library_open_for_reading_only_nothing_can_be_typed(desk: Desk, library: Library, show: Show) -> None:
    path = library.path
    library.close()
    desk.open(Library.open(path, read_only=True))
    panel = ArticlePanel(desk)
    show(panel, 300, 700)
    type_into(panel, "journal", "x")
    assert panel.fields.entries["journal"].value() == "Sechenov Medical Journal"
    assert panel.fields.entries["title"].hint() == "missing"
    assert not panel.people.new_author.isVisible()
    desk.library.close()
