"""Pictures for the manual, taken by the tests that walk through it where `script/screenshots` asks for them."""

import os
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.panels.articles import ArticlesPanel
from ui.panels.chart import ChartPanel
from ui.window import MainWindow

_FOLDER = os.environ.get("CORRIGENDA_PICTURES", "")
THEMES = ("light", "dark") if _FOLDER else ("light",)
"""The looks in which a walk is gone through: without pictures one is enough."""
_COUNTED_AFTER_MS = 500


def keep(widget: QWidget, name: str, theme: str) -> None:
    """Keep a picture of a widget; that of the dark look is the twin of the light one."""
    if _FOLDER:
        QTest.qWait(_COUNTED_AFTER_MS)
        widget.grab().save(str(Path(_FOLDER) / f"{name}{'-dark' if theme == 'dark' else ''}.png"))


def keep_window(window: MainWindow, name: str, theme: str, qtbot: QtBot) -> None:
    """Keep a picture of a window in the manual's size, once all that it is about to show is there."""
    if not _FOLDER:
        return
    window.resize(1440, 900)
    window.docks.share_out_room()
    chart, articles = window.docks["chart"].widget(), window.docks["articles"].widget()
    assert isinstance(chart, ChartPanel)
    assert isinstance(articles, ArticlesPanel)
    waiting = (window.desk.findings._rest, window.table._chips._recount, articles._recount)
    for _ in range(3):
        qtbot.waitUntil(lambda: window.jobs.idle and not any(each.isActive() for each in waiting), timeout=20_000)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: chart.journals.isVisible(), timeout=20_000)
    keep(window, name, theme)
