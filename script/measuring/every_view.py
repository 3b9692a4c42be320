"""How long every kind of filter and every column to sort by takes in a window, and how long that holds the window."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.window import MainWindow

_FILTERS = (
    "c",
    "cancer",
    '"of the"',
    "cancer liver",
    "-cancer",
    "cancer -liver 2000..2010",
    "cancer or liver or no:doi",
    "article:12",
    "pages:100..200",
    "title:cancer",
    "author:rindi",
    "journal:=Lancet",
    'volume:="12"',
    "pages:12",
    "key:a",
    "type:article",
    "-type:book",
    "2000..2010",
    "..1980",
    "-2000..",
    "no:doi",
    "has:doi",
    "no:month",
    "is:review",
    "-is:review",
    "is:changed",
    "is:doubtful",
    "is:duplicate",
    "is:printed",
    "is:reviewed",
)


class Looked(NamedTuple):
    """What was looked up: seconds from the wish to the painted rows, the longest time the window stood still meanwhile,
    seconds for the same once more, and how many references it found."""

    view: str
    found_s: float
    held_s: float
    again_s: float
    references: int


def every_view(application: "QApplication", window: "MainWindow") -> list[Looked]:
    """Each filter in the order of the lists, then all references by each column, none of which was asked for before."""
    from app.library import Order
    from ui.table.columns import COLUMNS

    desk, looked = window.desk, []
    window.docks["chart"].hide()  # what it counts beside the window's work is no part of this
    for text in _FILTERS:
        found_s, held_s = _timed(application, window, lambda text=text: desk.filter_by(text))
        count = len(window.table.view.model().ids)
        _timed(application, window, lambda: desk.filter_by(""))
        again_s, _ = _timed(application, window, lambda text=text: desk.filter_by(text))
        looked.append(Looked(text, found_s, held_s, again_s, count))
    desk.filter_by("")
    for column in COLUMNS:
        if column.sorts:
            name = column.name
            found_s, held_s = _timed(application, window, lambda name=name: desk.order_by(Order(name)))
            again_s, _ = _timed(application, window, lambda name=name: desk.order_by(Order(name, descending=True)))
            looked.append(Looked(f"by {name}", found_s, held_s, again_s, len(window.table.view.model().ids)))
    desk.order_by(Order())
    window.docks["chart"].show()
    return looked


def printed(looked: list[Looked]) -> str:
    """A table, the slowest first."""
    rows = sorted(looked, key=lambda each: -each.found_s)
    lines = (
        f"  {each.view:26} {each.found_s:8.3f} {each.held_s:8.3f} {each.again_s:8.3f} {each.references:>11,}"
        for each in rows
    )
    return "\n".join([f"  {'view':26} {'found':>8} {'held':>8} {'again':>8} {'references':>11}", *lines])


def _timed(application: "QApplication", window: "MainWindow", act: "Callable[[], object]") -> tuple[float, float]:
    began = turn = time.perf_counter()
    act()
    held = 0.0
    while True:
        window.table.repaint()
        held = max(held, time.perf_counter() - turn)
        if window.table.is_up_to_date:
            break
        turn = time.perf_counter()
        application.processEvents()
    found = time.perf_counter() - began
    while not window.jobs.idle:  # counting goes on beside, and is not measured
        application.processEvents()
        time.sleep(0.001)
    return found, held
