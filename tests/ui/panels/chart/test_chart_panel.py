from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.library import Library, View
from app.model import Article, Reference
from ui import theme
from ui.desk import Desk
from ui.panels.chart import ChartPanel
from ui.panels.chart_state import Slot


def counts(panel: ChartPanel) -> dict[int | None, int]:
    """The bars that are shown, by year."""
    return {slot.year: panel.plot.shown.number(slot) for slot in panel.plot.shown.slots()}


def selected(panel: ChartPanel) -> dict[int | None, int]:
    """The selected parts of the bars, by year."""
    return {slot.year: n for slot in panel.plot.shown.slots() if (n := panel.plot.shown.selected_of(slot))}


def words(panel: ChartPanel) -> list[str]:
    """All that is to be read beside the chart, from top to bottom."""
    labels = panel.words.findChildren(QLabel)
    # Name and value of a line have one middle.
    seen = sorted(
        (each for each in labels if each.isVisible()),
        key=lambda each: each.mapTo(panel, each.rect().center()).toTuple()[::-1],
    )
    return [each.text() for each in seen]


def set_cell(desk: Desk, number: int, column: str, value: str) -> None:
    """Edit a field of the reference with a place in the list, from 1."""
    reference = desk.library.ids(desk.view)[number - 1]
    assert desk.do("Edit", lambda step: step.set(reference, column, value))


def set_article(desk: Desk, column: str, value: str) -> None:
    assert desk.do("Edit", lambda step: step.set(desk.article_id or 0, column, value, table="article"))


def test_the_sample_has_a_bar_for_each_cited_year_and_one_for_none(panel: ChartPanel) -> None:
    assert counts(panel) == {
        1963: 1, 1998: 1, 2000: 1, 2003: 2, 2004: 1, 2005: 1, 2006: 1, 2007: 3, 2008: 2, 2010: 4, 2011: 4, 2012: 4,
        None: 1,
    }  # fmt: skip


def test_empty_years_keep_their_place_between_the_bars(panel: ChartPanel) -> None:
    first, second, third = (panel.plot.rect_of(Slot(year)).center().x() for year in (1963, 1998, 2012))
    assert abs((second - first) / (third - first) - 35 / 49) < 0.01


def test_the_bar_without_a_year_stands_apart_from_the_last_year(panel: ChartPanel) -> None:
    undated, last = panel.plot.rect_of(Slot(None)), panel.plot.rect_of(Slot(2012))
    assert undated.left() - last.right() > 2 * last.width()


