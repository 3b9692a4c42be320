"""The list of articles in other orders, under issues, and moved about by keys and mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget

from app.library import ArticleRow
from app.model import Article, Reference
from ui.carrying import REFERENCES, ids_in, put_ids
from ui.desk import Desk
from ui.panels.articles import ArticlesPanel
from ui.panels.articles_model import ABOUT, COUNT, ISSUE
from ui.panels.articles_order import Arrangement, Issue, arranged, issue_title

Show = Callable[[QWidget, int, int], QWidget]
Key = Qt.Key


def row(number: int, title: str, journal: str = "", year: str = "", volume: str = "", issue: str = "") -> ArticleRow:
    return ArticleRow(number, title, journal, year, "", 1, volume, issue, float(number))


ROWS = [
    row(1, "delta", "Lancet", "2013", "4", "2"),
    row(2, "Alpha", "Cancer", "2014", "9"),
    row(3, "", "Lancet", "2013", "4", "10"),
    row(4, "beta", "Lancet", "2014", "5", "1"),
    row(5, "Gamma"),
    row(6, "Eta", "Lancet", "2013", "4", "2"),
]


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("own", [1, 2, 3, 4, 5, 6]),
        ("title", [2, 4, 1, 6, 5, 3]),
        ("year", [2, 4, 1, 3, 6, 5]),
        ("issue", [2, 4, 3, 1, 6, 5]),
        ("added", [6, 5, 4, 3, 2, 1]),
    ],
)
def test_articles_stand_in_the_order_that_is_asked_for(order: str, ids: list[int]) -> None:
    assert [each.id for each in arranged(ROWS, Arrangement(order)) if isinstance(each, ArticleRow)] == ids


def test_under_issues_the_latest_comes_first_and_folded_ones_hide_their_articles() -> None:
    entries = arranged(ROWS, Arrangement(is_grouped=True, folded=frozenset({"Lancet 2013;4(2)"})))
    told = [each.title if isinstance(each, Issue) else each.id for each in entries]
    assert told == [
        *("Cancer 2014;9", 2, "Lancet 2014;5(1)", 4, "Lancet 2013;4(10)", 3),
        *("Lancet 2013;4(2)", "No journal", 5),
    ]


def test_an_issue_is_called_by_what_is_known_of_it() -> None:
    assert issue_title(row(1, "x", " Sechenov  Medical Journal ", "2013")) == "Sechenov Medical Journal 2013"
    assert issue_title(row(1, "x", "", "", "", "3")) == "No journal (3)"


def test_an_arrangement_that_cannot_be_understood_is_the_first_one() -> None:
    kept = Arrangement("title", is_grouped=True, folded=frozenset({"Ж"}))
    assert Arrangement.from_text(kept.to_text()) == kept
    for text in ("", "{", "[1]", '["who", 1, ["x"]]', "null", '["own", 0, 5]'):
        assert Arrangement.from_text(text).order == "own"


@pytest.fixture
def panel(desk: Desk, show: Show) -> ArticlesPanel:
    """Five articles: the sample's, and A, B and C of two issues of one journal."""
    first = desk.article_id
    for title, issue in (("A", "1"), ("B", "2"), ("C", "2")):
        with desk.library.step("Add") as step:
            article = Article(title=title, journal="Lancet", year="2014", volume="5", issue=issue)
            step.add_article(article, [Reference(title=f"{title}1")])
    desk.show_article(first)
    made = ArticlesPanel(desk)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    show(made, 220, 500)
    made.list.setFocus()
    return made


def texts(panel: ArticlesPanel) -> list[str]:
    return [panel.model.index(row).data() for row in range(1, panel.model.rowCount())]


def row_with(panel: ArticlesPanel, text: str) -> int:
    return texts(panel).index(text) + 1


