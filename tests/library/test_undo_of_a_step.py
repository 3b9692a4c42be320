"""Taking back steps anywhere in the history."""

import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.library import Conflict, Library, View
from app.library.tables import TABLES
from app.model import Reference
from tests.library.samples import REFERENCES, article, content, filled, index_faults, replayed


def _set(library: Library, row: int, column: str, value: str, *, table: str = "reference") -> int:
    with library.step(f"Edit {column}") as step:
        step.set(row, column, value, table=table)
    return library.steps(limit=1)[0].id


def _undone(library: Library) -> dict[int, bool]:
    return {step.id: step.undone for step in library.steps()}


@pytest.fixture
def first(library: Library) -> int:
    return library.ids(View(filled(library)))[0]


def test_redo_does_a_past_step_again(library: Library, first: int) -> None:
    old = _set(library, first, "volume", "450")
    _set(library, first, "year", "2007")
    library.undo_step(old)
    assert _undone(library)[old]
    upcoming = library.next_redo()
    assert upcoming is not None
    assert (upcoming.id, upcoming.label) == (old, "Edit volume")
    library.redo()
    assert library.reference(first).volume == "450"
    assert not _undone(library)[old]


def test_undo_passes_over_what_is_taken_back_already(library: Library, first: int) -> None:
    _set(library, first, "volume", "450")
    middle = _set(library, first, "year", "2007")
    last = _set(library, first, "issue", "5")
    library.undo_step(middle)
    assert [step.id for step in (library.undo(), library.undo()) if step] == [last, middle - 1]


def test_taking_back_an_undo_is_a_redo(library: Library, first: int) -> None:
    edit = _set(library, first, "volume", "450")
    library.undo()
    undo = library.steps(limit=1)[0]
    assert library.undo_step(undo.id) == []
    redo = library.steps(limit=1)[0]
    assert (redo.origin, redo.label) == ("redo", "Redo Edit volume")
    assert library.reference(first).volume == "450"
    assert _undone(library) == {1: False, edit: False, undo.id: True, redo.id: False}
    assert library.undo_step(redo.id) == []
    assert library.reference(first).volume == "449"
    assert _undone(library)[edit]
    following = library.next_redo()
    assert following is not None
    assert following.id == edit


def test_a_step_taken_back_already_is_left_alone(library: Library, first: int) -> None:
    edit = _set(library, first, "volume", "450")
    library.undo()
    steps = library.steps()
    assert library.undo_step(edit) == []
    assert library.steps() == steps
    with pytest.raises(KeyError):
        library.undo_step(999)


def test_what_can_be_taken_back_is_and_the_rest_stays_open(library: Library, first: int) -> None:
    with library.step("Two cells") as step:
        step.set(first, "volume", "450")
        step.set(first, "issue", "5")
    old = library.steps(limit=1)[0].id
    newer = _set(library, first, "volume", "451")
    assert library.undo_step(old) == [Conflict("reference", first, "volume", "449", "451")]
    assert (library.reference(first).volume, library.reference(first).issue) == ("451", "")
    assert not _undone(library)[old]
    assert library.undo_step(newer) == []
    assert library.undo_step(old) == []
    assert library.reference(first).volume == "449"
    assert _undone(library)[old]


def test_a_conflict_alone_writes_nothing(library: Library, first: int) -> None:
    old = _set(library, first, "volume", "450")
    _set(library, first, "volume", "451")
    steps = library.steps()
    assert len(library.undo_step(old)) == 1
    assert library.steps() == steps


def test_undo_never_gets_stuck_on_a_value_that_was_taken_back_elsewhere(library: Library, first: int) -> None:
    begin = content(library.path)
    oldest = _set(library, first, "volume", "450")
    _set(library, first, "volume", "451")
    _set(library, first, "volume", "450")
    assert library.undo_step(oldest) == []  # the value is again what that step made it
    assert library.reference(first).volume == "449"
    while library.undo():
        pass
    assert not library.articles()
    library.redo()
    assert content(library.path) == begin


def test_what_was_taken_back_never_comes_back_with_a_later_step(library: Library, first: int) -> None:
    old = _set(library, first, "volume", "450")
    put_back = _set(library, first, "volume", "449")
    assert library.undo_step(old) == []  # nothing was left to do
    assert library.undo_step(put_back) == []
    assert library.reference(first).volume == "449"
    for _ in range(2):
        library.redo()
    assert (library.reference(first).volume, _undone(library)[old]) == ("449", False)


def test_a_change_taken_back_alone_brings_nothing_back_either(library: Library, first: int) -> None:
    old = _set(library, first, "volume", "450")
    put_back = _set(library, first, "volume", "449")
    library.undo_step(old)
    assert library.undo_changes(library.changes_of_step(put_back), "Take it back") == []
    assert library.reference(first).volume == "449"