def test_an_edited_year_moves_its_reference_to_another_bar(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    set_cell(desk, 26, "year", "2012")
    qtbot.waitUntil(lambda: counts(panel).get(2012) == 5)
    assert None not in counts(panel)
    desk.undo()
    qtbot.waitUntil(lambda: counts(panel).get(None) == 1)


def test_a_deleted_reference_leaves_its_bar_and_comes_back_with_undo(
    panel: ChartPanel, desk: Desk, qtbot: QtBot
) -> None:
    oldest = desk.library.ids(desk.view)[0]
    desk.do("Delete", lambda step: step.delete("reference", [oldest]))
    qtbot.waitUntil(lambda: min(year for year in counts(panel) if year) == 1998)
    desk.undo()
    qtbot.waitUntil(lambda: counts(panel).get(1963) == 1)


@pytest.fixture
def recounts(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[View]:
    """The views whose years are counted from now on."""
    counted: list[View] = []
    count = desk.library.years

    def watched(view: View) -> dict[int | None, int]:
        counted.append(view)
        return count(view)

    monkeypatch.setattr(desk.library, "years", watched)
    return counted


def test_many_edits_in_one_turn_are_counted_once(
    panel: ChartPanel, desk: Desk, qtbot: QtBot, recounts: list[View]
) -> None:
    for number in range(1, 11):
        set_cell(desk, number, "year", "2020")
    qtbot.waitUntil(lambda: counts(panel).get(2020) == 10)
    assert len(recounts) == 1


def test_an_edit_that_no_bar_depends_on_counts_nothing(
    panel: ChartPanel, desk: Desk, qtbot: QtBot, recounts: list[View]
) -> None:
    set_cell(desk, 1, "title", "Another title")
    desk.select([desk.library.ids(desk.view)[0]])
    qtbot.waitUntil(lambda: selected(panel) == {1963: 1})
    assert not recounts


def test_with_a_filter_any_edit_may_take_a_reference_out(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.filter_by("number")
    qtbot.waitUntil(lambda: counts(panel).get(1963) == 1)
    set_cell(desk, 1, "title", "Another title")
    qtbot.waitUntil(lambda: 1963 not in counts(panel))


def test_a_filter_leaves_only_its_references(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.filter_by('title:"number 1" 2000..')
    qtbot.waitUntil(lambda: counts(panel) == {1963: 1})


def test_a_range_of_years_is_seen_among_all_the_others(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    before = counts(panel)
    desk.filter_by("2005..2008")
    qtbot.waitUntil(lambda: panel.plot.shown.chosen == (2005, 2008))
    assert counts(panel) == before
    assert "2005–2008 · 7" in words(panel)


def test_bars_outside_the_range_are_paler(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.filter_by("2010..2012")
    qtbot.waitUntil(lambda: panel.plot.shown.chosen == (2010, 2012))
    picture = panel.plot.grab().toImage()
    ratio = picture.devicePixelRatio()

    def lightness(year: int) -> int:
        foot = panel.plot.rect_of(Slot(year))
        return picture.pixelColor(round(foot.center().x() * ratio), round((foot.bottom() - 5) * ratio)).lightness()

    assert lightness(2007) > lightness(2011) + 20


def test_selected_references_are_the_accented_foot_of_their_bars(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    ids = desk.library.ids(desk.view)
    desk.select([ids[4], ids[5], ids[25]])
    qtbot.waitUntil(lambda: selected(panel) == {2012: 2, None: 1})
    picture = panel.plot.grab().toImage()
    ratio = picture.devicePixelRatio()
    rect = panel.plot.rect_of(Slot(2012))
    x = round(rect.center().x() * ratio)
    accent = QColor(theme.LIGHT.accent)
    assert picture.pixelColor(x, round((rect.bottom() - 4) * ratio)) == accent
    assert picture.pixelColor(x, round((rect.top() + 4) * ratio)) == QColor(theme.LIGHT.bar)


def test_selecting_all_accents_every_bar_whole(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.select(list(desk.library.ids(desk.view)))
    qtbot.waitUntil(lambda: selected(panel) == counts(panel))


def test_another_article_brings_its_own_bars(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.show_article(desk.library.articles()[1].id)
    qtbot.waitUntil(lambda: counts(panel) == {1999: 1})


def test_the_numbers_are_told_in_words(panel: ChartPanel) -> None:
    assert words(panel)[:13] == [
        "26 references · 25 dated", "Dated", "96 %", "Median age", "5 years", "Citing half-life", "5.3 years",
        "Price index (0–5 y)", "56 %", "Last five years", "48 %", "Last ten years", "80 %",
    ]  # fmt: skip


def test_each_age_tells_its_formula_as_plain_text(panel: ChartPanel) -> None:
    value = next(each for each in panel.words.findChildren(QLabel) if each.text() == "48 %")
    assert "References from 2009 to 2013: 12 of the 25 dated references" in value.toolTip()


def test_without_the_articles_year_it_is_asked_for(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    set_article(desk, "year", "")
    qtbot.waitUntil(lambda: "Ages need the article’s year." in words(panel))
    assert "Median age" not in words(panel)
    with qtbot.waitSignal(panel.year_wanted):
        qtbot.mouseClick(panel.words.ask_year, Qt.MouseButton.LeftButton)
    set_article(desk, "year", "2013–2014")
    qtbot.waitUntil(lambda: "Median age" in words(panel))
    assert panel.words.ask_year.isHidden()


def test_on_a_small_screen_the_year_is_asked_for_before_anything_is_scrolled(
    panel: ChartPanel, desk: Desk, qtbot: QtBot
) -> None:
    set_article(desk, "year", "")
    qtbot.waitUntil(panel.words.ask_year.isVisible)
    panel.resize(600, 110)
    qtbot.waitUntil(lambda: panel.words.area.height() < panel.words._inside.height())
    seen = panel.words.area.viewport().rect()
    for each in (panel.words.no_ages, panel.words.ask_year):
        assert seen.contains(each.rect().translated(each.mapTo(panel.words.area.viewport(), QPoint())))


def test_all_articles_together_are_as_old_as_each_article_found_them(
    panel: ChartPanel, desk: Desk, qtbot: QtBot
) -> None:
    desk.show_article(None)
    qtbot.waitUntil(lambda: "27 references · 26 dated" in words(panel))
    assert "Median age" in words(panel)
    value = next(each for each in panel.words.findChildren(QLabel) if each.text() == "5 years")
    assert "of the 25 dated references not later than their article" in value.toolTip()  # the other has no year
    assert panel.words.ask_year.isHidden()


def test_articles_without_years_have_no_ages(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    set_article(desk, "year", "")
    desk.show_article(None)
    qtbot.waitUntil(lambda: "Ages need the years of the articles." in words(panel))
    assert "Median age" not in words(panel)


def test_the_range_is_let_go_of_with_its_button(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.filter_by("number 2005..2008")
    qtbot.waitUntil(lambda: panel.words.range.isVisible())
    qtbot.mouseClick(panel.words.range.button, Qt.MouseButton.LeftButton)
    assert desk.view.filter.text == "number"
    qtbot.waitUntil(lambda: not panel.words.range.isVisible())


def test_no_references_is_said_in_a_sentence(panel: ChartPanel, desk: Desk, library: Library, qtbot: QtBot) -> None:
    desk.filter_by("nothing-like-this")
    qtbot.waitUntil(lambda: panel.hint.isVisible())
    assert panel.hint.text() == "No reference passes the filter."
    desk.filter_by("")
    qtbot.waitUntil(lambda: panel.plot.isVisible())
    desk.do("Delete", lambda step: step.delete("reference", list(library.ids(desk.view))))
    qtbot.waitUntil(lambda: panel.hint.isVisible())
    assert panel.hint.text().startswith("No references yet.")


def test_undated_references_alone_have_their_bar_and_words(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    article = desk.library.articles()[1].id
    dated = [each.id or 0 for each in desk.library.references(article)]
    desk.show_article(article)
    desk.do("Add", lambda step: step.add_references(article, [Reference(year="in press"), Reference()]))
    desk.do("Delete", lambda step: step.delete("reference", dated))
    qtbot.waitUntil(lambda: counts(panel) == {None: 2})
    assert words(panel)[0] == "2 references · none dated"


def test_a_hidden_chart_counts_when_it_is_shown_again(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.hide()
    set_cell(desk, 26, "year", "1985")
    QApplication.processEvents()
    assert 1985 not in counts(panel)
    panel.show()
    qtbot.waitUntil(lambda: counts(panel).get(1985) == 1)


def test_a_library_opened_instead_brings_its_bars(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    other = Library.create(desk.library.path.with_name("other.corrigenda"))
    desk.open(other)
    qtbot.waitUntil(lambda: panel.hint.isVisible())
    other.close()


def test_the_chart_tells_its_numbers_to_a_screen_reader(panel: ChartPanel) -> None:
    assert panel.plot.accessibleName() == "References by year"
    assert panel.plot.accessibleDescription().startswith("26 references · 25 dated. Dated: 96 %. Median age: 5 years.")
    assert "2011: 4, 2012: 4, no year: 1." in panel.plot.accessibleDescription()


def test_another_theme_is_worn_at_once(panel: ChartPanel, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "dark")
    try:
        qtbot.waitUntil(lambda: panel.plot.backgroundBrush().color() == QColor(theme.DARK.panel))
        picture = panel.plot.grab().toImage()
        rect = panel.plot.rect_of(Slot(2011)).center() * picture.devicePixelRatio()
        assert picture.pixelColor(round(rect.x()), round(rect.y())) == QColor(theme.DARK.bar)
    finally:
        theme.apply(qapp, "light")


def test_the_words_stand_below_where_the_panel_is_narrow(panel: ChartPanel, qtbot: QtBot) -> None:
    assert panel.words.x() > panel.plot.geometry().right()
    panel.resize(300, 340)
    qtbot.waitUntil(lambda: panel.words.y() > panel.plot.geometry().bottom())
    assert panel.words.width() > 250


def test_labels_of_years_have_room_at_every_size(panel: ChartPanel, qtbot: QtBot) -> None:
    for width, height in ((820, 200), (480, 150), (1400, 300), (420, 120)):
        panel.resize(width, height)
        qtbot.waitUntil(lambda: abs(panel.plot.look.scale.width - panel.plot.getViewBox().rect().width()) < 1)
        look = panel.plot.look
        label = panel.plot.fontMetrics().horizontalAdvance("2000")
        places = [look.scale.pixel(year) for year in look.years]
        assert len(places) >= 2
        assert min(b - a for a, b in pairwise(places)) >= label + 8
        assert look.scale.pixel(look.scale.undated) - places[-1] >= label


def test_with_large_letters_the_words_go_below_sooner(
    panel: ChartPanel, desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    panel.resize(480, 400)
    qtbot.waitUntil(lambda: panel.words.x() > panel.plot.geometry().right())
    usual, large = qapp.font(), qapp.font()
    large.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(large)
    try:
        enlarged = ChartPanel(desk)
        qtbot.addWidget(enlarged)
        enlarged.resize(480, 400)
        enlarged.show()
        qtbot.waitUntil(lambda: enlarged.words.y() > enlarged.plot.geometry().bottom())
    finally:
        qapp.setFont(usual)


def test_several_articles_are_counted_together(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    first, second = (row.id for row in desk.library.articles())
    desk.do("Add", lambda step: step.add_article(Article(title="Third"), [Reference(title="T", year="1950")]))
    desk.show_articles([first, second])
    qtbot.waitUntil(lambda: "27 references · 26 dated" in words(panel))
    assert 1950 not in counts(panel)
    assert panel.shown.ages.articles == 2
