"""What lies on the desk stays true, whoever writes."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model import Article, Reference
from ui.desk import Desk


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "desk.corrigenda") as library:
        yield library


def _add(library: Library, title: str) -> int:
    with library.step(f"Add {title}") as step:
        return step.add_article(Article(title=title), [Reference(title="One")])


def test_undoing_what_a_thread_added_a_moment_ago_shows_an_article_that_is_there(
    qtbot: QtBot, library: Library
) -> None:
    first = _add(library, "First")
    desk = Desk(library)
    desk.show_article(first)
    desk.changed.connect(lambda _changed: desk.article())  # as the panel of the article does
    thread = threading.Thread(target=_add, args=(library, "Second"))
    thread.start()
    thread.join()
    desk.undo()  # the news of the second article is still on its way
    QApplication.processEvents()
    assert desk.article_id == first


def test_an_article_is_shown_when_it_is_added_or_comes_back_with_undo(qapp: QApplication, library: Library) -> None:
    first = _add(library, "First")
    desk = Desk(library)
    desk.show_article(first)
    second = _add(library, "Second")
    assert desk.article_id == second
    desk.do("Delete the article", lambda step: step.delete("article", [second]))
    assert desk.article_id == first
    desk.undo()
    assert desk.article_id == second