def test_a_cell_of_a_deleted_row_is_a_conflict_of_the_row(library: Library, first: int) -> None:
    old = _set(library, first, "volume", "450")
    with library.step("Delete") as step:
        step.delete("reference", [first])
    assert library.undo_step(old) == [Conflict("reference", first, "", "449", "")]


def test_an_added_row_that_was_edited_since_stays(library: Library) -> None:
    article_id = filled(library)
    with library.step("Add") as step:
        [new] = step.add_references(article_id, [Reference(title="New")])
    added = library.steps(limit=1)[0].id
    edited = _set(library, new, "title", "Newer")
    [conflict] = library.undo_step(added)
    assert (conflict.row, conflict.column, conflict.wanted) == (new, "", "")
    assert "Newer" in conflict.current
    assert library.reference(new).title == "Newer"
    library.undo_step(edited)
    assert library.undo_step(added) == []
    assert new not in library.ids(View())


def test_an_article_that_got_references_since_stays(library: Library) -> None:
    article_id = filled(library)
    added = library.steps(limit=1)[0].id
    with library.step("Add") as step:
        [new] = step.add_references(article_id, [Reference(title="New")])
    conflicts = library.undo_step(added)
    assert [(conflict.table, conflict.row) for conflict in conflicts] == [("article", article_id)]
    assert list(library.ids(View(article_id))) == [new]
    assert library.article(article_id).journal == "Sechenov Medical Journal"


def test_a_row_whose_article_is_gone_cannot_come_back_before_it(library: Library, first: int) -> None:
    with library.step("Delete") as step:
        step.delete("reference", [first])
    deleted = library.steps(limit=1)[0].id
    with library.step("Delete the article") as step:
        step.delete("article", [1])
    conflicts = library.undo_step(deleted)
    assert [(conflict.row, conflict.column, conflict.current) for conflict in conflicts] == [(first, "", "")]
    library.undo_step(library.steps(limit=1)[0].id)
    assert library.undo_step(deleted) == []
    assert first in library.ids(View(1))


def test_a_deleted_affiliation_comes_back_to_all_its_authors(library: Library) -> None:
    article_id = filled(library)
    before = library.article(article_id)
    shared = before.affiliations[0].id
    assert shared is not None
    with library.step("Delete the affiliation") as step:
        step.delete("affiliation", [shared])
    assert [author.affiliations for author in library.article(article_id).authors] == [(), (0,)]
    library.undo()
    assert library.article(article_id) == before


def test_new_rows_never_take_the_ids_of_deleted_ones(library: Library) -> None:
    article_id = filled(library)
    with library.step("Add") as step:
        [new] = step.add_references(article_id, [Reference(title="New")])
    library.undo()
    with library.step("Add") as step:
        [newer] = step.add_references(article_id, [Reference(title="Newer")])
    assert newer > new


def test_a_label_that_begins_with_undo_is_kept_whole(library: Library, first: int) -> None:
    with library.step("Undo hyphens") as step:
        step.set(first, "volume", "450")
    for _ in range(2):
        library.undo()
        assert library.steps(limit=1)[0].label == "Undo Undo hyphens"
        library.redo()
        assert library.steps(limit=1)[0].label == "Redo Undo hyphens"


def test_the_history_is_read_page_by_page(library: Library, first: int) -> None:
    for number in range(7):
        _set(library, first, "volume", str(number))
    pages, before = [], None
    while page := library.steps(limit=3, before=before):
        pages.append([step.id for step in page])
        before = page[-1].id
    assert pages == [[8, 7, 6], [5, 4, 3], [2, 1]]


def test_a_cell_changed_twice_in_a_step_is_one_change_and_changed_back_is_none(library: Library, first: int) -> None:
    with library.step("Twice") as step:
        step.set(first, "volume", "450")
        step.set(first, "issue", "5")
        step.set(first, "volume", "451")
        step.set(first, "issue", "")
    assert library.steps(limit=1)[0].changes == 1
    library.undo()
    assert library.reference(first).volume == "449"
    steps = library.steps()
    with library.step("There and back") as step:
        step.set(first, "volume", "450")
        step.set(first, "volume", "449")
    assert library.steps() == steps


def test_what_one_step_does_to_rows_is_undone_in_reverse(library: Library, first: int) -> None:
    before = content(library.path)
    with library.step("To and fro") as step:
        other = step.add_article(article(), REFERENCES)
        third = step.add_article(article(), [])
        step.set(first, "article_id", other)
        step.set(first, "article_id", third)
        step.delete("article", [other])
        [new] = step.add_references(third, [Reference(title="Gone at once")])
        step.delete("reference", [new])
        step.set(first, "title", "Moved")
    after = content(library.path)
    library.undo()
    assert content(library.path) == before
    library.redo()
    assert content(library.path) == after == replayed(library.path)


