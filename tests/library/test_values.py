import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import CorrigendaError
from app.library import Library, View
from app.library.tables import TABLES
from app.library.values import clean, row_from_json, row_json, row_of, stored
from app.model import TYPES, Name, Names, Reference, Span
from tests.library.samples import article, content, filled, replayed

ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.binary(max_size=5),
    st.sampled_from(sorted(TYPES)),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2),
    st.recursive(st.none() | st.text(max_size=3), lambda deeper: st.lists(deeper, max_size=2)).map(json.dumps),
)


@pytest.mark.parametrize(
    ("column", "value", "kept"),
    [
        ("title", None, ""),
        ("title", " Two  spaces\tand a\nline ", " Two  spaces\tand a\nline "),
        ("type", "book", "book"),
        ("authors", Names(), ""),
        ("authors", '[{"family": "Rindi"}]', '[{"family": "Rindi"}]'),
        ("authors", Names((Name("Rindi", "G."),), et_al=True), '[{"family": "Rindi", "given": "G."}, {"et-al": true}]'),
        ("spans", (Span(0, 3, "title"),), '[[0,3,"title"]]'),
        ("spans", "", ""),
        ("confidence", 1, 1.0),
        ("confidence", None, None),
        ("as_printed", True, 1),
    ],
)
def test_a_reference_keeps_a_value_in_its_stored_form(column: str, value: object, kept: object) -> None:
    assert stored("reference", column, value) == kept


@pytest.mark.parametrize(
    ("value", "kept"), [(216, 216), ("216", 216), (" 216 ", 216), ("", None), (None, None), (0, 0)]
)
def test_views_are_a_whole_number_or_empty(value: object, kept: object) -> None:
    assert stored("article", "views", value) == kept


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("article", "views", "many"),
        ("article", "views", -1),
        ("article", "views", 2.5),
        ("article", "views", True),
        ("article", "views", "٣"),
        ("article", "views", 10**30),
        ("reference", "type", ["book"]),
        ("reference", "type", "Book"),
        ("reference", "year", 2012),
        ("reference", "authors", '[{"family": "Rindi", "mood": "lost if kept"}]'),
        ("reference", "authors", "[" * 100_000),
        ("reference", "authors", "Rindi G."),
        ("reference", "spans", ((5, 3, "title"),)),
        ("reference", "spans", ((0.5, 3, "title"),)),
        ("reference", "spans", ((0, 3),)),
        ("reference", "confidence", 1.01),
        ("reference", "confidence", float("nan")),
        ("reference", "position", float("inf")),
        ("reference", "as_printed", "yes"),
        ("reference", "id", 5),
        ("reference", "year_number", 5),
        ("author", "name", '["Rindi"]'),
        ("step", "label", "x"),
    ],
)
def test_what_a_column_cannot_hold_is_refused_in_a_sentence_that_names_it(
    table: str, column: str, value: object
) -> None:
    with pytest.raises(CorrigendaError, match=column) as refusal:
        stored(table, column, value)
    assert str(refusal.value).endswith(".")
    assert len(str(refusal.value)) < 500


def test_a_wrong_type_is_answered_with_the_right_ones() -> None:
    with pytest.raises(CorrigendaError, match="article-journal, book, chapter"):
        stored("reference", "type", "novel")


@given(st.text(alphabet=st.characters(), max_size=30))
def test_cleaned_text_can_be_stored_and_loses_no_place(text: str) -> None:
    assert len(clean(text)) == len(text)
    assert clean(text).encode().decode() == clean(text)
    assert "\x00" not in clean(text)
    assert clean(clean(text)) == clean(text)


def test_whole_rows_outlive_the_log() -> None:
    row = row_of("reference", {"article_id": 1, "title": "Ё “quotes” \\ \n", "position": 1 / 3, "confidence": 0.1})
    assert row_from_json("reference", row_json("reference", row)) == row


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library.create(Path(tmp_path_factory.mktemp("values")) / "v.corrigenda")
    filled(library)
    return library


COLUMNS = [(table, column) for table in ("reference", "article", "author") for column in TABLES[table]]


@settings(deadline=None, max_examples=300)
@given(cell=st.sampled_from(COLUMNS), value=ANYTHING)
def test_any_value_is_either_kept_and_undone_or_refused_and_nothing_changed(
    shared: Library, cell: tuple[str, str], value: object
) -> None:
    table, column = cell
    before = content(shared.path)
    try:
        with shared.step("Edit anything") as step:
            step.set(1, column, value, table=table)
    except CorrigendaError:
        assert content(shared.path) == before
        return
    if content(shared.path) != before:
        shared.references(1)
        shared.article(1)
        shared.undo()
        assert content(shared.path) == before


def test_any_source_is_stored_whole_with_its_spans(library: Library) -> None:
    source = "1. Rindi\x00 G. \ud800 " + "".join(map(chr, range(32, 0x500)))
    spans = (Span(0, 2, "label"), Span(3, len(source), "title"))
    with library.step("Add") as step:
        article_id = step.add_article(article(), [Reference(source=source, spans=spans)])
    [found] = library.references(article_id)
    assert len(found.source) == len(source)
    assert found.spans == spans
    assert content(library.path) == replayed(library.path)
    assert list(library.ids(View())) == [found.id]
