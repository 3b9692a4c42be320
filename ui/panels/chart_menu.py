"""The chart's menu: how it is looked at, what it selects, and saving it."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from app.ages import FEWEST_FOR_SPECTROSCOPY, PRICE_AGES, STACKS
from app.chart import years_text
from ui.panels.chart_state import Years

if TYPE_CHECKING:
    from ui.panels.chart import ChartPanel


def fill_menu(panel: "ChartPanel", menu: QMenu) -> None:
    """Everything that the chart can do, as it is at this moment."""
    shown = panel.shown
    there = bool(shown.slots())
    menu.addAction("&Save chart…", panel.saver.choose).setEnabled(there)
    menu.addAction("&Copy picture", panel.saver.copy).setEnabled(there)
    menu.addSeparator()
    _add_zoom(panel, menu)
    menu.addSeparator()
    _add_stacks(panel, menu)
    _add_parts(panel, menu)
    cumulative = menu.addAction("Cumulative &line", panel.toggle_cumulative)
    cumulative.setCheckable(True)
    cumulative.setChecked(panel.options.is_cumulative)
    spectroscopy = menu.addAction("Spectrosco&py", panel.toggle_spectroscopy)
    spectroscopy.setCheckable(True)
    spectroscopy.setChecked(panel.options.is_spectroscopy)
    spectroscopy.setEnabled(panel.options.is_spectroscopy or shown.ages.dated >= FEWEST_FOR_SPECTROSCOPY)
    spectroscopy.setToolTip(f"Which years stand out; from {FEWEST_FOR_SPECTROSCOPY} dated references")
    menu.addSeparator()
    _add_price(panel, menu)
    menu.addAction("&Targets…", panel.edit_targets).setEnabled(bool(panel.journal()))


def _add_zoom(panel: "ChartPanel", menu: QMenu) -> None:
    chosen, span, zoom = panel.shown.chosen, panel.shown.span(), panel.plot.zoom
    if chosen and span:
        years = Years(
            span.first if chosen.first is None else max(chosen.first, span.first),
            span.last if chosen.last is None else min(chosen.last, span.last),
        )
        zoom_in = menu.addAction(f"&Zoom in on {years_text(*chosen)}", lambda: panel.plot.zoom_to(years))
        zoom_in.setEnabled(years.first <= years.last and years != zoom)
    menu.addAction("Zoom &out", lambda: panel.plot.zoom_to(None)).setEnabled(zoom is not None)


def _add_stacks(panel: "ChartPanel", menu: QMenu) -> None:
    stacks = menu.addMenu("Stac&k")
    group = QActionGroup(stacks)
    for by, title in (("", "not stacked"), *STACKS.items()):
        action = stacks.addAction(title.capitalize() if not by else f"By {title}")
        action.triggered.connect(lambda _checked=False, by=by: panel.stack_by(by))
        action.setCheckable(True)
        action.setChecked(by == panel.options.by)
        group.addAction(action)


def _add_parts(panel: "ChartPanel", menu: QMenu) -> None:
    """The keyboard's way to what a click on the legend selects."""
    stack = panel.shown.stack
    if stack is None:
        return
    parts = menu.addMenu("S&elect")
    for place, name in enumerate(stack.groups):
        title = f"{name.capitalize()} ({stack.total(place):,})"
        parts.addAction(title).triggered.connect(lambda _checked=False, place=place: panel.pick_part(place))


def _add_price(panel: "ChartPanel", menu: QMenu) -> None:
    rules = menu.addMenu("Price &index counts")
    group = QActionGroup(rules)
    for oldest in PRICE_AGES:
        action = rules.addAction(f"Ages 0 to {oldest}" + (" (five calendar years)" if oldest == 4 else ""))
        action.triggered.connect(lambda _checked=False, oldest=oldest: panel.price_by(oldest))
        action.setCheckable(True)
        action.setChecked(oldest == panel.options.price_oldest)
        group.addAction(action)
