"""The mistakes of the sample, mended by keys alone: docs/mending.md tells it, with the pictures taken here."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model import Reference
from app.resources import resource
from app.tasks import cell_text
from tests.ui.pictures import THEMES, keep_window
from ui.panels.articles import ArticlesPanel
from ui.panels.articles_model import REVIEW
from ui.panels.findings import FindingsPanel
from ui.window import MainWindow

KEY, ALT, CTRL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PAGE = Path(__file__).parent.parent.parent / "docs" / "mending.md"
MOST_ACTIONS = 12


class Editor:
    """Presses keys, counts them, and waits as an editor does until what follows from one is seen."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        self.actions = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, modifiers)
        self.actions += 1
        self.wait()

    def wait(self) -> None:
        desk, panel = self.window.desk, self.window.docks["articles"].widget()
        assert isinstance(panel, ArticlesPanel)
        waiting = (desk.findings._rest, self.window.table._chips._recount, panel._recount)
        for _ in range(2):
            self._qtbot.waitUntil(
                lambda: not any(each.isActive() for each in waiting) and self.window.jobs.idle, timeout=20_000
            )
            QApplication.processEvents()


def references(window: MainWindow) -> list[Reference]:
    return window.desk.library.references(window.desk.article_id or 0)


@pytest.mark.parametrize("theme", THEMES)
def test_all_mistakes_of_the_sample_are_mended_by_at_most_twelve_keys(
    open_window: Callable[..., MainWindow], qtbot: QtBot, theme: str
) -> None:
    editor = Editor(open_window(resource("sample/sechenov-net-liver.txt")), qtbot)
    editor.window.acts[f"look_{theme}"].trigger()
    window, panel = editor.window, editor.window.docks["findings"].widget()
    assert isinstance(panel, FindingsPanel)
    editor.wait()
    keep_window(window, "mending-1-opened", theme, qtbot)
    editor.press(KEY.Key_F8)
    keep_window(window, "mending-2-found", theme, qtbot)
    while (finding := panel.current()) is not None and finding.certainty != "ask":
        editor.press(KEY.Key_Return, ALT)
        if editor.actions == 4:
            keep_window(window, "mending-3-going-on", theme, qtbot)
        assert editor.actions <= MOST_ACTIONS
    keep_window(window, "mending-4-questions", theme, qtbot)

    left = [each for each in window.desk.findings.open if each.certainty != "ask" and not each.is_mended]
    assert left == []
    mended = references(window)
    assert "carcinoid tumours" in mended[0].title
    assert "Ahlman" in cell_text(mended[2], "authors")
    assert mended[5].container_title == "Nat Rev Endocrinol"
    assert "multiple colorectal" in mended[13].title
    assert mended[23].container_title == "N Engl J Med"
    article = window.desk.article()
    assert article is not None
    assert "Research" in article.affiliations[0].text
    assert {place for each in window.desk.findings.open if not each.is_mended for place in each.references} == {
        9,
        13,
        18,
        26,
    }

    keys = editor.actions
    assert f"{keys} keys" in PAGE.read_text(encoding="utf-8")
    view = window.table.view
    view.setFocus()
    view.select_rows(range(8), current=0)
    QTest.keyClick(view, KEY.Key_Return, CTRL)
    editor.wait()
    articles = window.docks["articles"].widget()
    assert isinstance(articles, ArticlesPanel)
    assert articles.model.index(0).data(REVIEW).reviewed == 8
    keep_window(window, "mending-5-reviewed", theme, qtbot)
