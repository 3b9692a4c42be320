"""Bars in parts, the lines over them, and what stands beside them: journals, self-citations, targets."""

from collections.abc import Callable, Iterator
from json import dumps
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ages import Target
from app.exporting import Plan, kept_plans
from app.library import Library
from app.model import Article, Author, Name, Names, Reference
from tests.ui.panels.chart.hands import Hands
from ui import theme
from ui.desk import Desk
from ui.panels import chart_counting
from ui.panels.chart import ChartPanel
from ui.panels.chart_options import Options
from ui.panels.chart_state import Slot
from ui.panels.chart_targets import keep_targets, targets_of

OWN, OTHER = Names((Name("Kosyrev", "V."),)), Names((Name("Rindi", "G."),), et_al=True)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An article of 2013 with seven references, and one in another journal."""
    opened = Library.create(tmp_path / "parts.corrigenda")
    references = [
        Reference(title="One", year="2010", authors=OWN, container_title="Ann Surg"),
        Reference(title="Two", year="2010", authors=OTHER, container_title="Ann. Surg."),
        Reference(title="Three", year="2010", authors=OTHER, type="book"),
        Reference(title="Опухоли", year="2012", authors=OWN, container_title="Хирургия"),
        Reference(title="Five", year="2012", authors=OTHER, container_title="Cancer"),
        Reference(title="Six", year="1990", authors=OTHER, container_title="Ann Surg Oncol"),
        Reference(title="Seven", authors=OTHER, type="thesis"),
    ]
    writer = Author(Name("Косырев", "В. Ю."))
    with opened.step("Add") as step:
        step.add_article(
            Article(title="The liver", year="2013", journal="Sechenov Med J", authors=[writer]), references
        )
        step.add_article(Article(title="Another", year="2020", journal="Lancet"), [Reference(title="A", year="2019")])
    yield opened
    opened.close()


@pytest.fixture
def look(panel: ChartPanel, qtbot: QtBot) -> Callable[..., None]:
    """Looks at the chart in another way, and waits until its parts have come."""

    def look(by: str = "", **options: object) -> None:
        panel.look_at(Options(by=by, **options))  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: not by or panel.shown.stack is not None)

    return look


def told_at(hands: Hands, year: int) -> bool:
    """Whether the label shows with the pointer at a bar, wherever the bar has come to stand by now."""
    hands.move(hands.at(year))
    return hands.plot.bubble.isVisible()


def colour(panel: ChartPanel, year: int | None, *, share: float) -> QColor:
    """What is painted in the middle of a bar at a share of its height."""
    picture = panel.plot.grab().toImage()
    rect = panel.plot.rect_of(Slot(year))
    place = QPoint(round(rect.center().x()), round(rect.bottom() - share * rect.height()))
    return picture.pixelColor(place * picture.devicePixelRatio())


def facts(panel: ChartPanel) -> dict[str, str]:
    rows = [row for row in panel.words.facts._rows if not row.name.isHidden()]
    return {row.name.text(): row.link.text() if row.shows else row.value.text() for row in rows}


def test_bars_stacked_by_type_have_a_colour_for_each(panel: ChartPanel, look: Callable[..., None]) -> None:
    look("type")
    assert panel.shown.stack is not None
    assert panel.shown.stack.groups == ("journal articles", "books", "theses")
    assert colour(panel, 2010, share=0.3) == QColor(theme.LIGHT.parts[0])
    assert colour(panel, 2010, share=0.85) == QColor(theme.LIGHT.parts[1])
    assert [entry.words for entry in panel.plot.legend.entries] == ["journal articles 5", "books 1", "theses 1"]


def test_what_is_selected_is_the_darker_part_of_each_part(
    panel: ChartPanel, desk: Desk, look: Callable[..., None], qtbot: QtBot
) -> None:
    look("type")
    ids = desk.library.ids(desk.view)
    desk.select([ids[0], ids[2]])
    qtbot.waitUntil(lambda: panel.shown.parts_of(Slot(2010)) == [(2, 1), (1, 1), (0, 0)])
    foot, above, book = (colour(panel, 2010, share=share) for share in (0.15, 0.5, 0.85))
    assert foot.lightness() < above.lightness() - 40
    assert book.lightness() < QColor(theme.LIGHT.parts[1]).lightness() - 40


def test_a_click_on_the_legend_selects_that_part(
    panel: ChartPanel, look: Callable[..., None], numbers: Callable[[], list[int]], qtbot: QtBot
) -> None:
    look("type")
    legend = panel.plot.legend
    [(_, first), (_, second), *_] = legend._placed()
    QTest.mouseClick(legend, Qt.MouseButton.LeftButton, pos=second.center().toPoint())
    assert numbers() == [3]
    QTest.mouseClick(legend, Qt.MouseButton.LeftButton, pos=first.center().toPoint())
    assert numbers() == [1, 2, 4, 5, 6]


def test_self_citations_are_stacked_and_selected_by_their_number(
    panel: ChartPanel, look: Callable[..., None], numbers: Callable[[], list[int]], desk: Desk, qtbot: QtBot
) -> None:
    look("self")
    assert panel.shown.stack is not None
    assert panel.shown.stack.parts(2010) == (1, 2)
    assert facts(panel)["Self-citations"] == "≥ 2 (29 %)"
    desk.filter_by("2012..2013")
    qtbot.waitUntil(lambda: panel.shown.chosen is not None)
    link = next(row.link for row in panel.words.facts._rows if row.shows)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert numbers() == [1, 4]
    assert desk.view.filter.text == ""


def test_stacking_by_script_says_the_parts_of_a_bar(hands: Hands, look: Callable[..., None], qtbot: QtBot) -> None:
    look("script")
    qtbot.waitUntil(lambda: told_at(hands, 2012))
    assert hands.plot.bubble.text() == "2012 · 2 references: Latin 1, Cyrillic 1"


def test_an_edit_moves_its_reference_to_another_part(
    panel: ChartPanel, desk: Desk, look: Callable[..., None], qtbot: QtBot
) -> None:
    look("type")
    first = desk.library.ids(desk.view)[0]
    desk.do("Edit", lambda step: step.set(first, "type", "book"))
    qtbot.waitUntil(lambda: panel.shown.stack is not None and panel.shown.stack.parts(2010) == (1, 2, 0))


def test_the_cumulative_line_has_a_scale_of_its_own(hands: Hands, look: Callable[..., None], qtbot: QtBot) -> None:
    before = hands.plot.look.scale.width
    look(is_cumulative=True)
    qtbot.waitUntil(lambda: bool(hands.plot.look.shares))
    assert hands.plot.look.shares[2010] == pytest.approx(4 / 6)
    assert hands.plot.look.shares[2012] == 1
    qtbot.waitUntil(lambda: hands.plot.look.scale.width < before)
    qtbot.waitUntil(lambda: told_at(hands, 2010))
    assert hands.plot.bubble.text() == "2010 · 3 references · 67 % up to here"


def test_spectroscopy_waits_for_a_hundred_references(
    panel: ChartPanel, desk: Desk, look: Callable[..., None], qtbot: QtBot
) -> None:
    look(is_spectroscopy=True)
    assert not panel.plot.look.deviations
    article = desk.article_id or 0
    many = [Reference(title=f"M {n}", year=str(1950 + n % 50)) for n in range(100)]
    desk.do("Add", lambda step: step.add_references(article, [*many, *(Reference(year="1975") for _ in range(9))]))
    qtbot.waitUntil(lambda: panel.plot.look.deviations.get(1975) == 9)
    assert panel.plot.look.heights.lowest <= 0
    assert panel.plot.look.peaks[0] == 1975
    assert panel.words.peaks.text().startswith("Peaks: 1975 +9")
    assert Slot(None) not in list(panel.plot.look.in_sight(panel.shown.slots()))


def rows(panel: ChartPanel) -> dict[str, bool]:
    return {row.journal: row.isChecked() for row in panel.journals.rows if not row.isHidden()}


def test_a_click_on_a_journal_shows_its_references_alone_and_again_all(
    panel: ChartPanel, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(
        lambda: rows(panel) == {"Ann Surg": False, "Ann Surg Oncol": False, "Cancer": False, "Хирургия": False}
    )
    qtbot.mouseClick(panel.journals.rows[0], Qt.MouseButton.LeftButton)
    assert len(desk.library.ids(desk.view)) == 2  # not that of Ann Surg Oncol
    qtbot.waitUntil(
        lambda: rows(panel) == {"Ann Surg": True, "Ann Surg Oncol": False, "Cancer": False, "Хирургия": False}
    )
    qtbot.mouseClick(panel.journals.rows[2], Qt.MouseButton.LeftButton)
    assert desk.view.filter.text == 'journal:="Cancer"'
    qtbot.waitUntil(lambda: rows(panel)["Cancer"])
    qtbot.mouseClick(panel.journals.rows[2], Qt.MouseButton.LeftButton)
    assert desk.view.filter.text == ""


def test_a_journal_with_quotes_and_operators_in_its_name_filters_for_itself(
    panel: ChartPanel, desk: Desk, qtbot: QtBot
) -> None:
    odd = 'A "B" -C OR *'
    desk.do("Edit", lambda step: step.set(desk.library.ids(desk.view)[4], "container_title", odd))
    qtbot.waitUntil(lambda: odd in rows(panel))
    row = next(each for each in panel.journals.rows if each.journal == odd)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert len(desk.library.ids(desk.view)) == 1
    qtbot.waitUntil(lambda: rows(panel)[odd])


def targets(panel: ChartPanel) -> list[tuple[str, ...]]:
    return [
        tuple(label.text() for label in labels)
        for labels in panel.words.wishes._shown
        if all(not label.isHidden() for label in labels)
    ]


def test_targets_of_the_journal_pass_fail_or_stay_open(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    wishes = [Target("last_five", True, 50), Target("last_ten", False, 50), Target("self_citations", False, 30)]
    keep_targets(desk, "Sechenov Med J", wishes)
    qtbot.waitUntil(
        lambda: (
            targets(panel)
            == [
                ("✓", "Last five years ≥ 50 %", "83 %"),
                ("✗", "Last ten years ≤ 50 %", "83 %"),
                ("?", "Self-citations ≤ 30 %", "≥ 29 %"),
            ]
        )
    )
    desk.show_article(desk.library.articles()[1].id)
    qtbot.waitUntil(lambda: targets(panel) == [])


def test_targets_are_a_step_that_undo_takes_back(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    one, other = [Target("last_five", True, 50)], [Target("last_five", True, 60)]
    keep_targets(desk, "Sechenov Med J", one)
    keep_targets(desk, "Sechenov Med J", other)
    assert desk.library.next_undo().label == "Set the targets of Sechenov Med J"  # type: ignore[union-attr]
    desk.undo()
    assert targets_of(desk, "Sechenov Med J") == one
    qtbot.waitUntil(lambda: [row[1] for row in targets(panel)] == ["Last five years ≥ 50 %"])
    keep_targets(desk, "Sechenov Med J", [])
    assert targets_of(desk, "Sechenov Med J") == []
    assert not desk.library.small_table("profile")


@pytest.mark.parametrize("wanted", [[], [Target("last_five", True, 60)]])
def test_an_export_profile_that_once_shared_the_row_of_the_targets_outlives_them(
    desk: Desk, wanted: list[Target]
) -> None:
    shared = {"kind": "targets", "journal": "Gut", "targets": [], "export": Plan(form="gost").to_settings()}
    desk.do(
        "As it was kept once", lambda step: step.add("profile", {"name": "Targets: Gut", "settings": dumps(shared)})
    )
    keep_targets(desk, "Gut", [Target("last_five", True, 50)])
    keep_targets(desk, "Gut", wanted)
    assert targets_of(desk, "Gut") == wanted
    assert kept_plans(desk.library) == {"Targets: Gut": Plan(form="gost")}


def test_without_a_journal_there_are_no_targets_to_set(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    assert not panel.words.wishes.isHidden()
    desk.do("Edit", lambda step: step.set(desk.article_id or 0, "journal", "", table="article"))
    qtbot.waitUntil(panel.words.wishes.isHidden)
    with qtbot.waitSignal(desk.said) as told:
        panel.edit_targets()
    assert told.args[0].startswith("Targets are kept for each journal")


def test_all_articles_of_several_journals_have_no_targets_in_common(
    panel: ChartPanel, desk: Desk, qtbot: QtBot
) -> None:
    desk.show_article(None)
    qtbot.waitUntil(panel.words.wishes.isHidden)
    qtbot.waitUntil(lambda: facts(panel).get("Self-citations") == "≥ 2 (29 %)")  # of those whose authors are known


def test_a_large_library_reads_its_references_only_when_asked(
    panel: ChartPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("ui.panels.chart.READ_UNASKED", 5)
    monkeypatch.setattr(chart_counting, "AT_ONCE", 5)
    desk.show_article(None)
    qtbot.waitUntil(lambda: facts(panel).get("Median age") == "3 years")
    qtbot.waitUntil(lambda: bool(rows(panel)))  # counted by the library itself
    assert "Self-citations" not in facts(panel)
    qtbot.mouseClick(panel.words.read_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: facts(panel).get("Self-citations") == "≥ 2 (29 %)")
    assert panel.words.read_all.isHidden()


def test_a_filter_over_a_large_library_is_counted_beside_the_windows_work(
    panel: ChartPanel, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(chart_counting, "FILTERED_AT_ONCE", 5)
    monkeypatch.setattr("app.library.Library.counts_at_once", lambda *_asked: False)
    asked_at_once: list[object] = []
    monkeypatch.setattr("ui.panels.chart.bars", lambda *asked: asked_at_once.append(asked))
    desk.filter_by("journal:surg")
    desk.select([desk.library.ids(desk.view)[0]])
    qtbot.waitUntil(lambda: panel.shown.ages.references == 3)
    assert panel.shown.selected_of(Slot(2010)) == 1
    assert facts(panel)["Median age"] == "3 years"
    qtbot.waitUntil(lambda: facts(panel).get("Self-citations") == "≥ 1 (33 %)")
    assert not asked_at_once


def test_the_price_index_follows_the_rule_that_was_chosen(
    panel: ChartPanel, look: Callable[..., None], desk: Desk, qtbot: QtBot
) -> None:
    desk.do("Edit", lambda step: step.set(desk.library.ids(desk.view)[5], "year", "2008"))
    qtbot.waitUntil(lambda: panel.shown.ages.counts.get(2008) == 1)
    look(price_oldest=5)
    qtbot.waitUntil(lambda: "Price index (0–5 y)" in facts(panel))
    assert facts(panel)["Price index (0–5 y)"] == "100 %"
    look(price_oldest=4)
    qtbot.waitUntil(lambda: "Price index (0–4 y)" in facts(panel))
    assert facts(panel)["Price index (0–4 y)"] == "83 %"


def test_the_way_it_is_looked_at_is_remembered_and_nonsense_forgotten() -> None:
    options = Options("script", True, False, 4)
    assert Options.from_text(options.to_text()) == options
    for nonsense in ("", "[]", "3", '{"by": "colour", "price_oldest": 9, "is_cumulative": "yes"}', '{"by": []}'):
        assert Options.from_text(nonsense) == Options()


def test_every_number_beside_the_bars_says_its_formula(panel: ChartPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Self-citations" in facts(panel))
    labels = [each for each in panel.words.facts.findChildren(QLabel) if each.isVisible()]
    assert labels
    assert all(each.toolTip() and each.accessibleDescription() for each in labels)
