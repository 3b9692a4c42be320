"""The source strip: what it colours, boxes, marks and copies."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.model import Article, Reference, Span
from app.tasks import set_cell
from ui import theme
from ui.desk import Desk
from ui.panels.field_colours import ground_of
from ui.panels.patterns import MOST_LEARNT_AT_ONCE
from ui.panels.source import SourcePanel
from ui.panels.strip_text import StripText

Show = Callable[[QWidget, int, int], QWidget]
RINDI, PAPE, TYPED = range(3)


@pytest.fixture
def ids(desk: Desk) -> list[int]:
    return list(desk.library.ids(desk.view))


@pytest.fixture
def panel(desk: Desk, show: Show) -> SourcePanel:
    made = SourcePanel(desk)
    show(made, 840, 160)
    return made


def turn() -> None:
    """The window's next turn, in which the strip catches up."""
    QApplication.processEvents()


def texts_of(strip: StripText, field: str) -> list[str]:
    return [each.run.text for each in strip.placed if each.run.field == field]


def different(strip: StripText) -> list[str]:
    return [each.run.text for each in strip.placed if each.run.is_different]


def format_of(strip: StripText, text: str) -> QTextCharFormat:
    """The format in which a text stands in a strip."""
    cursor = strip.document().find(text)
    assert not cursor.isNull()
    return cursor.charFormat()


def middle_of(strip: StripText, text: str) -> QPoint:
    """The middle of a text in a strip's viewport."""
    cursor = strip.document().find(text)
    ends = [QTextCursor(strip.document()) for _ in range(2)]
    ends[0].setPosition(cursor.selectionStart())
    ends[1].setPosition(cursor.selectionEnd())
    left, right = (strip.cursorRect(each) for each in ends)
    return QPoint((left.x() + right.x()) // 2, left.center().y())


def test_the_source_is_shown_whole_with_each_field_where_its_span_is(
    desk: Desk, panel: SourcePanel, ids: list[int]
) -> None:
    desk.select([ids[RINDI]])
    turn()
    reference = desk.library.reference(ids[RINDI])
    assert panel.source.toPlainText() == reference.source
    assert texts_of(panel.source, "authors") == ["Rindi G.", "Klöppel G.", "Alhman H."]
    assert texts_of(panel.source, "et_al") == ["et al."]
    for field in ("title", "container_title", "year", "volume", "pages"):
        assert texts_of(panel.source, field) == [getattr(reference, field)]


def test_a_field_has_a_soft_ground_and_a_thin_underline_and_a_separator_has_neither(
    desk: Desk, panel: SourcePanel, ids: list[int]
) -> None:
    desk.select([ids[RINDI]])
    turn()
    field = format_of(panel.source, "Virchows Arch")
    assert field.background().color() == ground_of("container_title")
    assert field.underlineColor() == QColor(theme.colours().fields["container_title"])
    separator = format_of(panel.source, "; ")
    assert separator.background().style() == Qt.BrushStyle.NoBrush
    assert separator.underlineStyle() == QTextCharFormat.UnderlineStyle.NoUnderline


def test_what_went_into_no_field_is_boxed_in_the_certain_colour(desk: Desk, panel: SourcePanel, ids: list[int]) -> None:
    desk.select([ids[PAPE]])
    turn()
    leftover = "%% <b>x</b>"
    assert "".join(texts_of(panel.source, "leftover")) == leftover
    QApplication.processEvents()
    picture = panel.source.viewport().grab().toImage()
    middle = middle_of(panel.source, leftover)
    certain = QColor(theme.colours().certain)
    column = {picture.pixelColor(middle.x(), y).name() for y in range(middle.y() - 14, middle.y() + 14)}
    assert certain.name() in column
    elsewhere = middle_of(panel.source, "Cancer").x()
    assert certain.name() not in {picture.pixelColor(elsewhere, y).name() for y in range(middle.y() - 14, middle.y())}


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("Klöppel G.", "Authors (A), name 2"),
        ("et al.", "Authors (A), cut short"),
        ("Virchows Arch", "Journal (J)"),
        ("395-401", "Pages (P)"),
        ("1", "Number"),
        ("; ", ""),
    ],
)
def test_hovering_says_the_field_and_its_letter(
    text: str, tip: str, desk: Desk, panel: SourcePanel, ids: list[int]
) -> None:
    desk.select([ids[RINDI]])
    turn()
    assert panel.source.tip_at(middle_of(panel.source, text)) == tip


