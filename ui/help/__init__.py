"""The manual inside the program."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.manual import CONTENTS, NEWS
from ui.help.window import HelpWindow

if TYPE_CHECKING:
    from ui.window import MainWindow

__all__ = ["HelpWindow", "find_in_manual", "show_manual", "show_news"]

_PAGES = {
    "articles": ("panels.md", "Articles"),
    "article": ("panels.md", "Article"),
    "source": ("panels.md", "Source and result"),
    "chart": ("chart.md", ""),
    "findings": ("findings.md", ""),
    "history": ("history.md", ""),
}
"""Where the manual tells of each panel."""


def show_manual(window: "MainWindow") -> HelpWindow:
    """Open the manual where it tells of the part of the window that has the focus; there is one such window."""
    return _show(window, *_page_for(window))


def find_in_manual(window: "MainWindow", words: str) -> HelpWindow:
    """Open the manual with the passages in which words stand."""
    manual = _show(window, CONTENTS)
    manual.look_for(words)
    return manual


def show_news(window: "MainWindow") -> HelpWindow:
    """Open the manual's page of what is new."""
    return _show(window, NEWS)


def _show(window: "MainWindow", name: str, heading: str = "") -> HelpWindow:
    opened = window.findChild(HelpWindow)
    manual = opened if opened is not None else HelpWindow(window)
    manual.show_page(name, heading)
    return manual


def _page_for(window: "MainWindow") -> tuple[str, str]:
    focus = QApplication.focusWidget()
    if focus is None:
        return "manual.md", ""
    if window.filter_box.isAncestorOf(focus) or focus is window.filter_box:
        return "filter.md", ""
    found = (page for name, page in _PAGES.items() if window.docks[name].isAncestorOf(focus))
    in_table = window.table.isAncestorOf(focus) and window.table.isVisible()
    return next(found, ("table.md", "") if in_table else ("manual.md", ""))
