"""Bylines pasted where an author or an affiliation is added."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.model import Article
from ui.desk import Desk
from ui.panels.article import ArticlePanel
from ui.panels.article_people import ArticlePeople
from ui.panels.entry import Entry

BYLINE = """Anna K. Lund a, Pedro Lopez-Garcia b, Jan van der Berg a b 1
a
Department of Medicine, Sahlgrenska University Hospital, Gothenburg, Sweden
b
N.N. Blokhin Russian Cancer Reseach Center, Russian Federation"""


@pytest.fixture
def people(desk: Desk, show: Callable[[QWidget, int, int], QWidget]) -> ArticlePeople:
    panel = ArticlePanel(desk)
    show(panel, 300, 900)
    return panel.people


def stored(desk: Desk) -> Article:
    found = desk.article()
    assert found is not None
    return found


def label(desk: Desk) -> str:
    undo = desk.library.next_undo()
    assert undo is not None
    return undo.label


def paste(entry: Entry, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    entry.setFocus()
    QTest.keyClick(entry.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(entry.area, Qt.Key.Key_Return)


@pytest.mark.parametrize("which", ["new_author", "new_affiliation"])
def test_a_byline_that_is_pasted_becomes_its_authors_with_their_affiliations_in_one_step(
    desk: Desk, people: ArticlePeople, which: str
) -> None:
    paste(getattr(people, which), BYLINE)
    article = stored(desk)
    assert [(each.name.family, each.affiliations) for each in article.authors[4:]] == [
        ("Lund", (2,)),
        ("Lopez-Garcia", (0,)),
        ("Berg", (2, 0)),
    ]
    assert [each.country for each in article.affiliations] == ["Russian Federation", "Russian Federation", "Sweden"]
    assert label(desk) == "Add 3 authors and 2 affiliations"
    desk.undo()
    assert len(people.authors) == 4
    assert len(people.affiliations) == 2


def test_marks_of_a_byline_alone_point_at_the_affiliations_that_are_there(desk: Desk, people: ArticlePeople) -> None:
    paste(people.new_author, "Ivan P. Petrov2, Maria Rossi1,2,9")
    assert [each.affiliations for each in stored(desk).authors[4:]] == [(1,), (0, 1)]
    assert label(desk) == "Add 2 authors"


def test_names_on_lines_of_their_own_are_authors_each(desk: Desk, people: ArticlePeople) -> None:
    paste(people.new_author, "Ana Paula dos Santos\nBeatriz Lima e Silva\n")
    names = [each.name for each in stored(desk).authors[4:]]
    assert [(name.given, name.particle, name.family) for name in names] == [
        ("Ana Paula", "dos", "Santos"),
        ("Beatriz Lima", "e", "Silva"),
    ]