def test_hovering_beyond_the_text_says_nothing(desk: Desk, panel: SourcePanel, ids: list[int]) -> None:
    desk.select([ids[RINDI]])
    turn()
    assert panel.source.tip_at(QPoint(400, panel.source.height() + 200)) == ""


def test_the_result_is_the_printed_form_with_what_was_mended_marked_in_both(
    desk: Desk, panel: SourcePanel, ids: list[int]
) -> None:
    desk.do("Mend", lambda step: set_cell(step, ids[RINDI], "authors", "Rindi G., Klöppel G., Ahlman H. et al."))
    desk.select([ids[RINDI]])
    turn()
    assert "Ahlman H. et al. TNM staging" in panel.result.toPlainText()
    assert different(panel.result) == ["Ahlman"]
    assert different(panel.source) == ["Alhman"]
    assert format_of(panel.source, "Alhman").fontStrikeOut()
    assert format_of(panel.result, "Ahlman").fontWeight() > format_of(panel.result, "Rindi").fontWeight()


def test_a_space_that_the_source_lacks_is_marked(desk: Desk, panel: SourcePanel, ids: list[int]) -> None:
    with desk.library.step("As in Rindi") as step:
        step.add_references(desk.article_id or 0, [desk.library.reference(ids[RINDI]) for _ in range(3)])
    desk.select([ids[PAPE]])
    turn()
    assert "113: 256-265" in panel.result.toPlainText()
    assert " " in different(panel.result)


def test_an_edit_shows_in_the_result_at_once(desk: Desk, panel: SourcePanel, ids: list[int]) -> None:
    desk.select([ids[RINDI]])
    desk.do("Edit", lambda step: step.set(ids[RINDI], "volume", "450"))
    turn()
    assert "450" in panel.result.toPlainText()
    desk.undo()
    turn()
    assert "450" not in panel.result.toPlainText()


def test_moving_a_reference_changes_its_number(desk: Desk, panel: SourcePanel, ids: list[int]) -> None:
    desk.select([ids[RINDI]])
    turn()
    assert panel.result.toPlainText().startswith("1. ")
    desk.do("Move", lambda step: step.move_references([ids[RINDI]], before=None))
    turn()
    assert panel.result.toPlainText().startswith("3. ")


def test_a_reference_without_a_source_says_why_and_is_printed(desk: Desk, panel: SourcePanel, ids: list[int]) -> None:
    desk.select([ids[TYPED]])
    turn()
    assert panel.source.toPlainText() == "No text: it was typed by hand, or came in fields from another program"
    assert "Öberg K. Carcinoid tumours" in panel.result.toPlainText()
    assert different(panel.result) == []


def test_with_nothing_selected_it_says_what_to_do(desk: Desk, panel: SourcePanel, ids: list[int], qtbot: QtBot) -> None:
    qtbot.waitUntil(panel.nothing.isVisible)
    desk.select([ids[RINDI]])
    turn()
    assert not panel.nothing.isVisible()
    desk.do("Delete", lambda step: step.delete("reference", [ids[RINDI]]))
    turn()
    assert panel.nothing.isVisible()


def test_a_hidden_panel_catches_up_when_it_is_shown(
    desk: Desk, panel: SourcePanel, ids: list[int], qtbot: QtBot
) -> None:
    panel.hide()
    desk.select([ids[RINDI]])
    turn()
    assert panel.source.toPlainText() == ""
    panel.show()
    qtbot.waitUntil(lambda: panel.source.toPlainText().startswith("1. Rindi"))


def test_markup_in_a_source_and_a_field_is_shown_as_it_is(desk: Desk, panel: SourcePanel, ids: list[int]) -> None:
    hostile = "<img src=file:///x.png> <b>bold</b> &amp;"
    desk.do("Edit", lambda step: step.set(ids[PAPE], "title", hostile))
    desk.select([ids[PAPE]])
    turn()
    assert hostile in panel.result.toPlainText()
    assert panel.source.toPlainText().endswith("%% <b>x</b>")


