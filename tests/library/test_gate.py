import sqlite3
from contextlib import closing

import pytest

from app.errors import CorrigendaError
from app.library import Changed, Library, View
from app.model import Article, Name, Names, Reference
from tests.library.samples import REFERENCES, article, content, filled, replayed


def test_what_was_added_comes_back_whole(library: Library) -> None:
    article_id = filled(library)
    found = library.article(article_id)
    assert [author.name for author in found.authors] == [Name("Chistyakova", "O. V."), Name("Kosyrev", "V. Yu.")]
    assert [author.affiliations for author in found.authors] == [(0,), (0, 1)]
    assert [author.is_corresponding for author in found.authors] == [False, True]
    assert [(each.language, each.title) for each in found.translations] == [("ru", "Опухоли печени")]
    assert [each.text for each in found.affiliations] == ["Cancer Reseach Center", "Sechenov University"]
    assert (found.journal, found.views, found.title) == ("Sechenov Medical Journal", 216, "")
    references = library.references(article_id)
    for reference, expected in zip(references, REFERENCES, strict=True):
        reference.id = reference.article_id = None
        assert reference == expected


def test_an_edit_is_told_to_listeners_after_it_is_saved(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    heard: list[tuple[Changed, str]] = []
    library.listen(lambda changed: heard.append((changed, library.reference(first).pages)))
    with library.step("Edit pages in R1") as step:
        step.set(first, "pages", "395-402")
    [(changed, pages)] = heard
    assert pages == "395-402"
    assert (changed.label, changed.origin) == ("Edit pages in R1", "edit")
    assert changed.cells == {("reference", first, "pages")}


def test_the_same_value_is_no_edit(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    steps = len(library.steps())
    with library.step("Edit year") as step:
        step.set(first, "year", "2006")
    assert len(library.steps()) == steps


def test_a_step_that_fails_writes_nothing(library: Library) -> None:
    article_id = filled(library)
    before = content(library.path)
    first = library.ids(View(article_id))[0]
    with pytest.raises(CorrigendaError), library.step("Half") as step:  # noqa: PT012 (two edits are the point)
        step.set(first, "title", "Half")
        step.set(first, "type", "novel")
    assert content(library.path) == before


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("type", "novel"),
        ("authors", "not JSON"),
        ("authors", "[1]"),
        ("colour", "red"),
        ("title", 5),
        ("position", "x"),
    ],
)
def test_a_value_that_a_column_cannot_hold_is_refused_in_a_sentence(
    library: Library, column: str, value: object
) -> None:
    first = library.ids(View(filled(library)))[0]
    before = content(library.path)
    with pytest.raises(CorrigendaError, match=r"\.$"), library.step("Edit") as step:
        step.set(first, column, value)
    assert content(library.path) == before


def test_an_edit_of_a_deleted_row_says_so(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    with library.step("Delete") as step:
        step.delete("reference", [first])
    with pytest.raises(CorrigendaError, match="no longer in the library"), library.step("Edit") as step:
        step.set(first, "title", "x")


def test_control_characters_are_kept_visible(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    with library.step("Edit") as step:
        step.set(first, "title", "a\x00b\ud800c")
    assert library.reference(first).title == "a␀b�c"


def test_references_are_moved_and_keep_their_numbers_in_order(library: Library) -> None:
    article_id = filled(library)
    first, second, third, fourth = library.ids(View(article_id))
    with library.step("Move") as step:
        step.move_references([fourth], before=first)
    assert list(library.ids(View(article_id))) == [fourth, first, second, third]
    with library.step("Move") as step:
        step.move_references([fourth, first], before=None)
    assert list(library.ids(View(article_id))) == [second, third, fourth, first]
    assert library.numbers([first, second]) == {first: 4, second: 1}


def test_moving_one_reference_is_one_change(library: Library) -> None:
    article_id = filled(library)
    ids = library.ids(View(article_id))
    with library.step("Move") as step:
        step.move_references([ids[3]], before=ids[1])
    assert library.steps()[0].changes == 1


def test_moving_between_the_same_two_goes_on_for_ever(library: Library) -> None:
    filled(library)
    with library.step("Move much") as step:
        for _ in range(120):
            ids = [int(row[0] or 0) for row in step._gate.query("SELECT id FROM reference ORDER BY position")]
            step.move_references([ids[-1]], before=ids[1])
            moved = [int(row[0] or 0) for row in step._gate.query("SELECT id FROM reference ORDER BY position")]
            assert moved == [ids[0], ids[-1], *ids[1:-1]]
    assert content(library.path) == replayed(library.path)


def test_references_are_added_before_another(library: Library) -> None:
    article_id = filled(library)
    ids = library.ids(View(article_id))
    with library.step("Add") as step:
        [new] = step.add_references(article_id, [Reference(title="New")], before=ids[1])
    assert list(library.ids(View(article_id))) == [ids[0], new, *ids[1:]]


def test_mending_an_affiliation_mends_it_for_all_its_authors(library: Library) -> None:
    article_id = filled(library)
    affiliation = library.article(article_id).affiliations[0]
    assert affiliation.id is not None
    with library.step("Edit affiliation") as step:
        step.set(affiliation.id, "text", "Cancer Research Center", table="affiliation")
    found = library.article(article_id)
    assert [found.affiliations[author.affiliations[0]].text for author in found.authors] == [
        "Cancer Research Center"
    ] * 2


def test_deleting_an_article_deletes_what_belongs_to_it_and_undo_brings_all_back(library: Library) -> None:
    article_id = filled(library)
    other = filled(library)
    before = content(library.path)
    with library.step("Delete the article") as step:
        step.delete("article", [article_id])
    assert [row.id for row in library.articles()] == [other]
    assert len(library.ids(View())) == len(REFERENCES)
    library.undo()
    assert content(library.path) == before


def test_a_long_import_is_one_step(library: Library) -> None:
    with library.step("Import") as step:
        step.add_article(Article(title="Long"), [Reference(title=f"T{number}") for number in range(12_000)])
    assert library.steps()[0].changes == 12_001
    library.undo()
    assert not library.articles()
    assert not library.ids(View())


def test_an_article_is_found_by_the_text_it_was_read_from(library: Library) -> None:
    article_id = filled(library)
    assert library.article_with_source(article().source) == article_id
    assert library.article_with_source("another page") is None


def test_names_keep_et_al_through_the_library(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    names = Names((Name("Ahlman", "H", particle="von", suffix="Jr"), Name(literal="ENETS")), et_al=True)
    with library.step("Edit authors") as step:
        step.set(first, "authors", names)
    assert library.reference(first).authors == names


def test_an_author_is_put_at_no_place_of_another_article(library: Library) -> None:
    first, second = filled(library), filled(library)
    author, foreign = library.article(first).authors[0].id, library.article(second).affiliations[0].id
    before = library.article(first)
    with pytest.raises(CorrigendaError, match="belongs to another article"), library.step("Move") as step:
        step.set_affiliations(author or 0, [foreign or 0])
    assert library.article(first) == before


def test_a_place_of_another_article_that_a_foreign_hand_wrote_is_passed_over(library: Library) -> None:
    first, second = filled(library), filled(library)
    author, foreign = library.article(first).authors[0].id, library.article(second).affiliations[0].id
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute(
            "INSERT INTO authorship (author_id, affiliation_id, position) VALUES (?, ?, 9)", (author, foreign)
        )
    assert library.article(first).authors[0].affiliations == (0,)
