"""Authors and affiliations in the article pane."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.model import Article, Author, Name
from app.tasks import author_name
from ui.desk import Desk
from ui.panels.affiliation_row import sharing
from ui.panels.article import ArticlePanel
from ui.panels.article_people import AUTHORS_AT_ONCE, ArticlePeople
from ui.panels.entry import Entry
from ui.panels.person_rows import moved, superscript

ALT = Qt.KeyboardModifier.AltModifier
BLOKHIN = "N.N. Blokhin Russian Cancer Reseach Center"


@pytest.fixture
def people(desk: Desk, show: Callable[[QWidget, int, int], QWidget]) -> ArticlePeople:
    panel = ArticlePanel(desk)
    show(panel, 300, 900)
    return panel.people


def stored(desk: Desk) -> Article:
    found = desk.article()
    assert found is not None
    return found


def families(desk: Desk) -> list[str]:
    return [author.name.family or author.name.literal for author in stored(desk).authors]


def names(people: ArticlePeople) -> list[str]:
    return [row.name.value() for row in people.authors]


def enter(entry: Entry, text: str) -> None:
    entry.setFocus()
    entry.area.selectAll()
    QTest.keyClicks(entry.area, text)
    QTest.keyClick(entry.area, Qt.Key.Key_Return)


def act(menu: QMenu, beginning: str) -> None:
    """Choose the entry of a menu that begins like this."""
    next(each for each in menu.actions() if each.text().replace("&", "").startswith(beginning)).trigger()


def label(desk: Desk) -> str:
    undo = desk.library.next_undo()
    assert undo is not None
    return undo.label


def test_authors_are_numbered_with_the_numbers_of_their_affiliations(people: ArticlePeople) -> None:
    assert names(people) == ["O. V. Chistyakova", "O. N. Solovyeva", "D. Xiaodong", "V. Yu. Kosyrev"]
    assert [row.number.text() for row in people.authors] == ["1", "2", "3", "4"]
    assert [row.marks.text() for row in people.authors] == ["¹", "¹", "²", "²"]


def test_each_affiliation_is_shown_once_and_says_who_shares_it(people: ArticlePeople) -> None:
    assert people.affiliations[0].text.value() == BLOKHIN
    assert len(people.affiliations) == 2
    assert people.affiliations[0].shared.text() == "shared by 2 authors"
    assert people.affiliations[0].number.text() == "¹"


@pytest.mark.parametrize(("authors", "words"), [(0, "of no author"), (1, "of 1 author"), (3, "shared by 3 authors")])
def test_sharing_is_said_in_words(authors: int, words: str) -> None:
    assert sharing(authors) == words


def test_mending_an_affiliation_mends_it_for_all_its_authors_in_one_step(desk: Desk, people: ArticlePeople) -> None:
    enter(people.affiliations[0].text, BLOKHIN.replace("Reseach", "Research"))
    article = stored(desk)
    for author in article.authors[:2]:
        assert [article.affiliations[place].text for place in author.affiliations] == [
            "N.N. Blokhin Russian Cancer Research Center"
        ]
    assert len(article.affiliations) == 2
    undo = desk.library.next_undo()
    assert undo is not None
    assert (undo.label, undo.changes) == ("Edit affiliation 1", 1)
    desk.undo()
    assert people.affiliations[0].text.value() == BLOKHIN


def test_a_tick_says_whom_readers_are_to_write_to(desk: Desk, people: ArticlePeople) -> None:
    tick = people.authors[1].corresponds
    assert tick.accessibleName() == "O. N. Solovyeva is a corresponding author"
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert [author.is_corresponding for author in stored(desk).authors] == [False, True, False, False]
    assert label(desk) == "Mark O. N. Solovyeva as a corresponding author"
    desk.undo()
    assert not tick.isChecked()
    assert not any(author.is_corresponding for author in stored(desk).authors)


def test_a_tick_that_cannot_be_stored_is_not_shown(
    desk: Desk, people: ArticlePeople, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "do", lambda *_: False)
    people.authors[1].corresponds.click()
    assert not people.authors[1].corresponds.isChecked()


def test_a_country_is_edited_and_comes_back_with_undo(desk: Desk, people: ArticlePeople) -> None:
    enter(people.affiliations[1].country, "Russia")
    assert stored(desk).affiliations[1].country == "Russia"
    assert label(desk) == "Edit the country of affiliation 2"
    desk.undo()
    assert people.affiliations[1].country.value() == "Russian Federation"


def test_an_author_is_edited_as_text_and_kept_as_a_name(desk: Desk, people: ArticlePeople) -> None:
    enter(people.authors[0].name, "Smith, John A.")
    assert stored(desk).authors[0].name == Name(family="Smith", given="John A.")
    assert people.authors[0].name.value() == "John A. Smith"
    assert label(desk) == "Edit the author John A. Smith"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("O. V. Chistyakova", Name("Chistyakova", "O. V.")),
        ("Chistyakova O.V.", Name("Chistyakova", "O.V.")),
        ("  Иванов  Иван Иванович ", Name("Иванов", "Иван Иванович")),
        ("M.C. de Jong", Name("Jong", "M.C.", "de")),
        ("WHO Working Group on Tumours", Name(literal="WHO Working Group on Tumours")),
        ("<b>x</b>", Name(literal="<b>x</b>")),
    ],
)
def test_an_authors_name_is_read_in_either_order(text: str, name: Name) -> None:
    assert author_name(text) == name


def test_an_author_left_as_it_was_is_no_step_even_if_its_name_reads_otherwise(
    desk: Desk, people: ArticlePeople
) -> None:
    author_id = stored(desk).authors[0].id or 0
    odd = Name(family="V. Chistyakova", given="O.")
    desk.do("Odd", lambda step: step.set(author_id, "name", odd, table="author"))
    QTest.keyClicks(people.authors[0].name.area, " ")
    QTest.keyClick(people.authors[0].name.area, Qt.Key.Key_Return)
    assert stored(desk).authors[0].name == odd


def test_an_emptied_name_is_not_stored_and_says_how_to_remove(desk: Desk, people: ArticlePeople, qtbot: QtBot) -> None:
    row = people.authors[0]
    row.name.setFocus()
    row.name.area.selectAll()
    QTest.keyClick(row.name.area, Qt.Key.Key_Delete)
    with qtbot.waitSignal(desk.said) as said:
        people.authors[1].name.setFocus()
    assert "Remove" in said.args[0]
    assert names(people)[0] == "O. V. Chistyakova"


def test_an_author_is_added_at_the_end_and_the_next_one_can_be_typed(desk: Desk, people: ArticlePeople) -> None:
    enter(people.new_author, "A. B. New")
    assert names(people)[-1] == "A. B. New"
    assert people.new_author.value() == ""
    assert people.new_author.area.hasFocus()
    enter(people.new_author, "C. Newer")
    assert families(desk)[-2:] == ["New", "Newer"]
    desk.undo()
    desk.undo()
    assert len(people.authors) == 4


def test_an_author_is_removed_from_the_menu_and_comes_back_with_affiliations(desk: Desk, people: ArticlePeople) -> None:
    act(people.authors[1].more.menu_now(), "Remove")
    assert families(desk) == ["Chistyakova", "Xiaodong", "Kosyrev"]
    assert names(people)[1] == "D. Xiaodong"
    assert people.authors[1].name.area.hasFocus()
    assert not people.affiliations[0].shared.isVisible()
    desk.undo()
    assert families(desk)[1] == "Solovyeva"
    assert people.authors[1].marks.text() == "¹"


def test_alt_and_arrow_move_an_author_and_the_cursor_goes_along(desk: Desk, people: ArticlePeople) -> None:
    people.authors[0].name.setFocus()
    QTest.keyClick(people.authors[0].name.area, Qt.Key.Key_Down, ALT)
    assert families(desk) == ["Solovyeva", "Chistyakova", "Xiaodong", "Kosyrev"]
    assert people.authors[1].name.area.hasFocus()
    assert [row.marks.text() for row in people.authors] == ["¹", "¹", "²", "²"]
    desk.undo()
    assert families(desk)[0] == "Chistyakova"


def test_moving_takes_what_is_being_typed_along(desk: Desk, people: ArticlePeople) -> None:
    area = people.authors[0].name.area
    area.setFocus()
    area.selectAll()
    QTest.keyClicks(area, "A. Mended")
    QTest.keyClick(area, Qt.Key.Key_Down, ALT)
    assert families(desk)[:2] == ["Solovyeva", "Mended"]


@pytest.mark.parametrize("stop", range(4))
def test_moving_is_not_left_to_the_window_that_moves_references(
    desk: Desk, people: ArticlePeople, qtbot: QtBot, stop: int
) -> None:
    action = QAction(people)
    action.setShortcut("Alt+Down")
    people.window().addAction(action)
    place = people.authors[0].stops()[stop]
    place.setFocus()
    with qtbot.assertNotEmitted(action.triggered):
        QTest.keyClick(place, Qt.Key.Key_Down, ALT)
    assert families(desk)[0] == "Solovyeva"
    assert place.hasFocus()


@pytest.mark.parametrize(
    ("row", "offset", "order"), [(1, 1, [2, 1, 3]), (1, -1, [1, 2, 3]), (3, 1, [1, 2, 3]), (3, -1, [1, 3, 2])]
)
def test_moving_stops_at_the_ends(row: int, offset: int, order: list[int]) -> None:
    assert moved([1, 2, 3], row, offset) == order


def test_affiliations_are_chosen_from_a_menu(desk: Desk, people: ArticlePeople) -> None:
    act(people.authors[0].marks.menu_now(), "²")
    assert stored(desk).authors[0].affiliations == (0, 1)
    assert people.authors[0].marks.text() == "¹ ²"
    assert people.affiliations[1].shared.text() == "shared by 3 authors"
    act(people.authors[0].marks.menu_now(), "¹")
    assert stored(desk).authors[0].affiliations == (1,)
    desk.undo()
    desk.undo()
    assert people.authors[0].marks.text() == "¹"


def test_a_new_affiliation_can_be_made_for_one_author(desk: Desk, people: ArticlePeople) -> None:
    act(people.authors[3].marks.menu_now(), "New affiliation")
    assert people.new_affiliation.area.hasFocus()
    assert "Kosyrev" in people.new_affiliation.hint()
    enter(people.new_affiliation, "Third University")
    article = stored(desk)
    assert [article.affiliations[place].text for place in article.authors[3].affiliations] == [
        "I.M. Sechenov First Moscow State Medical University",
        "Third University",
    ]
    assert people.new_affiliation.hint().startswith("Add an affiliation")
    desk.undo()
    assert len(people.affiliations) == 2
    assert people.authors[3].marks.text() == "²"


def test_a_new_affiliation_that_is_not_typed_is_forgotten(desk: Desk, people: ArticlePeople) -> None:
    act(people.authors[3].marks.menu_now(), "New affiliation")
    people.authors[0].name.setFocus()
    enter(people.new_affiliation, "Third University")
    assert stored(desk).authors[3].affiliations == (1,)
    assert people.affiliations[2].shared.text() == "of no author"


def test_removing_an_affiliation_renumbers_the_others_and_undo_brings_it_back(
    desk: Desk, people: ArticlePeople
) -> None:
    act(people.affiliations[0].more.menu_now(), "Remove")
    assert [row.marks.text() for row in people.authors] == ["–", "–", "¹", "¹"]
    desk.undo()
    assert [row.marks.text() for row in people.authors] == ["¹", "¹", "²", "²"]


def test_moving_an_affiliation_changes_the_numbers_beside_the_names(desk: Desk, people: ArticlePeople) -> None:
    act(people.affiliations[1].more.menu_now(), "Move up")
    assert [row.marks.text() for row in people.authors] == ["²", "²", "¹", "¹"]
    assert stored(desk).affiliations[1].text == BLOKHIN


def test_orcid_and_e_mail_are_seen_where_there_are_any_and_can_be_opened(desk: Desk, people: ArticlePeople) -> None:
    row = people.authors[0]
    assert len(row.entries()) == 1
    act(row.more.menu_now(), "ORCID")
    assert row.detail("orcid").area.hasFocus()
    enter(row.detail("orcid"), "0000-0002-1825-0097")
    assert stored(desk).authors[0].orcid == "0000-0002-1825-0097"
    assert label(desk) == "Edit the ORCID of O. V. Chistyakova"
    other = stored(desk).authors[1].id or 0
    desk.do("Elsewhere", lambda step: step.set(other, "email", "a@b.org", table="author"))
    assert people.authors[1].detail("email").isVisible()
    assert people.authors[1].detail("email").value() == "a@b.org"
    assert len(people.authors[1].entries()) == 2
    QTest.keyClick(row.detail("orcid").area, Qt.Key.Key_Tab)
    assert row.detail("email").area.hasFocus()
    QTest.keyClick(row.detail("email").area, Qt.Key.Key_Tab)
    assert people.authors[1].name.area.hasFocus()


def test_what_is_typed_about_one_author_stays_when_another_is_deleted(desk: Desk, people: ArticlePeople) -> None:
    area = people.authors[2].name.area
    area.setFocus()
    area.selectAll()
    QTest.keyClicks(area, "D. Half")
    first = stored(desk).authors[0].id or 0
    desk.do("Elsewhere", lambda step: step.delete("author", [first]))
    assert names(people) == ["O. N. Solovyeva", "D. Half", "V. Yu. Kosyrev"]
    assert area.hasFocus()
    QTest.keyClick(area, Qt.Key.Key_Return)
    assert families(desk) == ["Solovyeva", "Half", "Kosyrev"]


def test_tab_goes_through_the_authors_in_their_order_after_a_move(people: ArticlePeople) -> None:
    people.authors[0].name.setFocus()
    QTest.keyClick(people.authors[0].name.area, Qt.Key.Key_Down, ALT)
    people.authors[0].more.setFocus()
    QTest.keyClick(people.authors[0].more, Qt.Key.Key_Tab)
    assert people.authors[1].name.area.hasFocus()


def test_a_click_opens_the_menu(people: ArticlePeople, qtbot: QtBot) -> None:
    button = people.authors[0].more
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in button.findChildren(QMenu)))
    button.findChildren(QMenu)[0].close()


def test_a_collaboration_is_shown_in_part_first_and_on_request_further(desk: Desk, people: ArticlePeople) -> None:
    many = Article(title="Many", authors=[Author(Name(f"Family{number}", "A.")) for number in range(150)])
    desk.do("Add", lambda step: step.add_article(many, []) and None)
    assert len(people.authors) == AUTHORS_AT_ONCE
    assert people.show_more.text() == "Show 60 more of 150 authors"
    people.show_more.click()
    people.show_more.click()
    assert len(people.authors) == 150
    assert not people.show_more.isVisible()


def test_markup_in_a_name_or_an_affiliation_is_shown_as_it_is(desk: Desk, people: ArticlePeople) -> None:
    enter(people.affiliations[0].text, "<img src=x> & Co")
    assert people.affiliations[0].text.value() == "<img src=x> & Co"
    assert any("<img src=x> && Co" in each.text() for each in people.authors[0].marks.menu_now().actions())


def test_numbers_of_two_figures_are_raised_whole() -> None:
    assert superscript(12) == "¹²"


def test_a_button_is_framed_no_longer_once_the_pointer_has_left_under_its_menu(people: ArticlePeople) -> None:
    button = people.authors[0].more
    QCursor.setPos(button.mapToGlobal(QPoint(-50, 5)))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)  # as it was when it was clicked
    button.open_menu()
    menu = button.findChild(QMenu)
    assert menu is not None
    menu.close()
    assert not button.underMouse()


@pytest.mark.parametrize("leave", ["to all articles", "by deleting the author"])
def test_no_menu_stays_open_for_someone_who_is_gone(
    desk: Desk, people: ArticlePeople, qtbot: QtBot, leave: str
) -> None:
    row = people.authors[-1]
    row.more.open_menu()
    menu = row.more.findChild(QMenu)
    assert menu.isVisible()
    closed: list[bool] = []
    menu.aboutToHide.connect(lambda: closed.append(True))
    if leave == "to all articles":
        desk.show_article(None)
    else:
        author_id = row.row_id
        desk.do("Remove", lambda step: step.delete("author", [author_id]))
    qtbot.waitUntil(lambda: bool(closed))
