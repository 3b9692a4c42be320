"""A chart of the sample's years on a desk, and hands to work it with."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model import Article, Reference
from tests.ui.panels.chart.hands import Hands
from ui.desk import Desk
from ui.panels.chart import ChartPanel

YEARS = (
    "1963 2003 2006 2008 2012 2012 2012 2003 2010 2010 1998 2000 2007 2005 2012 2010 2004 2010 2007 2007 2011 2011 "
    "2011 2011 2008"
).split()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """The sample's 26 references, the last without a year, in an article of 2013; and a second article with one."""
    opened = Library.create(tmp_path / "liver.corrigenda")
    references = [Reference(title=f"Number {number}", year=year) for number, year in enumerate([*YEARS, ""], 1)]
    with opened.step("Add") as step:
        step.add_article(Article(title="Tumours of the <liver>", year="2013"), references)
        step.add_article(Article(title="Another"), [Reference(title="Only one", year="1999")])
    yield opened
    opened.close()


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> ChartPanel:
    """The chart in its usual size, with the window's attention."""
    made = ChartPanel(desk)
    qtbot.addWidget(made)
    made.resize(820, 200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.plot.shown.slots()))
    return made


@pytest.fixture
def hands(panel: ChartPanel) -> Hands:
    """Hands on the chart."""
    return Hands(panel)


@pytest.fixture
def numbers(desk: Desk) -> Callable[[], list[int]]:
    """Gives the places in the list, from 1, of the selected references."""
    return lambda: sorted(desk.library.numbers(desk.selected).values())