def test_spans_keep_their_places_behind_characters_beyond_the_basic_plane(desk: Desk, panel: SourcePanel) -> None:
    source = "𝔸𝔹 Title\tof it 2001"
    odd = Reference(source=source, spans=(Span(0, 2, "authors"), Span(3, 14, "title"), Span(15, 19, "year")))
    added: list[int] = []
    desk.do("Add", lambda step: added.extend(step.add_references(desk.article_id or 0, [odd])))
    desk.select(added)
    turn()
    assert [texts_of(panel.source, field)[0] for field in ("authors", "year")] == ["𝔸𝔹", "2001"]
    assert panel.source.tip_at(middle_of(panel.source, "2001")) == "Year (Y)"
    assert panel.source.document().blockCount() == 1


def test_the_copy_button_copies_the_result_as_plain_text(
    desk: Desk, panel: SourcePanel, ids: list[int], qtbot: QtBot
) -> None:
    desk.select([ids[RINDI]])
    turn()
    with qtbot.waitSignal(desk.said):
        QTest.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().mimeData()
    assert copied.text() == panel.result.toPlainText()
    assert not copied.hasHtml()


def test_text_is_selected_and_copied_with_keys_though_the_window_copies_cells(
    desk: Desk, ids: list[int], qtbot: QtBot
) -> None:
    window = QMainWindow()
    panel = SourcePanel(desk)
    window.setCentralWidget(panel)
    copy_cells = QAction("Copy", window)
    copy_cells.setShortcut("Ctrl+C")
    window.addAction(copy_cells)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    desk.select([ids[RINDI]])
    turn()
    panel.source.setFocus()
    for _ in range(8):
        QTest.keyClick(panel.source, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.assertNotEmitted(copy_cells.triggered):
        QTest.keyClick(panel.source, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "1. Rindi"
    QTest.keyClicks(panel.source, "x")
    assert panel.source.toPlainText() == desk.library.reference(ids[RINDI]).source


def test_another_theme_shows_in_the_strip(desk: Desk, panel: SourcePanel, ids: list[int], qapp: QApplication) -> None:
    desk.select([ids[RINDI]])
    turn()
    theme.apply(qapp, "dark")
    QApplication.processEvents()
    assert format_of(panel.source, "Virchows Arch").foreground().color() == QColor(theme.DARK.text)
    assert format_of(panel.source, "Virchows Arch").background().color() == ground_of("container_title")


def test_the_legend_stands_where_there_is_room(desk: Desk, panel: SourcePanel, ids: list[int]) -> None:
    desk.select([ids[RINDI]])
    turn()
    panel.resize(840, 200)
    assert panel.legend.isVisible()
    assert "Authors, Title, Journal, Year, Volume, Pages" in panel.legend.accessibleName()
    panel.resize(840, 96)
    assert not panel.legend.isVisible()


def test_a_source_longer_than_four_lines_scrolls(desk: Desk, panel: SourcePanel) -> None:
    added: list[int] = []
    long = Reference(source="word " * 400, spans=())
    desk.do("Add", lambda step: added.extend(step.add_references(desk.article_id or 0, [long])))
    desk.select(added)
    turn()
    QApplication.processEvents()
    assert panel.source.sizeHint().height() <= 4 * panel.source.fontMetrics().lineSpacing() + 4
    assert panel.source.verticalScrollBar().maximum() > 0


def test_the_result_of_a_long_list_comes_once_its_form_is_known_and_is_not_guessed_before(
    desk: Desk, panel: SourcePanel, ids: list[int], qtbot: QtBot
) -> None:
    rindi, said = desk.library.reference(ids[RINDI]), []
    desk.said.connect(said.append)
    with desk.library.step("Many") as step:
        article_id = step.add_article(Article(title="Many"), [rindi] * (MOST_LEARNT_AT_ONCE + 1))
    desk.show_article(article_id)
    desk.select([desk.library.ids(desk.view)[RINDI]])
    panel._catch_up()
    assert panel.source.toPlainText() == rindi.source
    assert (panel.result.toPlainText(), different(panel.source)) == ("", [])
    panel.copy_result()
    assert "not known yet" in said[-1]
    qtbot.waitUntil(lambda: bool(panel.result.toPlainText()))
