from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model import Article
from tests.ui.table.hands import Hands, sample, shown_table
from ui.desk import Desk
from ui.table import ReferenceTable


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.create(tmp_path / "list.corrigenda")
    yield library
    library.close()


@pytest.fixture
def article_id(library: Library) -> int:
    with library.step("Add the sample") as step:
        return step.add_article(Article(title="Neuroendocrine tumors"), sample())


@pytest.fixture
def desk(library: Library, article_id: int) -> Desk:
    desk = Desk(library)
    desk.show_article(article_id)
    return desk


@pytest.fixture
def table(qtbot: QtBot, desk: Desk) -> ReferenceTable:
    return shown_table(qtbot, desk)


@pytest.fixture
def hands(table: ReferenceTable, desk: Desk) -> Hands:
    return Hands(table, desk)
