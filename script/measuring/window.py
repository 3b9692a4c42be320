"""What is done in one window, from the key to the painted table."""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from measuring.every_view import every_view, printed
from measuring.library import MILLION
from measuring.timing import ROOT, memory_mb, seconds, until_painted, until_quiet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.window import MainWindow


def measure_window(path: Path, started: float) -> dict[str, float]:
    """Everything that one window does, from its start; `started` is the time before its process began."""
    from ui.sparing import spare_the_start

    spare_the_start()  # as the program does
    from PySide6.QtWidgets import QApplication

    from ui.settings import Settings
    from ui.start import begin

    application = QApplication([])
    opened = time.monotonic()
    window = begin(Settings(), path)
    window.desk.show_article(None)
    window.show()
    until_painted(application, window)
    figures = {"cold_start_s": time.monotonic() - started, "open_s": time.monotonic() - opened}
    while not window.is_ready:
        application.processEvents()
    application.processEvents()
    window.desk.lane.turn(False)  # measured by itself below
    until_quiet(application, window)
    figures |= measure_views(application, window)
    figures["edit_s"] = measure_edits(application, window)
    figures |= measure_rows(application, window)
    figures |= measure_scrolling(application, window)
    figures |= measure_chart(application, window)
    figures["memory_mb"] = memory_mb("VmRSS")
    figures["memory_most_mb"] = memory_mb("VmHWM")
    if window.desk.library.highest_reference() >= MILLION:
        looked = every_view(application, window)
        print(printed(looked), file=sys.stderr)
        figures["view_slowest_s"] = max(each.found_s for each in looked)
        figures["view_held_most_s"] = max(each.held_s for each in looked)
    figures |= measure_checking(application, window)
    figures |= measure_paste(application, window)
    window.close()
    return figures


def measure_views(application: "QApplication", window: "MainWindow") -> dict[str, float]:
    """Sorting, and filtering from key to painted table."""
    from PySide6.QtTest import QTest

    from app.library import Order

    def painted(act: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            act()
            until_painted(application, window)

        return run

    desk, figures = window.desk, {}
    figures["sort_title_s"] = seconds(painted(lambda: desk.order_by(Order("title"))), repeats=1)
    desk.order_by(Order())
    keys = iter("cancer")
    figures["filter_key_s"] = seconds(painted(lambda: QTest.keyClick(window.filter_box, next(keys))), repeats=6)
    window.filter_box.clear()
    until_painted(application, window)
    return figures


def measure_edits(application: "QApplication", window: "MainWindow") -> float:
    """An edit from the key that ends it to saved and painted."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    view, edits = window.table.view, []
    view.setFocus()
    column = [view.model().headerData(each, Qt.Orientation.Horizontal) for each in range(view.model().columnCount())]
    view.setCurrentIndex(view.model().index(3, column.index("Title")))

    def edit() -> None:
        QTest.keyClicks(view, "N")
        editor = application.focusWidget()
        QTest.keyClicks(editor, "ew")
        began = time.perf_counter()
        QTest.keyClick(editor, Qt.Key.Key_Return)
        until_painted(application, window)
        edits.append(time.perf_counter() - began)

    for _ in range(20):
        edit()
    return statistics.median(edits)


def measure_rows(application: "QApplication", window: "MainWindow") -> dict[str, float]:
    """A reference added, and that taken back."""
    table, figures = window.table, {}
    until_quiet(application, window)
    began = time.perf_counter()
    table.deeds.add_reference()
    until_painted(application, window)
    figures["add_s"] = time.perf_counter() - began
    table.commit()
    until_quiet(application, window)
    began = time.perf_counter()
    window.desk.undo()
    until_painted(application, window)
    figures["undo_add_s"] = time.perf_counter() - began
    until_quiet(application, window)
    return figures


def measure_scrolling(application: "QApplication", window: "MainWindow") -> dict[str, float]:
    """From top to bottom in two hundred jumps: the usual frame and the slowest, rows read and painted."""
    bar, frames = window.table.view.verticalScrollBar(), []
    for jump in range(200):
        began = time.perf_counter()
        bar.setValue(bar.maximum() * jump // 199)
        until_painted(application, window)
        frames.append(time.perf_counter() - began)
    bar.setValue(0)
    return {"scroll_frame_s": statistics.median(frames), "scroll_slowest_s": max(frames)}


def measure_checking(application: "QApplication", window: "MainWindow") -> dict[str, float]:
    """The longest pause of the window while other articles are checked for ten seconds, and what memory that takes."""
    before, pauses = memory_mb("VmRSS"), []
    window.desk.lane.turn(True)
    end = time.perf_counter() + 10
    while time.perf_counter() < end:
        began = time.perf_counter()
        application.processEvents()
        pauses.append(time.perf_counter() - began)
        time.sleep(0.001)
    window.desk.lane.turn(False)
    until_quiet(application, window)
    return {"pause_while_checking_s": max(pauses), "checking_more_mb": memory_mb("VmRSS") - before}


def measure_chart(application: "QApplication", window: "MainWindow") -> dict[str, float]:
    """A change of a year from the edit to the painted chart."""
    desk = window.desk
    first, years = desk.library.ids(desk.view)[0], iter(("2001", "2002", "2003", "2004", "2005"))

    def edit() -> None:
        desk.do("Edit year", lambda step: step.set(first, "year", next(years)))
        until_painted(application, window)
        window.docks["chart"].widget().repaint()

    return {"chart_s": seconds(edit, repeats=5)}


def measure_paste(application: "QApplication", window: "MainWindow") -> dict[str, float]:
    """From a pasted page to its painted table with what was found in it: the sample, and 120 references."""
    page = (ROOT / "resources" / "sample" / "sechenov-net-liver.txt").read_text(encoding="utf-8")
    entries = [line for line in page.splitlines() if line[:1].isdigit()][:24]
    long = "References\n" + "\n".join(f"{n + 1}. {entries[n % 24].split('. ', 1)[1]}" for n in range(120))
    figures = {}
    desk = window.desk
    desk.show_article(desk.library.articles()[0].id)
    for name, text in (("paste_sample_s", page), ("paste_120_s", long)):
        before = {None, *(row.id for row in desk.library.articles())}
        while not desk.findings.is_checked:  # what was shown before, as it is when a user pastes
            application.processEvents()
        until_quiet(application, window)
        began = time.perf_counter()
        window.opening.paste_page(text)
        while desk.article_id in before or not desk.findings.is_checked:
            application.processEvents()
            time.sleep(0.001)  # else this thread takes turns with the one that reads and checks
        until_painted(application, window)
        figures[name] = time.perf_counter() - began
        until_quiet(application, window)
        desk.undo()
    return figures