ACT = st.tuples(
    st.sampled_from(
        ["set", "set", "many", "add", "delete", "article", "people", "take back", "take back", "undo", "redo"]
    ),
    st.integers(0, 30),
    st.sampled_from(["1", "2", "3"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ACT, max_size=20))
def test_any_step_can_be_taken_back_after_anything(acts: list[tuple[str, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "random.corrigenda"
        with Library.create(path) as library:
            filled(library)
            for act, number, value in acts:
                _act(library, act, number, value)
                assert content(path) == replayed(path)
            assert library.check_integrity() == ""
        assert index_faults(path) == []


def _act(library: Library, act: str, number: int, value: str) -> None:
    steps = library.steps(limit=1000)
    if act == "undo":
        library.undo()
    elif act == "redo":
        library.redo()
    elif act == "take back":
        _take_back_and_check(library, steps[number % len(steps)].id)
    else:
        _edit(library, act, number, value)


def _edit(library: Library, act: str, number: int, value: str) -> None:
    ids = list(library.ids(View()))
    articles = [row.id for row in library.articles()]
    with library.step(act) as step:
        if act == "article":
            step.add_article(article(), REFERENCES[:2])
        elif act == "people" and articles:
            people = library.article(articles[number % len(articles)])
            if people.affiliations and number % 3 == 0:
                step.delete("affiliation", [people.affiliations[0].id or 0])
            elif people.authors and people.affiliations:
                step.set_affiliations(people.authors[-1].id or 0, [people.affiliations[-1].id or 0])
        elif act == "add" and articles:
            step.add_references(articles[number % len(articles)], [Reference(title=value)])
        elif act == "delete" and number % 5 == 0 and articles:
            step.delete("article", [articles[number % len(articles)]])
        elif act == "delete" and ids:
            step.delete("reference", [ids[number % len(ids)]])
        elif act == "many" and articles:
            for each in ids:
                step.set(each, "title", value)
        elif ids:
            step.set(ids[number % len(ids)], "volume", value)


def _take_back_and_check(library: Library, step_id: int) -> None:
    """Each row and cell of the step is as it was before it, or told as a conflict and left as it was."""
    before = content(library.path)
    was_undone, wanted_now = _undone(library)[step_id], _first_changes(library.path, step_id)
    conflicts = library.undo_step(step_id)
    after = content(library.path)
    assert _undone(library)[step_id] == (was_undone or not conflicts)
    for conflict in conflicts:
        assert conflict.column or before[conflict.table].get(conflict.row) == after[conflict.table].get(conflict.row)
    if was_undone:
        assert after == before
        return
    told = {(conflict.table, conflict.row) for conflict in conflicts}
    for table, row, column, wanted in wanted_now:
        if (table, row) not in told and not column:
            assert (row in after[table]) == (wanted != "")
        elif (table, row) not in told:
            assert after[table][row][list(TABLES[table]).index(column)] == wanted


def _first_changes(path: Path, step_id: int) -> list[tuple[str, int, str, object]]:
    """What was there before a step in each row ("" as the column) and cell that it wrote, and stands there without it
    and without earlier edits that are taken back."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = connection.execute(
        """SELECT "table", "row", "column", before, min(id) FROM change WHERE step = ?
           GROUP BY "table", "row", "column" """,
        (step_id,),
    ).fetchall()
    [(own,)] = connection.execute(
        """WITH RECURSIVE chain (id, target) AS (SELECT id, target FROM step WHERE id = ?
           UNION ALL SELECT step.id, step.target FROM step JOIN chain ON step.id = chain.target)
           SELECT id FROM chain WHERE target IS NULL""",
        (step_id,),
    ).fetchall()
    wanted = [
        (table, row, column, before if column == "" else _standing(connection, own, table, row, column, before, change))
        for table, row, column, before, change in found
    ]
    connection.close()
    return wanted


def _standing(
    connection: sqlite3.Connection, own: int, table: str, row: int, column: str, before: object, change: int
) -> object:
    """What stood in a cell before a change, as if the edits taken back before it had never been."""
    earlier = connection.execute(
        """SELECT step.id, before, origin = 'edit' AND undone FROM change JOIN step ON step.id = change.step
           WHERE "table" = ? AND "row" = ? AND "column" = ? AND change.id < ? ORDER BY change.id DESC""",
        (table, row, column, change),
    )
    for step, value, is_gone in earlier:
        if not is_gone or step == own:
            break
        before = value
    return before
