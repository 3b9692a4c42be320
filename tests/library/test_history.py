import random
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.library import Library, View
from app.model import Reference
from tests.library.samples import content, filled, replayed


def _set(library: Library, row: int, column: str, value: str) -> int:
    with library.step(f"Edit {column}") as step:
        step.set(row, column, value)
    return library.steps()[0].id


def test_undo_and_redo_survive_closing(library: Library, path: Path) -> None:
    first = library.ids(View(filled(library)))[0]
    _set(library, first, "title", "One")
    _set(library, first, "title", "Two")
    library.undo()
    library.close()
    again = Library.open(path)
    try:
        assert again.reference(first).title == "One"
        upcoming = again.next_redo()
        assert upcoming is not None
        assert upcoming.label == "Edit title"
        again.redo()
        assert again.reference(first).title == "Two"
        again.undo()
        again.undo()
        assert again.reference(first).title == "TNM staging of foregut tumors"
    finally:
        again.close()


def test_an_edit_after_undo_ends_redo(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    _set(library, first, "title", "One")
    library.undo()
    _set(library, first, "year", "2007")
    assert library.next_redo() is None
    assert library.redo() is None


def test_undo_goes_back_to_the_empty_library_and_redo_all_the_way_forward(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    for number in range(5):
        _set(library, first, "title", f"T{number}")
    full = content(library.path)
    while library.undo():
        pass
    assert not library.articles()
    while library.redo():
        pass
    assert content(library.path) == full


def test_a_step_in_the_past_is_taken_back_alone(library: Library) -> None:
    first, second = library.ids(View(filled(library)))[:2]
    old = _set(library, first, "title", "Old")
    _set(library, second, "year", "2011")
    assert library.undo_step(old) == []
    assert library.reference(first).title == "TNM staging of foregut tumors"
    assert library.reference(second).year == "2011"


def test_a_value_changed_again_since_is_a_conflict_and_is_kept(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    old = _set(library, first, "title", "Old")
    _set(library, first, "title", "Newer")
    [conflict] = library.undo_step(old)
    assert (conflict.row, conflict.column, conflict.current) == (first, "title", "Newer")
    assert library.reference(first).title == "Newer"


def test_labels_and_origins_tell_the_story(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    _set(library, first, "title", "One")
    library.undo()
    library.redo()
    story = [(row.origin, row.label) for row in library.steps()]
    assert story == [
        ("redo", "Redo Edit title"),
        ("undo", "Undo Edit title"),
        ("edit", "Edit title"),
        ("edit", "Add the page"),
    ]


def test_deleted_rows_come_back_under_their_ids_in_their_places(library: Library) -> None:
    article_id = filled(library)
    ids = list(library.ids(View(article_id)))
    with library.step("Delete 2 references") as step:
        step.delete("reference", [ids[1], ids[2]])
    library.undo()
    assert list(library.ids(View(article_id))) == ids


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["set", "set", "set", "add", "delete", "move", "undo", "redo", "reopen"]),
        st.integers(0, 50),
        st.sampled_from(["title", "year", "pages"]),
        st.text(max_size=5),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None)
@given(ACTS)
def test_any_history_agrees_with_a_plain_list_of_states(acts: list[tuple[str, int, str, str]]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "random.corrigenda"
        library = Library.create(path)
        article_id = filled(library)
        states, place = [content(path)], 0
        for act, number, column, value in acts:
            ids = list(library.ids(View(article_id)))
            steps = len(library.steps(limit=10_000))
            if act == "reopen":
                library.close()
                library = Library.open(path)
            elif act == "undo" and place:
                library.undo()
                place -= 1
                assert content(path) == states[place]
            elif act == "redo" and place < len(states) - 1:
                library.redo()
                place += 1
                assert content(path) == states[place]
            elif act in ("set", "add", "delete", "move") and (ids or act == "add"):
                _act(library, act, article_id, ids, number, column, value)
                if len(library.steps(limit=10_000)) > steps:
                    del states[place + 1 :]
                    states.append(content(path))
                    place += 1
        assert content(path) == replayed(path)
        assert library.check_integrity() == ""
        library.close()


def _act(library: Library, act: str, article_id: int, ids: list[int], number: int, column: str, value: str) -> None:
    chosen = ids[number % len(ids)] if ids else None
    with library.step(act) as step:
        if act == "add":
            step.add_references(article_id, [Reference(title=value)], before=chosen)
        elif chosen is not None and act == "set":
            step.set(chosen, column, value)
        elif chosen is not None and act == "delete":
            step.delete("reference", [chosen])
        elif chosen is not None:
            step.move_references([chosen], before=random.Random(number).choice([*ids, None]))
