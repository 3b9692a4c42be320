"""The chart's actions in the menu, and how it is looked at from one start to the next."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.panels.chart import ChartPanel
    from ui.window import MainWindow

_KEY = "chart/options"
_STACKS = {"chart_whole": "", "chart_type": "type", "chart_script": "script", "chart_self": "self"}


class Charting:
    """Does what the menu asks of the chart, which is built after the first look of the window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._panel: ChartPanel | None = None

    def take(self, panel: QWidget) -> None:
        """Let the chart be looked at as it was the last time, and the menu follow it."""
        from ui.panels.chart import ChartPanel
        from ui.panels.chart_options import Options

        assert isinstance(panel, ChartPanel)
        self._panel = panel
        panel.saver.settings = self._window.settings
        stacks = QActionGroup(self._window)
        for name in (*_STACKS, "chart_cumulative", "chart_spectroscopy"):
            self._window.acts[name].setCheckable(True)
        for name in _STACKS:
            stacks.addAction(self._window.acts[name])
        panel.options_changed.connect(self._follow)
        panel.look_at(Options.from_text(self._window.settings.text(_KEY)))
        self._follow()

    def stack_by(self, by: str) -> None:
        """Part the bars by one of `app.ages.STACKS`; "" shows them whole."""
        self.do(lambda panel: panel.stack_by(by))

    def do(self, act: Callable[["ChartPanel"], object]) -> None:
        """Do something to the chart, and show it."""
        if self._panel is not None:
            self._window.docks["chart"].show()
            act(self._panel)
            self._follow()

    def _follow(self) -> None:
        """Check the actions that are in force, and remember them."""
        assert self._panel is not None
        options, acts = self._panel.options, self._window.acts
        for name, by in _STACKS.items():
            acts[name].setChecked(by == options.by)
        acts["chart_cumulative"].setChecked(options.is_cumulative)
        acts["chart_spectroscopy"].setChecked(options.is_spectroscopy)
        self._window.settings.remember(_KEY, options.to_text())
