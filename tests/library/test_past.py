"""What the log tells of the past, and single changes of it taken back."""

import pytest

from app.library import Conflict, Library, PastChange, View
from app.model import Article, Reference
from tests.library.samples import content, filled


@pytest.fixture
def article_id(library: Library) -> int:
    return filled(library)


@pytest.fixture
def first(library: Library, article_id: int) -> int:
    return library.ids(View(article_id))[0]


def put(library: Library, row: int, column: str, value: object, *, table: str = "reference") -> int:
    with library.step(f"Edit {column}") as step:
        step.set(row, column, value, table=table)
    return library.steps(limit=1)[0].id


def told(changes: list[PastChange]) -> list[tuple[object, ...]]:
    return [change[2:] for change in changes]


def test_steps_that_were_edits_are_listed_page_by_page_with_what_a_user_changed(library: Library, first: int) -> None:
    with library.step("Doubt") as step:
        step.set(first, "doubts", ("pages",))
    put(library, first, "pages", "395-402")
    library.undo()
    edits = library.edits(limit=2)
    assert [(each.label, each.changes, each.undone) for each in edits] == [("Edit pages", 1, True), ("Doubt", 0, False)]
    assert library.edits(limit=9, before=edits[1].id)[-1].label == library.steps()[-1].label


def test_words_are_sought_in_labels_and_in_single_changes(library: Library, first: int) -> None:
    put(library, first, "title", "Опухоли печени")
    put(library, first, "volume", "100%")
    assert [each.label for each in library.edits(sought="edit TITLE")] == ["Edit title"]
    assert [each.label for each in library.edits(sought="опухоли tnm")] == ["Edit title"]
    assert [each.label for each in library.edits(sought="volume 0%")] == ["Edit volume"]
    assert library.edits(sought="100% опухоли") == []
    assert library.edits(sought="1_0%") == []


def test_the_changes_of_a_step_come_page_by_page_without_the_programs_reckonings(library: Library, first: int) -> None:
    with library.step("Edit two") as step:
        step.set(first, "confidence", 0.1)
        step.set(first, "volume", "1")
        step.set(first, "issue", "2")
    step_id = library.steps(limit=1)[0].id
    page = library.changes_of_step(step_id, limit=1)
    assert told(page) == [("reference", first, "volume", "449", "1")]
    assert told(library.changes_of_step(step_id, after=page[0].id)) == [("reference", first, "issue", "", "2")]


def test_a_cell_has_a_line_of_values(library: Library, first: int) -> None:
    assert library.line_of("reference", first, "volume") == []
    put(library, first, "volume", "450")
    library.undo()
    line = library.line_of("reference", first, "volume")
    assert [(each.value, each.label) for each in line] == [
        ("449", ""),
        ("450", "Edit volume"),
        ("449", "Undo Edit volume"),
    ]


def test_what_differs_since_the_article_was_added_is_told_cell_by_cell(library: Library, article_id: int) -> None:
    ids = library.ids(View(article_id))
    put(library, ids[0], "volume", "450")
    put(library, ids[0], "volume", "451")
    put(library, ids[0], "year", "2007")
    put(library, ids[0], "year", "2006")
    put(library, ids[0], "reviewed", True)
    put(library, article_id, "title", "New", table="article")
    with library.step("Come and go") as step:
        step.delete("reference", [ids[1]])
        [new] = step.add_references(article_id, [Reference(title="New")])
        [gone] = step.add_references(article_id, [Reference(title="Gone")])
        step.delete("reference", [gone])
    since = library.since_added(article_id)
    assert told(since)[:2] == [
        ("article", article_id, "title", "", "New"),
        ("reference", ids[0], "volume", "449", "451"),
    ]
    assert {(each.row, each.before == "", each.after == "") for each in since[2:]} == {
        (ids[1], False, True),
        (new, True, False),
    }
    with library.step("Delete") as step:
        step.delete("article", [article_id])
    library.undo()
    assert library.since_added(article_id) == since[:2] + library.since_added(article_id)[2:]
    assert len(library.since_added(article_id)) == 4


def test_one_change_of_a_step_is_taken_back_and_that_can_be_undone(library: Library, first: int) -> None:
    with library.step("Edit two") as step:
        step.set(first, "volume", "1")
        step.set(first, "issue", "2")
    [volume, _] = library.changes_of_step(library.steps(limit=1)[0].id)
    before = content(library.path)
    assert library.undo_changes([volume], "Put back volume") == []
    assert (library.reference(first).volume, library.reference(first).issue) == ("449", "2")
    assert library.next_undo().label == "Put back volume"
    library.undo()
    assert content(library.path) == before


def test_a_deleted_reference_comes_back_by_its_own_change(library: Library, article_id: int) -> None:
    ids = list(library.ids(View(article_id)))
    with library.step("Delete") as step:
        step.delete("reference", ids[:2])
    deletion = library.changes_of_step(library.steps(limit=1)[0].id)[1]
    assert library.undo_changes([deletion], "Restore") == []
    assert list(library.ids(View(article_id))) == ids[1:]


def test_a_value_changed_since_is_told_before_anything_is_written_and_kept_or_put_back_as_asked(
    library: Library, first: int
) -> None:
    with library.step("Edit two") as step:
        step.set(first, "volume", "1")
        step.set(first, "issue", "2")
    edited = library.steps(limit=1)[0].id
    put(library, first, "volume", "3")
    before = content(library.path)
    conflict = Conflict("reference", first, "volume", "449", "3")
    assert library.undo_step(edited, is_whole=True) == [conflict]
    assert content(library.path) == before
    assert library.undo_step(edited, over=[("reference", first, "volume")]) == []
    assert (library.reference(first).volume, library.reference(first).issue) == ("449", "")
    assert library.steps()[2].undone
    library.undo_step(library.undoing_of(edited) or 0)
    assert library.reference(first).issue == "2"


def test_a_step_counts_as_undone_when_it_is_settled_that_a_value_stays(library: Library, first: int) -> None:
    edited = put(library, first, "volume", "1")
    put(library, first, "volume", "3")
    assert library.undo_step(edited, over=[]) == [Conflict("reference", first, "volume", "449", "3")]
    assert library.reference(first).volume == "3"
    assert {each.id: each.undone for each in library.steps()}[edited]


def test_a_row_that_was_added_and_edited_since_goes_with_all_that_belongs_to_it_if_asked(library: Library) -> None:
    with library.step("Import") as step:
        article_id = step.add_article(Article(title="A"), [Reference(title="B")])
    imported = library.steps(limit=1)[0].id
    [row] = library.ids(View(article_id))
    put(library, row, "title", "C")
    found = library.undo_step(imported, is_whole=True)
    assert [(each.table, each.column) for each in found] == [("reference", ""), ("article", "")]
    assert library.undo_step(imported, over=[(each.table, each.row, each.column) for each in found]) == []
    assert library.articles() == []
    library.undo()
    library.undo()


def test_deleted_articles_are_told_until_they_are_back(library: Library, article_id: int) -> None:
    with library.step("Delete") as step:
        step.delete("article", [article_id])
    [deleted] = library.deleted_articles()
    assert (deleted.article_id, deleted.references) == (article_id, 4)
    assert "Sechenov Medical Journal" in deleted.row
    assert library.undo_step(deleted.step) == []
    assert library.deleted_articles() == []
    assert len(library.ids(View(article_id))) == 4
