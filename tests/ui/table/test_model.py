"""What the table shows follows the library, and rows stay where one works."""

from PySide6.QtCore import Qt

from app.library import Library, Order
from app.model import Article, Reference
from tests.ui.table.hands import Hands, sample
from ui.desk import Desk
from ui.table.model import ReferenceModel

KEY = Qt.Key


def test_only_the_changed_row_is_redrawn(hands: Hands, library: Library) -> None:
    told: list[tuple[int, int]] = []
    model = hands.view.model()
    model.dataChanged.connect(lambda first, last, _roles: told.append((first.row(), last.row())))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    with library.step("Edit") as step:
        step.set(hands.stored()[3].id or 0, "title", "Another title")
    assert hands.text(3, "title") == "Another title"
    assert told == [(3, 3)]
    assert not resets


def test_an_edited_row_stays_in_its_place_until_the_list_is_sorted_again(hands: Hands) -> None:
    hands.desk.order_by(Order("title"))
    hands.go(0, "title")
    hands.type("Zebra")
    hands.press(KEY.Key_Return)
    assert hands.text(0, "title") == "Zebra"
    assert hands.at() == (1, "title")
    hands.table.sort_and_filter_again()
    assert hands.column("title")[-2:] == ["Zebra", ""]


def test_an_edited_row_stays_though_the_filter_would_hide_it_now(hands: Hands) -> None:
    hands.desk.filter_by("journal:cancer")
    hands.go(0, "container_title")
    hands.type("Lancet")
    hands.press(KEY.Key_Return)
    assert hands.column("container_title") == ["Lancet", "Cancer"]
    hands.desk.undo()
    assert hands.column("container_title") == ["Cancer", "Cancer"]


def test_an_edited_row_stays_when_another_is_deleted_and_comes_back(hands: Hands) -> None:
    hands.desk.order_by(Order("year"))
    hands.go(0, "year")
    hands.type("2020")
    hands.press(KEY.Key_Return)
    hands.go(3, "year")
    hands.table.deeds.delete_selected()
    assert hands.column("year") == ["2020", "2000", "2003", "2008", ""]
    hands.desk.undo()
    assert hands.column("year") == ["2020", "2000", "2003", "2006", "2008", ""]


def test_references_added_elsewhere_appear(hands: Hands, library: Library, article_id: int) -> None:
    with library.step("Add") as step:
        step.add_references(article_id, [Reference(year="1999")], before=hands.stored()[1].id)
    assert hands.column("year")[:3] == ["1963", "1999", "2003"]
    assert hands.desk.current == hands.stored()[0].id


def test_a_filter_lets_in_only_those_added_references_that_fit(hands: Hands, library: Library, article_id: int) -> None:
    hands.desk.filter_by("journal:cancer")
    with library.step("Add") as step:
        step.add_references(article_id, [Reference(container_title="Cancer"), Reference(container_title="Lancet")])
    assert hands.column("container_title") == ["Cancer"] * 3


def test_the_row_at_the_top_stays_there_when_rows_come_above(hands: Hands, library: Library, article_id: int) -> None:
    with library.step("Many") as step:
        step.add_references(article_id, [Reference(title=f"T{number}") for number in range(300)])
    hands.view.verticalScrollBar().setValue(100)
    top = hands.view.model().ids[100]
    with library.step("Add") as step:
        step.add_references(article_id, [Reference()], before=hands.stored()[0].id)
    assert hands.view.model().ids[hands.view.verticalScrollBar().value()] == top


def test_the_article_of_each_reference_is_named_while_all_are_shown(hands: Hands, library: Library) -> None:
    headings = hands.table._headings
    article = hands.index(0, "article").column()
    assert headings.isSectionHidden(article)
    with library.step("Another article") as step:
        another = step.add_article(Article(title="Another"), sample()[:1])
    hands.desk.show_article(None)
    assert not headings.isSectionHidden(article)
    assert hands.column("article") == ["Neuroendocrine tumors"] * 6 + ["Another"]
    with library.step("Rename") as step:
        step.set(another, "title", "Renamed", table="article")
    assert hands.text(6, "article") == "Renamed"
    assert hands.view.model().headerData(6, Qt.Orientation.Vertical) == "1"


def test_another_library_shows_its_own_rows(hands: Hands, tmp_path) -> None:
    other = Library.create(tmp_path / "other.corrigenda")
    with other.step("Add") as step:
        step.add_article(Article(title="Other"), [Reference(title="Only one")])
    hands.go(2, "title")
    hands.type("typed but not yet committed")
    before = hands.desk.library.path
    hands.desk.open(other)
    assert hands.column("title") == ["Only one"]
    assert not hands.is_editing
    other.close()
    again = Library.open(before)
    assert again.references(1)[2].title == "typed but not yet committed"
    again.close()


def test_a_screen_reader_hears_the_column_the_number_and_the_text(hands: Hands) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert hands.index(1, "volume").data(role) == "row 2, volume, 97"
    assert hands.index(1, "issue").data(role) == "row 2, issue, empty"


def test_pages_of_rows_come_and_go_and_show_the_right_references(library: Library) -> None:
    with library.step("Many") as step:
        many = step.add_article(Article(), [Reference(title=f"T{number}") for number in range(9_000)])
    desk = Desk(library)
    model = ReferenceModel(desk)
    desk.show_article(many)
    model.query()
    for row in (0, 8_999, 4_500, 1, 8_998, *range(0, 9_000, 120), 3):
        assert model.text(row, 2) == f"T{row}"
    assert [each.title for each in model.references([5, 8_000])] == ["T5", "T8000"]


def test_a_reference_deleted_a_moment_ago_shows_nothing(library: Library, desk: Desk) -> None:
    model = ReferenceModel(desk)
    model.query()
    desk.changed.disconnect(model._follow)
    with library.step("Delete") as step:
        step.delete("reference", [model.ids[1]])
    assert model.text(1, 2) == ""
    assert model.text(0, 2) != ""


def test_a_value_written_by_another_program_part_takes_the_same_way(hands: Hands) -> None:
    assert hands.view.model().setData(hands.index(0, "year"), "1964")
    assert hands.stored()[0].year == "1964"
    failures: list[object] = []
    hands.desk.failed.connect(failures.append)
    assert not hands.view.model().setData(hands.index(0, "type"), "boat")
    assert len(failures) == 1
