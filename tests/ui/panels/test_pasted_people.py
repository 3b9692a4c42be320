"""Bylines pasted where an author or an affiliation is added."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model import Article
from ui.desk import Desk
from ui.panels.article import ArticlePanel
from ui.panels.article_people import ArticlePeople
from ui.panels.author_row import author_text
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


GROUP = """María Quispe-Huamán1, José Luis Ñahui2, Grupo ANEMAL de Investigación

1 Facultad de Medicina, Universidad Nacional, Cusco, Perú
2 Instituto Nacional de Salud, Lima, Perú"""


def test_a_group_in_a_byline_that_was_not_understood_is_told_of(people: ArticlePeople, desk: Desk) -> None:
    told: list[str] = []
    desk.said.connect(told.append)
    paste(people.new_author, GROUP)
    missing = "Grupo ANEMAL de Investigación" not in " ".join(author_text(each.name) for each in stored(desk).authors)
    assert any("“Grupo ANEMAL de Investigación”" in each for each in told) == missing
    assert len(told) == missing


def test_a_byline_that_was_read_wholly_is_not_complained_of(people: ArticlePeople, desk: Desk) -> None:
    told: list[str] = []
    desk.said.connect(told.append)
    paste(people.new_author, BYLINE)
    assert told == []


def test_the_cursor_stays_in_view_where_a_byline_is_pasted_and_kept(
    desk: Desk, show: Callable[[QWidget, int, int], QWidget], qtbot: QtBot
) -> None:
    panel = ArticlePanel(desk)
    show(panel, 300, 300)
    people = panel.people

    def is_in_view() -> bool:
        area = people.new_author.area
        place = QRect(area.mapTo(panel.scroll_area.viewport(), QPoint()), area.size())
        return panel.scroll_area.viewport().rect().contains(place)

    panel.scroll_area.ensureWidgetVisible(people.new_author)
    people.new_author.setFocus()
    QGuiApplication.clipboard().setText(BYLINE)
    QTest.keyClick(people.new_author.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: people.new_author.height() > 60)
    qtbot.waitUntil(is_in_view)
    QTest.keyClick(people.new_author.area, Qt.Key.Key_Return)
    assert len(people.authors) > 2
    qtbot.waitUntil(is_in_view)


def test_a_long_name_is_seen_whole_in_a_narrow_panel(desk: Desk, show: Callable[[QWidget, int, int], QWidget]) -> None:
    panel = ArticlePanel(desk)
    show(panel, 250, 900)
    paste(panel.people.new_author, "María Fernanda de los Ángeles Quispe-Huamán Villanueva")
    row = panel.people.authors[-1]
    QApplication.processEvents()
    assert row.name.area.document().size().height() > 1
    assert row.name.area.height() >= 2 * row.fontMetrics().height()
