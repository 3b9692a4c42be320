"""Where the parts of the chart's panel stand."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.library import Filter
from ui.panels.chart_layout import ChartLayout
from ui.panels.chart_plot import YearPlot


def test_journals_are_seen_beside_the_chart_however_often_it_is_laid_out_at_once(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.resize(500, 220)
    layout = ChartLayout(panel, YearPlot(), QWidget())
    layout.journals.tell([("Lancet", 3)], chosen=Filter())
    panel.show()
    QApplication.processEvents()
    panel.resize(1400, 220)
    layout.arrange()
    layout.arrange()
    QApplication.processEvents()
    assert layout.journals.isVisible()
