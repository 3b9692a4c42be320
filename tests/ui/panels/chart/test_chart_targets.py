"""A journal's targets on the plot."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.ages import Target
from app.library import Library
from app.model import Article, Reference
from tests.ui.panels.chart.conftest import YEARS
from tests.ui.panels.chart.hands import Hands
from ui import theme
from ui.desk import Desk
from ui.panels.chart import ChartPanel
from ui.panels.chart_targets import keep_targets

JOURNAL = "Sechenov Medical Journal"
FIVE, OLD = Target("last_five", True, 50), Target("median_age", False, 8)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """The sample's list in an article of 2013, and two articles of the same journal, of 2012 and of 1980."""
    opened = Library.create(tmp_path / "liver.corrigenda")
    references = [Reference(title=f"Number {number}", year=year) for number, year in enumerate([*YEARS, ""], 1)]
    with opened.step("Add") as step:
        step.add_article(Article(title="Tumours", journal=JOURNAL, year="2013"), references)
        step.add_article(Article(title="Another", journal=JOURNAL, year="2012"), [Reference(title="A", year="2008")])
        step.add_article(Article(title="Old", journal=JOURNAL, year="1980"), [Reference(title="B", year="1979")])
    yield opened
    opened.close()


def line_before(panel: ChartPanel, hands: Hands, year: int, colour: str) -> int:
    """How many pixels of a colour stand one above the other where a year's slot begins."""
    picture = panel.plot.viewport().grab().toImage()
    edge = round(hands.at(year).x() - panel.plot.look.scale.slot / 2)
    columns = ([picture.pixelColor(x, y) for y in range(picture.height())] for x in (edge - 1, edge, edge + 1))
    return max(column.count(QColor(colour)) for column in columns)


def test_a_line_stands_before_the_first_year_that_counts(
    panel: ChartPanel, hands: Hands, desk: Desk, qtbot: QtBot
) -> None:
    failing, passing, height = theme.colours().certain, theme.colours().passes, panel.plot.viewport().height()
    keep_targets(desk, JOURNAL, [FIVE, OLD])
    qtbot.waitUntil(lambda: len(panel.plot.look.targets) == 2)
    assert line_before(panel, hands, 2005, passing) > height / 3
    assert line_before(panel, hands, 2009, failing) > height / 5  # dashed
    assert line_before(panel, hands, 2008, failing) < height / 10  # but words
    desk.undo()
    qtbot.waitUntil(lambda: not panel.plot.look.targets)
    assert line_before(panel, hands, 2009, failing) == 0


def test_bars_and_words_have_each_their_room(panel: ChartPanel, hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    keep_targets(desk, JOURNAL, [FIVE, OLD])
    qtbot.waitUntil(lambda: len(panel.plot.look.targets) == 2)
    look = panel.plot.look
    highest = panel.plot.rect_of(next(slot for slot in panel.shown.slots() if slot.year == 2012))
    rows_end = panel.plot.place_of(QPoint(0, 0).toPointF())  # the plot's own pixels begin at its edge
    assert highest.top() >= look.rows_top + len(look.targets) * look.row_height + rows_end.y()


def test_several_articles_have_two_ends_and_a_library_over_decades_words_alone(
    panel: ChartPanel, desk: Desk, qtbot: QtBot
) -> None:
    keep_targets(desk, JOURNAL, [FIVE])
    articles = [row.id for row in desk.library.articles()]
    desk.show_articles(articles[:2])
    qtbot.waitUntil(lambda: [each[:2] for each in panel.plot.look.targets] == [(2008, 2009)])
    desk.show_article(None)
    qtbot.waitUntil(lambda: [each[:2] for each in panel.plot.look.targets] == [(None, None)])
    assert panel.plot.look.targets[0].words == "✓ Last five years ≥ 50 %: 52 %"


def test_the_words_beside_the_chart_are_wide_enough_for_the_targets(
    panel: ChartPanel, desk: Desk, qtbot: QtBot
) -> None:
    keep_targets(desk, JOURNAL, [FIVE, Target("other_language", False, 12.5), OLD])
    qtbot.waitUntil(lambda: len(panel.words.wishes._shown) == 3)
    panel.resize(820, 180)
    for labels in panel.words.wishes._shown:
        end = labels[2].mapTo(panel.words.area.viewport(), labels[2].rect().topRight()).x()
        assert end < panel.words.area.viewport().width()


def test_where_the_plot_is_low_the_bars_have_its_room(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> None:
    keep_targets(desk, JOURNAL, [FIVE, OLD])
    qtbot.waitUntil(lambda: panel.plot.look.rows_told == 2)
    panel.resize(820, 110)
    qtbot.waitUntil(lambda: panel.plot.look.rows_told == 0)
    bar = panel.plot.rect_of(next(slot for slot in panel.shown.slots() if slot.year == 2012))
    assert bar.height() > panel.plot.height() / 3
    assert len(panel.plot.look.targets) == 2