def press(panel: ArticlesPanel, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(panel.list, key, held[0] if held else Qt.KeyboardModifier.NoModifier)


def group(panel: ArticlesPanel) -> None:
    panel.arrange(panel.arrangement._replace(is_grouped=True))


def test_a_heading_shows_the_articles_of_its_issue_together(desk: Desk, panel: ArticlesPanel) -> None:
    group(panel)
    heading = row_with(panel, "Lancet 2014;5(2)")
    panel.list.go_to(heading)
    assert len(desk.view.among) == 2
    assert len(desk.library.ids(desk.view)) == 2
    assert panel.list.currentIndex().row() == heading
    index = panel.model.index(heading)
    assert (index.data(ABOUT), index.data(COUNT)) == ("2 articles", 2)
    desk.do("Edit", lambda step: step.set(desk.view.among[0], "title", "Z", table="article"))
    assert [each.row() for each in panel.list.selectedIndexes()] == [row_with(panel, "Lancet 2014;5(2)")]


def test_headings_fold_by_keys_and_by_their_arrow(desk: Desk, panel: ArticlesPanel) -> None:
    group(panel)
    panel.list.go_to(row_with(panel, "B"))
    press(panel, Key.Key_Left)
    assert panel.list.currentIndex().data() == "Lancet 2014;5(2)"
    press(panel, Key.Key_Left)
    assert "B" not in texts(panel)
    assert panel.list.currentIndex().data() == "Lancet 2014;5(2)"
    press(panel, Key.Key_Right)
    assert "B" in texts(panel)
    press(panel, Key.Key_Space)
    assert "C" not in texts(panel)
    place = panel.list.visualRect(panel.model.index(row_with(panel, "Lancet 2014;5(2)"))).topLeft()
    place.setX(6)
    place.setY(place.y() + 6)
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert "C" in texts(panel)


def test_an_article_in_a_folded_issue_is_shown_by_its_heading(desk: Desk, panel: ArticlesPanel) -> None:
    panel.fold_all(True)
    assert all(isinstance(panel.model.index(at).data(ISSUE), Issue) for at in range(1, panel.model.rowCount()))
    b = next(each.id for each in desk.library.articles() if each.title == "B")
    desk.show_article(b)
    assert panel.list.currentIndex().data() == "Lancet 2014;5(2)"
    assert desk.article_id == b
    panel.fold_all(False)
    assert panel.list.currentIndex().data() == "B"


def test_alt_and_arrows_move_articles_and_undo_moves_them_back(desk: Desk, panel: ArticlesPanel) -> None:
    sample, *_ = texts(panel)
    panel.list.go_to(row_with(panel, "B"))
    press(panel, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert texts(panel) == [sample, "B", "A", "C"]
    assert panel.list.currentIndex().data() == "B"
    for _ in range(3):
        press(panel, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert texts(panel) == [sample, "A", "C", "B"]
    for _ in range(4):
        press(panel, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert texts(panel) == ["B", sample, "A", "C"]
    for _ in range(6):
        desk.undo()
    assert texts(panel) == [sample, "A", "B", "C"]


def test_articles_dropped_between_others_stand_there(desk: Desk, panel: ArticlesPanel) -> None:
    sample, *_ = texts(panel)
    ids = [row.id for row in desk.library.articles() if row.title in ("A", "C")]
    panel.list.articles_dropped.emit(ids, 1)
    assert texts(panel) == ["A", "C", sample, "B"]
    panel.list.articles_dropped.emit(ids, panel.model.rowCount())
    assert texts(panel) == [sample, "B", "A", "C"]


def test_in_another_order_nothing_is_moved_and_that_is_said(desk: Desk, panel: ArticlesPanel) -> None:
    panel.arrange(Arrangement("title"))
    said: list[str] = []
    desk.said.connect(said.append)
    press(panel, Key.Key_End)
    press(panel, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert said == ["Articles are moved in their own order only: choose it above the list."]


def test_references_dropped_on_an_article_are_told_with_what_the_key_means(panel: ArticlesPanel) -> None:
    told: list[tuple[object, ...]] = []
    panel.references_brought.connect(lambda *each: told.append(each))
    content = QMimeData()
    put_ids(content, REFERENCES, [3, 1])
    place = panel.list.visualRect(panel.model.index(row_with(panel, "A"))).center()
    for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        panel.list.dropEvent(QDropEvent(QPointF(place), actions, content, Qt.MouseButton.LeftButton, held))
    assert [(ids, copies) for ids, _, copies in told] == [([3, 1], False), ([3, 1], True)]


def test_what_other_programs_carry_under_our_name_is_no_reference() -> None:
    content = QMimeData()
    for text in (b"", b"{", b'{"a": 1}', b'["x", true, 1.5]', b"\xff"):
        content.setData(REFERENCES, text)
        assert ids_in(content, REFERENCES) == []


def test_several_articles_are_deleted_in_one_step(desk: Desk, panel: ArticlesPanel) -> None:
    panel.list.go_to(row_with(panel, "B"))
    press(panel, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(panel, Key.Key_Delete)
    assert len(desk.library.articles()) == 2
    desk.undo()
    assert texts(panel)[1:] == ["A", "B", "C"]


def test_all_articles_are_selected_without_the_row_of_all_references(desk: Desk, panel: ArticlesPanel) -> None:
    panel.list.selectAll()
    every = [each.id for each in desk.library.articles()]
    assert sorted(desk.view.among) == sorted(every)
    assert not panel.list.selectionModel().isSelected(panel.model.index(0))
    press(panel, Key.Key_Delete)
    assert desk.library.articles() == []
    desk.undo()
    assert [each.id for each in desk.library.articles()] == every
    panel.model.set_articles([])
    panel.list.selectAll()
    assert panel.list.selectedIndexes() == []
