"""How time and memory are told."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.window import MainWindow

ROOT = Path(__file__).resolve().parents[2]


def until_painted(application: "QApplication", window: "MainWindow") -> None:
    """Let everything that is due happen, and the table be painted with the rows that are looked up."""
    application.processEvents()
    while not window.table.is_up_to_date:
        application.processEvents()
    application.processEvents()  # paints what came last; a repaint here would paint the table a second time


def until_quiet(application: "QApplication", window: "MainWindow") -> None:
    """Let what was asked beside the window's work be answered."""
    while not window.jobs.idle:
        application.processEvents()
        time.sleep(0.001)
    application.processEvents()


def seconds(act: Callable[[], object], *, repeats: int) -> float:
    """The median time of an act."""
    spent = []
    for _ in range(repeats):
        began = time.perf_counter()
        act()
        spent.append(time.perf_counter() - began)
    return statistics.median(spent)


def memory_mb(which: str) -> float:
    """The resident memory of this process, as it is (VmRSS) or the most it was (VmHWM)."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(which):
            return int(line.split()[1]) / 1024
    return 0.0
