"""References given to other programs as they are printed."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model import Reference
from tests.ui.table.hands import Hands
from ui.carrying import REFERENCES, ids_in
from ui.desk import Desk
from ui.jobs import Job
from ui.table.printed import COPIED_AT_ONCE, PrintedReferences

NONE = Qt.KeyboardModifier.NoModifier


def held() -> QMimeData:
    content = QGuiApplication.clipboard().mimeData()
    assert content is not None
    return content


def test_selected_references_are_copied_as_printed_with_their_numbers(hands: Hands) -> None:
    hands.select((1, "authors"), (2, "year"))
    hands.table.deeds.copy_printed()
    lines = held().text().splitlines()
    assert lines[0].startswith("2. Modlin I.M., Lye K.D., Kidd M. A 5-decade analysis")
    assert lines[1].startswith("3. Rindi G., Klöppel G., Alhman H. et al. TNM staging of foregut (neuro)endocrine")
    assert held().html().count("<p>") == 2
    assert hands.sentences[-1] == "2 references copied as a formatted list."


def test_a_rectangle_of_cells_is_still_copied_as_cells(hands: Hands) -> None:
    hands.select((1, "year"), (2, "year"))
    hands.table.deeds.copy()
    assert held().text() == "2003\n2006\n"
    assert not held().hasHtml()


def test_references_are_copied_as_bibtex(hands: Hands) -> None:
    hands.go(3, "title")
    hands.table.deeds.copy_bibtex()
    assert held().text().startswith("@article{ref4,")
    assert "Prognostic relevance" in held().text()
    assert held().text().count("@") == 1


def test_many_references_are_copied_in_a_job(hands: Hands, qtbot: QtBot, library: Library, article_id: int) -> None:
    many = [Reference(title=f"T{number}") for number in range(COPIED_AT_ONCE)]
    with library.step("Many") as step:
        step.add_references(article_id, many)
    hands.table.deeds.select_all()
    hands.table.deeds.copy_printed()
    assert not hands.desk.jobs.idle
    qtbot.waitUntil(lambda: hands.desk.jobs.idle, timeout=20_000)
    assert len(held().text().splitlines()) == 6 + COPIED_AT_ONCE


@pytest.mark.parametrize("copy", ["copy_printed", "copy_bibtex"])
def test_copying_that_is_cancelled_leaves_the_clipboard_alone(
    hands: Hands, qtbot: QtBot, library: Library, article_id: int, copy: str
) -> None:
    with library.step("Many") as step:
        step.add_references(article_id, [Reference(title="T")] * 3_000)
    QGuiApplication.clipboard().setText("kept")
    heard: list[tuple[int, int]] = []

    def follow(job: Job) -> None:
        if job.label.startswith("Copying"):
            job.moved.connect(lambda done, total: (heard.append((done, total)), job.cancel()))

    hands.desk.jobs.started.connect(follow)
    hands.table.deeds.select_all()
    getattr(hands.table.deeds, copy)()
    qtbot.waitUntil(lambda: hands.desk.jobs.idle, timeout=60_000)
    assert heard[0][0] == 0
    assert heard[-1][0] < heard[-1][1]
    assert held().text() == "kept"


def test_where_all_articles_are_shown_each_keeps_its_own_numbers(hands: Hands, desk: Desk, library: Library) -> None:
    from app.model import Article

    with library.step("Another") as step:
        step.add_article(Article(), [Reference(title="Elsewhere")])
    desk.show_article(None)
    hands.table.deeds.select_all()
    hands.table.deeds.copy_printed()
    assert [line[:3] for line in held().text().splitlines()] == ["1. ", "2. ", "3. ", "4. ", "5. ", "6. ", "1. "]


def test_references_dragged_out_of_the_window_are_carried_as_rich_and_plain_text(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[tuple[str, str]] = []
    monkeypatch.setattr(
        QDrag, "exec", lambda drag, *_: carried.append((drag.mimeData().text(), drag.mimeData().html()))
    )
    viewport = hands.view.verticalHeader().viewport()
    start = QPoint(8, hands.middle(3, "authors").y())
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(viewport, start + QPoint(0, 30))
    assert not carried
    QTest.mouseMove(viewport, QPoint(-400, start.y()))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, QPoint(-400, start.y()))
    assert len(carried) == 1
    text, html = carried[0]
    assert text.startswith("4. Pape U.F., Jann H., Müller-Nordhorn J. et al. Prognostic")
    assert html.startswith("<p>4. Pape")
    assert not hands.steps


@pytest.mark.parametrize(
    ("count", "taken", "is_told"),
    [
        (COPIED_AT_ONCE, Qt.DropAction.IgnoreAction, False),
        (COPIED_AT_ONCE + 1, Qt.DropAction.IgnoreAction, True),
        (COPIED_AT_ONCE + 1, Qt.DropAction.CopyAction, False),
    ],
)
def test_too_many_references_that_nothing_took_are_told_how_other_programs_get_them(
    hands: Hands,
    library: Library,
    article_id: int,
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    taken: Qt.DropAction,
    is_told: bool,
) -> None:
    with library.step("Many") as step:
        step.add_references(article_id, [Reference(title="T")] * count)
    carried: list[QMimeData] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: carried.append(drag.mimeData()) or taken)
    PrintedReferences(hands.desk).carry(library.ids(hands.desk.view)[:count], hands.view)
    assert ids_in(carried[0], REFERENCES) == list(library.ids(hands.desk.view)[:count])
    said = [each for each in hands.sentences if each.startswith("Nothing took the 301 references")]
    assert bool(said) == is_told


class _From(QDragEnterEvent):
    def source(self) -> QWidget:
        return self.widget  # type: ignore[attr-defined]


def test_what_was_dragged_out_can_be_brought_back_to_another_place(hands: Hands) -> None:
    content = QMimeData()
    content.setText("4. Pape")
    hands.view.select_rows([3], current=3)
    top = hands.view.viewport().mapTo(hands.table, hands.middle(0, "authors") - QPoint(0, 8))
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = _From(top, copy, content, left, NONE)
    enter.widget = hands.view
    hands.table.dragEnterEvent(enter)
    assert enter.isAccepted()
    hands.table.dragMoveEvent(QDragMoveEvent(top, copy, content, left, NONE))
    hands.table.dropEvent(QDropEvent(QPointF(top), copy, content, left, NONE))
    assert hands.column("year")[:3] == ["2008", "1963", "2003"]


def test_what_comes_from_elsewhere_is_left_to_the_window(hands: Hands) -> None:
    content = QMimeData()
    content.setText("A page")
    enter = QDragEnterEvent(QPoint(20, 60), Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton, NONE)
    hands.table.dragEnterEvent(enter)
    assert not enter.isAccepted()
