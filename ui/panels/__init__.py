"""Panels: one file a panel. Each is a QWidget made with the desk, listed in `PANELS`."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.desk import Desk

_LEFT, _RIGHT, _BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)


class PanelPlace(NamedTuple):
    """A panel: its name, its dock's title, where it stands first, and its maker.

    It stands under the panel `below`, or as a tab `behind` another one.
    """

    name: str
    title: str
    area: Qt.DockWidgetArea
    make: Callable[[Desk], QWidget]
    below: str = ""
    behind: str = ""


def _articles(desk: Desk) -> QWidget:
    from ui.panels.articles import ArticlesPanel

    return ArticlesPanel(desk)


def _article(desk: Desk) -> QWidget:
    from ui.panels.article import ArticlePanel

    return ArticlePanel(desk)


def _source(desk: Desk) -> QWidget:
    from ui.panels.source import SourcePanel

    return SourcePanel(desk)


def _chart(desk: Desk) -> QWidget:
    from ui.panels.chart import ChartPanel

    return ChartPanel(desk)


def _findings(desk: Desk) -> QWidget:
    from ui.panels.findings import FindingsPanel

    return FindingsPanel(desk)


def _history(desk: Desk) -> QWidget:
    from ui.panels.history import HistoryPanel

    return HistoryPanel(desk)


PANELS: tuple[PanelPlace, ...] = (
    PanelPlace("articles", "Articles", _LEFT, _articles),
    PanelPlace("article", "Article", _RIGHT, _article),
    PanelPlace("source", "Source and result", _BOTTOM, _source),
)

LATE_PANELS: tuple[PanelPlace, ...] = (
    PanelPlace("chart", "References by year", _BOTTOM, _chart, below="source"),
    PanelPlace("findings", "Findings", _RIGHT, _findings, below="article"),
    PanelPlace("history", "History", _RIGHT, _history, behind="findings"),
)
"""Panels built after the first look, since what they are made of takes long to load."""
