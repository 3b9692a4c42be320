"""The pictures of the manual beside those of the job: each dialog and panel on the sample, light and dark."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.ages import Target
from app.checks.rules.rule import Rule
from app.library import View
from app.model import Article
from app.resources import resource
from app.rules import keep as keep_rules
from app.tasks import printed_in_lists
from app.uniting import same_works
from tests.ui.pictures import keep
from ui.dialogs.bulk import BulkDialog
from ui.dialogs.exporting import ExportDialog
from ui.dialogs.fix_certain import FixCertainDialog
from ui.dialogs.names import NamesDialog
from ui.dialogs.queries import QueriesDialog
from ui.dialogs.rules import RulesDialog
from ui.dialogs.targets import TargetsDialog
from ui.dialogs.unite import UniteDialog
from ui.help import HelpWindow
from ui.panels.articles import ArticlesPanel
from ui.window import MainWindow

JOURNAL = "Sechenov Medical Journal"


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.jobs.idle and not window.desk.findings._rest.isActive(), timeout=20_000)
    QApplication.processEvents()


def add_to_the_sample(window: MainWindow) -> int:
    """Two more articles, of the sample's issue and of another one, and rules; gives the id of the first."""
    desk, library = window.desk, window.desk.library
    sample = desk.article_id or 0
    own = [replace(each, id=None, article_id=None, label="") for each in library.references(sample)]
    titles = {"title": "Neuroendocrine tumours of the liver", "year": "2013", "volume": "4", "issue": "2"}
    with library.step("Type title and year") as step:
        for column, value in titles.items():
            step.set(sample, column, value, table="article")
    with library.step("Add an article") as step:
        article = Article(title="Carcinoid tumours in practice", journal=JOURNAL, year="2013", volume="4", issue="2")
        added = step.add_article(article, own[2:6])
        article = Article(title="Surgery of liver metastases", journal=JOURNAL, year="2013", volume="4", issue="1")
        step.add_article(article, own[8:20])
    with library.step("Keep rules") as step:
        keep_rules(
            step, [Rule("pages", "pages", "256-65", "256-265", JOURNAL), Rule("words", "title", "tumor", "tumour")], []
        )
    desk.show_article(sample)
    return added


def says_something(widget: QWidget) -> bool:
    texts = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    return bool("".join(texts)) and not widget.grab().isNull()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_dialog_of_the_manual_opens_on_the_sample(
    open_window: Callable[..., MainWindow], qtbot: QtBot, theme: str
) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.acts[f"look_{theme}"].trigger()
    settle(window, qtbot)
    desk, library = window.desk, window.desk.library
    certain = desk.findings.certain()
    added = add_to_the_sample(window)
    settle(window, qtbot)
    sample = desk.article_id or 0
    first = library.references(sample)[0]
    works = same_works(library, [sample, added])
    numbers = library.numbers([each.id or 0 for work in works for each in work[:2]])
    printed = printed_in_lists(library, list(numbers))
    wishes = [Target("last_five", True, 50), Target("self_citations", False, 10)]
    dialogs: dict[str, Callable[[], QWidget]] = {
        "bulk": lambda: BulkDialog(desk, window),
        "export": lambda: ExportDialog(desk, window.settings, window),
        "fix-certain": lambda: FixCertainDialog(certain, window),
        "merge-articles": lambda: UniteDialog(
            [row for row in library.articles() if row.id in (sample, added)], works, numbers, printed, window
        ),
        "names": lambda: NamesDialog(first.authors, "Authors of R1", library.known_names, window),
        "queries": lambda: QueriesDialog(desk, window.settings, window),
        "rules": lambda: RulesDialog(desk, window),
        "targets": lambda: TargetsDialog(JOURNAL, wishes, window),
    }
    for name, make in dialogs.items():
        dialog = make()
        dialog.show()
        lines = [each for each in dialog.findChildren(QLineEdit) if each.isVisible()]
        typed = {"bulk": ("tumors", "tumours"), "export": ("/home/editor/Articles",)}.get(name, ())
        for line, text in zip(lines, typed, strict=False):
            line.setText(text)
            line.textEdited.emit(text)
        settle(window, qtbot)
        if name == "bulk":
            [found] = dialog.findChildren(QTableView)
            qtbot.waitUntil(lambda: found.model().rowCount() > 0, timeout=20_000)  # noqa: B023
        assert says_something(dialog), name
        keep(dialog, name, theme)
        dialog.close()
        dialog.deleteLater()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_panel_of_the_manual_shows_the_sample(
    open_window: Callable[..., MainWindow], qtbot: QtBot, theme: str
) -> None:
    window = open_window(resource("sample/sechenov-net-liver.txt"))
    window.acts[f"look_{theme}"].trigger()
    add_to_the_sample(window)
    settle(window, qtbot)
    articles, history = window.docks["articles"].widget(), window.docks["history"].widget()
    assert isinstance(articles, ArticlesPanel)
    articles.arrange(articles.arrangement._replace(is_grouped=True))
    assert articles.model.rowCount() == 6
    keep(_alone(articles, 280, 270), "articles", theme)
    window.acts["history"].trigger()
    settle(window, qtbot)
    keep(_alone(history, 420, 260), "history", theme)
    assert window.desk.library.ids(View(window.desk.article_id))
    help_window = HelpWindow(window)
    help_window.show_page("panels.md", "Articles")
    settle(window, qtbot)
    keep(help_window, "manual", theme)
    help_window.close()


def _alone(panel: QWidget | None, width: int, height: int) -> QWidget:
    """A panel at a size of its own."""
    assert panel is not None
    panel.setParent(None)
    panel.resize(width, height)
    panel.show()
    return panel
