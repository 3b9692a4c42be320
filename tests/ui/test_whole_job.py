"""An editor's whole job on the sample, by keys alone, from the pasted page to the exported list."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model import Reference
from app.resources import resource
from tests.ui.pictures import THEMES, keep, keep_window
from ui.dialogs.exporting import ExportDialog
from ui.window import MainWindow

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(window), key, modifiers)


def focus(window: MainWindow) -> QWidget:
    return QApplication.focusWidget() or window


def references(window: MainWindow) -> list[Reference]:
    article_id = window.desk.article_id
    assert article_id is not None
    return window.desk.library.references(article_id)


def go_to(window: MainWindow, number: int, column: str) -> None:
    """Put the cursor on a cell."""
    view = window.table.view
    headings = [view.model().headerData(each, Qt.Orientation.Horizontal) for each in range(view.model().columnCount())]
    view.setFocus()
    view.setCurrentIndex(view.model().index(number - 1, headings.index(column)))


@pytest.mark.parametrize("theme", THEMES)
def test_the_whole_job(qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path, theme: str) -> None:
    window = open_window()
    window.acts[f"look_{theme}"].trigger()
    QGuiApplication.clipboard().setText(resource("sample/sechenov-net-liver.txt").read_text(encoding="utf-8"))
    press(window, KEY.Key_V, CTRL)
    qtbot.waitUntil(lambda: bool(window.desk.library.articles()) and window.jobs.idle, timeout=20_000)
    assert window.table.view.model().rowCount() == 26

    keep_window(window, "job-1-pasted", theme, qtbot)

    # R3: the surname is misspelt.
    go_to(window, 3, "Authors")
    press(window, KEY.Key_F2)
    editor = focus(window)
    assert editor is not window.table.view
    QGuiApplication.clipboard().setText("Rindi G., Klöppel G., Ahlman H. et al.")
    press(window, KEY.Key_A, CTRL)
    press(window, KEY.Key_V, CTRL)
    keep_window(window, "job-2-mending", theme, qtbot)
    press(window, KEY.Key_Return)
    third = references(window)[2]
    assert [name.family for name in third.authors.people] == ["Rindi", "Klöppel", "Ahlman"]
    assert third.authors.et_al

    # The affiliation is misspelt once for both of its authors.
    article_panel = window.docks["article"].widget()
    [affiliation] = [
        each
        for each in article_panel.findChildren(QWidget)
        if _text(each) == "N.N. Blokhin Russian Cancer Reseach Center"
    ]
    _retype(affiliation, "N.N. Blokhin Russian Cancer Research Center")
    article = window.desk.article()
    assert article is not None
    assert article.affiliations[0].text == "N.N. Blokhin Russian Cancer Research Center"
    assert [author.affiliations for author in article.authors] == [(0,), (0,), (1,), (1,)]

    # Title and year were not on the page.
    for name, value in (("title", "Neuroendocrine tumors with liver metastases"), ("year", "2013")):
        article_panel.ask_for(name)
        QTest.keyClicks(focus(window), value)
        window.table.view.setFocus()
    article = window.desk.article()
    assert article is not None
    assert (article.title, article.year) == ("Neuroendocrine tumors with liver metastases", "2013")

    keep_window(window, "job-3-title-and-year", theme, qtbot)

    # Filter.
    press(window, KEY.Key_F, CTRL)
    QTest.keyClicks(focus(window), "2010..2012")
    assert window.table.view.model().rowCount() == 12
    keep_window(window, "job-4-filtered", theme, qtbot)
    press(window, KEY.Key_Escape)
    assert window.table.view.model().rowCount() == 26

    # Undo and redo, straight from the filter box.
    press(window, KEY.Key_Z, CTRL)
    assert window.desk.article().year == ""
    press(window, KEY.Key_Z, CTRL | SHIFT)
    assert window.desk.article().year == "2013"

    # Close, reopen: it is all there, undo too.
    go_to(window, 7, "Title")
    window.close()
    window = open_window()
    assert window.desk.article().year == "2013"
    assert window.desk.current == references(window)[6].id
    assert "year" in window.acts["undo"].text()
    keep_window(window, "job-5-reopened", theme, qtbot)
    window.table.view.setFocus()
    press(window, KEY.Key_Z, CTRL)
    assert window.desk.article().year == ""
    press(window, KEY.Key_Z, CTRL | SHIFT)

    # Export.
    dialog = ExportDialog(window.desk, window.settings, window)
    assert dialog.preview.text.toPlainText().startswith("1. Williams E.D.")
    dialog.place.folder.setText("/home/editor/Articles")
    keep(dialog, "job-6-export", theme)
    dialog.place.folder.setText(str(tmp_path))
    dialog.place.name.setText("list")
    assert dialog.write()
    lines = (tmp_path / "list.txt").read_text(encoding="utf-8-sig").splitlines()
    assert lines[2].startswith("3. Rindi G., Klöppel G., Ahlman H. et al. TNM staging")
    assert lines[3].endswith("Cancer 2008; 113: 256-265")
    assert lines[25] == "26. Патютко"


def _text(widget: QWidget) -> str:
    for name in ("toPlainText", "text"):
        if callable(get := getattr(widget, name, None)):
            return str(get())
    return ""


def _retype(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keyClick(widget, KEY.Key_A, CTRL)
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, KEY.Key_Return)
