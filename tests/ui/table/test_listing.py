"""References added, deleted and moved."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.library import Library, Order, View
from app.model import Article
from tests.ui.table.hands import Hands, sample

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


def years(hands: Hands) -> list[str]:
    return [each.year for each in hands.stored()]


def test_an_added_reference_stands_behind_the_current_one_ready_for_its_authors(hands: Hands) -> None:
    hands.go(1, "pages")
    hands.table.deeds.add_reference()
    assert hands.at() == (2, "authors")
    assert hands.is_editing
    hands.type("Smith J.")
    hands.press(KEY.Key_Tab)
    hands.type("A title")
    hands.press(KEY.Key_Return)
    added = hands.stored()[2]
    assert (added.authors.people[0].family, added.title) == ("Smith", "A title")
    assert len(hands.stored()) == 7
    assert hands.steps[0].label == "Add a reference"


def test_a_reference_can_be_added_to_an_empty_list(hands: Hands, library: Library) -> None:
    with library.step("Empty article") as step:
        empty = step.add_article(Article(title="Empty"), [])
    hands.desk.show_article(empty)
    hands.table.deeds.add_reference()
    assert hands.is_editing
    assert len(library.references(empty)) == 1


def test_an_added_reference_is_seen_though_the_filter_would_hide_it(hands: Hands) -> None:
    hands.desk.filter_by("cancer")
    hands.go(0, "year")
    hands.table.deeds.add_reference()
    assert hands.at() == (1, "authors")
    assert hands.column("year") == ["2003", "", "2008"]
    assert hands.stored()[2].title == ""  # behind the second of the list


def test_an_added_reference_is_seen_beside_the_current_one_in_a_sorted_list(hands: Hands) -> None:
    hands.desk.order_by(Order("year"))
    hands.go(1, "year")
    hands.table.deeds.add_reference()
    assert hands.column("year") == ["1963", "2000", "", "2003", "2006", "2008", ""]
    assert hands.at()[0] == 2


def test_in_the_view_of_all_articles_a_reference_joins_the_current_ones_article(
    hands: Hands, library: Library, article_id: int
) -> None:
    with library.step("Another article") as step:
        another = step.add_article(Article(title="Another"), sample()[:2])
    hands.desk.show_article(None)
    hands.go(7, "year")
    hands.table.deeds.add_reference()
    assert len(library.references(another)) == 3
    assert len(library.references(article_id)) == 6


def test_deleting_takes_all_touched_references_in_one_step(hands: Hands) -> None:
    hands.select((1, "year"), (3, "volume"))
    hands.table.deeds.delete_selected()
    assert years(hands) == ["1963", "2000", ""]
    assert [step.label for step in hands.steps] == ["Delete 3 references"]
    assert hands.at() == (1, "volume")
    hands.desk.undo()
    assert years(hands) == [each.year for each in sample()]
    assert hands.view.touched_rows() == [1, 2, 3]


def test_deleting_the_last_reference_goes_to_the_one_before(hands: Hands) -> None:
    hands.go(5, "title")
    hands.table.deeds.delete_selected()
    assert hands.at() == (4, "title")
    assert hands.steps[-1].label == "Delete R6"


def test_deleting_all_leaves_an_empty_list(hands: Hands) -> None:
    hands.table.deeds.select_all()
    hands.table.deeds.delete_selected()
    assert hands.stored() == []
    assert (hands.desk.selected, hands.desk.current) == ((), None)


def test_references_move_up_and_down_and_stay_selected(hands: Hands) -> None:
    hands.select((3, "year"), (4, "year"))
    chosen = hands.desk.selected
    hands.table.deeds.move_selected(-1)
    assert years(hands) == ["1963", "2003", "2008", "2000", "2006", ""]
    assert hands.column("year") == years(hands)
    assert hands.desk.selected == chosen
    assert hands.view.touched_rows() == [2, 3]
    assert hands.steps[-1].label == "Move 2 references"
    hands.table.deeds.move_selected(1)
    hands.table.deeds.move_selected(1)
    assert years(hands) == ["1963", "2003", "2006", "", "2008", "2000"]
    hands.table.deeds.move_selected(1)
    assert len(hands.steps) == 3
    for _ in range(3):
        hands.desk.undo()
    assert years(hands) == [each.year for each in sample()]


def test_a_reference_moves_no_farther_than_past_the_neighbour_that_the_filter_shows(hands: Hands) -> None:
    hands.desk.filter_by("has:volume -cancer")
    ids = hands.desk.library.ids
    whole = list(ids(View(hands.desk.article_id)))
    first, third, fifth = list(ids(hands.desk.view))
    assert [whole.index(each) for each in (first, third, fifth)] == [0, 2, 4]
    hands.go(0, "year")
    hands.table.deeds.move_selected(1)
    moved = list(ids(View(hands.desk.article_id)))
    assert moved.index(first) == moved.index(third) + 1
    hands.table.deeds.move_selected(-1)
    moved = list(ids(View(hands.desk.article_id)))
    assert moved.index(first) == moved.index(third) - 1


def test_the_numbers_follow_a_move(hands: Hands) -> None:
    hands.desk.filter_by("has:year")
    hands.go(1, "year")
    assert hands.view.model().headerData(1, Qt.Orientation.Vertical) == "2"
    hands.table.deeds.move_selected(1)
    assert hands.column("year")[1:3] == ["2006", "2003"]
    headings = [hands.view.model().headerData(row, Qt.Orientation.Vertical) for row in range(5)]
    assert headings == ["1", "2", "3", "4", "5"]


def test_a_sorted_list_cannot_be_reordered_and_says_so(hands: Hands) -> None:
    hands.desk.order_by(Order("title"))
    hands.go(0, "year")
    hands.table.deeds.move_selected(1)
    assert not hands.steps
    assert "list’s own order" in hands.sentences[-1]


def test_references_do_not_move_into_another_article(hands: Hands, library: Library) -> None:
    with library.step("Another article") as step:
        step.add_article(Article(title="Another"), sample()[:2])
    hands.desk.show_article(None)
    hands.steps.clear()
    hands.go(4, "year")
    hands.table.deeds.move_selected(1)
    assert len(hands.steps) == 1  # within its own article
    hands.table.deeds.move_selected(1)
    assert len(hands.steps) == 1
    assert "own article" in hands.sentences[-1]


def drag(hands: Hands, start: int, end: int, *, below: bool, let_go: bool = True) -> None:
    """Drag a number onto the upper or lower half of another row."""
    viewport = hands.view.verticalHeader().viewport()
    first, last = hands.middle(start, "authors"), hands.middle(end, "authors")
    step = 4 if below else -4
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, QPoint(8, first.y()))
    for y in (first.y() + (12 if end > start else -12), last.y() + step):
        QTest.mouseMove(viewport, QPoint(8, y))
    if let_go:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, QPoint(8, last.y() + step))


def test_a_reference_is_dragged_by_its_number(hands: Hands) -> None:
    drag(hands, 3, 0, below=False)
    assert years(hands)[:4] == ["2008", "1963", "2003", "2006"]
    drag(hands, 0, 4, below=True)
    assert years(hands) == ["1963", "2003", "2006", "2000", "2008", ""]


def test_selected_references_are_dragged_together_to_the_end(hands: Hands) -> None:
    hands.go(0, "year")
    hands.press(KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    hands.press(KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    hands.press(KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    drag(hands, 1, 5, below=True)
    assert years(hands) == ["2006", "2008", "2000", "", "1963", "2003"]


def test_esc_ends_a_drag(hands: Hands) -> None:
    drag(hands, 3, 0, below=False, let_go=False)
    line = hands.view.viewport().findChild(QWidget, "drop-line")
    assert line is not None
    assert line.isVisible()
    hands.press(KEY.Key_Escape)
    assert not line.isVisible()
    QTest.mouseRelease(hands.view.verticalHeader().viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(8, 8))
    assert not hands.steps


def test_a_reference_dropped_where_it_is_stays(hands: Hands) -> None:
    drag(hands, 2, 3, below=False)
    assert not hands.steps
